story 1
title.zh 芝麻立减：一个人一次
title.en 芝麻立减: one buyer, once
about.zh 2022 年 6 月，买家第一次开通芝麻先用后付并用它下第一单，有机会立减 1 到 88 元；商品金额要在 10 元及以上。
about.zh 商家常弄错三件事：以为要另外报名，以为立减从货款里扣，退款时以为要退买家全价。
about.zh 依据是先用后付 1.0 与立减的资料（页面 2023-02-18，内容是 2022 年 5、6 月）。立减由谁出，资料没写（冲突），这里由平台出。
about.en In June 2022 a buyer who opened 芝麻先用后付 for the first time and placed the first order with it had a chance of ¥1 to ¥88 off; the good had to come to at least ¥10.
about.en Merchants get three things wrong: that one has to sign up, that the discount comes out of their money, and that a refund pays the buyer the full price.
about.en It rests on the document on 先用后付 1.0 and 立减 (page of 2023-02-18, about May and June 2022). Who pays the discount is not said (冲突); here the platform does.
start sample 2022-06-10 10:00:00

step
name.zh 要不要报名
name.en To sign up or not
say.zh 这家店开通了先用后付 1.0，还没有设置商品。商家去活动报名里找立减。
say.en This shop has opened 先用后付 1.0 and has chosen no goods yet. The merchant looks for 立减 among the sign-ups.
stage BackOffice MerchantPhone
look services.PayLater.version
look pay.S2302001.PayLaterZhima
ask.zh 怎样才算参加？
ask.en How does one take part?
choice.zh 报名，等审核
choice.en Sign up and be reviewed
choice.zh 开通就够了
choice.en Opening is enough
choice.zh 开通，并设好先用后付商品
choice.en Open it, and choose goods for 先用后付
right
check services.PayLater.version = PayLaterOne
check campaigns.FirstOrderDiscount.least = 1.00
check campaigns.FirstOrderDiscount.most = 88.00
check services.PayLater.activities.count = 0
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 0, goods: [S2302001])
refused LJ-REQ-01
check pay.S2302001.PayLaterZhima != offered
do Merchant MerchantPhone Trade.PayLater.Set(name: 新客首单, validity: Long, goods: [S2302001, S2302035, S2302042])
check services.PayLater.activities.1.holds = true
check pay.S2302001.PayLaterZhima = offered
check campaigns.FirstOrderDiscount.state = Active
answer.zh 开通，并设好商品。资料里报名和设置两种说法都有（冲突），这里不用另外报名。
answer.en Open it and choose goods. The document says both, signing up and setting (冲突); here no sign-up is needed.

