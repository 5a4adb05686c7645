story 1
title.zh 发了券，有人看不见
title.en A coupon that some cannot see
about.zh 定时优惠只在新版快手APP 里显示：苹果 9.7.10 起，安卓 9.6.50 起。版本号逐段比大小，9.7.9 比 9.7.10 旧，9.6.5 比 9.6.50 旧。
about.zh 主播在直播间喊领券，一部分观众却看不到。券剩下，人走了，下次备货和预算都会估错。
about.zh 依据是定时优惠说明（页面 2022-03-20）第二、四部分；券由谁承担没有写，是假设。
about.en Timed coupons show in newer versions of the app only: 9.7.10 and up on iOS, 9.6.50 and up on Android. Versions compare part by part: 9.7.9 is older than 9.7.10, and 9.6.5 is older than 9.6.50.
about.en The host calls out a coupon, and part of the audience sees nothing. Coupons are left, viewers leave, and the next budget is planned on wrong figures.
about.en It rests on the guide to timed coupons (page of 2022-03-20), parts 2 and 4. Who bears a coupon is not said; that is our assumption (假设).
start sample 2023-03-01 19:50:00

step
name.zh 建券，挂到直播上
name.en Creating it, and attaching it
say.zh 主播要在 20:10 发 10 张主播满减券：满 100.00 减 20.00 元，五分钟内领完为止。
say.zh 她先在手机上找，找不到入口；入口在电脑后台。
say.en The host is to release ten 主播满减券 at 20:10: ¥20.00 off ¥100.00, to be claimed within five minutes.
say.en She looks for it on the phone and finds no way in; it is in the back office.
stage BackOffice MerchantPhone
look coupons.1.face
look coupons.1.coming
do Merchant MerchantPhone Trade.Coupon.Create(name: 八点十分券, kind: Host, threshold: 100.00, face: 20.00, quantity: 10, per_buyer: 1, minutes: 5, times: [2023-03-01T20:10:00])
refused TIMED-NAV-01
do Merchant BackOffice Trade.Coupon.Create(name: 八点十分券, kind: Host, threshold: 100.00, face: 20.00, quantity: 10, per_buyer: 1, minutes: 5, times: [2023-03-01T20:10:00])
do Merchant MerchantPhone Trade.Live.Plan(title: 数码夜场, at: 2023-03-01T20:00:00)
do Merchant MerchantPhone Trade.Coupon.Attach(live: 1, coupons: [1])
clock 2023-03-01 20:00:00
do Merchant MerchantPhone Trade.Live.Start(1)
check lives.on = 1
check lives.1.coupons has 1
check coupons.1.coming has 2023-03-01 20:10:00
check coupons.1.open = none
check coupons.1.threshold = 100.00
check coupons.1.face = 20.00
check coupons.1.quantity = 10
check coupons.1.minutes = 5

step
name.zh 苹果手机，9.7.9
name.en An iPhone with 9.7.9
say.zh 20:11，券已经发出。一位观众用苹果手机，APP 是 9.7.9。
say.en It is 20:11, and the coupons are out. A viewer holds an iPhone with version 9.7.9.
stage BuyerPhone BackOffice
look buyers.1.client
look coupons.1.open
need coupons.1.coming has 2023-03-01 20:10:00
ask.zh 要求是 9.7.10。她看得到券吗？
ask.en 9.7.10 is asked for. Does she see the coupon?
choice.zh 看得到，9.7.9 比 9.7.10 新
choice.en Yes: 9.7.9 is newer than 9.7.10
choice.zh 看不到，最后一段 9 小于 10
choice.en No: in the last part 9 is less than 10
right
choice.zh 看得到，版本只影响样子
choice.en Yes: versions change the looks only
clock 2023-03-01 20:11:00
do Director Desk Profile.Buyers.Add(role: Own(旧版苹果手机的观众), facts: (zhima: 650, good_credit: true, client: (platform: Ios, version: 9.7.9)))
check buyers.1.client = "Ios 9.7.9"
do Buyer BuyerPhone Trade.Coupon.Claim(1)
refused TIMED-VER-01
check coupons.1.released = 10
check coupons.1.claimed = 0
check coupons.1.open = 10
answer.zh 看不到。版本号不是小数，逐段按数字比：9 小于 10。
answer.en No. A version is no decimal number: part by part, 9 is less than 10.

step
name.zh 安卓手机，9.6.5
name.en An Android phone with 9.6.5
say.zh 第二位观众用安卓手机，APP 是 9.6.5。第三位也用安卓，是 9.6.50。
say.en A second viewer holds an Android phone with 9.6.5, a third one with 9.6.50.
stage BuyerPhone BackOffice
look buyers.2.client
look buyers.3.client
look coupons.1.claimed
ask.zh 谁领得到？
ask.en Who can claim it?
choice.zh 两人都能
choice.en Both
choice.zh 只有 9.6.50 的
choice.en Only the one with 9.6.50
right
choice.zh 都不能，安卓也要 9.7.10
choice.en Neither: Android asks for 9.7.10 too
do Director Desk Profile.Buyers.Add(role: Own(旧版安卓手机的观众), facts: (zhima: 650, good_credit: true, client: (platform: Android, version: 9.6.5)))
do Buyer BuyerPhone Trade.Coupon.Claim(1)
refused TIMED-VER-02
do Director Desk Profile.Buyers.Add(role: Own(新版安卓手机的观众), facts: (zhima: 650, good_credit: true, client: (platform: Android, version: 9.6.50)))
do Buyer BuyerPhone Trade.Coupon.Claim(1)
check claims.1.buyer = 3
check claims.1.face = 20.00
check claims.1.state = Unused
check coupons.1.claimed = 1
answer.zh 只有 9.6.50 的。最后一段 5 小于 50；正好 9.6.50 就够。
answer.en Only the one with 9.6.50. In the last part 5 is less than 50; exactly 9.6.50 is enough.

