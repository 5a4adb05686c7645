story 1
title.zh 春节第一秒前后的退款
title.en A refund on either side of the festival's first second
about.zh 2022 年春节，售后时限放宽，但只管期间内申请或修改的。差一秒，商家的 48 小时还是 24 小时；以为「过年都延长」的商家，会被系统代为退款。考核也不是全都剔除。
about.zh 依据：2022 年春节交易流程调整通知，2022-01-17 发布生效，期间是 2022-01-25 00:00:00 至 02-08 23:59:59，核对到 2022-03-20。最后一次修改怎么算、活动商品延不延长，通知没有写清，是我们的理解。
about.en For the Spring Festival of 2022 the time for after-sales was longer, but only for requests made or changed within it. One second decides between 24 hours and 48. Whoever takes it that everything waits finds refunds paid in the shop's stead. Nor is everything left out of the measures.
about.en It rests on the notice published and in force on 2022-01-17, whose period is 2022-01-25 00:00:00 to 02-08 23:59:59, checked on 2022-03-20. How a later change counts, and whether goods in the events have longer, is not clear there and is our reading.
start sample 2022-01-20 10:00:00

step
name.zh 节前的五张订单
name.en Five orders before the festival
say.zh 1 月 20 日卖出三单并发货：两件衬衫各 159.00 元，一份绿茶 128.00 元，绿茶参加春节官方活动。
say.zh 24 日又卖出两条围巾，各 99.99 元，还没有发货。
say.en On 20 January three orders are sold and shipped: two shirts at ¥159.00, and green tea at ¥128.00, which takes part in an official event.
say.en On the 24th two scarves follow, ¥99.99 each, not shipped yet.
stage MerchantPhone Desk
look accounts.Escrow
look goods.S2302040.inEvent
need orders.count = 0
do Director Desk Trade.MarkEvent(good: S2302040, on: true)
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 1, quantity: 1, from: ShopPage, payment: Ordinary)
do Director Desk Profile.Buyers.Add(role: Valued, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302040, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Order.Pay(1)
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Order.Pay(2)
do Buyer BuyerPhone Profile.Buyers.Call(2)
do Buyer BuyerPhone Trade.Order.Pay(3)
do Merchant MerchantPhone Trade.Order.Ship(1)
do Merchant MerchantPhone Trade.Order.Ship(2)
do Merchant MerchantPhone Trade.Order.Ship(3)
clock 2022-01-24 10:00:00
do Director Desk Profile.Buyers.Add(role: Newcomer, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302029, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(4)
do Director Desk Profile.Buyers.Add(role: OnTheLine, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302029, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(5)
check goods.S2302040.inEvent = true
check orders.1.stage = Signed
check orders.3.stage = Signed
check orders.5.stage = Paid
check accounts.Escrow = 645.98
answer.zh 托管里 645.98 元。前三单已签收，后两单等发货。
answer.en ¥645.98 in escrow. The first three are signed for, the last two wait to be shipped.

step
name.zh 前一秒
name.en The second before
say.zh 1 月 24 日 23:59:59，一位衬衫买家申请退 59.00 元，一位围巾买家申请退 99.99 元。
say.en On 24 January at 23:59:59 a buyer of a shirt asks for ¥59.00 and a buyer of a scarf for ¥99.99.
stage MerchantPhone BuyerPhone
look cases.1.by
look cases.2.by
need cases.count = 0
ask.zh 围巾还没发货。商家最晚什么时候处理？
ask.en The scarf is not shipped. Until when may the merchant decide?
choice.zh 1 月 25 日 23:59:59
choice.en 25 January, 23:59:59
right
choice.zh 1 月 26 日 23:59:59
choice.en 26 January, 23:59:59
choice.zh 过完年，2 月 9 日
choice.en After the festival, 9 February
clock 2022-01-24 23:59:59
check rules.values.DecideUnshippedHours = 24
check rules.values.DecideShippedHours = 48
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.Apply(order: 1, request: (ask: RefundShipped, amount: 59.00, cause: Damaged), words: 领口有污渍)
do Buyer BuyerPhone Profile.Buyers.Call(3)
do Buyer BuyerPhone Trade.Case.Apply(order: 4, request: (ask: RefundUnshipped, amount: 99.99, cause: ChangedMind), words: 买重了)
check cases.1.by = 2022-01-26 23:59:59
check cases.2.by = 2022-01-25 23:59:59
answer.zh 还是平日的时限：未发货 24 小时，已发货 48 小时。
answer.en The ordinary time: 24 hours before shipping, 48 hours after it.

step
name.zh 第一秒
name.en The first second
say.zh 1 月 25 日 00:00:00，另外三位买家申请：衬衫退 59.00 元，围巾退 99.99 元，绿茶退 28.00 元。
say.en On 25 January at 00:00:00 the other three ask: ¥59.00 for a shirt, ¥99.99 for a scarf, ¥28.00 for the tea.
stage MerchantPhone BuyerPhone
look cases.3.by
look cases.4.by
look cases.5.by
need cases.count = 2
ask.zh 只晚一秒。这件已发货的衬衫，商家最晚什么时候处理？
ask.en One second later. Until when may the merchant decide on this shirt, which was shipped?
choice.zh 1 月 27 日 00:00:00，48 小时
choice.en 27 January 00:00:00, 48 hours
choice.zh 1 月 30 日 00:00:00，5 天
choice.en 30 January 00:00:00, 5 days
right
choice.zh 2 月 9 日 00:00:00，春节后
choice.en 9 February 00:00:00, after the festival
clock 2022-01-25 00:00:00
check rules.values.DecideUnshippedHours = 48
check rules.values.DecideShippedHours = 120
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundShipped, amount: 59.00, cause: Damaged), words: 袖子有污渍)
do Buyer BuyerPhone Profile.Buyers.Call(4)
do Buyer BuyerPhone Trade.Case.Apply(order: 5, request: (ask: RefundUnshipped, amount: 99.99, cause: ChangedMind), words: 买重了)
do Buyer BuyerPhone Profile.Buyers.Call(2)
do Buyer BuyerPhone Trade.Case.Apply(order: 3, request: (ask: RefundShipped, amount: 28.00, cause: Damaged), words: 茶罐压扁了)
check cases.3.by = 2022-01-30 00:00:00
check cases.4.by = 2022-01-27 00:00:00
check cases.5.by = 2022-01-30 00:00:00
answer.zh 1 月 30 日 00:00:00：已发货的 5 天，未发货的围巾 48 小时。5 天按 120 小时算，参加活动的绿茶也延长，都是推断。
answer.en 30 January 00:00:00: 5 days after shipping, 48 hours for the unshipped scarf. Taking 5 days as 120 hours, and longer time for the tea in an event, are our reading.

step
name.zh 两条围巾
name.en The two scarves
say.zh 商家放假了，两条围巾都没有处理。1 月 25 日 23:59:59 过去了。
say.en The merchant is on holiday and has decided neither. 25 January, 23:59:59, passes.
stage MerchantPhone
look cases.2.stage
look cases.4.stage
look accounts.Escrow
need cases.2.stage = Applied
ask.zh 1 月 26 日零点，两条围巾的钱退了吗？
ask.en At midnight on the 26th, has the money for the scarves gone back?
choice.zh 都没退，春节期间不算超时
choice.en Neither: nothing is late in the festival
choice.zh 前一秒申请的退了，后一条还没有
choice.en That of the second before, not the other
right
choice.zh 都退了
choice.en Both
clock 2022-01-25 23:59:59
check cases.2.stage = Applied
clock +1s
check cases.2.stage = Refunded
check cases.2.endedBy = Time
check orders.4.stage = Failed
check orders.4.refunded = 99.99
check cases.4.stage = Applied
check accounts.Escrow = 545.99
answer.zh 前一条由系统同意，退了 99.99 元；后一条还有一天。到期由系统代为同意来自公告转载，通知里没有写。
answer.en The system agreed to the first, and ¥99.99 went back; the other has a day left. That the system agrees is from a copied notice, not from this one.

step
name.zh 节前申请，节中修改
name.en Asked before, changed within
say.zh 1 月 26 日 10:00，第一位衬衫买家把 59.00 元改成 39.00 元。
say.en On 26 January at 10:00 the first buyer of a shirt changes ¥59.00 to ¥39.00.
stage BuyerPhone MerchantPhone
look cases.1.by
look cases.1.modified
need cases.1.stage = Applied
ask.zh 原来的时限是 26 日 23:59:59。改过以后呢？
ask.en It was to be decided by 23:59:59 on the 26th. And after the change?
choice.zh 不变，申请在节前
choice.en The same: it was asked for before the festival
choice.zh 1 月 28 日 10:00，48 小时
choice.en 28 January 10:00, 48 hours
choice.zh 1 月 31 日 10:00，5 天
choice.en 31 January 10:00, 5 days
right
clock 2022-01-26 10:00:00
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.Modify(case: 1, request: (ask: RefundShipped, amount: 39.00, cause: Damaged), words: "退 39 元就行")
check cases.1.by = 2022-01-31 10:00:00
check cases.1.applied = 2022-01-24 23:59:59
check cases.1.amount = 39.00
answer.zh 1 月 31 日 10:00。通知写了申请或修改在期间内就延长；从最后一次修改起算，是我们的理解。
answer.en 31 January 10:00. The notice extends what is asked for or changed within the period; that the time runs from the last change is our reading.

step
name.zh 哪些不计入时长
name.en What the measures leave out
say.zh 26 日 10:00 商家回来，同意另一条围巾、第二件衬衫和绿茶；28 日 10:00 同意改过的那一单。五个售后都了结了。
say.en On the 26th at 10:00 the merchant is back and agrees to the other scarf, the second shirt and the tea; on the 28th at 10:00 to the changed request. All five are over.
stage MerchantPhone Desk
look measures.leftOut
look measures.refunds.cases
look measures.refunds.mean
need cases.4.stage = Applied
ask.zh 五个里，几个不计入仅退款完结时长？
ask.en How many of the five are left out of the time to finish a refund?
choice.zh 五个，都在春节里了结
choice.en Five: all ended within the festival
choice.zh 四个，除了系统同意的那一个
choice.en Four, all but the one the system agreed to
choice.zh 三个，期间申请的
choice.en Three, those asked for within it
choice.zh 两个，期间申请而且没参加活动的
choice.en Two, those asked for within it and in no event
right
do Merchant MerchantPhone Trade.Case.Agree(4)
do Merchant MerchantPhone Trade.Case.Agree(3)
do Merchant MerchantPhone Trade.Case.Agree(5)
check measures.leftOut = 2
check measures.refunds.cases = 2
check measures.refunds.seconds = 208800
clock 2022-01-28 10:00:00
do Merchant MerchantPhone Trade.Case.Agree(1)
check cases.1.stage = Refunded
check measures.leftOut = 2
check measures.refunds.cases = 3
check measures.refunds.seconds = 504001
check measures.refunds.mean = 168000
answer.zh 两个。剔除只看申请时间：节前申请的两个照算，节中修改也没用；参加官方活动的绿茶不剔除。
answer.zh 计入的是 24 小时、34 小时和 82 小时零 1 秒，平均约 46 小时 40 分。
answer.en Two. Only the time of asking counts: the two from before stay in, change or not, and so does the tea in an official event.
answer.en What counts is 24 hours, 34 hours, and 82 hours and 1 second: about 46 hours 40 minutes on average.

step
name.zh 纠纷照记
name.en Disputes stay
say.zh 28 日，第二件衬衫的买家又申请退 40.00 元，商家拒绝，买家请平台介入，平台判退。全在春节期间。
say.en On the 28th the buyer of the second shirt asks for ¥40.00 more; the merchant refuses, the buyer calls the platform, and it decides for the buyer. All of it within the festival.
stage ReviewDesk MerchantPhone
look measures.disputes
look measures.leftOut
need measures.disputes = 0
ask.zh 这次商责纠纷计入吗？
ask.en Does this dispute count?
choice.zh 不计，春节期间剔除
choice.en No, the festival leaves it out
choice.zh 计入
choice.en Yes
right
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundShipped, amount: 40.00, cause: Quality), words: 洗后缩水)
do Merchant BackOffice Trade.Case.Refuse(case: 6, words: 洗标写明不可机洗, pictures: 1)
do Buyer BuyerPhone Trade.Case.Appeal(case: 6, words: 手洗也缩水)
do Platform ReviewDesk Trade.Case.Rule(case: 6, refund: 40.00)
check cases.6.refunded = 40.00
check measures.disputes = 1
check measures.leftOut = 2
check measures.refunds.cases = 3
check orders.2.refunded = 99.00
answer.zh 计入。通知写明纠纷不剔除。平台判买家有理就记一次商责，这一点是假设。
answer.en Yes. The notice says that disputes are not left out. That every case decided for the buyer is the shop's fault is an assumption.

