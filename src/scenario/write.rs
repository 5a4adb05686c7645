//! A story as its file.

use super::notation::{quote, write_command};
use super::read::{UNITS, bare, name_of_step};
use super::story::{Act, Both, Check, Clock, Do, Literal, Question, Start, Step, Story, Until, VERSION, paragraphs};
use std::fmt;

/// Lines in the making.
struct Lines(String);

impl Lines {
    fn say(&mut self, keyword: &str, rest: &str) {
        self.0.push_str(keyword);
        if !rest.is_empty() {
            self.0.push(' ');
            self.0.push_str(rest);
        }
        self.0.push('\n');
    }

    /// A text that is said once, in each language.
    fn once(&mut self, keyword: &str, text: &Both) {
        for (tongue, text) in [("zh", &text.zh), ("en", &text.en)] {
            let line = on_one_line(text);
            if !line.is_empty() {
                self.say(&format!("{keyword}.{tongue}"), &line);
            }
        }
    }

    /// The paragraphs of a text, in each language.
    fn all(&mut self, keyword: &str, text: &Both) {
        for (tongue, text) in [("zh", &text.zh), ("en", &text.en)] {
            for paragraph in paragraphs(text) {
                self.say(&format!("{keyword}.{tongue}"), paragraph);
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.once("ask", &question.ask);
        let has = |side: fn(&Both) -> &String| question.choices.iter().any(|choice| !side(&choice.text).is_empty());
        let (zh, en) = (has(|text| &text.zh), has(|text| &text.en));
        for choice in &question.choices {
            // Where some choices are given in one language only, an empty line keeps them from being taken for one.
            if zh {
                self.say("choice.zh", &on_one_line(&choice.text.zh));
            }
            if en {
                self.say("choice.en", &on_one_line(&choice.text.en));
            }
            if choice.right {
                self.say("right", "");
            }
        }
    }

    fn step(&mut self, step: &Step) {
        self.0.push('\n');
        let name = Both { zh: on_one_line(&step.name.zh), en: on_one_line(&step.name.en) };
        match name_of_step(&name) {
            Some(name) => self.say("step", name),
            None => {
                self.say("step", "");
                self.once("name", &name);
            }
        }
        self.all("say", &step.say);
        if !step.stage.is_empty() {
            let names: Vec<String> = step.stage.iter().map(|surface| format!("{surface:?}")).collect();
            self.say("stage", &names.join(" "));
        }
        for look in &step.look {
            self.say("look", &on_one_line(&look.path));
        }
        for need in &step.need {
            self.say("need", &check(need));
        }
        if let Some(question) = &step.question {
            self.question(question);
        }
        for act in &step.acts {
            match act {
                Act::Do(Do { by: (actor, surface), command, refused, .. }) => {
                    self.say("do", &format!("{actor:?} {surface:?} {}", write_command(command)));
                    if let Some(refused) = refused {
                        self.say("refused", refused.written());
                    }
                }
                Act::Clock(Clock { until, .. }) => self.say("clock", &how_far(*until)),
                Act::Check(act) => self.say("check", &check(act)),
            }
        }
        self.all("answer", &step.answer);
    }
}

fn on_one_line(text: &str) -> String {
    paragraphs(text).collect::<Vec<_>>().join(" ")
}

fn how_far(until: Until) -> String {
    match until {
        Until::Moment(moment) => moment.to_string(),
        Until::Due => "due".to_owned(),
        Until::Fallen(kind) => format!("due {kind:?}"),
        Until::Passed(mut left) => {
            let mut text = "+".to_owned();
            for (unit, length) in UNITS {
                if left / length > 0 {
                    text.push_str(&format!("{}{unit}", left / length));
                }
                left %= length;
            }
            text
        }
    }
}

fn check(check: &Check) -> String {
    format!("{} {} {}", on_one_line(&check.path), check.sign.written(), check.value)
}

/// As it is written.
impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&literal(self))
    }
}

fn literal(value: &Literal) -> String {
    match value {
        Literal::Number(number) => number.to_string(),
        Literal::Flag(flag) => flag.to_string(),
        Literal::None => "none".to_owned(),
        Literal::Text(text) => {
            let plain = !text.is_empty()
                && text.trim() == text
                && !text.starts_with('"')
                && !text.contains(char::is_control)
                && bare(text) == *value;
            if plain {
                return text.clone();
            }
            let mut out = String::new();
            quote(text, &mut out);
            out
        }
    }
}

impl Story {
    /// The story as its file: what is read from it is the same story.
    pub fn write(&self) -> String {
        let mut lines = Lines(String::new());
        lines.say("story", &VERSION.to_string());
        lines.once("title", &self.title);
        lines.all("about", &self.about);
        let (kind, at) = match self.start {
            Start::Sample(at) => ("sample", at),
            Start::Empty(at) => ("empty", at),
        };
        lines.say("start", &format!("{kind} {at}"));
        for step in &self.steps {
            lines.step(step);
        }
        lines.0
    }
}
