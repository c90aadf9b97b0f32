//! One stretch of letters: set, numbered, written and recorded as one act.

use std::collections::BTreeSet;

use mutasi_documents::letters::{LetterKind, VerificationData};
use mutasi_store::{NewLetter, Writer};

use super::choice::chosen;
use super::is_numbered;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::{
    Numbering, Order, Paper, Press, STRETCH, Taken, author_code, chain_head, file_part, write_and_record,
};
use crate::run::letter_data::{Filled, LetterGround, Strictness, Subject};
use crate::run::letters::LetterIndex;

/// Words of kinds that are written in capitals in names of files.
const SHORT: [&str; 9] = ["spmt", "spmj", "spp", "sptjm", "ba", "tpk", "abk", "plt", "sk"];

pub(crate) fn print_letters(desk: &mut Desk, asked: PrintLetters) -> Result<LettersPrinted, Failure> {
    desk.require_role(Op::PrintLetters)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let kind = LetterKind::named(&asked.letter.kind).or_not_found("Jenis surat", &asked.letter.kind)?;
    let ground = LetterGround::of(desk, kind, &asked.letter, None, Strictness::Print)?;
    let all = ground.subjects(chosen(&ground, &asked.letter.moves)?);
    let (total, done) = (all.len(), printed(desk, &ground, &asked.done)?);
    let open: Vec<Subject<'_>> = all.into_iter().filter(|subject| !done.contains(&key(subject))).collect();
    if open.is_empty() {
        let message = "Semua surat dalam pilihan ini sudah tercetak. Cetak ulang dari daftar surat.";
        return Err(Failure::refused("letters_done", message));
    }
    let now = &open[..open.len().min(STRETCH)];
    let press = press(desk, &ground)?;
    let head = chain_head(&desk.read())?;
    let mut numbers = Numbers::of(desk, &ground, &asked.letter, total)?;
    let mut orders = Vec::with_capacity(now.len());
    let mut entries = Vec::with_capacity(now.len());
    let mut remarks = again(desk, &ground, now)?;
    for subject in now {
        let taken = numbers.next()?;
        let number = taken.as_ref().map(|taken| taken.number.clone()).unwrap_or_default();
        let filled = filled(&ground, subject, &number, &head);
        remarks.extend(filled.remark);
        entries.push((subject, taken, filled.signatory));
        orders.push(Order {
            press: &press,
            title: format!("{} {number}", kind.title()).trim_end().to_string(),
            file: file_name(&ground, subject, &number),
            about: ground.about(subject),
            data: filled.data,
        });
    }
    drop(numbers);
    let made = Press::make(&orders, &desk.watch, "letters", (total - open.len()) as u64, total as u64)?;
    drop(orders);
    remarks.extend(made.remarks);
    let label = match now {
        [one] => format!("cetak {} untuk {}", kind.title(), ground.about(one)),
        many => format!("cetak {} {}", many.len(), kind.title()),
    };
    let account = desk.account.clone();
    let ids = write_and_record(desk, (Op::PrintLetters, &label), folder, &made.papers, |tx| {
        let record = |((subject, taken, signatory), paper): (&(&Subject<'_>, Option<Taken>, Option<i64>), &Paper)| {
            record(tx, &ground, subject, paper, (taken.as_ref(), *signatory), &account)
        };
        entries.iter().zip(&made.papers).map(record).collect::<Result<Vec<i64>, Failure>>()
    })?;
    remarks.sort();
    remarks.dedup();
    let index = LetterIndex::read(desk)?;
    let mut letters = Vec::with_capacity(ids.len());
    for id in ids {
        letters.push(index.view(desk.read().letter(id)?.or_not_found("Surat", id)?));
    }
    Ok(LettersPrinted { letters, remaining: (open.len() - now.len()) as u32, remarks })
}

/// What tells the letters of one batch apart: the move, the agency, or neither for a letter about the plan.
type Key = (Option<i64>, Option<i64>);

fn key(subject: &Subject<'_>) -> Key {
    match (subject.agency, subject.moves.as_slice()) {
        (Some(agency), _) => (None, Some(agency)),
        (None, [one]) => (Some(one.record.id), None),
        _ => (None, None),
    }
}

/// Letters that earlier calls of the batch have printed.
fn printed(desk: &Desk, ground: &LetterGround, done: &[i64]) -> Result<BTreeSet<Key>, Failure> {
    let mut found = BTreeSet::new();
    for id in done {
        let letter = desk.read().letter(*id)?.or_not_found("Surat", id)?;
        if letter.plan != ground.judged.plan.id || letter.kind != ground.kind.name() {
            let message = format!("Surat {id} bukan bagian dari pencetakan ini. Ulangi pencetakan dari awal.");
            return Err(Failure::refused("letter_of_other_batch", message));
        }
        found.insert((letter.move_id, letter.unit));
    }
    Ok(found)
}

/// Says which letters of this stretch were printed before: a second one has a number of its own.
fn again(desk: &Desk, ground: &LetterGround, now: &[Subject<'_>]) -> Result<Vec<String>, Failure> {
    let before = desk.read().letters(Some(ground.judged.plan.id))?;
    let told = |subject: &Subject<'_>| {
        let known = before
            .iter()
            .find(|letter| letter.kind == ground.kind.name() && (letter.move_id, letter.unit) == key(subject))?;
        let number = if known.number.is_empty() { String::new() } else { format!(" Nomor {}", known.number) };
        Some(format!(
            "{}: {}{number} sudah pernah dicetak. Pastikan hanya satu yang ditandatangani.",
            ground.about(subject),
            ground.kind.title()
        ))
    };
    Ok(now.iter().filter_map(told).collect())
}

pub(super) fn filled(ground: &LetterGround, subject: &Subject<'_>, number: &str, head: &str) -> Filled {
    let about = match key(subject) {
        (Some(one), _) => format!("m{one}"),
        (None, Some(agency)) => format!("u{agency}"),
        (None, None) => format!("p{}", ground.judged.plan.id),
    };
    let proof = VerificationData {
        code: author_code(number, ground.kind.name(), &about, head),
        chain_head_short: head.to_string(),
    };
    ground.fill(subject, number, proof)
}

pub(super) fn press(desk: &Desk, ground: &LetterGround) -> Result<Press, Failure> {
    Press::of(&desk.read(), ground.template.clone(), &ground.region, ground.date)
}

/// Numbers for the letters of a batch, from the register of their class.
pub(super) struct Numbers<'a> {
    numbering: Option<Numbering<'a>>,
    code: String,
    typed: Option<String>,
}

