//! Letter templates that an office has changed.

use mutasi_documents::Template;
use mutasi_documents::letters::{LetterKind, shipped};
use mutasi_store::Mode;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// The template in use for a kind: the office's own, or the shipped one.
pub(crate) fn template_in_use(desk: &Desk, kind: LetterKind) -> Result<Template, Failure> {
    match desk.read().template(kind.name())? {
        Some(text) => Ok(Template::parse(&text)?),
        None => Ok(shipped(kind)),
    }
}

fn kind_of(name: &str) -> Result<LetterKind, Failure> {
    LetterKind::ALL.iter().copied().find(|kind| kind.name() == name).or_not_found("Templat surat", name)
}

pub(crate) fn show_template(desk: &mut Desk, asked: WhichTemplate) -> Result<TemplateView, Failure> {
    let kind = kind_of(&asked.kind)?;
    let own = desk.read().template(kind.name())?;
    Ok(TemplateView {
        kind: kind.name().to_string(),
        title: kind.title().to_string(),
        own: own.is_some(),
        text: own.unwrap_or_else(|| kind.shipped_text().to_string()),
        version: String::new(),
        versions: Vec::new(),
        fields: Vec::new(),
    })
}

/// Keeps an office's own template; one that does not parse is refused with the line.
pub(crate) fn set_template(desk: &mut Desk, asked: SetTemplate) -> Result<TemplateView, Failure> {
    let kind = kind_of(&asked.kind)?;
    if let Some(text) = &asked.text {
        let parsed = Template::parse(text)?;
        if parsed.kind() != kind.name() {
            let message =
                format!("Templat ini untuk {}, bukan {}. Pilih jenis yang sesuai.", parsed.kind(), kind.name());
            return Err(Failure::refused("template_kind", message));
        }
    }
    desk.act(Op::SetTemplate, Op::SetTemplate.label(), Mode::Commit, |tx| {
        Ok(tx.set_template(kind.name(), asked.text.as_deref())?)
    })?;
    show_template(desk, WhichTemplate { kind: asked.kind })
}

pub(crate) fn check_template(_desk: &mut Desk, _asked: CheckTemplate) -> Result<TemplateChecked, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn export_template(_desk: &mut Desk, _asked: ExportTemplate) -> Result<WrittenFiles, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}

pub(crate) fn read_template(_desk: &mut Desk, _asked: ReadTemplate) -> Result<TemplateRead, Failure> {
    Err(Failure::refused("act_unknown", "Belum tersedia."))
}
