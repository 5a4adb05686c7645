story 1
title.zh 瓜分免息：先到先得
title.en 瓜分免息: first come, first served
about.zh 瓜分免息由平台承担 3 期的手续费，所有商家共用一笔额度，先到先得。商品也要在直播间里卖才算。
about.zh 以为审核通过就一直免费的店会吃亏：从店铺页下的单不免息；越过额度的那一单，差额由商家付；之后买家要自己付利息。
about.zh 依据是 38节支付权益页面（2023-02-14）第 3.2 部分；费率是旁证：2023-04-04 公告的转载。
about.en Under 瓜分免息 the platform bears the fee of 3 instalments, from one pool for all merchants, first come first served, and for goods sold in the live room.
about.en Who takes an approval for free instalments to the end loses: orders from the shop's page are not free, the order that crosses the pool leaves the rest with the merchant, and later buyers pay the interest.
about.en It rests on the page on the payment benefits of the 38节 (2023-02-14), part 3.2. The rates are corroborated (旁证) by a copy of a notice of 2023-04-04.
start sample 2023-02-20 10:00:00

step
name.zh 审核通过
name.en Approved
say.zh 商家提报无线吸尘器，主机套装 1,299.00 元。平台审核通过，系统自动设好 3 期免息。
say.zh 总额度页面上只写「千万」，这里按 10,000,000.00 元算，是假设。
say.en The merchant submits the cordless vacuum cleaner, ¥1,299.00 with its main unit. The platform approves it, and the system sets 3 free instalments.
say.en The page calls the pool 「千万」 and no more; ¥10,000,000.00 is our assumption (假设).
stage BackOffice ReviewDesk
look campaigns.SplitInterest.state
look campaigns.SplitInterest.poolLeft
do Director Desk Profile.State(figure: SignUp(2), value: SignUp.No)
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 2, goods: [S2302007])
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302007)
check campaigns.SplitInterest.state = Active
check campaigns.SplitInterest.goods.S2302007 = Approved
check campaigns.SplitInterest.poolLeft = 10000000.00
check interestFree.count = 0
check goods.S2302007.highest = 1299.00

step
name.zh 店铺页的一单
name.en An order on the shop's page
say.zh 买家在店铺页下单，用花呗分 3 期。直播还没开始。
say.en A buyer orders on the shop's page and pays by three instalments with 花呗. No session is on the air.
stage BuyerPhone MerchantPhone
look orders.1.plan.bearer
look orders.1.plan.fee
need campaigns.SplitInterest.state = Active
ask.zh 商品已经审核通过。这一单的手续费谁出？
ask.en The good is approved. Who bears the fee of this order?
choice.zh 平台，23.38 元
choice.en The platform, ¥23.38
choice.zh 商家，23.38 元
choice.en The merchant, ¥23.38
choice.zh 买家，32.48 元
choice.en The buyer, ¥32.48
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: ShopPage, payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(1)
check orders.1.plan.bearer = Buyer
check orders.1.plan.rate = 2.5%
check orders.1.plan.fee = 32.48
check orders.1.plan.granted = 0.00
check orders.1.grant = none
check campaigns.SplitInterest.used = 0.00
answer.zh 买家。权益只给参加活动的直播间和专区，店铺页不在里面。
answer.zh 买家自付的 2.5% 在快手没有查到，用的是一般网页的数（假设）。
answer.en The buyer. The benefit is for live rooms and zones that take part, and the shop's page is neither.
answer.en The buyer's 2.5% was not found for 快手; it is a general figure (假设).

step
name.zh 直播间的一单
name.en An order in the live room
say.zh 开播。另一位买家在直播间买同一款，也分 3 期。手续费按 1.8% 算，23.38 元。
say.en The session is on the air. Another buyer orders the same good there, by three instalments. At 1.8% the fee is ¥23.38.
stage BuyerPhone MerchantPhone
look orders.2.plan.granted
look campaigns.SplitInterest.poolLeft
do Merchant MerchantPhone Trade.Live.Plan(title: 家电专场, at: 2023-02-20T10:00:00)
do Merchant MerchantPhone Trade.Live.Start(1)
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 720, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(2)
check orders.2.plan.fee = 23.38
check orders.2.plan.granted = 23.38
check orders.2.grant.campaign = SplitInterest
check orders.2.grant.clause = SPLIT38-BEN-01
check campaigns.SplitInterest.used = 23.38
check campaigns.SplitInterest.poolLeft = 9999976.62
answer.zh 平台出全部 23.38 元，买家和商家都不出。
answer.en The platform bears all ¥23.38; neither buyer nor merchant pays anything.

step
name.zh 别家也在用
name.en Others draw on it too
say.zh 到下午，别的商家一共用掉 9,999,936.62 元。这笔数由导演给出。
say.zh 第三位买家下了单，还没有付款。
say.en By the afternoon other merchants have taken ¥9,999,936.62. The director says so.
say.en A third buyer orders and does not pay yet.
stage BuyerPhone BackOffice
look campaigns.SplitInterest.poolLeft
need orders.2.stage = Paid
ask.zh 没付款的单占不占额度？
ask.en Does an unpaid order take anything of the pool?
choice.zh 不占，付款才算
choice.en No: only payment counts
choice.zh 占，下单就算
choice.en Yes: placing it counts
right
clock 2023-02-20 15:00:00
do Director Desk Trade.Campaign.OthersTake(campaign: 2, amount: 9999936.62)
check campaigns.SplitInterest.others = 9999936.62
check campaigns.SplitInterest.poolLeft = 40.00
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 610, good_credit: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: Live(1), payment: Instalments.Three)
check orders.3.stage = Unpaid
check orders.3.grant.amount = 23.38
check campaigns.SplitInterest.poolLeft = 16.62
answer.zh 占。40.00 元里占去 23.38 元，还剩 16.62 元。什么时候占，页面没写（假设）。
answer.en Yes. Of ¥40.00 it takes ¥23.38 and leaves ¥16.62. When it is taken is not said (假设).

