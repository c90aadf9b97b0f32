//! Reports about invented people of an invented city. Nobody below exists.

#![allow(dead_code, reason = "each test file uses its own part")]

use mutasi_documents::{
    SignatureBlock,
    report::{Report, ReportCell, ReportColumn, ReportColumnKind, ReportRow},
};

fn column(heading: &[&str], width_mm: f32, width_chars: f64, kind: ReportColumnKind) -> ReportColumn {
    let heading = heading.iter().map(|text| (*text).to_owned()).collect();
    ReportColumn { heading, width_mm, width_chars, kind }
}

fn text(text: impl Into<String>) -> ReportCell {
    ReportCell::Text(text.into())
}

/// The rank list (*daftar urut kepangkatan*) with the columns of the handbook, 10.2: twenty of them.
pub(crate) fn rank_list(people: usize) -> Report {
    use ReportColumnKind::{Centred, Date, Integer, Nip, Text};
    let columns = vec![
        column(&["No. Urut"], 10.0, 7.0, Integer),
        column(&["Nama"], 36.0, 32.0, Text),
        column(&["NIP"], 30.0, 20.0, Nip),
        column(&["Pangkat", "Gol. Ruang"], 10.0, 8.0, Centred),
        column(&["Pangkat", "TMT"], 15.0, 12.0, Date),
        column(&["Jabatan", "Nama"], 40.0, 38.0, Text),
        column(&["Jabatan", "Eselon"], 10.0, 8.0, Centred),
        column(&["Jabatan", "TMT"], 15.0, 12.0, Date),
        column(&["Masa Kerja", "Tahun"], 9.0, 7.0, Integer),
        column(&["Masa Kerja", "Bulan"], 9.0, 7.0, Integer),
        column(&["Latihan Jabatan", "Nama"], 26.0, 24.0, Text),
        column(&["Latihan Jabatan", "Bulan dan Tahun"], 14.0, 12.0, Centred),
        column(&["Latihan Jabatan", "Jumlah Jam"], 10.0, 8.0, Integer),
        column(&["Pendidikan", "Nama"], 34.0, 32.0, Text),
        column(&["Pendidikan", "Lulus Tahun"], 10.0, 8.0, Centred),
        column(&["Pendidikan", "Tingkat Ijazah"], 12.0, 10.0, Centred),
        column(&["Tanggal Lahir"], 15.0, 12.0, Date),
        column(&["Usia"], 8.0, 6.0, Integer),
        column(&["Unit Kerja"], 34.0, 36.0, Text),
        column(&["Keterangan"], 18.0, 18.0, Text),
    ];
    Report {
        name: "DUK".into(),
        title: vec!["DAFTAR URUT KEPANGKATAN PEGAWAI NEGERI SIPIL".into(), "PEMERINTAH KOTA RANTAU BAHARI".into()],
        state_line: "Keadaan 31 Desember 2025".into(),
        columns,
        rows: (1..=people).map(|order| ReportRow::Data(person(order))).collect(),
        notes: vec![
            "Urutan menurut golongan, TMT golongan, jabatan, masa kerja, latihan, pendidikan, dan usia.".into(),
        ],
        signature: Some(signature()),
    }
}

fn person(n: usize) -> Vec<ReportCell> {
    const FIRST: [&str; 9] =
        ["Ahmad", "Dewi", "Yohanes", "Nurhayati", "Made", "Sumarni", "Rizky", "Bernadeta", "Muhammad Ikhsan"];
    const LAST: [&str; 8] =
        ["Prasetya", "Lestari", "Simbolon", "Wulandari", "Hakim", "Pangestu", "Maharani", "Kusumaningrum"];
    const TITLE: [&str; 5] = [", S.Pd.", ", A.Md.Kep.", "", ", S.Sos., M.AP.", ", S.Kep., Ners"];
    const POSITION: [&str; 5] = [
        "Perawat Ahli Muda",
        "Guru Ahli Pertama",
        "Pengelola Keuangan",
        "Analis Sumber Daya Manusia Aparatur Ahli Muda",
        "Bidan Terampil",
    ];
    const UNIT: [&str; 4] = [
        "UPTD Puskesmas Tanjung Elok, Dinas Kesehatan",
        "SD Negeri 3 Kuala Serindit",
        "Sekretariat, Dinas Perhubungan",
        "Kelurahan Pasir Panjang",
    ];
    let (year, month, day) = (1968 + n % 34, 1 + n % 12, 1 + n % 28);
    vec![
        ReportCell::Integer(n as i64),
        text(format!("{} {}{}", FIRST[n % 9], LAST[n / 9 % 8], TITLE[n % 5])),
        text(format!("{year}{month:02}{day:02}{}03{}{:03}", year + 24, 1 + n % 2, n % 1000)),
        text(["IV/b", "III/d", "III/a", "II/c"][n * 4 / (n + 60) % 4]),
        ReportCell::Date(format!("20{:02}-04-01", 10 + n % 15)),
        text(POSITION[n % 5]),
        text(if n.is_multiple_of(11) { "IV.a" } else { "" }),
        ReportCell::Date(format!("20{:02}-{month:02}-02", 12 + n % 13)),
        ReportCell::Integer((n % 34) as i64),
        ReportCell::Integer((n % 12) as i64),
        text(if n.is_multiple_of(11) { "Pelatihan Kepemimpinan Pengawas" } else { "Pelatihan Dasar CPNS" }),
        text(format!("{month:02}/{}", year + 26)),
        ReportCell::Integer(100 + (n % 8 * 10) as i64),
        text(["S-1 Keperawatan", "D-III Kebidanan", "S-1 Pendidikan Guru Sekolah Dasar"][n % 3]),
        text((year + 23).to_string()),
        text(["S-1", "D-III", "S-1"][n % 3]),
        ReportCell::Date(format!("{year}-{month:02}-{day:02}")),
        ReportCell::Integer((2025 - year) as i64),
        text(UNIT[n % 4]),
        if n.is_multiple_of(17) { text("Tugas belajar") } else { ReportCell::Empty },
    ]
}

