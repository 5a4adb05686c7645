//! How a category path is read: which characters are the same, where its segments end, what a segment's key is.

use std::ops::Range;
use std::sync::LazyLock;

/// Traditional characters and variants, each followed by the character that stands for it, in the order of the former.
/// Only characters that occur in the listed words are here: the others change no placement.
const SIMPLIFIED: &str = "\
    乾干佈布侶侣俬私倉仓個个倣仿傘伞備备傢家傳传價价儀仪優优儲储兌兑兒儿內内凈净凍冻剋克創创劃划劇剧劑剂動动務务勞劳\
    勵励區区卹恤厠厕參参員员問问啞哑喫吃單单國国圍围園园圓圆圖图團团埰采堅坚報报場场塗涂塵尘墊垫墜坠墻墙壓压壺壶壽寿\
    夾夹奧奥妝妆娛娱婦妇媽妈嬰婴學学實实寫写寬宽寵宠寶宝尅克專专對对巖岩帳帐帶带幣币幹干廁厕廚厨廳厅廻回弔吊後后復复\
    悳德態态慶庆懷怀戲戏戶户捲卷掃扫掛挂採采換换搧扇搾榨據据擬拟擺摆攝摄數数時时曆历曬晒書书會会桿杆條条棗枣棧栈業业\
    榖谷槍枪樂乐樓楼標标樹树機机檢检檯台櫃柜櫥橱櫻樱歐欧歷历殺杀殼壳毬球氣气沖冲涼凉淨净減减測测湯汤溫温溼湿滷卤漁渔\
    漢汉漿浆潔洁濃浓濕湿烏乌無无煙烟熒荧熱热燈灯燒烧燙烫營营燭烛爐炉牀床牆墙牽牵獸兽獼猕現现瑪玛環环產产産产畫画痠酸\
    療疗發发皁皂盃杯監监盤盘眞真矯矫碼码磚砖礎础礦矿禮礼種种穀谷積积窩窝竈灶競竞筆笔箇个箏筝節节簽签簾帘籃篮籤签粧妆\
    糧粮糰团紀纪約约紅红紋纹納纳純纯紗纱紙纸紡纺結结絕绝絡络絨绒統统絲丝絶绝綉绣經经綠绿綫线維维網网綵彩緑绿線线練练\
    縴纤織织繡绣繩绳繪绘繳缴纖纤罣挂習习翫玩聯联脣唇脫脱腦脑腳脚腸肠膚肤膠胶臉脸臘腊臥卧臺台舖铺荳豆菓果華华菸烟萊莱\
    葉叶葯药蓆席蓮莲蔴麻薩萨藍蓝藝艺藥药藷薯蘆芦蘋苹處处虛虚號号蝦虾螄蛳蟲虫蠔蚝蠟蜡術术衚胡衛卫衝冲裏里補补裝装裡里\
    製制複复褲裤襪袜襯衬覈核視视親亲覽览觀观訂订計计訊讯訓训託托記记設设診诊証证詞词詢询試试話话誌志說说説说課课調调\
    講讲證证識识譯译護护讀读變变豐丰豬猪貓猫貝贝財财貨货買买費费貼贴賃赁資资賣卖賬账購购贈赠車车軟软軸轴載载輔辅輪轮\
    輸输轎轿轟轰辦办農农迴回連连週周進进遊游運运過过違违遙遥遞递選选邊边郵邮醃腌醫医醬酱醼宴釀酿釐厘釘钉針针釣钓鈣钙\
    鈴铃鉑铂鉛铅銀银銷销鋒锋鋪铺鋼钢錄录錢钱録录錶表鍋锅鍵键鍾钟鎖锁鎗枪鏈链鏡镜鐘钟鐲镯鐵铁鑰钥鑽钻長长門门閃闪開开\
    閑闲閒闲閘闸閥阀閱阅閲阅闆板闘斗陽阳際际險险隱隐雙双雜杂雞鸡離离電电靈灵韓韩響响頂顶項项須须預预領领頭头頻频題题\
    類类顯显風风颱台飛飞飪饪飯饭飲饮飼饲飾饰餃饺餅饼養养餞饯館馆餵喂馬马駕驾駛驶騎骑驗验體体髮发鬀剃鬍胡鬚须鬥斗鬭斗\
    魚鱼鮑鲍鮮鲜鴨鸭鷄鸡鹵卤鹹咸鹽盐麥麦麵面黃黄點点鼕冬齒齿齣出龍龙";

/// The pairs of [`SIMPLIFIED`].
static PAIRS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut chars = SIMPLIFIED.chars();
    let mut pairs = Vec::new();
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        pairs.push((from, to));
    }
    pairs
});

