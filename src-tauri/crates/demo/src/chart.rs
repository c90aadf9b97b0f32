//! The position map: units in order, the posts each really has, need and holders per post, and the workload that
//! explains the need.

use mutasi_domain::position::Family;
use mutasi_domain::unit::UnitKind;
use mutasi_intake::rows::{MapRow, PositionRow, TaskRow, UnitRow};

use crate::layout::Node;
use crate::random::Random;
use crate::titles::Title;
use crate::workload;

/// A unit of the map.
pub(crate) struct Unit {
    code: String,
    pub(crate) name: String,
    pub(crate) parent: String,
    /// The agency that the unit belongs to, by its place among the agencies.
    root: usize,
    pub(crate) agency: String,
    pub(crate) posts: Vec<Post>,
}

/// A post with its need and the number of people placed on it.
pub(crate) struct Post {
    pub(crate) title: Title,
    pub(crate) need: u32,
    pub(crate) held: u32,
}

impl Unit {
    pub(crate) fn kind(&self) -> UnitKind {
        UnitKind::of(&self.name, self.parent.is_empty())
    }
}

impl Post {
    pub(crate) fn is_managerial(&self) -> bool {
        self.title.family == Family::Managerial
    }
}

/// Need that a region of this many people has: they fill 92 % of it.
fn total_need(staff: usize) -> usize {
    staff * 100 / 92
}

/// Number of posts; in larger regions more people share one.
fn total_posts(staff: usize) -> usize {
    let share = 540 - 100 * staff.saturating_sub(5_000).min(45_000) / 45_000;
    total_need(staff) * share / 1000
}

/// Units with posts, need and holders; exactly `staff` people are placed.
pub(crate) fn draw(agencies: Vec<Node>, staff: usize, random: &mut Random) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut offered = Vec::new();
    for (root, node) in agencies.into_iter().enumerate() {
        let agency = node.name.clone();
        flatten(node, &format!("{}", root + 1), ("", &agency, root), &mut units, &mut offered);
    }
    choose_posts(&mut units, offered, total_posts(staff), random);
    spread_need(&mut units, total_need(staff), random);
    place_people(&mut units, staff, random);
    units
}

fn flatten(
    node: Node,
    code: &str,
    (parent, agency, root): (&str, &str, usize),
    units: &mut Vec<Unit>,
    offered: &mut Vec<Vec<Title>>,
) {
    offered.push(node.titles);
    let unit = Unit {
        code: code.into(),
        name: node.name.clone(),
        parent: parent.into(),
        root,
        agency: agency.into(),
        posts: Vec::new(),
    };
    units.push(unit);
    for (at, below) in node.below.into_iter().enumerate() {
        flatten(below, &format!("{code}.{}", at + 1), (&node.name, agency, root), units, offered);
    }
}

/// Every unit takes its first title, then its second, until the region has enough posts.
fn choose_posts(units: &mut [Unit], offered: Vec<Vec<Title>>, count: usize, random: &mut Random) {
    let mut left = count;
    let mut offered: Vec<_> = offered.into_iter().map(Vec::into_iter).collect();
    let mut order: Vec<usize> = (0..units.len()).collect();
    while left > 0 && offered.iter().any(|titles| titles.len() > 0) {
        // Where a round ends half done, chance and not the alphabet decides which units are richer.
        random.shuffle(&mut order);
        for at in &order {
            if let (true, Some(title)) = (left > 0, offered[*at].next()) {
                units[*at].posts.push(Post { title, need: 1, held: 0 });
                left -= 1;
            }
        }
    }
}

/// Every post needs one person; what is left of the total falls on posts of many seats by their weight.
fn spread_need(units: &mut [Unit], total: usize, random: &mut Random) {
    let mut posts: Vec<&mut Post> = units.iter_mut().flat_map(|unit| &mut unit.posts).collect();
    let mut sums = Vec::with_capacity(posts.len());
    let mut sum = 0;
    for post in &posts {
        sum += post.title.weight as usize;
        sums.push(sum);
    }
    for _ in posts.len()..total {
        let at = random.below(sum);
        posts[sums.partition_point(|sum| *sum <= at)].need += 1;
    }
}

