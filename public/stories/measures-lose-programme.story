story 1
title.zh 一单晚发，丢了补贴
title.en One late parcel, and the subsidy is gone
about.zh 38节补贴先用后付的手续费，门槛里有及时发货率和商责纠纷率。单量小的店，一单晚发、一次纠纷就不够格；不够格的那几天，手续费是商家自己的，事后补回门槛也不退。
about.zh 依据：2023 年 38 节支付权益的公告（2023-02-14）：近 30 天及时发货率不低于 90%，商责纠纷率不高于 0.36‱，活动到 2023-03-31。指标怎样逐单累计、何时重算，公告没有写，是假设。
about.en The 38节 pays the fee of 先用后付 to shops that ship in time and have few disputes. For a small shop one late parcel or one dispute is enough to fall out. The fees of those days are the merchant's own and do not come back later.
about.en It rests on the notice of 2023-02-14: punctual shipping of 30 days at least 90%, disputes at most 0.36‱, active until 2023-03-31. How and when the measures are reckoned is not written; that is an assumption.
start sample 2023-02-15 10:00:00

step
name.zh 够格的小店
name.en A small shop that qualifies
say.zh 这家店近 30 天只有 8 单，全部及时发货，没有纠纷。没有报名，自己开通了先用后付。
say.zh 买家用先用后付买一件 159.00 元的衬衫。
say.en In 30 days this shop had 8 orders, all shipped in time, no disputes. It has not signed up but opened 先用后付 itself.
say.en A buyer orders a shirt for ¥159.00 by 先用后付.
stage MerchantPhone BuyerPhone
look verdicts.FeeSubsidy.shop
look accounts.Wallet
need orders.count = 0
ask.zh 手续费 1.59 元，这一单钱包少多少？
ask.en The fee is ¥1.59. How much less does the wallet hold after this order?
choice.zh 0.00 元
choice.en ¥0.00
right
choice.zh 1.59 元
choice.en ¥1.59
choice.zh 1.59 元，活动结束后再补
choice.en ¥1.59, to be paid back after the campaign
do Director Desk Profile.State(figure: Orders, value: Count(8))
do Director Desk Profile.State(figure: OnTimeShipping, value: Rate(1))
do Director Desk Profile.State(figure: Disputes, value: Count(0))
do Director Desk Profile.State(figure: SignUp(1), value: SignUp(No))
check accounts.Wallet = 1000.00
check verdicts.FeeSubsidy.shop = Met
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.money.PayLaterFee = 1.59
check orders.1.money.Subsidy = 1.59
check orders.1.grant.campaign = FeeSubsidy
check accounts.Wallet = 1000.00
check shop.Orders = 9
answer.zh 0.00 元：收 1.59 元，同一秒由平台返还。自己开通的也要达到门槛。先收再返、同一秒，是我们在两种说法里的选择。
answer.en ¥0.00: ¥1.59 is charged and given back in the same second. Opening it oneself counts only with the conditions met. Charged and credited at once is our choice where the text leaves two readings.

step
name.zh 48 小时没有发货
name.en 48 hours, and not shipped
say.zh 这一单该在 2 月 17 日 10:00:00 以前发货，仓库忘了。
say.en The order was to be shipped by 17 February, 10:00:00, and was forgotten.
stage MerchantPhone
look shop.OnTimeShipping
look verdicts.FeeSubsidy.shop
need orders.1.stage = Paid
ask.zh 8 单及时、1 单晚了。及时发货率多少，还够 90% 吗？
ask.en 8 in time, 1 late. What is the rate, and is it still 90%?
choice.zh 100%，晚的那单还没发，不算
choice.en 100%: what has not been shipped does not count
choice.zh 约 88.9%，不够
choice.en About 88.9%, not enough
right
choice.zh 90%，刚好够
choice.en 90%, just enough
clock 2023-02-17 10:00:00
check orders.1.late = false
check verdicts.FeeSubsidy.shop = Met
clock +1s
check orders.1.late = true
check measures.toShip = 1
check measures.inTime = 0
check shop.OnTimeShipping = 88.8889%
check verdicts.FeeSubsidy.shop = Unmet
check verdicts.FeeSubsidy.shop.unmet has PAY38-GATE-03
check verdicts.FeeSubsidy.S2302001 = Near
check verdicts.FeeSubsidy.S2302001.unmet has PAY38-GATE-03
answer.zh 8 ÷ 9 约 88.9%，不够格。48 小时的发货时限、过了那一秒就记晚，是假设。
answer.en 8 of 9 is about 88.9%: the shop falls out. The 48 hours, and counting it as late in that second, are an assumption.

