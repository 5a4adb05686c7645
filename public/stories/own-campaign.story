story 1
title.zh 自己设计一个活动
title.en A campaign of one's own
about.zh 使用者可以自己设计活动：条件、时间、补贴、上限都由自己定，用来先算一笔账。它不是平台的活动，里面的数都是假设。
about.zh 容易亏的地方是上限。上限比一单的补贴还小，活动照样能开，第一单就要商家补差额；上限用完，利息又回到买家身上。
about.zh 3 期 1.8% 的费率是旁证：2023-04-04 公告的转载。越过上限和用完以后怎么算，38节支付权益页面（2023-02-14）没有写，是假设。
about.en Users can design a campaign of their own: conditions, dates, benefit and cap are theirs, to reckon before deciding. It is not the platform's, and its figures are assumptions (假设).
about.en Money is lost at the cap. A cap below the benefit of one order does not stop a campaign; then the very first order leaves the rest with the merchant, and once the cap is used the buyer pays the interest again.
about.en The 1.8% for three instalments is corroborated (旁证) by a copy of a notice of 2023-04-04. What happens at a cap and after it is not said by the page on the payment benefits of the 38节 (2023-02-14); it is assumed (假设).
start sample 2023-06-02 10:00:00

step
name.zh 设计并保存
name.en Designed and kept
say.zh 「夏日贴息」：3 期手续费补一半，每店最多 8.00 元；购物体验分至少 4.3，商品至少 100.00 元。
say.zh 报名 6 月 1 日至 10 日，6 月 5 日至 30 日发补贴。没起名字的那一版存不了。
say.en 夏日贴息 (summer): half of the fee for three instalments, at most ¥8.00 for one shop; a 购物体验分 of at least 4.3, goods from ¥100.00.
say.en Sign-up from 1 to 10 June, paid from 5 to 30 June. A version without a name cannot be kept.
stage BackOffice
look campaigns.Own1.share
look campaigns.Own1.cap
look verdicts.Own1.counts.Qualifies
do Merchant BackOffice Rule.KeepCampaign(place: none, campaign: (name: (zh: " "), sign_up: Fixed(Span(from: 2023-06-01, until: 2023-06-10), DEF-OWN-CAMPAIGN), active: Fixed(Span(from: 2023-06-05, until: 2023-06-30), DEF-OWN-CAMPAIGN), merchants: [AtLeast(Experience, Fixed(Score(4.30), DEF-OWN-CAMPAIGN))], goods: [CostsAtLeast.Fixed(Money(100.00), DEF-OWN-CAMPAIGN)], buyers: [(channel: Huabei)], entry: Review(DEF-OWN-CAMPAIGN), sets_up: Instalments, benefit: InstalmentFee(periods: [3], share: Fixed(Rate(0.5), DEF-OWN-CAMPAIGN), clause: DEF-OWN-CAMPAIGN), cap: Fixed(Money(8.00), DEF-OWN-CAMPAIGN), pool: none, rank: 3, live_only: false))
refused CampaignFlawed
do Merchant BackOffice Rule.KeepCampaign(place: none, campaign: (name: (zh: 夏日贴息), sign_up: Fixed(Span(from: 2023-06-01, until: 2023-06-10), DEF-OWN-CAMPAIGN), active: Fixed(Span(from: 2023-06-05, until: 2023-06-30), DEF-OWN-CAMPAIGN), merchants: [AtLeast(Experience, Fixed(Score(4.30), DEF-OWN-CAMPAIGN))], goods: [CostsAtLeast.Fixed(Money(100.00), DEF-OWN-CAMPAIGN)], buyers: [(channel: Huabei)], entry: Review(DEF-OWN-CAMPAIGN), sets_up: Instalments, benefit: InstalmentFee(periods: [3], share: Fixed(Rate(0.5), DEF-OWN-CAMPAIGN), clause: DEF-OWN-CAMPAIGN), cap: Fixed(Money(8.00), DEF-OWN-CAMPAIGN), pool: none, rank: 3, live_only: false))
check rules.ownCampaigns has Own1
check campaigns.Own1.name = 夏日贴息
check campaigns.Own1.own = true
check campaigns.Own1.share = 50%
check campaigns.Own1.cap = 8.00
check shop.Experience = 4.42
check goods.S2302049.lowest = 329.00
check campaigns.Own1.state = Open
check verdicts.Own1.shop = Met
check campaigns.count = 5
check goods.count = 72
check verdicts.Own1.counts.Qualifies = 38
check verdicts.Own1.counts.Unknown = 1
answer.zh 72 件商品里 38 件合格，1 件缺一个规格的价格，说不准。
answer.en Of 72 goods 38 qualify; one lacks the price of a choice, and nobody can tell.

