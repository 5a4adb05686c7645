//! The handbook: every clause with where it is used, whether it holds on the day in view, and the values it gives.

use crate::base::{Day, Money};
use crate::policy::category::Exclusion;
use crate::policy::{
    Assessment, Clause, FILES, Plan, Programme, RuleSet, Setting, Source, Standing, Test, Value, built_in,
};

/// The notices, in the order of the handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// 先用后付 2.0.
    PayLater,
    /// The categories that it leaves out.
    Categories,
    /// 先用后付 1.0.
    PayLaterOne,
    /// 芝麻立减.
    JuneDiscount,
    /// 38节 2023.
    Festival38,
    /// 分期.
    Instalment,
    /// 退款不退货.
    RefundOnly,
    /// 春节 2022.
    SpringFestival,
    /// 定时优惠.
    TimedCoupon,
    /// Orders, refunds, money.
    Trade,
}

impl Chapter {
    /// Every chapter, in the order of [`FILES`].
    pub const ALL: [Chapter; 10] = [
        Chapter::PayLater,
        Chapter::Categories,
        Chapter::PayLaterOne,
        Chapter::JuneDiscount,
        Chapter::Festival38,
        Chapter::Instalment,
        Chapter::RefundOnly,
        Chapter::SpringFestival,
        Chapter::TimedCoupon,
        Chapter::Trade,
    ];
}

/// A clause with all that the handbook says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The clause.
    pub clause: &'static Clause,
    /// The chapter it stands in.
    pub chapter: Chapter,
    /// The programmes in force whose questions, or estimates, rest on it on the day in view.
    pub uses: Vec<Programme>,
    /// It holds on the day in view.
    pub holds: bool,
    /// It was last checked before that day.
    pub stale: bool,
    /// The values it gives: built in, and the user's own of the same settings.
    pub values: Vec<DatedValue>,
}

/// A value that a clause gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedValue {
    /// Of which setting.
    pub setting: Setting,
    /// From which day; `None` where it has only ever been one.
    pub from: Option<Day>,
    /// The value.
    pub value: Value,
    /// The user's own.
    pub own: bool,
}

impl Entry {
    /// The settings whose values rest on the clause, each once.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings: Vec<Setting> = Vec::new();
        for value in &self.values {
            if !settings.contains(&value.setting) {
                settings.push(value.setting);
            }
        }
        settings
    }
}

/// Every clause, in the order of the handbook.
pub fn entries(assessment: &Assessment) -> Vec<Entry> {
    let at = assessment.at();
    let in_force = assessment.in_force_now().into_iter();
    let uses: Vec<(Programme, Vec<&'static Clause>)> =
        in_force.map(|programme| (programme, clauses_of(assessment, programme))).collect();
    let chapters = Chapter::ALL.into_iter().zip(FILES);
    chapters
        .flat_map(|(chapter, file)| file.clauses.iter().map(move |clause| (chapter, *clause)))
        .map(|(chapter, clause)| Entry {
            clause,
            chapter,
            uses: uses.iter().filter(|(_, used)| used.contains(&clause)).map(|(programme, _)| *programme).collect(),
            holds: clause.holds.contains(at),
            stale: clause.checked_on < at.day(),
            values: values(assessment.rules().set, clause),
        })
        .collect()
}

/// The clauses that a programme's questions and estimates rest on.
fn clauses_of(assessment: &Assessment, programme: Programme) -> Vec<&'static Clause> {
    let plan: &Plan = assessment.plan(programme);
    let asked = plan.conditions.iter().chain(&plan.label);
    let asked = asked.chain(plan.buyer.iter().flat_map(|(_, requirements)| requirements));
    let mut clauses = Vec::new();
    for requirement in asked {
        clauses.push(requirement.clause);
        if let Test::NotExcluded(excluded) = requirement.test {
            let rows = Exclusion::ALL.iter().filter(|row| excluded.contains(**row));
            clauses.extend(rows.flat_map(|row| std::iter::once(row.clause()).chain(row.dispute())));
        }
    }
    // Any amount shows which clauses an estimate rests on.
    let lines = programme.estimate(&assessment.rules(), Money::yuan(100));
    clauses.extend(lines.iter().map(|line| line.clause));
    clauses
}

