//! Everybody with posts, performance and discipline, read once; and the list of people on a day with its search.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::discipline::Discipline;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::Level;
use mutasi_domain::rank::Rank;
use mutasi_domain::seniority::{LeadershipTraining, Seniority};
use mutasi_domain::staff::Staff;
use mutasi_store::{IncumbencyRecord, Reader, StaffRecord, StoreError};

use crate::contract::StaffLine;
use crate::frame::Frame;

/// Years of performance that are kept at hand.
const RECENT_YEARS: i32 = 6;

pub(crate) struct People {
    pub(crate) staff: Vec<StaffRecord>,
    by_nip: BTreeMap<String, usize>,
    by_id: BTreeMap<i64, usize>,
    posts: BTreeMap<i64, Vec<IncumbencyRecord>>,
    ratings: BTreeMap<i64, BTreeMap<i32, Rating>>,
    discipline: BTreeMap<i64, Vec<Discipline>>,
}

impl People {
    pub(crate) fn read(reader: &Reader<'_>, today: NaiveDate) -> Result<Self, StoreError> {
        let staff = reader.all_staff()?;
        let mut posts: BTreeMap<i64, Vec<IncumbencyRecord>> = BTreeMap::new();
        for post in reader.all_incumbencies()? {
            posts.entry(post.staff).or_default().push(post);
        }
        Ok(Self {
            by_nip: staff.iter().enumerate().map(|(at, record)| (record.staff.nip.to_string(), at)).collect(),
            by_id: staff.iter().enumerate().map(|(at, record)| (record.id, at)).collect(),
            staff,
            posts,
            ratings: reader.ratings_since(today.year() - RECENT_YEARS)?,
            discipline: reader.all_discipline()?,
        })
    }

    pub(crate) fn by_nip(&self, nip: &str) -> Option<&StaffRecord> {
        self.by_nip.get(nip).map(|at| &self.staff[*at])
    }

    /// Where a person stands in [`Self::staff`].
    pub(crate) fn place(&self, id: i64) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    pub(crate) fn discipline(&self, staff: i64) -> &[Discipline] {
        self.discipline.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn by_id(&self, id: i64) -> Option<&StaffRecord> {
        self.by_id.get(&id).map(|at| &self.staff[*at])
    }

    /// Every post of a person, in the order in which they were recorded.
    pub(crate) fn posts(&self, staff: i64) -> &[IncumbencyRecord] {
        self.posts.get(&staff).map(Vec::as_slice).unwrap_or_default()
    }

    /// The post held on a day.
    pub(crate) fn post(&self, staff: i64, day: NaiveDate) -> Option<&IncumbencyRecord> {
        self.posts.get(&staff)?.iter().find(|post| post.from <= day && post.to.is_none_or(|to| day < to))
    }

    /// People whom no position ever held: the map does not know where a file placed them.
    pub(crate) fn never_placed(&self) -> i64 {
        self.staff.iter().filter(|record| !self.posts.contains_key(&record.id)).count() as i64
    }

    pub(crate) fn ratings(&self, staff: i64) -> BTreeMap<i32, Rating> {
        self.ratings.get(&staff).cloned().unwrap_or_default()
    }
}

/// The list of people on a day, with what a search looks at.
pub(crate) struct Directory {
    pub(crate) day: NaiveDate,
    pub(crate) lines: Vec<StaffLine>,
    haystacks: Vec<String>,
    pub(crate) ranks: Vec<Option<Rank>>,
    /// Staff ids by position held.
    pub(crate) holders: BTreeMap<i64, Vec<i64>>,
}

impl Directory {
    pub(crate) fn of(people: &People, frame: &Frame) -> Self {
        let lines: Vec<StaffLine> = people.staff.iter().map(|record| line(record, people, frame)).collect();
        let haystacks = lines
            .iter()
            .map(|line| {
                format!("{}\n{}\n{}\n{}\n{}", line.name, line.nip, line.position, line.unit, line.agency).to_lowercase()
            })
            .collect();
        let mut holders: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (record, line) in people.staff.iter().zip(&lines) {
            if let Some(position) = line.position_id {
                holders.entry(position).or_default().push(record.id);
            }
        }
        let ranks = people.staff.iter().map(|record| record.staff.rank).collect();
        Self { day: frame.day, lines, haystacks, ranks, holders }
    }

    /// Indexes of the people whose text holds every word of the query.
    pub(crate) fn find(&self, query: &str) -> impl Iterator<Item = usize> + '_ {
        let compact = mutasi_domain::identity::strip(query);
        // A NIP typed or pasted in groups is one word.
        let words: Vec<String> = if compact.len() >= 8 && compact.bytes().all(|byte| byte.is_ascii_digit()) {
            vec![compact]
        } else {
            query.to_lowercase().split_whitespace().map(str::to_string).collect()
        };
        self.haystacks
            .iter()
            .enumerate()
            .filter(move |(_, haystack)| words.iter().all(|word| haystack.contains(word.as_str())))
            .map(|(at, _)| at)
    }
}

fn line(record: &StaffRecord, people: &People, frame: &Frame) -> StaffLine {
    let post = people.post(record.id, frame.day);
    let position = post.and_then(|post| frame.position(post.position));
    StaffLine {
        nip: record.staff.nip.to_string(),
        name: record.staff.full_name(),
        golongan: record.staff.rank.map_or_else(String::new, |rank| rank.code().to_string()),
        status: record.staff.status.code().to_string(),
        position: position.map_or_else(String::new, |position| position.title.clone()),
        unit: position.map_or_else(String::new, |position| frame.unit_name(position.unit).to_string()),
        agency: position.map_or_else(String::new, |position| frame.agency_name(position.unit).to_string()),
        position_id: position.map(|position| position.id),
        unit_id: position.map(|position| position.unit),
        since: post.map(|post| post.from),
    }
}

/// What the seniority list asks of a person, whose post has a level and was begun on a day.
pub(crate) fn seniority<'a>(
    staff: &Staff,
    level: Option<Level>,
    post_since: Option<NaiveDate>,
    nip: &'a str,
) -> Seniority<'a> {
    Seniority {
        rank: staff.rank,
        rank_since: staff.rank_since,
        level,
        post_since,
        service_months: Some(staff.service_months).filter(|months| *months > 0),
        training: staff.training.as_ref().and_then(|training| LeadershipTraining::of_name(&training.name)),
        education: staff.education,
        graduated: staff.graduated,
        born: Some(staff.birth_date),
        nip,
    }
}