step
name.zh 不够格的那一单
name.en An order while it does not qualify
say.zh 就在这时，买家用先用后付买十件衬衫，1,590.00 元。
say.en Just now a buyer orders ten shirts by 先用后付, ¥1,590.00.
stage BuyerPhone MerchantPhone
look orders.2.fee
look accounts.Wallet
need verdicts.FeeSubsidy.shop = Unmet
ask.zh 这一单的手续费谁出？
ask.en Who pays the fee of this order?
choice.zh 平台，活动还没结束
choice.en The platform: the campaign is still on
choice.zh 平台出一半
choice.en The platform, half of it
choice.zh 商家，15.90 元
choice.en The merchant, ¥15.90
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 10, from: ShopPage, payment: PayLater.Zhima)
check orders.2.amount = 1590.00
check orders.2.money.PayLaterFee = 15.90
check orders.2.money.Subsidy = 0.00
check ledger.last.clause = DEF-FEE-OPEN-MONTHS
check accounts.Wallet = 984.10
answer.zh 商家出 15.90 元，钱包 984.10 元。先用后付照样能用，丢的只是补贴。2022-09 到 2023-06 的费率记载不全，按 1% 是假设。
answer.en The merchant, ¥15.90; the wallet holds ¥984.10. 先用后付 goes on, only the subsidy is gone. The rate is only partly documented from 2022-09 to 2023-06; 1% is an assumption.

step
name.zh 补回一单
name.en One in time brings it back
say.zh 商家醒过来，当场把两单都发了。第二单是及时的，第一单已经晚了。
say.en The merchant wakes up and ships both at once: the second in time, the first late already.
stage MerchantPhone
look shop.OnTimeShipping
look verdicts.FeeSubsidy.shop
look accounts.Wallet
need orders.2.stage = Paid
ask.zh 现在 10 单里 9 单及时，正好 90%。够格吗？15.90 元会退吗？
ask.en Now 9 of 10 are in time, exactly 90%. Does it qualify, and does ¥15.90 come back?
choice.zh 够格，15.90 元退回
choice.en It does, and ¥15.90 comes back
choice.zh 够格，15.90 元不退
choice.en It does, but ¥15.90 does not come back
right
choice.zh 不够格，要超过 90%
choice.en It does not: more than 90% is asked for
do Merchant MerchantPhone Trade.Order.Ship(2)
check measures.toShip = 2
check measures.inTime = 1
check shop.OnTimeShipping = 90%
check verdicts.FeeSubsidy.shop = Met
do Merchant MerchantPhone Trade.Order.Ship(1)
check measures.toShip = 2
check measures.inTime = 1
check shop.OnTimeShipping = 90%
check accounts.Wallet = 984.10
clock 2023-02-18 10:00:00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
do Merchant MerchantPhone Trade.Order.Ship(3)
check orders.3.money.Subsidy = 1.59
check accounts.Wallet = 984.10
answer.zh 够格，正好 90% 也算。次日的新订单又有补贴，但 15.90 元不退：看的是下单那一刻。
answer.en It does: exactly 90% is enough. The next day's order is subsidised again, but ¥15.90 does not come back: what counts is the second of ordering.

step
name.zh 一次商责纠纷
name.en One dispute
say.zh 第二单 20 日签收。买家说十件都有色差，申请全额退款；商家拒绝，买家请平台介入，平台 21 日判全退 1,590.00 元。
say.en The second order is signed for on the 20th. The buyer says all ten are off in colour and asks for everything back; the merchant refuses, and on the 21st the platform decides that ¥1,590.00 go back.
stage ReviewDesk MerchantPhone
look shop.Disputes
look shop.Orders
look verdicts.FeeSubsidy.shop.unmet
need orders.3.stage = Shipped
ask.zh 11 单里一次纠纷。要多少单，才容得下一次？
ask.en One dispute in 11 orders. How many orders does it take to bear one?
choice.zh 100 单
choice.en 100
choice.zh 278 单
choice.en 278
choice.zh 27,778 单
choice.en 27,778
right
clock 2023-02-20 12:00:00
do Buyer BuyerPhone Trade.Case.Apply(order: 2, request: (ask: RefundShipped, amount: 1590.00, cause: NotAsDescribed), words: 十件都有色差)
do Merchant BackOffice Trade.Case.Refuse(case: 1, words: "同一批次，色号一致", pictures: 3)
do Buyer BuyerPhone Trade.Case.Appeal(case: 1, words: 对比照片)
clock 2023-02-21 10:00:00
do Platform ReviewDesk Trade.Case.Rule(case: 1, refund: 1590.00)
check cases.1.stage = Refunded
check orders.2.stage = Failed
check shop.Disputes = 1
check shop.Orders = 11
check shop.OnTimeShipping = 90.9091%
check verdicts.FeeSubsidy.shop = Unmet
check verdicts.FeeSubsidy.shop.unmet has PAY38-GATE-04
check accounts.Wallet = 984.10
do Director Desk Profile.State(figure: Orders, value: Count(27774))
check shop.Orders = 27777
check verdicts.FeeSubsidy.shop.unmet has PAY38-GATE-04
do Director Desk Profile.State(figure: Orders, value: Count(27775))
check shop.Orders = 27778
check verdicts.FeeSubsidy.shop = Met
do Director Desk Profile.State(figure: Orders, value: Count(8))
check verdicts.FeeSubsidy.shop = Unmet
answer.zh 27,778 单。0.36‱ 照字面是十万分之三点六。导演把单数改成 27,777 试，不够；27,778，够了；再改回来。及时发货率够了，纠纷率又不够。
answer.zh 退了全款，15.90 元手续费也不退。平台判买家有理就记一次商责，是假设；公告没有讲商责纠纷率怎样算。
answer.en 27,778: taken literally 0.36‱ is 3.6 in 100,000. The director tries 27,777, which is not enough, and 27,778, which is, and sets it back. Shipping is good enough again, disputes are not.
answer.en The order was refunded in full, and its fee of ¥15.90 stays. That a decision for the buyer is the shop's fault is an assumption; the notice does not say how the rate is reckoned.

