//! Making failures short to write where they happen.

use mutasi_documents::TemplateError;
use mutasi_documents::workbook::WorkbookError;
use mutasi_domain::finding::Finding;
use mutasi_domain::parameter::ParameterError;
use mutasi_intake::IntakeError;
use mutasi_store::StoreError;

use crate::contract::{Failure, FailureKind};
use crate::views::finding_view;

impl Failure {
    /// The rules, or the input, say no: a code and a sentence with what to do.
    pub(crate) fn refused(code: &str, message: impl Into<String>) -> Self {
        Self {
            kind: FailureKind::Refused,
            code: code.into(),
            message: message.into(),
            findings: Vec::new(),
            details: None,
        }
    }

    pub(crate) fn broken(code: &str, message: impl Into<String>) -> Self {
        Self { kind: FailureKind::Broken, ..Self::refused(code, message) }
    }

    pub(crate) fn with_findings<'a>(mut self, findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        self.findings = findings.into_iter().map(finding_view).collect();
        self
    }

    pub(crate) fn with_details(mut self, details: impl std::fmt::Debug) -> Self {
        self.details = Some(format!("{details:?}"));
        self
    }
}

/// `or_not_found("rencana", id)`: a missing record is refused by name.
pub(crate) trait OrNotFound<T> {
    fn or_not_found(self, what: &str, id: impl std::fmt::Display) -> Result<T, Failure>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, what: &str, id: impl std::fmt::Display) -> Result<T, Failure> {
        self.ok_or_else(|| {
            Failure::refused("not_found", format!("{what} {id} tidak ada. Periksa nomornya, lalu ulangi."))
        })
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let details = error.source.as_ref().map(|source| source.to_string());
        // A passphrase is typed again; all else that the store says is about the disk, the file, or us.
        let kind = if error.code == "wrong_passphrase" { FailureKind::Refused } else { FailureKind::Broken };
        Self { kind, details, ..Self::broken(error.code, error.message) }
    }
}

impl From<IntakeError> for Failure {
    fn from(error: IntakeError) -> Self {
        Self::refused(error.code, error.message)
    }
}

impl From<ParameterError> for Failure {
    fn from(error: ParameterError) -> Self {
        Self::refused("parameter_missing", error.to_string())
    }
}

impl From<TemplateError> for Failure {
    fn from(error: TemplateError) -> Self {
        Self::refused("template_error", format!("Templat surat, {error} Betulkan templatnya, lalu ulangi."))
    }
}

impl From<WorkbookError> for Failure {
    fn from(error: WorkbookError) -> Self {
        Self::broken("workbook_failed", format!("Berkas Excel gagal disusun: {error}"))
    }
}
