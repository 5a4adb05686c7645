//! Words of the timeline: going back and forth, branches.

crate::words! {
    /// Words of the timeline: going back and forth, branches.
    Timeline in "timeline";
    What: "回到任何一刻看当时的样子；在过去做事会另开一条分支，原来的一条不动。" / "Look at any moment as it was. What is done in the past opens a branch; the line it leaves stays as it is.";
    Undo: "撤销上一步" / "Undo the last step";
    Redo: "重做下一步" / "Redo the next step";
    EventBack: "退一个事件" / "One event back";
    EventOn: "进一个事件" / "One event on";
    Scrub: "拖到故事里的任何一处" / "Drag to any place of the story";
    Place: "第 {0} 件，共 {1} 件" / "{0} of {1}";
    PlaceWithin: "第 {0} 件里的第 {2} 个事件，共 {1} 件" / "event {2} within {0} of {1}";
    Main: "主线" / "Main line";
    Branch: "分支 {0}" / "Branch {0}";
    Whole: "整个故事" / "The whole story";
    Says: "从 {0} 到 {1}：发生 {2} 件事，接下来有 {3} 个期限，{4} 个时间窗。" / "From {0} to {1}: {2} things happened, {3} deadlines lie ahead, {4} windows.";
    LaneMerchant: "商家" / "Merchant";
    LaneBuyer: "买家" / "Buyer";
    LanePlatform: "平台" / "Platform";
    LaneDirector: "导演" / "Director";
    LaneTime: "到期" / "Fell due";
    LaneDue: "期限" / "Deadlines";
    SignUp: "{0}：报名" / "{0}: sign-up";
    Active: "{0}：进行" / "{0}: runs";
    Windows: "规则与活动的时间窗" / "Windows of rules and campaigns";
    NoWindows: "这段时间里没有规则或活动开始或结束" / "No rule or campaign begins or ends in this time";
    Throughout: "一直开着的" / "Open all along";
    Open: "不限" / "open";
    Happened: "发生过的事" / "What happened";
    HappenedNone: "还没有发生什么；在店里做点事，再回来看。" / "Nothing yet: do something in the shop, then come back.";
    Ahead: "还在后面" / "still ahead here";
    Beginning: "故事开始" / "The story begins";
    GoHere: "到这里" / "Go here";
    BranchHere: "从这里分支" / "Branch from here";
    BranchName: "分支的名字" / "The branch’s name";
    BranchNameHint: "如：及时审核、拖到超时" / "such as: reviewed in time, timed out";
    Make: "建立分支" / "Make the branch";
    Branches: "分支" / "Branches";
    BranchFrom: "从「{0}」第 {1} 件之后分出" / "departs from “{0}” after {1}";
    OpenIt: "打开" / "Open";
    Opened: "打开着" / "Open now";
    Rename: "改名" / "Rename";
    PutAway: "收起" / "Put away";
    Away: "收起的分支" / "Branches put away";
    BringBack: "取回" / "Bring back";
    More: "{0} 个事件" / "{0} events";
    EventsOf: "这一件的事件" / "Its events";
}
