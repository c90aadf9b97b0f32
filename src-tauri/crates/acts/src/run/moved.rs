//! Whom a case is about and where the person goes, as lists after the decree tell it.

use std::collections::BTreeMap;
use std::sync::Arc;

use mutasi_domain::position::Position;
use mutasi_store::{MovedCase, StaffRecord};

use super::named::named;
use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::people::People;

/// Cases with their people and posts, read once.
pub(crate) struct Moved {
    pub(crate) cases: BTreeMap<i64, MovedCase>,
    pub(crate) people: Arc<People>,
    /// The region of today.
    pub(crate) frame: Arc<Frame>,
}

impl Moved {
    /// One case, the cases of one plan, or all.
    pub(crate) fn read(desk: &mut Desk, case: Option<i64>, plan: Option<i64>) -> Result<Self, Failure> {
        let (people, frame) = (desk.people()?, desk.frame(desk.today)?);
        let cases = desk.read().moved_cases(case, plan)?;
        Ok(Self { cases: cases.into_iter().map(|moved| (moved.case, moved)).collect(), people, frame })
    }

    pub(crate) fn case(&self, id: i64) -> Result<&MovedCase, Failure> {
        self.cases.get(&id).or_not_found("Usulan", id)
    }

    /// The cases that a request names, each once and in order; none is refused.
    pub(crate) fn chosen(&self, cases: &[i64]) -> Result<Vec<&MovedCase>, Failure> {
        if cases.is_empty() {
            return Err(Failure::refused("cases_missing", "Belum ada orang yang dipilih. Pilih sedikitnya satu."));
        }
        let mut seen = std::collections::BTreeSet::new();
        cases.iter().filter(|id| seen.insert(**id)).map(|id| self.case(*id)).collect()
    }

    pub(crate) fn person(&self, moved: &MovedCase) -> Option<&StaffRecord> {
        self.people.by_id(moved.staff)
    }

    pub(crate) fn nip(&self, moved: &MovedCase) -> String {
        self.person(moved).map(|record| record.staff.nip.to_string()).unwrap_or_default()
    }

    pub(crate) fn name(&self, moved: &MovedCase) -> String {
        self.person(moved).map(|record| record.staff.full_name()).unwrap_or_default()
    }

    /// The post that the person goes to, as long as the map has it.
    pub(crate) fn target(&self, moved: &MovedCase) -> Option<&Position> {
        self.frame.position(moved.to?)
    }

    pub(crate) fn title(&self, moved: &MovedCase) -> String {
        self.target(moved).map(|position| position.title.clone()).unwrap_or_default()
    }

    pub(crate) fn unit(&self, moved: &MovedCase) -> &str {
        self.target(moved).map_or("", |position| self.frame.unit_name(position.unit))
    }

    /// Names for a refusal: at most five, then how many more.
    pub(crate) fn named<'a>(&self, cases: impl IntoIterator<Item = &'a MovedCase>) -> String {
        let names: Vec<String> = cases.into_iter().map(|moved| self.name(moved)).collect();
        named(&names, ", ")
    }

    /// Refuses when some of the chosen cases are not as an act asks; the message tells which people and what to do.
    pub(crate) fn refuse_some(
        &self,
        chosen: &[&MovedCase],
        code: &str,
        told: &str,
        wrong: impl Fn(&MovedCase) -> bool,
    ) -> Result<(), Failure> {
        let some: Vec<&MovedCase> = chosen.iter().copied().filter(|moved| wrong(moved)).collect();
        if some.is_empty() {
            return Ok(());
        }
        Err(Failure::refused(code, format!("{told}: {}.", self.named(some))))
    }
}
