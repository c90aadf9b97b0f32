//! Names and values of facts as they are printed. The page has its own words for the same names.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use mutasi_domain::education::EducationLevel;
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::parameter::shipped;
use mutasi_domain::words;
use serde_json::Value;

const LABELS: &[(&str, &str)] = &[
    ("addendum", "adendum perjanjian kerja"),
    ("after", "sesudah"),
    ("age", "usia"),
    ("analysed", "analisis beban kerja"),
    ("appeal", "banding administratif"),
    ("approval", "persetujuan tertulis"),
    ("asked", "diminta"),
    ("before", "sebelum"),
    ("birth_date", "tanggal lahir"),
    ("born", "tanggal lahir"),
    ("clearance", "bebas temuan"),
    ("cleared", "bebas temuan"),
    ("contract_end", "akhir perjanjian kerja"),
    ("court_case", "proses peradilan"),
    ("cpns_since", "TMT CPNS"),
    ("destination_after", "unit tujuan sesudah"),
    ("destination_before", "unit tujuan sebelum"),
    ("diploma", "ijazah"),
    ("education", "pendidikan"),
    ("fields", "bidang ilmu"),
    ("findings", "temuan aturan"),
    ("first_post", "jabatan pertama yang dihitung"),
    ("first_until", "batas usia pengangkatan pertama"),
    ("floor", "batas terendah"),
    ("former", "jabatan asal"),
    ("from", "mulai"),
    ("future_years", "tahun SKP yang belum tiba"),
    ("gap", "selisih"),
    ("golongan", "golongan"),
    ("goods_keeper", "pengurus barang"),
    ("head", "kepala daerah"),
    ("head_from", "menjabat sejak"),
    ("head_kind", "kedudukan kepala daerah"),
    ("held", "ada"),
    ("high", "tertinggi"),
    ("high_post_before", "pernah menduduki JPT"),
    ("holders", "pemangku yang tetap"),
    ("in_process", "dalam proses"),
    ("in_unit_since", "di unit ini sejak"),
    ("jpm", "JPM"),
    ("kind", "jenis"),
    ("leaves_present", "berhenti dari jabatan sekarang"),
    ("leaves_target", "berhenti dari jabatan tujuan"),
    ("level", "tingkat"),
    ("level_months", "lama pada jenjang itu (bulan)"),
    ("low", "terendah"),
    ("maternity_leave", "cuti melahirkan"),
    ("missing_years", "tahun tanpa SKP"),
    ("months", "lama (bulan)"),
    ("name", "nama"),
    ("need", "kebutuhan"),
    ("nip", "NIP"),
    ("note", "keterangan"),
    ("origin_after", "unit asal sesudah"),
    ("origin_before", "unit asal sebelum"),
    ("origin_in_force", "jabatan asal masih berlaku"),
    ("others", "orang lain yang menuju ke sana"),
    ("plans", "rencana lain"),
    ("pns_since", "TMT PNS"),
    ("position", "jabatan"),
    ("position_after", "jabatan sesudah"),
    ("position_before", "jabatan sebelum"),
    ("post", "jabatan sekarang"),
    ("pregnant", "hamil"),
    ("punishment", "hukuman"),
    ("punishment_until", "hukuman sampai"),
    ("range", "golongan yang diminta"),
    ("rank", "golongan"),
    ("rank_since", "TMT golongan"),
    ("relation", "hubungan"),
    ("retires", "pensiun"),
    ("scope", "lingkup"),
    ("service_since", "mulai bertugas"),
    ("share", "bagian"),
    ("sick_leave", "cuti sakit"),
    ("since", "TMT jabatan"),
    ("standing", "kedudukan hukum"),
    ("status", "status"),
    ("study_bond", "ikatan dinas"),
    ("superior", "menjadi atasan"),
    ("suspended", "pemberhentian sementara"),
    ("target", "jabatan tujuan"),
    ("target_asks", "syarat jabatan tujuan"),
    ("target_held", "pemangku jabatan tujuan"),
    ("target_need", "kebutuhan jabatan tujuan"),
    ("term_ends", "akhir masa Plt"),
    ("term_until", "akhir masa jabatan"),
    ("title", "nama jabatan"),
    ("title_after", "nama jabatan tujuan"),
    ("title_before", "nama jabatan sekarang"),
    ("tmt", "TMT"),
    ("treasurer", "bendahara"),
    ("unit_after", "unit sesudah"),
    ("unit_before", "unit sebelum"),
    ("unrecorded_months", "bulan tanpa riwayat"),
    ("until", "sampai"),
    ("window_from", "larangan mulai"),
    ("window_until", "larangan sampai"),
];

