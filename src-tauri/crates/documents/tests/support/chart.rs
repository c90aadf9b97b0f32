//! An invented health agency with its units, and a region of any size. Rantau Bahari does not exist.

#![allow(dead_code, reason = "each test file uses its own part")]

use mutasi_documents::{
    Paper, SignatureBlock,
    chart::{ChartHead, ChartNode, ChartPrint, ChartRow, ChartTotals},
};

/// Dinas Kesehatan with its secretariat, divisions, a hospital and fifteen health centres: 39 units.
pub(crate) fn health_agency() -> ChartNode {
    let section = |id, name: &str| unit(id, name, Some((&format!("Kepala {name}"), 9)), &GENERAL[..3]);
    let division = |id: i64, name: &str, sections: [&str; 3]| ChartNode {
        children: (1..).zip(sections).map(|(n, name)| section(id * 10 + n, name)).collect(),
        ..unit(id, name, Some((&format!("Kepala {name}"), 11)), &GENERAL[..2])
    };
    let secretariat = ChartNode {
        children: vec![
            section(21, "Subbagian Umum dan Kepegawaian"),
            section(22, "Subbagian Keuangan dan Pengelolaan Aset"),
        ],
        ..unit(2, "Sekretariat", Some(("Sekretaris Dinas Kesehatan", 12)), &[])
    };
    let places = [
        "Tanjung Elok",
        "Pasir Panjang",
        "Kuala Serindit",
        "Muara Tenang",
        "Bukit Lestari",
        "Teluk Bayur Kecil",
        "Pulau Karang",
        "Sungai Rindang",
        "Kampung Baru",
        "Rantau Utara",
        "Rantau Selatan",
        "Batu Licin",
        "Air Jernih",
        "Padang Ilalang",
        "Ujung Tanjung",
    ];
    let centres = (500..).zip(places).map(|(id, place)| {
        unit(id, &format!("UPTD Puskesmas {place}"), Some((&format!("Kepala UPTD Puskesmas {place}"), 9)), &HEALTH)
    });
    let hospital = ChartNode {
        children: vec![
            unit(41, "Bidang Pelayanan Medik", Some(("Kepala Bidang Pelayanan Medik", 11)), &HOSPITAL),
            unit(42, "Bidang Keperawatan", Some(("Kepala Bidang Keperawatan", 11)), &HOSPITAL[2..8]),
            unit(43, "Bagian Tata Usaha", Some(("Kepala Bagian Tata Usaha", 11)), &GENERAL),
        ],
        ..unit(4, "UPTD RSUD Rantau Bahari", Some(("Direktur UPTD RSUD Rantau Bahari", 12)), &[])
    };
    let mut children = vec![
        secretariat,
        division(
            31,
            "Bidang Kesehatan Masyarakat",
            ["Seksi Kesehatan Keluarga dan Gizi", "Seksi Promosi Kesehatan", "Seksi Kesehatan Lingkungan"],
        ),
        division(
            32,
            "Bidang Pencegahan dan Pengendalian Penyakit",
            ["Seksi Surveilans dan Imunisasi", "Seksi Penyakit Menular", "Seksi Penyakit Tidak Menular"],
        ),
        division(
            33,
            "Bidang Pelayanan Kesehatan",
            ["Seksi Pelayanan Primer", "Seksi Pelayanan Rujukan", "Seksi Akreditasi dan Mutu"],
        ),
        division(
            34,
            "Bidang Sumber Daya Kesehatan",
            ["Seksi Kefarmasian", "Seksi Alat Kesehatan", "Seksi Sumber Daya Manusia Kesehatan"],
        ),
        hospital,
    ];
    children.extend(centres);
    let top = unit(1, "Dinas Kesehatan", Some(("Kepala Dinas Kesehatan", 14)), &[]);
    summed(ChartNode { children, ..top })
}

/// About `units` units: agencies with divisions and sections, one of them with many schools.
pub(crate) fn region(units: usize) -> Vec<ChartNode> {
    let schools = units / 4;
    let mut left = units.saturating_sub(schools + 1);
    let mut agencies = Vec::new();
    let mut id = 1000;
    let mut next = || {
        id += 1;
        id
    };
    let mut school_agency = unit(1, "Dinas Pendidikan", Some(("Kepala Dinas Pendidikan", 14)), &GENERAL[..2]);
    for n in 1..=schools {
        let name = format!("SD Negeri {n} Rantau Bahari");
        school_agency.children.push(unit(next(), &name, Some(("Kepala Sekolah", 9)), &SCHOOL));
    }
    agencies.push(summed(school_agency));
    for number in 1.. {
        if left < 14 {
            break;
        }
        let name = format!("Dinas Urusan {number}");
        let mut agency = unit(next(), &name, Some((&format!("Kepala {name}"), 14)), &GENERAL[..2]);
        left -= 1;
        for division in 1..=5.min(left / 5) {
            let name = format!("Bidang Urusan {number}.{division}");
            let mut node = unit(next(), &name, Some((&format!("Kepala {name}"), 11)), &GENERAL);
            let sections = 4 + division * number % 9;
            for section in 1..=sections.min(left.saturating_sub(1)) {
                let name = format!("Seksi Penanganan Urusan {number}.{division}.{section}");
                let rows = [&GENERAL[..], &HOSPITAL[..5]].concat();
                node.children.push(unit(next(), &name, Some((&format!("Kepala {name}"), 9)), &rows));
            }
            left = left.saturating_sub(1 + node.children.len());
            agency.children.push(node);
        }
        agencies.push(summed(agency));
    }
    agencies
}

