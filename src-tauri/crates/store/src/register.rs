//! The registers that the rules ask about: circumstances, relatives, careers, competences, talent, training, terms of
//! the head of region. Requests stand in a file of their own (`request.rs`).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::career::CareerSpan;
use mutasi_domain::circumstance::{Circumstance, CircumstanceKind};
use mutasi_domain::head_term::{HeadKind, HeadTerm};
use mutasi_domain::position::{Family, Level};
use mutasi_domain::relative::Relation;
use mutasi_domain::unit::name_key;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// Two people of one family; `relation` is what `other` is to `staff`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelativeRecord {
    pub id: i64,
    pub staff: i64,
    pub other: i64,
    pub relation: Relation,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetenceRecord {
    pub id: i64,
    /// Staff of an assessed level, position of a standard.
    pub of: i64,
    pub name: String,
    pub technical: bool,
    /// 1..=5
    pub level: u8,
    /// Day of the assessment; none of a standard.
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TalentRecord {
    pub id: i64,
    pub staff: i64,
    pub year: i32,
    /// 0..=100
    pub performance: f64,
    pub potential: f64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingRecord {
    pub id: i64,
    pub staff: i64,
    pub name: String,
    pub year: Option<i32>,
    pub hours: Option<i32>,
    pub certificate: String,
}

/// Which register a record stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    Circumstance,
    Relative,
    Career,
    Competence,
    Talent,
    Training,
    Request,
}

impl Register {
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [
            Self::Circumstance,
            Self::Relative,
            Self::Career,
            Self::Competence,
            Self::Talent,
            Self::Training,
            Self::Request,
        ];
        all.into_iter().find(|register| register.table() == code)
    }

    fn table(self) -> &'static str {
        match self {
            Self::Circumstance => "circumstance",
            Self::Relative => "relative",
            Self::Career => "career",
            Self::Competence => "competence",
            Self::Talent => "talent",
            Self::Training => "training",
            Self::Request => "request",
        }
    }
}

fn circumstance(row: &Row<'_>) -> rusqlite::Result<(i64, Circumstance)> {
    let one = Circumstance {
        id: row.get(1)?,
        kind: coded(row, 2, "keadaan khusus", CircumstanceKind::from_code)?,
        from: day(row, 3)?,
        until: optional_day(row, 4)?,
        note: row.get(5)?,
    };
    Ok((row.get(0)?, one))
}

fn span(row: &Row<'_>) -> rusqlite::Result<(i64, CareerSpan)> {
    let span = CareerSpan {
        id: Some(row.get(1)?),
        title: row.get(2)?,
        family: coded(row, 3, "rumpun jabatan", Family::from_code)?,
        level: coded(row, 4, "jenjang", Level::from_code)?,
        unit: row.get(5)?,
        from: day(row, 6)?,
        to: optional_day(row, 7)?,
    };
    Ok((row.get(0)?, span))
}

fn relative(row: &Row<'_>) -> rusqlite::Result<RelativeRecord> {
    Ok(RelativeRecord {
        id: row.get(0)?,
        staff: row.get(1)?,
        other: row.get(2)?,
        relation: coded(row, 3, "hubungan keluarga", Relation::from_code)?,
        note: row.get(4)?,
    })
}

fn competence(row: &Row<'_>) -> rusqlite::Result<CompetenceRecord> {
    Ok(CompetenceRecord {
        id: row.get(0)?,
        of: row.get(1)?,
        name: row.get(2)?,
        technical: row.get(3)?,
        level: row.get(4)?,
        day: optional_day(row, 5)?,
    })
}

fn grouped<T>(rows: Vec<(i64, T)>) -> BTreeMap<i64, Vec<T>> {
    let mut grouped: BTreeMap<i64, Vec<T>> = BTreeMap::new();
    for (staff, value) in rows {
        grouped.entry(staff).or_default().push(value);
    }
    grouped
}