step
name.zh 最后一秒和下一秒
name.en The last second and the next
say.zh 2 月 8 日 23:59:59，第一件衬衫的买家申请退货，商家当场同意。下一秒是 2 月 9 日，绿茶的买家申请退货，也当场同意。
say.en On 8 February at 23:59:59 the buyer of the first shirt asks for a return, and the merchant agrees at once. One second later, on the 9th, the buyer of the tea asks for one, agreed to at once as well.
stage MerchantPhone BuyerPhone
look cases.7.by
look cases.8.by
need cases.count = 6
ask.zh 两位买家各有几天填退货信息？
ask.en How many days do the two have to enter the return?
choice.zh 都是 15 天
choice.en 15 days both
choice.zh 都是 10 天
choice.en 10 days both
choice.zh 15 天和 10 天
choice.en 15 days and 10 days
right
clock 2022-02-08 23:59:59
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 120.00, cause: ChangedMind), words: 不合身)
check cases.7.by = 2022-02-13 23:59:59
do Merchant MerchantPhone Trade.Case.Agree(7)
check cases.7.by = 2022-02-23 23:59:59
clock +1s
do Buyer BuyerPhone Profile.Buyers.Call(2)
do Buyer BuyerPhone Trade.Case.Apply(order: 3, request: (ask: ReturnAndRefund, amount: 100.00, cause: ChangedMind), words: 不合口味)
check cases.8.by = 2022-02-11 00:00:00
do Merchant MerchantPhone Trade.Case.Agree(8)
check cases.8.by = 2022-02-19 00:00:00
check rules.values.DecideUnshippedHours = 24
check rules.values.ConfirmReturnDays = 7
answer.zh 15 天和 10 天：2 月 8 日 23:59:59 还在期间内，2 月 9 日 00:00:00 不在。晚申请的反而先到期。
answer.en 15 days and 10 days: 23:59:59 on 8 February is within the period, 00:00:00 on the 9th is not. Whoever asks later runs out first.

