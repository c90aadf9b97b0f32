//! Who signs (*penanda tangan*), with validity and delegation. Somebody whose signature stands on a paper is never
//! changed: the validity ends, and another one begins.

use chrono::NaiveDate;
use mutasi_domain::identity::{Nip, strip};
use mutasi_store::{Mode, RegionRecord, SignatoryRecord};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Words before a title: acting, daily acting, and official in place of an elected head.
const PREFIXES: [&str; 4] = ["", "Plt.", "Plh.", "Pj."];
const LONGEST: usize = 160;

pub(crate) fn list_signatories(desk: &mut Desk, asked: ListSignatories) -> Result<Vec<SignatoryView>, Failure> {
    let day = desk.day(asked.on);
    let records = if asked.all { desk.read().all_signatories()? } else { desk.read().signatories(day)? };
    Ok(records.into_iter().map(|record| view(record, day)).collect())
}

fn everybody(desk: &mut Desk) -> Result<Vec<SignatoryView>, Failure> {
    list_signatories(desk, ListSignatories { on: None, all: true })
}

fn view(record: SignatoryRecord, day: NaiveDate) -> SignatoryView {
    SignatoryView {
        in_force: record.in_force(day),
        id: record.id,
        name: record.name,
        title: record.title,
        nip: record.nip,
        rank: record.rank,
        is_head: record.is_head,
        prefix: record.prefix,
        delegation: record.delegation,
        through: record.through,
        certifies: record.certifies,
        basis: record.basis,
        from: record.from,
        to: record.to,
        used: record.used,
    }
}

pub(crate) fn set_signatory(desk: &mut Desk, asked: SetSignatory) -> Result<Vec<SignatoryView>, Failure> {
    desk.require_role(Op::SetSignatory)?;
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let known = desk.read().all_signatories()?;
    if let Some(id) = asked.id {
        let record = known.iter().find(|record| record.id == id).or_not_found("Penanda tangan", id)?;
        if record.used {
            let message = format!(
                "{} sudah menandatangani surat, jadi tidak dapat diubah. Akhiri masa berlakunya, lalu tambahkan yang baru.",
                named(record)
            );
            return Err(Failure::refused("signatory_used", message));
        }
    }
    let new = checked(asked, &region)?;
    if new.is_head {
        keep_heads_apart(&new, &known)?;
    }
    desk.act(Op::SetSignatory, Op::SetSignatory.label(), Mode::Commit, |tx| Ok(tx.save_signatory(&new)?))?;
    everybody(desk)
}

/// The record as it is kept; what cannot stand on a paper is refused.
fn checked(asked: SetSignatory, region: &RegionRecord) -> Result<SignatoryRecord, Failure> {
    let name = line("Nama penanda tangan", &asked.name)?;
    let title = line("Jabatan penanda tangan", &asked.title)?;
    let title = if asked.is_head && title.is_empty() { region.head_title.clone() } else { title };
    if name.is_empty() || title.is_empty() {
        let message = "Nama dan jabatan penanda tangan wajib diisi. Lengkapi keduanya.";
        return Err(Failure::refused("signatory_empty", message));
    }
    if !PREFIXES.contains(&asked.prefix.as_str()) {
        return Err(Failure::refused("signatory_prefix", "Pilih Plt., Plh., Pj., atau kosongkan."));
    }
    let through = line("Jabatan antara", &asked.through)?;
    let delegation = delegation(&asked.delegation, &through, asked.is_head)?;
    let rank = line("Pangkat", &asked.rank)?;
    let nip = match strip(&asked.nip) {
        digits if digits.is_empty() => digits,
        digits => Nip::parse(&digits).map_err(|error| Failure::refused("nip_wrong", error.to_string()))?.to_string(),
    };
    // A head of region and a deputy have neither; everybody else has both, and both stand below the name.
    if !asked.is_head && nip.is_empty() != rank.is_empty() {
        let message = "Isi pangkat dan NIP bersama-sama, atau kosongkan keduanya bila bukan pegawai.";
        return Err(Failure::refused("signatory_rank", message));
    }
    if asked.to.is_some_and(|to| to <= asked.from) {
        return Err(days_wrong());
    }
    Ok(SignatoryRecord {
        id: asked.id.unwrap_or_default(),
        name,
        title,
        nip,
        rank,
        is_head: asked.is_head,
        prefix: asked.prefix,
        delegation: delegation.to_string(),
        through: if delegation == "ub" { through } else { String::new() },
        certifies: asked.certifies,
        basis: line("Dasar pelimpahan", &asked.basis)?,
        from: asked.from,
        to: asked.to,
        used: false,
    })
}

fn delegation(asked: &str, through: &str, is_head: bool) -> Result<&'static str, Failure> {
    match asked {
        "an" | "ub" if is_head => Err(Failure::refused(
            "signatory_delegation",
            "Kepala daerah menandatangani sendiri. Pilih \"sendiri\" sebagai cara menandatangani.",
        )),
        "ub" if through.is_empty() => {
            Err(Failure::refused("signatory_through", "Untuk u.b., isi jabatan antara, misalnya Sekretaris Daerah."))
        }
        "sendiri" => Ok("sendiri"),
        "an" => Ok("an"),
        "ub" => Ok("ub"),
        _ => Err(Failure::refused(
            "signatory_delegation",
            "Cara menandatangani tidak dikenal. Pilih sendiri, a.n., atau u.b.",
        )),
    }
}

/// One line of text without stray blanks; a paper has no room for more.
fn line(what: &str, text: &str) -> Result<String, Failure> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST {
        let message = format!("{what} terlalu panjang. Tulis paling banyak {LONGEST} huruf.");
        return Err(Failure::refused("text_too_long", message));
    }
    Ok(text)
}

/// A region has one head at a time.
fn keep_heads_apart(new: &SignatoryRecord, known: &[SignatoryRecord]) -> Result<(), Failure> {
    let ends = |record: &SignatoryRecord| record.to.unwrap_or(NaiveDate::MAX);
    let overlaps = |other: &&SignatoryRecord| {
        other.is_head && other.id != new.id && new.from < ends(other) && other.from < ends(new)
    };
    match known.iter().find(overlaps) {
        None => Ok(()),
        Some(other) => {
            let message = format!(
                "Masa {} bertumpang tindih dengan masa kepala daerah ini. Akhiri dahulu, atau betulkan tanggalnya.",
                named(other)
            );
            Err(Failure::refused("heads_overlap", message))
        }
    }
}

pub(crate) fn end_signatory(desk: &mut Desk, asked: EndSignatory) -> Result<Vec<SignatoryView>, Failure> {
    desk.require_role(Op::EndSignatory)?;
    let known = desk.read().all_signatories()?;
    let record = known.iter().find(|record| record.id == asked.id).or_not_found("Penanda tangan", asked.id)?;
    if asked.to <= record.from {
        return Err(days_wrong());
    }
    if record.is_head {
        keep_heads_apart(&SignatoryRecord { to: Some(asked.to), ..record.clone() }, &known)?;
    }
    desk.act(Op::EndSignatory, Op::EndSignatory.label(), Mode::Commit, |tx| Ok(tx.end_signatory(asked.id, asked.to)?))?;
    everybody(desk)
}

fn days_wrong() -> Failure {
    Failure::refused("signatory_days", "Hari berakhir harus sesudah hari mulai. Betulkan tanggalnya.")
}

fn named(record: &SignatoryRecord) -> &str {
    if record.name.is_empty() { &record.title } else { &record.name }
}
