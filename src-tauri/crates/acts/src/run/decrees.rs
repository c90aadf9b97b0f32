//! Issuing decrees: numbered, set, written to the folder, frozen, and the posts begun on the TMT, in one transaction.
//! When anything fails, or the officer cancels, no number is used and no file of this issue stays.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use mutasi_documents::letters::{LetterData, LetterKind, VerificationData};
use mutasi_documents::{Dressing, FindingCode, PdfMeta, Template, Typeset, to_pdf, typeset};
use mutasi_domain::finding::Finding;
use mutasi_domain::letter_number::letter_number;
use mutasi_domain::moves::PlanState;
use mutasi_domain::position::Position;
use mutasi_store::{DecreeRecord, Mode, NewDecree, Writer, sha256, write_whole};

use super::explain::is_decreed_here;
use super::letter_data::Issue;
use super::templates::template_in_use;
use super::written::Written;
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::watch::Watch;

/// One register for decrees of the head of the region.
const REGISTER: &str = "keputusan";

/// The templates of one issue.
struct Templates {
    individual: Template,
    collective: Template,
    excerpt: Template,
}

/// A paper ready to be recorded.
struct Paper {
    file: String,
    sha256: String,
    pages: u32,
    code: String,
    template: String,
    data: String,
    bytes: Vec<u8>,
}

pub(crate) fn issue_decrees(desk: &mut Desk, asked: IssueDecrees) -> Result<DecreesIssued, Failure> {
    desk.require_role(Op::IssueDecrees)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let judged = desk.judge(asked.plan)?;
    require_approved(&judged)?;
    require_own(&judged)?;
    require_fresh(&judged)?;
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let signatory = desk
        .read()
        .signatories(asked.date)?
        .into_iter()
        .find(|known| asked.signatory.map_or(known.is_head, |id| known.id == id))
        .or_not_found("Penanda tangan", asked.signatory.unwrap_or_default())?;
    let consents = desk.read().consents(asked.plan)?;
    let law = desk.law()?;
    let templates = Templates {
        individual: template_in_use(desk, LetterKind::IndividualDecree)?,
        collective: template_in_use(desk, LetterKind::CollectiveDecree)?,
        excerpt: template_in_use(desk, LetterKind::Extract)?,
    };
    let head = desk.read().journal(None, 1)?.first().map(|entry| entry.hash[..8].to_string()).unwrap_or_default();
    let mut remarks = remarks(&judged, &asked, signatory.name.is_empty());
    let issue = Issue {
        judged: &judged,
        region: &region,
        signatory: &signatory,
        consents: &consents,
        law: &law,
        date: asked.date,
    };
    let mut written = Written::into(folder);
    let watch = std::mem::replace(&mut desk.watch, Watch::silent());
    let done = desk.act(Op::IssueDecrees, Op::IssueDecrees.label(), Mode::Commit, |tx| {
        let mut press = Press {
            tx,
            issue: &issue,
            templates: &templates,
            head: &head,
            written: &mut written,
            remarks: &mut remarks,
        };
        let decree_of = if asked.collective { press.collective(&watch)? } else { press.individual(&watch)? };
        for (staff, position, decree) in decree_of {
            let until = judged.moves.iter().find(|one| one.record.staff == staff).and_then(|one| one.record.until);
            match until {
                Some(until) => tx.begin_temporary_post(staff, position, judged.plan.tmt, until, Some(decree))?,
                None => tx.begin_post(staff, position, judged.plan.tmt, Some(decree))?,
            };
        }
        Ok(tx.set_plan_state(asked.plan, PlanState::Decreed)?)
    });
    desk.watch = watch;
    if let Err(failure) = done {
        written.take_back();
        return Err(failure);
    }
    let mut decrees: Vec<DecreeView> =
        desk.read().decrees()?.into_iter().filter(|decree| decree.plan == asked.plan).map(decree_view).collect();
    decrees.reverse();
    remarks.sort();
    remarks.dedup();
    Ok(DecreesIssued { decrees, remarks })
}

fn require_approved(judged: &Judged) -> Result<(), Failure> {
    match judged.plan.state {
        PlanState::Approved => Ok(()),
        PlanState::Draft => Err(Failure::refused(
            "plan_not_approved",
            "Rencana belum disetujui. Minta persetujuan dahulu, lalu terbitkan SK.",
        )
        .with_findings(judged.blocking())),
        PlanState::Decreed => {
            Err(Failure::refused("already_decreed", "SK rencana ini sudah terbit. Cetak ulang dari daftar SK."))
        }
    }
}

