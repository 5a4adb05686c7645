//! Words of the director's desk.

crate::words! {
    /// Words of the director's desk.
    Desk in "desk";
    Explain: "说明" / "Why";
    Buyer: "买家" / "Buyer";
    Time: "时间" / "Time";
    OnlyHere: "这里的分数只有导演看得到，商家在真实后台看不到。" / "Only the director sees these scores; a merchant never does.";
    Zhima: "芝麻分" / "芝麻分";
    Wechat: "微信支付分" / "微信支付分";
    ZhimaScale: "350 至 950，留空为未知" / "350 to 950; blank for unknown";
    WechatScale: "300 至 850，留空为未知" / "300 to 850; blank for unknown";
    FirstOrder: "首次开通芝麻先用后付" / "First opening of 芝麻先用后付";
    GoodCredit: "平台风控认可" / "Accepted by risk control";
    Valued: "优质消费者" / "Valued buyer";
    System: "手机系统" / "System";
    Version: "快手版本" / "App version";
    VersionWhat: "如 9.7.10，留空为未知" / "such as 9.7.10; blank for unknown";
    BadScore: "只能是这个范围里的整数" / "a whole number within the scale";
    BadVersion: "写成数字加点，如 9.7.10" / "digits and dots, such as 9.7.10";
    Answers: "这位买家能用什么" / "What this buyer can use";
    Now: "模拟时钟" / "Simulated clock";
    NowWhat: "只往前走。预览日期是另一回事，随便看哪天都行。" / "It only goes forward. The preview’s day is another matter: look at any day you like.";
    PlusDay: "+1 天" / "+1 day";
    PlusWeek: "+7 天" / "+7 days";
    ToPreview: "走到预览那一天" / "On to the preview’s day";
    Coming: "接下来会变" / "Coming up";
    ComingNone: "之后没有已知的规则变化" / "No known change of a rule after this";
    ComingGoods: "影响 {0} 件商品" / "touches {0} goods";
    ComingNoGoods: "不影响本店商品" / "touches none of these goods";
    Log: "刚刚发生" / "What happened";
    LogEmpty: "还没有发生什么" / "Nothing yet";
    EventImported: "导入 {0} 件商品" / "{0} goods imported";
    EventImportedRows: "导入 {0} 件商品，{1} 行待改" / "{0} goods imported, {1} rows to correct";
    EventUndone: "撤销第 {0} 次导入" / "Import {0} undone";
    EventPut: "改商品「{0}」" / "“{0}” changed";
    EventRemoved: "移除商品 {0}" / "Good {0} removed";
    EventPlaced: "类目「{0}」归为 {1}" / "Category “{0}” placed: {1}";
    EventCorrected: "改好第 {0} 行" / "Row {0} corrected";
    EventDismissed: "放弃第 {0} 行" / "Row {0} dismissed";
    EventRemembered: "记住表头的对法" / "Columns remembered";
    EventStated: "{0}：{1}" / "{0}: {1}";
    EventBuyer: "换了买家" / "Another buyer";
    EventRule: "规则新值：{0} 起" / "A rule’s newer value, from {0}";
    EventRuleBack: "撤回一条规则新值" / "A rule’s newer value withdrawn";
    EventTried: "试改 {0} 项" / "{0} changes on trial";
    EventTakenBack: "撤回一项试改" / "A trial taken back";
    EventCleared: "清空试改" / "Draft cleared";
    EventAdvanced: "时钟走到 {0}" / "The clock stands at {0}";
}
