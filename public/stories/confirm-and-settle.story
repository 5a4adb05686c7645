story 1
title.zh 从下单到到账
title.en From the order to the money
about.zh 「发货 10 天就自动确认」只在已签收时成立。没签收的要等到第 20 天，买家和商家还能各自延长，结算再晚 7 天。把第 10 天当到账日排资金的商家，会差上三个星期。
about.zh 依据：自动确认的规则 2022-05-07 起生效，结算的规则 2022-09-14 起生效，都来自公开网页的转载（旁证）。30 分钟付款、48 小时发货、3 天送达是假设。
about.en "Confirmed by itself 10 days after shipping" holds only for parcels that were signed for. Others wait for day 20, both sides can add days, and settlement comes 7 days later still. Whoever plans with day 10 is three weeks out.
about.en Confirmation by itself has been in force since 2022-05-07, settlement on day 7 since 2022-09-14, both from copies on public pages. 30 minutes to pay, 48 hours to ship and 3 days on the way are assumptions.
start sample 2022-10-08 10:00:00

step
name.zh 下单与付款
name.en Ordered and paid
say.zh 两位买家各买一套 128.00 元的儿童绘本，普通付款。第一位在第 30 分 0 秒才付。
say.en Two buyers order a set of picture books each, at ¥128.00, and pay in the ordinary way. The first pays at 30 minutes and 0 seconds.
stage BuyerPhone MerchantPhone
look orders.1.stage
look accounts.Escrow
need orders.count = 0
ask.zh 第 30 分 0 秒付款，算不算及时？
ask.en Is a payment at 30 minutes and 0 seconds in time?
choice.zh 算，那一秒还在时限内
choice.en Yes: that second is still in time
right
choice.zh 不算，订单已经关闭
choice.en No, the order has closed
do Buyer BuyerPhone Trade.Order.Place(good: S2302062, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302062, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(2)
check orders.1.due.PayBy = 2022-10-08 10:30:00
clock +30m
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Order.Pay(1)
check orders.1.stage = Paid
check orders.2.stage = Paid
check accounts.Escrow = 256.00
check accounts.Wallet = 1000.00
answer.zh 算。两单 256.00 元在托管里，商家的钱包一分没动。
answer.en Yes. ¥256.00 lie in escrow; the merchant's wallet has not moved.

step
name.zh 发货的时限
name.en The time to ship
say.zh 第一单 10:30 付款，时限是 10 月 10 日 10:30:00。商家踩着那一秒发第一单；第二单 10:00 付款，也一起发。
say.en The first was paid at 10:30, so its time runs until 10 October 10:30:00, and it is shipped in that very second. The second was paid at 10:00 and goes with it.
stage MerchantPhone
look orders.1.late
look orders.2.late
need orders.1.stage = Paid
ask.zh 哪一单算没有及时发货？
ask.en Which one counts as late?
choice.zh 两单都算
choice.en Both
choice.zh 只有第二单
choice.en Only the second
right
choice.zh 都不算
choice.en Neither
check orders.1.due.ShipBy = 2022-10-10 10:30:00
check orders.2.due.ShipBy = 2022-10-10 10:00:00
clock 2022-10-10 10:30:00
do Director Desk Trade.Switch(charges_fail: false, parcels_lost: false, never_signs: true)
do Merchant MerchantPhone Trade.Order.Ship(1)
do Director Desk Trade.Switch(charges_fail: false, parcels_lost: false, never_signs: false)
do Merchant MerchantPhone Trade.Order.Ship(2)
check orders.1.late = false
check orders.2.late = true
check measures.toShip = 2
check measures.inTime = 1
check orders.1.confirm.at = 2022-10-20 10:30:00
check orders.2.confirm.at = 2022-10-20 10:30:00
answer.zh 只有第二单：它的时限早半小时。每单各从自己的付款时间起算 48 小时，48 小时是假设。
answer.en Only the second: its time ran out half an hour earlier. Each has 48 hours from its own payment; the 48 hours are an assumption.

step
name.zh 一个签收，一个没有
name.en One signed for, one not
say.zh 第二单 10 月 13 日签收。第一单的包裹到了，却没有人签。
say.en The second is signed for on 13 October. The first parcel arrives, but nobody signs.
stage MerchantPhone BuyerPhone
look orders.1.stage
look orders.2.stage
look orders.1.confirm.at
need orders.1.stage = Shipped
clock 2022-10-13 10:30:01
check orders.2.stage = Signed
check orders.2.signed = 2022-10-13 10:30:00
check orders.1.stage = Shipped
check orders.1.signed = none
answer.zh 两单眼下都记着 10 月 20 日 10:30:00 看一次，结果会不一样。
answer.en For now both are to be looked at on 20 October at 10:30:00. What comes of it will differ.

step
name.zh 第 10 天
name.en Day 10
say.zh 10 月 20 日 10:30:00 到了，两位买家都没有点确认。
say.en It is 20 October, 10:30:00. Neither buyer has confirmed anything.
stage MerchantPhone
look orders.1.stage
look orders.2.stage
look orders.1.confirm.at
need orders.2.stage = Signed
ask.zh 过了这一秒，哪一单自动确认？
ask.en Once this second is over, which is confirmed by itself?
choice.zh 两单都确认
choice.en Both
choice.zh 只有签收的第二单
choice.en Only the second, which was signed for
right
choice.zh 都不确认，要等第 20 天
choice.en Neither, before day 20
clock 2022-10-20 10:30:00
check orders.2.stage = Signed
clock +1s
check orders.2.stage = Done
check orders.2.confirmed = 2022-10-20 10:30:00
check orders.1.stage = Shipped
check orders.1.confirm.look = Second
check orders.1.confirm.at = 2022-10-30 10:30:00
check orders.2.due.Settle = 2022-10-27 10:30:00
answer.zh 只有第二单。没签收的第一单改到第 20 天再看，也就是 10 月 30 日。
answer.en Only the second. The first, not signed for, is looked at again on day 20, 30 October.

step
name.zh 两边都来延长
name.en Both sides add days
say.zh 第一单的买家申请延长一次，加 3 天，又想再延。商家怕包裹找不回来，加 2 天。
say.en The first buyer puts it off once, by 3 days, and wants to do so again. The merchant, still looking for the parcel, adds 2 days.
stage BuyerPhone MerchantPhone
look orders.1.confirm.at
look orders.1.confirm.added
need orders.1.confirm.look = Second
ask.zh 第一单现在哪天自动确认？
ask.en When is the first confirmed by itself now?
choice.zh 11 月 2 日，只算买家的
choice.en 2 November, counting the buyer's days
choice.zh 11 月 4 日，两边相加
choice.en 4 November, both added up
right
choice.zh 11 月 7 日，买家可以延两次
choice.en 7 November, as the buyer may do it twice
do Buyer BuyerPhone Trade.Order.PutOff(1)
check orders.1.confirm.at = 2022-11-02 10:30:00
do Buyer BuyerPhone Trade.Order.PutOff(1)
refused ExtensionUsed
do Merchant MerchantPhone Trade.Order.Extend(order: 1, days: 2)
check orders.1.confirm.at = 2022-11-04 10:30:00
check orders.1.confirm.added = 5
answer.zh 11 月 4 日 10:30:00：买家只有一次 3 天，商家不限，两边相加 5 天。
answer.en 4 November, 10:30:00: the buyer has 3 days once, the merchant as many as wanted, 5 days together.

step
name.zh 结算日碰上售后
name.en An after-sale on the day of settlement
say.zh 第二单该在 10 月 27 日 10:30 结算。前一天买家申请退 28.00 元，说缺一册。商家 27 日 18:00 拒绝，28 日 9:00 买家撤回。
say.en The second is to be settled on 27 October at 10:30. The day before, the buyer asks for ¥28.00, as one volume is missing. The merchant refuses on the 27th at 18:00, and on the 28th at 9:00 the buyer takes it back.
stage MerchantPhone BuyerPhone
look orders.2.settled
look accounts.Wallet
need orders.2.stage = Done
ask.zh 第二单哪一刻结算？
ask.en When is the second settled?
choice.zh 27 日 10:30，退款另算
choice.en On the 27th at 10:30, refund or not
choice.zh 28 日 9:00，售后一了结就结
choice.en On the 28th at 9:00, as soon as the after-sale ends
right
choice.zh 11 月 4 日，售后结束后再等 7 天
choice.en On 4 November, 7 days after it ended
clock 2022-10-26 11:00:00
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundShipped, amount: 28.00, cause: WrongGood), words: 少了一册)
check cases.1.by = 2022-10-28 11:00:00
clock 2022-10-27 18:00:00
check orders.2.settled = false
check accounts.Wallet = 1000.00
do Merchant MerchantPhone Trade.Case.Refuse(case: 1, words: 出库称重和照片都是十册, pictures: 2)
clock 2022-10-28 09:00:00
do Buyer BuyerPhone Trade.Case.Withdraw(1)
check cases.1.stage = Closed
check orders.2.due.Settle = 2022-10-28 09:00:00
clock +1s
check orders.2.settled = true
check orders.2.money.ServiceFee = 2.56
check orders.2.money.Settlement = 125.44
check accounts.Wallet = 1125.44
answer.zh 28 日 9:00。售后没了结时结算等着，了结时已过期的当即办，这是假设。128.00 减 2% 的 2.56，到账 125.44 元。
answer.en On the 28th at 9:00. While an after-sale is open settlement waits, and what is overdue happens when it ends; that is an assumption. ¥128.00 less 2%, ¥2.56, leaves ¥125.44.

