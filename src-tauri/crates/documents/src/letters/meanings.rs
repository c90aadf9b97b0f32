//! What the fields of the letters mean, in the words of an office.

use super::LetterKind;

/// Fields of one part of the data: where the part stands, what it is called, and its fields.
type Group = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What the field at `path` means; empty when nobody has said so.
pub(super) fn of(kind: LetterKind, path: &str) -> String {
    let found = groups(kind).iter().find_map(|group| {
        let meaning = group.2.iter().find(|(name, _)| join(group.0, name) == path)?.1;
        Some(if group.1.is_empty() { meaning.to_owned() } else { format!("{}: {meaning}", group.1) })
    });
    found.unwrap_or_default()
}

/// All paths that have a meaning.
#[cfg(test)]
pub(super) fn paths(kind: LetterKind) -> Vec<String> {
    groups(kind).iter().flat_map(|group| group.2.iter().map(|(name, _)| join(group.0, name))).collect()
}

fn join(part: &str, name: &str) -> String {
    if part.is_empty() { name.to_owned() } else { format!("{part}.{name}") }
}

fn groups(kind: LetterKind) -> &'static [Group] {
    match kind {
        LetterKind::PlanSheet => PLAN_SHEET,
        LetterKind::Assessment => ASSESSMENT,
        _ => LETTER,
    }
}

const REGION: &[(&str, &str)] = &[
    ("head_title", "sebutan kepala daerah dan nama daerah, huruf kapital"),
    ("head_title_short", "sebutan kepala daerah dalam kalimat"),
    ("government", "nama pemerintah daerah"),
    ("province", "nama provinsi tanpa kata Provinsi"),
    ("capital", "tempat surat ditandatangani"),
    ("office_name", "nama kantor kepegawaian"),
];
const SIGNATORY: &[(&str, &str)] = &[
    ("title_line", "baris jabatan di atas nama, tanpa koma; dapat lebih dari satu baris"),
    ("name", "nama dengan gelar"),
    ("rank", "pangkat"),
    ("nip", "NIP, 18 angka"),
    ("is_head", "ya bila kepala daerah (tanpa NIP dan pangkat)"),
    ("title", "jabatan dalam kalimat"),
];
const VERIFICATION: &[(&str, &str)] = &[
    ("code", "kode pada kaki surat dan kode QR"),
    ("chain_head_short", "kepala rantai jurnal saat surat diterbitkan"),
];
const AGENCY: &[(&str, &str)] = &[("name", "nama"), ("head_title", "jabatan kepalanya")];