pub(crate) fn fact_label(name: &str) -> String {
    let known = |name: &str| LABELS.iter().find(|(known, _)| *known == name).map(|(_, label)| *label);
    let split = |end: &str, word: &str| {
        let stem = name.strip_suffix(end)?;
        Some(format!("{}, {word}", known(stem)?))
    };
    if let Some(label) = known(name) {
        return label.to_string();
    }
    if let Some(year) = name.strip_prefix("skp_") {
        return format!("SKP {year}");
    }
    split("_from", "mulai").or_else(|| split("_until", "sampai")).unwrap_or_else(|| name.replace('_', " "))
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
        Value::Object(fields) => match (fields.get("need"), fields.get("held"), fields.get("gap")) {
            (Some(need), Some(held), Some(gap)) => format!("K {need}, B {held}, selisih {gap}"),
            _ => fields
                .iter()
                .map(|(key, value)| format!("{} {}", fact_label(key), fact_value(value)))
                .collect::<Vec<_>>()
                .join(", "),
        },
        Value::Number(number) => number.to_string(),
    }
}

/// What a dated value of the law is about: the beginning of the note that it was shipped with.
pub(crate) fn parameter_label(key: &str) -> String {
    if key.contains(".severity") {
        return "bobot temuan".to_string();
    }
    static NOTES: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| shipped().into_iter().map(|value| (value.key, value.note)).collect());
    let note = NOTES.get(key).map(String::as_str).unwrap_or_default();
    let first = note.split(';').next().unwrap_or_default().trim().to_string();
    if first.is_empty() { key.to_string() } else { first }
}

/// A dated value as it is printed; weights in words.
pub(crate) fn parameter_value(value: &str) -> String {
    match Severity::from_code(value) {
        Some(Severity::Block) => "menghalangi".to_string(),
        Some(Severity::Warn) => "peringatan".to_string(),
        Some(Severity::Info) => "catatan".to_string(),
        Some(Severity::Off) => "tidak dipakai".to_string(),
        None => value.to_string(),
    }
}

/// What a finding means for the plan, in words.
pub(crate) fn severity_word(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Block => "MENGHALANGI",
        Severity::Warn => "PERINGATAN",
        Severity::Info | Severity::Off => "CATATAN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_named_in_indonesian_and_values_written_out() {
        for (name, label) in [
            ("skp_2025", "SKP 2025"),
            ("since", "TMT jabatan"),
            ("court_case_from", "proses peradilan, mulai"),
            ("window_until", "larangan sampai"),
        ] {
            assert_eq!(fact_label(name), label);
        }
        assert_eq!(fact_value(&serde_json::json!("2026-03-01")), "1 Maret 2026");
        assert_eq!(fact_value(&serde_json::json!({ "need": 3, "held": 2, "gap": -1 })), "K 3, B 2, selisih -1");
        assert_eq!(fact_value(&serde_json::json!(["a", null])), "a, tidak ada");
        assert_eq!(parameter_label("P-07.min_months"), "Bulan dalam jabatan sekarang");
        assert_eq!(
            (parameter_label("P-07.severity"), parameter_value("WARN")),
            ("bobot temuan".into(), "peringatan".into())
        );
    }
}