/// A move that leaves for another government is decreed there; what this office writes is its consent.
fn require_own(judged: &Judged) -> Result<(), Failure> {
    let name = |one: &JudgedMove| judged.ground.people.by_id(one.record.staff).map(|record| record.staff.full_name());
    let elsewhere: Vec<String> = judged.moves.iter().filter(|one| !is_decreed_here(one)).filter_map(name).collect();
    if elsewhere.is_empty() {
        return Ok(());
    }
    let message = format!(
        "SK pindah {} ditetapkan di luar kantor ini. Keluarkan dari rencana ini, lalu terbitkan SK yang lain.",
        elsewhere.join(", ")
    );
    Err(Failure::refused("decree_elsewhere", message))
}

/// What changed since the approval must not bring a new block: the approval did not know of it.
fn require_fresh(judged: &Judged) -> Result<(), Failure> {
    let blocks = |value: &serde_json::Value| -> Vec<String> {
        let told = value.as_array().into_iter().flatten().filter_map(|one| one.as_str());
        told.filter(|one| one.ends_with(" BLOCK")).map(str::to_string).collect()
    };
    let worse = judged.stale.iter().filter(|change| change.fact == "findings").find(|change| {
        let before = blocks(&change.before);
        blocks(&change.now).iter().any(|one| !before.contains(one))
    });
    match worse {
        None => Ok(()),
        Some(change) => {
            let message = format!(
                "Data berubah sesudah rencana disetujui. {} Tarik persetujuannya, periksa ulang, lalu setujui lagi.",
                change.told
            );
            Err(Failure::refused("plan_stale", message))
        }
    }
}

fn remarks(judged: &Judged, asked: &IssueDecrees, unnamed: bool) -> Vec<String> {
    let mut remarks = Vec::new();
    if unnamed {
        remarks.push(
            "Nama kepala daerah belum diisi; tempat namanya dikosongkan. Isi di data wilayah sebelum SK berikutnya."
                .to_string(),
        );
    }
    if asked.date > judged.plan.tmt {
        remarks.push("Tanggal SK sesudah TMT: keputusan berlaku surut. Periksa tanggalnya.".to_string());
    }
    remarks
}

struct Press<'p, 's> {
    tx: &'p Writer<'s>,
    issue: &'p Issue<'p>,
    templates: &'p Templates,
    head: &'p str,
    written: &'p mut Written,
    remarks: &'p mut Vec<String>,
}

/// (staff, new position, decree) of every move.
type Posts = Vec<(i64, i64, i64)>;

impl Press<'_, '_> {
    /// One decree per person.
    fn individual(&mut self, watch: &Watch) -> Result<Posts, Failure> {
        let moves = &self.issue.judged.moves;
        let mut posts = Posts::new();
        for (at, one) in moves.iter().enumerate() {
            watch.go_on()?;
            watch.report("issue", at as u64, moves.len() as u64, self.name_of(one));
            let (number_id, number) = self.number(&[one])?;
            let code = self.code(&number, "individual", &self.nip_of(one));
            let data = self.issue.decree(&[one], &number, self.proof(&code));
            let file = format!("SK_{}_{}.pdf", file_part(&number), self.nip_of(one));
            let paper = self.print(&self.templates.individual, &data, file, code)?;
            let decree = self.record(&paper, "individual", Some(one), None, number_id)?;
            posts.extend(one.record.to.map(|to| (one.record.staff, to, decree)));
        }
        Ok(posts)
    }

