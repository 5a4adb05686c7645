story 1
title.zh 买家扣不到款
title.en When the buyer cannot be charged
about.zh 买家收了货却扣不到款，不少商家以为货款没有了，或者要等买家还上才结。其实由平台先垫付，结算的日子也不推迟；但垫付过的订单退款，钱是还给平台的。
about.zh 依据：先用后付 2.0 的说明（核对到 2022-06-23）写了扣款失败由平台先结、不延后。隔多久重扣、多久算失败没有写，这里取 24 小时和 72 小时，是假设；支付宝的公开问答说一般 24 至 72 小时。
about.en The goods are with the buyer and the charge fails: many merchants write the money off, or wait for the buyer. In fact the platform pays first, and settlement is not put off. But when such an order is refunded, the money goes back to the platform.
about.en It rests on the notice of 先用后付 2.0 (checked on 2022-06-23): on a failed charge the platform pays, without delay. How often it retries and when it gives up are not written; 24 and 72 hours are assumptions, and Alipay's public answers speak of 24 to 72 hours.
start sample 2022-07-05 10:00:00

step
name.zh 两张先用后付订单
name.en Two orders by 先用后付
say.zh 两位买家各用先用后付买一件 189.00 元的针织开衫，商家当场发货。
say.zh 导演安排：之后向买家扣款都会失败。
say.en Two buyers order a cardigan each, at ¥189.00, by 先用后付, and the merchant ships at once.
say.en The director arranges that every charge will fail from now on.
stage MerchantPhone Desk
look accounts.Wallet
look director.chargesFail
need orders.count = 0
do Buyer BuyerPhone Trade.Order.Place(good: S2302008, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
do Director Desk Profile.Buyers.Add(role: Trusted, facts: (zhima: 700, wechat: 700, first_zhima_order: false, good_credit: true, valued: false))
do Buyer BuyerPhone Trade.Order.Place(good: S2302008, sku: 1, quantity: 1, from: ShopPage, payment: PayLater.Wechat)
do Merchant MerchantPhone Trade.Order.Ship(1)
do Merchant MerchantPhone Trade.Order.Ship(2)
do Director Desk Trade.Switch(charges_fail: true, parcels_lost: false, never_signs: false)
check orders.1.fee = 1.89
check orders.2.fee = 1.89
check accounts.Wallet = 1496.22
check accounts.Escrow = 0.00
check director.chargesFail = true
answer.zh 手续费各 1.89 元，下单时已收，余额 1,496.22 元。微信和芝麻对商家一样。货款这时还一分没有。
answer.en The fee is ¥1.89 each, taken with the order; ¥1,496.22 is left. 微信 and 芝麻 are alike to the merchant. Of the price nothing has come yet.

step
name.zh 买家确认收货，扣款失败
name.en Receipt confirmed, the charge fails
say.zh 7 月 9 日 10:00，第一位买家点了确认收货。系统马上扣款，没有扣到。
say.en On 9 July at 10:00 the first buyer confirms receipt. The charge is tried at once and fails.
stage MerchantPhone BuyerPhone
look orders.1.funds
look orders.1.inEscrow
look orders.1.due.Charge
need orders.1.stage = Shipped
ask.zh 这时商家这一单怎样？
ask.en How does the order stand for the merchant now?
choice.zh 订单失败，货白发了
choice.en The order has failed, the goods are gone
choice.zh 交易成功，但货款还没有进托管
choice.en It is done, but no money is in escrow yet
right
choice.zh 交易成功，平台当场垫付
choice.en It is done, and the platform has paid at once
clock 2022-07-09 10:00:00
do Buyer BuyerPhone Profile.Buyers.Call(0)
do Buyer BuyerPhone Trade.Order.Receive(1)
check orders.1.stage = Done
check orders.1.funds = Failing
check orders.1.inEscrow = 0.00
check orders.1.advanced = false
check orders.1.due.Charge = 2022-07-10 10:00:00
answer.zh 交易成功了，托管里是 0.00 元。24 小时后再扣一次，这个间隔是假设。
answer.en It is done, with ¥0.00 in escrow. It is tried again after 24 hours; that interval is an assumption.

step
name.zh 72 小时
name.en 72 hours
say.zh 10 日、11 日各重扣一次，都失败。12 日 10:00 是第 72 小时。
say.en It is tried again on the 10th and on the 11th, and fails. 10:00 on the 12th is the 72nd hour.
stage MerchantPhone
look orders.1.funds
look orders.1.inEscrow
look accounts.Platform
need orders.1.funds = Failing
ask.zh 还是扣不到。谁把 189.00 元放进托管？
ask.en Still nothing. Who puts ¥189.00 into escrow?
choice.zh 没有人，等买家还上
choice.en Nobody, until the buyer pays
choice.zh 商家的钱包先垫
choice.en The merchant's wallet, for now
choice.zh 平台
choice.en The platform
right
clock due Charge
check clock = 2022-07-10 10:00:00
check orders.1.funds = Failing
clock due Charge
check clock = 2022-07-11 10:00:00
check orders.1.funds = Failing
clock 2022-07-12 10:00:00
check orders.1.funds = Failing
clock +1s
check orders.1.funds = In
check orders.1.advanced = true
check orders.1.inEscrow = 189.00
check ledger.last.booking = Advance
check ledger.last.at = 2022-07-12 10:00:00
check ledger.last.from = Platform
check ledger.last.clause = DEF-DEDUCTION-FALLBACK
check accounts.Platform = -189.00
check accounts.Wallet = 1496.22
answer.zh 平台垫付 189.00 元。说明只写了扣不到就由平台先结给商家；72 小时是假设，两个渠道都这样取。
answer.en The platform advances ¥189.00. The notice says only that it pays when the charge fails; the 72 hours are an assumption, taken for both channels.

step
name.zh 货款哪天到
name.en On which day the money comes
say.zh 确认收货是 7 月 9 日，垫付是 12 日。商家想早点拿，点了提前回款。
say.en Receipt was confirmed on 9 July, the platform paid on the 12th. The merchant would like the money early and asks for early payout.
stage MerchantPhone
look accounts.Wallet
look orders.1.due.Settle
need orders.1.advanced = true
ask.zh 这一单哪天结算，到账多少？
ask.en When is it settled, and what comes in?
choice.zh 7 月 16 日，185.22 元
choice.en 16 July, ¥185.22
right
choice.zh 7 月 19 日，185.22 元
choice.en 19 July, ¥185.22
choice.zh 7 月 16 日，189.00 元
choice.en 16 July, ¥189.00
choice.zh 马上提前到账，扣 0.4%
choice.en At once, for 0.4%
do Merchant MerchantPhone Trade.Order.PayOutEarly(1)
refused XYHF2-SETL-02
check orders.1.due.Settle = 2022-07-16 10:00:00
clock 2022-07-16 10:00:00
check orders.1.settled = false
clock +1s
check orders.1.settled = true
check orders.1.money.ServiceFee = 3.78
check orders.1.money.Settlement = 185.22
check accounts.Wallet = 1681.44
answer.zh 7 月 16 日：从确认收货起第 7 天，不从垫付那天起。189.00 减 2% 技术服务费 3.78，到账 185.22 元。先用后付不支持提前回款。
answer.zh 7 天的规则 2022-09-14 才有记载，用到这里是假设；2% 取自一个食品的例子。
answer.en 16 July: day 7 from the confirmation, not from the advance. ¥189.00 less 2%, ¥3.78, leaves ¥185.22. 先用后付 has no early payout.
answer.en The rule of 7 days is documented from 2022-09-14 only, so here it is an assumption; the 2% is from one example with food.

step
name.zh 另一位买家一直不确认
name.en The other buyer never confirms
say.zh 第二位买家不点确认。系统在发货后第 10 天代为确认，也就是 7 月 15 日 10:00，扣款同样失败。
say.en The second buyer confirms nothing. The system does it on day 10 after shipping, 15 July at 10:00, and that charge fails too.
stage MerchantPhone
look orders.2.funds
look orders.2.inEscrow
need orders.2.stage = Done
ask.zh 拖着不确认，会让商家拿不到钱吗？
ask.en Does a buyer who never confirms keep the merchant from the money?
choice.zh 会，没有确认就不扣款、不垫付
choice.en Yes: without it there is no charge and no advance
choice.zh 不会，系统代为确认，72 小时后一样垫付
choice.en No: the system confirms, and 72 hours later the platform pays
right
check orders.2.confirmed = 2022-07-15 10:00:00
check orders.2.funds = Failing
clock 2022-07-18 10:00:01
check orders.2.advanced = true
check orders.2.inEscrow = 189.00
check accounts.Platform = -378.00
check orders.2.due.Settle = 2022-07-22 10:00:00
answer.zh 不会。7 月 15 日代为确认，18 日平台垫付，22 日结算。
answer.en No. Confirmed by the system on the 15th, paid by the platform on the 18th, to be settled on the 22nd.

step
name.zh 垫付以后又退款
name.en A refund after the advance
say.zh 7 月 20 日，还没结算，第二位买家申请退款，商家同意退 189.00 元。买家至今没有付过钱。
say.en On 20 July, before settlement, the second buyer asks for a refund, and the merchant agrees to ¥189.00. The buyer has never paid.
stage MerchantPhone BuyerPhone
look accounts.Platform
look accounts.Buyer
look accounts.Wallet
need orders.2.inEscrow = 189.00
ask.zh 托管里的 189.00 元退给谁？
ask.en To whom do the ¥189.00 in escrow go?
choice.zh 退给买家
choice.en To the buyer
choice.zh 还给平台
choice.en Back to the platform
right
choice.zh 留给商家，反正买家没付
choice.en To the merchant: the buyer paid nothing
clock 2022-07-20 09:00:00
do Buyer BuyerPhone Profile.Buyers.Call(1)
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundShipped, amount: 189.00, cause: Quality), words: 袖口开线)
do Merchant MerchantPhone Trade.Case.Agree(1)
check cases.1.stage = Refunded
check ledger.last.booking = Refund
check ledger.last.from = Escrow
check ledger.last.to = Platform
check ledger.last.amount = 189.00
check accounts.Platform = -189.00
check accounts.Buyer = 0.00
check orders.2.seen.buyer.paid = 0.00
check accounts.Wallet = 1681.44
answer.zh 还给平台：谁付的退给谁。照假设，买家没有付过，也就没有钱退给买家。
answer.en Back to the platform, which had paid. By our assumption the buyer, who paid nothing, gets nothing.

