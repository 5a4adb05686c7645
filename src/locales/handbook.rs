//! Words of the handbook.

crate::words! {
    /// Words of the handbook.
    Handbook in "handbook";
    Title: "规则手册" / "Handbook";
    Subtitle: "{0} 条 · 核对至 {1}" / "{0} clauses · checked until {1}";
    UpdateRules: "改规则" / "Update rules";
    Intro: "小店预演是非官方的模拟，一切以平台公告和商家后台为准。规则来自五份公开资料，资料没说的，用公开页面和写明的默认值补上；每一条都注明出处和核对日期。" / "This simulator is not official; the platform’s notices and the back office decide. Its rules come from five public documents, and where those are silent from public pages and declared defaults; each clause names its source and the day to which it was checked.";
    Documents: "五份资料与五种把握" / "The five documents and the five standings";
    DocumentDate: "{0}（{1}）" / "{0} ({1})";
    DatePayLaterTwo: "未署日期，写于 2022-06-23 之前不久" / "undated, written just before 2022-06-23";
    DatePayLaterOne: "页面 2023-02-18，内容是 2022 年 5、6 月" / "page of 2023-02-18, about May and June 2022";
    DateFestival38: "2023-02-14" / "2023-02-14";
    DateRefundOnly: "未署日期，取 2022 年秋" / "undated, taken to be of autumn 2022";
    DateSpringFestival: "页面 2022-03-20，通知 2022-01-17" / "page of 2022-03-20, notice of 2022-01-17";
    StandingRow: "{0}：{1}。" / "{0}: {1}.";
    SearchWhat: "搜编号、内容、出处" / "Number, wording, source";
    Standings: "按把握筛选" / "By standing";
    AnySource: "资料：全部" / "Any document";
    SourceFilter: "资料" / "Document";
    PublicPages: "资料以外的公开页面" / "Public pages elsewhere";
    AnyChapter: "章节：全部" / "Any chapter";
    ChapterFilter: "章节" / "Chapter";
    AnyProgramme: "用到它的项目：全部" / "Used by any programme";
    ProgrammeFilter: "用到它的项目" / "Used by programme";
    Found: "{0} 条符合" / "{0} clauses found";
    None: "没有符合的条文" / "No clause found";
    NoneWhat: "换个词，或清掉筛选。" / "Try another word, or clear the filter.";
    Clear: "清掉筛选" / "Clear the filter";
    Count: "{0} / {1} 条" / "{0} of {1}";
    CountAll: "{0} 条" / "{0}";
    HoldsNow: "{0} 有效" / "in force on {0}";
    HoldsNot: "{0} 不在有效期" / "not in force on {0}";
    Holds: "有效期：{0}" / "Holds: {0}";
    CheckedOn: "核对于 {0}" / "checked on {0}";
    CheckedUntil: "只核对到 {0}，之后可能改过" / "checked until {0} only; may have changed since";
    Stale: "知道新的值就自己设：" / "Set a newer value if you know one:";
    Uses: "在哪里用到" / "Where it is used";
    UsesNone: "这一天的资格判断没有用到它" / "no verdict of this day rests on it";
    SetNew: "设置新值" / "Set a newer value";
    SetNewOf: "设置新值：{0}" / "Set a newer value: {0}";
    SinceDay: "{0} 起" / "since {0}";
    Ever: "一直" / "as long as known";
    Own: "我设的值" / "my value";
    Categories: "26 个暂不支持的类目" / "The 26 categories left out";
    ChapterPayLater: "先用后付 2.0" / "Pay later 2.0";
    ChapterCategories: "不支持的类目" / "Categories left out";
    ChapterPayLaterOne: "先用后付 1.0" / "Pay later 1.0";
    ChapterDiscount: "芝麻立减" / "First-order discount";
    ChapterFestival: "38 节 2023" / "38 festival 2023";
    ChapterInstalment: "分期" / "Instalments";
    ChapterRefundOnly: "退款不退货" / "Refund without return";
    ChapterSpring: "春节 2022" / "Spring Festival 2022";
    ChapterCoupon: "定时优惠" / "Timed coupons";
    ChapterTrade: "订单、售后与资金" / "Orders, refunds, money";
    Index: "章节" / "Chapters";
}
