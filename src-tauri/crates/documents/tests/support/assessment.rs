//! Assessment sheets about invented people.

use mutasi_documents::letters::{
    AssessedAuthorityData, AssessedCompetenceData, AssessedCriterionData, AssessedDocumentData, AssessedFindingData,
    AssessedPersonData, AssessedScoreData, AssessedTalentData, AssessedUnitData, AssessedYearData, AssessmentData,
    AssessorData, OverrideData, UsedFactData, UsedValueData,
};

use super::{region, texts, verification};

/// A section head who would be promoted too early, with one finding of each kind and an override.
pub(crate) fn promotion() -> AssessmentData {
    AssessmentData {
        region: region(),
        plan_name: "Penataan Jabatan Pengawas Triwulan IV Tahun 2026".into(),
        plan_status: "Rancangan".into(),
        checked_text: "21 November 2026".into(),
        person: person(),
        performance: vec![
            year("2025", "Baik", "hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi"),
            year("2024", "Sangat Baik", ""),
        ],
        talent: Some(AssessedTalentData {
            number: 8,
            year: "2025".into(),
            follow_up: "dipertahankan, masuk kelompok rencana suksesi, rotasi atau perluasan tugas".into(),
        }),
        discipline: Vec::new(),
        attendance: String::new(),
        circumstances: texts(&["Bendahara pengeluaran sejak 2 Januari 2025"]),
        competence: vec![
            competence(
                "Manajerial dan sosial kultural",
                "92,59%",
                "Memenuhi syarat",
                &["Komunikasi 2 dari 3", "Pengembangan diri dan orang lain 2 dari 3"],
            ),
            competence("Teknis", "", "", &["Pengelolaan keuangan daerah belum tercatat (disyaratkan 3)"]),
        ],
        findings: findings(),
        passed: texts(&[
            "P-01", "P-02", "P-05", "P-09", "P-11", "P-13", "P-15", "P-19", "P-22", "P-23", "W-01", "O-01",
        ]),
        score: Some(score()),
        units: vec![
            unit("Asal", "Sekretariat, Dinas Perhubungan", ["12", "11", "-1", "10", "-2"]),
            unit("Tujuan", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", ["46", "41", "-5", "42", "-4"]),
        ],
        authority: AssessedAuthorityData {
            consent: "Kepala perangkat daerah asal dan tujuan".into(),
            control: "Diajukan melalui I-MUT karena jabatan tujuan manajerial".into(),
            signer: "Wali Kota Rantau Bahari".into(),
            steps: texts(&[
                "Persetujuan kepala perangkat daerah asal dan tujuan",
                "Pertimbangan Tim Penilai Kinerja",
                "Persetujuan pada I-MUT",
                "Keputusan Wali Kota",
                "Pelantikan",
            ]),
            basis: "PP 11/2017 Pasal 190; PerBKN 5/2019 Pasal 4".into(),
            ..AssessedAuthorityData::default()
        },
        documents: vec![
            document("SKP dua tahun terakhir", "Wajib", true, "Disahkan 5 Januari 2026", "PerBKN 5/2019 Pasal 3"),
            document("Keputusan jabatan terakhir", "Wajib", true, "821.24/0031/BKPSDM/2025, 1 Maret 2025", ""),
            document("Berita acara Tim Penilai Kinerja", "Wajib", false, "", "Jabatan manajerial"),
            document("Surat keterangan bebas temuan Inspektorat", "Pilihan", false, "", "Kebiasaan setempat"),
        ],
        interests: Vec::new(),
        recommendation: "DIREKOMENDASIKAN DENGAN CATATAN".into(),
        recommendation_note:
            "Temuan yang menghalangi telah disimpangi dengan alasan dan dokumen. Data kompetensi teknis \
                              dan berita acara Tim Penilai Kinerja dilengkapi sebelum keputusan ditetapkan."
                .into(),
        assessors: vec![
            assessor("Drs. H. Lukman Hadiwinata, M.Si.", "Sekretaris Daerah, ketua", "196812051994031006"),
            assessor("Dra. Ratna Kusumaningrum, M.Si.", "Kepala BKPSDM, sekretaris", "197003151995032001"),
            assessor("Yohanes Simbolon, S.H.", "Inspektur, anggota", ""),
        ],
        place: "Rantau Bahari".into(),
        date_text: "21 November 2026".into(),
        verification: verification(),
    }
}

/// Somebody of whom hardly anything is known: every gap must be told.
pub(crate) fn unknown() -> AssessmentData {
    AssessmentData {
        region: region(),
        plan_name: "Mutasi Masuk".into(),
        plan_status: "Rancangan".into(),
        checked_text: "21 November 2026".into(),
        person: AssessedPersonData {
            order: 2,
            name: "Made Wulandari".into(),
            nip: "199107142019032011".into(),
            ..AssessedPersonData::default()
        },
        recommendation: "TIDAK DIREKOMENDASIKAN".into(),
        place: "Rantau Bahari".into(),
        ..AssessmentData::default()
    }
}

fn person() -> AssessedPersonData {
    AssessedPersonData {
        order: 1,
        name: "Dr. Bagas Wirayuda, S.Sos., M.AP.".into(),
        nip: "198509172010011012".into(),
        status: "PNS".into(),
        rank: "Penata Tingkat I (III/d), terhitung mulai 1 Oktober 2022".into(),
        education: "S-2 Administrasi Publik".into(),
        from_position: "Kepala Subbagian Umum dan Kepegawaian".into(),
        from_unit: "Sekretariat, Dinas Perhubungan".into(),
        from_since: "1 Maret 2025 (1 tahun 10 bulan)".into(),
        to_position: "Kepala Bidang Mutasi dan Promosi".into(),
        to_unit: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia".into(),
        tmt_text: "4 Januari 2027".into(),
        until_text: String::new(),
        nature: "Promosi".into(),
        nature_reason: String::new(),
        scope: "Antar-OPD dalam satu pemerintah daerah".into(),
        initiative: "Kebutuhan instansi".into(),
        sponsor: "Kepala BKPSDM".into(),
        reason: "Mengisi jabatan yang lowong sejak 1 September 2026 karena pejabat lama pensiun.".into(),
        retires_now: "1 Oktober 2043".into(),
        retires_then: "1 Oktober 2043".into(),
    }
}

fn findings() -> Vec<AssessedFindingData> {
    vec![
        AssessedFindingData {
            rule: "J-02".into(),
            title: "Pengalaman untuk jabatan administrator".into(),
            severity: "MENGHALANGI".into(),
            message:
                "Pengalaman sebagai pengawas baru 1 tahun 10 bulan, disyaratkan paling singkat 3 tahun. Pilih calon \
                      lain, atau mintakan penyimpangan dengan alasan dan dokumen."
                    .into(),
            basis: "PP 11/2017 Pasal 54".into(),
            missing: None,
            parameters: vec![value("Pengalaman sebagai pengawas paling singkat", "3 tahun")],
            facts: vec![
                fact(
                    "Jabatan pengawas sejak",
                    "1 Maret 2025",
                    "riwayat_jabatan.xlsx baris 214, diimpor 12 November 2026",
                ),
                fact("TMT pemindahan", "4 Januari 2027", "rencana ini"),
            ],
            overridden: Some(OverrideData {
                account: "ratna".into(),
                role: "Penyetuju".into(),
                date_text: "20 November 2026".into(),
                reason:
                    "Tidak ada calon lain yang memenuhi syarat dalam kelompok rencana suksesi; disetujui dalam rapat \
                         Tim Penilai Kinerja"
                        .into(),
                document: "BA-TPK-014-2026.pdf".into(),
                sha_short: "9f3a61c2d4e8".into(),
            }),
        },
        AssessedFindingData {
            rule: "P-07".into(),
            title: "Masa jabatan paling singkat".into(),
            severity: "PERINGATAN".into(),
            message: "Baru 1 tahun 10 bulan dalam jabatan sekarang, disyaratkan 24 bulan.".into(),
            basis: "PP 11/2017 Pasal 190 ayat (2); PerBKN 5/2019 Pasal 2 ayat (3)".into(),
            missing: None,
            parameters: vec![value("Masa jabatan paling singkat", "24 bulan, berlaku sejak 1 Januari 2020")],
            facts: vec![fact("TMT jabatan", "1 Maret 2025", "siasn_export.xlsx baris 1.207, diimpor 12 November 2026")],
            overridden: None,
        },
        AssessedFindingData {
            rule: "P-21".into(),
            title: "Jurusan pendidikan sesuai syarat jabatan".into(),
            severity: "PERINGATAN".into(),
            message: "Syarat jurusan jabatan tujuan belum tercatat, sehingga kesesuaian jurusan tidak dapat diperiksa."
                .into(),
            basis: "Analisis jabatan".into(),
            missing: Some("Unit & peta jabatan, bagian Syarat jabatan".into()),
            parameters: Vec::new(),
            facts: Vec::new(),
            overridden: None,
        },
        AssessedFindingData {
            rule: "P-25".into(),
            title: "Bendahara atau pengurus barang".into(),
            severity: "CATATAN".into(),
            message: "Masih bendahara pengeluaran: serah terima kas dan pembukuan dilakukan sebelum pindah.".into(),
            basis: "Ketentuan setempat".into(),
            missing: None,
            parameters: Vec::new(),
            facts: vec![fact("Keadaan", "bendahara pengeluaran sejak 2 Januari 2025", "")],
            overridden: None,
        },
    ]
}

fn score() -> AssessedScoreData {
    let part = |criterion: &str, [weight, value, weighted]: [&str; 3], note: &str, missing| AssessedCriterionData {
        criterion: criterion.into(),
        weight: weight.into(),
        value: value.into(),
        weighted: weighted.into(),
        note: note.into(),
        missing,
    };
    AssessedScoreData {
        method: "nilai merit 0 sampai 100, jumlah bobot kali nilai; kriteria tanpa data bernilai 0".into(),
        total: "66,89".into(),
        weight_total: "100".into(),
        parts: vec![
            part("Kualifikasi pendidikan", ["20", "100,00", "20,00"], "S-2 Administrasi Publik, terdaftar", false),
            part("Kompetensi teknis", ["20", "0,00", "0,00"], "", true),
            part("Kompetensi manajerial dan sosial kultural", ["15", "92,59", "13,89"], "JPM", false),
            part("Kinerja dua tahun", ["20", "90,00", "18,00"], "Sangat Baik dan Baik", false),
            part("Pangkat/golongan ruang", ["10", "100,00", "10,00"], "III/d, dalam rentang III/c sampai III/d", false),
            part("Pengalaman relevan", ["10", "50,00", "5,00"], "30 dari 60 bulan", false),
            part("Diklat", ["5", "0,00", "0,00"], "PKA belum diikuti", false),
        ],
    }
}

fn year(year: &str, rating: &str, note: &str) -> AssessedYearData {
    AssessedYearData { year: year.into(), rating: rating.into(), note: note.into() }
}

fn competence(group: &str, percent: &str, category: &str, gaps: &[&str]) -> AssessedCompetenceData {
    AssessedCompetenceData {
        group: group.into(),
        percent: percent.into(),
        category: category.into(),
        gaps: texts(gaps),
    }
}

fn unit(role: &str, name: &str, [need, before, gap_before, after, gap_after]: [&str; 5]) -> AssessedUnitData {
    AssessedUnitData {
        role: role.into(),
        unit: name.into(),
        need: need.into(),
        before: before.into(),
        gap_before: gap_before.into(),
        after: after.into(),
        gap_after: gap_after.into(),
    }
}

fn document(name: &str, due: &str, present: bool, detail: &str, why: &str) -> AssessedDocumentData {
    AssessedDocumentData { name: name.into(), due: due.into(), why: why.into(), present, detail: detail.into() }
}

fn assessor(name: &str, position: &str, nip: &str) -> AssessorData {
    AssessorData { name: name.into(), position: position.into(), nip: nip.into() }
}

fn value(name: &str, value: &str) -> UsedValueData {
    UsedValueData { name: name.into(), value: value.into() }
}

fn fact(name: &str, value: &str, origin: &str) -> UsedFactData {
    UsedFactData { name: name.into(), value: value.into(), origin: origin.into() }
}
