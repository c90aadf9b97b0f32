//! What an officer types for one letter: texts by name become the shapes that a template prints.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_documents::letters::{DayData, InputData};
use mutasi_documents::{Input, InputKind, Template};
use mutasi_domain::words;

use crate::contract::Failure;

/// Longest entry of a field of one line, and of one of several.
const LONGEST_LINE: usize = 500;
const LONGEST_TEXT: usize = 10_000;
const MOST_ENTRIES: usize = 300;

/// Whether a field that must be filled may still be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// The letter will be printed.
    Print,
    /// The letter is only looked at, while the officer is still typing.
    Look,
}

/// The typed fields of a template: what was typed, else the default of the template. Gives also the labels of those
/// that must be filled and are empty, which only looking allows.
///
/// # Errors
/// `input_unknown` for a name that the template has not, `input_wrong` for an entry that does not fit its field,
/// `input_missing` for an empty one that must be filled.
pub(crate) fn typed_inputs(
    template: &Template,
    typed: &BTreeMap<String, String>,
    strictness: Strictness,
) -> Result<(BTreeMap<String, InputData>, Vec<String>), Failure> {
    let inputs = template.outline().inputs;
    if let Some(name) = typed.keys().find(|name| !inputs.iter().any(|input| input.name == **name)) {
        let message = format!("Surat ini tidak mempunyai isian \"{name}\". Periksa nama isian pada templatnya.");
        return Err(Failure::refused("input_unknown", message));
    }
    let mut filled = BTreeMap::new();
    let mut missing = Vec::new();
    for input in inputs {
        let text = typed.get(&input.name).unwrap_or(&input.default).trim();
        if text.is_empty() && !input.optional {
            if strictness == Strictness::Print {
                let message = format!("Isian \"{}\" belum diisi. Isi dahulu, lalu ulangi.", input.label);
                return Err(Failure::refused("input_missing", message));
            }
            missing.push(input.label.clone());
        }
        let value = match value_of(&input, text) {
            // A day that is still being typed is an empty one.
            Err(_) if strictness == Strictness::Look && input.kind == InputKind::Day => {
                missing.push(input.label.clone());
                InputData::Day(DayData::default())
            }
            value => value?,
        };
        filled.insert(input.name, value);
    }
    Ok((filled, missing))
}

fn value_of(input: &Input, text: &str) -> Result<InputData, Failure> {
    let wrong = |what: String| {
        Err(Failure::refused("input_wrong", format!("Isian \"{}\" {what}. Betulkan, lalu ulangi.", input.label)))
    };
    let length = text.chars().count();
    Ok(match input.kind {
        InputKind::Text if length > LONGEST_LINE => return wrong(format!("lebih dari {LONGEST_LINE} huruf")),
        InputKind::Long | InputKind::List if length > LONGEST_TEXT => {
            return wrong(format!("lebih dari {LONGEST_TEXT} huruf"));
        }
        InputKind::Text => InputData::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        InputKind::Long => InputData::Text(text.replace("\r\n", "\n")),
        InputKind::List => {
            let entries: Vec<String> =
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_string).collect();
            if entries.len() > MOST_ENTRIES {
                return wrong(format!("lebih dari {MOST_ENTRIES} baris"));
            }
            InputData::List(entries)
        }
        InputKind::Day if text.is_empty() => InputData::Day(DayData::default()),
        InputKind::Day => match text.parse::<NaiveDate>() {
            Ok(day) => InputData::Day(day_data(day)),
            Err(_) => return wrong(format!("\"{text}\" bukan tanggal; tulis tahun-bulan-hari, misalnya 2026-02-20")),
        },
    })
}

fn day_data(day: NaiveDate) -> DayData {
    DayData { teks: words::date(day), hari: words::weekday(day).to_string(), terbilang: words::spelled_date(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "@jenis spmt\n@halaman A4 tegak; huruf Sans 11\n@isian tempat : Tempat acara\n\
        @isian sifat : Sifat = Biasa\n@isian anggota (daftar) : Anggota tim (boleh kosong)\n\
        @isian acara (tanggal) : Hari acara\n@isian uraian (panjang) : Uraian (boleh kosong)\n@paragraf\nIsi\n";

    fn fill(
        typed: &[(&str, &str)],
        strictness: Strictness,
    ) -> Result<(BTreeMap<String, InputData>, Vec<String>), Failure> {
        let typed = typed.iter().map(|(name, text)| ((*name).to_string(), (*text).to_string())).collect();
        typed_inputs(&Template::parse(TEXT).unwrap(), &typed, strictness)
    }

    #[test]
    fn what_was_typed_takes_the_shape_of_its_field() {
        let typed = [
            ("tempat", " Aula  Balai Kota "),
            ("acara", "2026-02-20"),
            ("anggota", "Satu\r\n\n Dua "),
            ("uraian", "Baris satu\r\nBaris dua"),
        ];
        let (filled, missing) = fill(&typed, Strictness::Print).unwrap();
        assert_eq!(filled["tempat"], InputData::Text("Aula Balai Kota".into()));
        assert_eq!(filled["sifat"], InputData::Text("Biasa".into()), "the default of the template");
        assert_eq!(filled["anggota"], InputData::List(vec!["Satu".into(), "Dua".into()]));
        assert_eq!(filled["uraian"], InputData::Text("Baris satu\nBaris dua".into()));
        let InputData::Day(day) = &filled["acara"] else { panic!("a day") };
        assert_eq!((day.teks.as_str(), day.hari.as_str()), ("20 Februari 2026", "Jumat"));
        assert!(missing.is_empty());
    }

    #[test]
    fn a_field_that_must_be_filled_stops_the_print_and_not_the_look() {
        let failure = fill(&[("acara", "2026-02-20")], Strictness::Print).unwrap_err();
        assert_eq!(failure.code, "input_missing");
        assert!(failure.message.contains("Tempat acara"), "{}", failure.message);
        let (filled, missing) = fill(&[("acara", "2026-02-")], Strictness::Look).unwrap();
        assert_eq!(missing, ["Tempat acara", "Hari acara"]);
        assert_eq!(filled["acara"], InputData::Day(DayData::default()));
        assert_eq!(filled["anggota"], InputData::List(Vec::new()), "an optional list may be empty");
    }

    #[test]
    fn what_does_not_fit_is_refused_by_its_label() {
        let long = "x".repeat(LONGEST_LINE + 1);
        for (typed, code) in [
            (("bukan_isian", "x"), "input_unknown"),
            (("acara", "20 Februari 2026"), "input_wrong"),
            (("acara", "2026-02-30"), "input_wrong"),
            (("tempat", long.as_str()), "input_wrong"),
        ] {
            let failure = fill(&[("tempat", "Aula"), ("acara", "2026-02-20"), typed], Strictness::Print).unwrap_err();
            assert_eq!(failure.code, code, "{typed:?}: {}", failure.message);
        }
    }
}
