//! Printing: one JSON value for programs, short lines for people. Messages and progress go to stderr.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use mutasi_acts::Progress;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;

pub(crate) fn answer(answer: &Answer, json: bool) {
    let text = match (&answer.text, json) {
        (Some(text), false) => text.clone(),
        (_, true) => format!("{:#}\n", answer.value),
        (None, false) => lines(&answer.value),
    };
    // A closed pipe (`| head`) is no fault.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

pub(crate) fn failure(failure: &Failure, json: bool) -> ExitCode {
    let (word, status) = match failure.kind {
        // For a script a store that does not open is a fault, whatever keeps it shut.
        FailureKind::Refused if failure.code != "wrong_passphrase" => ("refused", 1),
        FailureKind::Refused | FailureKind::Broken => ("broken", 3),
    };
    if json {
        let value = json!({ word: { "code": failure.code, "message": failure.message, "findings": failure.findings } });
        let _ = writeln!(std::io::stdout(), "{value:#}");
    }
    let _ = writeln!(std::io::stderr(), "{}: {}", failure.code, failure.message);
    ExitCode::from(status)
}

/// A line for people, beside the answer.
pub(crate) fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

pub(crate) fn progress(progress: Progress) {
    if std::io::stderr().is_terminal() {
        let _ = write!(std::io::stderr(), "\r\x1b[2K{} {}/{}", progress.text, progress.done, progress.total);
        if progress.done >= progress.total {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}

/// A value for reading: rows of an array as one line each, other fields as `name: value`.
fn lines(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Array(rows) => rows.iter().for_each(|row| text.push_str(&format!("{}\n", row_line(row)))),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::Array(rows) => {
                        text.push_str(&format!("{name} ({})\n", rows.len()));
                        rows.iter().for_each(|row| text.push_str(&format!("  {}\n", row_line(row))));
                    }
                    other => text.push_str(&format!("{name}: {}\n", scalar(other))),
                }
            }
        }
        other => text.push_str(&format!("{}\n", scalar(other))),
    }
    text
}

fn row_line(row: &Value) -> String {
    let Value::Object(fields) = row else { return scalar(row) };
    let shown = fields.iter().filter(|(_, value)| !value.is_null() && !matches!(value, Value::Array(_)));
    shown.map(|(name, value)| format!("{name}={}", scalar(value))).collect::<Vec<_>>().join("  ")
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => {
            // A nested record is named by its title, else told in full.
            let named = ["title", "name"].iter().find_map(|key| fields.get(*key)?.as_str());
            let unit = fields.get("unit").and_then(Value::as_str).map(|unit| format!(" @ {unit}")).unwrap_or_default();
            named.map_or_else(|| value.to_string(), |name| format!("{name}{unit}"))
        }
        Value::Array(rows) => format!("[{}]", rows.len()),
        other => other.to_string(),
    }
}
