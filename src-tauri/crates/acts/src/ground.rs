//! Everything that the rules look at on one day, whatever plan is asked about.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use mutasi_domain::career::CareerSpan;
use mutasi_domain::circumstance::Circumstance;
use mutasi_domain::head_term::HeadTerm;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::relative::Relation;
use mutasi_domain::rules::PersonFacts;
use mutasi_domain::rules::office::OfficeRule;
use mutasi_domain::staffing::Balance;
use mutasi_domain::unit::RegionKind;
use mutasi_store::{IncumbencyRecord, Reader, StaffRecord, StoreError};

use crate::contract::Failure;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::merits::{Prepared, Qualities};
use crate::people::People;

/// What the registers say of everybody.
pub(crate) struct Registers {
    pub(crate) circumstances: BTreeMap<i64, Vec<Circumstance>>,
    pub(crate) careers: BTreeMap<i64, Vec<CareerSpan>>,
    /// By person: number of the record, the other, and what the other is to the person.
    relatives: BTreeMap<i64, Vec<(i64, i64, Relation)>>,
    /// What was noted with a tie, by the number of its record.
    notes: BTreeMap<i64, String>,
}

impl Registers {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        let mut relatives: BTreeMap<i64, Vec<(i64, i64, Relation)>> = BTreeMap::new();
        let mut notes = BTreeMap::new();
        for one in reader.relatives()? {
            relatives.entry(one.staff).or_default().push((one.id, one.other, one.relation));
            relatives.entry(one.other).or_default().push((one.id, one.staff, one.relation.reversed()));
            notes.insert(one.id, one.note);
        }
        Ok(Self { circumstances: reader.circumstances()?, careers: reader.careers()?, relatives, notes })
    }

    pub(crate) fn note(&self, relative: i64) -> &str {
        self.notes.get(&relative).map(String::as_str).unwrap_or_default()
    }

    pub(crate) fn relatives(&self, staff: i64) -> &[(i64, i64, Relation)] {
        self.relatives.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The region, its people, the law and the registers on the day of effect.
pub(crate) struct Ground {
    pub(crate) day: NaiveDate,
    /// The law in force on the day of effect, asked on the day of checking.
    pub(crate) law: Law,
    pub(crate) office: Vec<OfficeRule>,
    pub(crate) heads: Vec<HeadTerm>,
    pub(crate) frame: Arc<Frame>,
    pub(crate) people: Arc<People>,
    pub(crate) registers: Arc<Registers>,
    /// First day of the workload analysis by position.
    pub(crate) analysed: BTreeMap<i64, NaiveDate>,
    /// Schools in special areas.
    pub(crate) special: BTreeSet<i64>,
    pub(crate) region: (RegionKind, String),
    pub(crate) head_title: String,
    persons: Vec<OnceLock<PersonFacts>>,
    prepared: OnceLock<Prepared>,
    seats: OnceLock<Vec<Seat>>,
    /// Place of the position held on the day, by place of the person.
    held: OnceLock<Vec<Option<usize>>>,
}

/// What is looked up of a position once, by its place in the frame.
pub(crate) struct Seat {
    /// Place of the unit.
    pub(crate) unit: Option<usize>,
    /// Place of the agency.
    pub(crate) agency: Option<usize>,
    pub(crate) balance: Balance,
    /// The units below included.
    pub(crate) unit_balance: Balance,
    pub(crate) special_area: bool,
    pub(crate) analysed: Option<NaiveDate>,
}

impl Ground {
    /// The person at a place of [`People::staff`] as the rules see it; made when first asked for.
    pub(crate) fn person(&self, at: usize) -> &PersonFacts {
        self.persons[at].get_or_init(|| self.make(at))
    }

    pub(crate) fn seats(&self) -> &[Seat] {
        self.seats.get_or_init(|| {
            let frame = &self.frame;
            let seat = |position: &Position| Seat {
                unit: frame.unit_place(position.unit),
                agency: frame.unit_place(frame.agency(position.unit)),
                balance: frame.position_balance(position.id),
                unit_balance: frame.unit_balance(position.unit),
                special_area: self.special.contains(&position.unit),
                analysed: self.analysed.get(&position.id).copied(),
            };
            frame.positions.iter().map(seat).collect()
        })
    }

    /// Place of the position that the person at a place holds on the day.
    pub(crate) fn held(&self, place: usize) -> Option<usize> {
        let held = self.held.get_or_init(|| {
            let post = |record: &StaffRecord| {
                self.people.post(record.id, self.day).and_then(|post| self.frame.position_place(post.position))
            };
            self.people.staff.iter().map(post).collect()
        });
        held[place]
    }

    /// What everybody brings to questions of merit; made when first asked for.
    pub(crate) fn prepared(&self, qualities: &Qualities) -> &Prepared {
        self.prepared.get_or_init(|| Prepared::of(self, qualities))
    }

    fn make(&self, at: usize) -> PersonFacts {
        let record = &self.people.staff[at];
        let staff = &record.staff;
        let post = self.people.post(record.id, self.day);
        PersonFacts {
            nip: staff.nip.to_string(),
            name: staff.full_name(),
            status: staff.status,
            standing: staff.standing.clone(),
            birth_date: staff.birth_date,
            rank: staff.rank,
            rank_since: staff.rank_since,
            cpns_since: staff.cpns_since,
            pns_since: staff.pns_since,
            contract_end: staff.contract_end,
            education: staff.education,
            diploma: staff.diploma.clone(),
            since: post.map(|post| post.from),
            in_unit_since: post.map(|post| self.in_unit_since(record.id, post)),
            ratings: self.people.ratings(record.id),
            discipline: self.people.discipline(record.id).to_vec(),
            circumstances: self.registers.circumstances.get(&record.id).cloned().unwrap_or_default(),
            career: self.career(record.id),
        }
    }

    /// First day of the unbroken time in the unit of a post.
    fn in_unit_since(&self, staff: i64, held: &IncumbencyRecord) -> NaiveDate {
        let unit = |position: i64| self.frame.position(position).map(|position| position.unit);
        let here = unit(held.position);
        let mut since = held.from;
        while let Some(before) = self.people.posts(staff).iter().find(|post| post.to == Some(since)) {
            if here.is_none() || unit(before.position) != here || before.from >= since {
                break;
            }
            since = before.from;
        }
        since
    }

    /// Every known post, here and before, in order of its first day. Posts that begin after the day are not in it.
    fn career(&self, staff: i64) -> Vec<CareerSpan> {
        let here = self.people.posts(staff).iter().filter(|post| post.from <= self.day).filter_map(|post| {
            let position = self.frame.position(post.position)?;
            Some(CareerSpan {
                id: None,
                title: position.title.clone(),
                family: position.family,
                level: position.level,
                unit: self.frame.unit_name(position.unit).to_string(),
                from: post.from,
                to: post.to,
            })
        });
        let before = self.registers.careers.get(&staff).into_iter().flatten().cloned();
        let mut spans: Vec<CareerSpan> = before.chain(here).collect();
        spans.sort_by_key(|span| (span.from, span.to.unwrap_or(NaiveDate::MAX)));
        spans
    }
}

impl Desk {
    /// What the rules look at on a day, by the records or as a scenario would have it.
    pub(crate) fn ground(&mut self, day: NaiveDate, scenario: Option<i64>) -> Result<Arc<Ground>, Failure> {
        if let Some(ground) = self.cache.grounds.get(&(day, scenario)) {
            return Ok(Arc::clone(ground));
        }
        let law = self.law_on(day)?.asked_on(self.today);
        let (frame, people, registers) = (self.frame_in(day, scenario)?, self.people()?, self.registers()?);
        let reader = self.read();
        let region = reader.region()?;
        let persons = people.staff.iter().map(|_| OnceLock::new()).collect();
        let ground = Arc::new(Ground {
            day,
            office: self.office_rules_on(day)?,
            law,
            heads: reader.head_terms()?,
            analysed: reader.analysis_days(day)?,
            special: reader.special_areas(day)?,
            head_title: region.as_ref().map(|region| region.head_title.clone()).unwrap_or_default(),
            region: region.map_or((RegionKind::Kabupaten, String::new()), |region| (region.kind, region.province)),
            frame,
            people,
            registers,
            persons,
            prepared: OnceLock::new(),
            seats: OnceLock::new(),
            held: OnceLock::new(),
        });
        self.cache.keep_ground(day, scenario, Arc::clone(&ground));
        Ok(ground)
    }

    /// Rules of the office in force on a day, ready to be asked. One that cannot be read any more is refused by name.
    pub(crate) fn office_rules_on(&self, day: NaiveDate) -> Result<Vec<OfficeRule>, Failure> {
        let texts = self.read().office_rules()?.into_iter().map(|record| record.text);
        let in_force = texts.filter(|text| text.from <= day && text.until.is_none_or(|until| day <= until));
        in_force
            .map(|text| {
                let id = text.rule.clone();
                OfficeRule::new(text).map_err(|error| {
                    let message = format!("Ketentuan daerah {id} tidak terbaca ({error}). Perbaiki di Pengaturan.");
                    Failure::refused("office_rule_unreadable", message)
                })
            })
            .collect()
    }

    /// The registers of everybody.
    pub(crate) fn registers(&mut self) -> Result<Arc<Registers>, Failure> {
        if let Some(registers) = &self.cache.registers {
            return Ok(Arc::clone(registers));
        }
        let registers = Arc::new(Registers::read(&self.read())?);
        self.cache.registers = Some(Arc::clone(&registers));
        Ok(registers)
    }
}
