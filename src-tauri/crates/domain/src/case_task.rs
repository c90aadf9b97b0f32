//! What is done for a moved person (*pendampingan*): kinds of tasks, and the programme that an office has for everybody.

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::evaluation::FollowUp;
use crate::parameter::Law;
use crate::working_day::Deadline;

/// Kind of a task (*jenis tugas pendampingan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaskKind {
    #[serde(rename = "orientasi")]
    Orientation,
    #[serde(rename = "mentoring")]
    Mentoring,
    #[serde(rename = "coaching")]
    Coaching,
    /// A talk about conduct or work that has to be mended.
    #[serde(rename = "pembinaan")]
    Guidance,
    #[serde(rename = "pelatihan")]
    Training,
    #[serde(rename = "rotasi_ulang")]
    MoveAgain,
    /// The national data are brought up to date after a decree.
    #[serde(rename = "siasn")]
    Siasn,
    /// The other government stops the salary (*surat keterangan penghentian pembayaran*).
    #[serde(rename = "skpp")]
    Skpp,
    #[serde(rename = "lain")]
    Other,
}

coded!(TaskKind {
    Orientation, "orientasi", "orientasi";
    Mentoring, "mentoring", "mentoring";
    Coaching, "coaching", "coaching";
    Guidance, "pembinaan", "pembinaan";
    Training, "pelatihan", "pelatihan";
    MoveAgain, "rotasi_ulang", "rotasi ulang";
    Siasn, "siasn", "pemutakhiran SIASN";
    Skpp, "skpp", "SKPP";
    Other, "lain", "lain";
});

impl TaskKind {
    /// The task that a follow-up of an evaluation asks for; none when the person goes on as before.
    pub fn of(follow_up: FollowUp) -> Option<Self> {
        match follow_up {
            FollowUp::Continue => None,
            FollowUp::Coaching => Some(Self::Guidance),
            FollowUp::Training => Some(Self::Training),
            FollowUp::MoveAgain => Some(Self::MoveAgain),
        }
    }
}

/// A step of the programme after a move (*program pendampingan*), counted from the TMT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeStep {
    pub kind: TaskKind,
    pub title: String,
    pub deadline: Deadline,
    /// Who does it, in words.
    pub holder: String,
}

impl ProgrammeStep {
    /// Reads `orientasi; Orientasi unit kerja; 14 hari; atasan langsung`.
    pub fn parse(text: &str) -> Option<Self> {
        let [kind, title, deadline, holder] = text.split(';').map(str::trim).collect::<Vec<_>>()[..] else {
            return None;
        };
        let step = Self {
            kind: TaskKind::from_code(kind)?,
            title: title.to_string(),
            deadline: Deadline::parse(deadline)?,
            holder: holder.to_string(),
        };
        (!step.title.is_empty()).then_some(step)
    }
}

/// The programme of the law (`programme.*`), in the order of its keys; an office leaves a step out by `-`.
pub fn programme(law: &Law) -> Vec<ProgrammeStep> {
    law.texts("programme.").into_iter().filter_map(ProgrammeStep::parse).collect()
}

/// Whether a value can be a step of the programme.
pub(crate) fn is_programme_step(value: &str) -> bool {
    value.trim() == "-" || ProgrammeStep::parse(value).is_some()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::parameter::{DatedValue, shipped};

    #[test]
    fn a_step_of_the_programme_has_kind_title_deadline_and_holder() {
        let step = ProgrammeStep::parse("mentoring; Pendampingan  kerja;3 bulan; mentor").unwrap();
        assert_eq!(
            (step.kind, step.title.as_str(), step.holder.as_str()),
            (TaskKind::Mentoring, "Pendampingan  kerja", "mentor")
        );
        assert_eq!(step.deadline.to_string(), "3 bulan");
        for bad in [
            "",
            "orientasi",
            "rapat; Rapat; 3 hari; kepala",
            "orientasi; ; 3 hari; kepala",
            "orientasi; A; soon; kepala",
        ] {
            assert_eq!(ProgrammeStep::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_shipped_programme_is_read_whole_and_a_dash_leaves_a_step_out() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let law = Law::on(day, shipped()).unwrap();
        let steps = programme(&law);
        assert_eq!(steps.len(), law.values("programme.").filter(|value| value.value != "-").count());
        let first = shipped().into_iter().find(|value| value.key.starts_with("programme.")).unwrap();
        let out = DatedValue { value: "-".into(), from: day, ..first };
        let law = Law::on(day, shipped().into_iter().chain([out])).unwrap();
        assert_eq!(programme(&law), steps[1..]);
    }

    #[test]
    fn only_going_on_asks_for_no_task() {
        let without: Vec<FollowUp> = FollowUp::all().filter(|one| TaskKind::of(*one).is_none()).collect();
        assert_eq!(without, [FollowUp::Continue]);
    }
}
