story 1
title.zh 花呗分期：谁出手续费
title.en Instalments with 花呗: who bears the fee
about.zh 同一件商品分期，手续费可能由买家出，由商家出，也可能由平台的活动出全部或 20%。期数不同、下单的地方不同，结果就不同。
about.zh 商家最容易在两处亏钱：以为活动管所有期数；以为全额退款就不用付手续费。付款超过 10 天再退，手续费一分不少。
about.zh 依据是 38节支付权益页面（2023-02-14）第 3.2、3.3、5.1 部分；费率和退款规则是旁证：2023-04-04 公告的转载。
about.en For one and the same good the fee may be the buyer's, the merchant's, or, under a campaign, the platform's in whole or by 20%. The number of instalments and the place of the order decide.
about.en Merchants lose money in two places: a campaign is thought to cover every number of instalments, and a full refund is thought to cost no fee. After 10 days from payment the whole fee stays.
about.en It rests on the page on the payment benefits of the 38节 (2023-02-14), parts 3.2, 3.3 and 5.1. Rates and refunds are corroborated (旁证) by a copy of a notice of 2023-04-04.
start sample 2023-02-20 10:00:00

step
name.zh 什么都没设：买家出
name.en Nothing is set: the buyer
say.zh 空气炸锅 329.00 元。店里没有设免息，也没有参加活动。买家在店铺页下单，用花呗分 3 期；当天发货、收货。
say.en An air fryer costs ¥329.00. The shop has set no free instalments and is in no campaign. A buyer orders on the shop's page by three instalments; it is shipped and received the same day.
stage BuyerPhone MerchantPhone
look orders.1.plan.bearer
look orders.1.plan.fee
look orders.1.inEscrow
ask.zh 买家分三个月还。商家怎么收货款？
ask.en The buyer repays over three months. How does the merchant get the money?
choice.zh 也分三个月收
choice.en Over three months as well
choice.zh 按平常的账期一次收足
choice.en In full, on the normal cycle
right
choice.zh 买家还清以后一次收
choice.en In full, once the buyer has repaid
do Director Desk Profile.State(figure: SignUp(2), value: SignUp.No)
do Director Desk Profile.State(figure: SessionGmv, value: Money(1000000.00))
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(1)
do Merchant MerchantPhone Trade.Order.Ship(1)
do Director Desk Trade.Order.Deliver(1)
do Buyer BuyerPhone Trade.Order.Receive(1)
check orders.1.plan.bearer = Buyer
check orders.1.plan.fee = 8.23
check orders.1.plan.owed = 337.23
check orders.1.inEscrow = 329.00
check orders.1.money.Payment = 329.00
answer.zh 一次收足。分期服务方当场付清 329.00 元，买家欠它 337.23 元。
answer.zh 手续费 8.23 元由买家出；买家自付的 2.5% 在快手没有查到，是假设。
answer.en In full. The lender pays ¥329.00 at once, and the buyer owes it ¥337.23.
answer.en The fee of ¥8.23 is the buyer's. The buyer's 2.5% was not found for 快手 (假设).

step
name.zh 自己设活动：商家出
name.en One's own activity: the merchant
say.zh 商家给空气炸锅设免息，勾了 3 期和 12 期，没勾 6 期。一位买家选 12 期，一位选 6 期。
say.en The merchant sets free instalments for the air fryer and ticks 3 and 12, not 6. One buyer takes twelve, another six.
stage MerchantPhone BuyerPhone
look orders.2.plan.bearer
look orders.2.plan.fee
look orders.3.plan.bearer
look orders.3.plan.fee
need interestFree.count = 0
ask.zh 这两单，商家一共出多少手续费？
ask.en What do the two orders cost the merchant in fees?
choice.zh 14.81 元
choice.en ¥14.81
choice.zh 24.68 元
choice.en ¥24.68
right
choice.zh 39.49 元
choice.en ¥39.49
do Merchant MerchantPhone Trade.InterestFree.Create(name: 厨电免息, goods: [S2302049], periods: [Three, Twelve])
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 720, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Twelve)
do Buyer BuyerPhone Trade.Order.Pay(2)
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 610, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(3)
check orders.2.plan.bearer = Merchant
check orders.2.plan.rate = 7.5%
check orders.2.plan.fee = 24.68
check orders.2.interestFree = 1
check orders.3.plan.bearer = Buyer
check orders.3.plan.fee = 14.81
check orders.3.interestFree = none
answer.zh 24.68 元：12 期按 7.5% 由商家出。6 期没勾，14.81 元由买家出。
answer.en ¥24.68: twelve instalments at 7.5% are the merchant's. Six was not ticked, and the ¥14.81 are the buyer's.

