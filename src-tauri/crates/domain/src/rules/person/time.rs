//! Rules that count months: in the post, at the school, in service.

use chrono::NaiveDate;

use super::Recorded;
use crate::day::{add_months, months_between};
use crate::finding::{Finding, Source, Where};
use crate::parameter::Law;
use crate::position::{Family, ManagerialLevel};
use crate::retirement::is_teacher;
use crate::rules::Asked;
use crate::staff::Status;
use crate::unit::UnitKind;
use crate::words;

/// A time that must be over on the TMT.
struct Minimum {
    rule: &'static str,
    /// Key of the severity.
    weight: &'static str,
    /// Key of the limit.
    limit: &'static str,
    months_per_unit: i32,
    since: Recorded,
}

impl Minimum {
    /// Finds nothing when the time is over; `say` is given the time so far and the day from which it is long enough.
    fn ask(&self, asked: &Asked<'_>, say: impl FnOnce(&str, &str) -> String) -> Option<Finding> {
        let Asked { facts, law, .. } = *asked;
        let Some(since) = self.since.known(asked) else {
            return Some(self.since.lack(asked, self.rule, self.weight, self.limit));
        };
        let minimum = law.number(self.limit) * self.months_per_unit;
        // Who begins after the TMT has not stayed for a single month.
        let months = months_between(since, facts.tmt).max(0);
        (months < minimum).then(|| {
            asked.finding(self.rule, self.weight, |told| {
                let so_far = format!(
                    "{} (sejak {}) pada TMT {}",
                    months_in_words(months),
                    words::date(since),
                    words::date(facts.tmt)
                );
                let enough = format!(
                    "paling singkat {}, yaitu mulai {}",
                    months_in_words(minimum),
                    words::date(add_months(since, minimum as u32))
                );
                told.say(say(&so_far, &enough))
                    .fact(self.since.name, since.to_string(), self.since.source.clone())
                    .fact("tmt", facts.tmt.to_string(), Source::Move)
                    .fact("months", months, self.since.source.clone())
                    .used(self.limit)
            })
        })
    }
}

/// `7 tahun 3 bulan`, `23 bulan`: up to two years offices speak of months.
pub(super) fn months_in_words(months: i32) -> String {
    match (months / 12, months % 12) {
        (0..=1, _) | (2, 0) => format!("{months} bulan"),
        (years, 0) => format!("{years} tahun"),
        (years, months) => format!("{years} tahun {months} bulan"),
    }
}

/// The present post since when.
fn in_post(asked: &Asked<'_>) -> Recorded {
    Recorded {
        day: asked.facts.person.since,
        name: "since",
        called: "TMT jabatan sekarang",
        source: Source::Post,
        place: Where::Staff,
    }
}

/// P-03: who asks to go to another government has been permanent staff for some years (PermenPANRB 6/2024 art. 59
/// par. 2). It does not hold inside one government (P-04).
pub(super) fn p03_years_as_permanent_staff_before_a_request(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    if !facts.own_request || !facts.scope.is_across_governments() || facts.person.status != Status::Pns {
        return None;
    }
    let since = Recorded {
        day: facts.person.pns_since,
        name: "pns_since",
        called: "TMT PNS",
        source: Source::Staff,
        place: Where::Staff,
    };
    Minimum { rule: "P-03", weight: "P-03.severity", limit: "P-03.min_years", months_per_unit: 12, since }.ask(
        asked,
        |so_far, enough| {
            format!("Baru {so_far} menjadi PNS; permintaan sendiri untuk pindah antarinstansi {enough}. Tunda sampai hari itu.")
        },
    )
}

/// P-07: minimum time in the present post on the TMT; stricter for holders of high leadership posts.
pub(super) fn p07_minimum_time_in_post(asked: &Asked<'_>) -> Option<Finding> {
    let from = asked.facts.from.as_ref()?;
    let high = from.position.level.managerial() >= Some(ManagerialLevel::JptPratama);
    let weight = if high { "P-07.severity_jpt" } else { "P-07.severity" };
    Minimum { rule: "P-07", weight, limit: "P-07.min_months", months_per_unit: 1, since: in_post(asked) }.ask(
        asked,
        |so_far, enough| {
            format!("Baru {so_far} dalam jabatan sekarang; {enough}. Pilih TMT mulai hari itu, atau pegawai lain.")
        },
    )
}

/// P-08: the longest time in one post is over, so a rotation is due (PerBKN 5/2019 art. 2 par. 3).
pub(super) fn p08_maximum_time_in_post(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    facts.from.as_ref()?;
    let recorded = in_post(asked);
    let Some(since) = recorded.known(asked) else {
        return Some(recorded.lack(asked, "P-08", "P-08.severity", "P-08.max_months"));
    };
    let months = due_for_rotation(since, facts.tmt, law)?;
    Some(asked.finding("P-08", "P-08.severity", |told| {
        told.say(format!(
            "Sudah {} dalam jabatan sekarang (sejak {}) pada TMT {}; pegawai ada di daftar perlu rotasi.",
            months_in_words(months),
            words::date(since),
            words::date(facts.tmt)
        ))
        .fact("since", since.to_string(), Source::Post)
        .fact("tmt", facts.tmt.to_string(), Source::Move)
        .fact("months", months, Source::Post)
        .used("P-08.max_months")
    }))
}

/// Whole months in the post when the longest time in it (`P-08.max_months`) is over on `day`: the list of those who are
/// due for a rotation (*perlu rotasi*).
pub fn due_for_rotation(since: NaiveDate, day: NaiveDate, law: &Law) -> Option<i32> {
    let months = months_between(since, day);
    (months >= law.number("P-08.max_months")).then_some(months)
}

/// P-17: who asks to leave the region has served it for some years (local rules).
pub(super) fn p17_service_before_a_request_to_leave(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    if !facts.own_request || !facts.leaves() || facts.person.status == Status::Pppk {
        return None;
    }
    let since = Recorded {
        day: facts.person.cpns_since,
        name: "cpns_since",
        called: "TMT CPNS",
        source: Source::Staff,
        place: Where::Staff,
    };
    Minimum { rule: "P-17", weight: "P-17.severity", limit: "P-17.min_years", months_per_unit: 12, since }.ask(
        asked,
        |so_far, enough| {
            format!("Masa kerja baru {so_far}; daerah mensyaratkan {enough}, sebelum pegawai keluar atas permintaan sendiri.")
        },
    )
}

/// P-18: a teacher stays some years at a school, fewer in a special area (PP 74/2008 art. 59 and 62 par. 4).
pub(super) fn p18_years_of_a_teacher_at_a_school(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let from = facts.from.as_ref().filter(|from| {
        from.unit_kind == UnitKind::Sekolah
            && from.position.family == Family::Functional
            && is_teacher(&from.position.title)
    })?;
    let leaves_the_school = facts.to.as_ref().is_some_and(|to| to.position.unit != from.position.unit);
    if !leaves_the_school && !facts.leaves() {
        return None;
    }
    let limit = if from.special_area { "P-18.min_years_special_area" } else { "P-18.min_years" };
    let since = Recorded {
        day: facts.person.in_unit_since,
        name: "in_unit_since",
        called: "TMT di sekolah sekarang",
        source: Source::Post,
        place: Where::Staff,
    };
    Minimum { rule: "P-18", weight: "P-18.severity", limit, months_per_unit: 12, since }.ask(asked, |so_far, enough| {
        format!(
            "Guru baru {so_far} bertugas di {}; {enough}. Pilih TMT mulai hari itu, atau guru lain.",
            from.unit_name
        )
    })
}
