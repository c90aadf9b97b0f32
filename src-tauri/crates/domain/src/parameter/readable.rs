//! Which values a parameter can have.

use super::DatedValue;
use crate::case_task::is_programme_step;
use crate::decision::is_due_row;
use crate::finding::Severity;
use crate::health::parse_minimum;
use crate::letter_number::letter_number;
use crate::performance::Rating;
use crate::working_day::{Deadline, parse_weekend};
use crate::workload::{Rounding, hours_of_a_year};

/// Reads whole numbers separated by commas, each larger than the one before: `25, 30, 35`.
pub fn ascending(text: &str) -> Option<Vec<u32>> {
    let numbers: Vec<u32> = text.split(',').map(|number| number.trim().parse().ok()).collect::<Option<_>>()?;
    numbers.is_sorted_by(|left, right| left < right).then_some(numbers)
}

/// Whether a value can stand where the shipped one stands. A value that would silently be read as something else (a
/// limit of 24.5 months as 24, an unknown predicate as *Baik*) is refused here.
pub(super) fn readable(shipped: &DatedValue, value: &str) -> bool {
    let number = value.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    match shipped.key.as_str() {
        "P-09.minimum" => Rating::parse(value).is_some(),
        "workload.rounding" => Rounding::from_code(value).is_some(),
        key if key == "workload.effective_hours" || key.starts_with("workload.preset.") => {
            number.is_some_and(|hours| hours > 0.0 && hours <= hours_of_a_year())
        }
        key if key.starts_with("workload.") => number.is_some_and(|periods| periods > 0.0 && periods <= 366.0),
        "recap.age_bands" | "lessons.distance_bands" => ascending(value).is_some(),
        "evaluation.months" => {
            ascending(value).is_some_and(|months| months.iter().all(|month| (1..=60).contains(month)))
        }
        "calendar.weekend" => parse_weekend(value).is_some(),
        "case.panel" => matches!(value, "manajerial" | "semua" | "tidak"),
        // Fewer would show what one person answered, or whom a figure is about.
        "evaluation.smallest_peers" | "publish.smallest_cell" => {
            number.is_some_and(|least| whole(least) && (3.0..=1000.0).contains(&least))
        }
        "evaluation.rating_months" => number.is_some_and(|months| whole(months) && (1.0..=12.0).contains(&months)),
        "security.idle_minutes" => number.is_some_and(|minutes| whole(minutes) && (1.0..=120.0).contains(&minutes)),
        "security.passphrase_length" => number.is_some_and(|length| whole(length) && (8.0..=64.0).contains(&length)),
        key if key.starts_with("programme.") => is_programme_step(value),
        key if key.starts_with("deadline.") => Deadline::parse(value).is_some(),
        "school.rounding" => matches!(Rounding::from_code(value), Some(Rounding::HalfUp | Rounding::Ceiling)),
        // Divisors of a need; nothing can be shared out over nobody.
        "school.hours_minimum" | "school.hours_maximum" | "school.pupils_per_counsellor" => positive(number),
        "school.groups_per_special_teacher" => positive(number),
        // The planner reckons in whole points and whole seats.
        "planner.choices_per_person" | "planner.choices_total" => {
            number.is_some_and(|most| whole(most) && (1.0..=1e8).contains(&most))
        }
        "planner.weight_below_half" | "planner.weight_below_most" => positive(number) && number.is_some_and(whole),
        "planner.most_percent" => number.is_some_and(|percent| whole(percent) && percent <= 100.0),
        key if key.starts_with("health.puskesmas.") => parse_minimum(value).is_some(),
        // A form without the sequence would give one number again and again.
        key if key.starts_with("letter.") && key.ends_with("_number") => {
            value.contains("{urut") && letter_number(value, "", 1, "", shipped.from).is_ok()
        }
        key if shipped.value.parse::<f64>().is_ok() => {
            // Weights and shares may have a fraction; limits in months, years and days may not.
            let fraction = [
                "score.",
                "talent.",
                "competence.",
                "staffing.",
                "priority.",
                "effectiveness.",
                "school.duty.",
                "school.class_teachers",
            ];
            let fraction = fraction.iter().any(|prefix| key.starts_with(prefix));
            number.is_some_and(|number| fraction || (whole(number) && number <= f64::from(i16::MAX)))
        }
        _ if Severity::from_code(&shipped.value).is_some() => Severity::from_code(value).is_some(),
        key if key.starts_with("document.") => is_due_row(value),
        // What the office is asked about each time (`tanya`) is a choice of its own.
        key if key.starts_with("W-05.") => matches!(value, "ya" | "tidak" | "tanya"),
        _ if matches!(shipped.value.as_str(), "ya" | "tidak") => matches!(value, "ya" | "tidak"),
        _ => !value.trim().is_empty(),
    }
}

fn whole(number: f64) -> bool {
    number.fract() == 0.0
}

fn positive(number: Option<f64>) -> bool {
    number.is_some_and(|number| number > 0.0 && number <= f64::from(i16::MAX))
}