step
name.zh 节中同意，节后寄出
name.en Agreed within, sent after
say.zh 第一件衬衫是节中同意退货的，买家 2 月 9 日 10:00 才寄出。商家一直没有确认收货。
say.zh 三单都在 2 月 6 日结算过了，钱包 1,774.40 元。
say.en The return of the first shirt was agreed to within the festival; the buyer sends it on 9 February at 10:00. The merchant never confirms that it came.
say.en All three orders were settled on 6 February, and the wallet holds ¥1,774.40.
stage MerchantPhone BuyerPhone
look cases.7.by
look accounts.Wallet
need cases.7.stage = Agreed
ask.zh 系统几天后自动确认并退款？
ask.en After how many days does the system confirm and refund?
choice.zh 15 天，同意在春节期间
choice.en 15: it was agreed to within the festival
choice.zh 7 天，寄出在春节以后
choice.en 7: it was sent after the festival
right
choice.zh 10 天，照节后的退货期限
choice.en 10, as for returns after the festival
check accounts.Wallet = 1774.40
check orders.1.money.Settlement = 117.60
check orders.2.money.Settlement = 58.80
check orders.3.money.Settlement = 98.00
clock 2022-02-09 10:00:00
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.SendBack(case: 7, tracking: TH-0007)
check cases.7.by = 2022-02-16 10:00:00
clock 2022-02-16 10:00:00
check cases.7.stage = Returned
clock +1s
check cases.7.stage = Refunded
check cases.7.endedBy = Time
check ledger.last.booking = Refund
check ledger.last.from = Wallet
check ledger.last.amount = 120.00
check accounts.Wallet = 1654.40
check measures.leftOut = 3
check ledger.sum = 0
answer.zh 7 天，2 月 16 日 10:00。看的是寄出的时间，这是推断：通知没有说寄出还是填单。
answer.zh 这时已经结算，120.00 元从钱包退，剩 1,654.40 元。节后才了结，但申请在期间内，时长仍然剔除。结算后的退款从钱包出，2022 年初按 7 天结算，都是假设；2% 的技术服务费取自一个食品的例子。
answer.en 7 days, 16 February at 10:00. What counts is the time of sending; that is our reading, as the notice does not say.
answer.en By then it is settled, so ¥120.00 come out of the wallet, which is an assumption, and ¥1,654.40 are left. It ended after the festival but was asked for within it, so its time is left out all the same. The 7 days to settle are an assumption so early in 2022, too; the service fee of 2% is from one example with food.