step
name.zh 两个系统，两条线
name.en Two systems, two lines
say.zh 又来两位用苹果手机的观众：一位是 9.6.50，一位是 9.10.0。
say.en Two more viewers hold iPhones: one with 9.6.50, one with 9.10.0.
stage BuyerPhone BackOffice
look buyers.4.client
look buyers.0.client
look coupons.1.claimed
ask.zh 他们领得到吗？
ask.en Can they claim it?
choice.zh 9.6.50 能，9.10.0 不能
choice.en 9.6.50 can, 9.10.0 cannot
choice.zh 9.6.50 不能，9.10.0 能
choice.en 9.6.50 cannot, 9.10.0 can
right
choice.zh 两位都能
choice.en Both can
do Director Desk Profile.Buyers.Add(role: Own(更旧苹果手机的观众), facts: (zhima: 650, good_credit: true, client: (platform: Ios, version: 9.6.50)))
do Buyer BuyerPhone Trade.Coupon.Claim(1)
refused TIMED-VER-01
do Director Desk Profile.Buyers.Call(0)
check buyers.0.client = "Ios 9.10.0"
do Buyer BuyerPhone Trade.Coupon.Claim(1)
check claims.count = 2
check claims.2.buyer = 0
check coupons.1.open = 8
answer.zh 9.6.50 够安卓的线，不够苹果的线。9.10.0 的第二段 10 大于 7，比 9.7.10 新。
answer.en 9.6.50 is enough for Android, not for iOS. In 9.10.0 the second part, 10, is more than 7: it is newer than 9.7.10.

step
name.zh 用掉一张
name.en One is used
say.zh 用新版安卓的观众在直播间买蓝牙音箱，199.00 元，用这张券，当场付款。
say.en The viewer with the newer Android orders the Bluetooth speaker for ¥199.00 in the live room, with the coupon, and pays at once.
stage BuyerPhone MerchantPhone
look orders.1.amount
look coupons.1.cost
need claims.1.state = Unused
ask.zh 这 20.00 元由谁承担？
ask.en Who bears the ¥20.00?
choice.zh 发券的一方，没有人补
choice.en Whoever issued the coupon; nobody makes it up
right
choice.zh 平台，结算时补给店里
choice.en The platform, at settlement
do Director Desk Profile.Buyers.Call(3)
do Buyer BuyerPhone Trade.Order.PlaceWith(coupon: 1, good: S2302004, sku: 0, quantity: 1, from: Live(1), payment: Ordinary)
do Buyer BuyerPhone Trade.Order.Pay(1)
check orders.1.price = 199.00
check orders.1.amount = 179.00
check orders.1.coupon.amount = 20.00
check orders.1.money.Payment = 179.00
check claims.1.state = Used
check coupons.1.used = 1
check coupons.1.sales = 179.00
check coupons.1.cost = 20.00
answer.zh 发券的一方：买家付 179.00 元，没有人补 20.00 元。这一点页面没写，是假设。
answer.en Whoever issued it: the buyer pays ¥179.00, and nobody makes up the ¥20.00. The guide does not say so (假设).

step
name.zh 看不见的人去升级
name.en Updating the app
say.zh 20:16，用 9.7.9 的观众升级到 9.7.10，回到直播间。
say.en At 20:16 the viewer with 9.7.9 has updated to 9.7.10 and is back in the live room.
stage BuyerPhone BackOffice
look buyers.1.client
look coupons.1.open
ask.zh 还剩 8 张。她现在领得到吗？
ask.en Eight are left. Can she claim one now?
choice.zh 能，版本够了
choice.en Yes: the version is new enough
choice.zh 不能，这一场发放过了
choice.en No: the release is over
right
clock 2023-03-01 20:15:00
check coupons.1.open = 8
clock 2023-03-01 20:16:00
check coupons.1.open = none
do Director Desk Profile.Buyers.Call(1)
do Director Desk Profile.Buyer(zhima: 650, good_credit: true, client: (platform: Ios, version: 9.7.10))
check buyers.1.client = "Ios 9.7.10"
do Buyer BuyerPhone Trade.Coupon.Claim(1)
refused DEF-TIMED-RELEASE
check coupons.1.releases.1.left = 8
check coupons.1.over = true
answer.zh 不能。五分钟从 20:10:00 算到 20:15:00，过了就领不了；剩下的不补发（假设）。
answer.en No. The five minutes last from 20:10:00 to 20:15:00; after that nothing can be claimed, and what is left does not come again (假设).

step
name.zh 数字怎么读
name.en Reading the figures
say.zh 后台上写着：发放 10 张，领取 2 张，用掉 1 张，成交 179.00 元。
say.zh 这里来过五位观众，三位的版本看不到券，后台没有这个数。
say.en The back office says: 10 released, 2 claimed, 1 used, sales of ¥179.00.
say.en Five viewers have been here. Three of them could not see the coupon, and no figure says so.
stage BackOffice
look coupons.1.released
look coupons.1.claimed
look coupons.1.used
look coupons.1.sales
check buyers.count = 5
check coupons.1.released = 10
check coupons.1.claimed = 2
check coupons.1.used = 1
check coupons.1.sales = 179.00
answer.zh 领得少，不一定是券不吸引人。先在直播间提醒升级，再看领取数。
answer.en Few claims need not mean a poor coupon. Ask viewers to update first, and read the figures then.
