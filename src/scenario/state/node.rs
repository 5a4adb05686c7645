//! What the state is made of: records with named parts, and collections of things that come and go. Nothing is worked out
//! before somebody asks for it.
//!
//! A part can be told whether or not it is there, so that a path which can never lead anywhere is told from one that
//! leads nowhere yet: `orders.7.stage` before there are seven orders, but `orders.7.stgae` never.

use super::path::{Segment, in_quotes, nearest, quoted};
use super::seen::Seen;
use serde_json::{Map, Value};

/// Something in the state.
pub(super) struct Node<'s>(Box<dyn Place<'s> + 's>);

/// Where a name leads.
pub(super) enum Step<'s> {
    /// Here.
    There(Node<'s>),
    /// Nowhere yet; this is what it would lead to, and what there is that is written like it.
    NotYet(Node<'s>, Option<String>),
    /// Nowhere ever; the name that may have been meant.
    Never(Option<String>),
}

/// What can stand in the state.
trait Place<'s> {
    /// Whether it is there.
    fn is_there(&self) -> bool;
    /// Its value; `null` where it is not there.
    fn value(&self) -> Value;
    /// Adds its parts to others.
    fn write(&self, _: &mut Map<String, Value>) {}
    /// The part of a name, if there is one.
    fn part(&self, _: &str) -> Option<Node<'s>> {
        None
    }
    /// Where a name leads from here.
    fn step(&self, name: &Segment) -> Step<'s>;
    /// Names among which the one that was meant may be.
    fn alike(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    /// The name that was meant, if one is like it.
    fn meant(&self, name: &str) -> Option<String> {
        let all = self.alike(name);
        nearest(name, all.iter().map(String::as_str)).map(str::to_owned)
    }
    /// The names that lead on from here, at most `most` of them.
    fn names(&self, most: usize) -> Vec<String>;
    /// Every path below, with what comes and goes in angle brackets.
    fn shapes(&self, prefix: &str, all: &mut Vec<String>);
}

impl<'s> Node<'s> {
    /// A single value; `None` where what it belongs to is not there.
    fn leaf(value: Option<impl Fn() -> Value + 's>) -> Self {
        Node(Box::new(Leaf(value)))
    }

    pub fn is_there(&self) -> bool {
        self.0.is_there()
    }

    pub fn value(&self) -> Value {
        self.0.value()
    }

    pub fn step(&self, name: &Segment) -> Step<'s> {
        self.0.step(name)
    }

    pub fn names(&self, most: usize) -> Vec<String> {
        self.0.names(most)
    }

    pub fn shapes(&self, prefix: &str, all: &mut Vec<String>) {
        self.0.shapes(prefix, all);
    }
}

struct Leaf<F>(Option<F>);

impl<'s, F: Fn() -> Value + 's> Place<'s> for Leaf<F> {
    fn is_there(&self) -> bool {
        self.0.is_some()
    }

    fn value(&self) -> Value {
        self.0.as_ref().map_or(Value::Null, |value| value())
    }

    fn step(&self, _: &Segment) -> Step<'s> {
        Step::Never(None)
    }

    fn names(&self, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn shapes(&self, prefix: &str, all: &mut Vec<String>) {
        all.push(prefix.to_owned());
    }
}

fn below(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

/// A part of a record, or one of many things.
enum Part<'s, T> {
    Leaf(fn(&'s Seen<'s>, T) -> Value),
    Branch(fn(&'s Seen<'s>, Option<T>) -> Node<'s>),
}

impl<'s, T: Copy + 's> Part<'s, T> {
    fn node(&self, seen: &'s Seen<'s>, of: Option<T>) -> Node<'s> {
        match *self {
            Part::Leaf(value) => Node::leaf(of.map(|of| move || value(seen, of))),
            Part::Branch(node) => node(seen, of),
        }
    }

    fn value(&self, seen: &'s Seen<'s>, of: Option<T>) -> Value {
        match *self {
            Part::Leaf(value) => of.map_or(Value::Null, |of| value(seen, of)),
            Part::Branch(node) => node(seen, of).value(),
        }
    }
}

