//! The agencies or governments on both sides of a move, and who heads them.

use std::collections::BTreeSet;

use mutasi_documents::letters::{AgencyData, SignatoryData};
use mutasi_domain::moves::{GovernmentKind, Outside, Side};
use mutasi_store::RegionRecord;

use super::office::Office;
use super::region::head_title;
use crate::check::JudgedMove;
use crate::frame::Frame;
use crate::run::region::government;

/// Both sides of moves.
#[derive(Clone, Copy)]
pub(super) struct Parties<'a> {
    pub(super) frame: &'a Frame,
    pub(super) office: &'a Office,
    pub(super) region: &'a RegionRecord,
}

impl Parties<'_> {
    /// An agency of the region with its head.
    pub(super) fn agency(&self, agency: i64) -> AgencyData {
        let head_title = self.frame.head_title(agency);
        let head = match self.office.head_post(self.frame, agency) {
            Some(post) => self.office.signs(post, &head_title),
            None => title_only(&head_title),
        };
        AgencyData { name: self.frame.unit_name(agency).to_string(), head_title, head }
    }

    /// One side of moves that a letter is about; told in general where they have several. Between governments the own
    /// side is the government too.
    pub(super) fn side(&self, moves: &[&JudgedMove], side: Side) -> AgencyData {
        if moves.len() == 1 && moves[0].record.outside.is_some() && outside_of(moves[0], side).is_none() {
            let head_title = head_title(self.region);
            return AgencyData { name: government(self.region), head: title_only(&head_title), head_title };
        }
        let agencies: BTreeSet<i64> = moves.iter().filter_map(|one| agency_of(self.frame, one, side)).collect();
        let outside = moves.iter().find_map(|one| outside_of(one, side));
        match (agencies.len(), outside) {
            (0, Some(outside)) => other_government(outside),
            (1, None) => agencies.first().map(|agency| self.agency(*agency)).unwrap_or_default(),
            (0, None) => AgencyData::default(),
            _ => {
                let head_title = "Kepala perangkat daerah yang bersangkutan".to_string();
                let name = format!("perangkat daerah di lingkungan {}", government(self.region));
                AgencyData { name, head: title_only(&head_title), head_title }
            }
        }
    }
}

/// The agency of the region on one side of a move.
pub(super) fn agency_of(frame: &Frame, one: &JudgedMove, side: Side) -> Option<i64> {
    if outside_of(one, side).is_some() {
        return None;
    }
    let position = match side {
        Side::Origin => one.from,
        Side::Destination => one.record.to,
    };
    position.and_then(|id| frame.position(id)).map(|position| frame.agency(position.unit))
}

/// The other government, when it is on that side of the move.
pub(super) fn outside_of(one: &JudgedMove, side: Side) -> Option<&Outside> {
    one.record.outside.as_ref().filter(|outside| outside.entering == (side == Side::Origin))
}

fn other_government(outside: &Outside) -> AgencyData {
    let head_title = authority_title(outside);
    let name = match outside.kind {
        GovernmentKind::Kabkota | GovernmentKind::Provinsi => format!("Pemerintah {}", outside.name),
        GovernmentKind::Pusat | GovernmentKind::PerwakilanLn => outside.name.clone(),
    };
    AgencyData { name, head: title_only(&head_title), head_title }
}

/// Title of the appointing authority (PPK) of another government, as far as its name tells.
pub(super) fn authority_title(outside: &Outside) -> String {
    let titles =
        [("Kota ", "Wali Kota"), ("Kabupaten ", "Bupati"), ("Provinsi ", "Gubernur"), ("Kementerian ", "Menteri")];
    let titled = titles.iter().find_map(|(kind, title)| Some(format!("{title} {}", outside.name.strip_prefix(kind)?)));
    titled.unwrap_or_else(|| match outside.kind {
        GovernmentKind::Provinsi => format!("Gubernur {}", outside.name),
        _ => format!("Pejabat Pembina Kepegawaian {}", outside.name),
    })
}

pub(super) fn title_only(title: &str) -> SignatoryData {
    SignatoryData { title_line: title.to_uppercase(), title: title.to_string(), ..SignatoryData::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_government_is_addressed_by_the_title_of_its_head() {
        let outside = |kind, name: &str| Outside {
            entering: true,
            kind,
            name: name.into(),
            province: String::new(),
            post: String::new(),
        };
        for (kind, name, title) in [
            (GovernmentKind::Kabkota, "Kota Sungai Raya", "Wali Kota Sungai Raya"),
            (GovernmentKind::Kabkota, "Kabupaten Teluk Batu", "Bupati Teluk Batu"),
            (GovernmentKind::Provinsi, "Andalan", "Gubernur Andalan"),
            (GovernmentKind::Pusat, "Kementerian Kesehatan", "Menteri Kesehatan"),
            (GovernmentKind::Pusat, "Badan Meteorologi", "Pejabat Pembina Kepegawaian Badan Meteorologi"),
        ] {
            assert_eq!(authority_title(&outside(kind, name)), title);
        }
    }
}