step
name.zh 这次补不回来
name.en This time nothing brings it back
say.zh 21 日又来一单先用后付，159.00 元，商家马上发货。之后一个月没有新的订单。
say.en On the 21st another order by 先用后付 comes in, ¥159.00, and is shipped at once. For a month nothing else does.
stage MerchantPhone
look verdicts.FeeSubsidy.shop
look accounts.Wallet
need verdicts.FeeSubsidy.shop = Unmet
ask.zh 纠纷是 2 月 21 日判的。近 30 天里，哪天起没有它？
ask.en It was decided on 21 February. From which day on is it not within 30 days?
choice.zh 3 月 21 日
choice.en 21 March
choice.zh 3 月 22 日
choice.en 22 March
choice.zh 3 月 23 日
choice.en 23 March
right
choice.zh 4 月 1 日
choice.en 1 April
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
do Merchant MerchantPhone Trade.Order.Ship(4)
check orders.4.money.Subsidy = 0.00
check accounts.Wallet = 982.51
clock 2023-03-18 23:59:59
check measures.toShip = 4
check measures.inTime = 3
clock +1s
check measures.toShip = 2
check measures.inTime = 2
clock 2023-03-22 23:59:59
check shop.Disputes = 1
check verdicts.FeeSubsidy.shop = Unmet
clock +1s
check clock = 2023-03-23 00:00:00
check shop.Disputes = 0
check verdicts.FeeSubsidy.shop = Met
answer.zh 3 月 23 日：当天和前 29 天合成 30 天，22 日还含 2 月 21 日，23 日不含。
answer.zh 小店发再多也补不回，只能等。店铺自己填的 8 单不随时间减少，是假设。
answer.en 23 March: today and the 29 days before make 30, which on the 22nd still include 21 February.
answer.en A small shop cannot ship its way out of it and has to wait. That the 8 orders stated by the shop do not age is an assumption.

step
name.zh 又够格了，还剩九天
name.en In again, with nine days left
say.zh 3 月 23 日 10:00，买家再用先用后付买一件衬衫。
say.en On 23 March at 10:00 a shirt is ordered by 先用后付.
stage MerchantPhone BuyerPhone
look accounts.Wallet
look campaigns.FeeSubsidy.activeUntil
need verdicts.FeeSubsidy.shop = Met
ask.zh 两次不够格，商家一共自己出了多少手续费？
ask.en Twice out of it: how much in fees has the merchant borne?
choice.zh 1.59 元
choice.en ¥1.59
choice.zh 15.90 元
choice.en ¥15.90
choice.zh 17.49 元
choice.en ¥17.49
right
choice.zh 20.67 元
choice.en ¥20.67
check accounts.Wallet = 1449.97
clock 2023-03-23 10:00:00
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.5.money.Subsidy = 1.59
check accounts.Wallet = 1449.97
check ledger.PayLaterFee = 22.26
check ledger.Subsidy = 4.77
check ledger.Settlement = 467.46
check campaigns.FeeSubsidy.activeUntil = 2023-03-31
check ledger.sum = 0
answer.zh 17.49 元：15.90 加 1.59。五单手续费 22.26 元，平台返了 4.77 元。另有三单结算，各进 155.82 元。补贴到 3 月 31 日为止。
answer.en ¥17.49: 15.90 and 1.59. Of ¥22.26 in five fees ¥4.77 were given back. Three orders were settled besides, ¥155.82 each. The subsidy lasts until 31 March.
