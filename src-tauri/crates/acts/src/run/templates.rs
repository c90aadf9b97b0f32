//! Letter templates that an office has changed: shown with their fields, tried with a picture, kept with every version.

mod sheets;

use mutasi_documents::letters::LetterKind;
use mutasi_documents::{InputKind, Outline, Template, TemplateError};
use mutasi_store::{Mode, TemplateVersionRecord};

use super::small_file::read_small;
use super::written::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::papers::picture_of;

/// The largest template file, in megabytes; the longest shipped one has eight kilobytes.
const LARGEST: u64 = 1;
const LONGEST_NOTE: usize = 500;

/// The template in use for a kind: the office's own, or the shipped one.
pub(crate) fn template_in_use(desk: &Desk, kind: LetterKind) -> Result<Template, Failure> {
    match desk.read().template(kind.name())? {
        Some(text) => Ok(Template::parse(&text)?),
        None => Ok(mutasi_documents::letters::shipped(kind)),
    }
}

fn kind_of(name: &str) -> Result<LetterKind, Failure> {
    LetterKind::named(name).or_not_found("Templat surat", name)
}

pub(crate) fn show_template(desk: &mut Desk, asked: WhichTemplate) -> Result<TemplateView, Failure> {
    let kind = kind_of(&asked.kind)?;
    let own = desk.read().template(kind.name())?;
    let is_own = own.is_some();
    let text = own.unwrap_or_else(|| kind.shipped_text().to_string());
    let version = |record: TemplateVersionRecord| TemplateVersion {
        id: record.id,
        date: record.day,
        account: record.account,
        note: record.note,
        version: record.version,
        text: record.text,
    };
    Ok(TemplateView {
        kind: kind.name().to_string(),
        title: kind.title().to_string(),
        own: is_own,
        // One kept by an older version of the program may not parse any more; it is shown all the same.
        version: Template::parse(&text).map(|template| template.version().to_string()).unwrap_or_default(),
        text,
        versions: desk.read().template_versions(kind.name())?.into_iter().map(version).collect(),
        fields: sheets::fields(kind),
    })
}

/// Keeps an office's own template; one that does not parse, or names a field that the letter has not, is refused with the
/// line. The text of the shipped one, or none, makes the shipped one hold again.
pub(crate) fn set_template(desk: &mut Desk, asked: SetTemplate) -> Result<TemplateView, Failure> {
    desk.require_role(Op::SetTemplate)?;
    let kind = kind_of(&asked.kind)?;
    let note = asked.note.split_whitespace().collect::<Vec<_>>().join(" ");
    if note.chars().count() > LONGEST_NOTE {
        let message = format!("Catatan perubahan terlalu panjang. Tulis paling banyak {LONGEST_NOTE} huruf.");
        return Err(Failure::refused("text_too_long", message));
    }
    let text = asked.text.map(|text| text.replace("\r\n", "\n")).filter(|text| text != kind.shipped_text());
    let version = match &text {
        Some(text) => {
            let template = checked(kind, text)?;
            sheets::of_sample(desk, kind, &template)?;
            template.version().to_string()
        }
        None => String::new(),
    };
    let record = text.as_ref().map(|text| TemplateVersionRecord {
        id: 0,
        day: desk.today,
        account: desk.account.clone(),
        note,
        version,
        text: text.clone(),
    });
    desk.act(Op::SetTemplate, Op::SetTemplate.label(), Mode::Commit, |tx| {
        tx.set_template(kind.name(), text.as_deref())?;
        record.iter().try_for_each(|record| tx.add_template_version(kind.name(), record))?;
        Ok(())
    })?;
    show_template(desk, WhichTemplate { kind: asked.kind })
}

/// The template of a text that is meant for a kind.
fn checked(kind: LetterKind, text: &str) -> Result<Template, Failure> {
    if text.len() as u64 > LARGEST << 20 {
        let message = format!("Templat lebih besar dari {LARGEST} MB. Kurangi teksnya.");
        return Err(Failure::refused("file_too_large", message));
    }
    let template = Template::parse(text)?;
    if template.kind() != kind.name() {
        let message = format!("Templat ini untuk {}, bukan {}. Pilih jenis yang sesuai.", template.kind(), kind.name());
        return Err(Failure::refused("template_kind", message));
    }
    Ok(template)
}

