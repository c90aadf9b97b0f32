//! Scope of a move: inside one government, or to which other one (handbook 4.1, axis A).

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::unit::{RegionKind, name_key};

/// Scope of a move (*lingkup*), handbook 4.1 axis A.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Scope {
    /// Inside one agency of the region.
    DalamUnit,
    /// Between two agencies of the region.
    AntarOpd,
    KabkotaSatuProv,
    ProvKeKabkota,
    KabkotaKeProv,
    KabkotaBedaProv,
    KabkotaKeProvLain,
    ProvKeKabkotaLain,
    AntarProv,
    DaerahKePusat,
    PusatKeDaerah,
    AntarPusat,
    /// To a mission abroad (*perwakilan luar negeri*).
    PerwakilanLn,
}

coded!(Scope {
    DalamUnit, "DALAM_UNIT", "dalam satu perangkat daerah";
    AntarOpd, "ANTAR_OPD", "antarperangkat daerah";
    KabkotaSatuProv, "KABKOTA_SATU_PROV", "antarkabupaten/kota dalam satu provinsi";
    ProvKeKabkota, "PROV_KE_KABKOTA", "dari provinsi ke kabupaten/kota di provinsi itu";
    KabkotaKeProv, "KABKOTA_KE_PROV", "dari kabupaten/kota ke provinsinya";
    KabkotaBedaProv, "KABKOTA_BEDA_PROV", "antarkabupaten/kota beda provinsi";
    KabkotaKeProvLain, "KABKOTA_KE_PROV_LAIN", "dari kabupaten/kota ke provinsi lain";
    ProvKeKabkotaLain, "PROV_KE_KABKOTA_LAIN", "dari provinsi ke kabupaten/kota di provinsi lain";
    AntarProv, "ANTAR_PROV", "antarprovinsi";
    DaerahKePusat, "DAERAH_KE_PUSAT", "dari daerah ke instansi pusat";
    PusatKeDaerah, "PUSAT_KE_DAERAH", "dari instansi pusat ke daerah";
    AntarPusat, "ANTAR_PUSAT", "antarinstansi pusat";
    PerwakilanLn, "PERWAKILAN_LN", "ke perwakilan di luar negeri";
});

impl Scope {
    /// The move crosses the border of the government (*antarinstansi*).
    pub fn is_across_governments(self) -> bool {
        !matches!(self, Self::DalamUnit | Self::AntarOpd)
    }

    /// Between two governments of one province, so that the governor decides.
    pub fn is_inside_one_province(self) -> bool {
        matches!(self, Self::KabkotaSatuProv | Self::ProvKeKabkota | Self::KabkotaKeProv)
    }
}

/// Kind of the other government of a move (*jenis instansi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GovernmentKind {
    Kabkota,
    Provinsi,
    /// Ministry or central agency.
    Pusat,
    /// Mission abroad.
    PerwakilanLn,
}

coded!(GovernmentKind {
    Kabkota, "kabkota", "kabupaten/kota";
    Provinsi, "provinsi", "provinsi";
    Pusat, "pusat", "instansi pusat";
    PerwakilanLn, "perwakilan_ln", "perwakilan di luar negeri";
});

/// The other government of a move across governments (*instansi lain*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// The person comes from there; otherwise goes there.
    pub entering: bool,
    pub kind: GovernmentKind,
    pub name: String,
    /// Name of its province; empty for a central agency.
    pub province: String,
    /// Position there, as the proposal and the consent name it.
    pub post: String,
}

/// Scope of a move inside one regional government: within an agency or between two. Whoever comes without a post comes
/// from outside the agency.
pub fn scope_inside(from_agency: Option<i64>, to_agency: i64) -> Scope {
    if from_agency == Some(to_agency) { Scope::DalamUnit } else { Scope::AntarOpd }
}

