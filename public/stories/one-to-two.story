story 1
title.zh 从 1.0 到 2.0 的那一天
title.en The day 1.0 becomes 2.0
about.zh 先用后付 1.0 要逐件选商品、设时间；2.0 不用选，合格的自建商品全部自动参加。开过 1.0 的店会自动转，不会再问一次。不留意的商家会发现：没有选过的商品也在收手续费。
about.zh 依据：2.0 的升级说明（核对到 2022-06-23），1.0 的说明（核对到 2023-02-18）。1.0 的手续费、价格上限和类目哪里都没有写，这里照 2.0 来，是假设。
about.en In 1.0 a merchant chooses goods and dates. 2.0 asks for neither: every own good that qualifies takes part. A shop with 1.0 is moved without being asked, and whoever misses the day finds fees on goods that nobody chose.
about.en It rests on the notice of 2.0 (checked on 2022-06-23) and the text on 1.0 (checked on 2023-02-18). Fee, price cap and categories of 1.0 are written nowhere; using those of 2.0 is an assumption.
start sample 2022-06-20 10:00:00

step
name.zh 1.0 已开通，还没有选商品
name.en 1.0 is open, no goods are chosen
say.zh 6 月 20 日，这家店用的是 1.0。买家信用好，想用先用后付买亚麻衬衫。
say.en On 20 June the shop has 1.0. A buyer in good standing wants to order the linen shirt by 先用后付.
stage BuyerPhone MerchantPhone
look services.PayLater.version
look labels.S2302001
ask.zh 店里开通了 1.0，但一件商品也没有选。买家能用吗？
ask.en The shop has opened 1.0 and chosen no goods. Can the buyer use it?
choice.zh 能，开通就行
choice.en Yes: it is open, that will do
choice.zh 不能，1.0 要先选商品
choice.en No: in 1.0 goods have to be chosen first
right
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 700, wechat: 700, first_zhima_order: false, good_credit: true, valued: false))
check services.PayLater.state = Open
check services.PayLater.version = PayLaterOne
check accounts.Wallet = 1500.00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused XYHF1-SET-05
check orders.count = 0
answer.zh 不能。1.0 里没有设进活动的商品都用不了。
answer.en No. In 1.0 a good that is in no activity cannot be had that way.

step
name.zh 只选一件
name.en One good is chosen
say.zh 商家设一个短期活动，只放衬衫，到 6 月 30 日结束。双面呢大衣最高 568.00 元，也想放进去。
say.en The merchant sets an activity with the shirt alone, until 30 June, and tries to put the double-faced coat in as well, whose highest price is ¥568.00.
stage MerchantPhone BuyerPhone
look labels.S2302001
look labels.S2302008
need services.PayLater.activities.count = 0
do Merchant MerchantPhone Trade.PayLater.Set(name: 六月试用, validity: Short(from: 2022-06-20T10:00:00, until: 2022-06-30T23:59:59), goods: [S2302001, S2302013])
refused DEF-ONE-TERMS
do Merchant MerchantPhone Trade.PayLater.Set(name: 六月试用, validity: Short(from: 2022-06-20T10:00:00, until: 2022-06-30T23:59:59), goods: [S2302001])
check services.PayLater.activities.1.holds = true
check labels.S2302001 = offered
check labels.S2302008 = XYHF1-SET-05
check labels.S2302022 = XYHF1-SET-05
answer.zh 大衣放不进去。500.00 元的上限写在 2.0 里，用到 1.0 上是假设。针织开衫和小白鞋没有选，就没有标识。
answer.en The coat cannot be put in: the cap of ¥500.00 is that of 2.0, used for 1.0 by assumption. The cardigan and the white shoes were not chosen and carry no label.

step
name.zh 1.0 时候的一单
name.en An order under 1.0
say.zh 6 月 22 日 20:00，买家用先用后付买一件 159.00 元的衬衫。
say.en On 22 June at 20:00 the buyer orders a shirt for ¥159.00 by 先用后付.
stage BuyerPhone MerchantPhone
look accounts.Wallet
look orders.1.fee
need orders.count = 0
clock 2022-06-22 20:00:00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.stage = Paid
check orders.1.fee = 1.59
check ledger.last.clause = DEF-ONE-TERMS
check accounts.Wallet = 1498.41
answer.zh 收了 159.00 元的 1%，1.59 元，余额 1,498.41 元。1.0 收多少没有文件写过，这里照 2.0 收 1%，是假设。
answer.en 1% of ¥159.00, that is ¥1.59, leaves ¥1,498.41. No document says what 1.0 costs; 1% as in 2.0 is an assumption.

