//! Who signs a letter, under whose letterhead, to whom it goes and who receives a copy.

use mutasi_documents::letters::{LetterData, LetterKind, SignatoryData, Signer};
use mutasi_domain::moves::Side;
use mutasi_domain::unit::name_key;
use mutasi_store::SignatoryRecord;

use super::office::of_person;
use super::parties::agency_of;
use super::region::{agency_lines, head_title, signatory_data};
use super::setting::Setting;
use crate::check::JudgedMove;

/// Words by which the agency is found that audits, and the one that pays.
const AUDIT: &str = "inspektorat";
const FINANCE: &str = "keuangan";
const BKN: &str = "Kepala Kantor Regional Badan Kepegawaian Negara";
const PERSON: &str = "Yang bersangkutan";

/// Who signs.
pub(super) struct Signed {
    pub(super) signatory: SignatoryData,
    /// The record of the signatory; none for heads of agencies and for the person.
    pub(super) record: Option<i64>,
    /// The agency whose letterhead it is; none for the office's own.
    pub(super) agency: Option<i64>,
}

impl Setting<'_> {
    /// Who signs a letter about `moves`. `chosen` is the officer's choice, `known` whoever may sign on the day.
    pub(super) fn signed(
        &self,
        kind: LetterKind,
        moves: &[&JudgedMove],
        chosen: Option<&SignatoryRecord>,
        known: &[SignatoryRecord],
    ) -> Signed {
        let of_region = |record: Option<&SignatoryRecord>| Signed {
            signatory: record.map(|record| signatory_data(self.region, record)).unwrap_or_default(),
            record: record.map(|record| record.id),
            agency: None,
        };
        let head = known.iter().find(|record| record.is_head);
        let first = moves.first().copied();
        match kind.signer() {
            Signer::Region => of_region(chosen.or(head)),
            Signer::Office => match self.inspectorate().filter(|_| kind == LetterKind::Clearance) {
                Some(agency) => self.by_agency(agency),
                None => match chosen.or_else(|| self.office_record(known)) {
                    Some(record) => of_region(Some(record)),
                    None => Signed { signatory: self.office_head(), record: None, agency: None },
                },
            },
            Signer::Origin => self.by_side(first, Side::Origin),
            Signer::Destination => self.by_side(first, Side::Destination),
            Signer::Superior => {
                let superior = first.and_then(|one| self.superior(one));
                let agency = first.and_then(|one| agency_of(&self.judged.ground.frame, one, Side::Destination));
                match superior {
                    Some(signatory) => Signed { signatory, record: None, agency },
                    // Above the head of an agency stands the head of region.
                    None => of_region(chosen.or(head)),
                }
            }
            Signer::Person => {
                let staff = first.and_then(|one| self.judged.ground.people.by_id(one.record.staff));
                let signatory = staff.map(|record| of_person(&record.staff)).unwrap_or_default();
                Signed { signatory, record: None, agency: None }
            }
        }
    }

    fn by_agency(&self, agency: i64) -> Signed {
        Signed { signatory: self.parties().agency(agency).head, record: None, agency: Some(agency) }
    }

    fn by_side(&self, one: Option<&JudgedMove>, side: Side) -> Signed {
        let agency = one.and_then(|one| agency_of(&self.judged.ground.frame, one, side));
        agency.map_or(Signed { signatory: SignatoryData::default(), record: None, agency: None }, |agency| {
            self.by_agency(agency)
        })
    }

    fn superior(&self, one: &JudgedMove) -> Option<SignatoryData> {
        super::person::person_data(self.judged, self.office, 1, one)?.superior
    }

    /// A recorded signatory who is the head of the personnel office.
    fn office_record<'k>(&self, known: &'k [SignatoryRecord]) -> Option<&'k SignatoryRecord> {
        let (office, code) = (name_key(&self.region.office_name), name_key(&self.region.office_code));
        known.iter().filter(|record| !record.is_head).find(|record| {
            let title = name_key(&record.title);
            title.starts_with("kepala ")
                && ((!office.is_empty() && title.ends_with(&office)) || (!code.is_empty() && title.ends_with(&code)))
        })
    }

    fn inspectorate(&self) -> Option<i64> {
        self.agency_named(AUDIT)
    }

    fn agency_named(&self, word: &str) -> Option<i64> {
        let units = self.judged.ground.frame.units.iter().filter(|unit| unit.parent.is_none());
        units.filter(|unit| name_key(&unit.name).contains(word)).map(|unit| unit.id).min()
    }

    /// Lines of the letterhead of an agency; the personnel office keeps those that it has set.
    pub(super) fn lines_of(&self, agency: i64) -> Vec<String> {
        if self.office_agency() == Some(agency) {
            return self.office.letterhead.agency.clone();
        }
        agency_lines(self.region, self.judged.ground.frame.unit_name(agency))
    }

    fn office_title(&self) -> String {
        self.office_agency().map_or_else(
            || format!("Kepala {}", self.region.office_name),
            |agency| self.judged.ground.frame.head_title(agency),
        )
    }

    fn title_of(&self, word: &str, usual: &str) -> String {
        self.agency_named(word).map_or_else(|| usual.to_string(), |agency| self.judged.ground.frame.head_title(agency))
    }

    /// To whom a letter goes (*Yth.*).
    pub(super) fn recipients(&self, kind: LetterKind, letter: &LetterData) -> Vec<String> {
        let names = || letter.people.iter().map(|person| person.name.clone());
        match kind {
            LetterKind::Application | LetterKind::Consideration => vec![head_title(self.region)],
            LetterKind::Proposal | LetterKind::OriginRequest | LetterKind::OriginReminder => {
                vec![letter.origin.head_title.clone()]
            }
            LetterKind::Release | LetterKind::DestinationRequest | LetterKind::DestinationReminder => {
                vec![letter.destination.head_title.clone()]
            }
            LetterKind::OriginConsent | LetterKind::DestinationConsent => vec![self.office_title()],
            LetterKind::ClearanceRequest => vec![self.title_of(AUDIT, "Inspektur")],
            LetterKind::Invitation if letter.people.len() == 1 => names().collect(),
            LetterKind::Invitation => vec!["Pejabat yang namanya tercantum dalam lampiran".to_string()],
            LetterKind::ObjectionAnswer => names().map(|name| format!("Saudara {name}")).collect(),
            _ => Vec::new(),
        }
    }

    /// Who receives a copy (*tembusan*).
    pub(super) fn copies_of(&self, kind: LetterKind, letter: &LetterData) -> Vec<String> {
        let list = |titles: &[&str]| titles.iter().map(|title| (*title).to_string()).collect::<Vec<_>>();
        let (origin, destination) = (letter.origin.head_title.as_str(), letter.destination.head_title.as_str());
        let office = self.office_title();
        let finance = self.title_of(FINANCE, "Kepala Badan Keuangan dan Aset Daerah");
        let audit = self.title_of(AUDIT, "Inspektur");
        let mut copies = match kind {
            LetterKind::DutyStatement | LetterKind::PositionStatement | LetterKind::InaugurationStatement => {
                list(&[BKN, &finance, "Kepala PT Taspen (Persero) cabang setempat", &office, PERSON])
            }
            LetterKind::Proposal => list(&[BKN, PERSON]),
            LetterKind::Release => list(&[BKN, &audit, &office, PERSON]),
            LetterKind::OriginConsent => list(&[destination, PERSON]),
            LetterKind::DestinationConsent => list(&[origin, PERSON]),
            LetterKind::Clearance => list(&[&office, PERSON]),
            LetterKind::HandOver => list(&[origin, destination, &office]),
            LetterKind::ActingOrder => list(&[&office, destination, PERSON]),
            LetterKind::ObjectionAnswer => list(&[&office, origin, destination]),
            _ => Vec::new(),
        };
        copies.retain(|title| !title.is_empty());
        let mut seen = std::collections::BTreeSet::new();
        copies.retain(|title| seen.insert(title.clone()));
        copies
    }
}
