//! People.

use chrono::NaiveDate;
use mutasi_domain::education::EducationLevel;
use mutasi_domain::identity::{Nip, Sex};
use mutasi_domain::rank::Rank;
use mutasi_domain::staff::{Staff, Status, Training};
use rusqlite::{Row, params};

use crate::error::StoreError;
use crate::position::blank_or;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// Where the last file placed a person, as it is written there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Placement {
    pub agency: String,
    pub unit: String,
    pub title: String,
    pub since: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct StaffRecord {
    pub id: i64,
    pub staff: Staff,
    pub placement: Placement,
}

const COLUMNS: &str =
    "id, nip, name, title_before, title_after, birth_place, birth_date, sex, religion, status, standing,
    rank, rank_since, cpns_since, pns_since, service_months, education, diploma, graduated, nik, email, phone, address,
    placed_agency, placed_unit, placed_title, placed_since, contract_end, training, training_year, training_hours";

fn record(row: &Row<'_>) -> rusqlite::Result<StaffRecord> {
    Ok(StaffRecord {
        id: row.get(0)?,
        staff: Staff {
            nip: coded(row, 1, "NIP", |text| Nip::parse(text).ok())?,
            name: row.get(2)?,
            title_before: row.get(3)?,
            title_after: row.get(4)?,
            birth_place: row.get(5)?,
            birth_date: day(row, 6)?,
            sex: coded(row, 7, "jenis kelamin", Sex::from_code)?,
            religion: row.get(8)?,
            status: coded(row, 9, "status", Status::parse)?,
            standing: row.get(10)?,
            rank: blank_or(row, 11, Rank::from_code)?,
            rank_since: optional_day(row, 12)?,
            cpns_since: optional_day(row, 13)?,
            pns_since: optional_day(row, 14)?,
            service_months: row.get(15)?,
            education: blank_or(row, 16, EducationLevel::from_code)?,
            diploma: row.get(17)?,
            graduated: row.get(18)?,
            nik: row.get(19)?,
            email: row.get(20)?,
            phone: row.get(21)?,
            address: row.get(22)?,
            contract_end: optional_day(row, 27)?,
            training: training(row)?,
        },
        placement: Placement {
            agency: row.get(23)?,
            unit: row.get(24)?,
            title: row.get(25)?,
            since: optional_day(row, 26)?,
        },
    })
}

fn training(row: &Row<'_>) -> rusqlite::Result<Option<Training>> {
    let name: String = row.get(28)?;
    if name.is_empty() {
        return Ok(None);
    }
    Ok(Some(Training { name, year: row.get(29)?, hours: row.get(30)? }))
}

impl Reader<'_> {
    /// Everybody, ordered by id.
    pub fn all_staff(&self) -> Result<Vec<StaffRecord>, StoreError> {
        self.rows(&format!("SELECT {COLUMNS} FROM staff ORDER BY id"), [], record)
    }

    /// (id, NIP) of everybody.
    pub fn staff_ids(&self) -> Result<Vec<(i64, String)>, StoreError> {
        self.rows("SELECT id, nip FROM staff", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}

impl Writer<'_> {
    /// Adds a person, or changes the one with that NIP; gives the id.
    pub fn put_staff(&self, staff: &Staff, placement: &Placement, source: i64) -> Result<i64, StoreError> {
        let sql = "INSERT INTO staff (nip, name, title_before, title_after, birth_place, birth_date, sex, religion, status,
                standing, rank, rank_since, cpns_since, pns_since, service_months, education, diploma, graduated, nik, email,
                phone, address, placed_agency, placed_unit, placed_title, placed_since, source, contract_end, training,
                training_year, training_hours, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
                ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)
             ON CONFLICT (nip) DO UPDATE SET name = ?2, title_before = ?3, title_after = ?4, birth_place = ?5, birth_date = ?6,
                sex = ?7, religion = ?8, status = ?9, standing = ?10, rank = ?11, rank_since = ?12, cpns_since = ?13,
                pns_since = ?14, service_months = ?15, education = ?16, diploma = ?17, graduated = ?18, nik = ?19, email = ?20,
                phone = ?21, address = ?22, placed_agency = ?23, placed_unit = ?24, placed_title = ?25, placed_since = ?26,
                source = ?27, contract_end = ?28, training = ?29, training_year = ?30, training_hours = ?31, source_row = ?32,
                entry = ?33
             RETURNING id";
        let values = params![
            staff.nip.as_str(),
            staff.name,
            staff.title_before,
            staff.title_after,
            staff.birth_place,
            day_text(staff.birth_date),
            staff.sex.code(),
            staff.religion,
            staff.status.code(),
            staff.standing,
            staff.rank.map_or("", Rank::code),
            staff.rank_since.map(day_text),
            staff.cpns_since.map(day_text),
            staff.pns_since.map(day_text),
            staff.service_months,
            staff.education.map_or("", EducationLevel::code),
            staff.diploma,
            staff.graduated,
            staff.nik,
            staff.email,
            staff.phone,
            staff.address,
            placement.agency,
            placement.unit,
            placement.title,
            placement.since.map(day_text),
            source,
            staff.contract_end.map(day_text),
            staff.training.as_ref().map_or("", |training| &training.name),
            staff.training.as_ref().and_then(|training| training.year),
            staff.training.as_ref().and_then(|training| training.hours),
            self.origin().1,
            self.entry
        ];
        self.value(sql, values)
    }
}