step
name.zh 两单算总账
name.en Both orders added up
say.zh 到 7 月 22 日，第二单也过了结算日。
say.en By 22 July the second order has passed its day of settlement, too.
stage MerchantPhone
look accounts.Wallet
look services.PayLater.months.2022-07.fees
need orders.2.refunded = 189.00
ask.zh 开始时 1,500.00 元，现在钱包里有多少？
ask.en It began with ¥1,500.00. What does the wallet hold now?
choice.zh 1,681.44 元
choice.en ¥1,681.44
right
choice.zh 1,683.33 元
choice.en ¥1,683.33
choice.zh 1,866.66 元
choice.en ¥1,866.66
clock 2022-07-22 10:00:01
check orders.2.settled = true
check orders.2.money.Settlement = 0.00
check orders.2.money.ServiceFee = 0.00
check services.PayLater.months.2022-07.fees = 3.78
check accounts.Wallet = 1681.44
check accounts.Escrow = 0.00
check ledger.sum = 0
answer.zh 1,681.44 元：1,500.00 − 3.78 手续费 + 185.22 货款。退掉的那一单，1.89 元手续费也不退。
answer.en ¥1,681.44: 1,500.00, less 3.78 of fees, plus 185.22 settled. The fee of ¥1.89 on the refunded order does not come back either.