impl Reader<'_> {
    pub fn circumstances(&self) -> Result<BTreeMap<i64, Vec<Circumstance>>, StoreError> {
        let sql = "SELECT staff, id, kind, from_day, until_day, note FROM circumstance ORDER BY from_day, id";
        Ok(grouped(self.rows(sql, [], circumstance)?))
    }

    pub fn careers(&self) -> Result<BTreeMap<i64, Vec<CareerSpan>>, StoreError> {
        let sql = "SELECT staff, id, title, family, level, unit, from_day, to_day FROM career ORDER BY from_day, id";
        Ok(grouped(self.rows(sql, [], span)?))
    }

    /// Every pair of relatives.
    pub fn relatives(&self) -> Result<Vec<RelativeRecord>, StoreError> {
        self.rows("SELECT id, staff, other, relation, note FROM relative ORDER BY id", [], relative)
    }

    /// Assessed levels by staff.
    pub fn competences(&self) -> Result<BTreeMap<i64, Vec<CompetenceRecord>>, StoreError> {
        let rows =
            self.rows("SELECT id, staff, name, technical, level, day FROM competence ORDER BY id", [], competence)?;
        Ok(grouped(rows.into_iter().map(|one| (one.of, one)).collect()))
    }

    /// Standards by position.
    pub fn standards(&self) -> Result<BTreeMap<i64, Vec<CompetenceRecord>>, StoreError> {
        let rows =
            self.rows("SELECT id, position, name, technical, level, NULL FROM standard ORDER BY id", [], competence)?;
        Ok(grouped(rows.into_iter().map(|one| (one.of, one)).collect()))
    }

    /// Talent scores by staff, latest year first.
    pub fn talents(&self) -> Result<BTreeMap<i64, Vec<TalentRecord>>, StoreError> {
        let sql = "SELECT staff, id, year, performance, potential FROM talent ORDER BY year DESC, id";
        Ok(grouped(self.rows(sql, [], |row| {
            let staff = row.get(0)?;
            let one = TalentRecord {
                id: row.get(1)?,
                staff,
                year: row.get(2)?,
                performance: row.get(3)?,
                potential: row.get(4)?,
            };
            Ok((staff, one))
        })?))
    }

    pub fn trainings(&self) -> Result<BTreeMap<i64, Vec<TrainingRecord>>, StoreError> {
        let sql = "SELECT staff, id, name, year, hours, certificate FROM training ORDER BY year DESC, id";
        Ok(grouped(self.rows(sql, [], |row| {
            let staff = row.get(0)?;
            let one = TrainingRecord {
                id: row.get(1)?,
                staff,
                name: row.get(2)?,
                year: row.get(3)?,
                hours: row.get(4)?,
                certificate: row.get(5)?,
            };
            Ok((staff, one))
        })?))
    }

    /// Terms of the head of region, latest first.
    pub fn head_terms(&self) -> Result<Vec<HeadTerm>, StoreError> {
        let sql = "SELECT id, name, kind, from_day, until_day, candidates_fixed, note FROM head_term
                   ORDER BY from_day DESC, id DESC";
        self.rows(sql, [], |row| {
            Ok(HeadTerm {
                id: row.get(0)?,
                name: row.get(1)?,
                kind: coded(row, 2, "status kepala daerah", HeadKind::from_code)?,
                from: day(row, 3)?,
                until: optional_day(row, 4)?,
                candidates_fixed: optional_day(row, 5)?,
                note: row.get(6)?,
            })
        })
    }
}

