//! Categories: where a category path in the shop's own words belongs (XYHF2-CAT-00 to 27, AMB-02, AMB-03).
//!
//! The platform's list names 25 categories that 先用后付 does not support, and its text adds intimate wear. Shops write
//! their categories as they like, so a path is compared with curated words, segment by segment; `words.rs` lists them.
//! Whole names are compared, never parts of them: `内衣收纳盒` is not `内衣`.
//!
//! How the segments of a path are weighed, outermost first:
//! - an excluded word below goods that are fine excludes (`女装>内衣`), because the deeper word is the more specific one;
//! - a fine word below an excluded row does not bring a path back. Below a service everything is a service, so it stays
//!   excluded (`本地生活>面包`); below goods the shop contradicts itself, so nobody can place it (`运动健身>运动鞋`);
//! - a word that shops use for both makes a path unknown, unless a row stands above it (`家装家居>收纳`);
//! - a name that is not listed leaves the path where it was, unless it sounds like something excluded (`家电>上门安装`) or
//!   what stands above is too wide (`食品>牛肉粒`): then the path is unknown.
//!
//! A path with slashes alone (`女装/内衣`) is read the same way, but its segments may also stand side by side: a fine word
//! does not bring it back from a doubtful one (`居家日用/收纳/个护`), and a doubtful one makes a row of goods unknown.
//!
//! In doubt a path is [`Placement::Unknown`], never fine; the user may then place it, see [`normalised`].

mod exclusion;
mod family;
mod text;
mod words;

use crate::policy::Clause;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::LazyLock;

pub use exclusion::*;
pub use family::Family;

/// Where a category belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placement {
    /// 先用后付 does not support it.
    Excluded(Exclusion),
    /// Ordinary goods outside all the exclusions.
    Allowed(Family),
    /// Nobody can place it (DEF-CATEGORY-UNKNOWN).
    #[default]
    Unknown,
}

impl Placement {
    /// The clause behind it: the row's, or the one on what cannot be placed; `None` for ordinary goods, which no clause
    /// names.
    pub const fn clause(self) -> Option<&'static Clause> {
        match self {
            Placement::Excluded(row) => Some(row.clause()),
            Placement::Allowed(_) => None,
            Placement::Unknown => Some(&UNKNOWN),
        }
    }

    /// Whether it is a virtual category, which SPLIT38-GOOD-01 leaves out; `None` when that cannot be told. See
    /// [`Exclusion::is_virtual`].
    pub const fn is_virtual(self) -> Option<bool> {
        match self {
            Placement::Excluded(row) => row.is_virtual(),
            Placement::Allowed(_) => Some(false),
            Placement::Unknown => None,
        }
    }
}

/// Why a path was placed where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The segment is this listed word, a row's or family's name or a synonym of it.
    Listed(&'static str),
    /// The segment is this listed word, which shops use for goods inside and outside the exclusions.
    Doubtful(&'static str),
    /// The path, or one name in it, speaks both of the row and of goods of the family.
    Contradiction(Exclusion, Family),
    /// The segment is not listed, but contains this sign of something excluded.
    Sign(&'static str),
    /// The segment is not listed, and what stands above it is this word, too wide to tell.
    TooWide(&'static str),
    /// No segment is listed.
    Unlisted,
    /// The path names nothing.
    Empty,
}

/// How a path was placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Match {
    /// Where it belongs.
    pub placement: Placement,
    /// The segment that decided, in bytes of the path as it was given; `None` when no single one did.
    pub segment: Option<Range<usize>>,
    /// Why.
    pub rule: Rule,
}

impl Match {
    /// The text of the segment that decided; `path` is the path that was placed.
    pub fn segment_in<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.get(self.segment.clone()?)
    }
}

/// Every listed word with its group, in the order of the words.
static INDEX: LazyLock<Vec<(&str, &words::Group)>> = LazyLock::new(|| {
    let listed = |group: &'static words::Group| {
        group.words.split(' ').filter(|word| !word.is_empty()).map(move |word| (word, group))
    };
    let mut index: Vec<_> = words::GROUPS.iter().flat_map(listed).collect();
    index.sort_unstable_by_key(|entry| entry.0);
    index
});

