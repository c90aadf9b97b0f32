//! Issuing: numbered, set, written to the folder, frozen, and the posts begun on the TMT. One call issues one stretch in
//! one act; when it fails, or the officer cancels, no number is used and no file of it stays.

use std::sync::Arc;

use mutasi_documents::letters::{LetterData, LetterKind};
use mutasi_domain::moves::{PlanState, Scope};
use mutasi_domain::unit::RegionKind;
use mutasi_store::{NewDecree, Writer};

use super::choice::{already_decreed, chosen, require_approved, require_fresh, require_gates, require_own};
use super::ground::{DecreeGround, REGISTER};
use super::register::views_of;
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;
use crate::papers::{Numbering, Order, Paper, Press, STRETCH, Taken, file_part, picture_of, write_and_record};
use crate::run::cases;

/// What a paper becomes in the register.
struct Entry<'m> {
    sheet: Sheet,
    /// The person of it; none for a collective decree and its copy.
    one: Option<&'m JudgedMove>,
    /// Place of the decree that an excerpt or a copy goes back to.
    decree: Option<usize>,
    /// Place of its number.
    number: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Individual,
    /// Of a governor, about a person who goes from one government to another.
    Across,
    Collective,
    Extract,
    Copy,
}

impl Sheet {
    /// As the register keeps it.
    fn code(self) -> &'static str {
        match self {
            Self::Individual | Self::Across => "individual",
            Self::Collective => "collective",
            Self::Extract => "petikan",
            Self::Copy => "salinan",
        }
    }

    /// The paper with which a person gets the post.
    fn gives_post(self) -> bool {
        matches!(self, Self::Individual | Self::Across | Self::Extract)
    }

    /// The template that sets it.
    fn kind(self) -> LetterKind {
        match self {
            Self::Individual => LetterKind::IndividualDecree,
            Self::Across => LetterKind::CrossDecree,
            Self::Collective => LetterKind::CollectiveDecree,
            Self::Extract => LetterKind::Extract,
            Self::Copy => LetterKind::Copy,
        }
    }

    /// In titles and names of files.
    fn word(self) -> &'static str {
        match self {
            Self::Individual | Self::Across | Self::Collective => "SK",
            Self::Extract => "Petikan",
            Self::Copy => "Salinan",
        }
    }
}

/// The presses of one call.
struct Presses {
    decree: Press,
    across: Press,
    extract: Press,
    copy: Press,
}

impl Presses {
    fn of(desk: &Desk, ground: &DecreeGround, collective: bool) -> Result<Self, Failure> {
        let press = |sheet: Sheet| ground.press(desk, sheet.kind());
        Ok(Self {
            decree: press(if collective { Sheet::Collective } else { Sheet::Individual })?,
            across: press(Sheet::Across)?,
            extract: press(Sheet::Extract)?,
            copy: press(Sheet::Copy)?,
        })
    }

    fn get(&self, sheet: Sheet) -> &Press {
        match sheet {
            Sheet::Individual | Sheet::Collective => &self.decree,
            Sheet::Across => &self.across,
            Sheet::Extract => &self.extract,
            Sheet::Copy => &self.copy,
        }
    }
}

/// Papers of one stretch, before they are set.
struct Stretch<'p> {
    orders: Vec<Order<'p>>,
    entries: Vec<Entry<'p>>,
    numbers: Vec<Taken>,
}

