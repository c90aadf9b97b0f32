//! What every letter about moves of one plan shares, a decree or another.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_documents::letters::{LetterData, LetterKind, PersonData, PlanRefData, SignatoryData, VerificationData};
use mutasi_domain::document::DocumentKind;
use mutasi_domain::moves::{Consent, Side};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::staff::Status;
use mutasi_domain::unit::name_key;
use mutasi_domain::words;
use mutasi_store::RegionRecord;

use super::basis::{About, legal_bases};
use super::facts;
use super::office::Office;
use super::parties::{Parties, title_only};
use super::person::person_data;
use super::region::region_data;
use crate::check::{Judged, JudgedMove};
use crate::run::region::government;

/// The plan, the region and the law of the day of a letter.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) judged: &'a Judged,
    pub(super) region: &'a RegionRecord,
    pub(super) office: &'a Office,
    pub(super) consents: &'a BTreeMap<i64, Vec<Consent>>,
    pub(super) law: &'a Law,
    pub(super) date: NaiveDate,
}

impl<'a> Setting<'a> {
    /// Everything but who writes to whom, and what a decree decides.
    pub(super) fn common(
        &self,
        kind: LetterKind,
        moves: &[&JudgedMove],
        number: &str,
        proof: VerificationData,
    ) -> LetterData {
        let people: Vec<PersonData> =
            (1..).zip(moves).filter_map(|(order, one)| person_data(self.judged, self.office, order, one)).collect();
        let about = About { pppk: moves.iter().any(|one| self.is_pppk(one)), managerial: self.all_managerial(moves) };
        LetterData {
            region: region_data(self.region),
            letterhead: self.office.letterhead.clone(),
            number: number.to_string(),
            subject: self.subject(moves),
            people_word: self.people_word(moves),
            date_text: words::date(self.date),
            weekday: words::weekday(self.date).to_string(),
            date_spelled: words::spelled_date(self.date),
            place: self.region.capital.clone(),
            mengingat: legal_bases(self.law, kind.name(), about),
            memperhatikan: self.letters(moves),
            people,
            plan: PlanRefData { name: self.judged.plan.name.clone(), tmt_text: words::date(self.judged.plan.tmt) },
            origin: self.parties().side(moves, Side::Origin),
            destination: self.parties().side(moves, Side::Destination),
            needs: self.needs(kind, moves),
            documents: facts::documents(self.judged, moves),
            findings: facts::findings(self.judged, moves),
            verification: proof,
            ..LetterData::default()
        }
    }

    pub(super) fn parties(&self) -> Parties<'a> {
        Parties { frame: &self.judged.ground.frame, office: self.office, region: self.region }
    }

    /// The agency of the region that is the personnel office itself.
    pub(super) fn office_agency(&self) -> Option<i64> {
        let wanted = name_key(&self.region.office_name);
        let units = &self.judged.ground.frame.units;
        units.iter().find(|unit| unit.parent.is_none() && name_key(&unit.name) == wanted).map(|unit| unit.id)
    }

    /// Who heads the personnel office; without a name where the map does not know the office.
    pub(super) fn office_head(&self) -> SignatoryData {
        match self.office_agency() {
            Some(agency) => self.parties().agency(agency).head,
            None => title_only(&format!("Kepala {}", self.region.office_name)),
        }
    }

    fn needs(&self, kind: LetterKind, moves: &[&JudgedMove]) -> Vec<mutasi_documents::letters::NeedData> {
        let left = moves.iter().filter_map(|one| one.from);
        let taken = moves.iter().filter_map(|one| one.record.to);
        match kind {
            LetterKind::OriginConsent | LetterKind::Release => facts::needs(self.judged, left),
            LetterKind::DestinationConsent | LetterKind::WorkloadStatement | LetterKind::Proposal => {
                facts::needs(self.judged, taken)
            }
            _ => facts::needs(self.judged, left.chain(taken)),
        }
    }

    fn position(&self, id: Option<i64>) -> Option<&'a Position> {
        id.and_then(|id| self.judged.ground.frame.position(id))
    }

    fn is_pppk(&self, one: &JudgedMove) -> bool {
        self.judged.ground.people.by_id(one.record.staff).is_some_and(|record| record.staff.status == Status::Pppk)
    }

    fn people_word(&self, moves: &[&JudgedMove]) -> String {
        match moves.iter().filter(|one| self.is_pppk(one)).count() {
            0 => "Pegawai Negeri Sipil",
            count if count == moves.len() => "Pegawai Pemerintah dengan Perjanjian Kerja",
            _ => "Pegawai Aparatur Sipil Negara",
        }
        .to_string()
    }

    fn all_managerial(&self, moves: &[&JudgedMove]) -> bool {
        moves.iter().all(|one| self.position(one.record.to).is_some_and(Position::is_managerial))
    }

    pub(super) fn subject(&self, moves: &[&JudgedMove]) -> String {
        let (government, people_word) = (government(self.region), self.people_word(moves));
        if moves.iter().all(|one| one.record.until.is_some()) {
            return format!("Penugasan Sementara {people_word} di Lingkungan {government}");
        }
        if self.all_managerial(moves) {
            return format!(
                "Pemberhentian dan Pengangkatan {people_word} dalam Jabatan Manajerial di Lingkungan {government}"
            );
        }
        format!("Pemindahan {people_word} di Lingkungan {government}")
    }

    /// Letters that a decision rests on, each once, in the order of their dates: consents of agencies, and of the
    /// documents proposal, consent, technical consideration, approval of the minister, minutes of the team.
    fn letters(&self, moves: &[&JudgedMove]) -> Vec<String> {
        let frame = &self.judged.ground.frame;
        let consents = moves.iter().flat_map(|one| {
            let agency = |side| match side {
                Side::Origin => self.position(one.from),
                Side::Destination => self.position(one.record.to),
            };
            self.consents.get(&one.record.id).into_iter().flatten().filter_map(move |consent| {
                let head = frame.head_title(frame.agency(agency(consent.side)?.unit));
                Some((consent.date, format!("Surat persetujuan {head}"), consent.letter.clone()))
            })
        });
        let ours = |id: Option<i64>| id.is_none_or(|id| moves.iter().any(|one| one.record.id == id));
        let documents = self.judged.documents.iter().filter(|record| ours(record.move_id())).filter_map(|record| {
            let document = &record.document;
            let what = match document.kind {
                DocumentKind::UsulPpk | DocumentKind::SetujuPpk => "Surat",
                DocumentKind::Pertek => "Pertimbangan Teknis",
                DocumentKind::IzinMendagri => "Persetujuan tertulis",
                DocumentKind::BaTpk => "Berita Acara Tim Penilai Kinerja",
                _ => return None,
            };
            let issuer = if document.kind == DocumentKind::BaTpk { "" } else { document.issuer.as_str() };
            Some((document.date, format!("{what} {issuer}").trim().to_string(), document.number.clone()))
        });
        let unique: BTreeSet<(NaiveDate, String, String)> = consents.chain(documents).collect();
        let told = |(date, what, number): (NaiveDate, String, String)| {
            format!("{what} Nomor {number} tanggal {}", words::date(date))
        };
        unique.into_iter().map(told).collect()
    }
}