/// The character as it is compared: half-width, lower case, simplified; every sort of space is `' '`, and what cannot
/// be seen is `None`.
fn fold(c: char) -> Option<char> {
    Some(match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\0'..='\x1f' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{3000}' => ' ',
        '\x20'..='\x7f' => c,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => {
            return None;
        }
        '‐' | '‑' | '−' => '-',
        '∕' | '⁄' => '/',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '\u{4e00}'..='\u{9fff}' => {
            let pairs: &[(char, char)] = &PAIRS;
            match pairs.binary_search_by_key(&c, |pair| pair.0) {
                Ok(at) => pairs.get(at).map_or(c, |pair| pair.1),
                Err(_) => c,
            }
        }
        _ => c,
    })
}

/// Writes into `key` what is compared with the listed words: the letters and digits of `text`, folded. Spaces,
/// punctuation and pictures do not count, so `虚拟 / 服务`, `虛擬／服務` and `虚拟服务` have one key.
pub(super) fn key(text: &str, key: &mut String) {
    key.clear();
    for c in text.chars().filter_map(fold) {
        let counts = match c {
            '\0'..='\x7f' => c.is_ascii_alphanumeric(),
            '\u{80}'..='\u{bf}'
            | '\u{2000}'..='\u{2bff}'
            | '\u{3000}'..='\u{303f}'
            | '\u{30fb}'
            | '\u{1f000}'..='\u{1faff}' => false,
            _ => true,
        };
        if counts {
            key.push(c);
        }
    }
}

/// What a character does to the names around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Part of a name.
    None,
    /// Begins a deeper segment wherever it stands.
    Deeper,
    /// Begins a deeper segment in a path that has no other sign of depth (`女装/衬衫`), and else stands between the
    /// parts of one name (`虚拟/服务`).
    Slash,
    /// Stands between the parts of one name: `睡衣、家居服`.
    And,
}

/// What the character at `at` does. A hyphen is a sign of depth with spaces around it or doubled, a slash beside
/// a character that is not ASCII (`T恤-男`), and else part of the name (`t-shirts`).
fn mark(text: &str, at: usize, c: char) -> Mark {
    if ('\u{4e00}'..='\u{9fff}').contains(&c) {
        return Mark::None;
    }
    let Some(c) = fold(c) else { return Mark::None };
    match c {
        '>' | '|' | '\\' | ',' | ';' | ':' | '›' | '»' | '→' | '⇒' | '➜' | '▶' | '》' | '〉' | '—' | '–' => {
            Mark::Deeper
        }
        '/' => Mark::Slash,
        '&' | '+' | '、' | '·' | '•' | '・' => Mark::And,
        '-' | '_' => {
            let before = text.get(..at).and_then(|text| text.chars().rev().find_map(fold)).unwrap_or(' ');
            let after = text.get(at..).and_then(|text| text.chars().skip(1).find_map(fold)).unwrap_or(' ');
            if before == '-' || after == '-' || (before == ' ' && after == ' ') {
                Mark::Deeper
            } else if before.is_ascii() && after.is_ascii() {
                Mark::None
            } else {
                Mark::Slash
            }
        }
        _ => Mark::None,
    }
}

/// The pieces of `text` within `range` between the characters that `ends` picks, without the blank ones, each without
/// spaces and stray marks at its ends.
fn split(text: &str, range: Range<usize>, ends: impl Fn(Mark) -> bool, pieces: &mut Vec<Range<usize>>) {
    let mut start = range.start;
    let inside = text.get(range.clone()).unwrap_or_default();
    for (at, c) in inside.char_indices() {
        let at = range.start + at;
        if ends(mark(text, at, c)) {
            pieces.extend(trimmed(text, start..at));
            start = at + c.len_utf8();
        }
    }
    pieces.extend(trimmed(text, start..range.end));
}

/// `range` without spaces and stray marks at its ends; `None` when nothing is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let inside = text.get(range.clone())?;
    let stray = |c: char| match fold(c) {
        Some(c) => matches!(c, ' ' | '-' | '_' | '=' | '/' | '&' | '+' | '、' | '·' | '•' | '・'),
        None => true,
    };
    let end = range.start + inside.trim_end_matches(stray).len();
    let start = range.end - inside.trim_start_matches(stray).len();
    (start < end).then_some(start..end)
}

/// Joins neighbouring pieces to the longest names that are listed: `鲜花绿植/农资/盆栽` is `鲜花绿植/农资` and `盆栽`.
fn join_listed(text: &str, pieces: &mut Vec<Range<usize>>, mut listed: impl FnMut(&str) -> bool) {
    /// So many parts a listed name has at most.
    const PARTS: usize = 4;
    let mut first = 0;
    while first < pieces.len() {
        for last in (first + 1..pieces.len().min(first + PARTS)).rev() {
            let Some((from, to)) = pieces.get(first).zip(pieces.get(last)) else { continue };
            let whole = from.start..to.end;
            if text.get(whole.clone()).is_some_and(&mut listed) {
                pieces.splice(first..=last, [whole]);
                break;
            }
        }
        first += 1;
    }
}