step
name.zh 越过额度的那一单
name.en The order that crosses the pool
say.zh 第一位买家到直播间来再买一台，当场付款。额度只剩 16.62 元。
say.en The first buyer comes to the live room for another one and pays at once. ¥16.62 are left of the pool.
stage BuyerPhone MerchantPhone
look orders.4.plan.granted
look campaigns.SplitInterest.poolLeft
need campaigns.SplitInterest.poolLeft = 16.62
ask.zh 手续费 23.38 元，差的 6.76 元谁出？
ask.en The fee is ¥23.38. Who bears the missing ¥6.76?
choice.zh 平台，最后一单补足
choice.en The platform makes up the last order
choice.zh 商家
choice.en The merchant
right
choice.zh 买家
choice.en The buyer
do Director Desk Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(4)
check orders.4.plan.fee = 23.38
check orders.4.plan.granted = 16.62
check orders.4.plan.bearer = Merchant
check campaigns.SplitInterest.poolLeft = 0.00
answer.zh 商家出 6.76 元，结算时扣。页面没写，这是假设。
answer.en The merchant, ¥6.76, at settlement. The page does not say; this is our assumption (假设).

step
name.zh 额度用完
name.en Nothing left
say.zh 第二位买家也再买一台。直播还在，商品还是审核通过的。
say.en The second buyer wants another one too. The session is on, and the good is still approved.
stage BuyerPhone MerchantPhone
look orders.5.plan.bearer
look orders.5.plan.fee
need campaigns.SplitInterest.poolLeft = 0.00
do Director Desk Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(5)
check orders.5.plan.bearer = Buyer
check orders.5.plan.fee = 32.48
check orders.5.grant = none
check campaigns.SplitInterest.state = Active
check campaigns.SplitInterest.goods.S2302007 = Approved
answer.zh 这一单买家自己付 32.48 元。活动还在进行，只是没有钱了（假设：用完就不再免息）。
answer.en This buyer pays ¥32.48. The campaign goes on without money (假设: once it is used up, nothing is free).

step
name.zh 没付款的单关闭
name.en The unpaid order closes
say.zh 那张没付款的单满 30 分钟，关闭了。这时来了一位没买过的买家，当场付款。
say.en The order that nobody paid closes after 30 minutes. Then a buyer who has not bought before orders and pays.
stage BuyerPhone BackOffice
look campaigns.SplitInterest.poolLeft
look orders.6.plan.granted
need orders.3.stage = Unpaid
ask.zh 新来的这一单免息吗？
ask.en Is this new order free?
choice.zh 不免，额度用完就没了
choice.en No: what is used up is gone
choice.zh 免，退回的 23.38 元归它
choice.en Yes: it gets the ¥23.38 that came back
right
choice.zh 不免，退回的要补给前面没拿到的那一单
choice.en No: what came back goes to the order that got nothing
clock 2023-02-20 15:30:00
check orders.3.stage = Unpaid
check campaigns.SplitInterest.poolLeft = 0.00
clock +1s
check orders.3.stage = Failed
check campaigns.SplitInterest.poolLeft = 23.38
do Director Desk Profile.Buyers.Add(role: Valued, facts: (zhima: 760, good_credit: true, valued: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302007, sku: 1, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(6)
check orders.6.buyer = 3
check orders.6.plan.granted = 23.38
check orders.5.plan.granted = 0.00
check orders.4.plan.granted = 16.62
check campaigns.SplitInterest.poolLeft = 0.00
answer.zh 免。关闭的单把 23.38 元还回去，谁先来谁得；下过的单不再变。这一点也是假设。
answer.en Yes. The closed order gives ¥23.38 back, and whoever comes first has it; orders placed before stay as they are. This is assumed (假设) too.

step
name.zh 结算
name.en Settlement
say.zh 越过额度的那一单发货、收货，七天后结算。
say.en The order that crossed the pool is shipped and received, and settled a week later.
stage MerchantPhone
look orders.4.money.InstalmentFee
look orders.4.money.Settlement
do Director Desk Profile.Buyers.Call(0)
need orders.4.stage = Paid
do Merchant MerchantPhone Trade.Order.Ship(4)
do Director Desk Trade.Order.Deliver(4)
do Buyer BuyerPhone Trade.Order.Receive(4)
clock due Settle
check orders.4.settled = true
check orders.4.money.ServiceFee = 25.98
check orders.4.money.Subsidy = 16.62
check orders.4.money.InstalmentFee = 6.76
check orders.4.money.Settlement = 1266.26
check ledger.sum = 0
answer.zh 1,299.00 元里扣技术服务费 25.98 元和手续费 6.76 元，到手 1,266.26 元。2% 的技术服务费是旁证里的例子。
answer.en Of ¥1,299.00 go the 技术服务费 of ¥25.98 and the fee of ¥6.76; ¥1,266.26 arrive. The 2% is an example from a public page (旁证).
