story 1
title.zh 券能不能用，先看佣金
title.en A coupon that looks at the commission
about.zh 定时优惠的券要过两关：商品金额够使用条件，佣金金额够面额。只看门槛发券的人，会发出一批用不了的券。
about.zh 自店卖自建商品没有佣金。照字面，店铺满减券就用不上；另一种读法是店铺券不看佣金。两种读法都在这里演一遍。
about.zh 依据是定时优惠说明（页面 2022-03-20）第四部分；发放、过期和承担都没有写，是假设。
about.en A timed coupon has two tests: the good's amount reaches the threshold, and the commission reaches the face value. Who looks at the threshold only hands out coupons that cannot be used.
about.en A shop that sells its own goods has no commission, so taken literally its own coupon never applies. The other reading leaves the commission out. Both are played here.
about.en It rests on the guide to timed coupons (page of 2022-03-20), part 4. Releases, expiry and who bears a coupon are not said; they are assumed (假设).
start sample 2023-03-01 19:00:00

step
name.zh 直播还没开，券先到点
name.en The coupon's time comes before the session
say.zh 主播满减券满 100.00 减 20.00 元，定在 19:30 和 20:10 各发 5 张。直播 20:00 才开。
say.en The 主播满减券 takes ¥20.00 off ¥100.00. Five are to be released at 19:30 and five at 20:10. The session begins at 20:00.
stage BackOffice MerchantPhone
look coupons.1.coming
look coupons.1.released
ask.zh 19:30 的那 5 张怎么办？
ask.en What becomes of the five of 19:30?
choice.zh 开播时补发
choice.en They are released when the session begins
choice.zh 顺延到 20:10，一起发 10 张
choice.en They come with those of 20:10: ten at once
choice.zh 错过，不再发
choice.en They are missed and do not come again
right
do Merchant BackOffice Trade.Coupon.Create(name: 主播整点券, kind: Host, threshold: 100.00, face: 20.00, quantity: 5, per_buyer: 3, minutes: 10, times: [2023-03-01T19:30:00, 2023-03-01T20:10:00])
do Merchant BackOffice Trade.Coupon.Create(name: 店铺整点券, kind: Shop, threshold: 100.00, face: 20.00, quantity: 5, per_buyer: 2, minutes: 10, times: [2023-03-01T20:10:00])
do Merchant MerchantPhone Trade.Live.Plan(title: 春装专场, at: 2023-03-01T20:00:00)
do Merchant MerchantPhone Trade.Coupon.Attach(live: 1, coupons: [1, 2])
clock 2023-03-01 20:00:00
do Merchant MerchantPhone Trade.Live.Start(1)
check coupons.1.releases.1.missed = true
check coupons.1.releases.1.quantity = 0
check coupons.1.released = 0
clock 2023-03-01 20:12:00
check coupons.1.releases.count = 2
check coupons.1.released = 5
check coupons.1.open = 5
answer.zh 错过。到点时要有挂着这张券的直播正在播；页面没写，是假设。20:10 的 5 张照发。
answer.en They are missed. A session with the coupon has to be on the air at that time; the guide does not say so (假设). The five of 20:10 come.

step
name.zh 够门槛，不够佣金
name.en Enough for the threshold, not for the commission
say.zh 买家领了两张主播券，想买磁吸充电宝 5000 毫安，119.00 元，佣金率 15%。
say.en The buyer claims two of the host's coupons and wants the magnetic power bank of 5000 mAh: ¥119.00 at a commission of 15%.
stage BuyerPhone BackOffice
look goods.S2302045.commission
look claims.1.state
need coupons.1.open = 5
ask.zh 满 100 减 20，这张券能用吗？
ask.en ¥20 off ¥100: can the coupon be used?
choice.zh 能，119.00 过了 100.00
choice.en Yes: ¥119.00 is above ¥100.00
choice.zh 不能，佣金只有 17.85 元
choice.en No: the commission comes to ¥17.85
right
choice.zh 能，佣金率过了 10%
choice.en Yes: the commission is above 10%
do Buyer BuyerPhone Trade.Coupon.Claim(1)
do Buyer BuyerPhone Trade.Coupon.Claim(1)
check claims.count = 2
check goods.S2302045.commission = 15%
check goods.S2302045.choices.1.price = 119.00
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 1, good: S2302045, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
refused TIMED-APPLY-01
check claims.1.state = Unused
check orders.count = 0
answer.zh 不能。119.00 元的 15% 是 17.85 元，不到 20.00 元的面额。
answer.en No. 15% of ¥119.00 is ¥17.85, which is below the face value of ¥20.00.

step
name.zh 换大一号，再看正好相等
name.en The larger one, and exactly equal
say.zh 同款 10000 毫安卖 159.00 元，佣金 23.85 元。旅行洗漱包卖 100.00 元，佣金率 20%，正好 20.00 元。
say.en The same with 10000 mAh costs ¥159.00, a commission of ¥23.85. A wash bag costs ¥100.00 at 20%: exactly ¥20.00.
stage BuyerPhone BackOffice
look orders.1.amount
look orders.2.amount
look coupons.1.cost
need claims.1.state = Unused
ask.zh 两张券，能用掉几张？
ask.en Of the two coupons, how many can be used?
choice.zh 一张，洗漱包正好 100 元不算
choice.en One: exactly ¥100 is not enough for the wash bag
choice.zh 两张
choice.en Two
right
choice.zh 零张，整款商品都不行
choice.en None: the whole good is out
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 1, good: S2302045, sku: 1, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(1)
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 2, good: S2302028, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(2)
check goods.S2302045.choices.2.price = 159.00
check goods.S2302028.lowest = 100.00
check goods.S2302028.commission = 20%
check orders.1.amount = 139.00
check orders.2.amount = 80.00
check claims.1.state = Used
check claims.2.state = Used
check coupons.1.used = 2
check coupons.1.cost = 40.00
check coupons.1.sales = 219.00
answer.zh 两张都能。两关都是相等就够；看的是买家选的那个规格（假设）。
answer.en Both. Equal is enough in either test, and the choice that is ordered counts (假设).

