//! How much one request may hold. The window and the terminal pass through here before any act reads what was asked, so
//! no act has to think of a request of a gigabyte. Acts have limits of their own below these, in the words of their
//! subject; these only keep out what no officer writes.

use serde_json::Value;

use crate::contract::Failure;

/// Bytes of a whole request: names of fields, texts, and eight for every other value.
const REQUEST: usize = 4 << 20;

/// Bytes of a text that is pasted or written as a document: a list of NIPs, a template.
const DOCUMENT: usize = 2 << 20;

/// Fields that hold such a text.
const DOCUMENTS: [&str; 1] = ["text"];

/// Bytes of any other text: a name, a reason, a note, a passphrase, an expression.
const WORDS: usize = 40_000;

/// Bytes of the name of a field.
const NAME: usize = 200;

/// Entries of one list: everybody of the largest office, and room to spare.
const ENTRIES: usize = 100_000;

/// Lists and records inside one another.
const DEPTH: usize = 12;

/// A number, a yes or no, or nothing at all, in bytes.
const PLAIN: usize = 8;

/// Refuses a request that is larger than any act needs.
pub(super) fn check(request: &Value) -> Result<(), Failure> {
    let size = measure(request, "", 0)?;
    if size > REQUEST { Err(too_large(&format!("isinya lebih dari {} MB", REQUEST >> 20))) } else { Ok(()) }
}

/// The bytes of `value`, which stands in `field` inside `depth` lists and records.
fn measure(value: &Value, field: &str, depth: usize) -> Result<usize, Failure> {
    if depth > DEPTH {
        return Err(too_large(&format!("daftarnya bersusun lebih dari {DEPTH} tingkat")));
    }
    match value {
        Value::String(text) => {
            let most = if DOCUMENTS.contains(&field) { DOCUMENT } else { WORDS };
            within(text.len(), most, "satu isian lebih panjang dari", "huruf")
        }
        Value::Array(entries) => {
            within(entries.len(), ENTRIES, "satu daftar lebih dari", "baris")?;
            // Each line of a list is short, whatever the list is called.
            entries.iter().try_fold(0, |sum, entry| Ok(sum + measure(entry, "", depth + 1)?))
        }
        Value::Object(fields) => {
            within(fields.len(), ENTRIES, "satu daftar lebih dari", "baris")?;
            fields.iter().try_fold(0, |sum, (name, value)| {
                let name_size = within(name.len(), NAME, "nama isian lebih panjang dari", "huruf")?;
                Ok(sum + name_size + measure(value, name, depth + 1)?)
            })
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(PLAIN),
    }
}

fn within(size: usize, most: usize, what: &str, of: &str) -> Result<usize, Failure> {
    if size > most { Err(too_large(&format!("{what} {most} {of}"))) } else { Ok(size) }
}

fn too_large(why: &str) -> Failure {
    let message = format!("Permintaan terlalu besar: {why}. Bagi menjadi beberapa bagian atau perpendek, lalu ulangi.");
    Failure::refused("request_too_large", message)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn words(bytes: usize) -> String {
        "a".repeat(bytes)
    }

    fn nested(depth: usize) -> Value {
        (0..depth).fold(json!(1), |inner, _| json!([inner]))
    }

    #[test]
    fn what_an_officer_writes_passes_up_to_the_limit_itself() {
        for request in [
            json!({}),
            json!({ "reason": words(WORDS) }),
            json!({ "text": words(DOCUMENT) }),
            json!({ "moves": vec![1; ENTRIES] }),
            json!({ words(NAME): 1 }),
            nested(DEPTH),
        ] {
            assert!(check(&request).is_ok());
        }
    }

    #[test]
    fn one_more_than_the_limit_is_refused_and_the_limit_is_named() {
        for (request, named) in [
            (json!({ "reason": words(WORDS + 1) }), WORDS),
            (json!({ "text": words(DOCUMENT + 1) }), DOCUMENT),
            (json!({ "text": [words(WORDS + 1)] }), WORDS),
            (json!({ "moves": vec![1; ENTRIES + 1] }), ENTRIES),
            (json!({ words(NAME + 1): 1 }), NAME),
            (json!([[{ words(NAME + 1): 1 }]]), NAME),
            (nested(DEPTH + 1), DEPTH),
            (json!(vec![words(WORDS); REQUEST / WORDS + 1]), REQUEST >> 20),
        ] {
            let refused = check(&request).expect_err("too large");
            assert_eq!(refused.code, "request_too_large");
            assert!(refused.message.contains(&named.to_string()), "{}", refused.message);
        }
    }

    #[test]
    fn many_small_values_count_as_much_as_a_long_text() {
        let few = ENTRIES.min(REQUEST / PLAIN / 8);
        let lists: Vec<Value> = (0..10).map(|_| json!(vec![0; few])).collect();
        assert_eq!(check(&json!(lists)).expect_err("too large").code, "request_too_large");
    }
}
