//! Words of sharing: links, codes, files.

crate::words! {
    /// Words of sharing: links, codes, files.
    Share in "share";
    Share: "分享" / "Share";
    ShareOf: "分享「{0}」" / "Share “{0}”";
    What: "链接里装着全部内容，不经过任何服务器。" / "The link carries everything; nothing passes through a server.";
    Link: "链接" / "Link";
    Copy: "复制链接" / "Copy the link";
    Copied: "链接已复制" / "The link was copied";
    NotCopied: "浏览器不让复制：请选中链接自己复制。" / "The browser does not allow copying: select the link and copy it yourself.";
    Length: "共 {0} 个字符" / "{0} characters";
    TooLongForChat: "超过 2,000 个字符，常用聊天工具可能会截断：请改发文件。" / "More than 2,000 characters: common chat tools may cut it. Send the file instead.";
    TooLongForLink: "内容太多，放不进一个链接：请存成文件。" / "There is too much for a link: save it as a file.";
    Unreadable: "有读不出的部分，只能存成文件带走。" / "Some of it cannot be read; it goes by file alone.";
    Code: "扫码打开" / "Scan to open";
    CodeClose: "码比较密，靠近屏幕才扫得出" / "A dense code: hold the phone close";
    NoCode: "太长，放不进二维码" / "Too long for a QR code";
    SaveOne: "存成文件" / "Save as a file";
    SaveAll: "全部存成文件" / "Save all as one file";
    OpenFile: "打开文件" / "Open a file";
    Arrived: "收到的内容" / "What has arrived";
    ArrivedWhat: "先看看里面是什么；打开会另建工作区，不动你现有的任何东西。" / "See what is inside first. It opens in a workspace of its own and touches nothing of yours.";
    Story: "剧本" / "A story";
    StorySteps: "{0} 步，{1} 个提问，从 {2} 开始" / "{0} steps, {1} questions, begins {2}";
    StoryBroken: "剧本读不出来：第 {0} 行起有错。可以先存下来再改。" / "The story cannot be read: mistakes from line {0} on. It can be saved and mended.";
    Workspace: "工作区" / "A workspace";
    WorkspaceOf: "{0}，从 {1} 开始" / "{0}, begins {1}";
    Nameless: "没有名字的工作区" / "A workspace without a name";
    BranchHolds: "{0}：{1} 件，{2} 个事件，到 {3}" / "{0}: {1} decisions, {2} events, until {3}";
    BranchEmpty: "{0}：还没有发生什么" / "{0}: nothing yet";
    BranchTorn: "{0}：第 {1} 段读不出，原样带着" / "{0}: part {1} cannot be read and is carried along as it is";
    SameRules: "做它时的规则和现在一样" / "It was made under the same rules as today’s";
    OtherRules: "做它时的规则和现在不一样：里面的金额和判断是当时的。" / "It was made under other rules than today’s: amounts and verdicts in it are those of then.";
    UnknownRules: "不知道它是按哪版规则做的" / "Nobody knows under which rules it was made";
    Recompute: "按现在的规则重算，看差别" / "Recompute under today’s rules and see the difference";
    Open: "在新工作区打开" / "Open in a new workspace";
    OpenAll: "全部打开（{0} 个）" / "Open all ({0})";
    NotNow: "不打开" / "Not now";
    NoRoom: "浏览器里放不下：先删掉不用的工作区，或清出空间。什么都没有改动。" / "There is no room in the browser: delete a workspace first. Nothing was changed.";
    Foreign: "这不是小店预演的链接或文件。" / "This is not a link or file of 小店预演.";
    Newer: "它来自更新的版本：请刷新页面再打开。" / "It comes from a newer version: reload the page, then open it again.";
    CutOff: "它不完整，后面少了一截：请对方重新发，或改发文件。" / "Its end is missing: ask for it again, or for the file.";
    Changed: "它在路上被改动了：请对方重新发，或改发文件。" / "It was changed on its way: ask for it again, or for the file.";
    TooLarge: "它太大了，不像是这里存出来的，没有打开。" / "It is too large to have been saved here, and was not opened.";
    Broken: "里面的内容对不上，没有打开：请对方重新存一份。" / "What it says does not hold together, and was not opened: ask for a new copy.";
    Untouched: "你现有的内容没有任何改动。" / "Nothing of yours was changed.";
    Unread: "浏览器读不了这个文件。" / "The browser could not read this file.";
    StoryTextBroken: "第 {0} 行：{1}" / "line {0}: {1}";
}
