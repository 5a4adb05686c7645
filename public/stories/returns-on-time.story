story 1
title.zh 退货：沉默等于同意
title.en Returns: silence is consent
about.zh 三位买家同一刻申请退货退款，商家一单不理、一单同意、一单拒绝。不理的那一单，系统代商家同意了，钱照退，货没有人验，售后时长也最难看。
about.zh 依据：平日的 48 小时、10 天、7 天见于 2022 年春节通知（核对到 2022-03-20）；到期由系统代为同意、拒绝后 7 天不改就关闭，来自公开网页的转载（旁证）。
about.en Three buyers ask for a return in the same second; one request is left alone, one agreed to, one refused. Left alone, the system agrees in the merchant's stead: the money goes all the same, nobody checks the shoes, and the shop's time for after-sales is the worst.
about.en The ordinary 48 hours, 10 days and 7 days follow from the Spring Festival notice of 2022 (checked on 2022-03-20). That the system agrees, and that a refused request closes after 7 days, come from copies on public pages.
start sample 2022-07-11 10:00:00

step
name.zh 三单同一刻申请
name.en Three requests in one second
say.zh 三位买家各买一双 149.00 元的小白鞋，7 月 14 日签收。
say.zh 7 月 15 日 9:00，三位都申请退货退款：前两位说不想要了，第三位说描述不符，鞋却有穿过的痕迹。
say.en Three buyers have a pair of white shoes each, ¥149.00, signed for on 14 July.
say.en On 15 July at 9:00 all three ask for a return: two have changed their minds, the third says it is not as described, yet the shoes were worn.
stage MerchantPhone BuyerPhone
look cases.1.by
look accounts.Escrow
need orders.count = 0
do Buyer BuyerPhone Trade.Order.Place(good: S2302022, sku: 2, quantity: 1, from: ShopPage, payment: Ordinary)
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302022, sku: 3, quantity: 1, from: ShopPage, payment: Ordinary)
do Director Desk Profile.Buyers.Add(role: Valued, facts: (zhima: 680, wechat: 680, first_zhima_order: false, good_credit: true, valued: true))
do Buyer BuyerPhone Trade.Order.Place(good: S2302022, sku: 4, quantity: 1, from: ShopPage, payment: Ordinary)
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Order.Pay(1)
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Order.Pay(2)
do Buyer BuyerPhone Profile.Buyers.Call(2)
do Buyer BuyerPhone Trade.Order.Pay(3)
do Merchant MerchantPhone Trade.Order.Ship(1)
do Merchant MerchantPhone Trade.Order.Ship(2)
do Merchant MerchantPhone Trade.Order.Ship(3)
clock 2022-07-15 09:00:00
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.Apply(order: 1, request: (ask: ReturnAndRefund, amount: 149.00, cause: ChangedMind), words: 不想要了)
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: ReturnAndRefund, amount: 149.00, cause: ChangedMind), words: 不想要了)
do Buyer BuyerPhone Profile.Buyers.Call(2)
do Buyer BuyerPhone Trade.Case.Apply(order: 3, request: (ask: ReturnAndRefund, amount: 149.00, cause: NotAsDescribed), words: 和图片不一样)
check orders.3.stage = Signed
check cases.1.by = 2022-07-17 09:00:00
check cases.2.by = 2022-07-17 09:00:00
check cases.3.by = 2022-07-17 09:00:00
check accounts.Escrow = 447.00
check accounts.Wallet = 1500.00
answer.zh 三单都等到 7 月 17 日 9:00:00，已发货的商家有 48 小时。447.00 元都在托管里。
answer.en All three wait until 17 July, 9:00:00: after shipping the merchant has 48 hours. ¥447.00 lie in escrow.

