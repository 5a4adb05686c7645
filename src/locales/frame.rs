//! Words of the frame: top bar, menu, messages.

crate::words! {
    /// Words of the frame.
    Frame in "frame";
    App: "小店预演" / "小店预演 · Merchant Simulator";
    Brand: "小店预演" / "小店预演";
    Unofficial: "模拟 · 非官方" / "Simulation · not official";
    Checked: "规则核对至 {0}" / "Rules checked until {0}";
    Skip: "跳到内容" / "Skip to content";
    Menu: "主菜单" / "Main menu";
    Desk: "导演台" / "Director’s desk";
    OpenDesk: "打开导演台" / "Open the director’s desk";
    CloseDesk: "收起导演台" / "Close the director’s desk";
    Preview: "预览" / "Preview";
    Shop: "店铺" / "Shop";
    Goods: "商品" / "Goods";
    Services: "交易服务" / "Services";
    Changes: "变化" / "Changes";
    Draft: "试改" / "Draft";
    Rules: "改规则" / "Update rules";
    Handbook: "手册" / "Handbook";
    More: "更多" / "More";
    Language: "English" / "中文";
    Dark: "换成深色" / "Switch to dark";
    Light: "换成浅色" / "Switch to light";
    Large: "投影大字" / "Large type for a projector";
    Sample: "示例小店" / "Sample shop";
    Mine: "我的小店" / "My shop";
    Workspaces: "工作区" / "Workspaces";
    WorkspacesWhat: "每个工作区各存各的，互不影响。" / "Each workspace keeps its own shop; none touches another.";
    WorkspaceSize: "占 {0} KB" / "{0} KB";
    NewWorkspace: "新建工作区" / "New workspace";
    NewSample: "再开一个示例小店" / "Another sample shop";
    WorkspaceName: "名称" / "Name";
    Rename: "改名" / "Rename";
    RemoveWorkspace: "删除这个工作区" / "Delete this workspace";
    RemoveWorkspaceSure: "删除「{0}」和里面的一切？此操作不能撤销。" / "Delete “{0}” and all in it? This cannot be undone.";
    StorageUsed: "浏览器存储已用 {0}%" / "{0}% of the browser’s storage in use";
    Clock: "预览日期" / "Day of the preview";
    NoStorage: "浏览器不让本页保存任何东西（隐私模式或存储被禁）。现在做的改动关掉页面就没了，走之前请先导出。" / "The browser keeps nothing for this page (private mode, or storage blocked). What you do is gone when the page is closed; export it before you leave.";
    StorageFull: "浏览器的存储满了，最近的改动只在这一页里。删掉不用的工作区，或先导出再继续。" / "The browser’s storage is full, so the latest changes are in this page only. Delete a workspace you do not need, or export before going on.";
    ChangedElsewhere: "另一个标签页改过这个工作区，为了不互相覆盖，这一页不再写入。重新读取后再改。" / "Another tab has changed this workspace, so this one no longer writes, lest one erases the other. Read it again, then go on.";
    JournalUnreadable: "这个工作区的记录从第 {0} 段起读不出来（{1}）。原样保留着，没有改动；可以存成文件。" / "The journal of this workspace cannot be read from part {0} on ({1}). It is kept as it is; you can save it as a file.";
    ListUnreadable: "工作区清单读不出来，原样保留着。现在显示的是示例，改动不会保存。" / "The list of workspaces cannot be read and is kept as it is. You see the sample; changes are not saved.";
    UnreadableNewer: "由更新的版本写入" / "written by a newer version";
    UnreadableDamaged: "内容损坏" / "damaged";
    UnreadableLarge: "过大" / "too large";
    ReadAgain: "重新读取" / "Read again";
    SaveAsFile: "存成文件" / "Save as a file";
    NotFound: "没有这一页" / "There is no such page";
    NotFoundWhat: "地址可能写错了，或者这一页已经搬走。" / "The address may be mistyped, or the page has moved.";
    GoPreview: "去资格预览" / "Go to the preview";
    Loading: "正在打开…" / "Opening…";
    EnglishFailed: "英文没有加载成功，请联网后再试。" / "English could not be loaded; try again when online.";
}
