//! Days and moments in Shanghai time, whatever zone the browser is in.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A calendar day, 1900-01-01 to 2199-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

impl Day {
    /// The earliest day the simulator knows.
    pub const FIRST: Day = Day::of(1900, 1, 1);
    /// The latest day the simulator knows.
    pub const LAST: Day = Day::of(2199, 12, 31);

    /// A day that is written in the code. It is checked when the code is compiled.
    pub const fn of(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Day(date),
            None => panic!("no such day"),
        }
    }

    /// Reads `2023-02-20`, also `2023/2/20`, `2023.2.20` and `2023年2月20日`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = super::amount::half_width(text);
        let mut parts = text.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty());
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        if parts.next().is_some() {
            return None;
        }
        let day = Day(NaiveDate::from_ymd_opt(year, month, day)?);
        (Day::FIRST..=Day::LAST).contains(&day).then_some(day)
    }

    /// The first second of the day.
    pub fn start(self) -> Moment {
        Moment(self.0.and_time(NaiveTime::MIN))
    }

    /// The last second of the day, 23:59:59: windows that name only days are open until then.
    pub fn end(self) -> Moment {
        Moment(self.start().0 + TimeDelta::seconds(86_399))
    }

    /// A time of this day, as clocks show it: `20:14` or `20:14:30`.
    pub fn at_clock(self, text: &str) -> Option<Moment> {
        let time = NaiveTime::parse_from_str(text, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M"));
        time.ok().map(|time| Moment(self.0.and_time(time)))
    }

    /// So many days later, or earlier when negative; stays within the days the simulator knows.
    pub fn plus(self, days: i64) -> Self {
        let moved = TimeDelta::try_days(days).and_then(|delta| self.0.checked_add_signed(delta)).map(Day);
        match moved {
            Some(day) => day.clamp(Day::FIRST, Day::LAST),
            None if days < 0 => Day::FIRST,
            None => Day::LAST,
        }
    }

    /// Days from this day to `later`; negative when it lies before.
    pub fn days_until(self, later: Day) -> i64 {
        later.0.signed_duration_since(self.0).num_days()
    }

    /// The year and the month, 1 to 12.
    pub fn year_and_month(self) -> (i32, u32) {
        (self.0.year(), self.0.month())
    }

    /// The same day of a later month, or its last day where that month is shorter.
    pub fn plus_months(self, months: u32) -> Self {
        self.0.checked_add_months(chrono::Months::new(months)).map_or(Day::LAST, Day).min(Day::LAST)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }
}

/// `2023-02-20`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day()))
    }
}

/// A second in Shanghai time (+08:00).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(NaiveDateTime);

impl Moment {
    /// Seconds between UTC and Shanghai.
    const OFFSET: i32 = 8 * 3600;

    /// The moment so many seconds after the Unix epoch; `None` outside the days the simulator knows.
    pub fn from_unix(seconds: i64) -> Option<Self> {
        let zone = FixedOffset::east_opt(Self::OFFSET)?;
        let moment = Moment(DateTime::from_timestamp(seconds, 0)?.with_timezone(&zone).naive_local());
        (Day::FIRST.start()..=Day::LAST.end()).contains(&moment).then_some(moment)
    }

    /// Seconds since the Unix epoch.
    pub fn unix(self) -> i64 {
        self.0.and_utc().timestamp() - i64::from(Self::OFFSET)
    }

    /// The day it lies on.
    pub fn day(self) -> Day {
        Day(self.0.date())
    }

    /// So many seconds later; stays within the days the simulator knows.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let moved = TimeDelta::try_seconds(seconds).and_then(|delta| self.0.checked_add_signed(delta)).map(Moment);
        match moved {
            Some(moment) => moment.clamp(Day::FIRST.start(), Day::LAST.end()),
            None if seconds < 0 => Day::FIRST.start(),
            None => Day::LAST.end(),
        }
    }

    /// The time of day, `10:00:00`.
    pub fn clock(self) -> String {
        self.0.time().format("%H:%M:%S").to_string()
    }

    /// This time of day on another day.
    pub fn on(self, day: Day) -> Self {
        Moment(day.0.and_time(self.0.time()))
    }
}

/// `2023-02-20 10:00:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.day(), self.clock())
    }
}

/// A stretch of days, both ends included; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day, to 23:59:59.
    pub until: Option<Day>,
}

impl Span {
    /// Without any end.
    pub const ALWAYS: Span = Span { from: None, until: None };

    /// From one day to another, both included.
    pub const fn between(from: Day, until: Day) -> Self {
        Span { from: Some(from), until: Some(until) }
    }

    /// From a day on.
    pub const fn since(from: Day) -> Self {
        Span { from: Some(from), until: None }
    }

    /// Whether it ends before it begins.
    pub fn is_empty(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| from > until)
    }

    /// Whether `moment` lies within, to the second.
    pub fn contains(self, moment: Moment) -> bool {
        self.has_begun(moment) && !self.is_over(moment)
    }

    /// Whether the first second has come.
    pub fn has_begun(self, moment: Moment) -> bool {
        self.from.is_none_or(|from| from.start() <= moment)
    }

    /// Whether the last second has passed.
    pub fn is_over(self, moment: Moment) -> bool {
        self.until.is_some_and(|until| moment > until.end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_days_is_open_to_its_last_second() {
        let span = Span::between(Day::of(2023, 2, 15), Day::of(2023, 3, 30));
        let last = Day::of(2023, 3, 30).end();
        assert_eq!(last.to_string(), "2023-03-30 23:59:59");
        assert!(span.contains(last));
        assert!(!span.contains(last.plus_seconds(1)));
        assert!(span.contains(Day::of(2023, 2, 15).start()));
        assert!(!span.contains(Day::of(2023, 2, 15).start().plus_seconds(-1)));
    }

    #[test]
    fn moments_are_in_shanghai() {
        let moment = Moment::from_unix(1_676_858_400).expect("in range");
        assert_eq!(moment.to_string(), "2023-02-20 10:00:00");
        assert_eq!(moment.unix(), 1_676_858_400);
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in ["2023-02-20", "2023/2/20", "2023.2.20", "2023年2月20日", "２０２３-02-20"] {
            assert_eq!(Day::parse(text), Some(Day::of(2023, 2, 20)), "{text}");
        }
        for text in ["", "2023-02-30", "20-2", "1800-01-01", "2023-02-20-1", "+262144-01-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn time_stays_within_the_known_days() {
        assert_eq!(Day::LAST.plus(1), Day::LAST);
        assert_eq!(Day::FIRST.plus(i64::MIN), Day::FIRST);
        assert_eq!(Day::LAST.end().plus_seconds(i64::MAX), Day::LAST.end());
    }
}
