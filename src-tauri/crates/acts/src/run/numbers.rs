//! The number registers: shown with their gaps, reserved from, explained.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use mutasi_documents::letters::Class;
use mutasi_store::{Mode, NumberRecord, NumberState};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::{Numbering, class_form};

/// Most numbers reserved or explained at once.
const MOST: u32 = 1000;

fn class_of(name: &str) -> Result<&'static str, Failure> {
    Class::NUMBERED.iter().map(|class| class.code()).find(|code| *code == name).or_not_found("Buku nomor", name)
}

/// The code of classification of a number that no paper is at hand for.
const USUAL_CODE: &str = "letter.decree_code";

pub(crate) fn list_numbers(desk: &mut Desk, asked: ListNumbers) -> Result<NumberRegister, Failure> {
    let class = class_of(&asked.class)?;
    let day = day_in(desk, asked.year)?;
    let law = desk.law_on(day)?;
    let office = desk.read().region()?.or_not_found("Wilayah", "")?.office_code;
    let known = desk.read().numbers(class, asked.year)?;
    let mut numbering = Numbering::of(desk.read(), &law, class, &office, &desk.account, day)?;
    let code = law.text(USUAL_CODE);
    let mut numbers = with_gaps(&known, |seq| numbering.written(code, seq))?;
    numbers.reverse();
    let count = |state: &str| numbers.iter().filter(|number| number.state == state).count() as u32;
    let next = numbering.next(code)?.number;
    let mut years = desk.read().number_years(class)?;
    if !years.contains(&desk.today.year()) {
        years.insert(0, desk.today.year());
    }
    Ok(NumberRegister {
        class: class.to_string(),
        year: asked.year,
        years,
        form: law.text(&class_form(class)).to_string(),
        parameter: class_form(class),
        next,
        used: count("used"),
        reserved: count("reserved"),
        void: count("void"),
        gaps: count("gap"),
        numbers,
    })
}

/// A day of the year: today when it is this year, else its last day.
fn day_in(desk: &Desk, year: i32) -> Result<NaiveDate, Failure> {
    if desk.today.year() == year {
        return Ok(desk.today);
    }
    let day = NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| (1945..=2200).contains(&year));
    day.ok_or_else(|| Failure::refused("bad_request", "Tahun buku nomor harus antara 1945 dan 2200. Pilih tahun lain."))
}

/// The register by place, with a line for every place that no number stands in.
fn with_gaps(
    known: &[NumberRecord],
    written: impl Fn(u32) -> Result<String, Failure>,
) -> Result<Vec<NumberView>, Failure> {
    let placed: BTreeMap<u32, &NumberRecord> = known
        .iter()
        .filter_map(|number| Some((u32::try_from(number.seq).ok().filter(|seq| *seq > 0)?, number)))
        .collect();
    let mut views: Vec<NumberView> = known.iter().filter(|number| number.seq <= 0).map(view).collect();
    for seq in 1..=placed.keys().next_back().copied().unwrap_or(0) {
        views.push(match placed.get(&seq) {
            Some(number) => view(number),
            None => NumberView {
                id: None,
                seq,
                number: written(seq)?,
                state: "gap".into(),
                typed: false,
                date: None,
                note: String::new(),
                paper: String::new(),
                account: String::new(),
            },
        });
    }
    Ok(views)
}

fn view(number: &NumberRecord) -> NumberView {
    NumberView {
        id: Some(number.id),
        seq: u32::try_from(number.seq).unwrap_or(0),
        number: number.number.clone(),
        state: number.state.code().to_string(),
        typed: number.typed,
        date: number.day,
        note: number.note.clone(),
        paper: number.paper.clone(),
        account: number.account.clone(),
    }
}

