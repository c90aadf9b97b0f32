//! Words of the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args as Group, Parser, Subcommand};

use crate::accounts::Account;
use crate::after::{Evaluation, Training};
use crate::analysis::Analysis;
use crate::backups::Copies;
use crate::decree::{Decree, Number};
use crate::law::Law;
use crate::letters::{Letters, Template};
use crate::life::{Calendar, Case, Proposal, Request};
use crate::meetings::{Concern, Meeting};
use crate::objections::{Holiday, Objection};
use crate::personal::{Personal, Retention};
use crate::plan::Plan;

/// Meja mutasi pegawai ASN dari terminal.
#[derive(Debug, Parser)]
#[command(name = "mutasi", version, disable_help_subcommand = true)]
pub(crate) struct Args {
    /// Cetak satu nilai JSON di keluaran baku
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Akun yang bertindak
    #[arg(long = "as", global = true, value_name = "ACCOUNT")]
    pub(crate) account: Option<String>,
    /// Hari bertindak, untuk latihan dan pengujian
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// Bahasa
    #[arg(long, global = true, default_value = "id", value_parser = ["id", "en"])]
    pub(crate) lang: String,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Buat berkas data baru
    Init(Init),
    /// Kelola akun
    #[command(subcommand)]
    Account(Account),
    /// Buat wilayah contoh
    Demo {
        store: PathBuf,
        #[arg(long, default_value_t = 600)]
        staff: usize,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Impor berkas kantor
    Import {
        store: PathBuf,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Hanya pratinjau
        #[arg(long)]
        dry_run: bool,
        /// Folder untuk berkas koreksi
        #[arg(long, value_name = "DIR")]
        corrections: Option<PathBuf>,
    },
    /// Cocokkan jabatan di berkas dengan peta jabatan
    Settle {
        store: PathBuf,
        #[arg(long)]
        unit: String,
        #[arg(long)]
        title: String,
        #[arg(long)]
        position: i64,
    },
    #[command(flatten)]
    Analysis(Analysis),
    #[command(flatten)]
    Law(Law),
    /// Calon untuk suatu jabatan
    Candidates {
        store: PathBuf,
        #[arg(long)]
        position: i64,
        #[arg(long)]
        limit: Option<u32>,
        #[arg(long)]
        plan: Option<i64>,
        /// Abaikan bobot kriteria yang datanya tidak ada
        #[arg(long)]
        ignore_missing: bool,
        /// Cara menilai
        #[arg(long, value_parser = ["merit", "profile", "saw", "topsis", "aras"])]
        method: Option<String>,
    },
    /// Cari pegawai
    Staff {
        store: PathBuf,
        #[arg(long)]
        nip: Option<String>,
        #[arg(long)]
        query: Option<String>,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Susun, periksa, dan setujui rencana
    #[command(subcommand)]
    Plan(Plan),
    /// Terbitkan dan periksa SK
    #[command(subcommand)]
    Decree(Decree),
    /// Buku nomor surat
    #[command(subcommand)]
    Number(Number),
    /// Cetak surat selain SK; daftar, kelengkapan, dan berkas bukti
    Letters(Box<Letters>),
    /// Permohonan pegawai
    #[command(subcommand)]
    Request(Request),
    /// Usulan: dibuka, berkasnya, masuk rencana
    #[command(subcommand)]
    Proposal(Proposal),
    /// Perjalanan usulan: daftar, langkah, putusan
    #[command(subcommand)]
    Case(Case),
    /// Yang jatuh tempo, terlambat, dan terhalang
    Calendar(Calendar),
    /// Rapat: sidang TPK, pelantikan, sosialisasi
    #[command(subcommand)]
    Meeting(Meeting),
    /// Kekhawatiran pegawai yang dipindahkan
    #[command(subcommand)]
    Concern(Concern),
    /// Keberatan atas SK
    #[command(subcommand)]
    Objection(Objection),
    /// Hari libur kantor
    #[command(subcommand)]
    Holiday(Holiday),
    /// Pelatihan dan pendampingan pegawai yang berpindah
    #[command(subcommand)]
    Training(Training),
    /// Evaluasi pascamutasi, pelajaran, dan capaian rencana
    #[command(subcommand)]
    Evaluation(Evaluation),
    /// Data pribadi seorang pegawai
    #[command(subcommand)]
    Personal(Personal),
    /// Masa simpan dan penghapusan data pribadi
    #[command(subcommand)]
    Retention(Retention),
    /// Templat surat
    #[command(subcommand)]
    Template(Template),
    /// Urungkan tindakan terakhir
    Undo { store: PathBuf },
    /// Ulangi yang diurungkan
    Redo { store: PathBuf },
    /// Jurnal tindakan
    Log {
        store: PathBuf,
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Periksa keutuhan berkas, rantai jurnal, dan ulangan jurnal
    Verify { store: PathBuf },
    /// Isi semua data sebagai teks baku
    Dump { store: PathBuf },
    #[command(flatten)]
    Copies(Copies),
    /// Ukur kecepatan: import, staffing, analysis, check, search, letters, store, planner, cases, all
    Bench {
        what: String,
        /// Jumlah pegawai; biasanya 50.000, untuk planner 5.000 dan 50.000
        #[arg(long)]
        staff: Option<usize>,
        /// Untuk planner: tulis soal bagi penyelesai lain ke folder ini, tanpa mengukur; untuk letters: tulis SK yang diukur
        #[arg(long, value_name = "DIR")]
        write: Option<PathBuf>,
        /// Banyaknya soal yang ditulis
        #[arg(long, default_value_t = 1)]
        seeds: u64,
    },
}

#[derive(Debug, Group)]
pub(crate) struct Init {
    pub(crate) store: PathBuf,
    #[arg(long)]
    pub(crate) region: String,
    #[arg(long, value_parser = ["kota", "kabupaten", "provinsi"])]
    pub(crate) kind: String,
    #[arg(long)]
    pub(crate) account: String,
    #[arg(long, default_value = "")]
    pub(crate) province: String,
    #[arg(long, default_value = "")]
    pub(crate) capital: String,
    /// Nama kepala daerah
    #[arg(long, default_value = "")]
    pub(crate) head: String,
    #[arg(long, default_value = "")]
    pub(crate) office: String,
    #[arg(long, default_value = "")]
    pub(crate) office_code: String,
}

#[derive(Debug, Group)]
pub(crate) struct AsOf {
    pub(crate) store: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}
