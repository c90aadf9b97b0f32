//! Rules about the person (handbook 5.1), one file for each kind of fact that they look at.
//!
//! P-04 has no function: it says that P-03 does not hold inside one government, and P-03 asks so itself.

mod integrity;
mod record;
mod requirements;
mod retirement;
mod status;
mod surroundings;
mod time;

use chrono::NaiveDate;

use super::{Asked, Rule};
use crate::circumstance::{Circumstance, CircumstanceKind};
use crate::finding::{Finding, Source, Where};
use crate::words;

pub use record::performance_years;
pub use time::due_for_rotation;

/// The rules in the order of the handbook.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "P-01",
        title: "Status PNS untuk pindah antarinstansi",
        alone: true,
        ask: status::p01_only_permanent_staff_change_agency,
    },
    Rule { id: "P-02", title: "CPNS tidak dipindahkan", alone: true, ask: status::p02_candidates_do_not_move },
    Rule {
        id: "P-03",
        title: "Masa PNS sebelum minta pindah antarinstansi",
        alone: true,
        ask: time::p03_years_as_permanent_staff_before_a_request,
    },
    Rule {
        id: "P-05",
        title: "PPPK tidak pindah antarinstansi",
        alone: true,
        ask: status::p05_contract_staff_do_not_change_agency,
    },
    Rule {
        id: "P-06",
        title: "PPPK pindah unit dengan nama jabatan tetap",
        alone: false,
        ask: status::p06_contract_staff_keep_their_title,
    },
    Rule { id: "P-07", title: "Masa jabatan paling singkat", alone: true, ask: time::p07_minimum_time_in_post },
    Rule { id: "P-08", title: "Masa jabatan paling lama", alone: true, ask: time::p08_maximum_time_in_post },
    Rule { id: "P-09", title: "SKP paling rendah Baik", alone: true, ask: record::p09_performance_at_least_good },
    Rule { id: "P-10", title: "SKP tercatat", alone: true, ask: record::p10_performance_missing },
    Rule {
        id: "P-11",
        title: "Tidak dalam hukuman disiplin, pemeriksaan, atau proses peradilan",
        alone: true,
        ask: integrity::p11_under_discipline,
    },
    Rule {
        id: "P-12",
        title: "Tidak menunggu putusan banding administratif",
        alone: true,
        ask: integrity::p12_appeal_not_decided,
    },
    Rule { id: "P-13", title: "Pegawai aktif", alone: true, ask: integrity::p13_not_in_active_service },
    Rule { id: "P-14", title: "Bebas temuan Inspektorat", alone: true, ask: integrity::p14_not_cleared },
    Rule { id: "P-15", title: "Sisa waktu sampai pensiun", alone: true, ask: retirement::p15_retirement_near },
    Rule {
        id: "P-16",
        title: "Sisa masa kerja pegawai yang minta masuk",
        alone: true,
        ask: retirement::p16_remaining_service_of_who_asks_to_come,
    },
    Rule {
        id: "P-17",
        title: "Masa kerja sebelum minta keluar",
        alone: true,
        ask: time::p17_service_before_a_request_to_leave,
    },
    Rule {
        id: "P-18",
        title: "Masa tugas guru di sekolah",
        alone: true,
        ask: time::p18_years_of_a_teacher_at_a_school,
    },
    Rule {
        id: "P-19",
        title: "Golongan dalam rentang jabatan",
        alone: true,
        ask: requirements::p19_rank_outside_the_range,
    },
    Rule { id: "P-20", title: "Jenjang pendidikan", alone: true, ask: requirements::p20_education_below_requirement },
    Rule { id: "P-21", title: "Bidang pendidikan", alone: true, ask: requirements::p21_field_of_study_not_listed },
    Rule {
        id: "P-22",
        title: "Bukan atasan atau bawahan langsung keluarga",
        alone: false,
        ask: surroundings::p22_relative_directly_above_or_below,
    },
    Rule { id: "P-23", title: "Tidak ada di rencana lain", alone: true, ask: surroundings::p23_in_another_open_plan },
    Rule {
        id: "P-24",
        title: "Hamil atau cuti panjang",
        alone: true,
        ask: surroundings::p24_pregnant_or_on_long_leave,
    },
    Rule { id: "P-25", title: "Serah terima bendahara", alone: true, ask: surroundings::p25_keeps_money_or_goods },
];

/// The circumstance of a kind on the day of checking or on the TMT: both days must be free of it.
fn current<'a>(asked: &Asked<'a>, kind: CircumstanceKind) -> Option<&'a Circumstance> {
    let Asked { facts, law, .. } = *asked;
    let person = &facts.person;
    person.circumstance(kind, law.day).or_else(|| person.circumstance(kind, facts.tmt))
}

/// A day that a rule counts from, and where an officer finds it.
struct Recorded {
    day: Option<NaiveDate>,
    /// Name of the fact.
    name: &'static str,
    /// The day as officers call it.
    called: &'static str,
    source: Source,
    place: Where,
}

impl Recorded {
    /// The day, unless the records do not say or name one that nobody can know: after the TMT and the day of checking.
    fn known(&self, asked: &Asked<'_>) -> Option<NaiveDate> {
        self.day.filter(|day| *day <= asked.facts.tmt.max(asked.law.day))
    }

    /// *Data kurang*: the day is missing or lies ahead, so the rule that counts from it (up to `limit`) cannot be asked.
    fn lack(&self, asked: &Asked<'_>, rule: &'static str, key: &str, limit: &str) -> Finding {
        asked.lack(rule, key, self.place, |told| {
            let fault = match self.day {
                Some(day) => format!("{} tercatat {}, di masa depan", self.called, words::date(day)),
                None => format!("{} tidak tercatat", self.called),
            };
            told.say(format!(
                "{fault}, sehingga ketentuan ini tidak dapat diperiksa; lengkapi melalui {}.",
                self.place.printed()
            ))
            .fact(self.name, self.day.map(|day| day.to_string()), self.source.clone())
            .fact("tmt", asked.facts.tmt.to_string(), Source::Move)
            .used(limit)
        })
    }
}
