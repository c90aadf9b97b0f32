//! A request of any type of the contract, made up by asking the type itself what it wants.

use std::cell::{Cell, RefCell};

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::{Error, Map, Value, json};

/// Fits every text that has a form: days are read from text.
const TEXT: &str = "2026-11-21";

pub(super) struct MadeUp {
    pub(super) value: Value,
    /// JSON pointers to the records of the request.
    pub(super) records: Vec<String>,
    /// How many ways there are, by the longest list of kinds that was met.
    pub(super) ways: usize,
}

/// Makes a request up; `way` chooses among the kinds where a field is one of several.
pub(super) fn made_up<T: DeserializeOwned>(way: usize) -> Result<MadeUp, Error> {
    let notes = Notes { way, ways: Cell::new(1), records: RefCell::default() };
    let mut value = Value::Null;
    T::deserialize(Inventor { notes: &notes, place: String::new(), out: &mut value })?;
    Ok(MadeUp { value, records: notes.records.take(), ways: notes.ways.get() })
}

struct Notes {
    way: usize,
    ways: Cell<usize>,
    records: RefCell<Vec<String>>,
}

/// Answers whatever is asked of it, and writes into `out` what it answered.
struct Inventor<'a> {
    notes: &'a Notes,
    /// JSON pointer to `out`.
    place: String,
    out: &'a mut Value,
}

impl Inventor<'_> {
    /// Lets `seed` take what stands at `step` below, and answers it with what was given.
    fn below<'de, S: DeserializeSeed<'de>>(&self, step: &str, seed: S) -> Result<(S::Value, Value), Error> {
        let mut out = Value::Null;
        let place = format!("{}/{step}", self.place);
        let made = seed.deserialize(Inventor { notes: self.notes, place, out: &mut out })?;
        Ok((made, out))
    }

    fn fields<'de, V: Visitor<'de>>(self, names: &[&str], visitor: V) -> Result<V::Value, Error> {
        let mut given = Map::new();
        let made = visitor.visit_map(Fields { inventor: &self, names, given: &mut given })?;
        *self.out = Value::Object(given);
        Ok(made)
    }

    fn plain<'de, V: Visitor<'de>>(self, value: Value, visitor: V) -> Result<V::Value, Error> {
        *self.out = value.clone();
        value.deserialize_any(visitor)
    }
}

macro_rules! plain {
    ($($method:ident => $value:expr;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.plain(json!($value), visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Inventor<'_> {
    type Error = Error;

    plain! {
        deserialize_bool => true;
        deserialize_i8 => 1;
        deserialize_i16 => 1;
        deserialize_i32 => 1;
        deserialize_i64 => 1;
        deserialize_u8 => 1;
        deserialize_u16 => 1;
        deserialize_u32 => 1;
        deserialize_u64 => 1;
        deserialize_f64 => 1.5;
        deserialize_f32 => 1.5;
        deserialize_str => TEXT;
        deserialize_string => TEXT;
        deserialize_unit => ();
    }

    /// A type that looks first at what it gets: the one of the contract is a change of a scenario, known by its `kind`.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.notes.records.borrow_mut().push(self.place.clone());
        self.plain(json!({ "kind": "effective_hours", "hours": 1250.0, "from": TEXT }), visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(1, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        let mut given = Vec::new();
        let made = visitor.visit_seq(Entries { inventor: &self, length, given: &mut given })?;
        *self.out = Value::Array(given);
        Ok(made)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // A number as text, for maps by number take it too.
        self.fields(&["1"], visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.notes.records.borrow_mut().push(self.place.clone());
        self.fields(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        kinds: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.notes.ways.set(self.notes.ways.get().max(kinds.len()));
        let kind = kinds[self.notes.way % kinds.len()];
        visitor.visit_enum(Kind { inventor: self, name: kind })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(length, visitor)
    }

    forward_to_deserialize_any! { char bytes byte_buf unit_struct identifier ignored_any i128 u128 }
}

struct Entries<'a, 'i> {
    inventor: &'a Inventor<'i>,
    length: usize,
    given: &'a mut Vec<Value>,
}

impl<'de> SeqAccess<'de> for Entries<'_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if self.given.len() == self.length {
            return Ok(None);
        }
        let (made, given) = self.inventor.below(&self.given.len().to_string(), seed)?;
        self.given.push(given);
        Ok(Some(made))
    }
}

struct Fields<'a, 'i> {
    inventor: &'a Inventor<'i>,
    names: &'a [&'a str],
    given: &'a mut Map<String, Value>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let name = self.names.get(self.given.len());
        name.map(|name| seed.deserialize(FieldName(name))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let name = self.names[self.given.len()];
        let (made, given) = self.inventor.below(name, seed)?;
        self.given.insert(name.to_owned(), given);
        Ok(made)
    }
}

/// The name of a field, or a number where a map is kept by number.
struct FieldName<'a>(&'a str);

impl<'de> Deserializer<'de> for FieldName<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u8(self.0.parse().map_err(serde::de::Error::custom)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u16 u32 u64 i128 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Of the kinds, the one that was chosen.
struct Kind<'i> {
    inventor: Inventor<'i>,
    name: &'static str,
}

impl<'de, 'i> EnumAccess<'de> for Kind<'i> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let made = seed.deserialize(StrDeserializer::<Error>::new(self.name))?;
        Ok((made, self))
    }
}

impl<'de> VariantAccess<'de> for Kind<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        *self.inventor.out = json!(self.name);
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let (made, given) = self.inventor.below(self.name, seed)?;
        *self.inventor.out = json!({ self.name: given });
        Ok(made)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        let mut given = Value::Null;
        let place = format!("{}/{}", self.inventor.place, self.name);
        let inventor = Inventor { notes: self.inventor.notes, place, out: &mut given };
        let made = inventor.deserialize_tuple(length, visitor)?;
        *self.inventor.out = json!({ self.name: given });
        Ok(made)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let mut given = Value::Null;
        let place = format!("{}/{}", self.inventor.place, self.name);
        let inventor = Inventor { notes: self.inventor.notes, place, out: &mut given };
        let made = inventor.deserialize_struct(self.name, fields, visitor)?;
        *self.inventor.out = json!({ self.name: given });
        Ok(made)
    }
}
