//! Rules about the person (handbook 5.1).

use chrono::Datelike;
use serde_json::json;

use super::{Asked, Rule, With, finding};
use crate::day::{add_months, months_between};
use crate::discipline::{Discipline, DisciplineLevel};
use crate::education::EducationLevel;
use crate::finding::{Finding, Severity};
use crate::parameter::Law;
use crate::performance::Rating;
use crate::position::{Family, ManagerialLevel};
use crate::staff::{Status, standing_is_active};
use crate::words;

/// The rules in the order of the handbook.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "P-01",
        title: "Status PNS untuk pindah antarinstansi",
        alone: true,
        ask: p01_only_permanent_staff_change_agency,
    },
    Rule { id: "P-02", title: "CPNS tidak dipindahkan", alone: true, ask: p02_candidates_do_not_move },
    Rule {
        id: "P-05",
        title: "PPPK tidak pindah antarinstansi",
        alone: true,
        ask: p05_contract_staff_do_not_change_agency,
    },
    Rule { id: "P-07", title: "Masa jabatan paling singkat", alone: true, ask: p07_minimum_time_in_post },
    Rule { id: "P-09", title: "SKP paling rendah Baik", alone: true, ask: p09_performance_at_least_good },
    Rule { id: "P-10", title: "SKP tercatat", alone: true, ask: p10_performance_missing },
    Rule { id: "P-11", title: "Tidak dalam hukuman disiplin atau pemeriksaan", alone: true, ask: p11_under_discipline },
    Rule { id: "P-13", title: "Pegawai aktif", alone: true, ask: p13_not_in_active_service },
    Rule { id: "P-20", title: "Jenjang pendidikan", alone: true, ask: p20_education_below_requirement },
    Rule { id: "P-23", title: "Tidak ada di rencana lain", alone: true, ask: p23_in_another_open_plan },
];

/// P-01: only permanent staff may move to another government (PerBKN 5/2019 art. 3).
pub fn p01_only_permanent_staff_change_agency(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let status = facts.person.status;
    (facts.scope.is_across_governments() && status != Status::Pns).then(|| {
        let message = format!(
            "Status {} tidak dapat pindah antarinstansi; hanya PNS yang dapat. Keluarkan pegawai dari rencana ini.",
            status.code()
        );
        finding("P-01", "P-01.severity", facts, law, message).fact("status", status.code())
    })
}

/// P-02: candidate civil servants do not move (PermenPANRB 6/2024).
pub fn p02_candidates_do_not_move(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    (facts.person.status == Status::Cpns).then(|| {
        let message = "Pegawai masih CPNS; tunggu sampai diangkat menjadi PNS.".to_string();
        finding("P-02", "P-02.severity", facts, law, message).fact("status", "CPNS")
    })
}

/// P-05: contract staff do not move to another government (PermenPANRB 6/2024 art. 59 par. 4).
pub fn p05_contract_staff_do_not_change_agency(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    (facts.scope.is_across_governments() && facts.person.status == Status::Pppk).then(|| {
        let message = "PPPK tidak dapat pindah antarinstansi; permintaan pindah dianggap pengunduran diri.".to_string();
        finding("P-05", "P-05.severity", facts, law, message).fact("status", "PPPK")
    })
}

/// P-07: minimum time in the present post on the TMT; stricter for holders of high leadership posts.
pub fn p07_minimum_time_in_post(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let from = facts.from.as_ref()?;
    let minimum = law.number("P-07.min_months");
    let high = from.position.level.managerial() >= Some(ManagerialLevel::JptPratama);
    let key = if high { "P-07.severity_jpt" } else { "P-07.severity" };
    let Some(since) = facts.person.since else {
        let message =
            "TMT jabatan sekarang tidak tercatat, sehingga masa jabatan tidak dapat diperiksa; lengkapi data pegawai.";
        return Some(
            finding("P-07", key, facts, law, message.to_string())
                .fact("since", serde_json::Value::Null)
                .fact("tmt", facts.tmt.to_string())
                .used(law, "P-07.min_months")
                .at(Severity::Warn),
        );
    };
    // A post that begins after the TMT has not been held for a single month.
    let months = months_between(since, facts.tmt).max(0);
    (months < minimum).then(|| {
        let message = format!(
            "Baru {months} bulan dalam jabatan sekarang (sejak {}) pada TMT {}; paling singkat {minimum} bulan, yaitu mulai {}.",
            words::date(since),
            words::date(facts.tmt),
            words::date(add_months(since, minimum as u32))
        );
        finding("P-07", key, facts, law, message)
            .fact("since", since.to_string())
            .fact("tmt", facts.tmt.to_string())
            .fact("months", months)
            .used(law, "P-07.min_months")
    })
}

/// The years whose performance the rules ask for: the last full years before the day of checking, latest first.
pub fn performance_years(law: &Law) -> impl Iterator<Item = i32> {
    let last = law.day.year() - 1;
    (0..law.number("P-09.years")).map(move |back| last - back)
}

/// P-09: performance of the last years at least *Baik* (PerBKN 5/2019 art. 3).
pub fn p09_performance_at_least_good(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let minimum = Rating::parse(law.text("P-09.minimum")).unwrap_or(Rating::Good);
    let below: Vec<(i32, Rating)> = performance_years(law)
        .filter_map(|year| Some((year, *facts.person.ratings.get(&year)?)))
        .filter(|(_, rating)| *rating < minimum)
        .collect();
    (!below.is_empty()).then(|| {
        let list = below.iter().map(|(year, rating)| format!("{year}: {}", rating.printed())).collect::<Vec<_>>();
        let message = format!(
            "Predikat kinerja di bawah {} ({}); pilih pegawai lain, atau perbaiki data SKP bila keliru.",
            minimum.printed(),
            list.join("; ")
        );
        let mut found =
            finding("P-09", "P-09.severity", facts, law, message).used(law, "P-09.years").used(law, "P-09.minimum");
        for (year, rating) in below {
            found = found.fact(&format!("skp_{year}"), rating.printed());
        }
        found
    })
}

