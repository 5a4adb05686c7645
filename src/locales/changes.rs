//! Words of the screen that compares two days and lists the changes to come.

crate::words! {
    /// Words of the screen of changes.
    Changes in "changes";
    Title: "变化" / "What changes";
    Subtitle: "同一批商品，两个日子" / "The same goods on two days";
    From: "从" / "From";
    To: "到" / "To";
    Quick: "常看的日子" / "Notable days";
    Today: "今天" / "today";
    WrongDay: "选一个 1900 到 2199 年之间的日期。" / "Choose a day between 1900 and 2199.";
    NoGoods: "还没有商品，先导入商品清单再比较。" / "No goods yet: import a goods list, then compare.";
    Import: "导入商品" / "Import goods";
    Working: "正在比较 {0} / {1}" / "Comparing {0} of {1}";
    Same: "这两天没有商品的结果不同。" / "No good’s outcome differs between the two days.";
    SameDay: "两天是同一天，换一个日子再比较。" / "Both days are the same; choose another.";
    More: "多 {0}" / "{0} more";
    Fewer: "少 {0}" / "{0} fewer";
    Qualify: "件够格" / "qualify";
    Differences: "变了的格子" / "What differs";
    DifferencesCount: "{0} 格" / "{0} cells";
    GoodProgramme: "商品 · 项目" / "Good · programme";
    Outcome: "结果" / "Outcome";
    Rest: "还有 {0} 格没有列出。" / "{0} more are not listed.";
    ListAll: "列出更多" / "List more";
    Coming: "接下来" / "Coming changes";
    ComingWhat: "{0} 之后，规则里写明的日子" / "days after {0} that the rules name";
    ComingNone: "之后没有写明的变化。平台改了规则，可以自己设新的值。" / "The rules name no later change. When the platform changes a rule, set the newer value yourself.";
    NowHere: "现在看的这一天" / "the day in view";
    Opens: "{0}：开始（{1}）" / "{0}: begins ({1})";
    Closes: "{0}：已结束（{1}）" / "{0}: is over ({1})";
    Becomes: "{0}：{1}" / "{0}: {1}";
    Reached: "{0}（店铺里填的）" / "{0} (as the shop says)";
    Touches: "影响：{0}" / "Touches: {0}";
    TouchesOne: "{0} {1} 件" / "{0}: {1} goods";
    TouchesNone: "不影响现有商品" / "touches none of these goods";
    SeeDay: "看那一天" / "See that day";
    CompareDay: "和现在比较" / "Compare";
    UpdateRules: "改规则" / "Update rules";
}
