//! What an office may print from the data of a letter: paths, what they mean, and how they look.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{LetterKind, meanings, sample};

/// A field that a template may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where it stands: `people[].name`; `[]` marks a list that the template goes through with `{% for %}`.
    pub path: String,
    /// What it is, in Indonesian.
    pub meaning: String,
    /// How it looks, from [`super::sample`].
    pub sample: String,
    /// It is, or lies within, a list.
    pub list: bool,
}

/// The fields of `kind` in the order of its data. What the officer types (`isian`) is told by the outline of the
/// template instead.
pub fn fields(kind: LetterKind) -> Vec<Field> {
    let mut own = BTreeMap::new();
    walk(&sample::sample(kind), "", &mut |path, text| keep_first(&mut own, path, text));
    let mut fields: Vec<Field> = Vec::new();
    walk(&sample::full(kind), "", &mut |path, text| {
        let known = fields.iter_mut().find(|field| field.path == path);
        match known {
            Some(field) if field.sample.is_empty() => field.sample = text,
            Some(_) => {}
            None => fields.push(Field {
                meaning: meanings::of(kind, path),
                sample: own.remove(path).unwrap_or(text),
                list: path.contains("[]"),
                path: path.to_owned(),
            }),
        }
    });
    fields
}

fn keep_first(texts: &mut BTreeMap<String, String>, path: &str, text: String) {
    if !text.is_empty() {
        texts.entry(path.to_owned()).or_insert(text);
    }
}

/// Gives every leaf with its path; all elements of a list share theirs.
fn walk(value: &Value, path: &str, leaf: &mut impl FnMut(&str, String)) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                walk(part, &inner, leaf);
            }
        }
        Value::Array(elements) => {
            let inner = format!("{path}[]");
            elements.iter().for_each(|element| walk(element, &inner, leaf));
        }
        Value::Null => {}
        Value::String(text) => leaf(path, text.clone()),
        Value::Bool(true) => leaf(path, "ya".to_owned()),
        Value::Bool(false) => leaf(path, "tidak".to_owned()),
        Value::Number(number) => leaf(path, number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_kind_has_a_meaning_and_a_sample() {
        for kind in LetterKind::ALL {
            for field in fields(*kind) {
                assert!(!field.meaning.is_empty(), "{}: {} has no meaning", kind.name(), field.path);
                assert!(!field.sample.is_empty(), "{}: {} has no sample", kind.name(), field.path);
            }
        }
    }

    /// A part that the sample leaves out would be a field that nobody can find.
    #[test]
    fn the_samples_leave_nothing_out() {
        for kind in LetterKind::ALL {
            let found = fields(*kind);
            for path in meanings::paths(*kind) {
                assert!(found.iter().any(|field| field.path == path), "{}: {path} is in no sample", kind.name());
            }
            let empty = no_leaf_below(&sample::full(*kind), "");
            for path in empty {
                let told = found.iter().any(|field| field.path.starts_with(&path));
                assert!(told, "{}: {path} is empty in the sample", kind.name());
            }
        }
    }

    /// Paths of nulls and empty lists.
    fn no_leaf_below(value: &Value, path: &str) -> Vec<String> {
        match value {
            Value::Null => vec![path.to_owned()],
            Value::Object(_) if path == "isian" => Vec::new(),
            Value::Array(elements) if elements.is_empty() => vec![format!("{path}[]")],
            Value::Array(elements) => {
                elements.iter().flat_map(|element| no_leaf_below(element, &format!("{path}[]"))).collect()
            }
            Value::Object(parts) => parts
                .iter()
                .flat_map(|(name, part)| {
                    no_leaf_below(part, &if path.is_empty() { name.clone() } else { format!("{path}.{name}") })
                })
                .collect(),
            _ => Vec::new(),
        }
    }
}