const LETTER: &[Group] = &[
    (
        "",
        "",
        &[
            ("number", "nomor surat"),
            ("subject", "hal atau judul keputusan, tanpa kata tentang"),
            ("people_word", "sebutan pegawai: Pegawai Negeri Sipil atau lainnya"),
            ("date_text", "tanggal surat"),
            ("weekday", "hari surat"),
            ("date_spelled", "tanggal surat dengan huruf"),
            ("place", "tempat surat ditandatangani"),
            ("recipient[]", "tujuan surat (Yth.)"),
            ("menimbang[]", "pertimbangan, diawali kata bahwa"),
            ("mengingat[]", "dasar hukum"),
            ("memperhatikan[]", "surat yang diperhatikan"),
            ("extra_dicta[]", "diktum sesudah diktum tentang pegawai"),
            ("tembusan[]", "penerima tembusan"),
            ("findings[]", "hasil pemeriksaan ketentuan yang perlu disebut"),
        ],
    ),
    ("region", "Pemerintah daerah", REGION),
    (
        "letterhead",
        "Kepala surat",
        &[("head[]", "baris kop kepala daerah"), ("agency[]", "baris kop perangkat daerah; baris kedua paling besar")],
    ),
    (
        "people[]",
        "Pegawai",
        &[
            ("order", "nomor urut dalam lampiran"),
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("birth", "tempat dan tanggal lahir"),
            ("rank", "pangkat dan golongan ruang"),
            ("rank_since", "TMT pangkat"),
            ("education", "pendidikan"),
            ("from_position", "jabatan lama"),
            ("from_unit", "unit kerja lama"),
            ("from_eselon_class", "eselon dan kelas jabatan lama"),
            ("to_position", "jabatan baru"),
            ("to_unit", "unit kerja baru"),
            ("to_eselon_class", "eselon dan kelas jabatan baru"),
            ("tmt_text", "terhitung mulai tanggal (TMT)"),
            ("managerial", "ya bila jabatan barunya manajerial"),
            ("nature", "sifat mutasi: rotasi, promosi, dan lainnya"),
            ("note", "keterangan"),
            ("religion", "agama"),
            ("reason", "alasan mutasi menurut rencana"),
            ("to_agency", "perangkat daerah tujuan, bila lampiran dikelompokkan"),
        ],
    ),
    ("people[].superior", "Kepala unit kerja baru", SIGNATORY),
    ("signatory", "Penanda tangan", SIGNATORY),
    ("certifier", "Pengesah petikan atau salinan", SIGNATORY),
    ("plan", "Rencana mutasi", &[("name", "nama"), ("tmt_text", "TMT rencana")]),
    (
        "decree",
        "Keputusan yang dirujuk",
        &[
            ("number", "nomor"),
            ("date_text", "tanggal"),
            ("subject", "judul, tanpa kata tentang"),
            ("issuer", "yang menetapkan"),
            ("signed_by", "nama penanda tangan"),
        ],
    ),
    (
        "corrections[]",
        "Perbaikan keputusan",
        &[("place", "letak kekeliruan"), ("was", "yang tertulis"), ("becomes", "yang seharusnya")],
    ),
    ("origin", "Instansi atau perangkat daerah asal", AGENCY),
    ("origin.head", "Kepala instansi atau perangkat daerah asal", SIGNATORY),
    ("destination", "Instansi atau perangkat daerah tujuan", AGENCY),
    ("destination.head", "Kepala instansi atau perangkat daerah tujuan", SIGNATORY),
    (
        "needs[]",
        "Kebutuhan jabatan",
        &[
            ("position", "nama jabatan"),
            ("unit", "unit kerja"),
            ("need", "jumlah kebutuhan menurut analisis beban kerja"),
            ("held", "jumlah pegawai"),
            ("gap", "selisih"),
            ("filled", "yang perlu diisi melalui mutasi"),
        ],
    ),
    (
        "documents[]",
        "Kelengkapan berkas",
        &[
            ("name", "nama dokumen"),
            ("number", "nomor"),
            ("date_text", "tanggal"),
            ("issuer", "yang menerbitkan"),
            ("there", "ya bila sudah ada"),
        ],
    ),
    ("verification", "Verifikasi", VERIFICATION),
];

const PLAN_SHEET: &[Group] = &[
    (
        "",
        "",
        &[
            ("title", "nama rencana"),
            ("status", "keadaan rencana"),
            ("tmt_text", "TMT rencana"),
            ("summary", "tujuan dan kriteria"),
            ("place", "tempat ditandatangani"),
            ("date_text", "tanggal ditandatangani"),
        ],
    ),
    ("region", "Pemerintah daerah", REGION),
    (
        "moves[]",
        "Butir rencana",
        &[
            ("order", "nomor urut"),
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("grade", "golongan ruang"),
            ("from_position", "jabatan lama"),
            ("from_unit", "unit kerja lama"),
            ("to_position", "jabatan baru"),
            ("to_unit", "unit kerja baru"),
            ("nature", "sifat mutasi"),
            ("findings[]", "temuan dan keterangan"),
        ],
    ),
    (
        "units[]",
        "Unit kerja",
        &[
            ("unit", "nama unit kerja"),
            ("need", "kebutuhan"),
            ("before", "pegawai sebelum rencana"),
            ("gap_before", "selisih sebelum rencana"),
            ("after", "pegawai sesudah rencana"),
            ("gap_after", "selisih sesudah rencana"),
        ],
    ),
    ("signatory", "Penanda tangan", SIGNATORY),
    ("verification", "Verifikasi", VERIFICATION),
];

