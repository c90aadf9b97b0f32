//! Meetings: who sits in them, which names are on the agenda, and what was said about each.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::meeting::{MeetingKind, MeetingState, Outcome, SeatRole};
use rusqlite::Row;

use crate::error::StoreError;
use crate::position::blank_or;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// A meeting (*rapat*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub kind: MeetingKind,
    pub plan: Option<i64>,
    pub day: NaiveDate,
    pub time: String,
    pub place: String,
    pub topic: String,
    /// Number of the minutes or of the invitation.
    pub number: String,
    pub state: MeetingState,
    /// Day on which the people were invited.
    pub invited: Option<NaiveDate>,
    pub note: String,
    pub account: String,
}

/// A meeting as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingSummary {
    pub meeting: MeetingRecord,
    pub plan_name: String,
    pub people: u32,
    pub present: u32,
    pub cases: u32,
    pub decided: u32,
}

/// Somebody in a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatRecord {
    pub staff: i64,
    pub role: SeatRole,
    /// None while nobody has noted it.
    pub present: Option<bool>,
}

/// A name on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaRecord {
    pub case: i64,
    pub outcome: Option<Outcome>,
    pub note: String,
}

/// Which meetings a list shows; what is none does not narrow it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MeetingFilter {
    pub meeting: Option<i64>,
    pub kind: Option<MeetingKind>,
    pub plan: Option<i64>,
    /// With this case on the agenda.
    pub case: Option<i64>,
}

fn summary(row: &Row<'_>) -> rusqlite::Result<MeetingSummary> {
    Ok(MeetingSummary {
        meeting: MeetingRecord {
            id: row.get(0)?,
            kind: coded(row, 1, "jenis rapat", MeetingKind::from_code)?,
            plan: row.get(2)?,
            day: day(row, 3)?,
            time: row.get(4)?,
            place: row.get(5)?,
            topic: row.get(6)?,
            number: row.get(7)?,
            state: coded(row, 8, "status rapat", MeetingState::from_code)?,
            invited: optional_day(row, 9)?,
            note: row.get(10)?,
            account: row.get(11)?,
        },
        plan_name: row.get(12)?,
        people: row.get(13)?,
        present: row.get(14)?,
        cases: row.get(15)?,
        decided: row.get(16)?,
    })
}

