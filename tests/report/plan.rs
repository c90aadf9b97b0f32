//! The tests of the reliability plan, in its order.

pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    /// The promise rests on it: without it the report is not green.
    pub(crate) promised: bool,
    /// Not made by the command.
    pub(crate) by_hand: bool,
}

const fn promised(id: &'static str, title: &'static str) -> Row {
    Row { id, title, promised: true, by_hand: false }
}

const fn nightly(id: &'static str, title: &'static str) -> Row {
    Row { id, title, promised: false, by_hand: false }
}

const fn by_hand(id: &'static str, title: &'static str) -> Row {
    Row { id, title, promised: false, by_hand: true }
}

pub(crate) const PLAN: &[Row] = &[
    promised("T1", "Power cuts, simulated below the real acts"),
    promised("T2", "The program killed while it works"),
    promised("T3", "Batches of decrees cut off"),
    promised("T4", "Hostile import files"),
    promised("T5", "NIP and NIK"),
    promised("T6", "Copy, damage, notice, restore"),
    promised("T7", "Every act by every role, open and locked"),
    promised("T8", "Attacks on the journal and on approvals"),
    promised("T9", "Two instances"),
    nightly("T10", "Disk full"),
    nightly("T11", "Failing system calls"),
    nightly("T12", "Fuzzing"),
    nightly("T13", "Read-only places, folders that go away"),
    nightly("T14", "Wrong clocks"),
    nightly("T15", "Unusual paths"),
    nightly("T16", "Locales"),
    nightly("T17", "Little memory"),
    nightly("T18", "Missing and broken fonts"),
    nightly("T19", "Migration from every version"),
    nightly("T20", "Scale and speed"),
    nightly("T21", "Formulas in exports, NIP through a spreadsheet program"),
    by_hand("T22", "Power cut of a virtual machine"),
    by_hand("T23", "A real Windows PC"),
    by_hand("T24", "Restore by an officer from the printed guide"),
];
