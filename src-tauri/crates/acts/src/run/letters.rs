//! Letters other than decrees: which there are, looked at, printed, listed. They go the way of decrees: numbered, set,
//! written into the folder, frozen; one call prints one stretch.

mod batch;
mod choice;

use std::collections::BTreeMap;

use mutasi_documents::letters::{Class, LetterKind, Per};
use mutasi_store::{LetterRecord, PaperId, SignedRecord};

use self::batch::{Numbers, filled, press};
use self::choice::{chosen, printed_here};
use super::decrees::signed_view;
use super::letter_data::{LetterGround, Strictness};
use super::templates::{input_view, template_in_use};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::{chain_head, picture_of};

pub(crate) use self::batch::print_letters;

pub(crate) fn list_letter_kinds(desk: &mut Desk, _: Nothing) -> Result<Vec<LetterKindView>, Failure> {
    let own = desk.read().own_templates()?;
    LetterKind::ALL
        .iter()
        .map(|kind| {
            let name = kind.name();
            Ok(LetterKindView {
                kind: name.to_string(),
                title: kind.title().to_string(),
                class: kind.class().code().to_string(),
                per: match kind.per() {
                    Per::Person => "person",
                    Per::Origin => "origin",
                    Per::Destination => "destination",
                    Per::Plan => "plan",
                }
                .to_string(),
                elsewhere: !printed_here(*kind),
                own: own.iter().any(|known| known == name),
                // A template that cannot be read any more is told where it is edited, not here.
                inputs: template_in_use(desk, *kind)
                    .map(|template| template.outline().inputs.into_iter().map(input_view).collect())
                    .unwrap_or_default(),
            })
        })
        .collect()
}

/// A page of the batch as it would be printed; nothing is kept, and typed fields may still be empty.
pub(crate) fn preview_letter(desk: &mut Desk, asked: PreviewLetter) -> Result<LetterPicture, Failure> {
    let kind = LetterKind::named(&asked.letter.kind).or_not_found("Jenis surat", &asked.letter.kind)?;
    let ground = LetterGround::of(desk, kind, &asked.letter, None, Strictness::Look)?;
    let subjects = ground.subjects(chosen(&ground, &asked.letter.moves)?);
    let mut numbers = Numbers::of(desk, &ground, &asked.letter, subjects.len())?;
    let press = press(desk, &ground)?;
    let head = chain_head(&desk.read())?;
    let wanted = asked.page.max(1);
    let (mut before, mut shown) = (0, None);
    // Pages are counted over all letters; behind the last page stands the last.
    for (done, subject) in subjects.iter().enumerate() {
        desk.watch.go_on()?;
        desk.watch.report("letters", done as u64, subjects.len() as u64, ground.about(subject));
        let taken = numbers.next()?;
        let number = taken.map(|taken| taken.number).unwrap_or_default();
        let set = press.typeset(&filled(&ground, subject, &number, &head).data)?;
        let pages = set.pages.len() as u32;
        if before < wanted {
            shown = Some((set, (wanted - before).min(pages), number));
        }
        before += pages;
    }
    let (set, page, number) = shown.or_not_found("Halaman", wanted)?;
    let mut picture = picture_of(&set, page, asked.dpi, &number)?;
    (picture.page, picture.pages) = (wanted.min(before), before);
    picture.findings.extend(ground.missing.iter().map(|label| LetterFinding {
        code: "empty_field".to_string(),
        place: label.clone(),
        message: format!("Isian \"{label}\" belum diisi. Isi sebelum mencetak."),
        stops: true,
    }));
    Ok(picture)
}

/// What is known of printed letters beside their own rows, read once for a list.
pub(super) struct LetterIndex {
    units: BTreeMap<i64, String>,
    signed: BTreeMap<i64, SignedRecord>,
}

impl LetterIndex {
    pub(super) fn read(desk: &Desk) -> Result<Self, Failure> {
        let reader = desk.read();
        let signed = reader.signed_files()?.into_iter().filter_map(|signed| match signed.paper {
            PaperId::Letter(id) => Some((id, signed)),
            PaperId::Decree(_) => None,
        });
        let units = reader.units(desk.today)?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        Ok(Self { units, signed: signed.collect() })
    }

    pub(super) fn view(&self, record: LetterRecord) -> LetterView {
        LetterView {
            title: LetterKind::named(&record.kind).map_or("Surat", LetterKind::title).to_string(),
            agency: record.unit.and_then(|unit| self.units.get(&unit).cloned()).unwrap_or_default(),
            signed: self.signed.get(&record.id).map(signed_view),
            id: record.id,
            kind: record.kind,
            number: record.number,
            plan: record.plan,
            plan_name: record.plan_name,
            nip: record.nip,
            name: record.name,
            date: record.date,
            file: record.file,
            sha256: record.sha256,
            pages: record.pages,
            code: record.code,
            account: record.account,
        }
    }
}

pub(crate) fn list_letters(desk: &mut Desk, asked: ListLetters) -> Result<Vec<LetterView>, Failure> {
    if let Some(plan) = asked.plan {
        desk.read().plan(plan)?.or_not_found("Rencana", plan)?;
    }
    let index = LetterIndex::read(desk)?;
    Ok(desk.read().letters(asked.plan)?.into_iter().map(|record| index.view(record)).collect())
}

pub(crate) fn letter_view(desk: &Desk, record: LetterRecord) -> Result<LetterView, Failure> {
    Ok(LetterIndex::read(desk)?.view(record))
}

/// Whether letters of a kind carry a number.
fn is_numbered(kind: LetterKind) -> bool {
    kind.class() != Class::Unnumbered
}
