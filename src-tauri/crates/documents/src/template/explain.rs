//! Errors of the template language, told in Indonesian with what to do.

use minijinja::{Error, ErrorKind};

use super::{TemplateError, filters};

pub(super) const NO_OTHER_FILES: &str =
    "Templat tidak boleh memuat berkas lain. Tulis seluruh isi surat di templat ini.";

pub(super) fn unknown_command(detail: &str) -> String {
    format!(
        "Perintah tidak dikenal{detail}. Templat hanya mengenal isian, {{% if %}}, {{% for %}}, {{% set %}} dan {{% macro %}}."
    )
}

/// Turns an error of the template language into a sentence an officer can act on.
pub(crate) fn explain(error: &Error, source: &str) -> TemplateError {
    let line = error.line().unwrap_or(0);
    let culprit = source.lines().nth(line.saturating_sub(1)).and_then(expression);
    let detail = error.detail().unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::UndefinedError => match culprit {
            Some(culprit) => format!("Isian `{culprit}` tidak dikenal. Periksa ejaannya pada daftar isian surat ini."),
            None => "Ada isian yang tidak dikenal. Periksa ejaannya pada daftar isian surat ini.".to_owned(),
        },
        ErrorKind::SyntaxError => syntax(detail),
        ErrorKind::UnknownFilter => {
            format!("Filter tidak dikenal ({detail}). Yang tersedia: {}.", filters::NAMES.join(", "))
        }
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod | ErrorKind::UnknownTest => {
            unknown_command(&format!(" ({detail})"))
        }
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => NO_OTHER_FILES.to_owned(),
        ErrorKind::OutOfFuel | ErrorKind::WriteFailure => {
            "Templat menghasilkan terlalu banyak. Periksa perulangan {% for %}.".to_owned()
        }
        ErrorKind::BadSerialization => format!("Data surat tidak dapat dibaca ({detail}). Laporkan kepada pengembang."),
        _ => format!("Templat tidak dapat diisi: {detail}. Periksa baris ini."),
    };
    TemplateError { line, message }
}

fn syntax(detail: &str) -> String {
    if detail.contains("end of input") || detail.contains("unexpected end") {
        return "Ada {% if %} atau {% for %} yang belum ditutup. Tambahkan {% endif %} atau {% endfor %}.".to_owned();
    }
    format!("Tanda templat salah tulis ({detail}). Periksa pasangan {{{{ }}}} dan {{% %}} pada baris ini.")
}

/// The first expression on a line of the template: what an officer recognises.
fn expression(line: &str) -> Option<String> {
    let (open, close) = if line.contains("{{") { ("{{", "}}") } else { ("{%", "%}") };
    let (_, rest) = line.split_once(open)?;
    let (inside, _) = rest.split_once(close)?;
    Some(inside.trim().trim_matches('-').trim().to_owned())
}
