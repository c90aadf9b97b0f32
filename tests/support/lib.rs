//! Support of the whole-job tests: an office that works, its files, its papers, and the terminal program.
//!
//! The office is the invented Kota Rantau Bahari of `fixtures/`. Four people sit at its one desk: **ratna** drafts (the
//! first account, which holds every role one person may hold), **vera** checks files, **budi** approves, **dewa** audits.
//! [`Office`] is the only place here that touches the acts, so that they can change; [`Terminal`] the only one that
//! runs the program.

mod case;
mod clerk;
mod damage;
mod draw;
mod fixture;
mod followed;
mod held;
mod kill;
mod office;
mod paper;
mod plan;
mod printed;
mod program;
mod report;
mod table;
mod terminal;
mod town;
mod watched;

pub use clerk::Clerk;
pub use damage::Damage;
pub use draw::Draw;
pub use fixture::{CLEAN_120, DIRTY_600, Expected, Fixture};
pub use followed::{Followed, TMT, codes_of, marks};
pub use held::HeldPlan;
pub use kill::{Kept, Struck, leftovers, strike};
pub use office::{Accounts, Office, PASSPHRASE, asked_of, day};
pub use paper::paper_text;
pub use plan::{PlanDesk, without_revision};
pub use printed::{Printed, PrintedSheet, number};
pub use program::program;
pub use report::{Tally, report, report_skipped, soak};
pub use table::Table;
pub use terminal::{Ran, Terminal};
pub use town::{Town, nip, nip_of_contract};
pub use watched::{Watched, watch};