step
name.zh 条件管着谁
name.en Whom the conditions take
say.zh 商家提报空气炸锅 329.00 元和羊毛围巾 99.99 元；围巾不收，就只报空气炸锅。平台审核通过。
say.en The merchant submits the air fryer at ¥329.00 and the scarf at ¥99.99. The scarf is not taken, so it is the air fryer alone, and the platform approves it.
stage BackOffice ReviewDesk
look verdicts.Own1.S2302029
look verdicts.Own1.S2302030
look campaigns.Own1.state
need campaigns.Own1.state = Open
ask.zh 体验分 4.42，够了。通过以后，6 月 2 日的订单有补贴吗？
ask.en The score of 4.42 is enough. Once approved, are orders of 2 June subsidised?
choice.zh 有，审核过了就算
choice.en Yes: it is approved
choice.zh 没有，6 月 5 日才开始发
choice.en No: it pays from 5 June
right
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 4, goods: [S2302049, S2302029])
refused DEF-OWN-CAMPAIGN
check verdicts.Own1.S2302029.unmet has DEF-OWN-CAMPAIGN
check verdicts.Own1.S2302030 = Qualifies
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 4, goods: [S2302049])
do Platform ReviewDesk Trade.Campaign.Review(campaign: 4, good: S2302049)
check campaigns.Own1.state = Approved
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(1)
check orders.1.plan.bearer = Buyer
check orders.1.plan.fee = 8.23
check campaigns.Own1.used = 0.00
answer.zh 没有。这一单买家自己付 8.23 元；报名期和活动期是两回事。
answer.en No. The buyer pays ¥8.23 for this order. Sign-up and benefit are two different times.

step
name.zh 上限 8.00 元能撑几单
name.en How far a cap of 8.00 goes
say.zh 6 月 5 日，空气炸锅接连卖出四单，都分 3 期。每单手续费 5.92 元，补一半。
say.en On 5 June four air fryers are sold in a row, all by three instalments. The fee is ¥5.92 each, half of it subsidised.
stage BuyerPhone BackOffice
look orders.4.plan.granted
look orders.5.plan.bearer
look campaigns.Own1.capLeft
ask.zh 第三单，商家出多少？
ask.en What does the merchant pay for the third of them?
choice.zh 2.96 元
choice.en ¥2.96
choice.zh 3.84 元
choice.en ¥3.84
right
choice.zh 5.92 元
choice.en ¥5.92
choice.zh 0.00 元，买家出
choice.en ¥0.00: the buyer pays
clock 2023-06-05 00:00:00
check campaigns.Own1.state = Active
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(2)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(3)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(4)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(5)
check orders.2.plan.fee = 5.92
check orders.2.plan.granted = 2.96
check orders.3.plan.granted = 2.96
check orders.4.plan.fee = 5.92
check orders.4.plan.granted = 2.08
check orders.4.plan.bearer = Merchant
check orders.5.plan.bearer = Buyer
check orders.5.plan.fee = 8.23
check campaigns.Own1.used = 8.00
check campaigns.Own1.capLeft = 0.00
answer.zh 3.84 元：8.00 元补过两单只剩 2.08 元。第四单没有补贴，买家付 8.23 元。越过上限怎么分是假设。
answer.en ¥3.84: after two orders ¥2.08 of the ¥8.00 are left. The fourth has none, and its buyer pays ¥8.23. How the crossing order is shared is assumed (假设).

step
name.zh 上限不够一单
name.en A cap below one order
say.zh 再存一个「一元贴息」：全额补 3 期手续费，可每店上限只有 1.00 元；符合条件就参加，不用报名。
say.en Another one is kept, 一元贴息 (one yuan): it pays all of the fee for three instalments, with a cap of ¥1.00 for one shop. Whoever meets the conditions takes part.
stage BackOffice BuyerPhone
look campaigns.Own2.cap
look orders.6.plan.granted
look orders.6.plan.bearer
ask.zh 卖出第一单，手续费 5.92 元。谁出多少？
ask.en The first order has a fee of ¥5.92. Who pays what?
choice.zh 活动存不了，上限太小
choice.en It cannot be kept: the cap is too low
choice.zh 补贴 5.92 元，下一单才停
choice.en The subsidy pays ¥5.92 and stops with the next order
choice.zh 补贴 1.00 元，商家 4.92 元
choice.en The subsidy pays ¥1.00, the merchant ¥4.92
right
choice.zh 补贴 1.00 元，买家 4.92 元
choice.en The subsidy pays ¥1.00, the buyer ¥4.92
do Merchant BackOffice Rule.KeepCampaign(place: none, campaign: (name: (zh: 一元贴息), active: Fixed(Span(from: 2023-06-05, until: 2023-06-30), DEF-OWN-CAMPAIGN), merchants: [], goods: [CostsAtLeast.Fixed(Money(100.00), DEF-OWN-CAMPAIGN)], buyers: [(channel: Huabei)], entry: Open(DEF-OWN-CAMPAIGN), sets_up: Instalments, benefit: InstalmentFee(periods: [3], share: Fixed(Rate(1), DEF-OWN-CAMPAIGN), clause: DEF-OWN-CAMPAIGN), cap: Fixed(Money(1.00), DEF-OWN-CAMPAIGN), rank: 4, live_only: false))
check campaigns.Own2.cap = 1.00
check campaigns.Own2.state = Active
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(6)
check orders.6.grant.campaign = Own2
check orders.6.plan.fee = 5.92
check orders.6.plan.granted = 1.00
check orders.6.plan.bearer = Merchant
check campaigns.Own2.capLeft = 0.00
answer.zh 补贴 1.00，商家 4.92。设计页会提醒上限不够一单，但不拦着保存。
answer.en ¥1.00 and ¥4.92. The design page warns that the cap is below one order, and does not stop it.

