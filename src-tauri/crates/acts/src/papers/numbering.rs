//! Numbers for papers: the next of a register, a reserved one, or one typed by hand.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::letter_number::letter_number;
use mutasi_domain::parameter::Law;
use mutasi_store::{NumberRecord, NumberState, Reader, Writer};

use crate::contract::Failure;

/// A number that a paper will carry.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    pub(crate) number: String,
    record: NumberRecord,
}

impl Taken {
    /// Writes it into the register as used and gives its id.
    pub(crate) fn record(&self, tx: &Writer<'_>) -> Result<i64, Failure> {
        if self.record.id != 0 {
            tx.settle_number(self.record.id, NumberState::Used, &self.record.note, &self.record.account)?;
            return Ok(self.record.id);
        }
        Ok(tx.add_number(&self.record)?)
    }
}

/// The register of one class on one day.
pub(crate) struct Numbering<'a> {
    reader: Reader<'a>,
    law: &'a Law,
    class: &'a str,
    office_code: &'a str,
    account: &'a str,
    day: NaiveDate,
    next: u32,
}

/// The parameter that holds the form of a register's numbers.
pub(crate) fn class_form(class: &str) -> String {
    match class {
        "keputusan" => "letter.decree_number".into(),
        other => format!("letter.{other}_number"),
    }
}

impl<'a> Numbering<'a> {
    pub(crate) fn of(
        reader: Reader<'a>,
        law: &'a Law,
        class: &'a str,
        office_code: &'a str,
        account: &'a str,
        day: NaiveDate,
    ) -> Result<Self, Failure> {
        let next = reader.next_sequence(class, day.year())?;
        Ok(Self { reader, law, class, office_code, account, day, next })
    }

    /// The number at a place of the sequence, in the form that the office has set.
    pub(crate) fn written(&self, code: &str, seq: u32) -> Result<String, Failure> {
        let form = self.law.text(&class_form(self.class));
        letter_number(form, code, seq, self.office_code, self.day).map_err(|error| {
            Failure::refused("number_form", format!("Bentuk nomor salah: {error}. Betulkan ketentuannya."))
        })
    }

    /// The next number of the register; asked again, the one after it.
    pub(crate) fn next(&mut self, code: &str) -> Result<Taken, Failure> {
        loop {
            let seq = self.next;
            self.next += 1;
            let number = self.written(code, seq)?;
            // A number that was typed for a paper of another register is taken all the same.
            if self.reader.number(&number)?.is_none() {
                return Ok(self.taken(i64::from(seq), number, false));
            }
        }
    }

    /// A number typed by hand: one that was reserved, or a new one. When it has the form of the register it takes its
    /// place in the sequence; otherwise it came from another office.
    pub(crate) fn typed(&self, code: &str, typed: &str) -> Result<Taken, Failure> {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if typed.is_empty() {
            return Err(Failure::refused(
                "number_empty",
                "Nomor belum diisi. Ketik nomornya, atau pakai nomor berikutnya.",
            ));
        }
        if let Some(known) = self.reader.number(&typed)? {
            return match known.state {
                NumberState::Reserved if known.class == self.class => Ok(Taken { number: typed, record: known }),
                NumberState::Reserved => Err(Failure::refused(
                    "number_elsewhere",
                    format!(
                        "Nomor {typed} dicadangkan di buku lain ({}). Pakai nomor dari buku surat ini.",
                        known.class
                    ),
                )),
                NumberState::Used => Err(Failure::refused(
                    "number_taken",
                    format!("Nomor {typed} sudah dipakai ({}). Pakai nomor lain.", known.paper),
                )),
                NumberState::Void => Err(Failure::refused(
                    "number_void",
                    format!("Nomor {typed} sudah dibatalkan ({}). Pakai nomor lain.", known.note),
                )),
            };
        }
        let seq = match self.place_of(code, &typed)? {
            Some(seq) => i64::from(seq),
            None => self.reader.next_outside(self.class, self.day.year())?,
        };
        if seq > 0 && self.places()?.contains(&seq) {
            let message = format!("Urutan {seq} pada buku tahun {} sudah terpakai. Pakai nomor lain.", self.day.year());
            return Err(Failure::refused("number_taken", message));
        }
        Ok(self.taken(seq, typed, true))
    }

    fn taken(&self, seq: i64, number: String, typed: bool) -> Taken {
        let record = NumberRecord {
            id: 0,
            class: self.class.to_string(),
            year: self.day.year(),
            seq,
            number: number.clone(),
            state: NumberState::Used,
            typed,
            day: Some(self.day),
            note: String::new(),
            account: self.account.to_string(),
            paper: String::new(),
        };
        Taken { number, record }
    }

    /// The same number as a reserved one.
    pub(crate) fn reserved(taken: &Taken, purpose: &str) -> NumberRecord {
        NumberRecord { state: NumberState::Reserved, note: purpose.to_string(), ..taken.record.clone() }
    }

    /// The place in the sequence of a number that has the form of the register, with any code of classification.
    fn place_of(&self, code: &str, typed: &str) -> Result<Option<u32>, Failure> {
        let runs = typed.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse::<u32>().ok());
        let own = typed.split('/').next().unwrap_or_default();
        for seq in runs.filter(|seq| *seq > 0).collect::<BTreeSet<_>>() {
            for code in [code, own] {
                if self.written(code, seq)? == typed {
                    return Ok(Some(seq));
                }
            }
        }
        Ok(None)
    }

    fn places(&self) -> Result<BTreeSet<i64>, Failure> {
        Ok(self.reader.numbers(self.class, self.day.year())?.into_iter().map(|known| known.seq).collect())
    }
}
