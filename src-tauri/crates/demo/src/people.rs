//! People on their posts: age, appointment, rank and schooling that fit the post, with the misfits of real life.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use mutasi_domain::day::{add_months, months_between, subtract_months};
use mutasi_domain::identity::{Nip, Sex};
use mutasi_domain::position::{Eselon, Family, JfLevel, Level, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_domain::staff::{Staff, Status};
use mutasi_intake::rows::StaffRow;

use crate::chart::Unit;
use crate::diplomas::{CLERK, DATA, Diploma, POLICY, SPECIALITIES, School, master_of};
use crate::names::{BIRTH_PLACES, STREETS, person};
use crate::random::Random;
use crate::titles::Title;

/// Everybody who stands on a post, in the unordered way of a national export.
pub(crate) fn staff_rows(units: &[Unit], domain: &str, today: NaiveDate, random: &mut Random) -> Vec<StaffRow> {
    let mut office = Office { domain, today, contracts: contract_chance(units), used: BTreeSet::new(), random };
    let mut rows = Vec::new();
    for unit in units {
        for post in &unit.posts {
            rows.extend((0..post.held).filter_map(|_| office.hire(unit, &post.title)));
        }
    }
    office.random.shuffle(&mut rows);
    rows
}

/// Hires people for posts, never two with one number.
struct Office<'a> {
    domain: &'a str,
    today: NaiveDate,
    /// Chance in thousand that a post open to contract staff is held by one.
    contracts: usize,
    used: BTreeSet<String>,
    random: &'a mut Random,
}

/// The years of a person that everything else follows from.
struct Career {
    status: Status,
    born: NaiveDate,
    /// First day of service: of candidacy, or of the first contract.
    appointed: NaiveDate,
}

