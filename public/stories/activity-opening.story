story 1
title.zh 从零开通先用后付
title.en Opening 先用后付 from nothing
about.zh 常有人以为点一下就开通、开通了买家就能用。其实要先有安心钱包、要勾协议，申请可能失败；开通以后钱包里没有钱，买家还是用不了。
about.zh 依据：先用后付 2.0 的升级说明，核对到 2022-06-23。失败后隔几天再申请、钱包不够时怎么办，文件没有写，这里用假设。
about.en One tap and it is open, and once it is open every buyer can use it: both are wrong. It takes the wallet and the agreement, it can fail, and with an empty wallet no buyer can use it.
about.en It rests on the notice of 先用后付 2.0, checked on 2022-06-23. How long to wait after a failure and what a short wallet means are not written there; these are assumptions.
start empty 2022-07-05 10:00:00

step
name.zh 第一个条件：安心钱包
name.en The first condition: the wallet
say.zh 一家新店，三件自建商品：衬衫 160.00 元，大衣 500.01 元，冻虾仁 58.00 元。
say.zh 商家勾了协议，点【申请开通】。
say.en A new shop with three goods of its own: a shirt at ¥160.00, a coat at ¥500.01, frozen shrimps at ¥58.00.
say.en The merchant ticks the agreement and presses 【申请开通】 (apply).
stage MerchantPhone
look services.PayLater.state
look services.Wallet.open
ask.zh 会怎样？
ask.en What happens?
choice.zh 马上开通
choice.en It opens at once
choice.zh 要先升级安心钱包
choice.en 安心钱包 has to be upgraded first
right
choice.zh 要先选好参加的商品
choice.en The goods have to be chosen first
do Merchant BackOffice Goods.Put(id: A01, title: 细条纹衬衫, category: "女装>衬衫", origin: SelfBuilt, listed: true, skus: [(name: M, price: 160.00)])
do Merchant BackOffice Goods.Put(id: A02, title: 双排扣大衣, category: "女装>大衣", origin: SelfBuilt, listed: true, skus: [(name: M, price: 500.01)])
do Merchant BackOffice Goods.Put(id: A03, title: "冻虾仁 500g", category: 生鲜, origin: SelfBuilt, listed: true, skus: [(name: "", price: 58.00)])
do Director Desk Profile.Buyer(zhima: 640, wechat: 640, first_zhima_order: false, good_credit: true, valued: false)
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
refused XYHF2-ACT-03
check services.PayLater.state = Closed
check services.PayLater.answer = none
check goods.count = 3
answer.zh 先升级安心钱包。手续费从钱包里扣，没有钱包就不能申请。2.0 不用选商品。
answer.en The wallet comes first, since the fee is taken from it. 2.0 asks for no choice of goods.

step
name.zh 第二个条件：协议
name.en The second condition: the agreement
say.zh 商家在收款账户管理里升级了安心钱包，回来再点申请，忘了勾协议。
say.en The merchant upgrades 安心钱包 under 收款账户管理, comes back and applies, but forgets to tick the agreement.
stage MerchantPhone
look services.PayLater.state
need services.Wallet.open = false
do Merchant MerchantPhone Trade.UpgradeWallet
check services.Wallet.open = true
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: false)
refused XYHF2-ACT-01
check services.PayLater.state = Closed
check services.PayLater.answer = none
answer.zh 没有勾协议，申请没有交上去，也没有开始处理。
answer.en Without the tick nothing was handed in, and nothing is being handled.

