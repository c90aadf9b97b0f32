//! Fonts of the office: files that a template may name beside the shipped ones.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_documents::letters::LetterKind;
use mutasi_documents::{Template, read_font};
use mutasi_store::{FontRecord, Mode};

use super::small_file::read_small;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;
use crate::papers::style_code;

/// What comes with the program, by the names that templates use.
const SHIPPED: [&str; 2] = ["Bonum", "Sans"];
const STYLES: [&str; 4] = ["regular", "bold", "italic", "bold_italic"];
/// The largest font file, in megabytes; those of an office have less than one.
const LARGEST: u64 = 20;
/// A family has four styles; whoever chooses more took the wrong folder.
const MOST_FILES: usize = 40;

pub(crate) fn list_fonts(desk: &mut Desk, _: Nothing) -> Result<Vec<FontView>, Failure> {
    let shipped = SHIPPED.map(|family| FontView {
        family: family.to_string(),
        styles: STYLES.map(str::to_string).to_vec(),
        shipped: true,
    });
    let mut own: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for font in desk.read().fonts()? {
        own.entry(font.family).or_default().push(font.style);
    }
    let own = own.into_iter().map(|(family, mut styles)| {
        styles.sort_by_key(|style| STYLES.iter().position(|known| known == style));
        FontView { family, styles, shipped: false }
    });
    Ok(shipped.into_iter().chain(own).collect())
}

/// Takes font files in, all of them or none.
pub(crate) fn add_font(desk: &mut Desk, asked: AddFont) -> Result<Vec<FontView>, Failure> {
    desk.require_role(Op::AddFont)?;
    if asked.files.is_empty() || asked.files.len() > MOST_FILES {
        let message = format!("Pilih 1 sampai {MOST_FILES} berkas huruf TTF atau OTF.");
        return Err(Failure::refused("font_files", message));
    }
    let mut read = Vec::with_capacity(asked.files.len());
    let mut seen = BTreeSet::new();
    for handle in &asked.files {
        let (name, bytes) = read_small(desk, handle, LARGEST)?;
        let refuse = |code: &str, message: String| Err(Failure::refused(code, format!("{name}: {message}")));
        let info = match read_font(&bytes) {
            Ok(info) => info,
            Err(error) => return refuse("font_unreadable", error.to_string()),
        };
        let style = style_code(info.style);
        if SHIPPED.iter().any(|shipped| shipped.eq_ignore_ascii_case(&info.family)) {
            return refuse(
                "font_shipped",
                format!("nama huruf {} sudah dipakai program. Pilih huruf lain.", info.family),
            );
        }
        if info.family.contains(['"', ';', '\n', '{', '}']) {
            return refuse("font_unreadable", "nama huruf memuat tanda yang tidak dapat ditulis di templat.".into());
        }
        if !seen.insert((info.family.clone(), style)) {
            return refuse(
                "font_twice",
                format!("huruf {} gaya {style} dipilih dua kali. Pilih salah satu.", info.family),
            );
        }
        read.push((info.family, style, bytes));
    }
    desk.act(Op::AddFont, Op::AddFont.label(), Mode::Commit, |tx| {
        for (family, style, bytes) in &read {
            let sha256 = tx.freeze(bytes)?;
            tx.set_font(&FontRecord { family: family.clone(), style: (*style).to_string(), sha256 })?;
        }
        Ok(())
    })?;
    list_fonts(desk, Nothing {})
}

/// Takes a family out of use. One that a template in use names stays: its letters could not be printed.
pub(crate) fn remove_font(desk: &mut Desk, asked: RemoveFont) -> Result<Vec<FontView>, Failure> {
    desk.require_role(Op::RemoveFont)?;
    if let Some(title) = used_by(desk, &asked.family)? {
        let message =
            format!("Huruf {} dipakai templat {title}. Ganti huruf templat itu dahulu, lalu hapus.", asked.family);
        return Err(Failure::refused("font_in_use", message));
    }
    desk.act(Op::RemoveFont, Op::RemoveFont.label(), Mode::Commit, |tx| match tx.remove_font(&asked.family)? {
        0 => {
            let message = format!("Huruf {} bukan huruf kantor ini. Pilih dari daftar.", asked.family);
            Err(Failure::refused("not_found", message))
        }
        _ => Ok(()),
    })?;
    list_fonts(desk, Nothing {})
}

/// Title of a letter whose template in use names the family.
fn used_by(desk: &Desk, family: &str) -> Result<Option<&'static str>, Failure> {
    for name in desk.read().own_templates()? {
        let text = desk.read().template(&name)?.unwrap_or_default();
        let names_it = Template::parse(&text)
            .is_ok_and(|template| template.outline().setups.iter().any(|setup| setup.family == family));
        if names_it {
            return Ok(LetterKind::named(&name).map(LetterKind::title));
        }
    }
    Ok(None)
}