/// Something with named parts.
pub(super) struct Record<'s, T> {
    seen: &'s Seen<'s>,
    of: Option<T>,
    parts: Vec<(&'static str, Part<'s, T>)>,
    /// What it comes to in a word. Then its parts are looked at one by one only.
    word: Option<fn(&'s Seen<'s>, T) -> Value>,
}

impl<'s, T: Copy + 's> Record<'s, T> {
    /// A record of something; `None` where that is not there.
    pub fn of(seen: &'s Seen<'s>, of: Option<T>) -> Self {
        Record { seen, of, parts: Vec::new(), word: None }
    }

    /// A single value.
    pub fn leaf(mut self, name: &'static str, value: fn(&'s Seen<'s>, T) -> Value) -> Self {
        self.parts.push((name, Part::Leaf(value)));
        self
    }

    /// Something with parts of its own.
    pub fn branch(mut self, name: &'static str, node: fn(&'s Seen<'s>, Option<T>) -> Node<'s>) -> Self {
        self.parts.push((name, Part::Branch(node)));
        self
    }

    /// What it comes to in a word, which stands for all of it.
    pub fn word(mut self, value: fn(&'s Seen<'s>, T) -> Value) -> Self {
        self.word = Some(value);
        self
    }

    /// The record, in its place.
    pub fn node(self) -> Node<'s> {
        Node(Box::new(self))
    }
}

impl<'s, T: Copy + 's> Place<'s> for Record<'s, T> {
    fn is_there(&self) -> bool {
        self.of.is_some()
    }

    fn value(&self) -> Value {
        match (self.of, self.word) {
            (None, _) => Value::Null,
            (Some(of), Some(word)) => word(self.seen, of),
            (Some(_), None) => {
                let mut map = Map::new();
                self.write(&mut map);
                Value::Object(map)
            }
        }
    }

    fn write(&self, map: &mut Map<String, Value>) {
        for (name, part) in &self.parts {
            map.insert((*name).to_owned(), part.value(self.seen, self.of));
        }
    }

    fn part(&self, name: &str) -> Option<Node<'s>> {
        let (_, part) = self.parts.iter().find(|(own, _)| *own == name)?;
        Some(part.node(self.seen, self.of))
    }

    fn step(&self, name: &Segment) -> Step<'s> {
        match self.part(&name.text).filter(|_| !name.quoted) {
            Some(part) => Step::There(part),
            None => Step::Never(self.meant(&name.text)),
        }
    }

    fn alike(&self, _: &str) -> Vec<String> {
        self.parts.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    fn names(&self, most: usize) -> Vec<String> {
        self.parts.iter().take(most).map(|(name, _)| (*name).to_owned()).collect()
    }

    fn shapes(&self, prefix: &str, all: &mut Vec<String>) {
        if self.word.is_some() {
            all.push(prefix.to_owned());
        }
        for (name, part) in &self.parts {
            part.node(self.seen, self.of).shapes(&below(prefix, name), all);
        }
    }
}

/// Whether there is something of a name in a collection.
pub(super) enum Found<K> {
    /// There is.
    There(K),
    /// Not yet.
    NotYet,
    /// There never is.
    Never,
}

/// How things of a collection are found.
pub(super) trait Keys<'s>: 's {
    /// What tells one from the others.
    type Key: Copy + 's;
    /// What stands for all their names in the description of paths, in angle brackets.
    fn placeholder(&self) -> &'static str;
    /// Names besides those of the things, with what they stand for now; they are not written out.
    fn aliases(&self) -> Vec<(&'static str, Option<Self::Key>)> {
        Vec::new()
    }
    /// Every one, with its name, in order.
    fn all(&self) -> Vec<(String, Self::Key)>;
    /// The one of a name.
    fn find(&self, name: &str) -> Found<Self::Key>;
    /// Names like one that is not there, to tell which may have been meant.
    fn like(&self, _: &str) -> Vec<String> {
        self.all().into_iter().map(|(name, _)| name).collect()
    }
}

/// Many things of one kind, besides whatever else stands there.
pub(super) struct Many<'s, K: Keys<'s>> {
    seen: &'s Seen<'s>,
    beside: Box<dyn Place<'s> + 's>,
    keys: K,
    item: Part<'s, K::Key>,
    /// They are written out with the whole.
    listed: bool,
}

/// What one of many things is, or would be.
type Item<'s, K> = fn(&'s Seen<'s>, Option<K>) -> Node<'s>;