/// Endings that change no name: `生鲜类`, `女装类目`.
const ENDINGS: &[&str] = &["类商品", "类产品", "类目", "大类", "专区", "类"];

/// Beginnings that change no name: `其他女装`.
const BEGINNINGS: &[&str] = &["其他", "其它"];

/// A listed word.
type Word = (&'static str, &'static words::Group);

/// The listed word that `key` is.
fn listed(key: &str) -> Option<Word> {
    let find = |key: &str| {
        let at = INDEX.binary_search_by_key(&key, |entry| entry.0).ok()?;
        INDEX.get(at).copied()
    };
    find(key)
        .or_else(|| find(ENDINGS.iter().find_map(|ending| key.strip_suffix(ending))?))
        .or_else(|| find(BEGINNINGS.iter().find_map(|beginning| key.strip_prefix(beginning))?))
}

/// The first sign of something excluded in `key`.
fn sign_in(key: &str) -> Option<&'static str> {
    key.char_indices().find_map(|(at, _)| {
        let rest = key.get(at..)?;
        words::SIGNS.iter().copied().find(|sign| rest.starts_with(sign))
    })
}

/// What one segment says.
enum Saying {
    /// One listed word.
    Word(Word),
    /// Parts that belong inside and outside the exclusions.
    Mixed(Exclusion, Family),
    /// Nothing, but it contains a sign of something excluded.
    Sign(&'static str),
    /// Nothing.
    Nothing,
}

/// Reads the names in a path; holds the buffer for their keys.
struct Reader<'a> {
    path: &'a str,
    key: String,
}

impl Reader<'_> {
    /// The listed word that `text` is.
    fn word(&mut self, text: &str) -> Option<Word> {
        text::key(text, &mut self.key);
        listed(&self.key)
    }

    /// The segments of the path, and whether only slashes tell them apart.
    fn segments(&mut self) -> (Vec<Range<usize>>, bool) {
        text::segments(self.path, |text| self.word(text).is_some())
    }

    /// What `segment` says: as a whole if it is listed, else by its parts taken together.
    fn saying(&mut self, segment: &Range<usize>) -> Saying {
        let path = self.path;
        if let Some(word) = path.get(segment.clone()).and_then(|text| self.word(text)) {
            return Saying::Word(word);
        }
        let (mut excluded, mut allowed, mut doubtful, mut sign) = (None, None, None, None);
        for part in text::parts(path, segment.clone(), |text| self.word(text).is_some()) {
            match path.get(part).and_then(|text| self.word(text)) {
                Some(word) => match word.1.placement {
                    Placement::Excluded(row) => excluded = excluded.or(Some((row, word))),
                    Placement::Allowed(family) => allowed = allowed.or(Some((family, word))),
                    Placement::Unknown => doubtful = doubtful.or(Some(word)),
                },
                // The key is still that of the part.
                None => sign = sign.or_else(|| sign_in(&self.key)),
            }
        }
        match (excluded, allowed, doubtful, sign) {
            (Some((row, _)), Some((family, _)), ..) => Saying::Mixed(row, family),
            (_, _, Some(word), _) => Saying::Word(word),
            (Some((_, word)), ..) => Saying::Word(word),
            (None, _, None, Some(sign)) => Saying::Sign(sign),
            (None, Some((_, word)), ..) => Saying::Word(word),
            (None, None, None, None) => Saying::Nothing,
        }
    }
}

/// What the segments so far amount to.
#[derive(Clone, Copy)]
enum State {
    /// Nothing certain; a deeper word may place the path.
    Open,
    /// Goods that are fine, by this word.
    Fine(Family, Word),
    /// Excluded.
    Out(Exclusion),
    /// Nothing certain, and no fine word makes it so: something fine stands below goods that are excluded, or something
    /// doubtful beside it.
    Torn,
}