impl Office<'_> {
    fn hire(&mut self, unit: &Unit, title: &Title) -> Option<StaffRow> {
        let sex = self.sex_for(title);
        let first = self.schooling(title);
        let career = self.career(title, first.school);
        let nip = self.number(&career, sex)?;
        let (diploma, after) = self.degree(title, &first, &career);
        let since = self.since(&career);
        let staff = self.record(title, career, nip, (&first, diploma, after));
        Some(StaffRow {
            staff,
            agency: unit.agency.clone(),
            unit: unit.name.clone(),
            title: title.name.clone(),
            family: Some(title.family),
            since,
        })
    }

    fn sex_for(&mut self, title: &Title) -> Sex {
        let name = title.name.as_str();
        let women = match title.family {
            _ if name.starts_with("Bidan") => 1000,
            _ if name.starts_with("Polisi") || name.starts_with("Pemadam") => 180,
            _ if name.starts_with("Guru") || name.starts_with("Perawat") => 680,
            Family::Managerial => 380,
            _ => 520,
        };
        if self.random.chance(women) { Sex::Female } else { Sex::Male }
    }

    /// The first diploma: one that the post asks for, but for a few people who came another way.
    fn schooling(&mut self, title: &Title) -> Diploma {
        let own = *self.random.pick(title.field);
        match (title.family, own.school) {
            // Nobody treats patients without the profession.
            (_, School::Profession) => own,
            (Family::Managerial, _) => *if self.random.chance(600) { self.random.pick(POLICY) } else { &own },
            (Family::Functional, _) if self.random.chance(970) => own,
            (_, School::S1) if self.random.chance(45) => *self.random.pick(DATA),
            (_, School::D3) if self.random.chance(40) => *self.random.pick(CLERK),
            // Many clerks have studied since, or took the post that was free.
            (Family::Pelaksana, School::D3) if self.random.chance(250) => *self.random.pick(POLICY),
            (Family::Pelaksana, School::Sma) if self.random.chance(180) => *self.random.pick(POLICY),
            (Family::Pelaksana, School::Sma) if self.random.chance(120) => *self.random.pick(DATA),
            _ => own,
        }
    }

    fn career(&mut self, title: &Title, school: School) -> Career {
        let status = self.status_for(title, school);
        let (youngest, oldest) = ages(title);
        // Nobody is appointed as a child, and the state exam follows the diploma by a year at least.
        let entry = (school.finished_at() + 1).max(19);
        let (low, high) = match status {
            Status::Cpns => (entry, 33),
            Status::Pppk => (youngest.max(entry + 5), 54),
            Status::Pns => (youngest.max(entry + 3), oldest),
        };
        let age = self.random.between(low, high);
        let born = subtract_months(self.today, age as u32 * 12) - Days::new(1 + self.random.below(364) as u64);
        let appointed = match status {
            Status::Cpns => self.months_ago(1, 11),
            Status::Pppk => self.months_ago(1, 58),
            Status::Pns => self.entry_day(title, born, entry, age),
        };
        Career { status, born, appointed }
    }

    fn status_for(&mut self, title: &Title, school: School) -> Status {
        // Doctors and pharmacists are hired as permanent staff, and unskilled work is no longer given contracts.
        let contract = is_entry(title) && (School::Sma..=School::S1).contains(&school);
        match self.random.below(1000) {
            0..15 if is_entry(title) => Status::Cpns,
            draw if contract && draw < 15 + self.contracts => Status::Pppk,
            _ => Status::Pns,
        }
    }

    /// First day of a month some months ago.
    fn months_ago(&mut self, low: i32, high: i32) -> NaiveDate {
        let months = self.random.between(low, high) as u32;
        subtract_months(first_of_month(self.today), months)
    }

    /// Appointment as a candidate: in the usual months, early in life for those who rose, and over a year ago.
    fn entry_day(&mut self, title: &Title, born: NaiveDate, entry: i32, age: i32) -> NaiveDate {
        let spread = if title.level.ladder() > 0 { 4 } else { 11 };
        let later = self.random.between(0, spread).min(age - entry - 2);
        let month = *self.random.pick(&[1, 2, 3, 3, 4, 12]);
        NaiveDate::from_ymd_opt(born.year() + entry + later, month, 1).unwrap_or(born)
    }

    /// A number that nobody else has; none when a birthday and appointment have used up their 999.
    fn number(&mut self, career: &Career, sex: Sex) -> Option<Nip> {
        let month = if career.status == Status::Pppk { 21 } else { career.appointed.month() };
        let sex = if sex == Sex::Male { 1 } else { 2 };
        let head = format!("{}{:04}{month:02}{sex}", career.born.format("%Y%m%d"), career.appointed.year());
        let start = self.random.below(90) as u32;
        let mut sequences = (0..999).map(|step| format!("{head}{:03}", (start + step) % 999 + 1));
        let free = sequences.find(|number| !self.used.contains(number))?;
        self.used.insert(free.clone());
        Nip::parse(&free).ok()
    }

    /// The last diploma and the titles after the name.
    fn degree(&mut self, title: &Title, first: &Diploma, career: &Career) -> (&'static str, String) {
        if first.school == School::Profession {
            let specialist = first.before == "dr." && title.level.ladder() > 0 && self.random.chance(500);
            let (name, after) = if specialist { *self.random.pick(&SPECIALITIES) } else { (first.name, first.after) };
            return (name, after.to_string());
        }
        let studied = match title.level.ladder() {
            0 => 40,
            1 => 180,
            2 => 450,
            _ => 750,
        };
        let old_enough = months_between(career.born, self.today) >= 28 * 12;
        if first.school != School::S1 || !old_enough || !self.random.chance(studied) {
            return (first.name, first.after.to_string());
        }
        let (name, master) = master_of(first);
        (name, format!("{}, {master}", first.after))
    }

    /// First day on the present post: a first of the month, not before service and not after yesterday.
    fn since(&mut self, career: &Career) -> NaiveDate {
        let day = match self.random.below(100) {
            0..20 => self.months_ago(1, 23),
            20..68 => self.months_ago(24, 59),
            _ => self.months_ago(60, 140),
        };
        if career.status == Status::Cpns { career.appointed } else { day.max(career.appointed) }
    }

    fn record(
        &mut self,
        title: &Title,
        career: Career,
        nip: Nip,
        (first, diploma, after): (&Diploma, &str, String),
    ) -> Staff {
        let sex = nip.sex();
        let (name, religion) = person(self.random, sex);
        let (rank, rank_since) = self.rank(title, first.school, &career);
        let is_civil = career.status != Status::Pppk;
        let further = diploma != first.name;
        let finished = career.born.year() + first.school.finished_at();
        let study_leave = career.status == Status::Pns && title.level.ladder() == 0 && self.random.chance(6);
        let serial = self.used.len();
        Staff {
            birth_place: (*self.random.pick(&BIRTH_PLACES)).into(),
            birth_date: career.born,
            sex,
            religion: religion.into(),
            status: career.status,
            standing: if study_leave { "Tugas Belajar" } else { "Aktif" }.into(),
            rank: Some(rank),
            rank_since: Some(rank_since),
            cpns_since: is_civil.then_some(career.appointed),
            pns_since: (career.status == Status::Pns).then(|| add_months(career.appointed, 12)),
            service_months: months_between(career.appointed, self.today),
            education: if further { School::S2.level() } else { first.school.level() },
            diploma: diploma.into(),
            graduated: Some(if further { (finished + 4).min(self.today.year() - 1) } else { finished }),
            nik: national_number(career.born, sex, serial),
            email: format!("{}.{serial}@{}", name.split(' ').next_back().unwrap_or("").to_lowercase(), self.domain),
            // No such network exists, so that nobody is ever called by a demo.
            phone: format!("08000{serial:07}"),
            address: format!("Jalan {} Nomor {}", self.random.pick(&STREETS), self.random.between(1, 180)),
            contract_end: None,
            training: None,
            title_before: first.before.into(),
            title_after: after,
            name,
            nip,
        }
    }

    fn rank(&mut self, title: &Title, school: School, career: &Career) -> (Rank, NaiveDate) {
        if career.status == Status::Pppk {
            return (school.contract(), career.appointed);
        }
        let (entry, end) = school.steps();
        if career.status == Status::Cpns {
            return (Rank::Step(entry), career.appointed);
        }
        let years = months_between(career.appointed, self.today) / 12;
        let earned = i32::from(entry) + years * 10 / 42 + self.random.between(-1, 0);
        let usual = Requirements::usual(title.family, title.level, &title.name);
        let step = match (usual.rank_low, usual.rank_high) {
            // Few are promoted too early or too late for their post.
            (Some(Rank::Step(low)), Some(Rank::Step(high))) if self.random.chance(930) => {
                earned.clamp(low.into(), high.into())
            }
            (Some(_), Some(_)) => earned.min(13),
            _ => earned.min(end.into()),
        };
        (Rank::Step(step.clamp(i32::from(entry), 15) as u8), self.promotion_day(career))
    }

    /// Promotions come on the first of April and October, never before service and at most six years ago.
    fn promotion_day(&mut self, career: &Career) -> NaiveDate {
        let year = self.today.year() - self.random.between(0, 5);
        let month = *self.random.pick(&[4, 4, 10]);
        let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(career.appointed);
        if day < self.today { day.max(career.appointed) } else { subtract_months(day, 12).max(career.appointed) }
    }
}

