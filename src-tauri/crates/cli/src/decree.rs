//! `mutasi decree` and `mutasi number`: issuing, amending, checking and reprinting decrees; the number registers.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use clap::{Args, Subcommand};
use mutasi_acts::Op;
use mutasi_acts::contract::{Failure, FailureKind};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::commands::with_folder;
use crate::session::{Session, failure, today};

#[derive(Debug, Subcommand)]
pub(crate) enum Decree {
    /// Nomori, cetak, dan bekukan SK
    Issue(Issue),
    /// Daftar SK
    List { store: PathBuf },
    /// Periksa berkas PDF, kode, atau nomor
    Verify { store: PathBuf, paper: String },
    /// Terbitkan SK perbaikan
    Correct {
        store: PathBuf,
        decree: i64,
        #[arg(long)]
        date: NaiveDate,
        /// Tempat, yang tertulis, seharusnya: `KESATU, pangkat=Penata (III/c)=Penata Tingkat I (III/d)`
        #[arg(long = "line", required = true, value_name = "TEMPAT=TERTULIS=SEHARUSNYA")]
        lines: Vec<String>,
        #[command(flatten)]
        paper: Paper,
    },
    /// Terbitkan SK pencabutan; orangnya kembali ke jabatan lama
    Revoke {
        store: PathBuf,
        decree: i64,
        #[arg(long)]
        date: NaiveDate,
        #[arg(long)]
        reason: String,
        /// Hari pertama kembali ke jabatan lama
        #[arg(long)]
        from: Option<NaiveDate>,
        #[command(flatten)]
        paper: Paper,
    },
    /// Tulis ulang berkas yang dibekukan
    Reprint {
        store: PathBuf,
        #[arg(required = true)]
        decrees: Vec<i64>,
        /// Satu berkas untuk pencetak
        #[arg(long)]
        merged: bool,
        /// Berkas bertanda tangan, bila ada
        #[arg(long)]
        signed: bool,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Simpan PDF bertanda tangan di samping aslinya
    Attach {
        store: PathBuf,
        decree: i64,
        file: PathBuf,
        /// Layanan tanda tangan menulis ulang berkasnya
        #[arg(long)]
        rewritten: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Issue {
    store: PathBuf,
    plan: i64,
    #[arg(long)]
    date: NaiveDate,
    #[arg(long)]
    signatory: Option<i64>,
    /// Yang mengesahkan petikan dan salinan
    #[arg(long)]
    certifier: Option<i64>,
    #[arg(long)]
    collective: bool,
    /// Hanya orang-orang ini
    #[arg(long = "nip")]
    nips: Vec<String>,
    /// plan, unit, name, rank
    #[arg(long)]
    order: Option<String>,
    /// Nomor yang diketik atau dicadangkan
    #[arg(long)]
    number: Option<String>,
    /// Salinan di samping setiap SK
    #[arg(long)]
    copies: bool,
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// What every new paper asks for.
#[derive(Debug, Args)]
pub(crate) struct Paper {
    #[arg(long)]
    signatory: Option<i64>,
    /// Nomor yang diketik atau dicadangkan
    #[arg(long)]
    number: Option<String>,
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Number {
    /// Buku nomor satu kelas dan tahun
    List {
        store: PathBuf,
        /// keputusan, surat, berita_acara, keterangan
        #[arg(long, default_value = "keputusan")]
        class: String,
        #[arg(long)]
        year: Option<i32>,
    },
    /// Cadangkan nomor berikutnya, atau nomor yang diketik
    Reserve {
        store: PathBuf,
        #[arg(long, default_value = "keputusan")]
        class: String,
        #[arg(long)]
        date: Option<NaiveDate>,
        #[arg(long, default_value_t = 1)]
        count: u32,
        #[arg(long)]
        typed: Option<String>,
        #[arg(long)]
        purpose: String,
    },
    /// Batalkan nomor cadangan, atau jelaskan urutan yang kosong
    Void {
        store: PathBuf,
        #[arg(long, default_value = "keputusan")]
        class: String,
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        seq: u32,
        #[arg(long)]
        until: Option<u32>,
        #[arg(long)]
        reason: String,
    },
}

pub(crate) fn run(decree: Decree, who: Option<&str>) -> Result<Answer, Failure> {
    Ok(match decree {
        Decree::Issue(asked) => issue(asked, who)?,
        Decree::List { store } => Session::open(&store, who, None)?.call("list_decrees", json!({}))?.into(),
        Decree::Verify { store, paper } => {
            let mut desk = Session::open(&store, who, None)?;
            let path = Path::new(&paper);
            let request = if path.is_file() { json!({ "file": desk.grant(path) }) } else { json!({ "code": paper }) };
            desk.call("verify_decree", request)?.into()
        }
        Decree::Correct { store, decree, date, lines, paper } => {
            let lines: Vec<Value> = lines.iter().map(|line| correction(line)).collect::<Result<_, _>>()?;
            let request = json!({ "decree": decree, "date": date, "corrections": lines });
            new_paper(&store, who, (Op::CorrectDecree, "correct_decree"), request, &paper)?
        }
        Decree::Revoke { store, decree, date, reason, from, paper } => {
            let request = json!({ "decree": decree, "date": date, "reason": reason, "from": from });
            new_paper(&store, who, (Op::RevokeDecree, "revoke_decree"), request, &paper)?
        }
        Decree::Reprint { store, decrees, merged, signed, out } => {
            let mut desk = Session::open(&store, who, None)?;
            let to = desk.folder(&out)?;
            let papers: Vec<Value> = decrees.iter().map(|id| json!({ "kind": "decree", "id": id })).collect();
            let request = json!({ "papers": papers, "merged": merged, "signed": signed, "to": to });
            with_folder(desk.call("reprint_papers", request)?, "files", &out).into()
        }
        Decree::Attach { store, decree, file, rewritten } => {
            let mut desk = Session::open(&store, who, Some(Op::AttachSigned))?;
            let file = desk.grant(&file);
            let request = json!({ "paper": { "kind": "decree", "id": decree }, "file": file, "rewritten": rewritten });
            desk.call("attach_signed", request)?.into()
        }
    })
}

/// Issues stretch after stretch; what one has issued stays when the next is refused.
fn issue(asked: Issue, who: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = Session::open(&asked.store, who, Some(Op::IssueDecrees))?;
    let to = desk.folder(&asked.out)?;
    let moves = moves_of(&mut desk, asked.plan, &asked.nips)?;
    let request = json!({
        "plan": asked.plan, "date": asked.date, "signatory": asked.signatory, "certifier": asked.certifier,
        "collective": asked.collective, "moves": moves, "order": asked.order, "number": asked.number,
        "copies": asked.copies, "to": to
    });
    let issued = desk.in_stretches("issue_decrees", "decrees", |_| request.clone())?;
    Ok(with_folder(issued, "decrees", &asked.out).into())
}

/// Moves of a plan by the NIP of their people.
pub(crate) fn moves_of(desk: &mut Session, plan: i64, nips: &[String]) -> Result<Vec<Value>, Failure> {
    if nips.is_empty() {
        return Ok(Vec::new());
    }
    let shown = desk.call("show_plan", json!({ "plan": plan }))?;
    let known = shown["moves"].as_array().cloned().unwrap_or_default();
    nips.iter()
        .map(|nip| {
            let found = known.iter().find(|one| one["nip"] == json!(nip)).map(|one| one["move"].clone());
            found.ok_or_else(|| {
                let message = format!("NIP {nip} tidak ada di rencana {plan}. Periksa NIP dan nomor rencananya.");
                failure(FailureKind::Refused, "not_found", &message)
            })
        })
        .collect()
}

fn correction(line: &str) -> Result<Value, Failure> {
    match line.split('=').map(str::trim).collect::<Vec<_>>()[..] {
        [place, was, becomes] => Ok(json!({ "place": place, "was": was, "becomes": becomes })),
        _ => {
            let message =
                format!("\"{line}\" harus berbentuk TEMPAT=TERTULIS=SEHARUSNYA. Tulis dua tanda sama dengan.");
            Err(failure(FailureKind::Refused, "correction_empty", &message))
        }
    }
}

fn new_paper(
    store: &Path,
    who: Option<&str>,
    (op, act): (Op, &str),
    mut request: Value,
    paper: &Paper,
) -> Result<Answer, Failure> {
    let mut desk = Session::open(store, who, Some(op))?;
    request["to"] = json!(desk.folder(&paper.out)?);
    request["signatory"] = json!(paper.signatory);
    request["number"] = json!(paper.number);
    Ok(with_folder(desk.call(act, request)?, "decrees", &paper.out).into())
}

pub(crate) fn numbers(number: Number, who: Option<&str>) -> Result<Answer, Failure> {
    let this_year = |year: Option<i32>| year.unwrap_or_else(|| today().year());
    Ok(match number {
        Number::List { store, class, year } => Session::open(&store, who, None)?
            .call("list_numbers", json!({ "class": class, "year": this_year(year) }))?
            .into(),
        Number::Reserve { store, class, date, count, typed, purpose } => {
            let date = date.unwrap_or_else(today);
            let request = json!({ "class": class, "date": date, "count": count, "typed": typed, "purpose": purpose });
            Session::open(&store, who, Some(Op::ReserveNumbers))?.call("reserve_numbers", request)?.into()
        }
        Number::Void { store, class, year, seq, until, reason } => {
            let request =
                json!({ "class": class, "year": this_year(year), "seq": seq, "until": until, "reason": reason });
            Session::open(&store, who, Some(Op::VoidNumber))?.call("void_number", request)?.into()
        }
    })
}