    /// One decree with an annex, and an excerpt for every person.
    fn collective(&mut self, watch: &Watch) -> Result<Posts, Failure> {
        let moves: Vec<&JudgedMove> = self.issue.judged.moves.iter().collect();
        watch.report("issue", 0, moves.len() as u64, "keputusan kolektif");
        let (number_id, number) = self.number(&moves)?;
        let code = self.code(&number, "collective", "");
        let data = self.issue.decree(&moves, &number, self.proof(&code));
        let file = format!("SK_{}_kolektif.pdf", file_part(&number));
        let paper = self.print(&self.templates.collective, &data, file, code)?;
        let parent = self.record(&paper, "collective", None, None, number_id)?;
        let mut posts = Posts::new();
        for (at, one) in moves.iter().enumerate() {
            watch.go_on()?;
            watch.report("issue", at as u64 + 1, moves.len() as u64, self.name_of(one));
            let code = self.code(&number, "petikan", &self.nip_of(one));
            let person = data.people.get(at).cloned().into_iter().collect();
            let excerpt = LetterData { people: person, verification: self.proof(&code), ..data.clone() };
            let file = format!("Petikan_{}_{}.pdf", file_part(&number), self.nip_of(one));
            let paper = self.print(&self.templates.excerpt, &excerpt, file, code)?;
            self.record(&paper, "petikan", Some(one), Some(parent), number_id)?;
            posts.extend(one.record.to.map(|to| (one.record.staff, to, parent)));
        }
        Ok(posts)
    }

    /// Takes the next number of the register, in the form that the office has set.
    fn number(&self, moves: &[&JudgedMove]) -> Result<(i64, String), Failure> {
        let (law, date) = (self.issue.law, self.issue.date);
        let managerial = |one: &&&JudgedMove| {
            one.record
                .to
                .and_then(|to| self.issue.judged.ground.frame.position(to))
                .is_some_and(Position::is_managerial)
        };
        let all_managerial = moves.iter().filter(managerial).count() == moves.len();
        let code = law.text(if all_managerial { "letter.decree_code_managerial" } else { "letter.decree_code" });
        let sequence = self.tx.next_sequence(REGISTER, date.year())?;
        let form = law.text("letter.decree_number");
        let number = letter_number(form, code, sequence, &self.issue.region.office_code, date)
            .map_err(|error| Failure::refused("number_form", error.to_string()))?;
        Ok((self.tx.add_number(REGISTER, date.year(), sequence, &number)?, number))
    }

    /// Sets a letter, writes its file and keeps its bytes. A letter with an empty or unprintable field is refused.
    fn print(&mut self, template: &Template, data: &LetterData, file: String, code: String) -> Result<Paper, Failure> {
        let watermark = self.issue.region.demo.then_some("CONTOH");
        let set = typeset(template, data, &Dressing { watermark, ..Dressing::default() })?;
        self.require_sound(&set, data)?;
        let bytes = pdf(&set, &data.number, &data.region.office_name, &code, self.issue.date)?;
        self.written.write(&file, &bytes)?;
        let data = serde_json::to_string(data)
            .map_err(|error| Failure::broken("fault", "Data surat gagal disimpan.").with_details(error))?;
        Ok(Paper {
            sha256: sha256(&bytes),
            pages: set.pages.len() as u32,
            template: template.version().to_string(),
            file,
            code,
            data,
            bytes,
        })
    }

    fn require_sound(&mut self, set: &Typeset, data: &LetterData) -> Result<(), Failure> {
        for finding in &set.findings {
            let message = format!("{}: {}", finding.place, finding.message);
            match finding.code {
                FindingCode::EmptyField | FindingCode::MissingGlyph => {
                    let who = data.people.first().map(|person| person.name.clone()).unwrap_or_default();
                    let message =
                        format!("Surat untuk {who} belum lengkap. {message} Lengkapi datanya, lalu terbitkan lagi.");
                    return Err(Failure::refused("letter_incomplete", message));
                }
                _ => self.remarks.push(message),
            }
        }
        Ok(())
    }

    fn record(
        &self,
        paper: &Paper,
        kind: &str,
        one: Option<&JudgedMove>,
        parent: Option<i64>,
        number: i64,
    ) -> Result<i64, Failure> {
        let judged = self.issue.judged;
        let own = |finding: &&Finding| one.is_none_or(|one| finding.move_id == Some(one.record.id));
        let findings: Vec<&Finding> = judged.findings().filter(own).collect();
        self.tx.freeze(&paper.bytes)?;
        Ok(self.tx.add_decree(&NewDecree {
            plan: judged.plan.id,
            move_id: one.map(|one| one.record.id),
            parent,
            kind,
            number,
            date: self.issue.date,
            file: &paper.file,
            sha256: &paper.sha256,
            pages: paper.pages,
            code: &paper.code,
            template_sha256: &paper.template,
            data: &paper.data,
            findings: &serde_json::to_string(&findings).unwrap_or_default(),
        })?)
    }

    fn proof(&self, code: &str) -> VerificationData {
        VerificationData { code: code.to_string(), chain_head_short: self.head.to_string() }
    }

