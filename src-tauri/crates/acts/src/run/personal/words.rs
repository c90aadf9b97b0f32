//! How the tables and columns that hold personal data are called, for the report to the person.

/// (table, what it is)
const TABLES: &[(&str, &str)] = &[
    ("staff", "Data pegawai"),
    ("account", "Akun program"),
    ("incumbency", "Riwayat jabatan"),
    ("acting", "Penugasan Plt atau Plh"),
    ("performance", "Predikat kinerja"),
    ("discipline", "Hukuman disiplin"),
    ("circumstance", "Keadaan khusus"),
    ("relative", "Keluarga sesama pegawai"),
    ("career", "Riwayat jabatan sebelumnya"),
    ("competence", "Kompetensi"),
    ("talent", "Pemetaan talenta"),
    ("training", "Diklat"),
    ("request", "Permohonan pindah"),
    ("request_target", "Tujuan permohonan"),
    ("transfer_case", "Usulan mutasi"),
    ("case_step", "Langkah usulan mutasi"),
    ("plan_move", "Perpindahan dalam rencana"),
    ("override", "Temuan yang dikesampingkan"),
    ("consent", "Persetujuan OPD"),
    ("document", "Dokumen"),
    ("declaration", "Pernyataan benturan kepentingan"),
    ("move_check", "Fakta pemeriksaan terakhir"),
    ("decision", "Arahan usulan"),
    ("decree", "Surat keputusan"),
    ("letter", "Surat"),
    ("signed_file", "Berkas bertanda tangan"),
    ("meeting_person", "Kehadiran rapat"),
    ("meeting_case", "Pembahasan rapat"),
    ("concern", "Kekhawatiran pegawai"),
    ("objection", "Keberatan"),
    ("course", "Pelatihan untuk perpindahan"),
    ("case_task", "Tugas pendampingan"),
    ("evaluation", "Evaluasi sesudah mutasi"),
    ("evaluation_form", "Formulir evaluasi"),
    ("event", "Peristiwa"),
    // Not about one person by a reference; counted when something is erased.
    ("proposal", "Usulan perencana"),
    ("frozen_file", "Berkas tersimpan"),
];

/// Columns that say nothing to the person: keys, and what a paper was set from beside its data.
const SILENT: &[&str] =
    &["id", "source", "source_row", "entry", "name_key", "template_sha256", "template_file", "dressing"];

