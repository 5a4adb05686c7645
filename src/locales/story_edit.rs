//! Words of the place where a story is written: what is wrong with it, what can follow, and what came of playing it.

/// What writing a story starts from.
pub const TEMPLATE: &str = "\
story 1
title.zh 我的剧本
title.en My story
about.zh 这个剧本讲什么，谁会弄错。
about.en What the story shows, and who gets it wrong.
start sample 2022-07-05 10:00:00

step
name.zh 买家下单
name.en The buyer orders
say.zh 买家用先用后付买一件 159.00 元的衬衫。
say.en The buyer orders a shirt for ¥159.00 by 先用后付.
stage BuyerPhone MerchantPhone
look accounts.Wallet
ask.zh 商家的钱包现在会少多少？
ask.en How much does the merchant's wallet lose now?
choice.zh 一分不少
choice.en Nothing
choice.zh 1.59 元
choice.en ¥1.59
right
do Buyer BuyerPhone Trade.Order.Place(good: S2302001, sku: 0, quantity: 1, from: ShopPage, payment: PayLater.Zhima)
check orders.1.stage = Paid
check accounts.Wallet = 1498.41
answer.zh 下单那一刻就扣 1%。
answer.en 1% is taken as soon as the order is placed.

step
name.zh 商家发货
name.en The merchant ships
clock +2h
do Merchant MerchantPhone Trade.Order.Ship(1)
check orders.1.stage = Shipped
";