/// Reads a template that is being written and draws a page of it. What is wrong with it is an answer, not a refusal.
pub(crate) fn check_template(desk: &mut Desk, asked: CheckTemplate) -> Result<TemplateChecked, Failure> {
    let kind = kind_of(&asked.kind)?;
    let template = match Template::parse(&asked.text) {
        Ok(template) if template.kind() == kind.name() => template,
        Ok(template) => return Ok(fault(other_kind(&asked.text, &template, kind), Outline::default())),
        Err(error) => return Ok(fault(error, Outline::default())),
    };
    let outline = template.outline();
    let set = match (asked.plan, asked.move_id) {
        (Some(plan), chosen) => sheets::of_plan(desk, kind, &template, plan, chosen)?,
        (None, _) => None,
    };
    let set = match set {
        Some(set) => set,
        None => sheets::try_sample(desk, kind, &template)?,
    };
    match set {
        Ok(set) => {
            let picture = picture_of(&set, asked.page, asked.dpi, "")?;
            Ok(TemplateChecked { fault: None, picture: Some(picture), ..outlined(outline) })
        }
        Err(error) => Ok(fault(error, outline)),
    }
}

fn other_kind(text: &str, template: &Template, kind: LetterKind) -> TemplateError {
    let line = text.lines().position(|line| line.trim_start().starts_with("@jenis")).map_or(0, |at| at + 1);
    let message = format!("Templat ini untuk {}, bukan {}. Tulis `@jenis {1}`.", template.kind(), kind.name());
    TemplateError { line, message }
}

fn fault(error: TemplateError, outline: Outline) -> TemplateChecked {
    let fault = TemplateFault { line: error.line as u32, message: error.message };
    TemplateChecked { fault: Some(fault), ..outlined(outline) }
}

fn outlined(outline: Outline) -> TemplateChecked {
    let setup = |setup: mutasi_documents::Setup| PageSetupView {
        line: setup.line as u32,
        paper: setup.paper,
        landscape: setup.landscape,
        margins: setup.margins,
        family: setup.family,
        size: setup.size,
        leading: setup.leading,
    };
    TemplateChecked {
        fault: None,
        picture: None,
        pages: outline.setups.into_iter().map(setup).collect(),
        inputs: outline.inputs.into_iter().map(input_view).collect(),
    }
}

pub(super) fn input_view(input: mutasi_documents::Input) -> InputView {
    let kind = match input.kind {
        InputKind::Text => "text",
        InputKind::Long => "long",
        InputKind::List => "list",
        InputKind::Day => "day",
    };
    InputView {
        name: input.name,
        label: input.label,
        kind: kind.to_string(),
        default: input.default,
        optional: input.optional,
    }
}

/// Writes the template in use into a folder, under the name of its kind.
pub(crate) fn export_template(desk: &mut Desk, asked: ExportTemplate) -> Result<WrittenFiles, Failure> {
    let kind = kind_of(&asked.kind)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let text = desk.read().template(kind.name())?.unwrap_or_else(|| kind.shipped_text().to_string());
    let name = format!("{}.sk", kind.name());
    let mut written = Written::into(folder);
    written.write(&name, text.as_bytes())?;
    written.sync()?;
    Ok(WrittenFiles { files: vec![name] })
}

/// Reads a template from a file. One with faults is read too, for the editor shows where they are.
pub(crate) fn read_template(desk: &mut Desk, asked: ReadTemplate) -> Result<TemplateRead, Failure> {
    let (name, bytes) = read_small(desk, &asked.file, LARGEST)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Failure::refused("template_unreadable", format!("{name} bukan berkas teks UTF-8. Pilih berkas templat (.sk)."))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    let named = text.lines().find_map(|line| line.trim().strip_prefix("@jenis ")).map(str::trim);
    match named.and_then(LetterKind::named) {
        Some(kind) => Ok(TemplateRead { kind: kind.name().to_string(), text }),
        None => {
            let told = named.map_or("tidak memuat baris @jenis".to_string(), |kind| format!("berjenis {kind}"));
            let message = format!("{name} {told}; program ini tidak mengenalnya. Periksa baris @jenis.");
            Err(Failure::refused("template_kind", message))
        }
    }
}
