//! Who has which document: the completeness matrix (*matriks kelengkapan*) of a plan. Columns are the checklist of the
//! handbook (4.3), then the letters and decrees of this program.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_documents::letters::{LetterData, LetterKind};
use mutasi_domain::decision::{DocumentDue, Due, documents_due};
use mutasi_domain::document::DocumentKind;
use mutasi_domain::words;
use mutasi_store::{DecreeRecord, Decreed, LetterRecord};

use super::explain::is_decreed_here;
use super::letter_data::{Use, follows_decree, use_of};
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;

/// Column of the decree itself.
const DECREE: &str = "sk";

/// Letters of the program that have a column, in the order of the work. Those that a checklist document stands for are
/// counted there too.
const LETTERS: [LetterKind; 13] = [
    LetterKind::OriginConsent,
    LetterKind::DestinationConsent,
    LetterKind::WorkloadStatement,
    LetterKind::DisciplineStatement,
    LetterKind::StudyStatement,
    LetterKind::Clearance,
    LetterKind::Responsibility,
    LetterKind::TeamMinutes,
    LetterKind::OathMinutes,
    LetterKind::InaugurationStatement,
    LetterKind::DutyStatement,
    LetterKind::PositionStatement,
    LetterKind::HandOver,
];

/// The document of the checklist that a letter of the program is.
fn stands_for(kind: DocumentKind) -> Option<LetterKind> {
    match kind {
        DocumentKind::Permohonan => Some(LetterKind::Application),
        DocumentKind::UsulPpk => Some(LetterKind::Proposal),
        DocumentKind::SetujuPpk => Some(LetterKind::Release),
        DocumentKind::AnjabAbk => Some(LetterKind::WorkloadStatement),
        DocumentKind::PernyataanHukdis => Some(LetterKind::DisciplineStatement),
        DocumentKind::PernyataanTubel => Some(LetterKind::StudyStatement),
        DocumentKind::BebasTemuan => Some(LetterKind::Clearance),
        DocumentKind::Sptjm => Some(LetterKind::Responsibility),
        DocumentKind::BaTpk => Some(LetterKind::TeamMinutes),
        _ => None,
    }
}

pub(crate) fn completeness(desk: &mut Desk, asked: WhichPlan) -> Result<CompletenessView, Failure> {
    let judged = desk.judge(asked.plan)?;
    matrix_of(desk, &judged)
}

/// Papers of a plan, by the moves that they are about.
struct Papers {
    letters: Vec<LetterRecord>,
    decrees: Vec<DecreeRecord>,
    /// Whom a letter about several people names, by NIP: it may have been printed for some of the plan only.
    named: BTreeMap<i64, BTreeSet<String>>,
}

impl Papers {
    fn read(desk: &Desk, plan: i64) -> Result<Self, Failure> {
        let reader = desk.read();
        let letters = reader.letters(Some(plan))?;
        let mut named = BTreeMap::new();
        for letter in letters.iter().filter(|letter| letter.move_id.is_none()) {
            let data = reader.frozen_letter(letter.id)?.map(|frozen| frozen.data).unwrap_or_default();
            let data: LetterData = serde_json::from_str(&data).unwrap_or_default();
            named.insert(letter.id, data.people.into_iter().map(|person| person.nip).collect());
        }
        let decrees = reader.decrees()?.into_iter().filter(|decree| decree.plan == plan).collect();
        Ok(Self { letters, decrees, named })
    }

    /// The newest letter of a kind that is about a move or names its person.
    fn letter(&self, kind: LetterKind, judged: &Judged, one: &JudgedMove) -> Option<&LetterRecord> {
        let nip = judged.ground.people.by_id(one.record.staff).map(|record| record.staff.nip.to_string());
        let about = |letter: &&LetterRecord| match (letter.move_id, &nip) {
            (Some(id), _) => id == one.record.id,
            (None, Some(nip)) => self.named.get(&letter.id).is_some_and(|named| named.contains(nip)),
            (None, None) => false,
        };
        self.letters.iter().filter(|letter| letter.kind == kind.name()).find(about)
    }

    fn decree(&self, one: &JudgedMove) -> Option<&DecreeRecord> {
        let own = |decree: &&DecreeRecord| {
            decree.move_id == Some(one.record.id) && matches!(decree.kind.as_str(), "individual" | "petikan")
        };
        self.decrees.iter().find(own)
    }
}

pub(super) fn matrix_of(desk: &Desk, judged: &Judged) -> Result<CompletenessView, Failure> {
    let plan = judged.plan.id;
    let papers = Papers::read(desk, plan)?;
    let people: Vec<CompletenessRow> = judged.moves.iter().map(|one| row(judged, &papers, one)).collect();
    let count =
        |state: &str| people.iter().flat_map(|person| &person.cells).filter(|cell| cell.state == state).count() as u32;
    Ok(CompletenessView { plan, columns: columns(), missing: count("missing"), there: count("there"), people })
}

