//! A letter that is no decree: about whom, with what, signed by whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_documents::Template;
use mutasi_documents::letters::{DecreeRefData, InputData, LetterData, LetterKind, Per, VerificationData};
use mutasi_domain::moves::{Consent, Side};
use mutasi_domain::parameter::Law;
use mutasi_store::{RegionRecord, SignatoryRecord};

use super::decree::Issue;
use super::inputs::{Strictness, typed_inputs};
use super::office::Office;
use super::parties::agency_of;
use super::setting::Setting;
use crate::check::{Judged, JudgedMove};
use crate::contract::{Failure, LetterAsked};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::templates::template_in_use;

/// What is the same for every letter of one request.
pub(crate) struct LetterGround {
    pub(crate) kind: LetterKind,
    pub(crate) judged: Arc<Judged>,
    pub(crate) region: RegionRecord,
    pub(crate) law: Arc<Law>,
    pub(crate) date: NaiveDate,
    pub(crate) template: Template,
    /// Labels of typed fields that must be filled and are not; only while a letter is looked at.
    pub(crate) missing: Vec<String>,
    office: Office,
    consents: BTreeMap<i64, Vec<Consent>>,
    chosen: Option<SignatoryRecord>,
    /// Whoever may sign on the day, the head of region first.
    known: Vec<SignatoryRecord>,
    /// Decrees in force by move.
    decrees: BTreeMap<i64, DecreeRefData>,
    inputs: BTreeMap<String, InputData>,
}

/// The people of one letter.
pub(crate) struct Subject<'a> {
    pub(crate) moves: Vec<&'a JudgedMove>,
    /// The agency of a letter about all its people.
    pub(crate) agency: Option<i64>,
}

/// A letter with the record of who signs it, and what is doubtful about that.
pub(crate) struct Filled {
    pub(crate) data: LetterData,
    pub(crate) signatory: Option<i64>,
    pub(crate) remark: Option<String>,
}

