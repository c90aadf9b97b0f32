//! Personal data of one person: the NIK on demand, what is held, and the paper for the person (UU 27/2022 article 32).

mod held;
mod paper;
mod words;

use chrono::{Days, NaiveDate};
use mutasi_domain::event::EventKind;
use mutasi_domain::identity::strip;
use mutasi_store::{HeldRecord, HeldValue, Mode};

use self::held::{Whole, tables};
pub(super) use self::paper::{Minutes, minutes};
pub(super) use self::words::{subject_word, table_word};
use super::written::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

/// Shows a whole NIK. Whoever asks is told in the trail, also where none is held.
pub(crate) fn show_nik(desk: &mut Desk, asked: ShowNik) -> Result<NikView, Failure> {
    desk.require_role(Op::ShowNik)?;
    let people = desk.people()?;
    let nip = strip(&asked.nip);
    let record = people.by_nip(&nip).ok_or_else(|| unknown(desk, &nip))?;
    let account = desk.account.clone();
    desk.act(Op::ShowNik, Op::ShowNik.label(), Mode::Commit, |tx| {
        tx.add_event(EventKind::NikShown.code(), &account, Some(record.id), "")?;
        Ok(())
    })?;
    Ok(NikView { nip, nik: record.staff.nik.clone() })
}

pub(crate) fn person_data(desk: &mut Desk, asked: ShowStaff) -> Result<PersonData, Failure> {
    read(desk, &asked.nip, Whole::No).map(|(_, data)| data)
}

/// Prints what is held, whole, for the person. The paper is not kept: it would be one more copy of everything.
pub(crate) fn print_person_data(desk: &mut Desk, asked: PrintPersonData) -> Result<WrittenFiles, Failure> {
    desk.require_role(Op::PrintPersonData)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let (today, asked_on) = (desk.today, asked.asked_on.unwrap_or(desk.today));
    if asked_on > today {
        let message = "Tanggal permintaan belum tiba. Perbaiki tanggalnya, lalu ulangi.";
        return Err(Failure::refused("asked_later", message));
    }
    let (staff, data) = read(desk, &asked.nip, Whole::Yes)?;
    let due = asked_on.checked_add_days(Days::new(u64::try_from(data.hours.max(0)).unwrap_or(0).div_ceil(24)));
    let paper = paper::person(desk, &data, asked_on, due.unwrap_or(NaiveDate::MAX))?;
    let (account, mut written) = (desk.account.clone(), Written::into(folder));
    let done = desk.act(Op::PrintPersonData, Op::PrintPersonData.label(), Mode::Commit, |tx| {
        tx.add_event(EventKind::DataGiven.code(), &account, Some(staff), &format!("diminta {asked_on}"))?;
        written.write(&paper.name, &paper.bytes)?;
        written.sync()
    });
    if done.is_err() {
        written.take_back();
    }
    done?;
    Ok(WrittenFiles { files: vec![paper.name] })
}

/// Somebody who is not there: unknown, or erased, which the proof tells.
fn unknown(desk: &Desk, nip: &str) -> Failure {
    let subject = desk.store.subject(nip);
    let erased = desk.read().erasures().ok().and_then(|all| all.into_iter().find(|one| one.subject == subject));
    match erased {
        Some(proof) => {
            let day = mutasi_domain::words::date(proof.day);
            let message = format!("Data pegawai dengan NIP itu sudah dihapus pada {day}. Buka berita acaranya.");
            Failure::refused("person_erased", message)
        }
        None => Failure::refused("not_found", format!("Pegawai dengan NIP {nip} tidak ada. Periksa nomornya.")),
    }
}

fn read(desk: &mut Desk, nip: &str, whole: Whole) -> Result<(i64, PersonData), Failure> {
    let (law, people) = (desk.law()?, desk.people()?);
    let nip = strip(nip);
    let record = people.by_nip(&nip).ok_or_else(|| unknown(desk, &nip))?;
    let about = desk.read().rows_about(record.id)?;
    let rows = desk.read().held_rows(&about)?;
    let held = tables(desk, record.id, &rows, whole)?;
    let reader = desk.read();
    let mut seen = Vec::new();
    for event in reader.events_about(record.id)? {
        let told = EventKind::from_code(&event.kind).map_or_else(|| event.kind.clone(), |kind| kind.printed().into());
        seen.push(SeenView {
            told,
            kind: event.kind,
            account: event.account,
            at: reader.journal_entry(event.entry)?.map(|entry| entry.at).unwrap_or_default(),
            note: event.note,
            entry: event.entry,
        });
    }
    let mut changed = Vec::new();
    for about in reader.entries_about(record.id, &about)? {
        // Who looked is told apart: looking changes nothing.
        let touched: Vec<String> = about
            .touched
            .iter()
            .filter(|(table, _)| table.as_str() != "event")
            .map(|(table, count)| in_words(table, *count))
            .collect();
        if touched.is_empty() {
            continue;
        }
        changed.push(ChangedView {
            entry: about.entry.seq,
            at: about.entry.at,
            account: about.entry.account,
            label: about.entry.label,
            what: touched.join(", "),
        });
    }
    let data = PersonData {
        nip,
        name: record.staff.full_name(),
        held,
        seen,
        changed,
        papers: papers(desk, &rows)?,
        erased_entries: reader.erased_entries()?,
        hours: law.number("personal.access_hours").into(),
        basis: law.basis("personal.access_hours").to_string(),
    };
    Ok((record.id, data))
}

fn in_words(table: &str, count: usize) -> String {
    let word = table_word(table).to_lowercase();
    if count == 1 { word } else { format!("{word} ({count})") }
}

/// Decrees and letters that name the person.
fn papers(desk: &Desk, rows: &[HeldRecord]) -> Result<Vec<NamedIn>, Failure> {
    let mut papers = Vec::new();
    for row in rows.iter().filter(|row| matches!(row.table.as_str(), "decree" | "letter")) {
        let value = |column: &str| row.columns.iter().find(|(name, _)| name == column).map(|(_, value)| value);
        let text = |column| match value(column) {
            Some(HeldValue::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let number = match value("number") {
            Some(HeldValue::Whole(id)) => desk.read().number_text(*id)?.unwrap_or_default(),
            _ => String::new(),
        };
        papers.push(NamedIn {
            kind: row.table.clone(),
            told: table_word(&row.table).to_string(),
            number,
            date: text("date").parse().unwrap_or_default(),
            file: text("file"),
        });
    }
    Ok(papers)
}