step
name.zh 9.99 元的发夹
name.en Hair clips for ¥9.99
say.zh 第一位新客用芝麻先用后付买发夹十件套，9.99 元；接着又买一件 159.00 元的衬衫。导演定好：能减的都减 6.66 元。
say.en The first new buyer orders hair clips for ¥9.99 by 芝麻先用后付, and then a shirt for ¥159.00. The director has set ¥6.66 for whatever gets a discount.
stage BuyerPhone
look orders.1.seen.buyer.later
look orders.2.seen.buyer.later
look buyers.0.firstZhimaOrder
need services.PayLater.activities.count = 1
ask.zh 哪一单有立减？
ask.en Which order gets the discount?
choice.zh 发夹
choice.en The hair clips
choice.zh 衬衫，发夹不到 10 元不占首单
choice.en The shirt: below ¥10 the clips do not count as the first order
choice.zh 都没有
choice.en Neither
right
do Director Desk Trade.Switch(opening_fails: none, charges_fail: false, parcels_lost: false, never_signs: false, discount: Fixed(6.66))
check buyers.0.firstZhimaOrder = true
check goods.S2302035.lowest = 9.99
do Buyer BuyerPhone Trade.Order.Place(good: S2302035, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.discount = none
check orders.1.seen.buyer.later = 9.99
check buyers.0.firstZhimaOrder = false
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.2.discount = none
check orders.2.seen.buyer.later = 159.00
check campaigns.FirstOrderDiscount.used = 0.00
answer.zh 都没有。发夹差一分，衬衫已经是第二单：首单用掉了。
answer.en Neither. The clips lack a fen, and the shirt is the second order: the first one is spent.

step
name.zh 10.00 元的挂面
name.en Noodles for ¥10.00
say.zh 第二位新客买手工挂面，10.00 元，也用芝麻先用后付。
say.en The second new buyer orders hand-made noodles for ¥10.00, by 芝麻先用后付 too.
stage BuyerPhone MerchantPhone
look orders.3.seen.buyer.later
look orders.3.seen.merchant.amount
ask.zh 商家在订单里看到多少钱？
ask.en What price does the merchant see?
choice.zh 3.34 元
choice.en ¥3.34
choice.zh 10.00 元
choice.en ¥10.00
right
choice.zh 0.00 元
choice.en ¥0.00
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 640, wechat: 680, first_zhima_order: true, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302042, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.3.discount.campaign = FirstOrderDiscount
check orders.3.discount.amount = 6.66
check orders.3.discount.byShop = false
check orders.3.seen.buyer.now = 0.00
check orders.3.seen.buyer.later = 3.34
check orders.3.seen.merchant.amount = 10.00
answer.zh 10.00 元。买家的账单是 3.34 元，在支付宝的账单里看。商家看到原价：2.0 的资料这样写，1.0 照此算。
answer.zh 正好 10.00 元就够。资料只说有机会；合格的单都减，减多少由导演定，是假设。
answer.en ¥10.00. The buyer's bill is ¥3.34, to be seen in the Alipay bills. The merchant sees the normal price: so the document on 2.0 says, and 1.0 is taken alike.
answer.en Exactly ¥10.00 is enough. The document speaks of a chance; that every such order gets it, as much as the director says, is assumed (假设).

step
name.zh 微信先用后付
name.en By WeChat
say.zh 第三位新客也是头一回用先用后付，不过用的是微信。买一件 159.00 元的衬衫。
say.en The third new buyer uses 先用后付 for the first time as well, but by WeChat, for a shirt at ¥159.00.
stage BuyerPhone
look orders.4.seen.buyer.later
ask.zh 这一单有立减吗？
ask.en Does this order get the discount?
choice.zh 有，也是首单
choice.en Yes: it is a first order too
choice.zh 没有，只算芝麻
choice.en No: only 芝麻 counts
right
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 640, wechat: 680, first_zhima_order: true, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Wechat)
check orders.4.discount = none
check orders.4.seen.buyer.later = 159.00
check buyers.2.firstZhimaOrder = true
answer.zh 没有。活动只认芝麻先用后付。
answer.en No. The campaign knows 芝麻先用后付 alone.