impl<'s, T: Copy + 's> Record<'s, T> {
    /// The record with many things of one kind beside its parts.
    pub fn many<K: Keys<'s>>(self, keys: K, item: Item<'s, K::Key>) -> Many<'s, K> {
        Many { seen: self.seen, beside: Box::new(self), keys, item: Part::Branch(item), listed: true }
    }

    /// The record with many single values beside its parts.
    pub fn each<K: Keys<'s>>(self, keys: K, value: fn(&'s Seen<'s>, K::Key) -> Value) -> Many<'s, K> {
        Many { seen: self.seen, beside: Box::new(self), keys, item: Part::Leaf(value), listed: true }
    }
}

impl<'s, K: Keys<'s>> Many<'s, K> {
    /// Things of another kind besides.
    pub fn many<L: Keys<'s>>(self, keys: L, item: Item<'s, L::Key>) -> Many<'s, L> {
        Many { seen: self.seen, beside: Box::new(self), keys, item: Part::Branch(item), listed: true }
    }

    /// Whether all of them are written out.
    pub fn listed(mut self, listed: bool) -> Self {
        self.listed = listed;
        self
    }

    /// The collection, in its place.
    pub fn node(self) -> Node<'s> {
        Node(Box::new(self))
    }

    /// The name of a thing as it stands on a path: in quotation marks where it is one of ours.
    fn name(&self, name: &str) -> String {
        let alias = self.keys.aliases().into_iter().any(|(alias, _)| alias == name);
        if alias || self.beside.part(name).is_some() { in_quotes(name) } else { quoted(name) }
    }
}

impl<'s, K: Keys<'s>> Place<'s> for Many<'s, K> {
    fn is_there(&self) -> bool {
        self.beside.is_there()
    }

    fn value(&self) -> Value {
        if !self.is_there() {
            return Value::Null;
        }
        let mut map = Map::new();
        self.write(&mut map);
        Value::Object(map)
    }

    fn write(&self, map: &mut Map<String, Value>) {
        self.beside.write(map);
        if self.listed {
            for (name, key) in self.keys.all() {
                // What stands there under the same name is ours.
                let name = if map.contains_key(&name) { in_quotes(&name) } else { name };
                map.insert(name, self.item.value(self.seen, Some(key)));
            }
        }
    }

    fn part(&self, name: &str) -> Option<Node<'s>> {
        self.beside.part(name).or_else(|| match self.keys.find(name) {
            Found::There(key) => Some(self.item.node(self.seen, Some(key))),
            Found::NotYet | Found::Never => None,
        })
    }

    fn step(&self, name: &Segment) -> Step<'s> {
        let (seen, text) = (self.seen, name.text.as_str());
        if !name.quoted {
            if let Some(part) = self.beside.part(text) {
                return Step::There(part);
            }
            if let Some((_, key)) = self.keys.aliases().into_iter().find(|(alias, _)| *alias == text) {
                let node = self.item.node(seen, key);
                return if key.is_some() { Step::There(node) } else { Step::NotYet(node, None) };
            }
        }
        match self.keys.find(text) {
            Found::There(key) => Step::There(self.item.node(seen, Some(key))),
            Found::NotYet => Step::NotYet(self.item.node(seen, None), self.meant(text)),
            // What stands beside it may know the name.
            Found::Never => match self.beside.step(name) {
                Step::Never(_) => Step::Never(self.meant(text)),
                step => step,
            },
        }
    }

    fn alike(&self, name: &str) -> Vec<String> {
        let mut all = self.beside.alike(name);
        all.extend(self.keys.aliases().into_iter().map(|(alias, _)| alias.to_owned()));
        all.extend(self.keys.like(name));
        all
    }

    fn names(&self, most: usize) -> Vec<String> {
        let mut all = self.beside.names(most);
        all.extend(self.keys.aliases().into_iter().map(|(alias, _)| alias.to_owned()));
        all.extend(self.keys.all().into_iter().map(|(name, _)| self.name(&name)));
        all.truncate(most);
        all
    }

    fn shapes(&self, prefix: &str, all: &mut Vec<String>) {
        self.beside.shapes(prefix, all);
        self.item.node(self.seen, None).shapes(&below(prefix, self.keys.placeholder()), all);
    }
}

