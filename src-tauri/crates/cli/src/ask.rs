//! Passphrases: from the environment, else asked without showing them.

use mutasi_acts::contract::{Failure, FailureKind};

pub(crate) const PASSPHRASE: &str = "MUTASI_PASSPHRASE";
pub(crate) const NEW_PASSPHRASE: &str = "MUTASI_NEW_PASSPHRASE";

pub(crate) fn passphrase(variable: &str, question: &str) -> Result<String, Failure> {
    if let Ok(given) = std::env::var(variable) {
        return Ok(given);
    }
    rpassword::prompt_password(format!("{question}: ")).map_err(|error| Failure {
        kind: FailureKind::Refused,
        code: "passphrase_missing".into(),
        message: format!("Kata sandi tidak dapat ditanyakan di sini. Isi lewat variabel {variable}."),
        findings: Vec::new(),
        details: Some(error.to_string()),
    })
}
