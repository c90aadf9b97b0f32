//! What a salvage has brought, for the officer.

use mutasi_store::{SalvageReport, SalvagedTable as Table};

use crate::contract::*;

/// What officers call the tables that they know.
const LABELS: [(&str, &str); 22] = [
    ("staff", "pegawai"),
    ("incumbency", "jabatan pegawai"),
    ("unit", "unit kerja"),
    ("unit_place", "letak unit kerja"),
    ("position", "jabatan"),
    ("need", "kebutuhan jabatan"),
    ("workload", "beban kerja"),
    ("task", "uraian tugas"),
    ("performance", "penilaian kinerja"),
    ("discipline", "hukuman disiplin"),
    ("career", "riwayat jabatan"),
    ("training", "diklat"),
    ("competence", "kompetensi"),
    ("request", "permohonan"),
    ("transfer_case", "usulan mutasi"),
    ("case_step", "langkah usulan"),
    ("plan", "rencana"),
    ("plan_move", "perpindahan rencana"),
    ("approval", "persetujuan rencana"),
    ("decree", "SK"),
    ("letter", "surat"),
    ("frozen_file", "berkas SK dan surat"),
];

pub(crate) fn salvaged_view(file: &str, report: SalvageReport) -> Salvaged {
    let whole = report.is_whole();
    let text = told(&report);
    let (journal_read, journal_missing) = (report.journal.read, report.journal.missing);
    let mut tables: Vec<SalvagedTable> = report.tables.into_iter().map(table_view).collect();
    // Stable: tables keep their order within both halves.
    tables.sort_by_key(|table| table.missing == 0 && table.orphaned == 0);
    Salvaged { file: file.to_string(), tables, journal_read, journal_missing, whole, text }
}

fn table_view(table: Table) -> SalvagedTable {
    let label = LABELS.iter().find(|(name, _)| *name == table.table).map_or(table.table.as_str(), |(_, label)| label);
    SalvagedTable {
        label: label.to_string(),
        read: table.read,
        missing: table.missing,
        orphaned: table.orphaned,
        first: table.range.map(|(first, _)| first),
        last: table.range.map(|(_, last)| last),
        table: table.table,
    }
}

fn told(report: &SalvageReport) -> String {
    let read: i64 = report.tables.iter().map(|table| table.read).sum();
    let lost: i64 = report.tables.iter().map(|table| table.missing + table.orphaned).sum();
    let next =
        "Simpan berkas yang rusak, bandingkan dengan cadangan terakhir, lalu pulihkan berkas yang lebih lengkap.";
    if report.is_whole() {
        return format!("Semua {read} catatan terbaca dan tersalin ke berkas baru. {next}");
    }
    format!("{read} catatan tersalin ke berkas baru; {lost} tidak terbaca atau kehilangan rujukannya. {next}")
}