impl Writer<'_> {
    /// Adds a circumstance, or changes the one with its id.
    pub fn put_circumstance(&self, staff: i64, one: &Circumstance) -> Result<i64, StoreError> {
        let (source, row, entry) = self.origin();
        let (from, until) = (day_text(one.from), one.until.map(day_text));
        if one.id > 0 {
            self.execute(
                "UPDATE circumstance SET kind = ?3, from_day = ?4, until_day = ?5, note = ?6, source = ?7, source_row = ?8,
                   entry = ?9 WHERE id = ?1 AND staff = ?2",
                (one.id, staff, one.kind.code(), from, until, &one.note, source, row, entry),
            )?;
            return Ok(one.id);
        }
        self.insert(
            "INSERT INTO circumstance (staff, kind, from_day, until_day, note, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (staff, one.kind.code(), from, until, &one.note, source, row, entry),
        )
    }

    /// Sets what `other` is to `staff`; a pair stands once, whoever of the two is named first.
    pub fn put_relative(&self, staff: i64, other: i64, relation: Relation, note: &str) -> Result<(), StoreError> {
        let (staff, other, relation) =
            if staff < other { (staff, other, relation) } else { (other, staff, relation.reversed()) };
        let (source, row, entry) = self.origin();
        self.execute(
            "INSERT INTO relative (staff, other, relation, note, source, source_row, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (staff, other) DO UPDATE SET relation = ?3, note = ?4, source = ?5, source_row = ?6, entry = ?7",
            (staff, other, relation.code(), note, source, row, entry),
        )?;
        Ok(())
    }

    /// Adds an earlier post, or changes the one with its id.
    pub fn put_career(&self, staff: i64, span: &CareerSpan) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        let (from, to) = (day_text(span.from), span.to.map(day_text));
        let (family, level) = (span.family.code(), span.level.code());
        match span.id {
            Some(id) => self.execute(
                "UPDATE career SET title = ?3, family = ?4, level = ?5, unit = ?6, from_day = ?7, to_day = ?8, source = ?9,
                   source_row = ?10, entry = ?11 WHERE id = ?1 AND staff = ?2",
                (id, staff, &span.title, family, level, &span.unit, from, to, source, row, entry),
            )?,
            None => self.execute(
                "INSERT INTO career (staff, title, family, level, unit, from_day, to_day, source, source_row, entry)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                (staff, &span.title, family, level, &span.unit, from, to, source, row, entry),
            )?,
        };
        Ok(())
    }

    /// Sets the assessed level of one competence of a person.
    pub fn put_competence(&self, one: &CompetenceRecord) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "INSERT INTO competence (staff, name, name_key, technical, level, day, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (staff, name_key) DO UPDATE SET name = ?2, technical = ?4, level = ?5, day = ?6, source = ?7,
               source_row = ?8, entry = ?9",
            (
                one.of,
                &one.name,
                name_key(&one.name),
                one.technical,
                one.level,
                one.day.map(day_text),
                source,
                row,
                entry,
            ),
        )?;
        Ok(())
    }

    /// Replaces the competence standard of a position.
    pub fn set_standards(&self, position: i64, asked: &[(String, bool, u8)]) -> Result<(), StoreError> {
        self.execute("DELETE FROM standard WHERE position = ?1", [position])?;
        let (source, row, entry) = self.origin();
        for (name, technical, level) in asked {
            self.execute(
                "INSERT INTO standard (position, name, name_key, technical, level, source, source_row, entry)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (position, name_key) DO UPDATE SET level = ?5",
                (position, name, name_key(name), technical, level, source, row, entry),
            )?;
        }
        Ok(())
    }

    pub fn put_talent(&self, one: &TalentRecord) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "INSERT INTO talent (staff, year, performance, potential, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (staff, year) DO UPDATE SET performance = ?3, potential = ?4, source = ?5, source_row = ?6, entry = ?7",
            (one.staff, one.year, one.performance, one.potential, source, row, entry),
        )?;
        Ok(())
    }

    /// Adds a training, or changes the one with its id.
    pub fn put_training(&self, one: &TrainingRecord) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        let key = name_key(&one.name);
        if one.id > 0 {
            self.execute(
                "UPDATE training SET name = ?3, name_key = ?4, year = ?5, hours = ?6, certificate = ?7, source = ?8,
                   source_row = ?9, entry = ?10 WHERE id = ?1 AND staff = ?2",
                (one.id, one.staff, &one.name, key, one.year, one.hours, &one.certificate, source, row, entry),
            )?;
            return Ok(());
        }
        self.execute(
            "INSERT INTO training (staff, name, name_key, year, hours, certificate, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (one.staff, &one.name, key, one.year, one.hours, &one.certificate, source, row, entry),
        )?;
        Ok(())
    }

    /// Takes one record of a register away; the number of rows that went.
    pub fn remove_from(&self, register: Register, staff: i64, id: i64) -> Result<usize, StoreError> {
        let table = register.table();
        let of = if register == Register::Relative { "?2 IN (staff, other)" } else { "staff = ?2" };
        if register == Register::Request {
            let targets =
                "DELETE FROM request_target WHERE request IN (SELECT id FROM request WHERE id = ?1 AND staff = ?2)";
            self.execute(targets, (id, staff))?;
        }
        self.execute(&format!("DELETE FROM {table} WHERE id = ?1 AND {of}"), (id, staff))
    }

    /// Adds a term of the head of region, or changes the one with its id.
    pub fn put_head_term(&self, term: &HeadTerm) -> Result<(), StoreError> {
        let (from, until, fixed) = (day_text(term.from), term.until.map(day_text), term.candidates_fixed.map(day_text));
        if term.id > 0 {
            self.execute(
                "UPDATE head_term SET name = ?2, kind = ?3, from_day = ?4, until_day = ?5, candidates_fixed = ?6, note = ?7,
                   entry = ?8 WHERE id = ?1",
                (term.id, &term.name, term.kind.code(), from, until, fixed, &term.note, self.entry),
            )?;
            return Ok(());
        }
        self.execute(
            "INSERT INTO head_term (name, kind, from_day, until_day, candidates_fixed, note, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (&term.name, term.kind.code(), from, until, fixed, &term.note, self.entry),
        )?;
        Ok(())
    }

    pub fn remove_head_term(&self, id: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM head_term WHERE id = ?1", [id])
    }
}
