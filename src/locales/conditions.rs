//! What each condition asks, in words. `{0}` is the required value.

crate::words! {
    /// What each condition asks.
    Conditions in "conditions";
    PriceMissing: "{0}，但有规格没填价格" / "{0}, but a choice has no price";
    InForce: "在有效期内：{0}" / "In force: {0}";
    MeantFor: "适用于{0}商品" / "Meant for {0} goods";
    Origin: "{0}商品" / "Good is {0}";
    Listed: "已上架" / "Listed";
    NotExcluded: "不在 25 + 1 个暂不支持类目里" / "Not in the 25 + 1 unsupported categories";
    NotVirtual: "非虚拟类目" / "Not a virtual category";
    HighestAtMost: "最高规格价不超过 {0}" / "Highest price at most {0}";
    LowestAtLeast: "最低规格价不低于 {0}" / "Lowest price at least {0}";
    LowestAbove: "最低规格价高于 {0}" / "Lowest price above {0}";
    CoversThreshold: "商品金额不低于使用条件金额 {0}" / "Price at least the coupon’s threshold {0}";
    CoversThresholdNone: "商品金额不低于使用条件金额（还没打算发券）" / "Price at least the coupon’s threshold (none planned)";
    CommissionCovers: "佣金金额不低于券面额 {0}" / "Commission at least the coupon’s face value {0}";
    CommissionCoversNone: "佣金金额不低于券面额（还没打算发券）" / "Commission at least the face value (none planned)";
    FigureAtLeast: "{1}不低于 {0}" / "{1} at least {0}";
    FigureAtMost: "{1}不超过 {0}" / "{1} at most {0}";
    FigureYes: "{1}：{0}" / "{1}: {0}";
    DisputesAtMost: "近 30 天商责纠纷率不超过 {0}" / "Dispute rate at fault, 30 days, at most {0}";
    SignUpOpen: "报名期内或已报名：{0}" / "Sign-up open or done: {0}";
    ServiceOpen: "先用后付已开通且未暂停" / "Pay later open and not paused";
    RolledOut: "已向本店开放（{0} 起）" / "Has reached this shop (from {0})";
    Approved: "报名已审核通过" / "Sign-up approved";
    ApprovedOrOpened: "报名已通过，或已自行开通先用后付" / "Sign-up approved, or pay later opened by the shop itself";
    HasGuarantee: "本店的版本还在有效：{0} 及以上" / "The shop’s version still works: {0} or later";
    Active: "权益正在发放：{0}" / "Benefit being paid: {0}";
    InActivity: "已选进一个自设的活动" / "Chosen in an activity of the merchant’s own";
    InActivityUnknown: "预览不记录" / "not kept by the preview";
    ZhimaAbove: "芝麻分高于 {0}" / "芝麻分 above {0}";
    WechatAbove: "微信支付分高于 {0}" / "微信支付分 above {0}";
    GoodCredit: "平台风控认可" / "Accepted by the platform’s risk control";
    FirstZhimaOrder: "首次开通芝麻先用后付并下首单" / "First opening of 芝麻先用后付 and first order with it";
    Valued: "优质消费者" / "Valued buyer (优质消费者)";
    ClientAtLeast: "客户端版本不低于 {0}" / "App version at least {0}";
    WalletCovers: "钱包余额够付手续费 {0}" / "The wallet holds the fee, {0}";
    PaysAbove: "订单金额高于 {0}" / "The order comes to more than {0}";
}
