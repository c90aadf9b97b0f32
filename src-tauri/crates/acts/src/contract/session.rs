//! Who is at the desk, on which store.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AccountView;

/// A request without fields.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Whether there is a store, and whether somebody has opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StoreState {
    /// No store yet: show the first start.
    None,
    /// A store waits for an account and its passphrase.
    Locked,
    Open,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionView {
    pub state: StoreState,
    /// File name of the store, without its folder.
    pub store: String,
    /// The invented region: accounts open without a passphrase.
    pub demo: bool,
    pub region: Option<RegionView>,
    pub account: Option<AccountView>,
    /// Names of all accounts, for the unlock screen and the switcher.
    pub accounts: Vec<AccountView>,
    /// The day the desk works on.
    pub today: NaiveDate,
    pub undo: Option<UndoView>,
    pub redo: Option<UndoView>,
    pub counts: CountsView,
    /// What the program found and mended when it opened the store, in sentences.
    pub notices: Vec<String>,
    /// The recovery key opened the store: good for new passphrases and nothing else.
    pub recovery: bool,
    /// The desk locks itself when nobody works at it for so many minutes; 0: never (the invented region).
    pub idle_minutes: u32,
    /// Seconds until a passphrase may be tried again.
    pub wait_seconds: u32,
}

/// What undo or redo would do next; `label` is Indonesian, for example `impor pegawai`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UndoView {
    pub seq: i64,
    pub label: String,
}

/// Small numbers beside the names of the screens.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct CountsView {
    pub staff: i64,
    pub units: i64,
    pub positions: i64,
    pub open_plans: i64,
    /// Plans in draft whose moves all have both consents and no open block.
    pub ready_to_approve: i64,
    /// Approved plans without decrees.
    pub to_decree: i64,
    pub unmatched: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegionView {
    /// `kota`, `kabupaten`, `provinsi`
    pub kind: String,
    pub name: String,
    pub province: String,
    pub capital: String,
    /// `Wali Kota`
    pub head_title: String,
    pub head_name: String,
    /// `Badan Kepegawaian dan Pengembangan Sumber Daya Manusia`
    pub office_name: String,
    /// `BKPSDM`
    pub office_code: String,
    /// `Pemerintah Kota Rantau Bahari`
    pub government: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstStart {
    pub kind: String,
    pub name: String,
    #[serde(default)]
    pub province: String,
    #[serde(default)]
    pub capital: String,
    #[serde(default)]
    pub head_name: String,
    #[serde(default)]
    pub office_name: String,
    #[serde(default)]
    pub office_code: String,
    pub account: String,
    pub passphrase: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StoreCreated {
    pub store: String,
    pub account: String,
    /// Eight groups, shown once.
    pub recovery_key: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    pub account: String,
    /// Empty for the demo store.
    #[serde(default)]
    pub passphrase: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenDemo {
    pub staff: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRegion {
    #[serde(default)]
    pub province: String,
    pub capital: String,
    pub head_name: String,
    pub office_name: String,
    pub office_code: String,
}