fn columns() -> Vec<CompletenessColumn> {
    let column = |key: &str, label: &str, group: &str| CompletenessColumn {
        key: key.to_string(),
        label: label.to_string(),
        group: group.to_string(),
    };
    let documents = DocumentKind::all().map(|kind| column(kind.code(), kind.printed(), "berkas"));
    let decree = std::iter::once(column(DECREE, "Surat keputusan (SK)", "surat"));
    let letters = LETTERS.iter().map(|kind| column(kind.name(), kind.title(), "surat"));
    documents.chain(decree).chain(letters).collect()
}

fn row(judged: &Judged, papers: &Papers, one: &JudgedMove) -> CompletenessRow {
    let person = judged.ground.people.by_id(one.record.staff).map(|record| &record.staff);
    let mut due: BTreeMap<&str, DocumentDue> = BTreeMap::new();
    if let Some(facts) = judged.facts_of(one) {
        due.extend(documents_due(&facts, &judged.ground.law).into_iter().map(|due| (due.kind.code(), due)));
    }
    let documents = DocumentKind::all().map(|kind| document_cell(judged, papers, one, kind, due.get(kind.code())));
    let decree = std::iter::once(decree_cell(judged, papers, one));
    let letters = LETTERS.iter().map(|kind| letter_cell(judged, papers, one, *kind));
    CompletenessRow {
        move_id: one.record.id,
        nip: person.map(|staff| staff.nip.to_string()).unwrap_or_default(),
        name: person.map(|staff| staff.full_name()).unwrap_or_default(),
        cells: documents.chain(decree).chain(letters).collect(),
    }
}

fn cell(state: &str, reason: impl Into<String>) -> CompletenessCell {
    CompletenessCell { state: state.to_string(), reason: reason.into() }
}

fn document_cell(
    judged: &Judged,
    papers: &Papers,
    one: &JudgedMove,
    kind: DocumentKind,
    due: Option<&DocumentDue>,
) -> CompletenessCell {
    let Some(due) = due else { return cell("missing", "Data pegawai belum lengkap.") };
    let mut stale = String::new();
    if let Some(have) = &due.have {
        if have.valid_on(judged.plan.tmt) {
            return cell("there", format!("Nomor {} tanggal {}", have.number, words::date(have.date)));
        }
        stale = format!("{} tanggal {} tidak berlaku pada TMT. ", have.number, words::date(have.date));
    }
    // What the program has printed counts as there: the officer need not record it a second time.
    if let Some(letter) = stands_for(kind).and_then(|kind| papers.letter(kind, judged, one)) {
        return cell("there", told(letter));
    }
    match due.due {
        Due::Mandatory => cell("missing", format!("{stale}{}", due.why)),
        Due::Optional => cell("optional", format!("{stale}{}", due.why)),
        Due::NotUsed => cell("not_needed", &due.why),
    }
}

fn decree_cell(judged: &Judged, papers: &Papers, one: &JudgedMove) -> CompletenessCell {
    match (judged.decreed.get(&one.record.id), papers.decree(one)) {
        (Some(Decreed::Stands), Some(decree)) => {
            cell("there", format!("Nomor {} tanggal {}", decree.number, words::date(decree.date)))
        }
        (Some(Decreed::Revoked), _) => cell("missing", "SK sudah dicabut."),
        _ if !is_decreed_here(one) => cell("not_needed", "Ditetapkan di luar kantor ini."),
        _ => cell("missing", "SK belum terbit."),
    }
}

fn letter_cell(judged: &Judged, papers: &Papers, one: &JudgedMove, kind: LetterKind) -> CompletenessCell {
    if let Some(letter) = papers.letter(kind, judged, one) {
        return cell("there", told(letter));
    }
    if let Some(consent) = recorded_consent(one, kind) {
        return cell("there", consent);
    }
    match use_of(kind, judged, one) {
        Use::NotNeeded(why) => cell("not_needed", why),
        Use::Optional(why) => cell("optional", why),
        Use::Needed if follows_decree(kind) && judged.decreed.get(&one.record.id) != Some(&Decreed::Stands) => {
            cell("missing", "Dicetak sesudah SK terbit.")
        }
        Use::Needed => cell("missing", "Belum dicetak."),
    }
}

/// An answer that the agency sent by itself and that was recorded for the move.
fn recorded_consent(one: &JudgedMove, kind: LetterKind) -> Option<String> {
    use mutasi_domain::moves::{Decision, Side};
    let side = match kind {
        LetterKind::OriginConsent => Side::Origin,
        LetterKind::DestinationConsent => Side::Destination,
        _ => return None,
    };
    let consent = one.consents.iter().find(|known| known.side == side && known.decision != Decision::Refuse)?;
    Some(format!("Nomor {} tanggal {}", consent.letter, words::date(consent.date)))
}

fn told(letter: &LetterRecord) -> String {
    let day = words::date(letter.date);
    if letter.number.is_empty() { format!("Tanggal {day}") } else { format!("Nomor {} tanggal {day}", letter.number) }
}