pub(crate) fn issue_decrees(desk: &mut Desk, asked: IssueDecrees) -> Result<DecreesIssued, Failure> {
    desk.require_role(Op::IssueDecrees)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let judged = desk.judge(asked.plan)?;
    require_approved(&judged)?;
    let chosen = chosen(&judged, &asked.moves, asked.order.as_deref())?;
    let open: Vec<&JudgedMove> =
        chosen.iter().copied().filter(|one| !judged.decreed.contains_key(&one.record.id)).collect();
    if open.is_empty() {
        return Err(already_decreed());
    }
    require_own(&judged, &open)?;
    require_fresh(&judged, &open)?;
    require_gates(desk, &judged, &open)?;
    let ground = DecreeGround::of(desk, Arc::clone(&judged), asked.date, (asked.signatory, asked.certifier))?;
    let presses = Presses::of(desk, &ground, asked.collective)?;
    let now = &open[..open.len().min(if asked.collective { usize::MAX } else { STRETCH })];
    let account = desk.account.clone();
    let mut numbering =
        Numbering::of(desk.read(), &ground.law, REGISTER, &ground.region.office_code, &account, asked.date)?;
    let stretch = stretch(&ground, &presses, &mut numbering, now, &asked)?;
    let (before, total) = (chosen.len() - open.len(), chosen.len());
    let made = Press::make(&stretch.orders, &desk.watch, "issue", before as u64, total as u64)?;
    let is_last = judged.decreed.len() + now.len() == judged.moves.len();
    let told = cases::Told::today(desk, Some("deadline.delivery"))?;
    let label = match total {
        1 => Op::IssueDecrees.label().to_string(),
        _ => format!("{} ({} sampai {} dari {total})", Op::IssueDecrees.label(), before + 1, before + now.len()),
    };
    let ids = write_and_record(desk, (Op::IssueDecrees, &label), folder, &made.papers, |tx| {
        let ids = record(tx, &ground, &stretch, &made.papers)?;
        begin_posts(tx, &judged, &stretch.entries, &ids)?;
        for (entry, one) in stretch.entries.iter().filter_map(|entry| Some((entry, entry.one?))) {
            if entry.sheet.gives_post() {
                let told = told.with_letter(&stretch.numbers[entry.number].number, asked.date);
                cases::decreed(tx, one, &judged.plan.name, &told)?;
            }
        }
        if is_last {
            tx.set_plan_state(asked.plan, PlanState::Decreed)?;
        }
        Ok(ids)
    })?;
    let mut remarks = ground.remarks();
    remarks.extend(made.remarks);
    remarks.sort();
    remarks.dedup();
    Ok(DecreesIssued { decrees: views_of(desk, &ids)?, remaining: (open.len() - now.len()) as u32, remarks })
}

/// A page of a decree as it would be issued; nothing is kept.
pub(crate) fn preview_decree(desk: &mut Desk, asked: PreviewDecree) -> Result<LetterPicture, Failure> {
    let judged = desk.judge(asked.plan)?;
    let chosen = chosen(&judged, &asked.moves, asked.order.as_deref())?;
    let Some(first) = chosen.first() else {
        return Err(Failure::refused(
            "plan_empty",
            "Rencana ini belum berisi perpindahan. Tambahkan perpindahan dahulu.",
        ));
    };
    let ground = DecreeGround::of(desk, Arc::clone(&judged), asked.date, (asked.signatory, asked.certifier))?;
    let sheet = match asked.form.as_deref() {
        Some("petikan") => Sheet::Extract,
        Some("salinan") => Sheet::Copy,
        _ if asked.collective => Sheet::Collective,
        _ => alone(&ground, first),
    };
    let whole = asked.collective && sheet != Sheet::Extract;
    let moves: &[&JudgedMove] = if whole { &chosen } else { &chosen[..1] };
    let account = desk.account.clone();
    let mut numbering =
        Numbering::of(desk.read(), &ground.law, REGISTER, &ground.region.office_code, &account, asked.date)?;
    let code = ground.code(if asked.collective { &chosen[..] } else { &chosen[..1] }.iter().copied());
    let number = match &asked.number {
        Some(typed) => numbering.typed(code, typed)?,
        None => numbering.next(code)?,
    }
    .number;
    let about = if whole { String::new() } else { ground.nip_of(first) };
    let data = ground.issue().decree(moves, &number, ground.proof(&number, sheet.code(), &about));
    let press = ground.press(desk, sheet.kind())?;
    let set = press.typeset(&ground.filled(&press, data)?)?;
    picture_of(&set, asked.page, asked.dpi, &number)
}

/// The decree about one person: a governor moves people between the governments of the province (handbook 9.2).
fn alone(ground: &DecreeGround, one: &JudgedMove) -> Sheet {
    let across = one.scope.is_some_and(Scope::is_across_governments);
    if across && ground.region.kind == RegionKind::Provinsi { Sheet::Across } else { Sheet::Individual }
}

