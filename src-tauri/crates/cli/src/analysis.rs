//! Staffing analysis from the terminal: figures for programs, reports for people.

use std::path::{Path, PathBuf};

use clap::{Args as Group, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::AsOf;
use crate::commands::with_folder;
use crate::personal::ForWhom;
use crate::plan::edited;
use crate::session::{Session, failure};

#[derive(Debug, Subcommand)]
pub(crate) enum Analysis {
    /// Kebutuhan dan pemangku per unit dan jabatan
    Staffing(AsOf),
    /// Jabatan yang lowong: sejak kapan, sebab, pemangku sementara, perkiraan
    Vacancies {
        #[command(flatten)]
        asked: AsOf,
        /// Juga jabatan yang akan lowong dalam sekian bulan
        #[arg(long, value_name = "MONTHS")]
        ahead: Option<u32>,
    },
    /// Proyeksi lima tahun menurut pensiun, akhir kontrak, dan rencana masuk
    Projection {
        #[command(flatten)]
        asked: AsOf,
        #[arg(long)]
        unit: Option<i64>,
        /// Daftar orang yang berhenti, bukan angkanya
        #[arg(long)]
        leaving: bool,
    },
    /// Analisis beban kerja: kebutuhan dan efektivitas per jabatan dan unit
    Workload {
        #[command(flatten)]
        asked: AsOf,
        #[arg(long)]
        unit: Option<i64>,
        /// Satu jabatan dengan semua uraian tugasnya
        #[arg(long, conflicts_with = "unit")]
        position: Option<i64>,
        /// Simpan sebagai berkas Excel yang dapat diimpor lagi
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Siapa yang dapat dilepas dari jabatan yang kelebihan pegawai
    Spare {
        #[command(flatten)]
        asked: AsOf,
        #[arg(long)]
        unit: i64,
    },
    /// Kebutuhan guru per sekolah dan mata pelajaran
    Schools(AsOf),
    /// Ketenagaan minimal puskesmas dan WISN
    Health(AsOf),
    /// Indeks layanan (SKM/IKM) per unit
    Indices(AsOf),
    /// Lokasi unit kerja: kecamatan, koordinat, tingkat kesulitan, jarak
    Sites(AsOf),
    /// Simulasi
    #[command(subcommand)]
    Scenario(Scenario),
    /// Cetak laporan: bezetting, proyeksi, rekap, duk, nominatif, abk, lowongan, sekolah, puskesmas, peta, bukti, tanda, pelatihan,
    /// pelajaran, capaian, kalender, antrean
    Report(Report),
}

#[derive(Debug, Group)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) asked: AsOf,
    /// Jenis laporan; `list` untuk laporan yang pernah dicetak
    pub(crate) kind: String,
    #[arg(long)]
    pub(crate) unit: Option<i64>,
    #[arg(long)]
    pub(crate) scenario: Option<i64>,
    /// Rencana yang dibuktikan (hanya bukti)
    #[arg(long)]
    pub(crate) plan: Option<i64>,
    /// f4, a3, a2
    #[arg(long)]
    pub(crate) paper: Option<String>,
    /// xlsx, pdf, png; boleh lebih dari satu
    #[arg(long = "format", value_delimiter = ',')]
    pub(crate) formats: Vec<String>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,
    /// Tulis ulang laporan bernomor ini, sama sampai bita terakhir
    #[arg(long, value_name = "REPORT")]
    pub(crate) again: Option<i64>,
    #[command(flatten)]
    pub(crate) for_whom: ForWhom,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Scenario {
    /// Daftar simulasi
    List { store: PathBuf },
    /// Simulasi baru, dengan perubahan dari berkas JSON bila ada
    New {
        store: PathBuf,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        note: String,
        /// Daftar perubahan, JSON
        #[arg(long, value_name = "FILE")]
        changes: Option<PathBuf>,
    },
    /// Angka sebelum dan sesudah
    Show {
        #[command(flatten)]
        asked: AsOf,
        scenario: i64,
    },
    /// Pakai untuk menilai rencana; tanpa --scenario kembali ke data
    Use {
        store: PathBuf,
        plan: i64,
        #[arg(long)]
        scenario: Option<i64>,
    },
}

pub(crate) fn run(analysis: Analysis, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    Ok(match analysis {
        Analysis::Staffing(asked) => {
            open(&asked.store, None)?.call("staffing", json!({ "as_of": asked.as_of }))?.into()
        }
        Analysis::Vacancies { asked, ahead } => {
            open(&asked.store, None)?.call("vacancies", json!({ "as_of": asked.as_of, "ahead": ahead }))?.into()
        }
        Analysis::Projection { asked, unit, leaving } => {
            let act = if leaving { "list_leaving" } else { "projection" };
            open(&asked.store, None)?.call(act, json!({ "as_of": asked.as_of, "unit": unit }))?.into()
        }
        Analysis::Workload { asked, unit, position, out } => workload(&asked, who, unit, position, out.as_deref())?,
        Analysis::Spare { asked, unit } => {
            open(&asked.store, None)?.call("list_spare", json!({ "as_of": asked.as_of, "unit": unit }))?.into()
        }
        Analysis::Schools(asked) => {
            open(&asked.store, None)?.call("list_schools", json!({ "as_of": asked.as_of }))?.into()
        }
        Analysis::Health(asked) => {
            open(&asked.store, None)?.call("list_health", json!({ "as_of": asked.as_of }))?.into()
        }
        Analysis::Indices(asked) => {
            open(&asked.store, None)?.call("list_indices", json!({ "as_of": asked.as_of }))?.into()
        }
        Analysis::Sites(asked) => open(&asked.store, None)?.call("list_sites", json!({ "as_of": asked.as_of }))?.into(),
        Analysis::Scenario(scenario) => on_scenario(scenario, who)?,
        Analysis::Report(report) => print(&report, who)?,
    })
}

fn workload(
    asked: &AsOf,
    who: Option<&str>,
    unit: Option<i64>,
    position: Option<i64>,
    out: Option<&Path>,
) -> Result<Answer, Failure> {
    let mut desk = Session::open(&asked.store, who, None)?;
    if let Some(folder) = out {
        let to = desk.folder(folder)?;
        let written = desk.call("export_workload", json!({ "unit": unit, "as_of": asked.as_of, "to": to }))?;
        return Ok(with_folder(written, "files", folder).into());
    }
    Ok(match position {
        Some(position) => desk.call("show_workload", json!({ "position": position, "as_of": asked.as_of }))?.into(),
        None => desk.call("list_workload", json!({ "unit": unit, "as_of": asked.as_of }))?.into(),
    })
}

fn print(report: &Report, who: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = Session::open(&report.asked.store, who, report.for_whom.op(None))?;
    if report.kind == "list" && report.again.is_none() {
        return Ok(desk.call("list_reports", json!({}))?.into());
    }
    let to = desk.folder(&report.out)?;
    if let Some(again) = report.again {
        let written =
            desk.call("reprint_report", json!({ "report": again, "reason": report.for_whom.reason(), "to": to }))?;
        return Ok(with_folder(written, "files", &report.out).into());
    }
    let chart = report.kind == "peta";
    let usual = || if chart { vec!["pdf".to_string()] } else { vec!["xlsx".into(), "pdf".into()] };
    let formats = if report.formats.is_empty() { usual() } else { report.formats.clone() };
    let request = report.for_whom.told(json!({
        "kind": report.kind, "as_of": report.asked.as_of, "unit": report.unit, "scenario": report.scenario, "plan": report.plan,
        "paper": report.paper, "formats": formats, "to": to,
    }));
    Ok(with_folder(desk.call("print_report", request)?, "files", &report.out).into())
}

fn on_scenario(scenario: Scenario, who: Option<&str>) -> Result<Answer, Failure> {
    let open = |store: &PathBuf, op: Option<Op>| Session::open(store, who, op);
    Ok(match scenario {
        Scenario::List { store } => open(&store, None)?.call("list_scenarios", json!({}))?.into(),
        Scenario::New { store, name, note, changes } => {
            let changes = changes.as_deref().map(read_json).transpose()?;
            let mut desk = open(&store, Some(Op::NewScenario))?;
            let made = desk.call("new_scenario", json!({ "name": name, "note": note }))?;
            match changes {
                Some(changes) => {
                    desk.call("edit_scenario", json!({ "scenario": made["scenario"], "changes": changes }))?.into()
                }
                None => made.into(),
            }
        }
        Scenario::Show { asked, scenario } => open(&asked.store, None)?
            .call("show_scenario", json!({ "scenario": scenario, "as_of": asked.as_of }))?
            .into(),
        Scenario::Use { store, plan, scenario } => {
            let request = json!({ "plan": plan, "scenario": scenario });
            edited(open(&store, Some(Op::UseScenario))?, "use_scenario", request)?.into()
        }
    })
}

fn read_json(file: &Path) -> Result<Value, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let message = format!("Berkas {} tidak terbaca ({error}). Periksa jalurnya.", file.display());
        failure(FailureKind::Refused, "file_unreadable", &message)
    })?;
    serde_json::from_str(&text).map_err(|error| {
        let message = format!("Berkas {} bukan JSON yang sah ({error}). Betulkan isinya.", file.display());
        failure(FailureKind::Refused, "bad_request", &message)
    })
}