impl State {
    /// What a deeper segment makes of it, and why; `None` when it changes nothing. Where the path is `slashed`, the segment
    /// may also stand beside the others.
    fn deeper(self, saying: Saying, slashed: bool) -> Option<(State, Rule)> {
        use Placement::{Allowed, Excluded, Unknown};
        Some(match (self, saying) {
            (State::Fine(_, (word, group)), Saying::Nothing) if !group.firm => (State::Open, Rule::TooWide(word)),
            (_, Saying::Nothing | Saying::Sign(_)) => return None,
            (_, Saying::Word((word, group))) => match (self, group.placement) {
                (State::Fine(family, (_, above)), Excluded(row)) if above.firm && !group.firm => {
                    (State::Open, Rule::Contradiction(row, family))
                }
                (_, Excluded(row)) => (State::Out(row), Rule::Listed(word)),
                (State::Fine(family, _), Allowed(deeper)) if family.spans(deeper) => return None,
                (State::Open | State::Fine(..), Allowed(family)) => {
                    (State::Fine(family, (word, group)), Rule::Listed(word))
                }
                (State::Open | State::Fine(..), Unknown) => {
                    (if slashed { State::Torn } else { State::Open }, Rule::Doubtful(word))
                }
                (State::Out(row), Unknown) if slashed && !row.is_service() => (State::Torn, Rule::Doubtful(word)),
                (State::Out(row), Allowed(family)) if !row.is_service() => {
                    (State::Torn, Rule::Contradiction(row, family))
                }
                (State::Out(_) | State::Torn, Allowed(_) | Unknown) => return None,
            },
            (State::Open | State::Fine(..), Saying::Mixed(row, family)) => {
                (if slashed { State::Torn } else { State::Open }, Rule::Contradiction(row, family))
            }
            (State::Out(row), Saying::Mixed(_, family)) if !row.is_service() => {
                (State::Torn, Rule::Contradiction(row, family))
            }
            (State::Out(_) | State::Torn, Saying::Mixed(..)) => return None,
        })
    }
}

/// Places a category path, such as `女装>衬衫` or `Women/Shirts`.
pub fn place(path: &str) -> Match {
    let mut reader = Reader { path, key: String::new() };
    let (segments, slashed) = reader.segments();
    let mut state = State::Open;
    let mut segment = None;
    let mut rule = if segments.is_empty() { Rule::Empty } else { Rule::Unlisted };
    let mut sign = None;
    for range in segments {
        let saying = reader.saying(&range);
        if let Saying::Sign(text) = saying {
            sign = sign.or(Some((range, text)));
        } else if let Some(deeper) = state.deeper(saying, slashed) {
            (state, rule) = deeper;
            segment = Some(range);
        }
    }
    let placement = match state {
        State::Out(row) => Placement::Excluded(row),
        State::Fine(family, _) => Placement::Allowed(family),
        State::Open | State::Torn => Placement::Unknown,
    };
    match sign {
        Some((range, text)) if matches!(state, State::Fine(..)) || rule == Rule::Unlisted => {
            Match { placement: Placement::Unknown, segment: Some(range), rule: Rule::Sign(text) }
        }
        _ => Match { placement, segment, rule },
    }
}

/// What places category paths. The words by which [`place`] does weigh as much as all rules together, so what knows its
/// paths beforehand, such as a sample, can do without them.
#[derive(Debug, Clone, Copy)]
pub struct Matcher {
    place: fn(&str) -> Placement,
    any: bool,
}

impl Matcher {
    /// Places any path, by its words.
    pub const WORDS: Matcher = Matcher { place: |path| place(path).placement, any: true };

    /// Places some paths, and leaves the others unknown.
    pub const fn some(place: fn(&str) -> Placement) -> Self {
        Matcher { place, any: false }
    }

    /// Where a path belongs.
    pub fn place(self, path: &str) -> Placement {
        (self.place)(path)
    }
}