/// Posts on which people begin.
fn is_entry(title: &Title) -> bool {
    matches!(title.level, Level::None | Level::Jf(JfLevel::AhliPertama | JfLevel::Terampil))
}

/// The chance that makes 15 % of everybody contract staff, though only some posts are open to them.
fn contract_chance(units: &[Unit]) -> usize {
    let posts = units.iter().flat_map(|unit| &unit.posts);
    let (open, all) = posts.fold((0, 0), |(open, all), post| {
        let schooled = post.title.field[0].school >= School::Sma && post.title.field[0].school <= School::S1;
        let held = post.held as usize;
        (open + if is_entry(&post.title) && schooled { held } else { 0 }, all + held)
    });
    (all * 150 / open.max(1)).min(600)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Youngest and oldest age on a post. The oldest is the year before retirement (handbook 3.11).
fn ages(title: &Title) -> (i32, i32) {
    let teacher = title.name.starts_with("Guru");
    match title.level {
        Level::Eselon(Eselon::IIa | Eselon::IIb) => (46, 59),
        Level::Eselon(Eselon::IIIa | Eselon::IIIb) => (41, 57),
        Level::Eselon(_) => (34, 57),
        Level::Jf(JfLevel::AhliMadya | JfLevel::AhliUtama) => (43, 59),
        Level::Jf(JfLevel::AhliMuda) => (34, if teacher { 59 } else { 57 }),
        Level::Jf(JfLevel::Penyelia) => (38, 57),
        Level::Jf(JfLevel::Mahir) => (31, 54),
        Level::Jf(JfLevel::AhliPertama) => (25, if teacher { 55 } else { 48 }),
        Level::Jf(_) => (23, 46),
        Level::None => (22, 57),
    }
}

/// A national number (*NIK*) of province 99, which does not exist, so that it is nobody's. Women's day counts 40 more.
fn national_number(born: NaiveDate, sex: Sex, serial: usize) -> String {
    let day = born.day() + if sex == Sex::Female { 40 } else { 0 };
    format!("9971{:02}{day:02}{}{:04}", 1 + serial / 9999 % 99, born.format("%m%y"), 1 + serial % 9999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_national_number_tells_birth_and_sex() {
        let born = NaiveDate::from_ymd_opt(1990, 4, 12).unwrap();
        assert_eq!(national_number(born, Sex::Female, 0), "9971015204900001");
        assert_eq!(national_number(born, Sex::Male, 10_000), "9971021204900002");
    }
}
