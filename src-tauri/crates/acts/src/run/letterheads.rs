//! The two letterheads (*kop naskah dinas*) and their emblems: that of the head of region, and that of the agencies.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mutasi_documents::letters::LetterheadData;
use mutasi_documents::{Dressing, Template, typeset};
use mutasi_store::{LetterheadRecord, Mode, RegionRecord};
use serde_json::json;

use super::letter_data::letterhead_data;
use super::small_file::read_small;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::picture_of;

/// The largest emblem file, in megabytes.
const LARGEST: u64 = 4;
const MOST_LINES: usize = 8;
const LONGEST_LINE: usize = 120;
/// Dots per inch of the picture beside the form.
const DPI: u32 = 110;
const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// Which letterhead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Head,
    Agency,
}

impl Form {
    fn of(code: &str) -> Result<Self, Failure> {
        match code {
            "head" => Ok(Self::Head),
            "agency" => Ok(Self::Agency),
            _ => Err(Failure::refused("letterhead_form", "Pilih kop kepala daerah atau kop perangkat daerah.")),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Agency => "agency",
        }
    }

    /// A sheet that holds nothing but the letterhead.
    fn template(self) -> String {
        let block = if self == Self::Head { "kepala" } else { "dinas" };
        format!(
            "@jenis kop\n@halaman A4 tegak; atas 8; bawah 10; kiri 20; kanan 20; huruf Bonum 12\n@kop {block}\n\
             {{% for baris in letterhead.{} %}}\n{{{{ baris }}}}\n{{% endfor %}}\n",
            self.code()
        )
    }

    fn lines(self, data: &LetterheadData) -> &[String] {
        match self {
            Self::Head => &data.head,
            Self::Agency => &data.agency,
        }
    }
}

pub(crate) fn show_letterheads(desk: &mut Desk, _: Nothing) -> Result<LetterheadsView, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let shown = |form: Form| {
        let record = desk.read().letterhead(form.code())?.unwrap_or_default();
        let emblem = if record.emblem.is_empty() { None } else { desk.read().frozen(&record.emblem)? };
        view(form, &region, record.lines, emblem)
    };
    Ok(LetterheadsView { head: shown(Form::Head)?, agency: shown(Form::Agency)? })
}

/// The letterhead as it would be; nothing is kept.
pub(crate) fn preview_letterhead(desk: &mut Desk, asked: SetLetterhead) -> Result<LetterheadView, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let Wanted { form, lines, emblem } = wanted(desk, &asked)?;
    view(form, &region, lines, emblem)
}

pub(crate) fn set_letterhead(desk: &mut Desk, asked: SetLetterhead) -> Result<LetterheadsView, Failure> {
    desk.require_role(Op::SetLetterhead)?;
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let Wanted { form, lines, emblem } = wanted(desk, &asked)?;
    // Set in type once, so that an emblem which no letter could print is refused here.
    view(form, &region, lines.clone(), emblem.clone())?;
    desk.act(Op::SetLetterhead, Op::SetLetterhead.label(), Mode::Commit, |tx| {
        let emblem = emblem.as_deref().map(|bytes| tx.freeze(bytes)).transpose()?.unwrap_or_default();
        Ok(tx.set_letterhead(form.code(), &LetterheadRecord { lines, emblem })?)
    })?;
    show_letterheads(desk, Nothing {})
}

/// A letterhead that could be kept.
struct Wanted {
    form: Form,
    /// Empty: the usual ones.
    lines: Vec<String>,
    emblem: Option<Vec<u8>>,
}

/// What was asked, with the present emblem where it says nothing about one.
fn wanted(desk: &Desk, asked: &SetLetterhead) -> Result<Wanted, Failure> {
    let form = Form::of(&asked.form)?;
    let lines = checked_lines(&asked.lines)?;
    let emblem = match &asked.emblem {
        Some(_) if asked.remove_emblem => {
            return Err(Failure::refused("bad_request", "Pilih lambang baru atau hapus lambang, jangan keduanya."));
        }
        Some(handle) => {
            let (name, bytes) = read_small(desk, handle, LARGEST)?;
            if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
                let message = format!("{name} bukan gambar PNG. Simpan lambang sebagai PNG, lalu pilih kembali.");
                return Err(Failure::refused("emblem_unreadable", message));
            }
            Some(bytes)
        }
        None if asked.remove_emblem => None,
        None => match desk.read().letterhead(form.code())? {
            Some(record) if !record.emblem.is_empty() => desk.read().frozen(&record.emblem)?,
            _ => None,
        },
    };
    Ok(Wanted { form, lines, emblem })
}

fn checked_lines(lines: &[String]) -> Result<Vec<String>, Failure> {
    let tidy = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let kept: Vec<String> = tidy.filter(|line| !line.is_empty()).collect();
    if kept.len() > MOST_LINES || kept.iter().any(|line| line.chars().count() > LONGEST_LINE) {
        let message = format!(
            "Kop paling banyak {MOST_LINES} baris, masing-masing paling banyak {LONGEST_LINE} huruf. Kurangi isinya."
        );
        return Err(Failure::refused("letterhead_lines", message));
    }
    Ok(kept)
}

fn view(
    form: Form,
    region: &RegionRecord,
    lines: Vec<String>,
    emblem: Option<Vec<u8>>,
) -> Result<LetterheadView, Failure> {
    let usual = lines.is_empty();
    let records = match form {
        Form::Head => (lines, Vec::new()),
        Form::Agency => (Vec::new(), lines),
    };
    let data = letterhead_data(region, records.0, records.1);
    let picture = picture(form, &data, emblem.as_deref())?;
    Ok(LetterheadView {
        lines: form.lines(&data).to_vec(),
        usual,
        emblem: emblem.map(|bytes| format!("data:image/png;base64,{}", STANDARD.encode(bytes))),
        picture,
    })
}

/// The upper part of a sheet with the letterhead.
fn picture(form: Form, data: &LetterheadData, emblem: Option<&[u8]>) -> Result<String, Failure> {
    let template = Template::parse(&form.template())?;
    let dressing = match form {
        Form::Head => Dressing { head: emblem, ..Dressing::default() },
        Form::Agency => Dressing { agency: emblem, ..Dressing::default() },
    };
    let mut set = typeset(&template, &json!({ "letterhead": data }), &dressing)
        .map_err(|error| Failure::refused("emblem_unreadable", error.message))?;
    let (lines, has_emblem) = (form.lines(data).len() as f32, emblem.is_some());
    let millimetres = match form {
        Form::Head => 16.0 + 8.0 * lines + if has_emblem { 28.0 } else { 0.0 },
        Form::Agency => 16.0 + (8.0 * lines).max(if has_emblem { 30.0 } else { 0.0 }),
    };
    if let Some(page) = set.pages.first_mut() {
        page.height = (millimetres * POINTS_PER_MM).min(page.height);
    }
    Ok(picture_of(&set, 1, DPI, "")?.picture)
}