/// Two are the same when they place the same paths.
impl PartialEq for Matcher {
    fn eq(&self, other: &Self) -> bool {
        self.any == other.any
    }
}

/// The path as a user's correction is keyed: folded to half-width, lower case and simplified characters, its segments
/// joined by `>`, the parts of a name by `/` or `&`. A path with slashes alone keeps them (`女装/衬衫`), since they may
/// mean "and". Paths that read the same are equal, and a path so written is placed the same.
pub fn normalised(path: &str) -> String {
    text::normalised(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_they_are_compared_and_stand_once() {
        for (word, _) in INDEX.iter() {
            let mut key = String::new();
            text::key(word, &mut key);
            assert_eq!(key, *word, "is not its own key");
        }
        for pair in INDEX.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "stands twice");
        }
        for sign in words::SIGNS {
            let mut key = String::new();
            text::key(sign, &mut key);
            assert_eq!(key, *sign);
        }
    }

    #[test]
    fn endings_and_beginnings_lead_from_no_word_to_another_place() {
        for &(word, group) in INDEX.iter() {
            let stripped = ENDINGS
                .iter()
                .find_map(|ending| word.strip_suffix(ending))
                .or_else(|| BEGINNINGS.iter().find_map(|beginning| word.strip_prefix(beginning)));
            if let Some((_, other)) = stripped.and_then(listed) {
                assert_eq!(other.placement, group.placement, "{word}");
            }
        }
    }

    #[test]
    fn every_placement_has_enough_words() {
        let words = |placement: Placement| INDEX.iter().filter(|entry| entry.1.placement == placement).count();
        for &row in Exclusion::ALL {
            assert!(words(Placement::Excluded(row)) >= 12, "{}", row.label());
        }
        for &family in Family::ALL {
            assert!(words(Placement::Allowed(family)) >= 24, "{}", family.label());
        }
    }

    #[test]
    fn normalised_paths_stay_as_they_are_and_are_placed_the_same() {
        for path in [
            "女装 ＞ 襯衫",
            "内衣/家居服>文胸",
            "虛擬 ／ 服務",
            "鲜花绿植/农资/盆栽",
            "话费/虚拟-服务",
            "T恤-男",
            "t-shirts",
            "women -shirts",
            "食品、生鲜",
            "食品/生鲜>",
            ">食品/生鲜 > 零食",
            "a - b--c",
            "x_男 / y",
            "A & B＋C > D",
            "家居日用/收纳",
            "女装\u{200b}>\u{feff}连衣裙　长款",
            "a/ -b",
            "女&/衬",
            "-/-",
            "女‐衬衫",
            "女\u{200b}-a",
            "",
        ] {
            let normal = normalised(path);
            assert_eq!(normalised(&normal), normal, "{path}");
            assert_eq!(place(&normal).placement, place(path).placement, "{path}");
        }
        assert_eq!(normalised("女装 ＞ 襯衫"), "女装>衬衫");
        assert_eq!(normalised("Women/Shirts"), "women/shirts");
        assert_eq!(normalised("虛擬 ／ 服務"), "虚拟/服务");
        assert_eq!(normalised("内衣/家居服>文胸"), "内衣/家居服>文胸");
        assert_eq!(normalised("食品、 生鲜"), "食品&生鲜");
        assert_eq!(normalised(" Running   Shoes "), "running shoes");
    }

    #[test]
    fn any_text_can_be_placed() {
        // Every short text over characters that mean something to the reader, and some that are cut or odd.
        let alphabet = ["女", "衬", "a", " ", "-", "/", ">", "&", "\u{200b}", "虛擬", "＞", "🔥", "_"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| alphabet.iter().map(move |c| format!("{text}{c}"))).collect();
            for text in &texts {
                let found = place(text);
                assert_eq!(found.segment.is_some(), found.segment_in(text).is_some());
                let normal = normalised(text);
                assert_eq!(normalised(&normal), normal, "{text:?}");
                assert_eq!(place(&normal).placement, found.placement, "{text:?}");
            }
        }
    }
}
