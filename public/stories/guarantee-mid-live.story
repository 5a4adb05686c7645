story 1
title.zh 直播到一半才开退款不退货
title.en A guarantee opened in the middle of a live session
about.zh 主播正在播，临时开通「退款不退货」，当场向观众承诺。其实这一场的订单都没有保障，要到下一场才有；反过来，播到一半停用，这一场的订单仍然有。说错一句，赔的是自己的钱。
about.zh 依据：退款不退货 3.0 的问答（核对到 2022-09-03），只说下一场直播才有。正在播的那场没有，是由此推断；停用以后怎样，文件没有写，按「开播时开着就算」，是假设。
about.en A host opens refund without return while on the air and promises it at once. None of this session's orders has it; it begins with the next. The other way round, a session that began with it keeps it to the end. A wrong word costs the host's own money.
about.en It rests on the answers on version 3.0 (checked on 2022-09-03): it takes effect at the next session. That a running one has none is our reading; that it lasts to the end of a session that began with it is an assumption.
start sample 2022-10-10 19:00:00

step
name.zh 没有保障的一场开播
name.en A session begins without it
say.zh 店里先停用了退款不退货，预算 500.00 元回到钱包。20:00 开播，优质消费者甲下了一单衬衫。
say.en The shop has ended the guarantee, and the budget of ¥500.00 is back in the wallet. At 20:00 it goes on the air, and a valued buyer orders a shirt.
stage MerchantPhone BuyerPhone
look services.RefundOnly.state
look accounts.Wallet
look orders.1.guarantee
need services.RefundOnly.state = Three
do Merchant MerchantPhone Trade.RefundOnly.Close
check services.RefundOnly.state = Closed
check accounts.Budget = 0.00
check accounts.Wallet = 1500.00
do Merchant MerchantPhone Trade.Live.Plan(title: 秋装专场, at: 2022-10-10T20:00:00)
clock 2022-10-10 20:00:00
do Merchant MerchantPhone Trade.Live.Start(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(1)
check lives.1.guarantee = none
check orders.1.guarantee = none
answer.zh 这一单没有保障，看的是开播那一刻：服务没有开。
answer.en The order has none. What counts is the second in which the session began: the service was not open.

step
name.zh 播到一半开通
name.en Opened half-way
say.zh 20:30，主播想开通，预算 300.00 元，只选衬衫。先在电脑上试，又想把好物联盟的音箱也选进去。
say.en At 20:30 the host wants to open it, with ¥300.00 and for the shirt alone: first on the desktop, then with a speaker of 好物联盟 as well.
stage MerchantPhone BackOffice
look services.RefundOnly.state
look accounts.Budget
need services.RefundOnly.state = Closed
clock 2022-10-10 20:30:00
do Merchant BackOffice Trade.RefundOnly.Open(agreed: true, budget: 300.00, tops_up: false, goods: Only([S2302001]))
refused RNR-OPEN-01
do Merchant MerchantPhone Trade.RefundOnly.Open(agreed: true, budget: 300.00, tops_up: false, goods: Only([S2302001, S2302004]))
refused RNR-ORD-01
do Merchant MerchantPhone Trade.RefundOnly.Open(agreed: true, budget: 300.00, tops_up: false, goods: Only([S2302001]))
check services.RefundOnly.state = Three
check services.RefundOnly.goods has S2302001
check accounts.Budget = 300.00
check accounts.Wallet = 1200.00
answer.zh 只能在手机上开通，而且只管自建商品。300.00 元从钱包进了预算。
answer.en It opens on the phone only, and for own goods only. ¥300.00 went from the wallet into the budget.

step
name.zh 同一场里的下一单
name.en The next order of the same session
say.zh 20:40，主播已经开通，当场承诺退款不退货。优质消费者乙买一件衬衫。
say.en At 20:40 it is open, and the host promises it aloud. A second valued buyer orders a shirt.
stage BuyerPhone MerchantPhone
look services.RefundOnly.state
look orders.2.guarantee
need orders.count = 1
ask.zh 乙这一单有退款不退货吗？
ask.en Does this order have the guarantee?
choice.zh 有，下单时已经开通
choice.en Yes: it was open when the order was placed
choice.zh 没有，要到下一场直播
choice.en No, not before the next session
right
choice.zh 有，主播当场承诺了
choice.en Yes: the host has promised it
clock 2022-10-10 20:40:00
do Director Desk Profile.Buyers.Add(role: Valued, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 1, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(2)
check services.RefundOnly.works = Three
check lives.1.guarantee = none
check orders.2.guarantee = none
answer.zh 没有。问答只说下一场直播才有，正在播的这场没有，是由此推断。
answer.en No. It takes effect at the next session; that the running one has none is our reading.

step
name.zh 下一场
name.en The next session
say.zh 21:00 下播，21:30 再开一场。买家乙买一件衬衫、一条没选进保障的牛仔裤；一位普通买家也在直播间买衬衫。买家乙还在店铺页另买了一件。
say.en Off the air at 21:00, on again at 21:30. The second valued buyer orders a shirt and a pair of jeans, which were not chosen, and one more shirt on the shop's page; an ordinary buyer orders a shirt.
stage BuyerPhone MerchantPhone
look lives.2.guarantee
look orders.3.guarantee
look orders.4.guarantee
need orders.count = 2
ask.zh 这四单里，几单有保障？
ask.en How many of these four orders have it?
choice.zh 四单
choice.en Four
choice.zh 三单，牛仔裤没有
choice.en Three, all but the jeans
choice.zh 两单，优质消费者买的
choice.en Two, those of the valued buyer
choice.zh 一单，直播间里优质消费者买的衬衫
choice.en One, the valued buyer's shirt from the live room
right
clock 2022-10-10 21:00:00
do Merchant MerchantPhone Trade.Live.End(1)
do Merchant MerchantPhone Trade.Live.Plan(title: 秋装加场, at: 2022-10-10T21:30:00)
clock 2022-10-10 21:30:00
do Merchant MerchantPhone Trade.Live.Start(2)
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 2, quantity: 1, from: Live(2), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(3)
do Buyer BuyerPhone Trade.Order.Place(good: S2302009, sku: 0, quantity: 1, from: Live(2), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(4)
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 2, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(5)
do Director Desk Profile.Buyers.Add(role: Walker, facts: (zhima: 620, wechat: 620, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 3, quantity: 1, from: Live(2), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(6)
check lives.2.guarantee = Three
check orders.3.guarantee = Three
check orders.4.guarantee = none
check orders.5.guarantee = none
check orders.6.guarantee = none
answer.zh 一单。要同时满足：开播时服务开着、从直播间下单、商品选进了、买家是优质消费者。
answer.zh 店铺页的订单没有、谁算优质消费者由导演设定，都是假设。
answer.en One. It takes all of these: open when the session began, ordered in the live room, the good chosen, a valued buyer.
answer.en That orders from the shop's page have none, and who counts as valued, are assumptions.

step
name.zh 播到一半停用
name.en Ended half-way
say.zh 22:00，第二场还在播，主播怕了，停用服务，预算回到钱包。22:10 买家乙又买一件衬衫。
say.en At 22:00, on the air for the second time, the host takes fright and ends the service; the budget goes back. At 22:10 the second valued buyer orders another shirt.
stage MerchantPhone BuyerPhone
look services.RefundOnly.state
look orders.7.guarantee
need services.RefundOnly.state = Three
ask.zh 停用以后、同一场里的这一单有保障吗？
ask.en Ended, but in the same session: does this order have it?
choice.zh 没有，服务已经停了
choice.en No: the service has ended
choice.zh 有，这一场开播时开着
choice.en Yes: it was open when the session began
right
choice.zh 没有，预算里没有钱了
choice.en No: the budget is empty
clock 2022-10-10 22:00:00
do Merchant MerchantPhone Trade.RefundOnly.Close
check accounts.Budget = 0.00
check accounts.Wallet = 1500.00
clock 2022-10-10 22:10:00
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: Live(2), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(7)
check services.RefundOnly.works = none
check lives.2.guarantee = Three
check orders.7.guarantee = Three
clock 2022-10-10 22:30:00
do Merchant MerchantPhone Trade.Live.End(2)
answer.zh 有。这一场开播时开着，就一直到下播。文件没有写停用以后怎样，这是假设。
answer.en Yes. What was on at the beginning lasts to the end of the session. What ending it does is not written; this is an assumption.

step
name.zh 买家来要退款
name.en Buyers come for their money
say.zh 次日 9:00 全部发货，14 日签收。15 日，买家乙为第二单和第三单申请退款不退货，各 159.00 元。
say.en All are shipped the next day at 9:00 and signed for on the 14th. On the 15th the second valued buyer asks for refund without return on the second and the third order, ¥159.00 each.
stage MerchantPhone BuyerPhone
look cases.1.stage
look accounts.Wallet
need orders.count = 7
ask.zh 第三单要退 159.00 元，预算已经是 0.00 元。钱从哪里出？
ask.en The third is to get ¥159.00, and the budget holds ¥0.00. Where does the money come from?
choice.zh 服务停了，不用退
choice.en Nowhere: the service has ended
choice.zh 平台出
choice.en From the platform
choice.zh 商家的钱包
choice.en From the merchant's wallet
right
clock 2022-10-11 09:00:00
do Merchant MerchantPhone Trade.Order.Ship(1)
do Merchant MerchantPhone Trade.Order.Ship(2)
do Merchant MerchantPhone Trade.Order.Ship(3)
do Merchant MerchantPhone Trade.Order.Ship(4)
do Merchant MerchantPhone Trade.Order.Ship(5)
do Merchant MerchantPhone Trade.Order.Ship(6)
do Merchant MerchantPhone Trade.Order.Ship(7)
clock 2022-10-15 10:00:00
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: WithoutReturn, amount: 159.00, cause: Quality), words: 起球)
refused NotGuaranteed
do Buyer BuyerPhone Trade.Case.Apply(order: 3, request: (ask: WithoutReturn, amount: 159.00, cause: Quality), words: 起球)
check cases.count = 1
check cases.1.order = 3
check cases.1.stage = Applied
check cases.1.by = 2022-10-17 10:00:00
do Merchant MerchantPhone Trade.Case.Agree(1)
check cases.1.stage = Refunded
check ledger.last.booking = Refund
check ledger.last.from = Wallet
check ledger.last.amount = 159.00
check accounts.Wallet = 1341.00
check measures.qualityRefunds = 0
answer.zh 从钱包出，1,500.00 变成 1,341.00 元。第二单没有保障，只能走别的售后。
answer.zh 停用不能免掉已有订单的保障。预算没了由钱包出，是假设。
answer.en From the wallet: ¥1,500.00 becomes ¥1,341.00. The second order has no guarantee and can only ask for another kind of after-sale.
answer.en Ending the service does not take it from orders that have it. That the wallet pays once the budget is gone is an assumption.

step
name.zh 第 7 天的最后一秒
name.en The last second of day 7
say.zh 第七单 14 日 9:00:00 签收，买家到 21 日才想起来。
say.en The seventh order was signed for on the 14th at 9:00:00, and the buyer remembers only on the 21st.
stage BuyerPhone
look clock
look orders.7.signed
look orders.7.guarantee
need orders.7.guarantee = Three
ask.zh 最晚哪一秒还能申请退款不退货？
ask.en Up to which second can refund without return be asked for?
choice.zh 20 日 23:59:59
choice.en 23:59:59 on the 20th
choice.zh 21 日 9:00:00
choice.en 9:00:00 on the 21st
right
choice.zh 21 日 23:59:59
choice.en 23:59:59 on the 21st
clock 2022-10-21 09:00:00
do Buyer BuyerPhone Trade.Case.Apply(order: 7, request: (ask: WithoutReturn, amount: 9.00, cause: Damaged), words: 掉了一颗扣子)
check cases.2.stage = Applied
do Buyer BuyerPhone Trade.Case.Withdraw(2)
clock +1s
do Buyer BuyerPhone Trade.Case.Apply(order: 7, request: (ask: WithoutReturn, amount: 9.00, cause: Damaged), words: 掉了一颗扣子)
refused B-15
check cases.count = 2
answer.zh 21 日 9:00:00：从签收起整 7 天。买家在这一秒申请，又撤回；晚一秒再申请，就不行了。7 天来自 2022-08-24 起生效的规则的转载。
answer.en 9:00:00 on the 21st: 7 whole days from signing. The buyer asks in that second and takes it back; one second later it is too late. The 7 days are in a copy of the rule in force since 2022-08-24.

step
name.zh 第三单的账
name.en What the third order came to
say.zh 退款不退货退的是预算或钱包的钱，托管里的 159.00 元没有动，照常结算。
say.en The refund came out of the wallet. The ¥159.00 in escrow stayed and are settled as usual.
stage MerchantPhone
look orders.3.money.Refund
look orders.3.money.Settlement
need cases.1.stage = Refunded
ask.zh 衬衫送出去了，只算这一单，商家的钱一共变了多少？
ask.en The shirt is gone. On this order alone, how has the merchant's money changed?
choice.zh 少 159.00 元
choice.en ¥159.00 less
choice.zh 少 3.18 元
choice.en ¥3.18 less
right
choice.zh 没有变
choice.en Not at all
clock 2022-10-28 09:00:02
check orders.3.settled = true
check orders.3.money.Refund = 159.00
check orders.3.money.ServiceFee = 3.18
check orders.3.money.Settlement = 155.82
check orders.7.settled = true
check ledger.sum = 0
answer.zh 少 3.18 元：退出 159.00，结进 155.82，差的是 2% 的技术服务费。当然，还少一件衬衫。
answer.zh 2% 取自一个食品的例子；退款后服务费退不退，文件没有写，这里不退。
answer.en ¥3.18 less: 159.00 out, 155.82 in; the rest is the service fee of 2%. And the shirt is gone, of course.
answer.en The 2% is from one example with food; whether it comes back after a refund is not written, here it does not.