step
name.zh 6 月 23 日，2.0 开始升级
name.en 23 June: 2.0 begins
say.zh 2.0 从 6 月 23 日起分批升级。这家店填的到店日期是 6 月 28 日。
say.en 2.0 is rolled out from 23 June on. This shop has stated 28 June as its own day.
stage MerchantPhone
look clock
look services.PayLater.version
need services.PayLater.version = PayLaterOne
ask.zh 6 月 23 日零点，这家店是几点零？
ask.en At midnight on 23 June, which version does the shop have?
choice.zh 2.0，公布的日子到了
choice.en 2.0: the day in the notice has come
choice.zh 还是 1.0，要等轮到本店
choice.en Still 1.0, until its own turn comes
right
clock 2022-06-23 00:00:00
check orders.1.stage = Paid
check shop.PayLaterRollout = 2022-06-28
check services.PayLater.version = PayLaterOne
check labels.S2302008 = XYHF1-SET-05
clock 2022-06-24 10:00:00
do Merchant MerchantPhone Trade.Order.Ship(1)
check orders.1.late = false
answer.zh 还是 1.0。6 月 23 日只是最早的一天，各店轮到的日子不同。那张订单 24 日上午发出。
answer.en Still 1.0. 23 June is only the earliest day; each shop has its own turn. The order is shipped on the morning of the 24th.

step
name.zh 零点一过
name.en As midnight passes
say.zh 6 月 27 日 23:59:59，只有衬衫有标识。再过一秒是 6 月 28 日。
say.en On 27 June at 23:59:59 only the shirt carries the label. One second later it is 28 June.
stage MerchantPhone BuyerPhone
look services.PayLater.version
look labels.S2302008
look labels.S2302022
need orders.count = 1
ask.zh 商家什么也没有做。没选过的针织开衫有标识吗？
ask.en The merchant has done nothing. Does the cardigan, which was never chosen, carry the label?
choice.zh 有，合格的自建商品自动参加
choice.en Yes: own goods that qualify take part by themselves
right
choice.zh 没有，只有原来选的衬衫有
choice.en No, only the shirt that was chosen
choice.zh 没有，要商家再同意一次
choice.en No, the merchant has to consent again
clock 2022-06-27 23:59:59
check services.PayLater.version = PayLaterOne
check labels.S2302008 = XYHF1-SET-05
check verdicts.PayLaterOne.inForce = true
clock +1s
check services.PayLater.version = PayLater
check services.PayLater.state = Open
check labels.S2302001 = offered
check labels.S2302008 = offered
check labels.S2302022 = offered
check labels.S2302013 = AMB-01
check labels.S2302004 = XYHF2-ELIG-01
check verdicts.PayLaterOne.inForce = false
answer.zh 有。开过 1.0 的店自动转入，合格的自建商品全部加上标识，文中没有要求再同意。超过 500.00 元的和好物联盟的仍然没有。
answer.en Yes. A shop with 1.0 is moved by itself, and every own good that qualifies is labelled; no new consent is mentioned. Goods above ¥500.00 and those of 好物联盟 stay out.

step
name.zh 想把它缩回一件
name.en Back to one good?
say.zh 商家只想让衬衫参加，打算再设一个活动。
say.en The merchant wants the shirt alone to take part and tries to set another activity.
stage MerchantPhone
look services.PayLater.activities.count
need services.PayLater.version = PayLater
ask.zh 2.0 里怎样只让一件商品参加？
ask.en How can a single good take part in 2.0?
choice.zh 设一个只有它的活动
choice.en Set an activity with it alone
choice.zh 在原来的活动里删掉别的商品
choice.en Take the others out of the old activity
choice.zh 没有这样的设置，只能整店开或整店暂停
choice.en There is no such setting: the whole shop is on, or paused
right
do Merchant MerchantPhone Trade.PayLater.Set(name: 只要衬衫, validity: Long, goods: [S2302001])
refused XYHF2-DIFF-01
check services.PayLater.activities.count = 1
check labels.S2302008 = offered
answer.zh 2.0 取消了逐件设置。不愿意的商家可以整店暂停。
answer.en 2.0 has dropped the choice of goods. A merchant who objects may pause the whole shop.

