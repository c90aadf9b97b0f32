//! An invented city, its invented people, and checks that the tests share.
//!
//! Rantau Bahari does not exist; neither does anybody below.

#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod assessment;
pub(crate) mod printed;

use mutasi_documents::{
    PdfMeta,
    letters::{
        LetterData, LetterheadData, PersonData, PlanMoveData, PlanSheetData, PlanUnitData, RegionData, SignatoryData,
        VerificationData,
    },
};

/// The decree of the handbook's sample: a nurse moves from the hospital to a health centre.
pub(crate) fn nurse_decree() -> LetterData {
    LetterData {
        region: region(),
        letterhead: LetterheadData {
            head: texts(&["WALI KOTA RANTAU BAHARI", "PROVINSI ANDALAN"]),
            agency: texts(&["PEMERINTAH KOTA RANTAU BAHARI", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA"]),
        },
        number: "800.1.3.1/0147/BKPSDM/2026".into(),
        subject: "Pemindahan Pegawai Negeri Sipil di Lingkungan Pemerintah Kota Rantau Bahari".into(),
        people_word: "Pegawai Negeri Sipil".into(),
        date_text: "20 Februari 2026".into(),
        place: "Rantau Bahari".into(),
        menimbang: texts(&[
            "bahwa untuk memenuhi kebutuhan pegawai pada Puskesmas Tanjung Elok berdasarkan hasil analisis beban kerja, \
             perlu dilakukan pemindahan pegawai",
            "bahwa Pegawai Negeri Sipil yang namanya tercantum dalam Keputusan ini memenuhi syarat dan dinilai mampu \
             melaksanakan tugas pada jabatan yang baru",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan \
             Wali Kota tentang Pemindahan Pegawai Negeri Sipil di Lingkungan Pemerintah Kota Rantau Bahari",
        ]),
        mengingat: texts(&[
            "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
            "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah \
             dengan Peraturan Pemerintah Nomor 17 Tahun 2020",
            "Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi",
        ]),
        memperhatikan: texts(&[
            "Berita Acara Tim Penilai Kinerja Nomor 800.1.3.1/012/TPK/2026 tanggal 20 Januari 2026",
        ]),
        people: vec![nurse()],
        extra_dicta: texts(&[
            "Gaji dan penghasilan lain dibayarkan sesuai dengan ketentuan peraturan perundang-undangan pada unit kerja \
             baru.",
            "Pegawai sebagaimana dimaksud dalam Diktum KESATU wajib melapor kepada pimpinan unit kerja baru paling \
             lambat 7 (tujuh) hari sejak Keputusan ini diterima.",
            "Apabila di kemudian hari terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan sebagaimana \
             mestinya.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]),
        signatory: mayor(),
        certifier: None,
        tembusan: texts(&[
            "Kepala Kantor Regional BKN",
            "Inspektur Kota",
            "Kepala BKAD",
            "Direktur RSUD",
            "Kepala Dinas Kesehatan",
            "Yang bersangkutan",
        ]),
        verification: verification(),
        ..LetterData::default()
    }
}

pub(crate) fn nurse() -> PersonData {
    PersonData {
        order: 1,
        name: "Siti Rahmawati, A.Md.Kep.".into(),
        nip: "199004122015032004".into(),
        birth: "Rantau Bahari, 12 April 1990".into(),
        rank: "Penata Muda (III/a)".into(),
        rank_since: "1 April 2023".into(),
        education: "D-III Keperawatan".into(),
        from_position: "Perawat Mahir".into(),
        from_unit: "UPTD RSUD Rantau Bahari".into(),
        from_eselon_class: String::new(),
        to_position: "Perawat Mahir".into(),
        to_unit: "UPTD Puskesmas Tanjung Elok, Dinas Kesehatan".into(),
        to_eselon_class: String::new(),
        tmt_text: "2 Maret 2026".into(),
        managerial: false,
        nature: "Rotasi".into(),
        note: "Usul unit".into(),
        ..PersonData::default()
    }
}

/// A head of section who is released from one post and appointed to another.
pub(crate) fn section_head() -> PersonData {
    PersonData {
        order: 1,
        name: "Dr. Bagas Wirayuda, S.Sos., M.AP.".into(),
        nip: "198509172010011012".into(),
        birth: "Kuala Serindit, 17 September 1985".into(),
        rank: "Penata Tingkat I (III/d)".into(),
        rank_since: "1 Oktober 2022".into(),
        education: "S-2 Administrasi Publik".into(),
        from_position: "Kepala Subbagian Umum dan Kepegawaian".into(),
        from_unit: "Sekretariat, Dinas Perhubungan".into(),
        from_eselon_class: "Eselon IV.a, kelas 9".into(),
        to_position: "Kepala Bidang Mutasi dan Promosi".into(),
        to_unit: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia".into(),
        to_eselon_class: "Eselon III.b, kelas 11".into(),
        tmt_text: "2 Maret 2026".into(),
        managerial: true,
        nature: "Promosi".into(),
        note: String::new(),
        ..PersonData::default()
    }
}

/// A decree about `count` invented people in `count / 8` units.
pub(crate) fn collective_decree(count: u32) -> LetterData {
    LetterData {
        people: (1..=count).map(person).collect(),
        extra_dicta: texts(&[
            "Gaji dan penghasilan lain dibayarkan sesuai dengan ketentuan peraturan perundang-undangan pada unit kerja \
             baru.",
            "Pegawai sebagaimana dimaksud dalam Diktum KESATU wajib melapor kepada pimpinan unit kerja baru paling \
             lambat 7 (tujuh) hari sejak Keputusan ini diterima.",
            "Petikan Keputusan ini diberikan kepada yang bersangkutan untuk dipergunakan sebagaimana mestinya.",
            "Apabila di kemudian hari terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan sebagaimana \
             mestinya.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]),
        certifier: Some(office_head()),
        ..nurse_decree()
    }
}

pub(crate) fn person(order: u32) -> PersonData {
    const FIRST: [&str; 8] = ["Ahmad", "Dewi", "Yohanes", "Nurhayati", "Made", "Sumarni", "Rizky", "Bernadeta"];
    const LAST: [&str; 7] = ["Prasetya", "Lestari", "Simbolon", "Wulandari", "Hakim", "Pangestu", "Maharani"];
    const TITLE: [&str; 5] = [", S.Pd.", ", A.Md.Kep.", "", ", S.Sos., M.AP.", ", S.Kep., Ners"];
    const POSITION: [&str; 6] = [
        "Perawat Mahir",
        "Guru Ahli Pertama",
        "Pengelola Keuangan",
        "Penata Layanan Operasional",
        "Analis Sumber Daya Manusia Aparatur Ahli Muda",
        "Bidan Terampil",
    ];
    const UNIT: [&str; 5] = [
        "UPTD Puskesmas Tanjung Elok, Dinas Kesehatan",
        "SD Negeri 3 Kuala Serindit, Dinas Pendidikan dan Kebudayaan",
        "Sekretariat, Dinas Perhubungan",
        "Kelurahan Pasir Panjang, Kecamatan Rantau Utara",
        "Bidang Anggaran, Badan Keuangan dan Aset Daerah",
    ];
    let n = order as usize;
    let pick = |list: &[&str], step: usize| list[(n * step + n / list.len()) % list.len()].to_owned();
    PersonData {
        order,
        name: format!("{} {}{}", pick(&FIRST, 3), pick(&LAST, 2), pick(&TITLE, 1)),
        nip: format!(
            "19{:02}{:02}{:02}201{}03{}{:03}",
            75 + n % 20,
            1 + n % 12,
            1 + n % 28,
            n % 10,
            1 + n % 2,
            n % 1000
        ),
        birth: format!("Rantau Bahari, {} April {}", 1 + n % 28, 1975 + n % 20),
        rank: ["Penata Muda (III/a)", "Pengatur Tingkat I (II/d)", "Penata (III/c)"][n % 3].into(),
        rank_since: "1 April 2023".into(),
        education: ["S-1 Keperawatan", "D-III Kebidanan", "S-1 Pendidikan Guru Sekolah Dasar"][n % 3].into(),
        from_position: pick(&POSITION, 1),
        from_unit: pick(&UNIT, 1),
        from_eselon_class: if n.is_multiple_of(7) { "Eselon IV.a, kelas 9".into() } else { String::new() },
        to_position: pick(&POSITION, 1),
        to_unit: pick(&UNIT, 2),
        to_eselon_class: String::new(),
        tmt_text: "2 Maret 2026".into(),
        managerial: false,
        nature: "Rotasi".into(),
        note: if n.is_multiple_of(5) { "Permintaan sendiri".into() } else { "Usul unit".into() },
        ..PersonData::default()
    }
}

pub(crate) fn plan_sheet(count: u32) -> PlanSheetData {
    let moves = (1..=count).map(|order| {
        let person = person(order);
        PlanMoveData {
            order,
            name: person.name,
            nip: person.nip,
            grade: "III/a".into(),
            from_position: person.from_position,
            from_unit: person.from_unit,
            to_position: person.to_position,
            to_unit: person.to_unit,
            nature: "Rotasi".into(),
            findings: if order.is_multiple_of(3) {
                texts(&["Masa kerja dalam jabatan baru 1 tahun 8 bulan.", "Menunggu persetujuan unit asal."])
            } else {
                Vec::new()
            },
        }
    });
    PlanSheetData {
        region: region(),
        title: "Pemerataan Tenaga Kesehatan Triwulan I Tahun 2026".into(),
        status: "Rancangan".into(),
        tmt_text: "2 Maret 2026".into(),
        summary:
            "Rencana ini mengisi kekurangan perawat pada tiga puskesmas pesisir tanpa menambah kekurangan pada unit \
                  asal, dengan mengutamakan pegawai yang mengajukan permohonan sendiri."
                .into(),
        moves: moves.collect(),
        units: vec![
            unit("UPTD RSUD Rantau Bahari", ["64", "71", "+7", "66", "+2"]),
            unit("UPTD Puskesmas Tanjung Elok, Dinas Kesehatan", ["18", "13", "-5", "17", "-1"]),
            unit("UPTD Puskesmas Pasir Panjang, Dinas Kesehatan", ["16", "15", "-1", "16", "0"]),
        ],
        place: "Rantau Bahari".into(),
        date_text: "6 Februari 2026".into(),
        signatory: office_head(),
        verification: verification(),
    }
}

fn unit(name: &str, [need, before, gap_before, after, gap_after]: [&str; 5]) -> PlanUnitData {
    PlanUnitData {
        unit: name.into(),
        need: need.into(),
        before: before.into(),
        gap_before: gap_before.into(),
        after: after.into(),
        gap_after: gap_after.into(),
    }
}

pub(crate) fn region() -> RegionData {
    RegionData {
        head_title: "WALI KOTA RANTAU BAHARI".into(),
        head_title_short: "Wali Kota".into(),
        government: "Pemerintah Kota Rantau Bahari".into(),
        province: Some("Andalan".into()),
        capital: "Rantau Bahari".into(),
        office_name: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia".into(),
    }
}

pub(crate) fn mayor() -> SignatoryData {
    SignatoryData {
        title_line: "WALI KOTA RANTAU BAHARI".into(),
        name: Some("Aditya Pranata".into()),
        is_head: true,
        ..SignatoryData::default()
    }
}

pub(crate) fn office_head() -> SignatoryData {
    SignatoryData {
        title_line: "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia".into(),
        name: Some("Dra. Ratna Kusumaningrum, M.Si.".into()),
        rank: Some("Pembina Utama Muda".into()),
        nip: Some("197003151995032001".into()),
        is_head: false,
        ..SignatoryData::default()
    }
}

pub(crate) fn verification() -> VerificationData {
    VerificationData { code: "K7QF-2M9D-X4TB-8RWN".into(), chain_head_short: "9f3a61c2".into() }
}

pub(crate) fn meta() -> PdfMeta {
    PdfMeta {
        title: "Keputusan Nomor 800.1.3.1/0147/BKPSDM/2026".into(),
        author: "Pemerintah Kota Rantau Bahari".into(),
        id_seed: "800.1.3.1/0147/BKPSDM/2026 #1".into(),
        date: "2026-02-20".into(),
    }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}
