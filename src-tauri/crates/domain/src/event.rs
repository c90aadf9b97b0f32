//! Kinds of events that the trail tells beside the acts.

use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// What happened (*peristiwa*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Passphrases that did not fit were tried before this sign-in.
    SignInFailed,
    PassphraseChanged,
    PassphraseReset,
    RecoveryRenewed,
    /// The store was encrypted again under a new key.
    Rekeyed,
    AccountRemoved,
    /// The store was brought back from a copy.
    Restored,
    /// The store was made from what could be read of a damaged one.
    Salvaged,
    /// The whole NIK of a person was shown.
    NikShown,
    /// A list that names people was carried out, for the audience in the note.
    Exported,
    /// A person's own data were printed for the person.
    DataGiven,
    Erased,
}

coded!(EventKind {
    SignInFailed, "sign_in_failed", "gagal masuk";
    PassphraseChanged, "passphrase_changed", "kata sandi diganti";
    PassphraseReset, "passphrase_reset", "kata sandi disetel ulang";
    RecoveryRenewed, "recovery_renewed", "kunci pemulihan diganti";
    Rekeyed, "rekeyed", "kunci berkas data diganti";
    AccountRemoved, "account_removed", "akun dihapus";
    Restored, "restored", "cadangan dipulihkan";
    Salvaged, "salvaged", "data diselamatkan";
    NikShown, "nik_shown", "NIK ditampilkan";
    Exported, "exported", "daftar pegawai dikeluarkan";
    DataGiven, "data_given", "data pribadi diberikan";
    Erased, "erased", "data dihapus";
});
