//! Names and values of facts as they are printed. The page has its own words for the same names.

use mutasi_domain::education::EducationLevel;
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::words;
use serde_json::Value;

const LABELS: &[(&str, &str)] = &[
    ("after", "sesudah rencana"),
    ("age", "usia"),
    ("asked", "diminta"),
    ("before", "sebelum rencana"),
    ("diploma", "ijazah"),
    ("education", "pendidikan"),
    ("floor", "batas bawah"),
    ("from", "sejak"),
    ("holders", "pemangku"),
    ("in_process", "dalam pemeriksaan"),
    ("kind", "jenis"),
    ("level", "tingkat"),
    ("missing_years", "tahun tanpa SKP"),
    ("months", "bulan"),
    ("others", "calon lain"),
    ("plans", "rencana lain"),
    ("position", "jabatan"),
    ("rank", "golongan"),
    ("since", "TMT jabatan"),
    ("standing", "kedudukan hukum"),
    ("status", "status"),
    ("title", "jabatan"),
    ("tmt", "TMT"),
    ("until", "sampai"),
];

pub(crate) fn fact_label(name: &str) -> String {
    match name.strip_prefix("skp_") {
        Some(year) => format!("SKP {year}"),
        None => {
            let known = LABELS.iter().find(|(known, _)| *known == name).map(|(_, label)| (*label).to_string());
            known.unwrap_or_else(|| name.replace('_', " "))
        }
    }
}

pub(crate) fn fact_value(value: &Value) -> String {
    match value {
        Value::Null => "tidak ada".to_string(),
        Value::Bool(yes) => if *yes { "ya" } else { "tidak" }.to_string(),
        Value::String(text) => match text.parse() {
            Ok(day) => words::date(day),
            Err(_) => EducationLevel::from_code(text).map_or_else(|| text.clone(), |level| level.code().to_string()),
        },
        Value::Array(items) => items.iter().map(fact_value).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match (fields.get("need"), fields.get("held")) {
            (Some(need), Some(held)) => format!("K {need}, B {held}"),
            _ => {
                fields.iter().map(|(key, value)| format!("{key} {}", fact_value(value))).collect::<Vec<_>>().join(", ")
            }
        },
        Value::Number(number) => number.to_string(),
    }
}

/// What a finding means for the plan, in words.
pub(crate) fn severity_word(finding: &Finding) -> &'static str {
    match finding.severity {
        _ if finding.missing.is_some() => "DATA KURANG",
        Severity::Block if finding.overridden.is_some() => "DIKESAMPINGKAN",
        Severity::Block => "MENGHALANGI",
        Severity::Warn => "PERINGATAN",
        Severity::Info | Severity::Off => "CATATAN",
    }
}