impl<'a> Numbers<'a> {
    pub(super) fn of(
        desk: &'a Desk,
        ground: &'a LetterGround,
        asked: &LetterAsked,
        letters: usize,
    ) -> Result<Self, Failure> {
        let kind = ground.kind;
        let typed = asked.number.clone();
        if !is_numbered(kind) {
            if typed.is_some() {
                let message = format!("{} tidak bernomor. Kosongkan nomornya.", kind.title());
                return Err(Failure::refused("number_not_used", message));
            }
            return Ok(Self { numbering: None, code: String::new(), typed: None });
        }
        if typed.is_some() && letters != 1 {
            let message = "Nomor ketikan hanya untuk satu surat. Pilih satu orang, atau pakai nomor berikutnya.";
            return Err(Failure::refused("number_for_one", message));
        }
        let (class, office) = (kind.class().code(), ground.region.office_code.as_str());
        let numbering = Numbering::of(desk.read(), &ground.law, class, office, &desk.account, ground.date)?;
        let code = ground.law.text(&format!("letter.code.{}", kind.name())).to_string();
        Ok(Self { numbering: Some(numbering), code, typed })
    }

    /// The number of the next letter; none for kinds without.
    pub(super) fn next(&mut self) -> Result<Option<Taken>, Failure> {
        let Some(numbering) = &mut self.numbering else { return Ok(None) };
        match &self.typed {
            Some(typed) => numbering.typed(&self.code, typed).map(Some),
            None => numbering.next(&self.code).map(Some),
        }
    }
}

/// `SPMT_800.1.3.1-0007-KET-BKPSDM-2026_198509172010011012.pdf`; a letter without a number has its day there.
fn file_name(ground: &LetterGround, subject: &Subject<'_>, number: &str) -> String {
    let words = ground.kind.name().split('_').enumerate().map(|(at, word)| match word {
        word if SHORT.contains(&word) => word.to_uppercase(),
        word if at == 0 => word[..1].to_uppercase() + &word[1..],
        word => word.to_string(),
    });
    let kind = words.collect::<Vec<_>>().join("-");
    let middle = if number.is_empty() { ground.date.to_string() } else { file_part(number) };
    let whom = match (subject.agency, subject.moves.as_slice()) {
        (Some(_), _) => file_part(&ground.about(subject).replace(' ', "-")),
        (None, [one]) => ground.nip_of(one),
        _ => format!("rencana-{}", ground.judged.plan.id),
    };
    format!("{kind}_{middle}_{whom}.pdf")
}

fn record(
    tx: &Writer<'_>,
    ground: &LetterGround,
    subject: &Subject<'_>,
    paper: &Paper,
    (taken, signatory): (Option<&Taken>, Option<i64>),
    account: &str,
) -> Result<i64, Failure> {
    let number = taken.map(|taken| taken.record(tx)).transpose()?;
    let (move_id, unit) = key(subject);
    let staff = move_id.and_then(|_| subject.moves.first()).map(|one| one.record.staff);
    Ok(tx.add_letter(&NewLetter {
        kind: ground.kind.name(),
        plan: ground.judged.plan.id,
        move_id,
        staff,
        unit,
        number,
        date: ground.date,
        file: &paper.file,
        sha256: &paper.sha256,
        pages: paper.pages,
        code: &paper.code,
        signatory,
        template_sha256: &paper.template,
        template_file: &paper.template_file,
        dressing: &paper.dressing,
        data: &paper.data,
        account,
    })?)
}
