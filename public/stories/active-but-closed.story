story 1
title.zh 3 月 31 日：还发补贴，已不能报名
title.en 31 March: it still pays, but takes no sign-up
about.zh 先用后付补贴的活动期到 2023-03-31，报名期到 03-30。把两个日期当成一个，最后一天就报不上名。
about.zh 错过报名的店还有一条路：自己在手机上开通先用后付，达到门槛的订单同样有补贴。不知道的店，每单白付 1%。
about.zh 依据是 38节支付权益页面（2023-02-14）第 3.1 部分的活动节奏、报名方式和注意事项。
about.en The fee subsidy of 先用后付 is paid until 2023-03-31, and sign-up ends on 03-30. Who takes the two dates for one is a day late.
about.en A shop that is late has another way: it opens 先用后付 itself on the phone, and while it meets the conditions its orders are subsidised too. Who does not know that pays 1% of every order.
about.en It rests on the page on the payment benefits of the 38节 (2023-02-14), part 3.1: dates, sign-up and notes.
start sample 2023-03-30 20:00:00

step
name.zh 两个不同的截止日
name.en Two different last days
say.zh 这家店没有报名，先用后付也没开通。今天是 3 月 30 日，晚上八点。
say.zh 手续费补贴的活动页上有两个期限：报名到 3 月 30 日，活动到 3 月 31 日。
say.en This shop has not signed up, nor opened 先用后付. It is 30 March, eight in the evening.
say.en The campaign's page has two last days: sign-up until 30 March, the subsidy until 31 March.
stage BackOffice
look campaigns.FeeSubsidy.signUpUntil
look campaigns.FeeSubsidy.activeUntil
look campaigns.FeeSubsidy.state
do Director Desk Profile.State(figure: SignUp(1), value: SignUp.No)
do Director Desk Profile.State(figure: PayLater, value: Service.Closed)
check services.PayLater.state = Closed
check shop.Experience = 4.42
check campaigns.FeeSubsidy.signUpUntil = 2023-03-30
check campaigns.FeeSubsidy.activeUntil = 2023-03-31
check campaigns.FeeSubsidy.state = Open
check verdicts.FeeSubsidy.shop = Met

step
name.zh 报名期的最后一秒
name.en The last second of sign-up
say.zh 商家拖到 3 月 30 日 23:59:59 才提交，交完觉得资料没写好，又撤了回来。
say.en The merchant submits at 23:59:59 on 30 March, thinks better of what was written, and takes it back.
stage BackOffice
look campaigns.FeeSubsidy.state
need campaigns.FeeSubsidy.state = Open
clock 2023-03-30 23:59:59
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 1, goods: [])
check campaigns.FeeSubsidy.signUp = InReview
check campaigns.FeeSubsidy.submitted = 2023-03-30 23:59:59
do Merchant BackOffice Trade.Campaign.Withdraw(1)
check campaigns.FeeSubsidy.signUp = No
check campaigns.FeeSubsidy.state = Open
answer.zh 交得上。页面只写到天，最后一天算到 23:59:59，这是推断。
answer.en It is taken. The page names only days; that the last one counts to 23:59:59 is our reading (推断).

step
name.zh 一秒以后补报
name.en One second later
say.zh 到了 3 月 31 日 0 点。补贴还要发一整天，商家想重新报名。
say.en It is midnight, 31 March. The subsidy has a whole day to run, and the merchant wants to sign up again.
stage BackOffice
look campaigns.FeeSubsidy.state
ask.zh 现在还能报名吗？
ask.en Can the shop still sign up?
choice.zh 能，活动还没结束
choice.en Yes: the campaign is not over
choice.zh 能，昨天交过一次，可以补交
choice.en Yes: it had submitted once the day before
choice.zh 不能，报名期已经过了
choice.en No: the time for sign-up is over
right
clock +1s
check clock = 2023-03-31 00:00:00
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 1, goods: [])
refused SUB38-DATE-01
check campaigns.FeeSubsidy.state = Open
check verdicts.FeeSubsidy.inForce = true
answer.zh 不能。3 月 31 日有补贴，没有报名。撤回过的等于没报过。
answer.zh 活动页上仍写着可以参加：还剩另一条路。
answer.en No. On 31 March the subsidy is paid and nobody can sign up. What was taken back counts as never submitted.
answer.en The campaign's page still says that one can take part: another way is left.

step
name.zh 自己开通
name.en Opening it oneself
say.zh 商家拿起手机，在先用后付页面勾选协议，申请开通。
say.en The merchant takes the phone, ticks the agreement on the page of 先用后付 and applies.
stage MerchantPhone
look services.PayLater.state
look campaigns.FeeSubsidy.state
need campaigns.FeeSubsidy.signUp = No
ask.zh 没报上名，自己开通的店有补贴吗？
ask.en It has not signed up. Does a shop that opens 先用后付 itself get the subsidy?
choice.zh 没有，补贴只给报过名的
choice.en No: only those that signed up do
choice.zh 有，只要店铺达到门槛
choice.en Yes, if the shop meets the conditions
right
choice.zh 有，不看门槛
choice.en Yes, whatever the conditions
do Merchant MerchantPhone Trade.PayLater.Apply(agreed: true)
clock due Opening
check services.PayLater.state = Open
check campaigns.FeeSubsidy.state = Active
check campaigns.FeeSubsidy.signUp = No
answer.zh 有。页面写了两条路：报名，或自己开通。
answer.zh 自己开通的要不要也过门槛，页面前后说法不一（冲突），这里按要过来算。
answer.en Yes. The page names two ways: to sign up, or to open it oneself.
answer.en Whether the conditions hold for the second way is not clear from the page (冲突); here they do.

