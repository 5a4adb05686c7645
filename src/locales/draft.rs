//! Words of the draft.

crate::words! {
    /// Words of the draft.
    Draft in "draft";
    Title: "试改" / "Draft";
    Subtitle: "{0} 处改动，只在草稿里；真店铺要自己去改" / "{0} changes, in the draft only; carry them out in the real shop yourself";
    Empty: "还没有试改" / "Nothing on trial";
    EmptyWhat: "在资格预览里点一格「差一步」，再点「试一试」，改动就会列在这里，成为一份待办清单。" / "In the preview, open a cell that is one step away and choose “Try it”; the change is listed here, ready to be carried out.";
    ToPreview: "去资格预览" / "Go to the preview";
    Clear: "全部撤回" / "Take all back";
    ClearSure: "撤回全部 {0} 处试改？" / "Take all {0} changes back?";
    Cleared: "试改已全部撤回。" / "Every change was taken back.";
    See: "看改后的结果" / "See the result";
    Take: "带走清单" / "Take along";
    AsCsv: "CSV 表格" / "CSV table";
    AsXlsx: "Excel 表格（.xlsx）" / "Excel workbook (.xlsx)";
    Print: "打印" / "Print";
    Exported: "已导出 {0} 行。" / "{0} rows written.";
    ExportFailed: "没有写成文件，请再试一次。" / "The file could not be written; try again.";
    ExportName: "试改清单-{0}" / "to-do-{0}";
    Effect: "改后的变化" / "What it changes";
    EffectOn: "按 {0} 有效的规则" / "under the rules of {0}";
    Gained: "变成够格的格子" / "Cells that come to qualify";
    Lost: "不再够格的格子" / "Cells that no longer qualify";
    Total: "变了的格子" / "Cells that change";
    NoEffect: "按这一天的规则，没有商品的结果改变。" / "Under the rules of this day no good’s outcome changes.";
    List: "待办清单" / "To-do list";
    ListWhat: "在真店铺里做完一项，就勾上一项。" / "Tick each one once it is done in the real shop.";
    Done: "{0} 已做" / "{0}: done";
    TakeBack: "撤回这一项" / "Take this one back";
    SkuPrice: "规格「{0}」· 价格" / "choice “{0}” · price";
    Price: "价格" / "price";
    State: "状态" / "listing";
    Figure: "店铺数据" / "shop figure";
    Gone: "商品 {0} 已不在清单里" / "Good {0} is no longer in the list";
    GoneWhat: "撤回这一项即可" / "take this one back";
    CarryOut: "记进商品清单（{0}）" / "Write into my goods list ({0})";
    CarryOutWhat: "真店铺里改好之后，把勾上的改动（一项没勾就是全部）记进这里的商品和店铺数据，草稿里就不再列出。" / "Once they are done in the real shop, write the ticked changes (all, when none is ticked) into the goods and figures here; they then leave the draft.";
    CarryOutSure: "把 {0} 处改动记进商品清单和店铺数据？真店铺不会因此改变。" / "Write {0} changes into the goods list and the figures? The real shop is not touched.";
    CarryOutYes: "记进去" / "Write them";
    CarriedOut: "已记进 {0} 处改动。" / "{0} changes written.";
    ColumnId: "商品编号" / "Good id";
    ColumnGood: "商品" / "Good";
    ColumnSku: "规格" / "Choice";
    ColumnFrom: "原价" / "Old price";
    ColumnTo: "新价" / "New price";
    ColumnWhat: "要做什么" / "What to do";
    DoPrice: "把价格改成 {0}" / "Set the price to {0}";
    DoList: "上架" / "List it";
    DoFigure: "把「{0}」从 {1} 变成 {2}" / "Bring “{0}” from {1} to {2}";
}
