story 1
title.zh 报名、审核、自动设好
title.en Sign-up, review, and what is set by itself
about.zh 38节的三个活动都要报名，由平台审核。瓜分免息和商户贴息逐件审商品，手续费补贴审整家店。
about.zh 以为「店铺过了，商品就都过了」会算错：没过的和还在等的商品没有免息，利息由买家付。
about.zh 依据是 38节支付权益页面（2023-02-14）第 3.1 至 3.3 部分和第四部分。
about.en All three campaigns of the 38节 take sign-ups, which the platform reviews: 瓜分免息 and 商户贴息 good by good, the fee subsidy the shop as a whole.
about.en Who takes an approved shop for approved goods reckons wrongly: what was refused or still waits is not free, and the buyer pays the interest.
about.en It rests on the page on the payment benefits of the 38节 (2023-02-14), parts 3.1 to 3.3 and part 4.
start sample 2023-02-20 10:00:00

step
name.zh 差一分钱的围巾
name.en A scarf that lacks a fen
say.zh 商家给瓜分免息提报四件商品，其中羊毛围巾 99.99 元。门槛是商品金额 100 元。
say.en The merchant submits four goods for 瓜分免息, among them a wool scarf for ¥99.99. A good has to come to ¥100.
stage BackOffice
look goods.S2302029.lowest
look campaigns.SplitInterest.state
ask.zh 提报会怎样？
ask.en What becomes of it?
choice.zh 照收，围巾等平台来拒
choice.en It is taken, and the platform refuses the scarf later
choice.zh 不收，围巾不合格
choice.en It is not taken: the scarf does not qualify
right
choice.zh 照收，99.99 按 100 算
choice.en It is taken: ¥99.99 counts as ¥100
do Director Desk Profile.State(figure: SignUp(2), value: SignUp.No)
check campaigns.SplitInterest.state = Open
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 2, goods: [S2302029, S2302030, S2302036, S2302049])
refused SPLIT38-GOOD-01
check campaigns.SplitInterest.submitted = none
check goods.S2302029.lowest = 99.99
check goods.S2302030.lowest = 100.00
answer.zh 不收。正好 100 元可以，差一分不行。
answer.zh 「商品金额」看哪个价，页面没写；整件商品按最低的规格算，是推断。
answer.en It is not taken. Exactly ¥100 is enough, one fen less is not.
answer.en Which price counts is not said; that a good as a whole counts by its cheapest choice is our reading (推断).

step
name.zh 提报三件
name.en Three goods
say.zh 去掉围巾，提报真丝方巾 100.00 元、石英表 299.00 元、空气炸锅 329.00 元。
say.en Without the scarf: a silk kerchief for ¥100.00, a quartz watch for ¥299.00, an air fryer for ¥329.00.
stage BackOffice ReviewDesk
look campaigns.SplitInterest.state
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 2, goods: [S2302030, S2302036, S2302049])
check goods.S2302036.lowest = 299.00
check goods.S2302049.lowest = 329.00
check campaigns.SplitInterest.state = SignedUp
check campaigns.SplitInterest.by = Merchant
check campaigns.SplitInterest.submitted = 2023-02-20 10:00:00
check campaigns.SplitInterest.goods.S2302036 = Waits
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 2, goods: [S2302036])
refused AlreadySignedUp
answer.zh 已报名，三件都在等。同一个活动不能再报一次。
answer.en Signed up, and all three wait. One cannot sign up twice.