crate::words! {
    /// Words of the place where a story is written.
    StoryEdit in "story_edit";
    Title: "写剧本" / "Write a story";
    What: "一行一句，边写边查；写好了就能演、能存。" / "One statement a line, checked while you write; then play it or save it.";
    Back: "所有剧本" / "All stories";
    Text: "剧本原文" / "The story’s text";
    Keys: "Tab 会离开这里；光标跟着错误走。" / "Tab leaves the text; a mistake’s button takes the caret there.";
    Play: "演一遍" / "Play";
    RunAll: "全部跑一遍" / "Run all";
    Save: "存成文件" / "Save as a file";
    Open: "打开文件" / "Open a file";
    FromGallery: "从现成的剧本开始" / "Start from a ready story";
    FromGalleryNone: "选一个…" / "choose one…";
    Replaced: "原来的文字收在旁边，没有丢。" / "The text that was here is kept aside.";
    SwapBack: "换回原来的" / "Swap it back";
    Fine: "没有错误：{0} 步，{1} 处核对。" / "No mistakes: {0} steps, {1} checks.";
    Mistakes: "{0} 处要改" / "{0} to mend";
    MistakesMost: "先列 {0} 处，改完再看" / "The first {0}; mend them and look again";
    Place: "第 {0} 行第 {1} 字" / "line {0}, character {1}";
    GoThere: "到第 {0} 行第 {1} 字：{2}" / "Go to line {0}, character {1}: {2}";
    Mend: "改成 {0}" / "Use {0}";
    Follows: "可以接着写" / "What can follow";
    Checking: "正在查…" / "Checking…";
    FileTooLong: "{0} 超过 1 MB，不是剧本。" / "{0} is longer than 1 MB: not a story.";
    FileUnread: "{0} 读不出来，或者不是 UTF-8 文字。" / "{0} cannot be read, or is not a text in UTF-8.";
    FileRead: "已打开 {0}" / "{0} is open";
    FileName: "剧本.story" / "story.story";
    AllHold: "全部符合：{0} 处" / "All {0} are as the story says";
    SomeFail: "{0} 处不符，{1} 处符合" / "{0} are not as the story says, {1} are";
    NothingChecked: "演完了，没有一处核对。加上 check 行，它才守得住。" / "Played to its end; nothing was checked. Lines with check make it hold.";
    Holds: "符合" / "ok";
    Fails: "不符" / "failed";
    Needs: "等到" / "waits for";
    Actual: "实际是 {0}" / "it is {0}";
    NotThereYet: "还没有" / "not there yet";
    NeverThere: "没有这样东西" / "there is no such thing";
    RefusedAsSaid: "如所写被拒绝：{0}" / "refused, as it says: {0}";
    RefusedElse: "被拒绝：{0}" / "refused: {0}";
    NotRefused: "本该被拒绝，却做成了" / "was to be refused, and was carried out";
    StepOf: "第 {0} 步" / "Step {0}";
    LineOf: "第 {0} 行" / "line {0}";
    Changed: "文字改过了，再跑一遍才是现在的结果。" / "The text has changed since; run it again.";
    TemplateTitle: "我的剧本" / "My story";
    Untitled: "没有标题的剧本" / "A story without a title";
    TooLong: "文件超过 1 MB" / "the file is longer than 1 MiB";
    TooManySteps: "步数超过 2,000" / "there are more than 2,000 steps";
    TooManyStatements: "语句超过 20,000" / "there are more than 20,000 statements";
    NoVersion: "第一句要写 story 1" / "the first statement has to be story 1";
    UnknownVersion: "只认得第 1 版" / "only version 1 is known";
    NoStart: "没写从哪里开始：写 start sample 或 start empty，再写时刻" / "nothing says where it starts: write start sample or start empty and a moment";
    UnknownKeyword: "没有这种语句" / "no such statement";
    NothingSaid: "关键字后面要写内容" / "something has to follow the keyword";
    TooMuchSaid: "这个关键字后面不写东西" / "nothing may follow this keyword";
    SaidTwice: "前面已经写过" / "said before";
    OutOfPlace: "不该写在这里" / "does not belong here";
    UnknownStart: "start 后面写 empty 或 sample，再写时刻" / "a start is empty or sample, and a moment";
    NotAMoment: "不是时刻：写成 2023-02-20 10:00:00" / "not a moment: write 2023-02-20 10:00:00";
    NotALength: "不是时长：写成 +3d、+12h、+30m 或 +90s" / "not a length of time: write +3d, +12h, +30m or +90s";
    UnknownActor: "没有这个角色" / "nobody has this name";
    UnknownSurface: "没有这块屏幕" / "no such surface";
    TooManySurfaces: "一次最多摆两块屏幕" / "a stage shows one or two surfaces";
    UnknownDue: "没有这种期限" / "nothing of this kind falls due";
    UnknownRefusal: "没有叫这个的拒绝，也没有这个编号的条款" / "no refusal has this name, and no clause this number";
    NoSign: "核对要有 = != < <= > >= has 之一，两边空格，后面写值" / "a check needs one of = != < <= > >= has, with spaces around it, and a value";
    UnknownState: "店里没有叫这个的" / "nothing in a shop has this name";
    WrongNumberOfChoices: "一个问题要有 2 到 6 个选项" / "a question has two to six choices";
    NotFinished: "末尾少了东西：引号、括号或值" / "something is missing at the end: a quotation mark, a bracket, a value";
    Unexpected: "这里不该有这个" / "unexpected here";
    UnknownEscape: "引号里的反斜杠只能写 \\n \\r \\t 或 \\u、花括号里写编号" / "in quotation marks a backslash goes with n, r, t, or u and a number in braces";
    TooDeep: "括号套得太深" / "nested too deeply";
    UnknownVariant: "这里没有叫这个的" / "no such name here";
    UnknownField: "没有这一项" / "no such field";
    FieldMissing: "缺这一项" / "this field is missing";
    WrongNumberOfValues: "值多了或少了" / "too many values, or too few";
    NeedsQuotes: "要放在引号里" / "has to stand in quotation marks";
    WrongValue: "不能是这个值" / "not a value that this can have";
    WantFlag: "这里要写 true 或 false" / "wanted here: true or false";
    WantWhole: "这里要写范围内的整数" / "wanted here: a whole number in range";
    WantNumber: "这里要写数字" / "wanted here: a number";
    WantText: "这里要写文字" / "wanted here: a text";
    WantDay: "这里要写日期，如 2023-02-20" / "wanted here: a day, such as 2023-02-20";
    WantMoment: "这里要写时刻，如 2023-02-20T10:00:00" / "wanted here: a moment, such as 2023-02-20T10:00:00";
    WantName: "这里要写名字" / "wanted here: a name";
    WantFields: "这里要写括号里的各项，如 (good: G-001)" / "wanted here: fields in parentheses, such as (good: G-001)";
    WantList: "这里要写方括号里的列表，如 [1, 2]" / "wanted here: a list in brackets, such as [1, 2]";
    WantMap: "这里要写花括号里的对照，如 1: 2" / "wanted here: a map in braces, such as 1: 2";
    WantNothing: "这里什么都不写" / "wanted here: nothing";
}