    /// A code that names the paper: twelve letters in groups of four, from its number, kind, person and the chain.
    fn code(&self, number: &str, kind: &str, nip: &str) -> String {
        const LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTVWXYZ0123456789";
        let hash = sha256(format!("kode|{number}|{kind}|{nip}|{}", self.head).as_bytes());
        let letters: Vec<char> = (0..12)
            .map(|at| u8::from_str_radix(&hash[at * 2..at * 2 + 2], 16).unwrap_or_default())
            .map(|byte| LETTERS[(byte % 32) as usize] as char)
            .collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }

    fn nip_of(&self, one: &JudgedMove) -> String {
        self.issue
            .judged
            .ground
            .people
            .by_id(one.record.staff)
            .map(|record| record.staff.nip.to_string())
            .unwrap_or_default()
    }

    fn name_of(&self, one: &JudgedMove) -> String {
        self.issue
            .judged
            .ground
            .people
            .by_id(one.record.staff)
            .map(|record| record.staff.full_name())
            .unwrap_or_default()
    }
}

/// The PDF of a set letter.
pub(crate) fn pdf(set: &Typeset, title: &str, author: &str, seed: &str, date: NaiveDate) -> Result<Vec<u8>, Failure> {
    let meta = PdfMeta {
        title: title.to_string(),
        author: author.to_string(),
        id_seed: seed.to_string(),
        date: date.to_string(),
    };
    to_pdf(set, &meta).map_err(|error| Failure::broken("pdf_failed", format!("PDF gagal disusun: {error}")))
}

/// A number as a part of a file name.
pub(crate) fn file_part(text: &str) -> String {
    let kept: String =
        text.chars().map(|c| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' }).collect();
    kept.trim_matches(['-', '.']).to_string()
}

fn decree_view(record: DecreeRecord) -> DecreeView {
    DecreeView {
        id: record.id,
        number: record.number,
        kind: record.kind,
        plan: record.plan,
        plan_name: record.plan_name,
        nip: record.nip,
        name: record.name,
        date: record.date,
        tmt: record.tmt,
        file: record.file,
        sha256: record.sha256,
        pages: record.pages,
        code: record.code,
    }
}

pub(crate) fn list_decrees(desk: &mut Desk, _: Nothing) -> Result<Vec<DecreeView>, Failure> {
    Ok(desk.read().decrees()?.into_iter().map(decree_view).collect())
}

/// Says whether a paper is ours and unchanged. A file is known by its bytes, or else by its name: then it was changed.
pub(crate) fn verify_decree(desk: &mut Desk, asked: VerifyDecree) -> Result<DecreeCheck, Failure> {
    let Some(handle) = &asked.file else {
        let code = asked.code.unwrap_or_default();
        let found = desk.read().find_decree(code.trim())?;
        return Ok(DecreeCheck { known: found.is_some(), decree: found.map(decree_view), unchanged: None });
    };
    let path = desk.handles.require(handle)?;
    let bytes = std::fs::read(path)
        .map_err(|error| Failure::refused("file_unreadable", "Berkas PDF tidak dapat dibaca.").with_details(error))?;
    if let Some(found) = desk.read().find_decree(&sha256(&bytes))? {
        return Ok(DecreeCheck { known: true, decree: Some(decree_view(found)), unchanged: Some(true) });
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let named = desk.read().decrees()?.into_iter().find(|decree| decree.file == name);
    let unchanged = named.is_some().then_some(false);
    Ok(DecreeCheck { known: named.is_some(), decree: named.map(decree_view), unchanged })
}

/// Writes frozen papers again, byte for byte; nothing is printed anew.
pub(crate) fn reprint_decrees(desk: &mut Desk, asked: ReprintDecrees) -> Result<WrittenFiles, Failure> {
    let folder: &Path = desk.handles.require(&asked.to)?;
    let known: BTreeMap<i64, DecreeRecord> =
        desk.read().decrees()?.into_iter().map(|decree| (decree.id, decree)).collect();
    let mut files = Vec::new();
    for id in &asked.decrees {
        let decree = known.get(id).or_not_found("SK", id)?;
        let bytes = desk.read().frozen(&decree.sha256)?.or_not_found("Berkas SK", &decree.number)?;
        write_whole(&folder.join(&decree.file), &bytes)?;
        files.push(decree.file.clone());
    }
    Ok(WrittenFiles { files })
}