impl LetterGround {
    pub(crate) fn of(
        desk: &mut Desk,
        kind: LetterKind,
        asked: &LetterAsked,
        template: Option<Template>,
        strictness: Strictness,
    ) -> Result<Self, Failure> {
        let judged = desk.judge(asked.plan)?;
        let region = desk.read().region()?.or_not_found("Wilayah", "")?;
        let known = desk.read().signatories(asked.date)?;
        let chosen = match asked.signatory {
            None => None,
            Some(id) => {
                Some(known.iter().find(|known| known.id == id).cloned().ok_or_else(|| not_in_force(asked.date))?)
            }
        };
        let template = match template {
            Some(template) => template,
            None => template_in_use(desk, kind)?,
        };
        let (inputs, missing) = typed_inputs(&template, &asked.inputs, strictness)?;
        Ok(Self {
            kind,
            office: Office::on(desk, &region, asked.date)?,
            consents: desk.read().consents(asked.plan)?,
            decrees: decrees_of(desk, &judged, &region)?,
            law: desk.law_on(asked.date)?,
            date: asked.date,
            judged,
            region,
            template,
            missing,
            chosen,
            known,
            inputs,
        })
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            judged: &self.judged,
            region: &self.region,
            office: &self.office,
            consents: &self.consents,
            law: &self.law,
            date: self.date,
        }
    }

    /// Whether a decree about the move is in force.
    pub(crate) fn is_decreed(&self, one: &JudgedMove) -> bool {
        self.decrees.contains_key(&one.record.id)
    }

    /// The letters about some moves, in the order of the plan; those for agencies in the order of the map.
    pub(crate) fn subjects<'a>(&self, moves: Vec<&'a JudgedMove>) -> Vec<Subject<'a>> {
        let side = match self.kind.per() {
            Per::Person => return moves.into_iter().map(|one| Subject { moves: vec![one], agency: None }).collect(),
            Per::Plan => return vec![Subject { moves, agency: None }],
            Per::Origin => Side::Origin,
            Per::Destination => Side::Destination,
        };
        let frame = &self.judged.ground.frame;
        let mut by_agency: BTreeMap<(Option<usize>, i64), Vec<&JudgedMove>> = BTreeMap::new();
        for one in moves {
            if let Some(agency) = agency_of(frame, one, side) {
                by_agency.entry((frame.place(agency), agency)).or_default().push(one);
            }
        }
        let subject = |((_, agency), moves)| Subject { moves, agency: Some(agency) };
        by_agency.into_iter().map(subject).collect()
    }

    /// Whom a subject is about, in words: a name, an agency, or the plan.
    pub(crate) fn about(&self, subject: &Subject<'_>) -> String {
        match (subject.agency, subject.moves.as_slice()) {
            (Some(agency), _) => self.judged.ground.frame.unit_name(agency).to_string(),
            (None, [one]) => self.name_of(one),
            _ => format!("rencana {}", self.judged.plan.name),
        }
    }

    pub(crate) fn name_of(&self, one: &JudgedMove) -> String {
        let person = self.judged.ground.people.by_id(one.record.staff);
        person.map(|record| record.staff.full_name()).unwrap_or_default()
    }

    pub(crate) fn nip_of(&self, one: &JudgedMove) -> String {
        let person = self.judged.ground.people.by_id(one.record.staff);
        person.map(|record| record.staff.nip.to_string()).unwrap_or_default()
    }

    /// One letter.
    pub(crate) fn fill(&self, subject: &Subject<'_>, number: &str, proof: VerificationData) -> Filled {
        let setting = self.setting();
        let common = setting.common(self.kind, &subject.moves, number, proof);
        let signed = setting.signed(self.kind, &subject.moves, self.chosen.as_ref(), &self.known);
        let remark = (signed.signatory.name.is_none()).then(|| {
            let title = signed.signatory.title_line.replace('\n', " ");
            format!("{title}: namanya belum diketahui, tempat namanya dikosongkan. Isi pejabatnya, atau tulis tangan.")
        });
        let mut letterhead = common.letterhead.clone();
        if let Some(agency) = signed.agency {
            letterhead.agency = setting.lines_of(agency);
        }
        let decree = subject.moves.first().and_then(|one| self.decrees.get(&one.record.id)).cloned();
        let data = LetterData {
            recipient: setting.recipients(self.kind, &common),
            tembusan: setting.copies_of(self.kind, &common),
            signatory: signed.signatory,
            certifier: Some(setting.office_head()),
            letterhead,
            decree,
            isian: self.inputs.clone(),
            ..common
        };
        Filled { data, signatory: signed.record, remark }
    }

    /// The same people as a decree would have them, to try its template.
    pub(crate) fn as_decree(
        &self,
        subject: &Subject<'_>,
        number: &str,
        proof: VerificationData,
    ) -> Result<LetterData, Failure> {
        let head = self.chosen.as_ref().or_else(|| self.known.iter().find(|known| known.is_head));
        let issue = Issue {
            judged: &self.judged,
            region: &self.region,
            office: &self.office,
            signatory: head.ok_or_else(|| not_in_force(self.date))?,
            certifier: None,
            consents: &self.consents,
            law: &self.law,
            date: self.date,
        };
        Ok(LetterData { isian: self.inputs.clone(), ..issue.decree(&subject.moves, number, proof) })
    }
}

fn not_in_force(date: NaiveDate) -> Failure {
    let day = mutasi_domain::words::date(date);
    let message = format!(
        "Penanda tangan itu tidak berwenang pada {day}. Pilih penanda tangan lain, atau ubah masa berlakunya di Pengaturan."
    );
    Failure::refused("not_found", message)
}

/// The decree in force of every move of a plan, as letters name it. Read from what was frozen: a later change of the
/// region or of the plan changes nothing about a decree.
fn decrees_of(desk: &Desk, judged: &Judged, region: &RegionRecord) -> Result<BTreeMap<i64, DecreeRefData>, Failure> {
    let mut found = BTreeMap::new();
    if judged.decreed.is_empty() {
        return Ok(found);
    }
    let reader = desk.read();
    let mut told: BTreeMap<i64, DecreeRefData> = BTreeMap::new();
    for record in reader.decrees()?.into_iter().filter(|record| record.plan == judged.plan.id) {
        let Some(id) = record.move_id.filter(|_| matches!(record.kind.as_str(), "individual" | "petikan")) else {
            continue;
        };
        if judged.decreed.get(&id) != Some(&mutasi_store::Decreed::Stands) {
            continue;
        }
        let decree = record.parent.unwrap_or(record.id);
        if let std::collections::btree_map::Entry::Vacant(new) = told.entry(decree) {
            let frozen = reader.frozen_decree(decree)?.map(|frozen| frozen.data).unwrap_or_default();
            let data: LetterData = serde_json::from_str(&frozen).unwrap_or_default();
            new.insert(DecreeRefData {
                number: record.number.clone(),
                date_text: mutasi_domain::words::date(record.date),
                subject: data.subject,
                issuer: super::region::head_title(region),
                signed_by: data.signatory.name.unwrap_or_default().to_uppercase(),
            });
        }
        found.extend(told.get(&decree).map(|told| (id, told.clone())));
    }
    Ok(found)
}
