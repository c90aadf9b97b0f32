//! Effective working hours per person and year (*waktu kerja efektif*, handbook 6.1): named by a regulation, or reckoned
//! from an office's own calendar.

use serde::{Deserialize, Serialize};

use super::WorkloadFault;
use crate::parameter::Law;

const PRESETS: &str = "workload.preset.";
const DAYS_OF_A_YEAR: f64 = 365.0;

/// More hours than this no person can work in a year: such a figure was written in minutes.
pub fn hours_of_a_year() -> f64 {
    24.0 * 366.0
}

/// Effective hours that a regulation names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffectiveHours {
    /// Key of the parameter, for example `workload.preset.permenpanrb_1_2020`.
    pub key: String,
    /// Hours per person and year.
    pub hours: f64,
    /// The regulation.
    pub basis: String,
}

/// The effective hours that regulations in force name, most hours first.
pub fn presets(law: &Law) -> Vec<EffectiveHours> {
    let mut found: Vec<EffectiveHours> = law
        .values(PRESETS)
        .map(|value| EffectiveHours {
            key: value.key.clone(),
            hours: law.decimal(&value.key),
            basis: value.basis.clone(),
        })
        .collect();
    found.sort_by(|left, right| right.hours.total_cmp(&left.hours).then_with(|| left.key.cmp(&right.key)));
    found
}

/// An office's own reckoning of its effective hours.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CustomHours {
    /// Days of weekends in a year.
    pub weekend_days: f64,
    pub holidays: f64,
    pub leave_days: f64,
    /// Formal hours of a working day (*jam kerja formal*).
    pub hours_per_day: f64,
    /// Time lost in a working day (*allowance*), percent.
    pub allowance_percent: f64,
}

impl CustomHours {
    /// `(365 - weekends - holidays - leave) x hours per day x (1 - allowance)`, in hours per person and year.
    ///
    /// # Errors
    /// The first field that is not a number of its kind, or that leaves no day or hour to work.
    pub fn hours(&self) -> Result<f64, WorkloadFault> {
        for (field, days) in
            [("weekend_days", self.weekend_days), ("holidays", self.holidays), ("leave_days", self.leave_days)]
        {
            if !(0.0..=DAYS_OF_A_YEAR).contains(&days) {
                return Err(fault(field, "days_out_of_range", "Jumlah hari harus antara 0 dan 365."));
            }
        }
        if !(self.hours_per_day > 0.0 && self.hours_per_day <= 24.0) {
            return Err(fault(
                "hours_per_day",
                "hours_per_day_out_of_range",
                "Jam per hari harus lebih dari 0 sampai 24.",
            ));
        }
        if !(0.0..100.0).contains(&self.allowance_percent) {
            return Err(fault(
                "allowance_percent",
                "allowance_out_of_range",
                "Allowance harus dari 0 sampai kurang dari 100 persen.",
            ));
        }
        let days = DAYS_OF_A_YEAR - self.weekend_days - self.holidays - self.leave_days;
        if days <= 0.0 {
            return Err(fault(
                "leave_days",
                "no_working_day",
                "Tidak ada hari kerja tersisa; kurangi hari libur atau cuti.",
            ));
        }
        Ok(days * self.hours_per_day * (1.0 - self.allowance_percent / 100.0))
    }
}

fn fault(field: &'static str, code: &'static str, message: &str) -> WorkloadFault {
    WorkloadFault::whole(field, code, message)
}
