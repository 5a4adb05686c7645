story 1
title.zh 退款不退手续费
title.en The fee that a refund does not return
about.zh 先用后付的订单，下单时就从安心钱包扣 1% 的手续费。买家没收到货就退了款，这笔手续费也不回来。
about.en An order by 先用后付 costs 1% at once, out of 安心钱包. A buyer who gets the money back before anything was shipped does not bring the fee back.
start sample 2022-07-05 10:00:00

step
name.zh 开店时的钱包
name.en The wallet at the start
say.zh 店里有 1,500.00 元，先用后付已经开通。
say.en The shop holds ¥1,500.00, and 先用后付 is open.
stage MerchantPhone
look accounts.Wallet
check accounts.Wallet = 1500.00

step
name.zh 买家用先用后付下单
name.en The buyer orders by 先用后付
say.zh 买家下单买一件 159.00 元的亚麻衬衫，选先用后付（芝麻），现在不付钱。
say.en The buyer orders a linen shirt for ¥159.00 by 先用后付 (芝麻) and pays nothing now.
stage BuyerPhone MerchantPhone
look accounts.Wallet
need orders.count = 0
ask.zh 这时商家的钱包会少多少？
ask.en How much does the merchant's wallet lose now?
choice.zh 一分不少，买家还没付钱
choice.en Nothing: the buyer has not paid yet
choice.zh 1.59 元
choice.en ¥1.59
right
choice.zh 159.00 元
choice.en ¥159.00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.stage = Paid
check accounts.Wallet = 1498.41
answer.zh 159.00 元的 1% 是 1.59 元，下单时就扣。
answer.en 1% of ¥159.00 is ¥1.59, and it is taken as soon as the order is placed.

step
name.zh 还没发货，买家不想要了
name.en Before it is shipped the buyer wants it no longer
say.zh 两小时后，买家申请仅退款。
say.en Two hours later the buyer asks for the money back.
stage BuyerPhone
clock +2h
do Buyer BuyerPhone Trade.Case.Apply(order: 1, request: (ask: RefundUnshipped, amount: 159.00, cause: ChangedMind), words: 不想要了)
check cases.1.stage = Applied

step
name.zh 商家同意退款
name.en The merchant agrees
stage MerchantPhone
look accounts.Wallet
ask.zh 退款以后，1.59 元的手续费回来吗？
ask.en After the refund, does the fee of ¥1.59 come back?
choice.zh 回来
choice.en Yes
choice.zh 不回来
choice.en No
right
do Merchant MerchantPhone Trade.Case.Agree(1)
check orders.1.stage = Failed
check orders.1.refunded = 159.00
check accounts.Wallet = 1498.41
check ledger.sum = 0
answer.zh 不回来。手续费只看下单，不看订单后来怎样：卖不成的订单也要付。
answer.en No. The fee looks at the order being placed and not at what becomes of it: an order that comes to nothing costs it too.

step
name.zh 订单已经结束
name.en The order is over
say.zh 已经交易失败的订单不能再发货。
say.en An order that has failed is not shipped any more.
do Merchant MerchantPhone Trade.Order.Ship(1)
refused WrongStage
clock +30d
check accounts.Wallet = 1498.41
answer.zh 一个月以后，手续费还是没有回来。
answer.en A month later the fee has still not come back.
