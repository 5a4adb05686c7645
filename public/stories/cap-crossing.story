story 1
title.zh 商户贴息：越过 10 万元的那一单
title.en 商户贴息: the order that crosses 100,000
about.zh 商户贴息里，3、6 期的手续费平台出 20%，商家出 80%，但每家商户最多补 100,000.00 元。
about.zh 只记得「补 20%」的店，会把 80% 一路算到活动结束。补满以后平台不再出钱：要么商家全付，要么买家自己付利息。
about.zh 依据是 38节支付权益页面（2023-02-14）第 3.3 部分；费率是旁证：2023-04-04 公告的转载。
about.en Under 商户贴息 the platform pays 20% of the fee for 3 or 6 instalments and the merchant 80%, but at most ¥100,000.00 for one merchant.
about.en Who remembers only the 20% plans with 80% to the end. Once the cap is paid the platform pays no more: then the merchant bears all of it, or the buyer pays the interest.
about.en It rests on the page on the payment benefits of the 38节 (2023-02-14), part 3.3. The rates are corroborated (旁证) by a copy of a notice of 2023-04-04.
start sample 2023-02-20 10:00:00

step
name.zh 报名和审核
name.en Signing up
say.zh 店里有一款大屏电视，每台 12,000.00 元。最好的一场直播卖了 1,000,000.00 元，正好够单场门槛。
say.zh 商家提报这款商品，平台审核通过。
say.en The shop sells a large television for ¥12,000.00. Its best live session sold ¥1,000,000.00, exactly what is asked.
say.en The merchant submits the good, and the platform approves it.
stage BackOffice ReviewDesk
look campaigns.JointInterest.share
look campaigns.JointInterest.cap
do Merchant BackOffice Goods.Put(id: M1, title: 大屏电视, category: "家电>电视", origin: SelfBuilt, listed: true, skus: [(name: 标准, price: 12000.00)])
do Director Desk Profile.State(figure: SessionGmv, value: Money(1000000.00))
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 3, goods: [M1])
do Platform ReviewDesk Trade.Campaign.Review(campaign: 3, good: M1)
check campaigns.JointInterest.state = Active
check campaigns.JointInterest.goods.M1 = Approved
check campaigns.JointInterest.share = 20%
check campaigns.JointInterest.cap = 100000.00
check campaigns.JointInterest.capLeft = 100000.00
check shop.SessionGmv = 1000000.00
check goods.M1.lowest = 12000.00
answer.zh 「单场」看哪一场，页面没写，这里看卖得最好的一场（假设）。
answer.en Which session counts is not said; here it is the best one (假设).

step
name.zh 一台大屏电视，6 期
name.en One television, six instalments
say.zh 买家用花呗分 6 期买一台。手续费是 12,000.00 元的 4.5%，即 540.00 元。
say.en A buyer pays one television by six instalments with 花呗. The fee is 4.5% of ¥12,000.00, that is ¥540.00.
stage BuyerPhone MerchantPhone
look orders.1.plan.granted
look orders.1.plan.fee
need campaigns.JointInterest.state = Active
ask.zh 这 540.00 元，商家出多少？
ask.en What of the ¥540.00 does the merchant pay?
choice.zh 0.00 元，免息由平台出
choice.en ¥0.00: the platform pays for what is free of interest
choice.zh 108.00 元
choice.en ¥108.00
choice.zh 432.00 元
choice.en ¥432.00
right
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(1)
check orders.1.plan.fee = 540.00
check orders.1.plan.rate = 4.5%
check orders.1.plan.granted = 108.00
check orders.1.plan.bearer = Merchant
check orders.1.grant.campaign = JointInterest
check orders.1.grant.clause = JOINT38-BEN-01
check campaigns.JointInterest.capLeft = 99892.00
answer.zh 432.00 元。平台出 20% 是 108.00 元，其余 80% 归商家；买家一分不出。
answer.en ¥432.00. The platform's 20% is ¥108.00, the rest is the merchant's, and the buyer pays nothing.

