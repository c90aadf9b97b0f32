//! Who keeps money and goods, is bonded, on leave, before a court.

use chrono::{Datelike, Days, NaiveDate};
use mutasi_domain::circumstance::{Circumstance, CircumstanceKind};
use mutasi_domain::day::{add_months, subtract_months};
use mutasi_domain::education::EducationLevel;
use mutasi_domain::identity::Sex;
use mutasi_domain::position::Level;
use mutasi_domain::staff::Status;
use mutasi_intake::rows::{CircumstanceRow, DisciplineRow, StaffRow};

use super::Workforce;
use crate::random::Random;

pub(crate) fn circumstance_rows(
    force: &Workforce<'_>,
    discipline: &[DisciplineRow],
    random: &mut Random,
) -> Vec<CircumstanceRow> {
    let mut rows = Vec::new();
    for (person, level) in force.people() {
        let draw = Draw { person, today: force.today };
        let found = [draw.keeper(level, random), draw.bond(random), draw.leave(random), draw.clearance(random)];
        rows.extend(found.into_iter().flatten().map(|circumstance| row(person, circumstance)));
        rows.extend(draw.case(random).map(|circumstance| row(person, circumstance)));
    }
    rows.extend(appeals(discipline, force.today, random));
    rows
}

fn row(person: &StaffRow, circumstance: Circumstance) -> CircumstanceRow {
    CircumstanceRow { nip: person.staff.nip.clone(), name: person.staff.name.clone(), circumstance }
}

fn circumstance(kind: CircumstanceKind, from: NaiveDate, until: Option<NaiveDate>, note: String) -> Circumstance {
    Circumstance { id: 0, kind, from, until, note }
}

/// The last day of a stretch of months.
fn last_day(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    add_months(from, months).pred_opt()
}

struct Draw<'a> {
    person: &'a StaffRow,
    today: NaiveDate,
}

impl Draw<'_> {
    fn is_civil(&self) -> bool {
        self.person.staff.status == Status::Pns
    }

    /// Treasurers and goods keepers are named for a year, out of those who lead nobody.
    fn keeper(&self, level: Level, random: &mut Random) -> Option<Circumstance> {
        let (is_keeper, note) = (random.chance(42), *random.pick(&NOTES));
        let kind =
            if note.starts_with("Bendahara") { CircumstanceKind::Treasurer } else { CircumstanceKind::GoodsKeeper };
        let year = NaiveDate::from_ymd_opt(self.today.year(), 1, 1)?;
        let from = year.max(self.person.since);
        let serves = self.is_civil() && level.ladder() == 0 && from <= self.today;
        let until = NaiveDate::from_ymd_opt(self.today.year(), 12, 31);
        (is_keeper && serves).then(|| circumstance(kind, from, until, note.to_string()))
    }

    /// Who studies or studied at the cost of the region serves it for years after.
    fn bond(&self, random: &mut Random) -> Option<Circumstance> {
        let (is_bonded, years) = (random.chance(700), random.between(4, 8) as u32);
        let staff = &self.person.staff;
        let began = if staff.is_active() { staff.graduated? } else { self.today.year() - 1 };
        let from = NaiveDate::from_ymd_opt(began, 9, 1)?;
        let studied = !staff.is_active() || staff.education == Some(EducationLevel::S2);
        let note = format!("Perjanjian tugas belajar Nomor 893/{}/{}", 100 + years, from.year());
        let kind = CircumstanceKind::StudyBond;
        let holds = is_bonded && studied && from >= staff.pns_since?;
        holds.then(|| circumstance(kind, from, last_day(from, years * 12), note))
    }

    fn leave(&self, random: &mut Random) -> Option<Circumstance> {
        let (share, days) = (random.below(1000), random.below(80) as u64);
        let from = self.today - Days::new(days + 1);
        let staff = &self.person.staff;
        let is_young = staff.sex == Sex::Female && (24..=40).contains(&staff.nip.age_on(self.today));
        let (kind, months) = match share {
            0..12 if is_young => (CircumstanceKind::Pregnant, 7),
            12..20 if is_young => (CircumstanceKind::MaternityLeave, 3),
            20..22 => (CircumstanceKind::SickLeave, 6),
            _ => return None,
        };
        Some(circumstance(kind, from, last_day(from, months), String::new()))
    }

    /// Letters of those who once asked to leave.
    fn clearance(&self, random: &mut Random) -> Option<Circumstance> {
        let (is_clear, months) = (random.chance(20), random.between(0, 10) as u32);
        let from = subtract_months(self.today, months).with_day(1)?;
        let note = format!("Surat Keterangan Inspektorat Nomor 700/{:03}/{}", 1 + random.below(400), from.year());
        let kind = CircumstanceKind::InspectorateClearance;
        (is_clear && self.is_civil()).then(|| circumstance(kind, from, last_day(from, 12), note))
    }

    /// A court case; in some of them the person is suspended.
    fn case(&self, random: &mut Random) -> Option<Circumstance> {
        let (share, months) = (random.below(2_000), random.between(1, 14) as u32);
        let kind = match share {
            0 => CircumstanceKind::CourtCase,
            1 if random.chance(500) => CircumstanceKind::Suspended,
            _ => return None,
        };
        let from = subtract_months(self.today, months).with_day(5)?;
        self.is_civil().then(|| circumstance(kind, from, None, String::new()))
    }
}

/// Duties of the year, as their decree names them.
const NOTES: [&str; 5] = [
    "Bendahara Pengeluaran",
    "Bendahara Pengeluaran Pembantu",
    "Bendahara Penerimaan",
    "Pengurus Barang Pengguna",
    "Pengurus Barang Pembantu",
];

/// Appeals that some have made against a standing punishment, within two weeks.
fn appeals(discipline: &[DisciplineRow], today: NaiveDate, random: &mut Random) -> Vec<CircumstanceRow> {
    let mut rows = Vec::new();
    for punished in discipline.iter().filter(|row| row.discipline.active_on(today)) {
        let (appeals, days) = (random.chance(150), 3 + random.below(12) as u64);
        let from = punished.discipline.from + Days::new(days);
        if appeals && from <= today {
            let note = "Banding ke BPASN".to_string();
            let circumstance = circumstance(CircumstanceKind::DisciplineAppeal, from, None, note);
            rows.push(CircumstanceRow { nip: punished.nip.clone(), name: punished.name.clone(), circumstance });
        }
    }
    rows
}
