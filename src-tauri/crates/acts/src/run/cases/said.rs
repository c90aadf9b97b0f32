//! What an officer says with a step: read once for all cases of a batch, checked against each.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use mutasi_domain::cases::{Answer, CaseState, Recommendation, Refusal, StepKind};
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::identity::strip;
use mutasi_domain::moves::{Decision, Side};
use mutasi_domain::words;
use mutasi_store::Writer;
use serde_json::{Map, Value, json};

use super::choices::Asked;
use super::file::keep_accepted;
use super::steps::{Actor, NewStep};
use crate::contract::{DecideCases, Failure};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::consent::document as chosen_file;
use crate::run::moves::reason;

/// What was said, with its days and codes read.
pub(super) struct Said {
    pub(super) side: Option<Side>,
    pub(super) decision: String,
    pub(super) reason: String,
    pub(super) note: String,
    pub(super) letter: String,
    pub(super) letter_day: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) day: NaiveDate,
    pub(super) details: Map<String, Value>,
    /// Staff who assessed.
    assessors: BTreeSet<i64>,
    imut: String,
    file: Option<String>,
    step: StepKind,
}

/// Given pertek, and refused.
const GIVEN: &str = "given";
const REFUSED: &str = "refused";

impl Said {
    pub(super) fn of(desk: &mut Desk, step: StepKind, asked: &DecideCases) -> Result<Self, Failure> {
        let side = match asked.side.as_str() {
            "" => None,
            code => Some(Side::from_code(code).ok_or_else(|| {
                Failure::refused("side_unknown", "Pihak tidak dikenal. Pilih instansi asal atau tujuan.")
            })?),
        };
        let mut said = Self {
            side,
            decision: asked.decision.trim().to_string(),
            reason: asked.reason.trim().to_string(),
            note: asked.note.trim().to_string(),
            letter: asked.letter.trim().to_string(),
            letter_day: asked.letter_day,
            until: asked.until,
            day: asked.day.unwrap_or(desk.today),
            details: Map::new(),
            assessors: BTreeSet::new(),
            imut: asked.imut.trim().to_string(),
            file: asked.file.clone(),
            step,
        };
        said.has_days(desk.today)?;
        said.has_words()?;
        if step == StepKind::Assess {
            said.has_assessors(desk, &asked.assessors)?;
        }
        if !said.imut.is_empty() {
            said.details.insert("imut".into(), json!(said.imut));
        }
        Ok(said)
    }

    fn has_days(&self, today: NaiveDate) -> Result<(), Failure> {
        let future = |day: NaiveDate| day > today;
        if future(self.day) || self.letter_day.is_some_and(future) {
            return Err(Failure::refused("date_in_future", "Tanggal di masa depan. Periksa tanggalnya."));
        }
        if self.step == StepKind::Postpone && self.until.is_none_or(|until| until <= today) {
            let message = "Isi tanggal sesudah hari ini sampai kapan usulan ditunda.";
            return Err(Failure::refused("postpone_day", message));
        }
        Ok(())
    }

    /// Whether every word that the step asks for is there.
    fn has_words(&self) -> Result<(), Failure> {
        use StepKind::*;
        let refuse = |code: &'static str, message: &str| Err(Failure::refused(code, message));
        match self.step {
            Return | Postpone | Cancel | Correct | Note => {
                reason(&self.note)?;
            }
            Reject => {
                reason(&self.note)?;
                if self.reason.is_empty() {
                    return refuse("article_missing", "Pasal atau aturan penolakan masih kosong. Pilih dari daftar.");
                }
            }
            Ask | Remind if self.letter.is_empty() || self.letter_day.is_none() => {
                return refuse("letter_missing", "Nomor atau tanggal surat masih kosong. Isi keduanya.");
            }
            Answer => return self.is_answer(),
            Assess => {
                let given = Recommendation::from_code(&self.decision);
                if given.is_none() {
                    return refuse("recommendation", "Rekomendasi penilaian masih kosong. Pilih dari daftar.");
                }
                if given != Some(Recommendation::Recommended) {
                    reason(&self.note)?;
                }
            }
            Pertek => match self.decision.as_str() {
                GIVEN => {}
                REFUSED => {
                    reason(&self.note)?;
                }
                _ => return refuse("pertek_decision", "Pilih apakah pertimbangan diberikan atau ditolak."),
            },
            ReportDuty if self.letter.is_empty() => {
                return refuse("letter_missing", "Nomor SPMT masih kosong. Isi nomornya.");
            }
            _ => {}
        }
        Ok(())
    }

    fn is_answer(&self) -> Result<(), Failure> {
        let Some(decision) = Decision::from_code(&self.decision) else {
            let message = "Jawaban tidak dikenal. Pilih setuju, setuju dengan catatan, atau tolak.";
            return Err(Failure::refused("decision_unknown", message));
        };
        if self.letter.is_empty() || self.letter_day.is_none() {
            return Err(Failure::refused(
                "letter_missing",
                "Nomor atau tanggal surat jawaban masih kosong. Isi keduanya.",
            ));
        }
        if decision == Decision::Refuse {
            let refusal = Refusal::from_code(&self.reason).ok_or_else(|| {
                Failure::refused("refusal_reason", "Alasan penolakan masih kosong. Pilih dari daftar.")
            })?;
            if refusal == Refusal::Other {
                reason(&self.note)?;
            }
        }
        if decision == Decision::AgreeWithNote && self.note.is_empty() {
            return Err(Failure::refused("note_missing", "Catatan masih kosong. Tulis catatan instansi itu."));
        }
        Ok(())
    }

