//! Words of recording: what is clicked becomes a story.

use std::fmt::Display;

/// What the first step of a recorded story is called, in both languages: the story is read in either.
pub const PREPARATION: [&str; 2] = ["准备", "Preparation"];

/// What a recorded story is called, in both languages.
pub fn title(at: impl Display) -> [String; 2] {
    [format!("录制于 {at}"), format!("Recorded on {at}")]
}

crate::words! {
    /// Words of recording.
    Recording in "recording";
    Record: "录制" / "Record";
    RecordWhat: "从这里起，点过的都写成剧本" / "From here on, what is clicked becomes a story";
    On: "正在录制" / "Recording";
    Count: "第 {0} 步，已录 {1} 件、{2} 处核对" / "step {0} · done: {1} · checks: {2}";
    NewStep: "新的一步" / "New step";
    StepName: "这一步叫什么" / "What the step is called";
    StepNameHint: "可以不填" / "may be left empty";
    Begin: "开始这一步" / "Begin the step";
    Point: "指出核对" / "Point at checks";
    Pointing: "点屏幕上的数字、结论或期限，就记成一处核对。" / "Touch a figure, a verdict or a deadline: it becomes a check.";
    PointingDone: "指完了" / "Done pointing";
    Stop: "停止" / "Stop";
    Discard: "丢掉" / "Discard";
    ReallyDiscard: "丢掉这次录制？做过的事都还在，只是不写成剧本。" / "Discard this recording? What was done stays; it only does not become a story.";
    KeepOn: "接着录" / "Go on recording";
    Added: "记下了：{0}" / "Added: {0}";
    Again: "已经记过：{0}" / "It is there already: {0}";
    NoSuchFigure: "这里没有能核对的数值，换一处试试。" / "Nothing here can be checked; try another place.";
    WithinOne: "现在停在一件事的中间，走到它的末尾再指。" / "The page stands in the middle of a decision; go to its end, then point.";
    Elsewhere: "录制在另一条线上：回到「{0}」的「{1}」再接着录。" / "The recording is on another line: go back to “{0}”, “{1}”, to go on with it.";
    Nothing: "还没有录到什么。" / "Nothing has been recorded yet.";
    Unreadable: "有一件事没有留下命令，录不成剧本。" / "One thing was kept without its command, so no story can be made of it.";
}