/// P-10: performance is missing for one of the years asked for.
pub fn p10_performance_missing(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let missing: Vec<i32> = performance_years(law).filter(|year| !facts.person.ratings.contains_key(year)).collect();
    (!missing.is_empty()).then(|| {
        let list = missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let message = format!("SKP tahun {list} belum tercatat; impor SKP tahun itu.");
        finding("P-10", "P-10.severity", facts, law, message)
            .fact("missing_years", json!(missing))
            .used(law, "P-09.years")
    })
}

/// P-11: under a discipline punishment, examination or court case on the day of checking or on the TMT. Of several
/// cases the one that lasts longest is told, for that is the one to wait for.
pub fn p11_under_discipline(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let (case, by_parameter) = facts
        .person
        .discipline
        .iter()
        .map(|case| (with_end(case, law), lasts_by_parameter(case)))
        .filter(|(case, _)| case.active_on(law.day) || case.active_on(facts.tmt))
        .max_by_key(|(case, _)| (case.until.is_none(), case.until, case.level, case.from))?;
    let found = finding("P-11", "P-11.severity", facts, law, under_discipline(&case))
        .fact("level", case.level.printed())
        .fact("kind", case.kind.clone())
        .fact("from", case.from.to_string())
        .fact("until", case.until.map(|day| day.to_string()))
        .fact("in_process", case.in_process);
    Some(if by_parameter { found.used(law, "P-11.light_months") } else { found })
}

fn under_discipline(case: &Discipline) -> String {
    let (level, kind) = (case.level.printed(), &case.kind);
    match case.until {
        _ if case.in_process => {
            format!("Sedang diperiksa atas dugaan pelanggaran disiplin ({kind}); tunggu putusannya.")
        }
        Some(until) => {
            let until = words::date(until);
            format!("Menjalani hukuman disiplin {level} ({kind}) sampai {until}; tunda pemindahan sampai sesudahnya.")
        }
        None => {
            format!("Menjalani hukuman disiplin {level} ({kind}) tanpa tanggal berakhir; lengkapi data hukumannya.")
        }
    }
}

/// A light punishment whose decree names no end.
fn lasts_by_parameter(case: &Discipline) -> bool {
    case.until.is_none() && !case.in_process && case.level == DisciplineLevel::Light
}

/// The case with the end that counts. A light punishment without one lasts as long as the parameter says, its last day
/// included, and with 0 months no day; an examination lasts until it is decided, whatever end was foreseen.
fn with_end(case: &Discipline, law: &Law) -> Discipline {
    let until = if case.in_process {
        None
    } else if lasts_by_parameter(case) {
        add_months(case.from, law.number("P-11.light_months") as u32).pred_opt()
    } else {
        case.until
    };
    Discipline { until, ..case.clone() }
}

/// P-13: on study assignment, bonded, on unpaid leave or suspended (PerBKN 5/2019 art. 3).
pub fn p13_not_in_active_service(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    (!standing_is_active(&facts.person.standing)).then(|| {
        let message =
            format!("Kedudukan hukum \"{}\"; hanya pegawai aktif yang dapat dipindahkan. Perbarui data bila sudah aktif kembali.", facts.person.standing);
        finding("P-13", "P-13.severity", facts, law, message).fact("standing", facts.person.standing.clone())
    })
}

/// P-20: education below what the target position asks (PP 11/2017 art. 54; KepMenPANRB 11/2024).
pub fn p20_education_below_requirement(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let to = facts.to.as_ref()?;
    let asked = to.position.requirements.min_education?;
    let key = match to.position.family {
        Family::Pelaksana => "P-20.severity_pelaksana",
        _ => "P-20.severity_managerial_jf",
    };
    let with_facts = |found: Finding| {
        found
            .fact("education", facts.person.education.map(EducationLevel::code))
            .fact("diploma", facts.person.diploma.clone())
            .fact("asked", asked.code())
            .fact("position", to.position.title.clone())
    };
    match facts.person.education {
        Some(level) if level >= asked => None,
        Some(level) => {
            let message = format!(
                "Pendidikan {} di bawah syarat {} untuk {}; pilih jabatan lain, atau perbarui data bila sudah ada ijazah baru.",
                level.code(),
                asked.code(),
                to.position.title
            );
            Some(with_facts(finding("P-20", key, facts, law, message)))
        }
        None => {
            let message = format!(
                "Pendidikan belum tercatat, sedangkan {} mensyaratkan {}; lengkapi data pegawai.",
                to.position.title,
                asked.code()
            );
            Some(with_facts(finding("P-20", key, facts, law, message)).at(Severity::Warn))
        }
    }
}

/// P-23: the person stands in another open plan.
pub fn p23_in_another_open_plan(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    (!facts.other_plans.is_empty()).then(|| {
        let plans = facts.other_plans.join(", ");
        let message =
            format!("Pegawai juga ada di rencana lain yang masih terbuka ({plans}); keluarkan dari salah satunya.");
        finding("P-23", "P-23.severity", facts, law, message).fact("plans", json!(facts.other_plans))
    })
}
