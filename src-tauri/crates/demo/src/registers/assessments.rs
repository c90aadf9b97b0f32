//! Levels of competence that assessments found, and the talent map of the last year.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::competence::Competence;
use mutasi_domain::day::subtract_months;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{JfLevel, Level};
use mutasi_intake::rows::{AskedLevel, CompetenceRow, PerformanceRow, TalentRow};

use super::Workforce;
use crate::random::Random;

/// First words of titles, and the technical competence of the post; the last row serves every title.
const TECHNICAL: [(&str, &str); 7] = [
    ("Guru", "Pedagogik"),
    ("Perawat", "Asuhan Keperawatan"),
    ("Bidan", "Asuhan Kebidanan"),
    ("Dokter", "Pelayanan Medis"),
    ("Auditor", "Audit Intern Pemerintah"),
    ("Analis", "Analisis Kebijakan"),
    ("", "Tata Kelola Pemerintahan Daerah"),
];

/// Level that posts of a level usually ask for: 1 where people begin, 4 for the heads of agencies.
pub(super) fn usual_level(level: Level) -> u8 {
    (level.ladder() + 1).min(5)
}

fn technical(title: &str) -> &'static str {
    TECHNICAL.iter().find(|(word, _)| title.starts_with(word)).map_or("", |(_, competence)| competence)
}

/// What a post asks: the nine and its technical competence, at the usual level.
pub(super) fn asked(title: &str, level: Level) -> Vec<AskedLevel> {
    let level = usual_level(level);
    let asked = |competence: &str, technical| AskedLevel { competence: competence.into(), technical, level };
    let all = Competence::all().map(|competence| asked(competence.printed(), false));
    all.chain([asked(technical(title), true)]).collect()
}

/// Chance in thousand to have been assessed.
const ASSESSED: usize = 620;

/// Offices assess leaders, and of functional posts those who could lead next: nobody where people begin.
fn is_of_interest(level: Level) -> bool {
    !matches!(level, Level::None | Level::Jf(JfLevel::AhliPertama | JfLevel::Terampil | JfLevel::Pemula))
}

/// Levels around the usual one of the post, for most leaders and holders of higher functional posts.
pub(crate) fn competence_rows(force: &Workforce<'_>, random: &mut Random) -> Vec<CompetenceRow> {
    let days: Vec<NaiveDate> =
        [3, 9, 15, 27].into_iter().filter_map(|months| subtract_months(force.today, months).with_day(12)).collect();
    let mut rows = Vec::new();
    for (person, level) in force.civil().filter(|(_, level)| is_of_interest(*level)) {
        // The strong are strong in most of what they do.
        let (is_assessed, is_strong, day) = (random.chance(ASSESSED), random.chance(300), random.pick(&days));
        if !is_assessed {
            continue;
        }
        for asked in asked(&person.title, level) {
            let weights: &[(i8, usize)] =
                if is_strong { &[(0, 45), (1, 50), (2, 5)] } else { &[(-1, 25), (0, 62), (1, 13)] };
            let found = (asked.level as i8 + random.weighted(weights)).clamp(1, 5) as u8;
            rows.push(CompetenceRow {
                nip: person.staff.nip.clone(),
                name: person.staff.name.clone(),
                competence: asked.competence,
                technical: asked.technical,
                level: found,
                day: Some(*day),
            });
        }
    }
    rows
}

/// Chance in thousand to be in the talent map.
const MAPPED: usize = 600;

/// Places in the talent map of the last full year; the performance agrees with the rating of that year.
pub(crate) fn talent_rows(
    force: &Workforce<'_>,
    performance: &[PerformanceRow],
    random: &mut Random,
) -> Vec<TalentRow> {
    let year = force.today.year() - 1;
    let of_year = performance.iter().filter(|row| row.year == year);
    let ratings: BTreeMap<&Nip, Rating> = of_year.map(|row| (&row.nip, row.rating)).collect();
    let mut rows = Vec::new();
    for (person, _) in force.civil() {
        let (is_mapped, potential) = (random.chance(MAPPED), random.between(450, 980));
        let Some(rating) = ratings.get(&person.staff.nip).filter(|_| is_mapped) else { continue };
        let (low, high) = match rating {
            Rating::VeryGood => (911, 1000),
            Rating::Good => (760, 910),
            Rating::NeedsImprovement => (610, 759),
            Rating::Poor | Rating::VeryPoor => (400, 609),
        };
        rows.push(TalentRow {
            nip: person.staff.nip.clone(),
            name: person.staff.name.clone(),
            year,
            performance: f64::from(random.between(low, high)) / 10.0,
            potential: f64::from(potential) / 10.0,
            talent_box: None,
        });
    }
    rows
}