step
name.zh 减 88.00 元，谁出
name.en ¥88.00 off, and who pays
say.zh 第四位新客运气最好，衬衫 159.00 元减 88.00 元。商家发货，买家收货，这时才扣款。
say.en The fourth new buyer is the luckiest: ¥88.00 off the shirt of ¥159.00. It is shipped and received, and only then is the buyer charged.
stage BuyerPhone MerchantPhone
look orders.5.money.Deduction
look orders.5.money.Discount
look accounts.Escrow
ask.zh 这一单进托管的货款是多少？
ask.en How much goes into escrow for this order?
choice.zh 71.00 元，商家少收 88.00 元
choice.en ¥71.00: the merchant gets ¥88.00 less
choice.zh 159.00 元，买家和平台合起来付
choice.en ¥159.00: buyer and platform pay it together
right
choice.zh 159.00 元，其中 88.00 元从商家钱包垫
choice.en ¥159.00, of which ¥88.00 come from the merchant's wallet
do Director Desk Trade.Switch(opening_fails: none, charges_fail: false, parcels_lost: false, never_signs: false, discount: Fixed(88.00))
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 640, wechat: 680, first_zhima_order: true, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.5.seen.buyer.later = 71.00
check accounts.Wallet = 1495.03
do Merchant MerchantPhone Trade.Order.Ship(5)
do Director Desk Trade.Order.Deliver(5)
do Buyer BuyerPhone Trade.Order.Receive(5)
check orders.5.money.Deduction = 71.00
check orders.5.money.Discount = 88.00
check orders.5.inEscrow = 159.00
check accounts.Buyer = -71.00
check accounts.Platform = -88.00
check accounts.Wallet = 1495.03
answer.zh 159.00 元：买家付 71.00，平台付 88.00。由平台出是一种读法（冲突）。
answer.zh 商家钱包只出了五单的手续费，1,500.00 元还剩 1,495.03 元。1.0 也按 1% 收是假设。
answer.en ¥159.00: the buyer pays ¥71.00, the platform ¥88.00. That the platform does is one reading (冲突).
answer.en The wallet has paid the fees of five orders only: of ¥1,500.00 it holds ¥1,495.03. That 1.0 costs 1% is assumed (假设).

step
name.zh 退款 159.00 元
name.en A refund of ¥159.00
say.zh 买家收货后申请退款 159.00 元，商家同意。货款还没结算。
say.en After receipt the buyer asks for ¥159.00 back, and the merchant agrees. The order is not settled yet.
stage BuyerPhone MerchantPhone
look orders.5.seen.buyer.back
look accounts.Platform
look accounts.Wallet
need orders.5.inEscrow = 159.00
ask.zh 买家拿回多少？
ask.en How much does the buyer get back?
choice.zh 159.00 元
choice.en ¥159.00
choice.zh 88.00 元
choice.en ¥88.00
choice.zh 71.00 元
choice.en ¥71.00
right
do Buyer BuyerPhone Trade.Case.Apply(order: 5, request: (ask: RefundShipped, amount: 159.00, cause: NotAsDescribed), words: 颜色不对)
do Merchant MerchantPhone Trade.Case.Agree(1)
check orders.5.refunded = 159.00
check orders.5.seen.buyer.paid = 71.00
check orders.5.seen.buyer.back = 71.00
check accounts.Buyer = 0.00
check accounts.Platform = 0.00
check orders.5.inEscrow = 0.00
check accounts.Wallet = 1495.03
check ledger.sum = 0
answer.zh 71.00 元，自己付了多少退多少；88.00 元回到平台。先退谁，资料没写（假设）。
answer.zh 下单时的 1.59 元手续费不退。
answer.en ¥71.00, what the buyer paid; ¥88.00 go back to the platform. Who comes first is not said (假设).
answer.en The fee of ¥1.59 that ordering cost does not come back.

step
name.zh 挂面结算
name.en The noodles are settled
say.zh 10.00 元的挂面发货、收货，七天后结算。
say.en The noodles for ¥10.00 are shipped and received, and settled a week later.
stage MerchantPhone
look orders.3.money.Settlement
look orders.3.money.Discount
need orders.3.stage = Paid
do Merchant MerchantPhone Trade.Order.Ship(3)
do Director Desk Trade.Order.Deliver(3)
do Director Desk Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Order.Receive(3)
clock due Settle
check orders.3.settled = true
check orders.3.money.Deduction = 3.34
check orders.3.money.Discount = 6.66
check orders.3.money.PayLaterFee = 0.10
check orders.3.money.ServiceFee = 0.20
check orders.3.money.Settlement = 9.80
check campaigns.FirstOrderDiscount.used = 6.66
answer.zh 商家按 10.00 元结算：扣 2% 的技术服务费 0.20 元，到手 9.80 元；手续费 0.10 元下单时已付。
answer.en The merchant is settled on ¥10.00: less the 技术服务费 of 2%, ¥0.20, that is ¥9.80. The fee of ¥0.10 was paid when ordering.