/// (column, what it is); a column that means another thing in one table is written `table.column`.
const COLUMNS: &[(&str, &str)] = &[
    ("about", "Mengenai SK"),
    ("account", "Akun"),
    ("address", "Alamat"),
    ("agency", "Perangkat daerah"),
    ("answer", "Jawaban"),
    ("answered", "Dijawab tanggal"),
    ("birth_date", "Tanggal lahir"),
    ("birth_place", "Tempat lahir"),
    ("blocked", "Yang masih kurang"),
    ("certificate", "Sertifikat"),
    ("change", "Perubahan rencana"),
    ("closed", "Ditutup tanggal"),
    ("code", "Kode"),
    ("comment", "Komentar"),
    ("competence", "Kompetensi"),
    ("contract_end", "Akhir perjanjian kerja"),
    ("cost", "Biaya (rupiah)"),
    ("cpns_since", "TMT CPNS"),
    ("data", "Isi surat"),
    ("date", "Tanggal"),
    ("day", "Tanggal"),
    ("decided", "Diputus tanggal"),
    ("decision", "Keputusan"),
    ("decision_letter", "Surat keputusan"),
    ("decree", "Surat keputusan"),
    ("details", "Rincian"),
    ("diploma", "Ijazah"),
    ("document", "Dokumen"),
    ("document_sha256", "Sidik dokumen"),
    ("done", "Selesai tanggal"),
    ("due", "Tenggat"),
    ("education", "Tingkat pendidikan"),
    ("email", "Pos elektronik"),
    ("ends", "Selesai"),
    ("evaluation", "Evaluasi"),
    ("facts", "Fakta"),
    ("family", "Rumpun jabatan"),
    ("file", "Berkas"),
    ("findings", "Temuan"),
    ("finished", "Selesai tanggal"),
    ("follow_up", "Tindak lanjut"),
    ("from_day", "Mulai"),
    ("from_position", "Jabatan asal"),
    ("from_state", "Dari keadaan"),
    ("gate", "Wajib sebelum TMT"),
    ("graduated", "Tahun lulus"),
    ("grounds", "Alasan keberatan"),
    ("held", "Tingkat dimiliki"),
    ("holder", "Pelaksana"),
    ("holds_original", "Memuat naskah asli"),
    ("hours", "Jam pelajaran"),
    ("in_process", "Masih diproses"),
    ("issuer", "Penerbit"),
    ("items", "Jawaban"),
    ("kind", "Jenis"),
    ("letter", "Nomor surat"),
    ("letter_day", "Tanggal surat"),
    ("level", "Tingkat"),
    ("limit_day", "Batas mengajukan"),
    ("meeting", "Rapat"),
    ("months", "Bulan ke"),
    ("move", "Perpindahan"),
    ("name", "Nama"),
    ("nature", "Sifat"),
    ("nature_reason", "Alasan sifat"),
    ("nik", "NIK"),
    ("nip", "NIP"),
    ("note", "Catatan"),
    ("number", "Nomor"),
    ("officer", "Petugas"),
    ("other", "Pegawai lain"),
    ("outside", "Instansi lain"),
    ("own_request", "Atas permintaan sendiri"),
    ("pages", "Halaman"),
    ("parent", "SK induk"),
    ("performance", "Nilai kinerja"),
    ("phone", "Telepon"),
    ("place", "Urutan"),
    ("placed_agency", "Perangkat daerah menurut berkas"),
    ("placed_since", "TMT jabatan menurut berkas"),
    ("placed_title", "Jabatan menurut berkas"),
    ("placed_unit", "Unit kerja menurut berkas"),
    ("plan", "Rencana"),
    ("pns_since", "TMT PNS"),
    ("position", "Jabatan"),
    ("potential", "Nilai potensi"),
    ("present", "Hadir"),
    ("printed", "Dicetak tanggal"),
    ("proposed", "Diusulkan program"),
    ("provider", "Penyelenggara"),
    ("rank", "Golongan ruang"),
    ("rank_since", "TMT golongan"),
    ("rating", "Predikat"),
    ("reason", "Alasan"),
    ("relation", "Hubungan"),
    ("release", "Pelepasan"),
    ("religion", "Agama"),
    ("request", "Permohonan"),
    ("required", "Tingkat diminta"),
    ("result", "Hasil"),
    ("resume", "Dilanjutkan dari"),
    ("role", "Peran"),
    ("roles", "Peran"),
    ("rule", "Aturan"),
    ("service_months", "Masa kerja (bulan)"),
    ("sex", "Jenis kelamin"),
    ("sha256", "Sidik berkas"),
    ("side", "Pihak"),
    ("signatory", "Penanda tangan"),
    ("since", "Sejak"),
    ("snapshot", "Sidik fakta"),
    ("sponsor", "Pengusul"),
    ("staff", "Pegawai"),
    ("standing", "Kedudukan hukum"),
    ("starts", "Mulai"),
    ("state", "Keadaan"),
    ("status", "Status kepegawaian"),
    ("step", "Langkah terakhir"),
    ("technical", "Kompetensi teknis"),
    ("title", "Jabatan"),
    ("case_task.title", "Tugas"),
    ("title_after", "Gelar belakang"),
    ("title_before", "Gelar depan"),
    ("to_day", "Sampai sebelum"),
    ("to_position", "Jabatan tujuan"),
    ("to_state", "Menjadi keadaan"),
    ("training", "Latihan jabatan"),
    ("training_hours", "Jam latihan jabatan"),
    ("training_year", "Tahun latihan jabatan"),
    ("transfer_case", "Usulan mutasi"),
    ("unit", "Unit kerja"),
    ("until", "Sampai"),
    ("until_day", "Sampai dengan"),
    ("valid_until", "Berlaku sampai"),
    ("verdict", "Hasil verifikasi"),
    ("verdict_account", "Diverifikasi oleh"),
    ("verdict_day", "Diverifikasi tanggal"),
    ("verdict_note", "Catatan verifikasi"),
    ("words", "Yang disampaikan"),
    ("year", "Tahun"),
];

fn find(list: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    list.iter().find(|(known, _)| *known == key).map(|(_, word)| *word)
}

/// What a table is, in words.
pub(in crate::run) fn table_word(table: &str) -> &'static str {
    find(TABLES, table).unwrap_or("Catatan lain")
}

/// What the row of the person is, in words.
pub(in crate::run) fn subject_word() -> &'static str {
    table_word("staff")
}

/// What a column is, in words; nothing for a column that says nothing to the person.
pub(super) fn column_word(table: &str, column: &str) -> Option<&'static str> {
    if SILENT.contains(&column) {
        return None;
    }
    Some(find(COLUMNS, &format!("{table}.{column}")).or_else(|| find(COLUMNS, column)).unwrap_or("Lain-lain"))
}

#[cfg(test)]
mod tests {
    use mutasi_store::Store;

    use super::*;

    /// Whoever adds a table or a column about people gives it a word.
    #[test]
    fn every_table_and_column_about_a_person_has_a_word() {
        let store = Store::in_memory().unwrap();
        let tables = store.read().tables_about().unwrap();
        assert!(tables.len() > 30, "{}", tables.len());
        for (table, columns) in tables {
            assert_ne!(table_word(&table), "Catatan lain", "{table}");
            for column in columns {
                assert_ne!(column_word(&table, &column), Some("Lain-lain"), "{table}.{column}");
            }
        }
    }
}