const ASSESSMENT: &[Group] = &[
    (
        "",
        "",
        &[
            ("plan_name", "nama rencana"),
            ("plan_status", "keadaan rencana"),
            ("checked_text", "tanggal keadaan data"),
            ("discipline[]", "hukuman disiplin dan pemeriksaan"),
            ("attendance", "kehadiran"),
            ("circumstances[]", "keadaan khusus pada TMT"),
            ("passed[]", "ketentuan yang diperiksa tanpa temuan"),
            ("interests[]", "hubungan yang dapat menimbulkan benturan kepentingan"),
            ("recommendation", "rekomendasi"),
            ("recommendation_note", "penjelasan rekomendasi"),
            ("place", "tempat ditandatangani"),
            ("date_text", "tanggal ditandatangani"),
        ],
    ),
    ("region", "Pemerintah daerah", REGION),
    (
        "person",
        "Pegawai",
        &[
            ("order", "nomor urut dalam rencana"),
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("status", "status kepegawaian"),
            ("rank", "pangkat dan TMT pangkat"),
            ("education", "pendidikan"),
            ("from_position", "jabatan sekarang"),
            ("from_unit", "unit kerja sekarang"),
            ("from_since", "TMT jabatan sekarang"),
            ("to_position", "jabatan tujuan"),
            ("to_unit", "unit kerja tujuan"),
            ("tmt_text", "TMT pemindahan"),
            ("until_text", "hari terakhir penugasan sementara"),
            ("nature", "sifat mutasi"),
            ("nature_reason", "alasan sifat ditetapkan berbeda"),
            ("scope", "lingkup"),
            ("initiative", "inisiatif"),
            ("sponsor", "pengusul"),
            ("reason", "alasan pemindahan"),
            ("retires_now", "pensiun dalam jabatan sekarang"),
            ("retires_then", "pensiun dalam jabatan tujuan"),
        ],
    ),
    (
        "performance[]",
        "Kinerja (SKP)",
        &[("year", "tahun"), ("rating", "predikat"), ("note", "hasil kerja dan perilaku")],
    ),
    ("talent", "Talenta", &[("number", "kotak, 1 sampai 9"), ("year", "tahun"), ("follow_up", "tindak lanjut")]),
    (
        "competence[]",
        "Kompetensi",
        &[
            ("group", "kelompok"),
            ("percent", "persentase kesesuaian (JPM)"),
            ("category", "kategori"),
            ("gaps[]", "yang di bawah syarat atau belum tercatat"),
        ],
    ),
    (
        "findings[]",
        "Temuan",
        &[
            ("rule", "kode ketentuan"),
            ("title", "isi ketentuan"),
            ("severity", "tingkat"),
            ("message", "penjelasan"),
            ("basis", "dasar"),
            ("missing", "tempat melengkapi data yang kurang"),
        ],
    ),
    ("findings[].parameters[]", "Ketentuan yang dipakai pada temuan", &[("name", "nama"), ("value", "nilai")]),
    ("findings[].facts[]", "Fakta temuan", &[("name", "nama"), ("value", "nilai"), ("origin", "asal")]),
    (
        "findings[].overridden",
        "Penyimpangan",
        &[
            ("account", "akun"),
            ("role", "peran"),
            ("date_text", "tanggal"),
            ("reason", "alasan"),
            ("document", "dokumen pendukung"),
            ("sha_short", "awal SHA-256 dokumen"),
        ],
    ),
    ("score", "Nilai", &[("method", "cara penilaian"), ("total", "jumlah"), ("weight_total", "jumlah bobot")]),
    (
        "score.parts[]",
        "Kriteria nilai",
        &[
            ("criterion", "kriteria"),
            ("weight", "bobot"),
            ("value", "nilai"),
            ("weighted", "bobot kali nilai"),
            ("note", "keterangan"),
            ("missing", "ya bila datanya kurang"),
        ],
    ),
    (
        "units[]",
        "Unit kerja",
        &[
            ("role", "asal atau tujuan"),
            ("unit", "nama unit kerja"),
            ("need", "kebutuhan"),
            ("before", "pegawai sebelum rencana"),
            ("gap_before", "selisih sebelum rencana"),
            ("after", "pegawai sesudah rencana"),
            ("gap_after", "selisih sesudah rencana"),
        ],
    ),
    (
        "authority",
        "Kewenangan",
        &[
            ("consent", "persetujuan melepas dan menerima"),
            ("pertek", "pertimbangan teknis BKN"),
            ("control", "pengendalian I-MUT"),
            ("mendagri", "persetujuan Menteri Dalam Negeri"),
            ("signer", "penanda tangan keputusan"),
            ("steps[]", "urutan langkah"),
            ("basis", "dasar"),
        ],
    ),
    (
        "documents[]",
        "Dokumen",
        &[
            ("name", "nama"),
            ("due", "syarat"),
            ("why", "dasar disyaratkan"),
            ("present", "ya bila sudah ada"),
            ("detail", "nomor, tanggal, dan penerbit"),
        ],
    ),
    ("assessors[]", "Penilai", &[("name", "nama dengan gelar"), ("position", "jabatan"), ("nip", "NIP, 18 angka")]),
    ("verification", "Verifikasi", VERIFICATION),
];