/// The papers of some moves with their numbers.
fn stretch<'p>(
    ground: &'p DecreeGround,
    presses: &'p Presses,
    numbering: &mut Numbering<'_>,
    moves: &[&'p JudgedMove],
    asked: &IssueDecrees,
) -> Result<Stretch<'p>, Failure> {
    let mut made = Stretch { orders: Vec::new(), entries: Vec::new(), numbers: Vec::new() };
    if asked.number.is_some() && !asked.collective && moves.len() > 1 {
        let message = "Satu nomor hanya untuk satu SK. Pilih satu nama, atau pakai nomor berikutnya dari buku.";
        return Err(Failure::refused("number_for_one", message));
    }
    let mut take = |moves: &[&JudgedMove]| {
        let code = ground.code(moves.iter().copied());
        match &asked.number {
            Some(typed) => numbering.typed(code, typed),
            None => numbering.next(code),
        }
    };
    if asked.collective {
        let number = take(moves)?;
        let data = ground.issue().decree(moves, &number.number, Default::default());
        made.push(ground, presses, &data, (Sheet::Collective, None, None, 0))?;
        for (at, one) in moves.iter().enumerate() {
            let person = data.people.get(at).cloned().into_iter().collect();
            let excerpt = LetterData { people: person, ..data.clone() };
            made.push(ground, presses, &excerpt, (Sheet::Extract, Some(*one), Some(0), 0))?;
        }
        if asked.copies {
            made.push(ground, presses, &data, (Sheet::Copy, None, Some(0), 0))?;
        }
        made.numbers.push(number);
        return Ok(made);
    }
    for one in moves {
        let number = take(&[*one])?;
        let data = ground.issue().decree(&[*one], &number.number, Default::default());
        let (at, place) = (made.numbers.len(), made.entries.len());
        made.push(ground, presses, &data, (alone(ground, one), Some(*one), None, at))?;
        if asked.copies {
            made.push(ground, presses, &data, (Sheet::Copy, Some(*one), Some(place), at))?;
        }
        made.numbers.push(number);
    }
    Ok(made)
}

impl<'p> Stretch<'p> {
    fn push(
        &mut self,
        ground: &DecreeGround,
        presses: &'p Presses,
        data: &LetterData,
        (sheet, one, decree, number): (Sheet, Option<&'p JudgedMove>, Option<usize>, usize),
    ) -> Result<(), Failure> {
        let nip = one.map(|one| ground.nip_of(one)).unwrap_or_default();
        let data = LetterData { verification: ground.proof(&data.number, sheet.code(), &nip), ..data.clone() };
        let data = ground.filled(presses.get(sheet), data)?;
        let whom = if nip.is_empty() { "kolektif" } else { &nip };
        self.orders.push(Order {
            press: presses.get(sheet),
            title: format!("{} Nomor {}", sheet.word(), data.number),
            file: format!("{}_{}_{whom}.pdf", sheet.word(), file_part(&data.number)),
            about: one.map_or_else(|| "keputusan kolektif".to_string(), |one| ground.name_of(one)),
            data,
        });
        self.entries.push(Entry { sheet, one, decree, number });
        Ok(())
    }
}

/// Writes numbers and papers into the register and gives the ids of the papers, in their order.
fn record(
    tx: &Writer<'_>,
    ground: &DecreeGround,
    stretch: &Stretch<'_>,
    papers: &[Paper],
) -> Result<Vec<i64>, Failure> {
    let numbers: Vec<i64> = stretch.numbers.iter().map(|number| number.record(tx)).collect::<Result<_, _>>()?;
    let mut ids: Vec<i64> = Vec::with_capacity(papers.len());
    for (entry, paper) in stretch.entries.iter().zip(papers) {
        let decree = entry.decree.map(|at| ids[at]);
        let (parent, about) = if entry.sheet == Sheet::Copy { (None, decree) } else { (decree, None) };
        let findings = ground.findings(entry.one);
        ids.push(tx.add_decree(&NewDecree {
            plan: ground.judged.plan.id,
            move_id: entry.one.map(|one| one.record.id),
            parent,
            about,
            signatory: Some(ground.signatory.id),
            number: numbers[entry.number],
            date: ground.date,
            ..super::register::new_decree(entry.sheet.code(), paper, &findings)
        })?);
    }
    Ok(ids)
}

/// The posts of everybody who has a decree of their own, or an excerpt of a collective one.
fn begin_posts(tx: &Writer<'_>, judged: &Judged, entries: &[Entry<'_>], ids: &[i64]) -> Result<(), Failure> {
    for (entry, id) in entries.iter().zip(ids).filter(|(entry, _)| entry.sheet != Sheet::Copy) {
        let Some((one, position)) = entry.one.and_then(|one| Some((one, one.record.to?))) else { continue };
        let decree = Some(entry.decree.map_or(*id, |at| ids[at]));
        match one.record.until {
            Some(until) => tx.begin_temporary_post(one.record.staff, position, judged.plan.tmt, until, decree)?,
            None => tx.begin_post(one.record.staff, position, judged.plan.tmt, decree)?,
        };
    }
    Ok(())
}