/// Things in a row, counted up from 1.
pub(super) struct InRow<'s, X>(pub &'s [X]);

impl<'s, X> Keys<'s> for InRow<'s, X> {
    type Key = (u32, &'s X);

    fn placeholder(&self) -> &'static str {
        "<n>"
    }

    fn aliases(&self) -> Vec<(&'static str, Option<Self::Key>)> {
        vec![("last", self.0.last().map(|last| (self.0.len() as u32, last)))]
    }

    fn all(&self) -> Vec<(String, Self::Key)> {
        self.0.iter().enumerate().map(|(place, one)| ((place + 1).to_string(), (place as u32 + 1, one))).collect()
    }

    fn find(&self, name: &str) -> Found<Self::Key> {
        match number(name) {
            None | Some(0) => Found::Never,
            Some(number) => match self.0.get(number as usize - 1) {
                Some(one) => Found::There((number, one)),
                None => Found::NotYet,
            },
        }
    }

    fn like(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

/// A number on a path.
pub(super) fn number(name: &str) -> Option<u32> {
    name.bytes().all(|digit| digit.is_ascii_digit()).then(|| name.parse().ok()).flatten()
}

/// Things in a row, with how many there are.
pub(super) fn row<'s, X: 's>(
    seen: &'s Seen<'s>,
    all: Option<&'s [X]>,
    item: fn(&'s Seen<'s>, Option<(u32, &'s X)>) -> Node<'s>,
) -> Node<'s> {
    let count = Record::of(seen, all).leaf("count", |_, all: &[X]| Value::from(all.len()));
    count.many(InRow(all.unwrap_or_default()), item).node()
}

/// Things of which there are always the same, each with its name, below something that may not be there.
pub(super) struct Fixed<P, K> {
    of: Option<P>,
    placeholder: &'static str,
    all: Vec<K>,
    name: fn(K) -> String,
}

impl<'s, P: Copy + 's, K: Copy + 's> Keys<'s> for Fixed<P, K> {
    type Key = (P, K);

    fn placeholder(&self) -> &'static str {
        self.placeholder
    }

    fn all(&self) -> Vec<(String, (P, K))> {
        let all = self.of.into_iter().flat_map(|of| self.all.iter().map(move |one| (of, *one)));
        all.map(|(of, one)| ((self.name)(one), (of, one))).collect()
    }

    fn find(&self, name: &str) -> Found<(P, K)> {
        match (self.all.iter().find(|one| (self.name)(**one) == name), self.of) {
            (None, _) => Found::Never,
            (Some(_), None) => Found::NotYet,
            (Some(one), Some(of)) => Found::There((of, *one)),
        }
    }

    fn like(&self, _: &str) -> Vec<String> {
        self.all.iter().map(|one| (self.name)(*one)).collect()
    }
}

/// Things of which there are always the same; `placeholder` stands for their names.
pub(super) fn fixed<P, K>(
    of: Option<P>,
    placeholder: &'static str,
    all: impl IntoIterator<Item = K>,
    name: fn(K) -> String,
) -> Fixed<P, K> {
    Fixed { of, placeholder, all: all.into_iter().collect(), name }
}

/// Things with names that come and go; few of them.
pub(super) struct Named<X> {
    placeholder: &'static str,
    all: Vec<(String, X)>,
    /// Whether a name that is not there could come.
    may_come: fn(&str) -> bool,
}

impl<'s, X: Copy + 's> Keys<'s> for Named<X> {
    type Key = X;

    fn placeholder(&self) -> &'static str {
        self.placeholder
    }

    fn all(&self) -> Vec<(String, X)> {
        self.all.clone()
    }

    fn find(&self, name: &str) -> Found<X> {
        match self.all.iter().find(|(own, _)| own == name) {
            Some((_, one)) => Found::There(*one),
            None if (self.may_come)(name) => Found::NotYet,
            None => Found::Never,
        }
    }
}

/// Things with names that come and go; `may_come` says which names could.
pub(super) fn named<X>(
    placeholder: &'static str,
    all: impl IntoIterator<Item = (String, X)>,
    may_come: fn(&str) -> bool,
) -> Named<X> {
    Named { placeholder, all: all.into_iter().collect(), may_come }
}
