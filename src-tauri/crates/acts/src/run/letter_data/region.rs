//! The region in letters: its titles, its letterheads, and who signs for it.

use mutasi_documents::letters::{LetterheadData, RegionData, SignatoryData};
use mutasi_store::{RegionRecord, SignatoryRecord};

use crate::run::region::government;

pub(crate) fn region_data(region: &RegionRecord) -> RegionData {
    RegionData {
        head_title: head_title(region).to_uppercase(),
        head_title_short: region.head_title.clone(),
        government: government(region),
        province: Some(region.province.clone()).filter(|province| !province.is_empty()),
        capital: region.capital.clone(),
        office_name: region.office_name.clone(),
    }
}

/// `Wali Kota Rantau Bahari`
pub(super) fn head_title(region: &RegionRecord) -> String {
    format!("{} {}", region.head_title, region.name)
}

/// Lines of the two letterheads; those that the office has not set are made from the region.
pub(crate) fn letterhead_data(region: &RegionRecord, head: Vec<String>, agency: Vec<String>) -> LetterheadData {
    LetterheadData {
        head: if head.is_empty() { usual_head(region) } else { head },
        agency: if agency.is_empty() { agency_lines(region, &region.office_name) } else { agency },
    }
}

fn usual_head(region: &RegionRecord) -> Vec<String> {
    let province = Some(&region.province).filter(|name| !name.is_empty() && **name != region.name);
    let province = province.map(|name| format!("PROVINSI {}", name.to_uppercase()));
    std::iter::once(head_title(region).to_uppercase()).chain(province).collect()
}

/// Letterhead of an agency: the government, and the agency in the second line.
pub(super) fn agency_lines(region: &RegionRecord, agency: &str) -> Vec<String> {
    let lines = [government(region), agency.to_string()];
    lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.to_uppercase()).collect()
}

/// How a signatory of the region signs: alone, for the head (`a.n.`), or for the head through another (`u.b.`).
pub(crate) fn signatory_data(region: &RegionRecord, signatory: &SignatoryRecord) -> SignatoryData {
    let filled = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
    let prefixed = |title: &str| match signatory.prefix.as_str() {
        "" => title.to_string(),
        prefix => format!("{prefix} {title}"),
    };
    let head = head_title(region);
    let own = prefixed(&signatory.title.to_uppercase());
    let title_line = match signatory.delegation.as_str() {
        _ if signatory.is_head => prefixed(&head.to_uppercase()),
        "sendiri" => own,
        "ub" => format!("a.n. {}\n{}\nu.b.\n{own}", head.to_uppercase(), signatory.through.to_uppercase()),
        _ => format!("a.n. {}\n{own}", head.to_uppercase()),
    };
    SignatoryData {
        title_line,
        name: filled(&signatory.name),
        rank: filled(&signatory.rank),
        nip: filled(&signatory.nip),
        is_head: signatory.is_head,
        title: prefixed(if signatory.is_head { &head } else { &signatory.title }),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use mutasi_domain::unit::RegionKind;

    use super::*;

    fn region() -> RegionRecord {
        RegionRecord {
            kind: RegionKind::Kota,
            name: "Rantau Bahari".into(),
            province: "Andalan".into(),
            capital: "Rantau Bahari".into(),
            head_title: "Wali Kota".into(),
            office_name: "Badan Kepegawaian".into(),
            office_code: "BKPSDM".into(),
            demo: true,
        }
    }

    fn signatory(prefix: &str, delegation: &str, is_head: bool) -> SignatoryRecord {
        SignatoryRecord {
            id: 1,
            name: "Ratna Kusuma".into(),
            title: if is_head { "Wali Kota" } else { "Kepala Badan Kepegawaian" }.into(),
            nip: String::new(),
            rank: "Pembina".into(),
            is_head,
            prefix: prefix.into(),
            delegation: delegation.into(),
            through: "Sekretaris Daerah".into(),
            certifies: false,
            basis: String::new(),
            from: NaiveDate::MIN,
            to: None,
            used: false,
        }
    }

    #[test]
    fn every_way_of_signing_has_its_lines() {
        let lines =
            |prefix, delegation, is_head| signatory_data(&region(), &signatory(prefix, delegation, is_head)).title_line;
        assert_eq!(lines("", "sendiri", true), "WALI KOTA RANTAU BAHARI");
        assert_eq!(lines("Pj.", "sendiri", true), "Pj. WALI KOTA RANTAU BAHARI");
        assert_eq!(lines("", "sendiri", false), "KEPALA BADAN KEPEGAWAIAN");
        assert_eq!(lines("Plt.", "an", false), "a.n. WALI KOTA RANTAU BAHARI\nPlt. KEPALA BADAN KEPEGAWAIAN");
        assert_eq!(
            lines("", "ub", false),
            "a.n. WALI KOTA RANTAU BAHARI\nSEKRETARIS DAERAH\nu.b.\nKEPALA BADAN KEPEGAWAIAN"
        );
        let signed = signatory_data(&region(), &signatory("Plh.", "an", false));
        assert_eq!(signed.title, "Plh. Kepala Badan Kepegawaian");
        assert_eq!((signed.rank.as_deref(), signed.nip), (Some("Pembina"), None), "what is empty is not printed");
    }

    #[test]
    fn a_letterhead_that_nobody_has_set_comes_from_the_region() {
        let usual = letterhead_data(&region(), Vec::new(), Vec::new());
        assert_eq!(usual.head, ["WALI KOTA RANTAU BAHARI", "PROVINSI ANDALAN"]);
        assert_eq!(usual.agency, ["PEMERINTAH KOTA RANTAU BAHARI", "BADAN KEPEGAWAIAN"]);
        let own = letterhead_data(&region(), vec!["KEPALA".into()], vec!["KANTOR".into()]);
        assert_eq!((own.head, own.agency), (vec!["KEPALA".to_string()], vec!["KANTOR".to_string()]));
    }
}
