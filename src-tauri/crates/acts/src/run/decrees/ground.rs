//! What every decree of a plan rests on: the judged plan, who signs, the law of the day, template and dress.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_documents::letters::{LetterData, LetterKind, SignatoryData, VerificationData};
use mutasi_domain::finding::Finding;
use mutasi_domain::moves::Consent;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_store::{RegionRecord, SignatoryRecord};

use crate::check::{Judged, JudgedMove};
use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::{Press, author_code, chain_head, class_form};
use crate::run::letter_data::{Issue, Office, Strictness, signatory_data, typed_inputs};
use crate::run::templates::template_in_use;

/// One register for decrees of the head of the region.
pub(super) const REGISTER: &str = "keputusan";

/// Everything that decrees of one call share.
pub(super) struct DecreeGround {
    pub(super) judged: Arc<Judged>,
    pub(super) region: RegionRecord,
    office: Office,
    pub(super) signatory: SignatoryRecord,
    pub(super) certifier: Option<SignatoryData>,
    pub(super) law: Arc<Law>,
    pub(super) date: NaiveDate,
    /// Short hash of the newest journal entry: a paper proves that it is younger.
    pub(super) head: String,
    consents: BTreeMap<i64, Vec<Consent>>,
}

impl DecreeGround {
    pub(super) fn of(
        desk: &mut Desk,
        judged: Arc<Judged>,
        date: NaiveDate,
        (signatory, certifier): (Option<i64>, Option<i64>),
    ) -> Result<Self, Failure> {
        let region = desk.read().region()?.or_not_found("Wilayah", "")?;
        let known = desk.read().signatories(date)?;
        let signatory = known
            .iter()
            .find(|known| signatory.map_or(known.is_head, |id| known.id == id))
            .cloned()
            .ok_or_else(|| not_in_force(date))?;
        let certifier = match certifier {
            Some(id) => {
                let known = known.into_iter().find(|known| known.id == id).ok_or_else(|| not_in_force(date))?;
                if !known.certifies {
                    let message = format!(
                        "{} belum ditetapkan untuk mengesahkan petikan dan salinan. Pilih penanda tangan lain, atau ubah di Pengaturan.",
                        known.title
                    );
                    return Err(Failure::refused("certifier", message));
                }
                Some(signatory_data(&region, &known))
            }
            None => known.into_iter().find(|known| known.certifies).map(|known| signatory_data(&region, &known)),
        };
        let consents = desk.read().consents(judged.plan.id)?;
        let law = desk.law_on(date)?;
        let head = chain_head(&desk.read())?;
        let office = Office::on(desk, &region, date)?;
        Ok(Self { judged, region, office, signatory, certifier, law, date, head, consents })
    }

    /// The words of decrees about this plan.
    pub(super) fn issue(&self) -> Issue<'_> {
        Issue {
            judged: &self.judged,
            region: &self.region,
            office: &self.office,
            signatory: &self.signatory,
            certifier: self.certifier.as_ref(),
            consents: &self.consents,
            law: &self.law,
            date: self.date,
        }
    }

    pub(super) fn press(&self, desk: &Desk, kind: LetterKind) -> Result<Press, Failure> {
        Press::of(&desk.read(), template_in_use(desk, kind)?, &self.region, self.date)
    }

    /// The data with what the template asks for and nobody types in a batch: the entries that the template begins with.
    pub(super) fn filled(&self, press: &Press, mut data: LetterData) -> Result<LetterData, Failure> {
        let (entries, _) = typed_inputs(&press.template, &BTreeMap::new(), Strictness::Look)?;
        for (name, entry) in entries {
            data.isian.entry(name).or_insert(entry);
        }
        Ok(data)
    }

    pub(super) fn proof(&self, number: &str, kind: &str, about: &str) -> VerificationData {
        VerificationData { code: author_code(number, kind, about, &self.head), chain_head_short: self.head.clone() }
    }

    /// Code of classification: one for managerial posts, one for the others.
    pub(super) fn code<'m>(&self, mut moves: impl Iterator<Item = &'m JudgedMove>) -> &str {
        let managerial = |one: &JudgedMove| {
            let post = one.record.to.and_then(|to| self.judged.ground.frame.position(to));
            post.is_some_and(Position::is_managerial)
        };
        let key = if moves.all(managerial) { "letter.decree_code_managerial" } else { "letter.decree_code" };
        self.law.text(key)
    }

    pub(super) fn nip_of(&self, one: &JudgedMove) -> String {
        let person = self.judged.ground.people.by_id(one.record.staff);
        person.map(|record| record.staff.nip.to_string()).unwrap_or_default()
    }

    pub(super) fn name_of(&self, one: &JudgedMove) -> String {
        let person = self.judged.ground.people.by_id(one.record.staff);
        person.map(|record| record.staff.full_name()).unwrap_or_default()
    }

    /// Findings of one move, or of the whole plan, JSON.
    pub(super) fn findings(&self, one: Option<&JudgedMove>) -> String {
        let own = |finding: &&Finding| one.is_none_or(|one| finding.move_id == Some(one.record.id));
        serde_json::to_string(&self.judged.findings().filter(own).collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Worth knowing before signing.
    pub(super) fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.signatory.name.is_empty() {
            remarks.push(
                "Nama kepala daerah belum diisi; tempat namanya dikosongkan. Isi di data wilayah sebelum SK berikutnya."
                    .to_string(),
            );
        }
        if self.date > self.judged.plan.tmt {
            remarks.push("Tanggal SK sesudah TMT: keputusan berlaku surut. Periksa tanggalnya.".to_string());
        }
        if self.law.text(&class_form(REGISTER)).is_empty() {
            remarks.push("Bentuk nomor Keputusan kosong. Isi di Pengaturan, Parameter.".to_string());
        }
        remarks
    }
}

fn not_in_force(date: NaiveDate) -> Failure {
    let day = mutasi_domain::words::date(date);
    let message = format!(
        "Penanda tangan itu tidak berwenang pada {day}. Pilih penanda tangan lain, atau ubah masa berlakunya di Pengaturan."
    );
    Failure::refused("not_found", message)
}