step
name.zh 两个星期以后
name.en Two weeks later
say.zh 活动里卖了很多台。为了只看结果，用一张 923 台的大单代替前面几百张小单。
say.zh 它的手续费是 498,420.00 元，平台出其中 99,684.00 元。
say.en Many televisions are sold under the campaign. One order of 923 pieces stands here for hundreds of small ones.
say.en Its fee is ¥498,420.00, of which the platform pays ¥99,684.00.
stage MerchantPhone BackOffice
look campaigns.JointInterest.used
look campaigns.JointInterest.capLeft
need orders.1.stage = Paid
do Merchant MerchantPhone Trade.Order.Ship(1)
do Director Desk Trade.Order.Deliver(1)
do Buyer BuyerPhone Trade.Order.Receive(1)
clock 2023-03-06 10:00:00
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 923, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(2)
check orders.2.amount = 11076000.00
check orders.2.plan.fee = 498420.00
check orders.2.plan.granted = 99684.00
check campaigns.JointInterest.used = 99792.00
check campaigns.JointInterest.capLeft = 208.00
check campaigns.JointInterest.state = Active
answer.zh 还剩 208.00 元。活动列表上仍然写着进行中。
answer.en ¥208.00 are left. The list still calls the campaign active.

step
name.zh 越过上限的那一单
name.en The order that crosses the cap
say.zh 又来一单，平台照付 108.00 元，还剩 100.00 元。再来一单，20% 仍是 108.00 元，不够了。
say.en Another order takes its ¥108.00, and ¥100.00 are left. The next one would take ¥108.00 too, which is more than there is.
stage BuyerPhone MerchantPhone
look orders.4.plan.granted
look campaigns.JointInterest.capLeft
need campaigns.JointInterest.capLeft = 208.00
ask.zh 这一单的 540.00 元怎么分？
ask.en How are the ¥540.00 of this order shared?
choice.zh 平台 108.00，商家 432.00：最后一单照旧
choice.en Platform ¥108.00, merchant ¥432.00: the last one as ever
choice.zh 平台 100.00，商家 440.00
choice.en Platform ¥100.00, merchant ¥440.00
right
choice.zh 平台 0.00，商家 540.00
choice.en Platform ¥0.00, merchant ¥540.00
choice.zh 平台 100.00，商家 432.00，买家 8.00
choice.en Platform ¥100.00, merchant ¥432.00, buyer ¥8.00
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(3)
check orders.3.plan.granted = 108.00
check campaigns.JointInterest.capLeft = 100.00
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(4)
check orders.4.plan.fee = 540.00
check orders.4.plan.granted = 100.00
check orders.4.plan.bearer = Merchant
check orders.4.grant.amount = 100.00
check campaigns.JointInterest.used = 100000.00
check campaigns.JointInterest.capLeft = 0.00
answer.zh 平台补到 100,000.00 元为止，正好补满；这一单商家出 440.00 元。
answer.zh 上限有依据；越过的那一单怎么分，页面没写，这里是假设。
answer.en The platform pays up to ¥100,000.00 exactly, and the merchant bears ¥440.00 of this order.
answer.en The cap is stated. How the crossing order is shared is not; this is our assumption (假设).

step
name.zh 再下一单
name.en The one after it
say.zh 买家又看中一台，也想分 6 期。
say.en The buyer wants one more television by six instalments.
stage BuyerPhone MerchantPhone
look orders.5.plan.bearer
look orders.5.plan.fee
need campaigns.JointInterest.capLeft = 0.00
ask.zh 上限用完了，这一单的手续费谁出？
ask.en The cap is used up. Who bears this fee?
choice.zh 商家出全部 540.00 元
choice.en The merchant bears all ¥540.00
choice.zh 商家还是出 432.00 元，其余不收了
choice.en The merchant bears ¥432.00, and the rest is not charged
choice.zh 买家自己出
choice.en The buyer
right
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(5)
check orders.5.plan.bearer = Buyer
check orders.5.plan.fee = 540.00
check orders.5.plan.granted = 0.00
check orders.5.plan.owed = 12540.00
check orders.5.grant = none
answer.zh 买家。平台设的活动没有钱了就不再免息，买家要还 12,540.00 元。
answer.zh 用完以后怎样，页面没写（假设）；买家自付 6 期按 4.5% 也是假设。
answer.en The buyer. With nothing left, what the platform has set is not free any more, and the buyer repays ¥12,540.00.
answer.en What happens after the cap is not said (假设), and that a buyer pays 4.5% for six instalments is assumed too.