/// Places exactly `staff` people, unevenly: some agencies have too many, most too few, some posts are empty.
fn place_people(units: &mut [Unit], staff: usize, random: &mut Random) {
    let mut left = staff;
    let every = 14;
    let empty = random.below(every);
    let managerial = units.iter_mut().flat_map(|unit| &mut unit.posts).filter(|post| post.is_managerial());
    for (at, post) in managerial.enumerate() {
        // The first is the regional secretary, who runs every transfer.
        post.held = u32::from(at == 0 || at % every != empty);
        left -= post.held as usize;
    }
    let shares = shares(units, random);
    let total: u64 = shares.iter().sum();
    let mut sum = 0;
    let many = units.iter_mut().flat_map(|unit| &mut unit.posts).filter(|post| !post.is_managerial());
    for (post, share) in many.zip(shares) {
        // Differences of a rounded running total: each post gets its share, the whole comes out exactly.
        let before = sum * left as u64 / total;
        sum += share;
        post.held = (sum * left as u64 / total - before) as u32;
    }
}

/// How strongly each post of many seats draws people: its need, times the luck of its agency and its unit.
fn shares(units: &[Unit], random: &mut Random) -> Vec<u64> {
    let mut luck = Vec::new();
    let mut shares = Vec::new();
    for unit in units {
        if unit.root == luck.len() {
            luck.push(agency_luck(unit.root, random));
        }
        let unit_luck = random.between(850, 1150);
        for post in unit.posts.iter().filter(|post| !post.is_managerial()) {
            let empty = random.chance(60);
            let share = i64::from(post.need) * i64::from(luck[unit.root] * unit_luck / 1000);
            shares.push(if empty { 0 } else { share as u64 });
        }
    }
    shares
}

/// In thousand of the need. Two agencies in nine are crowded; the regional secretariat, where everybody wants to be,
/// is always one of them.
fn agency_luck(root: usize, random: &mut Random) -> i32 {
    match if root == 0 { 0 } else { random.below(9) } {
        0 | 1 => random.between(1200, 1400),
        2..=6 => random.between(750, 880),
        _ => random.between(900, 970),
    }
}

/// The units and posts as rows of a position map.
pub(crate) fn map_rows(units: &[Unit]) -> Vec<MapRow> {
    let mut rows = Vec::new();
    for unit in units {
        rows.push(MapRow::Unit(UnitRow {
            code: unit.code.clone(),
            name: unit.name.clone(),
            parent: unit.parent.clone(),
        }));
        rows.extend(unit.posts.iter().map(|post| {
            MapRow::Position(PositionRow {
                unit: unit.name.clone(),
                title: post.title.name.clone(),
                family: post.title.family,
                level: post.title.level,
                class: post.title.class,
                need: post.need,
                existing: Some(post.held),
            })
        }));
    }
    rows
}

/// The workload of every pelaksana post.
pub(crate) fn task_rows(units: &[Unit], random: &mut Random) -> Vec<TaskRow> {
    let mut rows = Vec::new();
    for unit in units {
        for post in unit.posts.iter().filter(|post| post.title.family == Family::Pelaksana) {
            rows.extend(workload::tasks(&unit.name, &post.title.name, post.need, random));
        }
    }
    rows
}

/// The workload by WISN of nurses and midwives in every third puskesmas.
pub(crate) fn wisn_rows(units: &[Unit], random: &mut Random) -> Vec<TaskRow> {
    let mut rows = Vec::new();
    for unit in units.iter().filter(|unit| unit.kind() == UnitKind::Puskesmas).step_by(3) {
        let cares = |post: &&Post| ["Perawat Terampil", "Bidan Terampil"].contains(&post.title.name.as_str());
        for post in unit.posts.iter().filter(cares) {
            rows.extend(workload::wisn(&unit.name, &post.title.name, post.need, random));
        }
    }
    rows
}