step
name.zh 三小时后处理两单
name.en Two are dealt with after three hours
say.zh 12:00，商家同意第二单退货；第三单拒绝，写明理由，附三张图。第一单没有看见。
say.en At 12:00 the merchant agrees to the second and refuses the third, with reasons and three pictures. The first is overlooked.
stage MerchantPhone
look cases.2.by
look cases.3.by
need cases.3.stage = Applied
ask.zh 第三单被拒绝以后，买家还有多少时间修改申请？
ask.en The third was refused. How long may the buyer change the request?
choice.zh 48 小时
choice.en 48 hours
choice.zh 7 天
choice.en 7 days
right
choice.zh 10 天
choice.en 10 days
clock 2022-07-15 12:00:00
do Merchant MerchantPhone Trade.Case.Agree(2)
do Merchant MerchantPhone Trade.Case.Refuse(case: 3, words: "", pictures: 3)
refused NoReason
do Merchant MerchantPhone Trade.Case.Refuse(case: 3, words: 鞋底有明显穿着痕迹, pictures: 3)
check cases.2.stage = Agreed
check cases.2.by = 2022-07-25 12:00:00
check cases.3.stage = Refused
check cases.3.code = 12
check cases.3.by = 2022-07-22 12:00:00
answer.zh 7 天，到 7 月 22 日 12:00:00。第二单的买家有 10 天寄回，到 25 日 12:00:00。拒绝不写理由交不上去。
answer.en 7 days, until 22 July, 12:00:00. The second buyer has 10 days to send it back, until the 25th. A refusal without a reason is not taken.

step
name.zh 第 48 小时
name.en The 48th hour
say.zh 7 月 17 日 9:00:00，第一单还是没有人理。
say.en 17 July, 9:00:00: the first is still untouched.
stage MerchantPhone
look cases.1.stage
look cases.1.by
need cases.1.stage = Applied
ask.zh 过了这一秒，第一单怎样？
ask.en What becomes of the first once this second is over?
choice.zh 申请作废，买家要重新申请
choice.en The request lapses and has to be made anew
choice.zh 系统代商家同意退货
choice.en The system agrees to the return
right
choice.zh 系统直接把钱退给买家
choice.en The system refunds at once
choice.zh 转给平台裁决
choice.en It goes to the platform
clock 2022-07-17 09:00:00
check cases.1.stage = Applied
clock +1s
check cases.1.stage = Agreed
check cases.1.agreed = 2022-07-17 09:00:00
check cases.1.by = 2022-07-27 09:00:00
check cases.1.refunded = 0.00
answer.zh 系统代为同意，进入退货，买家有 10 天寄回。如果申请的是仅退款，这一刻钱就退了，货也不用还。
answer.en The system agrees, and the buyer has 10 days to send it back. Had it been a refund alone, the money would be gone now, and the shoes with it.

step
name.zh 第二单了结
name.en The second is done
say.zh 第二单的买家 17 日 12:00 寄出，商家 18 日 12:00 收到验货，确认退款。
say.en The second buyer sends the shoes on the 17th at 12:00; on the 18th at 12:00 the merchant has checked them and refunds.
stage MerchantPhone BuyerPhone
look cases.2.stage
look measures.returns.mean
need cases.2.stage = Agreed
ask.zh 从申请到退款一共 75 小时。店铺的退货时长记多少？
ask.en From asking to refunding it took 75 hours. How much counts for the shop?
choice.zh 75 小时
choice.en 75 hours
choice.zh 27 小时
choice.en 27 hours
right
choice.zh 3 小时
choice.en 3 hours
clock 2022-07-17 12:00:00
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.SendBack(case: 2, tracking: TH-0002)
check cases.2.by = 2022-07-24 12:00:00
clock 2022-07-18 12:00:00
do Merchant MerchantPhone Trade.Case.TakeBack(2)
check cases.2.stage = Refunded
check orders.2.stage = Failed
check orders.2.refunded = 149.00
check measures.returns.cases = 1
check measures.returns.seconds = 97200
check accounts.Wallet = 1500.00
check accounts.Escrow = 298.00
answer.zh 27 小时：审核 3 小时，收货验货 24 小时。同意以后买家寄出前的 48 小时不算，这个算法来自公开教程（旁证）。钱从托管退，钱包没有动。
answer.en 27 hours: 3 to decide and 24 to check. The 48 hours in which the buyer had it do not count, as a public tutorial tells it. The money came out of escrow; the wallet has not moved.