step
name.zh 自家的针织开衫
name.en The shop's own cardigan
say.zh 买家又领了两张店铺满减券，买店里自己的针织开衫，189.00 元。这件商品没有佣金。
say.en The buyer claims two of the shop's own coupons, 店铺满减券, for its cardigan at ¥189.00. The good has no commission.
stage BuyerPhone BackOffice
look goods.S2302008.commission
look rules.values.ShopCouponAsksCommission
look claims.3.state
ask.zh 照字面，这张券能用吗？
ask.en Taken literally, can it be used?
choice.zh 能，店铺券就是给自建商品的
choice.en Yes: the shop's coupon is for its own goods
choice.zh 不能，没有佣金就到不了面额
choice.en No: without a commission the face value is not reached
right
do Buyer BuyerPhone Trade.Coupon.Claim(2)
do Buyer BuyerPhone Trade.Coupon.Claim(2)
check claims.3.kind = Shop
check goods.S2302008.lowest = 189.00
check goods.S2302008.commission = none
check rules.values.ShopCouponAsksCommission = true
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 3, good: S2302008, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
refused AMB-16
check claims.3.state = Unused
answer.zh 不能。说明把佣金这一关写给所有的券，店铺券就没有用处了（冲突）。这里先照字面。
answer.en No. The guide puts the commission to every coupon, which leaves the shop's own without a use (冲突). Here it is first taken literally.

step
name.zh 换一种读法
name.en The other reading
say.zh 商家把规则改成店铺券不看佣金，从 3 月 1 日起，写上出处。同一张券再试一次。
say.en The merchant sets the rule so that the shop's coupon leaves the commission out, from 1 March, and notes where that comes from. The same coupon is tried again.
stage BackOffice BuyerPhone
look rules.values.ShopCouponAsksCommission
look orders.3.amount
need claims.3.state = Unused
ask.zh 改了以后，主播满减券也不看佣金了吗？
ask.en Does the host's coupon leave the commission out too, from now on?
choice.zh 也不看了
choice.en Yes
choice.zh 还是看
choice.en No
right
do Merchant BackOffice Rule.Set(setting: ShopCouponAsksCommission, from: 2023-03-01, value: Flag(false), note: "演示：店铺券不看佣金的读法")
check rules.values.ShopCouponAsksCommission = false
check rules.changes.1.from = 2023-03-01
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 3, good: S2302008, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(3)
check orders.3.amount = 169.00
check claims.3.state = Used
do Buyer BuyerPhone Trade.Coupon.Claim(1)
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 5, good: S2302045, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
refused TIMED-APPLY-01
check claims.5.kind = Host
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 4, good: S2302015, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
refused TIMED-APPLY-01
check goods.S2302015.lowest = 99.00
answer.zh 主播券照旧看佣金，改的只是店铺券：开衫付 169.00 元。
answer.zh 门槛没有变。99.00 元的短袖还是差一元，另一张店铺券用不上。
answer.en The host's coupon looks at it as before; only the shop's own has changed, and the cardigan comes to ¥169.00.
answer.en The threshold stays. A T-shirt at ¥99.00 lacks one yuan, and the other coupon of the shop cannot be used for it.

step
name.zh 最后一张
name.en The last one
say.zh 还有一张店铺券没用，20:12:00 领的。第二天晚上，买家想起它来。
say.en One coupon of the shop is left, claimed at 20:12:00. The buyer remembers it the next evening.
stage BuyerPhone BackOffice
look claims.4.until
look claims.4.state
need claims.4.state = Unused
ask.zh 第二天 20:12:01 还能用吗？
ask.en Can it be used at 20:12:01 the next day?
choice.zh 能，当天有效到 23:59:59
choice.en Yes: it is good until 23:59:59 of the day
choice.zh 不能，领取满 24 小时就过期
choice.en No: it expires 24 hours after it was claimed
right
check claims.4.until = 2023-03-02 20:12:00
clock 2023-03-02 20:12:00
check claims.4.state = Unused
clock +1s
check claims.4.state = Expired
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 4, good: S2302008, sku: 0, quantity: 1, from: ShopPage, payment: Ordinary)
refused CouponNotUsable
check coupons.2.claimed = 2
check coupons.2.used = 1
check coupons.2.cost = 20.00
answer.zh 不能。20:12:00 那一秒还能用，再过一秒就过期。24 小时是假设，页面没写多久。
answer.zh 过期的券不花钱：店铺券领了 2 张，只算用掉的 20.00 元。
answer.en No. In the second of 20:12:00 it can be used, one second later it has expired. The 24 hours are assumed (假设); the guide gives none.
answer.en What expires costs nothing: of two claimed, only the one used counts, ¥20.00.
