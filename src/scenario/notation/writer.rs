//! From values to notation.

use super::names;
use super::node::{Inside, Kind, Name, Node};
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt;

/// Makes notation of a value.
pub(super) struct Writer;

/// A value that has no notation: a fraction in binary, or bytes. Nothing in a shop is one.
#[derive(Debug)]
pub(super) struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that has no notation")
    }
}

impl std::error::Error for Unwritable {}

impl serde::ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unwritable
    }
}

type Written = Result<Node, Unwritable>;

fn node(kind: Kind) -> Node {
    Node { at: 0, kind }
}

fn name(text: &str) -> Name {
    Name { at: 0, text: text.to_owned() }
}

/// A variant with what stands in its parentheses.
fn call(variant: &str, inside: Option<Inside>) -> Node {
    node(Kind::Call { path: vec![name(variant)], inside })
}

impl Node {
    /// Every clause that is cited in it.
    pub(super) fn clauses(&self, found: &mut Vec<String>) {
        match &self.kind {
            Kind::Clause(id) => found.push(id.clone()),
            Kind::Text(_) | Kind::Nothing => {}
            Kind::Call { inside: None, .. } => {}
            Kind::Call { inside: Some(Inside::Fields(all)), .. } => {
                all.iter().for_each(|(_, value)| value.clauses(found));
            }
            Kind::Call { inside: Some(Inside::Values(all)), .. } | Kind::List(all) => {
                all.iter().for_each(|value| value.clauses(found));
            }
            Kind::Map(all) => all.iter().for_each(|(key, value)| {
                key.clauses(found);
                value.clauses(found);
            }),
        }
    }
}

/// Lists, tuples and what else has values one after the other.
pub(super) struct Values {
    /// The variant, if it is of one.
    variant: Option<&'static str>,
    /// It is a list; otherwise its values stand in parentheses.
    list: bool,
    all: Vec<Node>,
}

impl Values {
    fn new(variant: Option<&'static str>, list: bool) -> Result<Self, Unwritable> {
        Ok(Values { variant, list, all: Vec::new() })
    }

    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.all.push(value.serialize(Writer)?);
        Ok(())
    }

    fn close(self) -> Written {
        let path = self.variant.map(name).into_iter().collect();
        Ok(node(if self.list {
            Kind::List(self.all)
        } else {
            Kind::Call { path, inside: Some(Inside::Values(self.all)) }
        }))
    }
}

/// Fields with their names.
pub(super) struct Fields {
    /// The type whose fields they are.
    of: &'static str,
    variant: Option<&'static str>,
    all: Vec<(Name, Node)>,
}

impl Fields {
    fn push<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Unwritable> {
        self.all.push((name(names::told(self.of, field)), value.serialize(Writer)?));
        Ok(())
    }

    fn close(self) -> Written {
        let path = self.variant.map(name).into_iter().collect();
        // Parentheses with nothing in them are values.
        let inside = if self.all.is_empty() { Inside::Values(Vec::new()) } else { Inside::Fields(self.all) };
        Ok(node(Kind::Call { path, inside: Some(inside) }))
    }
}

/// Keys with their values.
#[derive(Default)]
pub(super) struct Pairs {
    key: Option<Node>,
    all: Vec<(Node, Node)>,
}

/// Values that are written as they are shown.
macro_rules! as_shown {
    ($($method:ident($type:ty))*) => {
        $(fn $method(self, value: $type) -> Written {
            Ok(node(Kind::Text(value.to_string())))
        })*
    };
}

impl Serializer for Writer {
    type Ok = Node;
    type Error = Unwritable;
    type SerializeSeq = Values;
    type SerializeTuple = Values;
    type SerializeTupleStruct = Values;
    type SerializeTupleVariant = Values;
    type SerializeMap = Pairs;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    as_shown! {
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_char(char)
        serialize_str(&str)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(Unwritable)
    }

    fn serialize_f64(self, _: f64) -> Written {
        Err(Unwritable)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unwritable)
    }

    fn serialize_none(self) -> Written {
        Ok(node(Kind::Nothing))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        Values::new(None, false)?.close()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, of: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(call(names::told(of, variant), None))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, of: &'static str, value: &T) -> Written {
        let mut inner = value.serialize(self)?;
        if of == "Cited" {
            inner.kind = match inner.kind {
                Kind::Text(id) => Kind::Clause(id),
                other => other,
            };
        }
        Ok(inner)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        let variant = names::told(of, variant);
        let inner = value.serialize(self)?;
        Ok(match inner.kind {
            // A variant of a variant is a path; fields are the variant's own.
            Kind::Call { mut path, inside } if !path.is_empty() => {
                path.insert(0, name(variant));
                node(Kind::Call { path, inside })
            }
            Kind::Call { inside: Some(Inside::Fields(all)), .. } => call(variant, Some(Inside::Fields(all))),
            Kind::Call { inside: Some(Inside::Values(all)), .. } if all.is_empty() => {
                call(variant, Some(Inside::Values(all)))
            }
            kind => call(variant, Some(Inside::Values(vec![node(kind)]))),
        })
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Values, Unwritable> {
        Values::new(None, true)
    }

    fn serialize_tuple(self, _: usize) -> Result<Values, Unwritable> {
        Values::new(None, false)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Values, Unwritable> {
        Values::new(None, false)
    }

    fn serialize_tuple_variant(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Values, Unwritable> {
        Values::new(Some(names::told(of, variant)), false)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Pairs, Unwritable> {
        Ok(Pairs::default())
    }

    fn serialize_struct(self, of: &'static str, _: usize) -> Result<Fields, Unwritable> {
        Ok(Fields { of, variant: None, all: Vec::new() })
    }

    fn serialize_struct_variant(
        self,
        of: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields, Unwritable> {
        Ok(Fields { of, variant: Some(names::told(of, variant)), all: Vec::new() })
    }
}

/// What is pushed one after the other, by each of serde's names for it.
macro_rules! pushed {
    ($($trait:ident :: $method:ident),*) => {
        $(impl $trait for Values {
            type Ok = Node;
            type Error = Unwritable;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.push(value)
            }
            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

pushed! {
    SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
}

impl SerializeStruct for Fields {
    type Ok = Node;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Unwritable> {
        self.push(field, value)
    }
    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeStructVariant for Fields {
    type Ok = Node;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Unwritable> {
        self.push(field, value)
    }
    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeMap for Pairs {
    type Ok = Node;
    type Error = Unwritable;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.key = Some(key.serialize(Writer)?);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let key = self.key.take().ok_or(Unwritable)?;
        self.all.push((key, value.serialize(Writer)?));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(node(Kind::Map(self.all)))
    }
}
