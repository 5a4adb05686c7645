//! Words with which the desk explains something on the stage.

crate::words! {
    /// Words with which the desk explains something on the stage.
    Why in "why";
    Ask: "为什么是 {0}" / "Why {0}";
    Reckoned: "怎么算的" / "How it is reckoned";
    Examined: "逐条看" / "What it asks";
    CameOf: "由什么引起" / "What led to it";
    Money: "动了哪些钱" / "The money that moved";
    Says: "谁说的" / "Who says so";
    Order: "订单 {0}" / "Order {0}";
    Case: "售后 {0}" / "After-sale {0}";
    EffectiveRate: "实际费率" / "Effective rate";
    FeesOf: "{0} 的先用后付手续费" / "Pay later fees of {0}";
    Share: "{0} × {1} = {2}" / "{0} × {1} = {2}";
    Rounded: "四舍五入到分：{0}" / "Rounded half up to the fen: {0}";
    Exact: "正好到分，不用舍入" / "Exact to the fen, nothing to round";
    LessOthers: "{0} − 活动出的 {1} = {2}" / "{0} − {1} that the campaign pays = {2}";
    LessBefore: "{0} − 已经收的 {1} = {2}" / "{0} − {1} already taken = {2}";
    OnlyLeft: "只剩 {0}，到此为止" / "Only {0} was left, so no more than that";
    Back: "先前 {0} − 现在 {1} = 退回 {2}" / "{0} before − {1} now = {2} back";
    LessOffBill: "{0} − 账单立减 {1} = {2}" / "{0} − {1} off the bill = {2}";
    AtMost: "{0}，最多 {1}" / "{0}, at most {1}";
    LessCoupon: "{0} − 券 {1} = {2}" / "{0} − coupon {1} = {2}";
    CouponCost: "用掉的券面额合计" / "Face values of the coupons that are used";
    CouponSales: "用券订单的成交" / "Paid in orders with a coupon";
    Parts: "（{0} + 手续费 {1}）÷ {2} 期 = {3}；除不尽的落在最后一期" / "({0} + fee {1}) ÷ {2} periods = {3}; the last period takes what is left";
    DailyWhy: "分期免息，每日" / "Free instalments, a day";
    FeeWhy: "{0} 期手续费，{1} 单" / "Fee of {0} periods, orders: {1}";
    LeftWhy: "{0} 期手续费之后净剩，{1} 单" / "Left after the fee of {0} periods, orders: {1}";
    MonthWhy: "近 30 天 {0} 期的单要花" / "What 30 days of {0} periods would have cost";
    BoundWhy: "近 30 天最多要花" / "What 30 days would have cost at the most";
    Less: "{0} − {1} = {2}" / "{0} − {1} = {2}";
    EachRounded: "{0} 单共 {1}，每单 × {2}，逐单四舍五入到分再相加：{3}" / "{0} orders, {1} together, each × {2}, rounded half up to the fen and added: {3}";
    FeesWhy: "活动里由店铺承担的手续费" / "Fees borne under the activity";
    Daily: "{0} ÷（{1} 天 × {2} 期），进到分：{3}" / "{0} ÷ ({1} days × {2} periods), rounded up to the fen: {3}";
    Runs: "{0} 起算，{1}，到 {2}" / "From {0}, {1}, until {2}";
    Days: "{0} 天" / "{0} d";
    Hours: "{0} 小时" / "{0} h";
    DaysHours: "{0} 天 {1} 小时" / "{0} d {1} h";
    HoursMinutes: "{0} 小时 {1} 分钟" / "{0} h {1} min";
    Minutes: "{0} 分钟" / "{0} min";
    PayNow: "现在付" / "To pay now";
    Ratio: "{0} ÷ {1}" / "{0} ÷ {1}";
    OutOf: "{0} / {1}" / "{0} of {1}";
    Mean: "{0} 单共 {1}" / "{0} cases, {1} together";
    Nothing: "近 30 天没有" / "None in 30 days";
    Moves: "{0}，{1} 笔：{2}" / "{0}, {1}: {2}";
    Offered: "可以这样付" / "Offered";
    NotOffered: "不能这样付" / "Not offered";
    Unknown: "还缺资料，所以不能这样付" / "Something is not known, so it is not offered";
    PickOnStage: "点台上带虚线的数，这里说明它怎么来的。" / "Choose a number with a dotted line: where it comes from is explained here.";
}
