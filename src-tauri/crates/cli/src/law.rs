//! The law from the terminal: rules and their values, office rules, heads of region, a person's registers, red flags.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use mutasi_acts::Op;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum Law {
    /// Ketentuan mutasi: bobot, nilai, dasar hukum
    #[command(subcommand)]
    Rules(Rules),
    /// Masa jabatan kepala daerah dan jendela larangan
    Heads { store: PathBuf },
    /// Berkas seorang pegawai: keadaan khusus, keluarga, riwayat, kompetensi, talenta, diklat, permohonan
    Person {
        store: PathBuf,
        #[arg(long)]
        nip: String,
    },
    /// Tanda merah: pengusul berulang, calon dilewati, temuan dikesampingkan, hubungan keluarga
    Flags {
        store: PathBuf,
        #[arg(long)]
        from: Option<NaiveDate>,
        #[arg(long)]
        until: Option<NaiveDate>,
    },
    /// Kotak talenta
    Talent {
        store: PathBuf,
        #[arg(long)]
        unit: Option<i64>,
        #[arg(long)]
        year: Option<i32>,
    },
    /// Seberapa yakin urutan calon suatu jabatan
    Sensitivity {
        store: PathBuf,
        #[arg(long)]
        position: i64,
        #[arg(long)]
        plan: Option<i64>,
        #[arg(long)]
        ignore_missing: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    /// Semua ketentuan dengan nilai yang berlaku
    List { store: PathBuf },
    /// Semua nilai bertanggal yang kuncinya berawalan tertentu
    Values {
        store: PathBuf,
        #[arg(default_value = "")]
        prefix: String,
    },
    /// Tetapkan nilai mulai suatu hari
    Set {
        store: PathBuf,
        key: String,
        value: String,
        #[arg(long)]
        from: NaiveDate,
        #[arg(long)]
        basis: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Coba ungkapan ketentuan daerah tanpa menyimpannya
    Try {
        store: PathBuf,
        expression: String,
        #[arg(long)]
        plan: Option<i64>,
    },
    /// Simpan ketentuan daerah
    Add {
        store: PathBuf,
        #[arg(long)]
        title: String,
        #[arg(long)]
        expression: String,
        #[arg(long)]
        message: String,
        #[arg(long)]
        basis: String,
        #[arg(long, value_parser = ["INFO", "WARN", "BLOCK"])]
        severity: String,
        #[arg(long)]
        from: NaiveDate,
    },
}

pub(crate) fn run(law: Law, who: Option<&str>) -> Result<Answer, Failure> {
    let ask = |store: &PathBuf, act: &str, request: Value| Session::open(store, who, None)?.call(act, request);
    Ok(match law {
        Law::Rules(rules) => on_rules(rules, who)?,
        Law::Heads { store } => ask(&store, "list_heads", json!({}))?.into(),
        Law::Person { store, nip } => ask(&store, "person_file", json!({ "nip": nip }))?.into(),
        Law::Flags { store, from, until } => ask(&store, "red_flags", json!({ "from": from, "until": until }))?.into(),
        Law::Talent { store, unit, year } => ask(&store, "nine_box", json!({ "unit": unit, "year": year }))?.into(),
        Law::Sensitivity { store, position, plan, ignore_missing } => {
            let request = json!({ "position": position, "plan": plan, "ignore_missing": ignore_missing });
            ask(&store, "sensitivity", request)?.into()
        }
    })
}

fn on_rules(rules: Rules, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    Ok(match rules {
        Rules::List { store } => open(&store, None)?.call("list_rules", json!({}))?.into(),
        Rules::Values { store, prefix } => {
            open(&store, None)?.call("list_parameters", json!({ "prefix": prefix }))?.into()
        }
        Rules::Set { store, key, value, from, basis, note } => {
            let request = json!({ "key": key, "value": value, "from": from, "basis": basis, "note": note });
            open(&store, Some(Op::SetParameter))?.call("set_parameter", request)?.into()
        }
        Rules::Try { store, expression, plan } => {
            let request = json!({ "expression": expression, "plan": plan });
            open(&store, None)?.call("try_office_rule", request)?.into()
        }
        Rules::Add { store, title, expression, message, basis, severity, from } => {
            let request = json!({ "title": title, "expression": expression, "message": message, "basis": basis,
                "severity": severity, "from": from });
            open(&store, Some(Op::SaveOfficeRule))?.call("save_office_rule", request)?["office_rules"].take().into()
        }
    })
}

/// The explanation of a move as lines that can be read aloud.
pub(crate) fn explanation(told: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let this = &told["move"];
    let post = |post: &Value| match post {
        Value::Null => "-".to_string(),
        post => format!("{}, {}", word(&post["title"]), word(&post["unit"])),
    };
    let mut lines = vec![
        format!("{} ({})", word(&this["name"]), word(&this["nip"])),
        format!("Dari {} ke {}", post(&this["from"]), post(&this["to"])),
        format!("TMT {}; {}; {}", word(&told["tmt"]), word(&this["nature"]), word(&this["scope"])),
        word(&told["recommendation"]),
        String::new(),
    ];
    for finding in told["findings"].as_array().into_iter().flatten() {
        let mark = match (&finding["missing"], &finding["overridden"]) {
            (Value::Null, Value::Null) => word(&finding["severity"]),
            (Value::Null, reason) => format!("{} dikesampingkan: {}", word(&finding["severity"]), word(reason)),
            (place, _) => format!("DATA KURANG, lengkapi di {}", word(&place["told"])),
        };
        lines.push(format!("{} [{mark}] {}", word(&finding["rule"]), word(&finding["message"])));
        lines.push(format!("     Dasar: {}", word(&finding["article"])));
        for (key, used) in finding["parameters"].as_object().into_iter().flatten() {
            lines.push(format!("     {key} = {} ({})", word(&used["value"]), word(&used["basis"])));
        }
    }
    let passed = told["passed"].as_array().into_iter().flatten().map(|rule| word(&rule["rule"]));
    lines.push(format!("Tanpa temuan: {}", passed.collect::<Vec<_>>().join(", ")));
    let authority = &told["authority"];
    lines.push(format!("Penanda tangan: {}", word(&authority["signer"])));
    for (label, key) in [("Persetujuan", "consent"), ("Pertek", "pertek"), ("Mendagri", "mendagri")] {
        if authority[key] != json!("") {
            lines.push(format!("{label}: {}", word(&authority[key])));
        }
    }
    for due in told["documents"].as_array().into_iter().flatten().filter(|due| due["due"] == "mandatory") {
        let have = if due["have"].is_null() { "belum ada" } else { "ada" };
        lines.push(format!("Dokumen: {} ({have})", word(&due["name"])));
    }
    if let Some(total) = told["score"]["total"].as_f64() {
        lines.push(format!("Nilai merit: {total}"));
    }
    lines.join("\n")
}
