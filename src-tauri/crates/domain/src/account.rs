//! Accounts and what each role may do.

use serde::{Deserialize, Serialize};

/// Role of an account (*peran*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Enters, imports, drafts.
    Operator,
    /// Checks files, records consent.
    Verifikator,
    /// Approves plans, overrides findings, issues decrees.
    Penyetuju,
    /// Reads all, changes nothing.
    Auditor,
    /// Keeps accounts, keys and copies; decides nothing about transfers.
    Administrator,
}

const ROLES: [(Role, &str); 5] = [
    (Role::Operator, "operator"),
    (Role::Verifikator, "verifikator"),
    (Role::Penyetuju, "penyetuju"),
    (Role::Auditor, "auditor"),
    (Role::Administrator, "administrator"),
];

impl Role {
    pub fn parse(text: &str) -> Option<Self> {
        ROLES.iter().find(|(_, code)| *code == text.trim().to_lowercase()).map(|(role, _)| *role)
    }

    pub fn code(self) -> &'static str {
        ROLES.iter().find(|(role, _)| *role == self).map_or("", |(_, code)| code)
    }

    /// The first account of a new store holds every role that one person may hold; auditing is for another person.
    pub fn first_account() -> Vec<Self> {
        vec![Self::Operator, Self::Verifikator, Self::Penyetuju, Self::Administrator]
    }
}