step
name.zh 第 20 天，加 5 天
name.en Day 20, and 5 days more
say.zh 第一单一直没有人签收，包裹也没有报丢。11 月 4 日 10:30:00 到了。
say.en Nobody has signed for the first, nor is it reported lost. It is 4 November, 10:30:00.
stage MerchantPhone
look orders.1.stage
look orders.1.confirm.at
need orders.1.confirm.added = 5
ask.zh 没有签收，这次会自动确认吗？
ask.en Not signed for: is it confirmed by itself this time?
choice.zh 会，过了这一秒就确认
choice.en Yes, once this second is over
right
choice.zh 不会，没签收要等到第 30 天
choice.en No, unsigned it waits for day 30
choice.zh 不会，没签收就永远不确认
choice.en No, never without a signature
clock 2022-11-04 10:30:00
check orders.1.stage = Shipped
check orders.1.confirmed = none
clock +1s
check orders.1.stage = Done
check orders.1.confirmed = 2022-11-04 10:30:00
check orders.1.due.Settle = 2022-11-11 10:30:00
answer.zh 会。最后一秒买家还能说话，过了这一秒系统代为确认。报丢的包裹才等到第 30 天，「丢」和「没签」这样分，是我们对规则的理解。
answer.en Yes. In the last second the buyer may still act; after it the system confirms. Only a lost parcel waits for day 30. Telling lost from unsigned in this way is our reading of the rule.

step
name.zh 到账
name.en The money arrives
say.zh 再过 7 天，是 11 月 11 日 10:30:00。
say.en Seven days on, it is 11 November, 10:30:00.
stage MerchantPhone
look accounts.Wallet
look accounts.Escrow
need orders.1.stage = Done
clock 2022-11-11 10:30:00
check orders.1.settled = false
check accounts.Escrow = 128.00
clock +1s
check orders.1.settled = true
check orders.1.money.Settlement = 125.44
check accounts.Wallet = 1250.88
check accounts.Escrow = 0.00
check accounts.ServiceFees = 5.12
check ledger.sum = 0
answer.zh 到账 125.44 元，钱包 1,250.88 元。同一天发的两单，一单 10 月 28 日到账，一单 11 月 11 日。
answer.zh 2% 的技术服务费取自一个食品的例子，各类目的费率没有查到。
answer.en ¥125.44 come in, and the wallet holds ¥1,250.88. Shipped on one day, one order was paid on 28 October, the other on 11 November.
answer.en The service fee of 2% is from one example with food; the rates of other categories were not found.
