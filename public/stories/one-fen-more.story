story 1
title.zh 500.00 元与 500.01 元
title.en ¥500.00 against ¥500.01
about.zh 先用后付 2.0 只支持最高价不超过 500 元的商品。差一分钱，买家就看不到先用后付。
about.zh 看的是商品各规格里最高的价格，不是买家选的那个规格，也不是订单总额。
about.en 先用后付 2.0 supports goods whose highest price is at most ¥500. One fen more, and no buyer is offered it.
about.en What counts is the dearest choice of the good, not the one that the buyer takes, and not what the order comes to.
start sample 2022-07-05 10:00:00

step
name.zh 最高价正好 500.00 元
name.en Exactly ¥500.00
say.zh 轻薄羽绒服的两个规格是 459.00 元和 500.00 元。
say.en The light down jacket comes at ¥459.00 and at ¥500.00.
stage BuyerPhone
do Buyer BuyerPhone Trade.Order.Place(good: S2302011, sku: 1, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.count = 1
check orders.1.stage = Paid

step
name.zh 最高价 500.01 元
name.en One fen more
say.zh 加长羽绒服有 459.00、489.00 和 500.01 元三个规格，买家要最贵的。
say.en The long down jacket comes at ¥459.00, ¥489.00 and ¥500.01, and the buyer wants the dearest.
stage BuyerPhone
ask.zh 买家能用先用后付买它吗？
ask.en Can the buyer order it by 先用后付?
choice.zh 能
choice.en Yes
choice.zh 不能
choice.en No
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302012, sku: 2, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused AMB-01
check orders.count = 1
answer.zh 不能。超过一分也是超过。
answer.en No. One fen above is above.

step
name.zh 换便宜的规格
name.en A cheaper choice
say.zh 同一件商品也有便宜的规格，买家改选它。
say.en The same good has cheaper choices, and the buyer takes one of them.
stage BuyerPhone
ask.zh 这次能吗？
ask.en And now?
choice.zh 能，它不到 500 元
choice.en Yes: it costs less than ¥500
choice.zh 不能，看的是最贵的规格
choice.en No: the dearest choice counts
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302012, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
refused AMB-01
check orders.count = 1
answer.zh 不能。商品里有一个规格超过 500 元，整件商品就不支持。
answer.en No. One choice above ¥500 takes the whole good out.

step
name.zh 买三件，总额超过 500 元
name.en Three pieces, more than ¥500 in all
say.zh 轻薄羽绒服买三件，一共 1,500.00 元。
say.en Three of the light down jackets come to ¥1,500.00.
stage BuyerPhone
do Buyer BuyerPhone Trade.Order.Place(good: S2302011, sku: 1, quantity: 3, from: ShopPage, payment: PayLater.Zhima)
check orders.count = 2
check orders.2.stage = Paid
answer.zh 能。看的是商品的价格，不是订单的总额。
answer.en It can be ordered. What counts is the good's price, not what the order comes to.

step
name.zh 商家降一分
name.en The merchant takes a fen off
say.zh 商家把 500.01 元的规格改成 500.00 元，系统重新判断。
say.en The merchant sets the choice of ¥500.01 to ¥500.00, and the system judges the good again.
stage BackOffice BuyerPhone
do Merchant BackOffice Goods.Put(id: S2302012, title: 加长羽绒服, category: "女装>羽绒服", origin: SelfBuilt, listed: true, skus: [(name: M, price: 459.00), (name: L, price: 489.00), (name: XL, price: 500.00)])
do Buyer BuyerPhone Trade.Order.Place(good: S2302012, sku: 2, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.count = 3
answer.zh 改一分钱，就能用先用后付。
answer.en One fen decides.