pub(crate) fn print(paper: Paper) -> ChartPrint {
    ChartPrint {
        paper,
        title: vec!["PEMERINTAH KOTA RANTAU BAHARI".into(), "KEADAAN TANGGAL 30 JUNI 2026".into()],
        footer: "Kode verifikasi K7QF-2M9D-X4TB-8RWN · rantai 9f3a61c2".into(),
        signature: Some(signature()),
    }
}

pub(crate) fn signature() -> SignatureBlock {
    SignatureBlock {
        before: vec![
            "Rantau Bahari, 30 Juni 2026".into(),
            "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia,".into(),
        ],
        name: "Dra. Ratna Kusumaningrum, M.Si.".into(),
        after: vec!["Pembina Utama Muda".into(), "NIP 19700315 199503 2 001".into()],
    }
}

type Posts = [(&'static str, &'static str, u8)];

const GENERAL: [(&str, &str, u8); 6] = [
    ("Analis Sumber Daya Manusia Aparatur", "Ahli Muda", 9),
    ("Penelaah Teknis Kebijakan", "", 7),
    ("Pengolah Data dan Informasi", "", 6),
    ("Pengadministrasi Perkantoran", "", 5),
    ("Arsiparis", "Terampil", 6),
    ("Operator Layanan Operasional", "", 5),
];
const HEALTH: [(&str, &str, u8); 9] = [
    ("Dokter", "Ahli Muda", 10),
    ("Dokter Gigi", "Ahli Pertama", 9),
    ("Perawat", "Ahli Muda", 9),
    ("Perawat", "Mahir", 7),
    ("Bidan", "Terampil", 6),
    ("Apoteker", "Ahli Pertama", 8),
    ("Tenaga Sanitasi Lingkungan", "Terampil", 6),
    ("Pranata Laboratorium Kesehatan", "Terampil", 6),
    ("Pengadministrasi Perkantoran", "", 5),
];
const HOSPITAL: [(&str, &str, u8); 10] = [
    ("Dokter", "Ahli Utama", 14),
    ("Dokter", "Ahli Madya", 12),
    ("Perawat", "Ahli Madya", 11),
    ("Perawat", "Ahli Muda", 9),
    ("Perawat", "Penyelia", 8),
    ("Bidan", "Ahli Muda", 9),
    ("Penata Anestesi", "Ahli Pertama", 8),
    ("Perawat", "Terampil", 6),
    ("Radiografer", "Mahir", 7),
    ("Teknisi Elektromedis", "Terampil", 6),
];
const SCHOOL: [(&str, &str, u8); 6] = [
    ("Guru Kelas", "Ahli Madya", 11),
    ("Guru Kelas", "Ahli Muda", 9),
    ("Guru Kelas", "Ahli Pertama", 8),
    ("Guru Pendidikan Agama Islam", "Ahli Pertama", 8),
    ("Guru Pendidikan Jasmani, Olahraga, dan Kesehatan", "Ahli Pertama", 8),
    ("Pengadministrasi Perkantoran", "", 5),
];

/// Figures depend on the id alone, so that some rows lack people, some have too many and most are even.
fn unit(id: i64, name: &str, head: Option<(&str, u8)>, rows: &Posts) -> ChartNode {
    let heads = head.map(|(title, class)| {
        let held = i64::from(id % 7 != 3);
        let holder = if held == 0 { "Lowong".to_owned() } else { holder(id) };
        ChartHead { title: title.to_owned(), class, holder, held, need: 1 }
    });
    let rows = (0i64..).zip(rows).map(|(n, (title, level, class))| ChartRow {
        position: id * 100 + n,
        title: (*title).to_owned(),
        level: (*level).to_owned(),
        class: *class,
        held: (id * 3 + n * 5) % 7,
        need: (id * 2 + n * 4) % 6 + 1,
    });
    ChartNode {
        id,
        unit: name.to_owned(),
        heads: heads.into_iter().collect(),
        rows: rows.collect(),
        ..Default::default()
    }
}

fn holder(id: i64) -> String {
    const FIRST: [&str; 5] = ["Ahmad", "Dewi", "Yohanes", "Nurhayati", "Bernadeta"];
    const LAST: [&str; 4] = ["Prasetya, S.Sos., M.AP.", "Lestari, S.K.M.", "Simbolon, S.E.", "Wulandari, M.Kes."];
    format!("{} {}", FIRST[id as usize % 5], LAST[id as usize % 4])
}

/// Totals of every subtree.
pub(crate) fn summed(mut node: ChartNode) -> ChartNode {
    node.children = node.children.into_iter().map(summed).collect();
    let own = node.heads.iter().map(|head| (head.held, head.need));
    let rows = node.rows.iter().map(|row| (row.held, row.need));
    let below = node.children.iter().map(|child| (child.totals.held, child.totals.need));
    let (held, need) = own.chain(rows).chain(below).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    node.totals = ChartTotals { held, need };
    node
}
