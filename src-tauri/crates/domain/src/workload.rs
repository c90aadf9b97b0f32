//! Workload analysis (*analisis beban kerja*, ABK): how many people the work needs. Handbook 6.1 and 6.6
//! (PermenPANRB 1/2020, KepMenPAN 75/2004, Permenkes 33/2015).
//!
//! [`need`] either computes from every row or names every row that is wrong; nothing is computed from broken data.

mod fault;
mod hours;
mod need;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::parameter::Law;

pub use fault::WorkloadFault;
pub use hours::{CustomHours, EffectiveHours, hours_of_a_year, presets};
pub use need::{Need, TaskNeed, WisnFactors, need};

/// How the need follows from the rows (*metode*; KepMenPAN 75/2004, and WISN of Permenkes 33/2015).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// *Tugas per tugas jabatan*: volume x hours per result, over the effective hours.
    Tasks,
    /// *Hasil kerja*: results over the standard of one person.
    Output,
    /// *Objek kerja*: people or things served over the standard of one person.
    Object,
    /// *Peralatan kerja*: devices over the devices that one person runs, times the shifts.
    Equipment,
    /// *Beban kerja kesehatan* (WISN): service activities, raised by what support activities take.
    Wisn,
}

const METHODS: [(Method, &str, &str); 5] = [
    (Method::Tasks, "tasks", "tugas per tugas jabatan"),
    (Method::Output, "output", "hasil kerja"),
    (Method::Object, "object", "objek kerja"),
    (Method::Equipment, "equipment", "peralatan kerja"),
    (Method::Wisn, "wisn", "WISN (ABK Kesehatan)"),
];

impl Method {
    pub const ALL: [Self; 5] = [Self::Tasks, Self::Output, Self::Object, Self::Equipment, Self::Wisn];

    fn row(self) -> &'static (Self, &'static str, &'static str) {
        &METHODS[self as usize]
    }

    pub fn code(self) -> &'static str {
        self.row().1
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// The words of the form.
    pub fn printed(self) -> &'static str {
        self.row().2
    }

    /// Whether a norm is hours per result; otherwise it is what one person manages.
    pub fn counts_hours(self) -> bool {
        matches!(self, Self::Tasks | Self::Wisn)
    }
}

/// The time in which a volume is counted (*periode volume*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Day,
    Week,
    Month,
    #[default]
    Year,
}

const PERIODS: [(Period, &str, &str); 4] = [
    (Period::Day, "day", "hari"),
    (Period::Week, "week", "minggu"),
    (Period::Month, "month", "bulan"),
    (Period::Year, "year", "tahun"),
];

impl Period {
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    pub fn code(self) -> &'static str {
        PERIODS[self as usize].1
    }

    /// Reads the codes and the words of the form: `month`, `bulan`, `Per Bulan`.
    pub fn from_code(text: &str) -> Option<Self> {
        let key = text.trim().to_lowercase();
        let key = key.strip_prefix("per ").map_or(key.as_str(), str::trim);
        PERIODS.iter().find(|(_, code, printed)| *code == key || *printed == key).map(|(period, ..)| *period)
    }

    pub fn printed(self) -> &'static str {
        PERIODS[self as usize].2
    }
}

/// How many working days, weeks and months a year has, to convert volumes (parameters `workload.*_per_year`).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WorkCalendar {
    pub days: f64,
    pub weeks: f64,
    pub months: f64,
}

impl WorkCalendar {
    pub fn of(law: &Law) -> Self {
        Self {
            days: law.decimal("workload.days_per_year"),
            weeks: law.decimal("workload.weeks_per_year"),
            months: law.decimal("workload.months_per_year"),
        }
    }

    /// Periods in a year: what one unit of volume per period is worth per year.
    pub fn per_year(&self, period: Period) -> f64 {
        match period {
            Period::Day => self.days,
            Period::Week => self.weeks,
            Period::Month => self.months,
            Period::Year => 1.0,
        }
    }
}

/// How the total need becomes a number of people (*pembulatan*). Only the total is ever rounded, never the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    HalfUp,
    Ceiling,
    /// The fraction is shown; people are whole all the same, by half-up.
    None,
}

impl Rounding {
    pub const ALL: [Self; 3] = [Self::HalfUp, Self::Ceiling, Self::None];

    /// The mode set for the region.
    pub fn of(law: &Law) -> Self {
        Self::from_code(law.text("workload.rounding")).unwrap_or(Self::HalfUp)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::HalfUp => "half_up",
            Self::Ceiling => "ceiling",
            Self::None => "none",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::HalfUp => "pembulatan biasa (0,5 ke atas)",
            Self::Ceiling => "selalu ke atas",
            Self::None => "tanpa pembulatan",
        }
    }

    /// Whole people for an unrounded need of zero or more.
    pub fn people(self, exact: f64) -> i64 {
        let whole = match self {
            Self::HalfUp | Self::None => (settled(exact) + 0.5).floor(),
            Self::Ceiling => settled(exact).ceil(),
        };
        whole as i64
    }
}

/// Sums of products such as `0.1 * 3` must not tip over an edge by an error of representation: need is kept to a
/// thousand-millionth of a person.
pub(crate) fn settled(exact: f64) -> f64 {
    (exact * 1e9).round() / 1e9
}

/// One row of the table: a task of the position (*uraian tugas*), a result, an object, a device or an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub name: String,
    /// Unit of the result (*satuan hasil*).
    pub output: String,
    /// Results, objects or devices per `period`.
    pub volume: f64,
    #[serde(default)]
    pub period: Period,
    /// Methods [`Tasks`](Method::Tasks) and [`Wisn`](Method::Wisn): hours per result (*norma waktu*). Methods
    /// [`Output`](Method::Output) and [`Object`](Method::Object): what one person manages (*standar kemampuan
    /// rata-rata*) in the same `period` as the volume, so per year for a yearly volume. Method
    /// [`Equipment`](Method::Equipment): devices that one person runs (*rasio penggunaan alat*).
    pub norm: f64,
    /// Shifts in which a device runs (*giliran*); 1 in every other method.
    #[serde(default = "one_shift")]
    pub shifts: f64,
    /// Support activity (*kegiatan penunjang*) of WISN: volume x norm are hours per person and year.
    #[serde(default)]
    pub support: bool,
}

fn one_shift() -> f64 {
    1.0
}

impl Task {
    /// A task whose volume is per year.
    pub fn yearly(name: impl Into<String>, output: impl Into<String>, volume: f64, norm: f64) -> Self {
        let (name, output) = (name.into(), output.into());
        Self { name, output, volume, period: Period::Year, norm, shifts: one_shift(), support: false }
    }

    pub fn per(mut self, period: Period) -> Self {
        self.period = period;
        self
    }

    pub fn in_shifts(mut self, shifts: f64) -> Self {
        self.shifts = shifts;
        self
    }

    pub fn as_support(mut self) -> Self {
        self.support = true;
        self
    }
}

/// Everything that the need of one position is computed from; kept with the analysis, so that it can be asked again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workload {
    pub method: Method,
    pub tasks: Vec<Task>,
    /// Effective hours per person and year (*waktu kerja efektif*, WKE; *waktu kerja tersedia* in WISN).
    pub effective_hours: f64,
    pub rounding: Rounding,
}