impl Reader<'_> {
    /// Meetings, the latest day first.
    pub fn meetings(&self, filter: &MeetingFilter) -> Result<Vec<MeetingSummary>, StoreError> {
        let sql = "SELECT m.id, m.kind, m.plan, m.day, m.time, m.place, m.topic, m.number, m.state, m.invited, m.note,
                     m.account, coalesce(plan.name, ''),
                     (SELECT count(*) FROM meeting_person AS p WHERE p.meeting = m.id),
                     (SELECT count(*) FROM meeting_person AS p WHERE p.meeting = m.id AND p.present = 1),
                     (SELECT count(*) FROM meeting_case AS c WHERE c.meeting = m.id),
                     (SELECT count(*) FROM meeting_case AS c WHERE c.meeting = m.id AND c.decision <> '')
                   FROM meeting AS m LEFT JOIN plan ON plan.id = m.plan
                   WHERE (?1 IS NULL OR m.id = ?1) AND (?2 IS NULL OR m.kind = ?2) AND (?3 IS NULL OR m.plan = ?3)
                     AND (?4 IS NULL OR m.id IN (SELECT c.meeting FROM meeting_case AS c WHERE c.transfer_case = ?4))
                   ORDER BY m.day DESC, m.id DESC";
        self.rows(sql, (filter.meeting, filter.kind.map(MeetingKind::code), filter.plan, filter.case), summary)
    }

    /// One meeting.
    pub fn meeting(&self, id: i64) -> Result<Option<MeetingSummary>, StoreError> {
        Ok(self.meetings(&MeetingFilter { meeting: Some(id), ..MeetingFilter::default() })?.into_iter().next())
    }

    /// Who sits in a meeting, in the order in which they were named.
    pub fn seats(&self, meeting: i64) -> Result<Vec<SeatRecord>, StoreError> {
        let sql = "SELECT staff, role, present FROM meeting_person WHERE meeting = ?1 ORDER BY id";
        self.rows(sql, [meeting], |row| {
            Ok(SeatRecord {
                staff: row.get(0)?,
                role: coded(row, 1, "kedudukan dalam rapat", SeatRole::from_code)?,
                present: row.get(2)?,
            })
        })
    }

    /// The agenda of a meeting, in order.
    pub fn agenda(&self, meeting: i64) -> Result<Vec<AgendaRecord>, StoreError> {
        let sql = "SELECT transfer_case, decision, note FROM meeting_case WHERE meeting = ?1 ORDER BY place";
        self.rows(sql, [meeting], |row| {
            Ok(AgendaRecord { case: row.get(0)?, outcome: blank_or(row, 1, Outcome::from_code)?, note: row.get(2)? })
        })
    }

    /// Cases on the agenda of a planned meeting of a kind, with that meeting.
    pub fn planned_agenda(&self, kind: MeetingKind) -> Result<BTreeMap<i64, i64>, StoreError> {
        let sql = "SELECT c.transfer_case, c.meeting FROM meeting_case AS c JOIN meeting AS m ON m.id = c.meeting
                   WHERE m.state = 'planned' AND m.kind = ?1";
        Ok(self.rows(sql, [kind.code()], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// What the last assessment of each case on an agenda recommends, by case.
    pub fn recommendations(&self, meeting: i64) -> Result<BTreeMap<i64, String>, StoreError> {
        let sql = "SELECT transfer_case, decision FROM case_step WHERE id IN (
                     SELECT max(s.id) FROM meeting_case AS c JOIN case_step AS s ON s.transfer_case = c.transfer_case
                     WHERE c.meeting = ?1 AND s.kind = 'assess' GROUP BY s.transfer_case)";
        Ok(self.rows(sql, [meeting], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// Details (JSON) of the steps that a meeting wrote, by case.
    pub fn meeting_steps(&self, meeting: i64) -> Result<BTreeMap<i64, String>, StoreError> {
        let sql = "SELECT s.transfer_case, s.details FROM meeting_case AS c
                   JOIN case_step AS s ON s.transfer_case = c.transfer_case
                   WHERE c.meeting = ?1 AND s.details ->> '$.rapat' = ?1 ORDER BY s.id";
        let rows = self.rows(sql, [meeting], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }
}

impl Writer<'_> {
    /// Adds a meeting, or changes the one with its id; its number.
    pub fn set_meeting(&self, one: &MeetingRecord) -> Result<i64, StoreError> {
        if one.id > 0 {
            self.execute(
                "UPDATE meeting SET plan = ?2, day = ?3, time = ?4, place = ?5, topic = ?6, number = ?7, state = ?8,
                   invited = ?9, note = ?10 WHERE id = ?1",
                (
                    one.id,
                    one.plan,
                    day_text(one.day),
                    &one.time,
                    &one.place,
                    &one.topic,
                    &one.number,
                    one.state.code(),
                    one.invited.map(day_text),
                    &one.note,
                ),
            )?;
            return Ok(one.id);
        }
        self.insert(
            "INSERT INTO meeting (kind, plan, day, time, place, topic, number, state, invited, note, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            (
                one.kind.code(),
                one.plan,
                day_text(one.day),
                &one.time,
                &one.place,
                &one.topic,
                &one.number,
                one.state.code(),
                one.invited.map(day_text),
                &one.note,
                &one.account,
                self.entry,
            ),
        )
    }

    /// Puts these people in the place of all who sat in a meeting.
    pub fn set_seats(&self, meeting: i64, seats: &[SeatRecord]) -> Result<(), StoreError> {
        if self.seats(meeting)? == seats {
            return Ok(());
        }
        self.execute("DELETE FROM meeting_person WHERE meeting = ?1", [meeting])?;
        for seat in seats {
            self.execute(
                "INSERT INTO meeting_person (meeting, staff, role, present) VALUES (?1, ?2, ?3, ?4)",
                (meeting, seat.staff, seat.role.code(), seat.present),
            )?;
        }
        Ok(())
    }

    /// Puts these names, in this order, in the place of the agenda of a meeting.
    pub fn set_agenda(&self, meeting: i64, agenda: &[AgendaRecord]) -> Result<(), StoreError> {
        if self.agenda(meeting)? == agenda {
            return Ok(());
        }
        self.execute("DELETE FROM meeting_case WHERE meeting = ?1", [meeting])?;
        for (one, place) in agenda.iter().zip(1_u32..) {
            self.execute(
                "INSERT INTO meeting_case (meeting, transfer_case, place, decision, note) VALUES (?1, ?2, ?3, ?4, ?5)",
                (meeting, one.case, place, one.outcome.map_or("", Outcome::code), &one.note),
            )?;
        }
        Ok(())
    }

    /// Notes whether somebody came.
    pub fn set_present(&self, meeting: i64, staff: i64, present: bool) -> Result<(), StoreError> {
        let sql = "UPDATE meeting_person SET present = ?3 WHERE meeting = ?1 AND staff = ?2";
        self.execute(sql, (meeting, staff, present))?;
        Ok(())
    }

    /// Writes what was said about a name.
    pub fn set_outcome(&self, meeting: i64, case: i64, outcome: Outcome, note: &str) -> Result<(), StoreError> {
        let sql = "UPDATE meeting_case SET decision = ?3, note = ?4 WHERE meeting = ?1 AND transfer_case = ?2";
        self.execute(sql, (meeting, case, outcome.code(), note))?;
        Ok(())
    }
}