/// Scope of a move between this region and another government. `province` is the name of the region's own province; for
/// a province its own name. A province may be written with or without the word *Provinsi*.
pub fn scope_across(own: RegionKind, province: &str, outside: &Outside) -> Scope {
    let own = if own == RegionKind::Provinsi { GovernmentKind::Provinsi } else { GovernmentKind::Kabkota };
    let (from, to) = if outside.entering { (outside.kind, own) } else { (own, outside.kind) };
    let near = province_key(province) == province_key(&outside.province);
    match (from, to) {
        (GovernmentKind::PerwakilanLn, _) | (_, GovernmentKind::PerwakilanLn) => Scope::PerwakilanLn,
        (GovernmentKind::Pusat, GovernmentKind::Pusat) => Scope::AntarPusat,
        (GovernmentKind::Pusat, _) => Scope::PusatKeDaerah,
        (_, GovernmentKind::Pusat) => Scope::DaerahKePusat,
        (GovernmentKind::Provinsi, GovernmentKind::Provinsi) => Scope::AntarProv,
        (GovernmentKind::Kabkota, GovernmentKind::Kabkota) if near => Scope::KabkotaSatuProv,
        (GovernmentKind::Kabkota, GovernmentKind::Kabkota) => Scope::KabkotaBedaProv,
        (GovernmentKind::Provinsi, GovernmentKind::Kabkota) if near => Scope::ProvKeKabkota,
        (GovernmentKind::Provinsi, GovernmentKind::Kabkota) => Scope::ProvKeKabkotaLain,
        (GovernmentKind::Kabkota, GovernmentKind::Provinsi) if near => Scope::KabkotaKeProv,
        (GovernmentKind::Kabkota, GovernmentKind::Provinsi) => Scope::KabkotaKeProvLain,
    }
}

fn province_key(name: &str) -> String {
    let key = name_key(name);
    let bare = ["provinsi ", "propinsi ", "prov "].into_iter().find_map(|word| key.strip_prefix(word));
    bare.map(str::to_string).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn other(entering: bool, kind: GovernmentKind, province: &str) -> Outside {
        Outside { entering, kind, name: "Instansi Rekaan".into(), province: province.into(), post: String::new() }
    }

    #[test]
    fn a_move_stays_inside_an_agency_or_goes_between_two() {
        assert_eq!(scope_inside(Some(1), 1), Scope::DalamUnit);
        assert_eq!(scope_inside(Some(1), 2), Scope::AntarOpd);
        assert_eq!(
            scope_inside(None, 2),
            Scope::AntarOpd,
            "whoever comes without a post comes from outside the agency"
        );
    }

    #[test]
    fn the_scope_follows_both_governments_and_their_provinces() {
        use GovernmentKind::{Kabkota, PerwakilanLn, Provinsi, Pusat};
        let (near, far) = ("Provinsi  Andalan", "Mentari");
        for (own, entering, kind, province, expected) in [
            (RegionKind::Kota, false, Kabkota, near, Scope::KabkotaSatuProv),
            (RegionKind::Kota, true, Kabkota, near, Scope::KabkotaSatuProv),
            (RegionKind::Kabupaten, false, Kabkota, far, Scope::KabkotaBedaProv),
            (RegionKind::Kabupaten, true, Kabkota, far, Scope::KabkotaBedaProv),
            (RegionKind::Kabupaten, false, Provinsi, near, Scope::KabkotaKeProv),
            (RegionKind::Kabupaten, true, Provinsi, near, Scope::ProvKeKabkota),
            (RegionKind::Kabupaten, false, Provinsi, far, Scope::KabkotaKeProvLain),
            (RegionKind::Kabupaten, true, Provinsi, far, Scope::ProvKeKabkotaLain),
            (RegionKind::Provinsi, false, Kabkota, near, Scope::ProvKeKabkota),
            (RegionKind::Provinsi, true, Kabkota, near, Scope::KabkotaKeProv),
            (RegionKind::Provinsi, false, Kabkota, far, Scope::ProvKeKabkotaLain),
            (RegionKind::Provinsi, true, Kabkota, far, Scope::KabkotaKeProvLain),
            (RegionKind::Provinsi, false, Provinsi, far, Scope::AntarProv),
            (RegionKind::Kota, false, Pusat, "", Scope::DaerahKePusat),
            (RegionKind::Provinsi, true, Pusat, "", Scope::PusatKeDaerah),
            (RegionKind::Kota, false, PerwakilanLn, "", Scope::PerwakilanLn),
        ] {
            let found = scope_across(own, "ANDALAN", &other(entering, kind, province));
            assert_eq!(found, expected, "{own:?} {entering} {kind:?} {province}");
            assert!(found.is_across_governments());
        }
    }

    fn any_kind() -> impl Strategy<Value = GovernmentKind> {
        prop::sample::select(GovernmentKind::all().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn the_scope_inside_is_the_same_on_the_way_back(a in 0i64..5, b in 0i64..5) {
            prop_assert_eq!(scope_inside(Some(a), b), scope_inside(Some(b), a));
        }

        #[test]
        fn the_way_back_stays_in_the_province_or_leaves_it_as_the_way_there(kind in any_kind(), province in "A|B|") {
            let scope = |entering| scope_across(RegionKind::Kota, "A", &other(entering, kind, &province));
            prop_assert_eq!(scope(true).is_inside_one_province(), scope(false).is_inside_one_province());
        }
    }
}