    fn has_assessors(&mut self, desk: &mut Desk, nips: &[String]) -> Result<(), Failure> {
        let people = desk.people()?;
        let mut names = Vec::new();
        for nip in nips {
            let nip = strip(nip);
            let record = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
            if self.assessors.insert(record.id) {
                names.push(record.staff.full_name());
            }
        }
        if names.is_empty() {
            return Err(Failure::refused("assessor_missing", "Penilai masih kosong. Pilih sedikitnya satu penilai."));
        }
        self.details.insert("penilai".into(), json!(names));
        Ok(())
    }

    /// The case stays where it is, although the step is taken.
    pub(super) fn stays(&self) -> bool {
        match self.step {
            StepKind::Assess => self.decision == Recommendation::NotRecommended.code(),
            StepKind::Pertek => self.decision == REFUSED,
            _ => false,
        }
    }

    pub(super) fn answer(&self, side: Option<Side>) -> Option<Answer> {
        Some(Answer { side: side?, decision: Decision::from_code(&self.decision)? })
    }

    /// Whether what was said fits a case.
    pub(super) fn fits(&self, one: &Asked<'_>, step: StepKind, side: Option<Side>) -> Result<(), String> {
        let (case, situation) = (&one.situation.case, one.situation);
        let not_before = |day: NaiveDate, other: Option<NaiveDate>, what: &str| match other {
            Some(other) if day < other => Err(format!(
                "tanggal {} mendahului {what} ({}); periksa tanggalnya",
                words::date(day),
                words::date(other)
            )),
            _ => Ok(()),
        };
        match step {
            StepKind::Answer | StepKind::Ask
                if !side.is_some_and(|side| asks(one, side)) && case.state != CaseState::Pertek =>
            {
                return Err("instansi itu tidak dimintai persetujuan untuk usulan ini".to_string());
            }
            StepKind::Answer => {
                let asked = situation.steps.iter().rev().find(|step| {
                    step.kind == StepKind::Ask && super::ground::detail(step, "side").as_deref() == side.map(Side::code)
                });
                let day = self.letter_day.unwrap_or(self.day);
                not_before(day, asked.and_then(|asked| asked.letter_day), "surat permintaannya")?;
            }
            StepKind::Remind if case.state != CaseState::Reporting && situation.asked().is_none() => {
                return Err("belum dimintai persetujuan; kirim surat permintaan dahulu".to_string());
            }
            StepKind::Assess => self.kept_apart(one)?,
            StepKind::Pertek if self.decision == GIVEN => {
                let decided = situation.authority(one.ground);
                if !decided.pertek.is_empty() && (self.letter.is_empty() || self.letter_day.is_none()) {
                    return Err("nomor dan tanggal pertimbangan teknis belum diisi".to_string());
                }
                if decided.imut && self.imut.is_empty() {
                    return Err("nomor I-MUT belum diisi".to_string());
                }
            }
            StepKind::Deliver | StepKind::Inaugurate => not_before(self.day, one.summary.decreed, "tanggal SK")?,
            StepKind::ReportDuty => not_before(self.day, one.summary.tmt, "TMT")?,
            _ => {}
        }
        Ok(())
    }

    /// Nobody assesses himself or a relative (PP 11/2017 art. 190 par. 4).
    fn kept_apart(&self, one: &Asked<'_>) -> Result<(), String> {
        let (ground, staff) = (one.ground, one.situation.case.staff);
        if self.assessors.contains(&staff) {
            return Err("tidak boleh menilai dirinya sendiri; ganti penilainya".to_string());
        }
        let tie = ground.registers.relatives(staff).iter().find(|(_, other, _)| self.assessors.contains(other));
        let Some((_, other, relation)) = tie else { return Ok(()) };
        let name = ground.people.by_id(*other).map(|record| record.staff.full_name()).unwrap_or_default();
        Err(format!(
            "{name} adalah {} pegawai ini, sehingga tidak boleh menilainya; ganti penilainya",
            relation.printed()
        ))
    }

    /// The file that comes with the step, read once.
    pub(super) fn file(&self, desk: &Desk) -> Result<Option<(String, Vec<u8>)>, Failure> {
        self.file.as_deref().map(|handle| chosen_file(desk, handle)).transpose()
    }

    /// Keeps the paper of a step as a document of its case: what others have given is of the checklist, anything else a
    /// plain attachment.
    pub(super) fn keep_document(
        &self,
        tx: &Writer<'_>,
        one: &Asked<'_>,
        step: &NewStep,
        actor: &Actor,
        file: Option<&(String, String)>,
    ) -> Result<Option<i64>, Failure> {
        let agreed = Decision::from_code(&self.decision).is_some_and(|decision| decision != Decision::Refuse);
        let kind = match step.kind {
            StepKind::Answer if one.passage.across && agreed => {
                let side = step.details.get("side").and_then(Value::as_str).and_then(Side::from_code);
                Some(if side == Some(Side::Destination) { DocumentKind::UsulPpk } else { DocumentKind::SetujuPpk })
            }
            StepKind::Pertek if self.decision == GIVEN && !self.letter.is_empty() => Some(DocumentKind::Pertek),
            _ => None,
        };
        let Some(kind) = kind.or(file.map(|_| DocumentKind::Lampiran)) else { return Ok(None) };
        let number = if self.letter.is_empty() { step.kind.printed().to_string() } else { self.letter.clone() };
        let date = self.letter_day.unwrap_or(step.day);
        let document = Document { id: 0, kind, number, date, issuer: String::new(), valid_until: None };
        let file = file.cloned().unwrap_or_default();
        keep_accepted(tx, one.situation.case.id, document, file, &actor.account, one.today).map(Some)
    }
}

/// Whether the way of a case asks a side.
fn asks(one: &Asked<'_>, side: Side) -> bool {
    one.passage.route().iter().any(|state| state.side() == Some(side))
}
