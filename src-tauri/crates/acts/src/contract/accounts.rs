//! Accounts, their keys, and what the trail tells beside the acts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountView {
    pub name: String,
    /// `operator`, `verifikator`, `penyetuju`, `auditor`, `administrator`
    pub roles: Vec<String>,
    /// NIP of the person who works with it, when the office has said so: the ties of relatives start there.
    pub nip: Option<String>,
    /// Closed for good; its name stays in the trail.
    pub removed: bool,
    /// Whether a passphrase of its own opens the store.
    pub has_key: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAccount {
    pub name: String,
    pub role: String,
    pub passphrase: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRoles {
    pub account: String,
    pub roles: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    pub old: String,
    pub new: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResetPassphrase {
    pub account: String,
    pub passphrase: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveAccount {
    pub account: String,
    /// Encrypt the store again as well, where the person may have taken a copy of the key.
    #[serde(default)]
    pub rekey: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AccountRemoved {
    pub accounts: Vec<AccountView>,
    /// Accounts that need a new passphrase because they never signed in since keys became personal.
    pub left_out: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveryRenewed {
    pub store: String,
    pub account: String,
    /// Eight groups, shown once.
    pub recovery_key: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListEvents {
    pub limit: Option<u32>,
}

/// What happened beside the acts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EventLine {
    pub id: i64,
    /// `sign_in_failed`, `passphrase_changed`, `nik_shown` ...
    pub kind: String,
    /// Indonesian, for example `gagal masuk`.
    pub label: String,
    pub account: String,
    /// The person it is about.
    pub nip: Option<String>,
    pub note: String,
    /// Journal entry, and its time (UTC).
    pub entry: i64,
    pub at: String,
}
