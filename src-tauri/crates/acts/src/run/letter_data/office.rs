//! What the office brings to every letter of one day: its letterheads, and who heads what.

use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_documents::letters::{LetterheadData, SignatoryData};
use mutasi_domain::position::Position;
use mutasi_domain::staff::Staff;
use mutasi_store::{ActingRecord, RegionRecord};

use super::region::letterhead_data;
use crate::contract::Failure;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::people::{Directory, People};

pub(crate) struct Office {
    pub(crate) letterhead: LetterheadData,
    people: Arc<People>,
    directory: Arc<Directory>,
    acting: Vec<ActingRecord>,
}

impl Office {
    pub(crate) fn on(desk: &mut Desk, region: &RegionRecord, day: NaiveDate) -> Result<Self, Failure> {
        let lines = |form: &str| Ok::<_, Failure>(desk.read().letterhead(form)?.unwrap_or_default().lines);
        let letterhead = letterhead_data(region, lines("head")?, lines("agency")?);
        let acting = desk.read().acting(day)?;
        Ok(Self { letterhead, people: desk.people()?, directory: desk.directory(day)?, acting })
    }

    /// The post that heads an agency or unit: its highest managerial one.
    pub(super) fn head_post<'f>(&self, frame: &'f Frame, unit: i64) -> Option<&'f Position> {
        let heads = frame.positions.iter().filter(|position| position.unit == unit && position.is_managerial());
        heads.max_by_key(|position| (position.level.ladder(), std::cmp::Reverse(position.id)))
    }

    /// Who signs for a post: whoever acts for it (*Plt.*, *Plh.*), else its holder; without a name where there is none.
    pub(super) fn signs(&self, post: &Position, title: &str) -> SignatoryData {
        let acting = self.acting.iter().find(|acting| acting.position == post.id);
        let (staff, prefix) = match acting {
            Some(acting) if acting.kind == "plh" => (Some(acting.staff), "Plh. "),
            Some(acting) => (Some(acting.staff), "Plt. "),
            None => (self.directory.holders.get(&post.id).and_then(|holders| holders.first().copied()), ""),
        };
        let person = staff.and_then(|staff| self.people.by_id(staff)).map(|record| &record.staff);
        SignatoryData {
            title_line: format!("{prefix}{}", title.to_uppercase()),
            title: format!("{prefix}{title}"),
            ..person.map(of_person).unwrap_or_default()
        }
    }
}

/// Name, rank and NIP below a signature.
pub(super) fn of_person(staff: &Staff) -> SignatoryData {
    SignatoryData {
        name: Some(staff.full_name()),
        // The grade in brackets stands in lists, not below a signature.
        rank: staff.rank.map(|rank| rank.printed()).map(|rank| match rank.split_once(" (") {
            Some((name, _)) => name.to_string(),
            None => rank,
        }),
        nip: Some(staff.nip.to_string()),
        ..SignatoryData::default()
    }
}
