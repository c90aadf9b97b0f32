//! Who the invented region is.

use mutasi_domain::unit::RegionKind;

/// What a region says of itself on letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoIdentity {
    pub kind: RegionKind,
    pub name: String,
    pub province: String,
    /// Seat of government (*ibu kota*).
    pub capital: String,
    pub head_name: String,
    /// Title of the head, for example `Wali Kota`.
    pub head_title: String,
    /// Name of the personnel office.
    pub office_name: String,
}

/// (kind, name, province, capital, head). None of these places exists.
const REGIONS: [(RegionKind, &str, &str, &str, &str); 8] = [
    (RegionKind::Kabupaten, "Lembah Seraya", "Nusa Mentari", "Seraya", "Hj. Ratna Widyaningrum"),
    (RegionKind::Kota, "Rantau Bahari", "Andalan", "Rantau Bahari", "Aditya Pranata"),
    (RegionKind::Kabupaten, "Muara Kencana", "Andalan", "Kencana Hulu", "Bonar Pardomuan"),
    (RegionKind::Kota, "Tanjung Permai", "Nusa Mentari", "Tanjung Permai", "Yosefina Lamatelu"),
    (RegionKind::Kabupaten, "Padang Cahaya", "Bumi Lestari", "Cahaya Raya", "H. Syamsir Alamudin"),
    (RegionKind::Kota, "Bandar Kelana", "Bumi Lestari", "Bandar Kelana", "Wayan Mahardika"),
    (RegionKind::Kabupaten, "Gunung Rona", "Andalan", "Ronaputih", "Dedi Sumantraputra"),
    (RegionKind::Kota, "Teluk Sejuk", "Nusa Mentari", "Teluk Sejuk", "Marlina Tuasalamone"),
];

/// The region that a seed tells; seed 1 is Kota Rantau Bahari.
pub(crate) fn identity(seed: u64) -> DemoIdentity {
    let (kind, name, province, capital, head_name) = REGIONS[(seed % REGIONS.len() as u64) as usize];
    DemoIdentity {
        kind,
        name: name.into(),
        province: province.into(),
        capital: capital.into(),
        head_name: head_name.into(),
        head_title: kind.head_title().into(),
        office_name: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia".into(),
    }
}
