//! Words of the gallery: the stories that come with the page, and how much of the rules they touch.

crate::words! {
    /// Words of the gallery.
    Stories in "stories";
    What: "一个剧本讲一个容易吃亏的误解，一步一步演，可以停、可以退、可以先让大家猜。" / "Each story plays one misunderstanding that costs money, step by step: stop, go back, let a class predict first.";
    Write: "写一个剧本" / "Write a story";
    SearchWhat: "标题、简介、规则编号" / "title, what it is about, rule number";
    Systems: "按内容筛选" / "Filter by what it is about";
    Any: "全部" / "All";
    PayLater: "先用后付" / "先用后付";
    RefundOnly: "退款不退货" / "退款不退货";
    Instalments: "分期" / "Instalments";
    Campaigns: "活动" / "Campaigns";
    TimedCoupons: "定时优惠" / "Timed coupons";
    Orders: "订单与售后" / "Orders and after-sales";
    Rules: "规则" / "Rules";
    Found: "{0} 个剧本" / "{0} stories";
    ForClause: "讲到 {0} 的剧本" / "Stories that touch {0}";
    Counts: "{0} 步 · {1} 个问题 · {2} 处核对" / "{0} steps · {1} questions · {2} checks";
    Starts: "从 {0} 演起" / "starts on {0}";
    Play: "演一遍" / "Play";
    PlayOf: "演一遍：{0}" / "Play: {0}";
    Present: "上台讲" / "Present";
    PresentOf: "上台讲：{0}" / "Present: {0}";
    More: "更多" / "More";
    MoreOf: "更多：{0}" / "More: {0}";
    Worksheet: "练习单" / "Worksheet";
    Look: "看原文" / "Look at the text";
    EditIt: "拿来改" / "Change a copy";
    Share: "分享链接" / "Share link";
    StudentLink: "学员链接（没有答案）" / "Student link (no answers)";
    ShareOf: "分享《{0}》" / "Share “{0}”";
    ShareWhat: "分享哪一份" / "Which of the two";
    Whole: "完整的剧本" / "The whole story";
    WholeWhat: "带着答案、讲解和全部核对。" / "With its answers, what is said of them, and every check.";
    ForStudents: "学员版（没有答案）" / "For students (no answers)";
    ForStudentsWhat: "照样能演、能答题，只是没有正确答案、讲解和核对，也没有说明这一课要教什么的简介。" / "It plays and asks as ever, without right answers, explanations, checks, and what it says it teaches.";
    OneLanguage: "只带中文，链接短一半" / "In English only: half as long";
    TextOf: "《{0}》的原文" / "The text of “{0}”";
    None: "没有这样的剧本" / "No such story";
    NoneWhat: "换个词，或者看全部。" / "Try another word, or show all.";
    ShowAll: "看全部" / "Show all";
    NotFetched: "这个剧本没有取到，请检查网络后再试。" / "The story could not be had; check the connection and try again.";
    Coverage: "剧本讲到的规则" / "Rules that the stories touch";
    CoverageWhat: "演这些剧本时真正用到的条款：事件、拒绝、核对的结论所依据的。" / "Clauses that playing these stories rests on: in what happens, what is refused, and the verdicts that are checked.";
    Touched: "讲到 {0} 条，共 {1} 条" / "{0} of {1} clauses touched";
    Left: "还没有剧本讲到的" / "Not touched by any story";
    LeftOf: "{0}：{1} 条" / "{0}: {1}";
    PublicPages: "公开页面" / "Public pages";
}
