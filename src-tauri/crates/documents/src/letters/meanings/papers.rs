//! The fields of forms, slips and the papers of a meeting.

use super::{Group, LETTERHEAD, REGION, VERIFICATION};

pub(super) const REQUEST_FORM: &[Group] = &[
    ("", "", &[("version_text", "tanggal berlakunya formulir")]),
    ("region", "Pemerintah daerah", REGION),
    ("letterhead", "Kepala surat", LETTERHEAD),
    ("documents[]", "Dokumen", &[("name", "nama dokumen"), ("needed", "ya bila wajib dilampirkan")]),
];

pub(super) const RECEIPTS: &[Group] = &[
    ("", "", &[("place", "tempat tanda terima dibuat")]),
    ("region", "Pemerintah daerah", REGION),
    (
        "slips[]",
        "Tanda terima",
        &[
            ("number", "nomor permohonan di kantor"),
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("position", "jabatan sekarang"),
            ("unit", "unit kerja sekarang"),
            ("received_text", "tanggal diterima"),
            ("documents[]", "dokumen yang diserahkan"),
            ("missing[]", "dokumen wajib yang belum diserahkan"),
            ("officer", "petugas penerima"),
            ("ask_again_text", "tanggal pemohon dapat menanyakan kembali"),
        ],
    ),
    (
        "slips[].targets[]",
        "Tujuan yang diminta",
        &[
            ("position", "jabatan tujuan; kosong bila jabatan apa saja"),
            ("unit", "unit kerja tujuan"),
            ("before", "banyaknya orang yang lebih dahulu menunggu"),
        ],
    ),
    ("slips[].verification", "Verifikasi", VERIFICATION),
];

pub(super) const EVALUATION_FORM: &[Group] = &[
    (
        "",
        "",
        &[
            ("months", "bulan sejak TMT: 3, 6, atau 12"),
            ("period_text", "masa yang dinilai"),
            ("role", "kedudukan penilai"),
            ("unnamed", "ya bila penilai tidak boleh menulis nama"),
            ("rater", "nama penilai"),
            ("code", "kode formulir"),
            ("back_by_text", "batas pengembalian formulir"),
            ("back_to", "tempat mengembalikan formulir"),
        ],
    ),
    ("region", "Pemerintah daerah", REGION),
    ("letterhead", "Kepala surat", LETTERHEAD),
    (
        "person",
        "Pegawai yang dinilai",
        &[
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("position", "jabatan"),
            ("unit", "unit kerja"),
            ("tmt_text", "terhitung mulai tanggal (TMT)"),
        ],
    ),
    ("items[]", "Butir penilaian", &[("name", "nama butir"), ("about", "yang dinilai")]),
];

pub(super) const MEETING: &[Group] = &[
    (
        "",
        "",
        &[
            ("kind_text", "jenis rapat"),
            ("topic", "pokok rapat"),
            ("plan_name", "nama rencana mutasi"),
            ("number", "nomor berita acara"),
            ("weekday", "hari rapat"),
            ("date_text", "tanggal rapat"),
            ("date_spelled", "tanggal rapat dengan huruf"),
            ("time", "waktu rapat"),
            ("place", "tempat rapat"),
            ("notes[]", "catatan rapat"),
        ],
    ),
    ("region", "Pemerintah daerah", REGION),
    ("letterhead", "Kepala surat", LETTERHEAD),
    (
        "members[]",
        "Peserta rapat",
        &[
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("position", "jabatan"),
            ("unit", "unit kerja"),
            ("role", "kedudukan dalam rapat"),
            ("present", "ya bila hadir"),
        ],
    ),
    (
        "people[]",
        "Pegawai yang dibahas",
        &[
            ("order", "nomor urut"),
            ("name", "nama dengan gelar"),
            ("nip", "NIP, 18 angka"),
            ("rank", "pangkat dan golongan ruang"),
            ("from_position", "jabatan lama"),
            ("from_unit", "unit kerja lama"),
            ("to_position", "jabatan baru"),
            ("to_unit", "unit kerja baru"),
            ("recommendation", "rekomendasi lembar penilaian"),
            ("findings[]", "temuan secara singkat"),
            ("kept_out[]", "anggota yang tidak ikut memutus, dengan hubungannya"),
            ("decision", "putusan"),
            ("note", "catatan putusan"),
        ],
    ),
    ("verification", "Verifikasi", VERIFICATION),
];