/// Reserves the next numbers of a register, or one that was typed.
pub(crate) fn reserve_numbers(desk: &mut Desk, asked: ReserveNumbers) -> Result<NumberRegister, Failure> {
    desk.require_role(Op::ReserveNumbers)?;
    let class = class_of(&asked.class)?;
    let purpose = asked.purpose.trim();
    if purpose.is_empty() {
        return Err(Failure::refused("purpose_missing", "Tulis untuk apa nomor ini dicadangkan."));
    }
    if asked.count == 0 || asked.count > MOST || (asked.typed.is_some() && asked.count > 1) {
        let message = format!(
            "Jumlah nomor harus 1 sampai {MOST}; nomor yang diketik dicadangkan satu per satu. Ubah jumlahnya."
        );
        return Err(Failure::refused("number_count", message));
    }
    let law = desk.law_on(asked.date)?;
    let office = desk.read().region()?.or_not_found("Wilayah", "")?.office_code;
    let account = desk.account.clone();
    let code = law.text(USUAL_CODE).to_string();
    let mut numbering = Numbering::of(desk.read(), &law, class, &office, &account, asked.date)?;
    let mut reserved = Vec::with_capacity(asked.count as usize);
    for _ in 0..asked.count {
        let taken = match &asked.typed {
            Some(typed) => numbering.typed(&code, typed)?,
            None => numbering.next(&code)?,
        };
        reserved.push(Numbering::reserved(&taken, purpose));
    }
    if reserved.iter().any(|number| number.id != 0) {
        return Err(Failure::refused("number_taken", "Nomor itu sudah dicadangkan. Pakai nomor lain."));
    }
    desk.act(Op::ReserveNumbers, Op::ReserveNumbers.label(), Mode::Commit, |tx| {
        reserved.iter().try_for_each(|number| tx.add_number(number).map(drop))?;
        Ok(())
    })?;
    list_numbers(desk, ListNumbers { class: class.to_string(), year: asked.date.year() })
}

/// Says why numbers are not used: a reserved one, or gaps.
pub(crate) fn void_number(desk: &mut Desk, asked: VoidNumber) -> Result<NumberRegister, Failure> {
    desk.require_role(Op::VoidNumber)?;
    let class = class_of(&asked.class)?;
    let reason = asked.reason.trim();
    if reason.is_empty() {
        return Err(Failure::refused("reason_missing", "Tulis alasan nomor ini tidak dipakai."));
    }
    let until = asked.until.unwrap_or(asked.seq);
    if until < asked.seq || until - asked.seq >= MOST {
        let message = format!("Rentang nomor harus urut dan paling banyak {MOST}. Perkecil rentangnya.");
        return Err(Failure::refused("number_count", message));
    }
    let register = list_numbers(desk, ListNumbers { class: class.to_string(), year: asked.year })?;
    let wanted: Vec<&NumberView> = match asked.id {
        Some(id) => register.numbers.iter().filter(|number| number.id == Some(id)).collect(),
        None => register
            .numbers
            .iter()
            .filter(|number| number.seq > 0 && (asked.seq..=until).contains(&number.seq))
            .collect(),
    };
    if wanted.is_empty() {
        let message = format!("Urutan {} tidak ada di buku tahun {}. Periksa nomornya.", asked.seq, asked.year);
        return Err(Failure::refused("not_found", message));
    }
    if let Some(taken) = wanted.iter().find(|number| matches!(number.state.as_str(), "used" | "void")) {
        let message = format!(
            "Nomor {} sudah dipakai atau dibatalkan. Pilih nomor cadangan atau nomor yang kosong.",
            taken.number
        );
        return Err(Failure::refused("number_taken", message));
    }
    let (account, today) = (desk.account.clone(), desk.today);
    desk.act(Op::VoidNumber, Op::VoidNumber.label(), Mode::Commit, |tx| {
        for number in &wanted {
            match number.id {
                Some(id) => tx.settle_number(id, NumberState::Void, reason, &account)?,
                None => {
                    tx.add_number(&NumberRecord {
                        id: 0,
                        class: class.to_string(),
                        year: asked.year,
                        seq: i64::from(number.seq),
                        number: number.number.clone(),
                        state: NumberState::Void,
                        typed: false,
                        day: Some(today),
                        note: reason.to_string(),
                        account: account.clone(),
                        paper: String::new(),
                    })?;
                }
            }
        }
        Ok(())
    })?;
    list_numbers(desk, ListNumbers { class: class.to_string(), year: asked.year })
}
