//! The store: one encrypted SQLite file, and the only place with SQL.
//!
//! Reading and writing are different types ([`Reader`], [`Writer`]), so that a report cannot write. Every change goes
//! through [`Store::transact`]: one act, one transaction, one journal entry with the session changeset of what changed.

mod account;
mod acting;
mod backup;
mod check;
mod decree;
mod disk;
mod entry;
mod error;
mod import;
mod incumbency;
mod journal;
mod keys;
mod law;
mod need;
mod open;
mod origin;
mod parameter;
mod performance;
mod plan;
mod position;
mod proposal;
mod read;
mod region;
mod register;
mod report;
mod request;
mod scenario;
mod schema;
mod school;
mod service_index;
mod site;
mod staff;
mod transact;
mod unit;

pub use account::AccountRecord;
pub use acting::ActingRecord;
pub use backup::{BackupMade, restore};
pub use check::{Chain, Check, Replay};
pub use decree::{DecreeRecord, NewDecree};
pub use disk::write_whole;
pub use entry::EntryRecord;
pub use error::StoreError;
pub use import::ImportRecord;
pub use incumbency::IncumbencyRecord;
pub use journal::{JournalRecord, Step};
pub use keys::sha256;
pub use law::{DocumentRecord, OfficeRuleRecord, WithdrawnRecord};
pub use need::{NeedRecord, NeedSpan, TaskRecord, WorkloadRecord};
pub use open::{Peek, Store, peek};
pub use origin::{OriginRecord, Traced};
pub use plan::{ApprovalRecord, MoveRecord, OverrideRecord, PlanRecord, PlanSummary};
pub use proposal::{DecisionKind, DecisionRecord, ProposalRecord};
pub use read::{Reader, Writer};
pub use region::{RegionRecord, SignatoryRecord};
pub use register::{CompetenceRecord, Register, RelativeRecord, TalentRecord, TrainingRecord};
pub use report::{ReportFileRecord, ReportRecord};
pub use request::{RequestRecord, WishRecord};
pub use scenario::ScenarioRecord;
pub use schema::VERSION as SCHEMA_VERSION;
pub use school::{LessonHours, PuskesmasRecord, SchoolRecord};
pub use service_index::ServiceIndexRecord;
pub use staff::{Placement, StaffRecord};
pub use transact::{Done, Entry, Mode};