step
name.zh 三个活动都管得着
name.en All three cover it
say.zh 商家又报了瓜分免息和商户贴息，平台都通过了。直播间里，买家用 3 期买空气炸锅。
say.en The merchant has also signed up for 瓜分免息 and 商户贴息, and both are approved. In the live room a buyer takes the air fryer by three instalments.
stage BuyerPhone BackOffice
look orders.4.grant.campaign
look orders.4.plan.granted
need interestFree.count = 1
ask.zh 自设免息、瓜分免息、商户贴息都写着 3 期。这一单算谁的？
ask.en The shop's own activity, 瓜分免息 and 商户贴息 all cover three instalments. Which one pays?
choice.zh 自设免息：商家出 5.92 元
choice.en The shop's own: the merchant pays ¥5.92
choice.zh 瓜分免息：平台出 5.92 元
choice.en 瓜分免息: the platform pays ¥5.92
right
choice.zh 商户贴息：平台出 20%，商家出 80%
choice.en 商户贴息: the platform pays 20%, the merchant 80%
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 2, goods: [S2302049])
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302049)
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 3, goods: [S2302049])
do Platform ReviewDesk Trade.Campaign.Review(campaign: 3, good: S2302049)
do Merchant MerchantPhone Trade.Live.Plan(title: 厨电专场, at: 2023-02-20T10:00:00)
do Merchant MerchantPhone Trade.Live.Start(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(4)
check orders.4.grant.campaign = SplitInterest
check orders.4.plan.fee = 5.92
check orders.4.plan.granted = 5.92
check orders.4.interestFree = none
check campaigns.JointInterest.used = 0.00
answer.zh 瓜分免息先付全部 5.92 元。两个平台活动谁在先没有写（假设）；平台的先于商家自设的，资料说法不一（冲突）。
answer.en 瓜分免息 goes first and pays all ¥5.92. Which of the two campaigns comes first is not said (假设); that both come before the shop's own is our choice where the page is at odds with itself (冲突).

step
name.zh 换到店铺页，换期数
name.en The shop's page, other numbers
say.zh 店铺页上又有三单：3 期、6 期、12 期各一单。
say.en Three more orders come from the shop's page, by three, six and twelve instalments.
stage BuyerPhone MerchantPhone
look orders.5.plan.granted
look orders.6.plan.granted
look orders.7.plan.granted
need orders.4.plan.granted = 5.92
ask.zh 3 期这一单，手续费 5.92 元里商家出多少？
ask.en Of the ¥5.92 for three instalments, what does the merchant pay?
choice.zh 0.00 元，瓜分免息还在
choice.en ¥0.00: 瓜分免息 is still running
choice.zh 4.74 元
choice.en ¥4.74
right
choice.zh 5.92 元，算自己的活动
choice.en ¥5.92: its own activity applies
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(5)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(6)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Twelve)
do Buyer BuyerPhone Trade.Order.Pay(7)
check orders.5.grant.campaign = JointInterest
check orders.5.plan.fee = 5.92
check orders.5.plan.granted = 1.18
check orders.6.grant.campaign = JointInterest
check orders.6.plan.fee = 14.81
check orders.6.plan.granted = 2.96
check orders.6.plan.bearer = Merchant
check orders.7.grant = none
check orders.7.interestFree = 1
check orders.7.plan.fee = 24.68
check campaigns.JointInterest.used = 4.14
answer.zh 4.74 元。瓜分免息只管直播间，店铺页轮到商户贴息：平台 1.18，商家 4.74。
answer.zh 6 期也是二八分：平台 2.96，商家 11.85。12 期两个活动都不管，自设的出 24.68。
answer.en ¥4.74. 瓜分免息 is for the live room, so on the shop's page it is 商户贴息: ¥1.18 by the platform, ¥4.74 by the merchant.
answer.en Six are shared alike: ¥2.96 and ¥11.85. Twelve are in neither campaign, and the shop's own activity costs ¥24.68.

step
name.zh 结算时扣
name.en Taken at settlement
say.zh 店铺页的 3 期单也收了货。2 月 27 日，它和最早的那一单一起结算；每单先扣 2% 的技术服务费 6.58 元。
say.en The three-instalment order from the shop's page is received too. On 27 February it is settled together with the very first one; each first costs the 技术服务费 of 2%, ¥6.58.
stage MerchantPhone
look orders.1.money.Settlement
look orders.5.money.Settlement
need orders.5.stage = Paid
do Merchant MerchantPhone Trade.Order.Ship(5)
do Director Desk Trade.Order.Deliver(5)
do Buyer BuyerPhone Trade.Order.Receive(5)
clock 2023-02-27 10:00:01
check orders.1.money.ServiceFee = 6.58
check orders.1.money.Settlement = 322.42
check orders.5.money.Subsidy = 1.18
check orders.5.money.InstalmentFee = 4.74
check orders.5.money.Settlement = 317.68
answer.zh 买家出手续费的那单到手 322.42 元，商户贴息的那单到手 317.68 元，少 4.74 元。2% 是旁证里的例子。
answer.en Where the buyer bore the fee ¥322.42 arrive, under 商户贴息 ¥317.68: less by ¥4.74. The 2% is an example from a public page (旁证).