/// The values that rest on a clause.
fn values(rules: &RuleSet, clause: &'static Clause) -> Vec<DatedValue> {
    let ours = built_in().filter(|dated| dated.clause == clause).map(|dated| DatedValue {
        setting: dated.setting,
        from: (dated.from != Day::FIRST).then_some(dated.from),
        value: dated.value,
        own: false,
    });
    let row = Exclusion::ALL.iter().filter(|row| row.clause() == clause).map(|row| DatedValue {
        setting: Setting::PayLaterExcludes(*row),
        from: None,
        value: Value::Flag(true),
        own: false,
    });
    let mut values: Vec<DatedValue> = ours.chain(row).collect();
    let own: Vec<DatedValue> = rules
        .changes
        .iter()
        .filter(|change| values.iter().any(|value| value.setting == change.setting))
        .map(|change| DatedValue { setting: change.setting, from: Some(change.from), value: change.value, own: true })
        .collect();
    values.extend(own);
    values
}

/// Which clauses are shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Only those with all of these words.
    pub text: String,
    /// Only this standing.
    pub standing: Option<Standing>,
    /// Only this chapter.
    pub chapter: Option<Chapter>,
    /// Only this document; all public pages count as one.
    pub source: Option<Source>,
    /// Only those that this programme uses on the day in view.
    pub programme: Option<Programme>,
}

/// The documents to filter by.
pub const SOURCES: [Source; 7] = [
    Source::PayLaterTwo,
    Source::PayLaterOne,
    Source::Festival38,
    Source::RefundOnly,
    Source::SpringFestival,
    Source::Public(""),
    Source::Ours,
];

/// Whether two sources are one document, all public pages counting as one.
pub fn same_source(a: Source, b: Source) -> bool {
    a == b || matches!((a, b), (Source::Public(_), Source::Public(_)))
}

impl Filter {
    /// Whether a clause passes everything but the standing; `texts` are its words in the language that is spoken.
    pub fn passes(&self, entry: &Entry, texts: &[&str]) -> bool {
        self.chapter.is_none_or(|chapter| entry.chapter == chapter)
            && self.source.is_none_or(|source| same_source(entry.clause.source, source))
            && self.programme.is_none_or(|programme| entry.uses.contains(&programme))
            && found(&self.text, texts)
    }
}

/// Whether every word stands somewhere in the texts.
fn found(words: &str, texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| text.to_ascii_lowercase()).collect();
    words.to_ascii_lowercase().split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// A text cut where words of a search stand in it; true for those pieces.
pub fn marked(text: &str, words: &str) -> Vec<(bool, String)> {
    let lower = text.to_ascii_lowercase();
    let words = words.to_ascii_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some((at, length)) = words
        .iter()
        .filter_map(|word| lower[from..].find(word).map(|at| (from + at, word.len())))
        .min_by_key(|(at, length)| (*at, std::cmp::Reverse(*length)))
    {
        pieces.push((false, text[from..at].to_owned()));
        pieces.push((true, text[at..at + length].to_owned()));
        from = at + length;
    }
    pieces.push((false, text[from..].to_owned()));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_is_a_file() {
        assert_eq!(Chapter::ALL.len(), FILES.len());
    }

    #[test]
    fn found_words_are_cut_out() {
        let cut = marked("最高价不超过 500 元，AMB-02", "amb 500");
        let marks: Vec<&str> = cut.iter().filter(|(on, _)| *on).map(|(_, piece)| piece.as_str()).collect();
        assert_eq!(marks, ["500", "AMB"]);
        assert_eq!(cut.iter().map(|(_, piece)| piece.as_str()).collect::<String>(), "最高价不超过 500 元，AMB-02");
        assert_eq!(marked("文", ""), [(false, "文".to_owned())]);
    }
}