step
name.zh 条件齐了，还是失败
name.en Everything is there, and it fails
say.zh 这次都齐了，申请当场处理。导演安排这家店经营太少，结果是开通失败。
say.en Now everything is there, and the application is handled at once. The director has arranged that the shop has traded too little, so it fails.
stage MerchantPhone Desk
look services.PayLater.failed.fault
look services.PayLater.failed.again
need services.Wallet.open = true
do Director Desk Trade.Switch(opening_fails: TooLittleTrade, charges_fail: false, parcels_lost: false, never_signs: false)
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
check services.PayLater.answer = 2022-07-05 10:00:10
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
refused InProcess
clock due Opening
check services.PayLater.state = Closed
check services.PayLater.failed.fault = TooLittleTrade
check services.PayLater.failed.again = 2022-07-12 10:00:10
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
refused ApplyAgainFrom
answer.zh 失败的原因没有官方说法，这里由导演安排。等 7 天才能再申请是假设：说明只讲过一段时间再来，没有讲几天，而且只有 1.0 的说明讲了。
answer.en Nothing official says why it fails; here the director does. The 7 days are an assumption: only the text on 1.0 speaks of waiting, and it names no number of days.

step
name.zh 第七天的那一秒
name.en The second of the seventh day
say.zh 失败的结果是 7 月 5 日 10:00:10 出来的。店铺正常经营，到 7 月 12 日再申请。
say.en The failure came on 5 July at 10:00:10. The shop trades on and applies again on 12 July.
stage MerchantPhone
look clock
look services.PayLater.failed.again
need services.PayLater.failed.again = 2022-07-12 10:00:10
ask.zh 最早哪一秒可以再申请？
ask.en From which second on may it apply again?
choice.zh 7 月 12 日 00:00:00，第七天一开始
choice.en 12 July 00:00:00, as the day begins
choice.zh 7 月 12 日 10:00:10，整整 7 天
choice.en 12 July 10:00:10, 7 whole days later
right
choice.zh 7 月 13 日，过完第七天
choice.en 13 July, after the seventh day
do Director Desk Trade.Switch(charges_fail: false, parcels_lost: false, never_signs: false)
clock 2022-07-12 10:00:09
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
refused ApplyAgainFrom
clock +1s
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
check services.PayLater.answer = 2022-07-12 10:00:20
check services.PayLater.failed = none
answer.zh 10:00:09 还不行，10:00:10 可以。照假设，从失败那一秒起算整 7 天。
answer.en Not at 10:00:09, but at 10:00:10. By our assumption the 7 days run from the second of the failure.

step
name.zh 开通，标识自动出现
name.en Open, and labels appear by themselves
say.zh 十秒后开通成功。商家没有选商品，也没有设时间。
say.en Ten seconds later it is open. The merchant has chosen no goods and set no dates.
stage MerchantPhone BuyerPhone
look services.PayLater.state
look verdicts.PayLater.counts.Qualifies
need services.PayLater.state = Closed
ask.zh 三件商品里，几件有先用后付标识？
ask.en How many of the three goods carry the label?
choice.zh 三件
choice.en Three
choice.zh 两件
choice.en Two
choice.zh 一件
choice.en One
right
choice.zh 一件也没有，要商家去选
choice.en None, until the merchant chooses
check labels.A01 = XYHF2-ELIG-05
clock due Opening
check services.PayLater.state = Open
check labels.A01 = offered
check labels.A02 = AMB-01
check labels.A03 = XYHF2-CAT-00
check verdicts.PayLater.counts.Qualifies = 1
check ledger.count = 0
answer.zh 一件：衬衫。大衣的最高价过了 500.00 元，虾仁是生鲜。开通不收钱，账上一笔都没有。
answer.en One: the shirt. The coat's highest price is above ¥500.00, and shrimps are fresh food. Opening costs nothing: the ledger is empty.