step
name.zh 第 8 天退一部分
name.en A part goes back on day 8
say.zh 最后那张 6 期的单缺货，一直没发。2 月 28 日，买家和商家谈好先退 129.00 元，留 200.00 元。
say.en The good of the last six-instalment order is out of stock and was never shipped. On 28 February buyer and merchant agree on ¥129.00 back and ¥200.00 kept.
stage BuyerPhone MerchantPhone
look orders.6.plan.fee
look orders.6.plan.granted
need orders.6.stage = Paid
ask.zh 手续费原来 14.81 元，现在是多少？
ask.en The fee was ¥14.81. What is it now?
choice.zh 14.81 元，不变
choice.en ¥14.81, as before
choice.zh 9.00 元，按留下的钱重算
choice.en ¥9.00, reckoned on what is kept
right
choice.zh 0.00 元，退过款就不收
choice.en ¥0.00: after any refund nothing is charged
clock 2023-02-28 10:00:00
do Buyer BuyerPhone Trade.Case.Apply(order: 6, request: (ask: RefundUnshipped, amount: 129.00, cause: NotAsDescribed), words: 缺配件先退一部分)
do Merchant MerchantPhone Trade.Case.Agree(1)
check orders.6.refunded = 129.00
check orders.6.plan.fee = 9.00
check orders.6.plan.granted = 1.80
answer.zh 9.00 元：200.00 元的 4.5%。平台 1.80，商家 7.20。付款后 10 天以内按比例退还。
answer.en ¥9.00: 4.5% of ¥200.00. The platform pays ¥1.80, the merchant ¥7.20. Within 10 days of payment the fee comes back pro rata.

step
name.zh 第 10 天，差一秒
name.en Day 10, and a second more
say.zh 两张 12 期的单也没货，都是 2 月 20 日 10:00:00 付的款，都全额退款。一张在 3 月 2 日 10:00:00 退，一张晚一秒。
say.en For the two twelve-instalment orders there is no stock either. Both were paid on 20 February at 10:00:00, and both are refunded in full: one on 2 March at 10:00:00, one a second later.
stage BuyerPhone MerchantPhone
look orders.2.plan.fee
look orders.7.plan.fee
look accounts.Wallet
need orders.2.stage = Paid
ask.zh 晚一秒退的那张，商家还付多少手续费？
ask.en What fee does the merchant pay for the one refunded a second later?
choice.zh 0.00 元，钱都退了
choice.en ¥0.00: all the money has gone back
choice.zh 12.34 元，付一半
choice.en ¥12.34: half of it
choice.zh 24.68 元
choice.en ¥24.68
right
clock 2023-03-02 10:00:00
check accounts.Wallet = 1640.10
do Director Desk Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundUnshipped, amount: 329.00, cause: NotReceived), words: 没有货)
do Merchant MerchantPhone Trade.Case.Agree(2)
check orders.2.paid = 2023-02-20 10:00:00
check orders.2.stage = Failed
check orders.2.plan.fee = 0.00
check accounts.Wallet = 1640.10
do Director Desk Profile.Buyers.Call(2)
clock +1s
do Buyer BuyerPhone Trade.Case.Apply(order: 7, request: (ask: RefundUnshipped, amount: 329.00, cause: NotReceived), words: 没有货)
do Merchant MerchantPhone Trade.Case.Agree(3)
check orders.7.paid = 2023-02-20 10:00:00
check orders.7.stage = Failed
check orders.7.refunded = 329.00
check orders.7.plan.fee = 24.68
check orders.7.money.InstalmentFee = 24.68
check accounts.Wallet = 1615.42
check ledger.sum = 0
answer.zh 24.68 元，从钱包里扣：1,640.10 变成 1,615.42 元。早一秒的那张不收。
answer.zh 过了 10 天不退是旁证；满 10 天那一秒还算在内、没有结算的单从钱包收，是假设。
answer.en ¥24.68, out of the wallet: ¥1,640.10 become ¥1,615.42. The one a second earlier costs nothing.
answer.en That nothing comes back after 10 days is corroborated (旁证); that the last second of them counts, and that an order without settlement is charged to the wallet, is assumed (假设).