step
name.zh 第一单
name.en The first order
say.zh 买家用先用后付（芝麻）买一件 159.00 元的亚麻衬衫。手续费是 1%，即 1.59 元。
say.en A buyer orders a linen shirt for ¥159.00 by 先用后付 (芝麻). The fee is 1%, that is ¥1.59.
stage BuyerPhone MerchantPhone
look accounts.Wallet
look orders.1.money.PayLaterFee
look orders.1.money.Subsidy
need services.PayLater.state = Open
ask.zh 钱包从 1,000.00 元变成多少？
ask.en The wallet holds ¥1,000.00. What does it hold then?
choice.zh 998.41 元，月底再返还
choice.en ¥998.41, and the fee comes back at the end of the month
choice.zh 1,000.00 元，流水里一行也没有
choice.en ¥1,000.00, without any line in the statement
choice.zh 1,000.00 元，流水里一扣一返两行
choice.en ¥1,000.00, with two lines: the fee taken and given back
right
clock 2023-03-31 09:00:00
check accounts.Wallet = 1000.00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.amount = 159.00
check orders.1.feeRate = 1%
check orders.1.fee = 1.59
check orders.1.money.PayLaterFee = 1.59
check orders.1.money.Subsidy = 1.59
check orders.1.grant.campaign = FeeSubsidy
check orders.1.grant.clause = SUB38-BEN-01
check accounts.Wallet = 1000.00
check campaigns.FeeSubsidy.used = 1.59
answer.zh 还是 1,000.00 元：同一秒扣 1.59、返 1.59。
answer.zh 是免收还是返还，页面没写（冲突）；2023 年 3 月按 1% 收是假设。
answer.en Still ¥1,000.00: in the same second ¥1.59 is taken and given back.
answer.en Whether it is waived or paid back is not said (冲突). That March 2023 costs 1% is our assumption (假设).

step
name.zh 体验分掉到 4.29
name.en The score falls to 4.29
say.zh 中午，购物体验分从 4.42 掉到 4.29，门槛是 4.3。同样的衬衫又卖出一件；随后分数回到 4.30，再卖一件。
say.en At noon the 购物体验分 falls from 4.42 to 4.29; the least is 4.3. The same shirt is sold once more. Then the score is 4.30 again, and another one is sold.
stage BuyerPhone MerchantPhone
look shop.Experience
look accounts.Wallet
ask.zh 这两单，商家一共付多少手续费？
ask.en What do these two orders cost the shop in fees?
choice.zh 0.00 元，开通过就一直有补贴
choice.en ¥0.00: once opened, it is always subsidised
choice.zh 1.59 元，只有 4.29 分那一单要付
choice.en ¥1.59: only the order at 4.29 is paid for
right
choice.zh 3.18 元，正好 4.30 分也不够
choice.en ¥3.18: exactly 4.30 is not enough either
clock 2023-03-31 12:00:00
do Director Desk Profile.State(figure: Experience, value: Score(4.29))
check verdicts.FeeSubsidy.shop.unmet has PAY38-GATE-01
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.2.money.PayLaterFee = 1.59
check orders.2.grant = none
check accounts.Wallet = 998.41
do Director Desk Profile.State(figure: Experience, value: Score(4.30))
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.3.money.PayLaterFee = 1.59
check orders.3.money.Subsidy = 1.59
check accounts.Wallet = 998.41
answer.zh 1.59 元。自己开通的店，每一单下单时都看门槛；正好 4.30 分算达到。
answer.en ¥1.59. A shop that opened it itself is looked at with every order; exactly 4.30 is enough.

step
name.zh 活动期的最后一秒
name.en The last second of the campaign
say.zh 3 月 31 日 23:59:59 卖出一件，一秒以后又卖出一件。
say.en One shirt is sold at 23:59:59 on 31 March, and one a second later.
stage BuyerPhone MerchantPhone
look accounts.Wallet
look campaigns.FeeSubsidy.state
ask.zh 哪一单有补贴？
ask.en Which of the two is subsidised?
choice.zh 两单都有
choice.en Both
choice.zh 只有前一单
choice.en Only the first
right
choice.zh 两单都没有
choice.en Neither
clock 2023-03-31 23:59:59
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.4.money.Subsidy = 1.59
check accounts.Wallet = 998.41
clock +1s
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.5.fee = 1.59
check orders.5.grant = none
check accounts.Wallet = 996.82
check campaigns.FeeSubsidy.used = 4.77
check accounts.PayLaterFees = 7.95
check accounts.Platform = -4.77
check campaigns.FeeSubsidy.state = Ended
check services.PayLater.state = Open
answer.zh 只有前一单。补贴一停，先用后付还开着，每单的 1% 又由商家付。
answer.zh 活动替这家店付了三单，共 4.77 元；店里自己付了两单，共 3.18 元。
answer.en Only the first. The subsidy ends and 先用后付 stays open, so the shop pays the 1% again.
answer.en The campaign has paid for three orders, ¥4.77; the shop for two, ¥3.18.