/// The segments of a path, outermost first, as byte ranges, and whether only slashes tell them apart.
///
/// Where the path has signs of depth, they end the segments. Where it has slashes alone, those do, unless the pieces
/// make up a name that is `listed` as one; but then nobody knows whether a slash means "below" or "and".
pub(super) fn segments(path: &str, listed: impl FnMut(&str) -> bool) -> (Vec<Range<usize>>, bool) {
    let mut segments = levels(path);
    let [only] = segments.as_slice() else { return (segments, false) };
    let only = only.clone();
    segments.clear();
    split(path, only, |mark| mark == Mark::Slash, &mut segments);
    join_listed(path, &mut segments, listed);
    let slashed = segments.len() > 1;
    (segments, slashed)
}

/// The pieces of a path between signs of depth.
fn levels(path: &str) -> Vec<Range<usize>> {
    let mut levels = Vec::new();
    split(path, 0..path.len(), |mark| mark == Mark::Deeper, &mut levels);
    levels
}

/// The parts of a segment that names several things (`水果/蔬菜`), as byte ranges of the path; none where it names one.
pub(super) fn parts(path: &str, segment: Range<usize>, listed: impl FnMut(&str) -> bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    split(path, segment, |mark| matches!(mark, Mark::Slash | Mark::And), &mut parts);
    join_listed(path, &mut parts, listed);
    parts
}

/// See [`super::normalised`].
pub(super) fn normalised(path: &str) -> String {
    let mut normal = String::with_capacity(path.len());
    for level in levels(path) {
        if !normal.is_empty() {
            normal.push('>');
        }
        let mut gap = None;
        for (at, c) in path.get(level.clone()).unwrap_or_default().char_indices() {
            let Some(folded) = fold(c) else { continue };
            match mark(path, level.start + at, c) {
                Mark::Slash => gap = Some('/'),
                Mark::And if gap != Some('/') => gap = Some('&'),
                Mark::And => {}
                _ if folded == ' ' => gap = gap.or(Some(' ')),
                _ => {
                    normal.extend(gap.take());
                    normal.push(folded);
                }
            }
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(text: &str) -> String {
        let mut buffer = String::new();
        key(text, &mut buffer);
        buffer
    }

    #[test]
    fn the_pairs_are_in_order_and_lead_to_characters_that_stay() {
        assert_eq!(SIMPLIFIED.chars().count() % 2, 0);
        assert!(PAIRS.is_sorted_by(|a, b| a.0 < b.0));
        for &(from, to) in PAIRS.iter() {
            assert_eq!(fold(to), Some(to), "{from} leads to {to}");
        }
    }

    #[test]
    fn a_key_holds_letters_and_digits_only() {
        for (text, expected) in [
            ("虛擬／服務", "虚拟服务"),
            (" 虚拟 / 服务 ", "虚拟服务"),
            ("Ｔ-Shirts", "tshirts"),
            ("內衣\u{3000}", "内衣"),
            ("鮮花\u{200b}綠植", "鲜花绿植"),
            ("🔥女装·新品", "女装新品"),
            ("【女裝】", "女装"),
            ("Women's Wear", "womenswear"),
            ("—/—", ""),
        ] {
            assert_eq!(key_of(text), expected, "{text}");
        }
    }

    #[test]
    fn segments_end_at_signs_of_depth_or_else_at_slashes() {
        let listed = |text: &str| key_of(text) == "虚拟服务";
        for (path, expected) in [
            ("食品 > 糕点 > 鲜花饼", &["食品", "糕点", "鲜花饼"] as &[_]),
            ("收纳 › 内衣收纳盒", &["收纳", "内衣收纳盒"]),
            ("女装＞衬衫|长袖", &["女装", "衬衫", "长袖"]),
            ("女装->衬衫=>长袖", &["女装", "衬衫", "长袖"]),
            ("女装 - 衬衫", &["女装", "衬衫"]),
            ("女装--衬衫", &["女装", "衬衫"]),
            ("女装\\衬衫", &["女装", "衬衫"]),
            ("女装，衬衫", &["女装", "衬衫"]),
            ("T恤-男", &["T恤", "男"]),
            ("t-shirts", &["t-shirts"]),
            ("Women/Shirts", &["Women", "Shirts"]),
            ("虚拟 / 服务", &["虚拟 / 服务"]),
            ("内衣/家居服>文胸", &["内衣/家居服", "文胸"]),
            ("话费/虚拟/服务", &["话费", "虚拟/服务"]),
            ("睡衣、家居服", &["睡衣、家居服"]),
            (">>女装>", &["女装"]),
            ("女装/衬衫>", &["女装", "衬衫"]),
            (" / > - ", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = segments(path, listed).0.into_iter().filter_map(|range| path.get(range)).collect();
            assert_eq!(found, expected, "{path}");
        }
    }
}