step
name.zh 逐件审核
name.en Good by good
say.zh 平台先通过石英表，再拒绝真丝方巾。拒绝要写理由。空气炸锅还没看。
say.en The platform approves the watch and refuses the kerchief. A refusal needs a reason. The air fryer has not been looked at.
stage ReviewDesk BackOffice
look campaigns.SplitInterest.goods.S2302036
look campaigns.SplitInterest.goods.S2302030
look campaigns.SplitInterest.goods.S2302049
need campaigns.SplitInterest.state = SignedUp
clock 2023-02-20 11:00:00
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302036)
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302030, refusal: " ")
refused NoReason
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302030, refusal: 主图不清楚)
check campaigns.SplitInterest.goods.S2302036 = Approved
check campaigns.SplitInterest.goods.S2302036.approved = 2023-02-20 11:00:00
check campaigns.SplitInterest.goods.S2302030 = Refused
check campaigns.SplitInterest.goods.S2302030.reason = 主图不清楚
check campaigns.SplitInterest.goods.S2302049 = Waits
check campaigns.SplitInterest.state = Active
answer.zh 有一件通过，活动就写着进行中。
answer.en With one good approved the campaign is called active.

step
name.zh 直播间里各卖一件
name.en One of each in the live room
say.zh 直播间里三件商品各卖一件，都分 3 期。商家没有自己设过任何免息。
say.en One of each is sold in the live room, all by three instalments. The merchant has set no free instalments anywhere.
stage BuyerPhone MerchantPhone
look orders.1.plan.bearer
look orders.2.plan.bearer
look orders.3.plan.bearer
need campaigns.SplitInterest.state = Active
ask.zh 哪几件免息？
ask.en Which of them are free?
choice.zh 三件都免，店铺已经通过
choice.en All three: the shop is approved
choice.zh 石英表和空气炸锅，没被拒就算
choice.en The watch and the air fryer: neither was refused
choice.zh 只有石英表
choice.en Only the watch
right
choice.zh 都不免，商家还没去分期免息里设
choice.en None: the merchant has not set anything in 分期免息
do Merchant MerchantPhone Trade.Live.Plan(title: 新品专场, at: 2023-02-20T11:00:00)
do Merchant MerchantPhone Trade.Live.Start(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302036, sku: 0, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(1)
do Buyer BuyerPhone Trade.Order.Place(good: S2302030, sku: 0, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(2)
do Buyer BuyerPhone Trade.Order.Place(good: S2302049, sku: 0, quantity: 1, from: Live(1), payment: Instalments.Three)
do Buyer BuyerPhone Trade.Order.Pay(3)
check interestFree.count = 0
check orders.1.plan.bearer = Merchant
check orders.1.plan.fee = 5.38
check orders.1.plan.granted = 5.38
check orders.2.plan.bearer = Buyer
check orders.2.plan.fee = 2.50
check orders.3.plan.bearer = Buyer
check orders.3.plan.fee = 8.23
check campaigns.SplitInterest.used = 5.38
answer.zh 只有石英表：手续费 5.38 元全由平台出，系统自动设好，不用商家动手。
answer.zh 方巾的 2.50 元、空气炸锅的 8.23 元由买家付；买家自付的 2.5% 是假设。
answer.en Only the watch. The platform bears its fee of ¥5.38, and the system has set that by itself.
answer.en The buyers pay ¥2.50 for the kerchief and ¥8.23 for the air fryer; the buyer's 2.5% is our assumption (假设).

step
name.zh 想把报名撤回来
name.en Taking it back
say.zh 商家嫌只过一件太少，想撤回来重报。
say.en The merchant thinks one good too few and wants to take the sign-up back and start again.
stage BackOffice
look campaigns.SplitInterest.signUp
do Merchant BackOffice Trade.Campaign.Withdraw(2)
refused AlreadyReviewed
check campaigns.SplitInterest.signUp = Approved
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302036, refusal: 改主意了)
refused AlreadyReviewed
do Platform ReviewDesk Trade.Campaign.Review(campaign: 2, good: S2302049)
check campaigns.SplitInterest.goods.S2302049 = Approved
check orders.3.plan.bearer = Buyer
answer.zh 这里有商品通过以后就撤不回了，平台也不再改口；页面没写能不能撤。
answer.zh 空气炸锅这才通过。先前那一单不变，买家照付 8.23 元。
answer.en Here nothing is taken back once something is approved, nor does the platform change its mind; the page says nothing of it.
answer.en Only now is the air fryer approved. The order before stays as it is: its buyer pays the ¥8.23.

step
name.zh 行业替商家提报
name.en The industry team submits the shop
say.zh 行业小二替商家提报商户贴息。门槛是单场卖到 1,000,000.00 元，这家店最好的一场卖了 999,999.99 元。
say.en The industry team submits the shop for 商户贴息. A single session has to have sold ¥1,000,000.00; this shop's best one sold ¥999,999.99.
stage ReviewDesk BackOffice
look shop.SessionGmv
look campaigns.JointInterest.by
look campaigns.JointInterest.state
ask.zh 行业提报，门槛还看吗？
ask.en Do the conditions count when the industry team submits?
choice.zh 不看，行业提报就算过
choice.en No: whom it submits is in
choice.zh 看，差一分也不行
choice.en Yes: one fen less is not enough
right
choice.zh 看，差得这么少按达到算
choice.en Yes, but so little less counts as reached
do Director Desk Profile.State(figure: SessionGmv, value: Money(999999.99))
check shop.SessionGmv = 999999.99
do Platform ReviewDesk Trade.Campaign.SignUp(campaign: 3, goods: [S2302036])
refused JOINT38-GATE-05
do Director Desk Profile.State(figure: SessionGmv, value: Money(1000000.00))
do Platform ReviewDesk Trade.Campaign.SignUp(campaign: 3, goods: [S2302036])
check shop.SessionGmv = 1000000.00
check campaigns.JointInterest.by = Industry
check campaigns.JointInterest.state = SignedUp
do Merchant BackOffice Trade.Campaign.Withdraw(3)
check campaigns.JointInterest.signUp = No
check campaigns.JointInterest.state = Open
answer.zh 看。正好 1,000,000.00 元就收；「单场」取卖得最好的一场，是假设。
answer.zh 还没审的提报可以撤。商家撤了它，报名期内还能再报。
answer.en Yes. Exactly ¥1,000,000.00 is taken; that the best session counts is assumed (假设).
answer.en What nobody has reviewed can be taken back. The merchant does so, and may sign up again in time.

step
name.zh 补贴通过，功能自己开
name.en Approved, and opened by itself
say.zh 另外看手续费补贴。设想这家店还没开通先用后付，也没报过名，现在报名。平台审的是整家店。
say.en Now the fee subsidy. Say the shop has not opened 先用后付 nor signed up, and does so now. The platform reviews the shop as a whole.
stage BackOffice MerchantPhone
look campaigns.FeeSubsidy.state
look services.PayLater.state
ask.zh 审核通过以后，商家还要做什么才能用先用后付？
ask.en Once it is approved, what has the merchant to do before 先用后付 can be used?
choice.zh 到手机上勾协议，申请开通
choice.en Tick the agreement on the phone and apply
choice.zh 逐件设置商品
choice.en Choose the goods one by one
choice.zh 什么也不用做
choice.en Nothing
right
do Director Desk Profile.State(figure: SignUp(1), value: SignUp.No)
do Director Desk Profile.State(figure: PayLater, value: Service.Closed)
do Merchant BackOffice Trade.Campaign.SignUp(campaign: 1, goods: [])
check campaigns.FeeSubsidy.state = SignedUp
do Platform ReviewDesk Trade.Campaign.Review(campaign: 1)
check campaigns.FeeSubsidy.review = Approved
check campaigns.FeeSubsidy.state = Active
check services.PayLater.state = Open
check labels.S2302001 = offered
answer.zh 什么也不用做：系统自己开通，合格的商品带上标识。
answer.zh 页面写报名后自动开通，这里等审核通过才开。开通本来要勾协议；报名算不算同意，没写（冲突），这里算。
answer.en Nothing: the system opens it, and goods that qualify carry the label.
answer.en The page has it opened after sign-up; here that waits for the approval. Opening asks for a tick on the agreement. Whether signing up is consent is not said (冲突); here it is.