step
name.zh 删掉活动
name.en Taken away
say.zh 商家后悔了，把「夏日贴息」删掉。删掉以前下的单还没结算。
say.en The merchant thinks better of it and takes 夏日贴息 away. Orders placed before are not settled yet.
stage BackOffice MerchantPhone
look orders.2.plan.granted
look orders.2.money.Settlement
need orders.2.stage = Paid
ask.zh 先前那单答应补的 2.96 元还算数吗？
ask.en Does the ¥2.96 that the first order was promised still hold?
choice.zh 算数，下单时定的
choice.en Yes: it was decided when the order was placed
right
choice.zh 不算，活动没了
choice.en No: the campaign is gone
do Merchant BackOffice Rule.RemoveCampaign(0)
check campaigns.count = 5
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 4, goods: [S2302049])
refused NoSuchCampaign
check orders.2.plan.granted = 2.96
do Merchant MerchantPhone Trade.Order.Ship(2)
do Director Desk Trade.Order.Deliver(2)
do Buyer BuyerPhone Trade.Order.Receive(2)
clock due Settle
check orders.2.settled = true
check orders.2.money.ServiceFee = 6.58
check orders.2.money.Subsidy = 2.96
check orders.2.money.InstalmentFee = 2.96
check orders.2.money.Settlement = 319.46
answer.zh 算数。补贴在下单时定下：结算时各出 2.96 元，到手 319.46 元。
answer.en Yes. It is decided when the order is placed: at settlement each pays ¥2.96, and ¥319.46 arrive.

step
name.zh 规则变了，自己改
name.en A rule has changed
say.zh 设想公告说，从 7 月 1 日起 3 期费率改成 2%。商家记下新值、日期和出处；没写出处的存不了。店里另有自设的 3 期免息。
say.en Say a notice puts three instalments at 2% from 1 July. The merchant enters value, day and source; without a source it cannot be kept. The shop also has free instalments over three of its own.
stage BackOffice BuyerPhone
look rules.values.InstalmentRate3
look orders.7.plan.fee
look orders.8.plan.fee
ask.zh 6 月 30 日最后一秒付款的一单，和一秒以后的一单，手续费各是多少？
ask.en One order is paid in the last second of 30 June, one a second later. What are their fees?
choice.zh 都是 6.58 元，改了就全改
choice.en Both ¥6.58: what is changed is changed
choice.zh 都是 5.92 元，活动没动过
choice.en Both ¥5.92: the activity is the same
choice.zh 5.92 元和 6.58 元
choice.en ¥5.92 and ¥6.58
right
do Merchant BackOffice Rule.Set(setting: InstalmentRate3, from: 2023-07-01, value: Rate(0.02), note: " ")
refused NoSource
do Merchant BackOffice Rule.Set(setting: InstalmentRate3, from: 2023-07-01, value: Rate(0.02), note: "演示：设想的费率公告")
check rules.changes.count = 1
check rules.changes.1.setting = InstalmentRate3
check rules.changes.1.from = 2023-07-01
check rules.changes.1.value = 2%
check rules.changes.1.note has 演示
check rules.values.InstalmentRate3 = 1.8%
do Merchant MerchantPhone Trade.InterestFree.Create(name: 自设免息, goods: [S2302049], periods: [Three])
clock 2023-06-30 23:59:59
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(7)
check orders.7.plan.fee = 5.92
check orders.7.plan.rate = 1.8%
clock +1s
check rules.values.InstalmentRate3 = 2%
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(8)
check orders.8.plan.fee = 6.58
check orders.8.plan.rate = 2%
check orders.7.plan.fee = 5.92
answer.zh 5.92 元和 6.58 元。新值从写的那天零点起算，以前的单不动。
answer.zh 6.58 元来自使用者自己的值，处处标着是谁改的、从哪来。
answer.en ¥5.92 and ¥6.58. A new value holds from the midnight of its day, and earlier orders stay as they are.
answer.en The ¥6.58 rest on the user's own value, and its source is kept with it.