step
name.zh 有标识，买家却付不了
name.en The label is there, the way to pay is not
say.zh 买家看到衬衫的标识，选先用后付（芝麻）下单。钱包是刚升级的，余额 0.00 元。
say.en The buyer sees the label and orders the shirt by 先用后付 (芝麻). The wallet is new and holds ¥0.00.
stage BuyerPhone MerchantPhone
look accounts.Wallet
look pay.A01.PayLaterZhima
need services.PayLater.state = Open
ask.zh 这一单下得成吗？
ask.en Can it be ordered?
choice.zh 能，手续费记成店铺欠款
choice.en Yes, and the fee becomes a debt of the shop
choice.zh 能，手续费等结算时再扣
choice.en Yes, and the fee is taken at settlement
choice.zh 不能，钱包要先付得起手续费
choice.en No: the wallet has to be able to pay the fee first
right
do Buyer BuyerPhone Trade.Order.Place(good: A01, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused DEF-WALLET-SHORT
check pay.A01.PayLaterZhima = DEF-WALLET-SHORT
check labels.A01 = offered
check orders.count = 0
do Merchant MerchantPhone Trade.TopUp(100.00)
do Buyer BuyerPhone Trade.Order.Place(good: A01, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.stage = Paid
check ledger.last.booking = PayLaterFee
check ledger.last.base = 160.00
check ledger.last.rate = 1%
check ledger.last.amount = 1.60
check ledger.last.clause = XYHF2-FEE-01
check accounts.Wallet = 98.40
answer.zh 不能。手续费 160.00 元 × 1% = 1.60 元，下单时就从余额里扣。充了 100.00 元以后能下单，余额 98.40 元。
answer.zh 余额不够就选不了先用后付，这一点文件没有写，是假设。
answer.en No. The fee is 1% of ¥160.00, that is ¥1.60, taken from the balance at once. With ¥100.00 put in it can be ordered, and ¥98.40 is left.
answer.en That a short wallet takes the way to pay away is not written anywhere; it is an assumption.

step
name.zh 暂停使用
name.en Paused
say.zh 商家想缓一缓，点【暂停使用】。那张订单还没有发货。
say.en The merchant wants a break and presses 【暂停使用】 (pause). The order has not been shipped yet.
stage MerchantPhone BuyerPhone
look services.PayLater.state
look orders.1.stage
look accounts.Wallet
need orders.1.stage = Paid
ask.zh 已经下的那一单怎么办？
ask.en What becomes of the order that was placed?
choice.zh 自动取消，1.60 元退回钱包
choice.en It is called off, and ¥1.60 comes back
choice.zh 照常走，1.60 元不退
choice.en It goes on, and ¥1.60 does not come back
right
choice.zh 照常走，1.60 元退回钱包
choice.en It goes on, and ¥1.60 comes back
do Merchant MerchantPhone Trade.PayLater.Pause
check services.PayLater.state = Paused
check labels.A01 = XYHF2-ELIG-05
do Buyer BuyerPhone Trade.Order.Place(good: A01, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused XYHF2-ELIG-05
do Merchant MerchantPhone Trade.Order.Ship(1)
check orders.1.stage = Shipped
check orders.1.fee = 1.60
check accounts.Wallet = 98.40
answer.zh 暂停只挡新订单。旧订单照常发货，收过的 1.60 元不退。
answer.en A pause keeps out new orders only. The old one is shipped as usual, and the ¥1.60 stays where it is.

step
name.zh 再用起来
name.en Used again
say.zh 第二天商家点恢复，不用再勾协议，也不用再等。买家又买一件。
say.en The next day the merchant takes it up again: no new tick, no waiting. The buyer orders one more.
stage MerchantPhone BuyerPhone
look services.PayLater.state
look accounts.Wallet
need services.PayLater.state = Paused
clock +1d
do Merchant MerchantPhone Trade.PayLater.Resume
check services.PayLater.state = Open
check labels.A01 = offered
do Buyer BuyerPhone Trade.Order.Place(good: A01, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.2.fee = 1.60
check accounts.Wallet = 96.80
check services.PayLater.months.2022-07.fees = 3.20
check ledger.sum = 0
answer.zh 马上能用。两单手续费一共 3.20 元，钱包余额 96.80 元。
answer.zh 「已开通」和「暂停使用」之间来回切换，是我们对说明的归纳，属于推断。
answer.en It works at once. Two fees come to ¥3.20, and the wallet holds ¥96.80.
answer.en That one can go back and forth between open and paused is our reading of the notice.