step
name.zh 整店暂停，旧订单照旧
name.en Paused, and the old order goes on
say.zh 上午 10:00 商家暂停使用。1.0 时候的那一单前一天刚签收，还没有扣款。
say.en At 10:00 the merchant pauses. The order from the days of 1.0 was signed for the day before and has not been charged.
stage MerchantPhone BuyerPhone
look services.PayLater.state
look orders.1.stage
look accounts.Wallet
need services.PayLater.state = Open
clock 2022-06-28 10:00:00
do Merchant MerchantPhone Trade.PayLater.Pause
do Buyer BuyerPhone Trade.Order.Place(good: S2302008, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused XYHF2-ELIG-05
check orders.1.stage = Signed
check orders.1.funds = Open
check orders.1.payment = PayLaterZhima
check accounts.Wallet = 1498.41
answer.zh 新订单下不了。旧订单仍是先用后付，照常往下走，1.59 元不退。
answer.en No new order can be placed. The old one stays 先用后付 and goes on as usual; the ¥1.59 does not come back.

step
name.zh 旧订单走到结算
name.en The old order to its settlement
say.zh 6 月 24 日发货，27 日签收，买家一直没有点确认。系统在发货后第 10 天代为确认并扣款，7 天后结算。
say.en Shipped on 24 June and signed for on the 27th; the buyer confirms nothing. On day 10 after shipping the system confirms and charges; 7 days later it is settled.
stage MerchantPhone
look accounts.Wallet
look orders.1.money.Settlement
need orders.1.stage = Signed
ask.zh 功能一直暂停着。这一单的货款结得到吗？结多少？
ask.en The service is still paused. Is this order settled, and what comes in?
choice.zh 结不到，暂停了就没有扣款
choice.en Nothing: while it is paused nobody is charged
choice.zh 结 155.82 元
choice.en ¥155.82
right
choice.zh 结 159.00 元
choice.en ¥159.00
choice.zh 结 154.23 元
choice.en ¥154.23
clock 2022-07-04 10:00:01
check orders.1.stage = Done
check orders.1.confirmed = 2022-07-04 10:00:00
check orders.1.money.Deduction = 159.00
clock 2022-07-11 10:00:01
check services.PayLater.state = Paused
check orders.1.settled = true
check orders.1.money.ServiceFee = 3.18
check orders.1.money.Settlement = 155.82
check accounts.Wallet = 1654.23
answer.zh 结 155.82 元：159.00 减去 2% 的技术服务费 3.18 元。先用后付的 1.59 元在下单时已经收过，不再扣。余额 1,654.23 元。
answer.zh 2% 取自一个食品的例子，各类目的费率没有查到；送达用 3 天，2022-09-14 以前也按 7 天结算，都是假设。
answer.en ¥155.82: ¥159.00 less the service fee of 2%, ¥3.18. The ¥1.59 was taken when it was ordered and is not taken again. The wallet holds ¥1,654.23.
answer.en The 2% is from one example with food, the rates of other categories were not found; 3 days on the way and 7 days before 2022-09-14 are assumptions.

step
name.zh 恢复使用，费率变了吗
name.en Resumed: has the rate changed?
say.zh 商家想通了，恢复使用。买家又买一件同样的衬衫。
say.en The merchant resumes, and the buyer orders the same shirt once more.
stage MerchantPhone BuyerPhone
look orders.2.fee
look accounts.Wallet
need services.PayLater.state = Paused
do Merchant MerchantPhone Trade.PayLater.Resume
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.2.fee = 1.59
check ledger.last.clause = XYHF2-FEE-01
check accounts.Wallet = 1652.64
check ledger.sum = 0
answer.zh 仍是 1.59 元。不同的是根据：2.0 的 1% 写在说明里，1.0 的 1% 是假设。
answer.en ¥1.59 as before. What differs is the ground: the 1% of 2.0 is in the notice, that of 1.0 is an assumption.