/// Held and needed people of units, with groups, sums and figures of every kind.
pub(crate) fn staffing(agencies: usize) -> Report {
    use ReportColumnKind::{Centred, Decimal, Integer, Signed, Text};
    let mut columns = vec![
        column(&["No."], 9.0, 6.0, Integer),
        column(&["Nama Jabatan"], 62.0, 44.0, Text),
        column(&["Kelas"], 11.0, 7.0, Centred),
        column(&["Bezetting", "PNS"], 13.0, 8.0, Integer),
        column(&["Bezetting", "PPPK"], 13.0, 8.0, Integer),
        column(&["Bezetting", "Jumlah"], 14.0, 8.0, Integer),
        column(&["Kebutuhan", "Hitungan"], 16.0, 10.0, Decimal(2)),
        column(&["Kebutuhan", "K"], 12.0, 8.0, Integer),
        column(&["+/-"], 12.0, 8.0, Signed),
    ];
    for year in 2027..=2031 {
        columns.push(column(&["Proyeksi", "BUP", &year.to_string()], 11.0, 7.0, Integer));
    }
    for year in 2027..=2031 {
        columns.push(column(&["Proyeksi", "Kekurangan", &year.to_string()], 11.0, 7.0, Signed));
    }
    columns.push(column(&["Keterangan"], 30.0, 24.0, Text));
    let mut rows = Vec::new();
    for agency in 1..=agencies {
        rows.push(ReportRow::Group(format!("{agency}. Dinas Urusan {agency}"), 0));
        for unit in 1..=3 {
            rows.push(ReportRow::Group(format!("{agency}.{unit} Bidang Urusan {agency}.{unit}"), 1));
            rows.extend((1..=5).map(|post| ReportRow::Data(post_cells(agency * 31 + unit * 7 + post, post))));
        }
        let mut total = vec![ReportCell::Empty, text(format!("Jumlah Dinas Urusan {agency}")), ReportCell::Empty];
        total.extend([52, 9, 61].map(ReportCell::Integer));
        total.extend([ReportCell::Decimal(1064.25), ReportCell::Integer(1064), ReportCell::Integer(-1003)]);
        total.extend([3, 1, 0, 4, 2].map(ReportCell::Integer));
        total.extend([6, 7, 7, 11, 13].map(ReportCell::Integer));
        rows.push(ReportRow::Total(total));
    }
    Report {
        name: "Bezetting".into(),
        title: vec!["BEZETTING DAN PROYEKSI KEBUTUHAN PEGAWAI".into(), "PEMERINTAH KOTA RANTAU BAHARI".into()],
        state_line: "Keadaan 30 Juni 2026".into(),
        columns,
        rows,
        notes: vec!["K dihitung dari analisis beban kerja; tanda + berarti lebih.".into()],
        signature: Some(signature()),
    }
}

fn post_cells(n: usize, order: usize) -> Vec<ReportCell> {
    const TITLE: [&str; 5] = [
        "Analis Sumber Daya Manusia Aparatur Ahli Muda",
        "Penelaah Teknis Kebijakan",
        "Pengolah Data dan Informasi",
        "Pengadministrasi Perkantoran",
        "Arsiparis Terampil",
    ];
    let (pns, pppk, need) = ((n % 5) as i64, (n % 3) as i64, (n % 7 + 1) as i64);
    let mut cells = vec![
        ReportCell::Integer(order as i64),
        text(TITLE[n % 5]),
        ReportCell::Integer(5 + (n % 8) as i64),
        ReportCell::Integer(pns),
        ReportCell::Integer(pppk),
        ReportCell::Integer(pns + pppk),
        ReportCell::Decimal(need as f64 - 0.25),
        ReportCell::Integer(need),
        ReportCell::Integer(pns + pppk - need),
    ];
    cells.extend((0..5).map(|year| ReportCell::Integer(((n + year) % 4 / 3) as i64)));
    cells.extend((0..5).map(|year| ReportCell::Integer(need - pns - pppk + year as i64)));
    cells.push(if n.is_multiple_of(6) { text("Gabung dengan jabatan lain") } else { ReportCell::Empty });
    cells
}

pub(crate) fn signature() -> SignatureBlock {
    SignatureBlock {
        before: vec![
            "Rantau Bahari, 31 Desember 2025".into(),
            "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia,".into(),
        ],
        name: "Dra. Ratna Kusumaningrum, M.Si.".into(),
        after: vec!["Pembina Utama Muda".into(), "NIP 19700315 199503 2 001".into()],
    }
}