step
name.zh 第三单到期
name.en The third runs out
say.zh 第三单的买家一直没有改申请，也没有找平台。7 月 22 日 12:00:00 到了。
say.en The third buyer has neither changed the request nor called the platform. It is 22 July, 12:00:00.
stage MerchantPhone BuyerPhone
look cases.3.stage
look orders.3.stage
need cases.3.stage = Refused
ask.zh 过了这一秒，第三单的 149.00 元归谁？
ask.en Once this second is over, whose are the ¥149.00 of the third order?
choice.zh 退给买家，系统偏向买家
choice.en The buyer's: the system sides with the buyer
choice.zh 留在托管，等平台裁决
choice.en Nobody's yet: it waits for the platform
choice.zh 售后关闭，订单照常走到结算
choice.en The request closes, and the order goes on to its settlement
right
clock 2022-07-22 12:00:00
check cases.3.stage = Refused
clock +1s
check cases.3.stage = Closed
check cases.3.endedBy = Time
check orders.3.stage = Done
check orders.3.confirmed = 2022-07-22 12:00:00
check orders.3.due.Settle = 2022-07-29 12:00:00
check measures.returns.cases = 2
answer.zh 售后关闭。自动确认本来是 7 月 21 日 10:00，被售后挡住，现在当即补上，29 日结算。
answer.zh 售后期间不确认、不结算，是假设；2022-09-14 以前按 7 天结算，也是假设。
answer.en The request closes. Receipt would have been confirmed on 21 July at 10:00 and had to wait; now it is, and it is settled on the 29th.
answer.en That neither happens while an after-sale is open is an assumption, and so are the 7 days before 2022-09-14.

step
name.zh 第一单，最后一秒寄出
name.en The first, sent in the last second
say.zh 第一单的买家 7 月 27 日 9:00:00 才寄出，正好是第 10 天的最后一秒。商家这边仍没有人管。
say.en The first buyer sends on 27 July at 9:00:00, the last second of the 10 days. Nobody at the shop looks after it.
stage BuyerPhone MerchantPhone
look cases.1.stage
look cases.1.by
need cases.1.stage = Agreed
ask.zh 退货寄出后商家也不确认，会怎样？
ask.en The return is on its way, and the merchant confirms nothing. What happens?
choice.zh 买家要等商家确认，多久都等
choice.en The buyer has to wait, however long
choice.zh 7 天后系统确认并退款
choice.en After 7 days the system confirms and refunds
right
choice.zh 10 天后系统确认并退款
choice.en After 10 days the system confirms and refunds
clock 2022-07-27 09:00:00
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Case.SendBack(case: 1, tracking: TH-0001)
check cases.1.stage = Returned
check cases.1.by = 2022-08-03 09:00:00
check orders.3.stage = Done
clock 2022-08-03 09:00:00
check cases.1.stage = Returned
clock +1s
check cases.1.stage = Refunded
check cases.1.endedBy = Time
check cases.1.ended = 2022-08-03 09:00:00
check orders.1.refunded = 149.00
check orders.1.stage = Failed
answer.zh 8 月 3 日 9:00，系统确认并退款，不管货有没有验过。
answer.en On 3 August at 9:00 the system confirms and refunds, whether or not anybody has looked at the shoes.

step
name.zh 三种处理，一张账
name.en Three ways, one account
say.zh 三单各 149.00 元，开始时钱包 1,500.00 元。
say.en Three orders of ¥149.00 each; the wallet began with ¥1,500.00.
stage MerchantPhone
look accounts.Wallet
look measures.returns.mean
need cases.1.stage = Refunded
ask.zh 现在钱包里有多少？
ask.en What does the wallet hold now?
choice.zh 1,500.00 元
choice.en ¥1,500.00
choice.zh 1,646.02 元
choice.en ¥1,646.02
right
choice.zh 1,649.00 元
choice.en ¥1,649.00
check orders.3.settled = true
check orders.3.money.ServiceFee = 2.98
check orders.3.money.Settlement = 146.02
check accounts.Wallet = 1646.02
check accounts.Escrow = 0.00
check measures.returns.cases = 3
check measures.returns.seconds = 1490400
check measures.returns.mean = 496800
check ledger.sum = 0
answer.zh 1,646.02 元：只有拒绝得有理的那一单结了款，149.00 减 2% 的 2.98。2% 取自一个食品的例子。
answer.zh 退货时长：及时同意 27 小时，拒绝后关闭 171 小时，不理 216 小时，平均 138 小时。
answer.en ¥1,646.02: only the order refused with good reason was settled, ¥149.00 less 2%, ¥2.98. The 2% is from one example with food.
answer.en Time for returns: 27 hours agreed in time, 171 refused and closed, 216 left alone, 138 on average.