step
name.zh 商家想留住免息
name.en The merchant keeps it free
say.zh 商家怕买家嫌贵，自己给大屏电视设了 6 期免息。
say.en Lest buyers turn away, the merchant sets six free instalments for the television itself.
stage MerchantPhone BuyerPhone
look orders.6.plan.fee
look orders.6.plan.granted
ask.zh 自己设的活动，平台还补 20% 吗？
ask.en Does the platform still pay 20% of what the merchant sets itself?
choice.zh 补，都是 6 期免息
choice.en Yes: six free instalments are six free instalments
choice.zh 不补，商家出全部 540.00 元
choice.en No: the merchant bears all ¥540.00
right
do Merchant MerchantPhone Trade.InterestFree.Create(name: 大屏电视免息, goods: [M1], periods: [Six])
do Buyer BuyerPhone Trade.Order.Place(good: M1, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Six)
do Buyer BuyerPhone Trade.Order.Pay(6)
check orders.6.plan.bearer = Merchant
check orders.6.plan.fee = 540.00
check orders.6.plan.granted = 0.00
check orders.6.interestFree = 1
check campaigns.JointInterest.used = 100000.00
answer.zh 不补。自己设的活动照常收费，每台比活动里多付 108.00 元。
answer.en No. What one sets oneself is charged as usual: ¥108.00 more for each set than under the campaign.

step
name.zh 结算时才看到差别
name.en Settlement shows the difference
say.zh 手续费在结算时扣。三单都确认收货，七天后结算，每单还扣 2% 的技术服务费 240.00 元。
say.en The fee is taken at settlement. Three orders are received and settled a week later; each also costs the 技术服务费 of 2%, ¥240.00.
stage MerchantPhone
look orders.3.money.Settlement
look orders.4.money.Settlement
look orders.6.money.Settlement
need orders.6.stage = Paid
check orders.1.money.Settlement = 11328.00
do Merchant MerchantPhone Trade.Order.Ship(3)
do Merchant MerchantPhone Trade.Order.Ship(4)
do Merchant MerchantPhone Trade.Order.Ship(5)
do Merchant MerchantPhone Trade.Order.Ship(6)
do Director Desk Trade.Order.Deliver(3)
do Director Desk Trade.Order.Deliver(4)
do Director Desk Trade.Order.Deliver(5)
do Director Desk Trade.Order.Deliver(6)
do Buyer BuyerPhone Trade.Order.Receive(3)
do Buyer BuyerPhone Trade.Order.Receive(4)
do Buyer BuyerPhone Trade.Order.Receive(5)
do Buyer BuyerPhone Trade.Order.Receive(6)
clock 2023-03-13 10:00:01
check orders.3.money.ServiceFee = 240.00
check orders.3.money.Subsidy = 108.00
check orders.3.money.InstalmentFee = 432.00
check orders.3.money.Settlement = 11328.00
check orders.4.money.Subsidy = 100.00
check orders.4.money.InstalmentFee = 440.00
check orders.4.money.Settlement = 11320.00
check orders.5.money.Settlement = 11760.00
check orders.6.money.InstalmentFee = 540.00
check orders.6.money.Settlement = 11220.00
check ledger.sum = 0
answer.zh 同一台大屏电视，商家到手 11,328.00、11,320.00、11,220.00 元。买家自付的那单到手 11,760.00 元。
answer.zh 技术服务费的 2% 是旁证里的例子。
answer.en The same television brings the merchant ¥11,328.00, ¥11,320.00 or ¥11,220.00; where the buyer paid the fee, ¥11,760.00.
answer.en The 2% is an example from a public page (旁证).
