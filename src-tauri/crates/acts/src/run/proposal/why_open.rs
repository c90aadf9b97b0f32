//! Why a vacancy stays open: who could fill it by the field, and what keeps each of them from it.

use std::collections::BTreeMap;

use mutasi_domain::finding::Finding;
use mutasi_domain::rules::{Asked, rules};
use mutasi_planner::cost::Cost;

use super::decisions::chooser;
use super::with_session;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::planning::{Session, blocks};
use crate::views::{balance_view, post_view};
use mutasi_domain::staffing::Balance;

/// People who stand one rule away, at most.
const MOST_NEAR: usize = 50;

/// What keeps somebody from a post whom no rule keeps from it. In the order in which reasons are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Keeps {
    Decision,
    Elsewhere,
    Needed,
    Floor,
    Limit,
    Worth,
}

impl Keeps {
    fn code(self) -> &'static str {
        match self {
            Keeps::Decision => "decision",
            Keeps::Elsewhere => "elsewhere",
            Keeps::Needed => "needed",
            Keeps::Floor => "floor",
            Keeps::Limit => "limit",
            Keeps::Worth => "worth",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Keeps::Decision => "Ditahan keputusan Anda",
            Keeps::Elsewhere => "Lebih berguna di tempat lain dalam rencana ini",
            Keeps::Needed => "Lebih dibutuhkan di tempatnya sekarang",
            Keeps::Floor => "Jabatan atau unitnya sudah pada batas bawah",
            Keeps::Limit => "Batas jumlah perpindahan",
            Keeps::Worth => "Tidak menambah hasil rencana menurut urutan tujuan",
        }
    }
}

/// People in posts and groups after a plan, counted once for all questions about it.
pub(super) struct After<'p> {
    places: &'p [u32],
    held: Vec<u32>,
    gathered: Vec<u32>,
}

impl<'p> After<'p> {
    pub(super) fn of(session: &Session, places: &'p [u32]) -> Self {
        let held = session.problem.model.occupied(places);
        Self { places, gathered: session.problem.model.gathered(&held), held }
    }

    /// People in a post.
    pub(super) fn held(&self, post: u32) -> u32 {
        self.held[post as usize]
    }
}

/// How many of those whom no rule keeps from the post are kept by what.
fn census(session: &Session, post: u32, after: &After<'_>) -> BTreeMap<Keeps, u32> {
    let (problem, model) = (&session.problem, &session.problem.model);
    let After { places, held, gathered } = after;
    let wanted = model.tiers.value(&model.posts[post as usize], held[post as usize] + 1);
    let mut census: BTreeMap<Keeps, u32> = BTreeMap::new();
    for person in problem.choosers(post) {
        let at = places[*person as usize];
        if at == post {
            continue;
        }
        let own = &model.posts[at as usize];
        let barred = session.engine.decisions().iter().any(|one| one.person == *person);
        let at_floor = || {
            let groups = std::iter::successors(Some(own.group), |group| model.groups[*group as usize].parent);
            let target = model.posts[post as usize].group;
            let shared = |group: &u32| {
                std::iter::successors(Some(target), |group| model.groups[*group as usize].parent)
                    .any(|one| one == *group)
            };
            held[at as usize] <= own.floor
                || groups
                    .take_while(|group| !shared(group))
                    .any(|group| gathered[group as usize] <= model.groups[group as usize].floor)
        };
        let keeps = if barred {
            Keeps::Decision
        } else if at != model.people[*person as usize].home {
            Keeps::Elsewhere
        } else if at_floor() {
            Keeps::Floor
        } else if model.tiers.value(own, held[at as usize]) >= wanted {
            Keeps::Needed
        } else if session.engine.price() != Cost::ZERO {
            Keeps::Limit
        } else {
            Keeps::Worth
        };
        *census.entry(keeps).or_default() += 1;
    }
    census
}

/// The weightiest reason of an open post, as its code in the list of vacancies.
pub(super) fn reason_of_open(session: &Session, post: u32, after: &After<'_>) -> String {
    let census = census(session, post, after);
    let most = census.iter().max_by_key(|(keeps, people)| (**people, std::cmp::Reverse(**keeps)));
    let code = match most.map(|(keeps, _)| *keeps) {
        None if field(session, post).next().is_none() => "nobody",
        None => "rules",
        Some(Keeps::Decision) => "decisions",
        Some(Keeps::Elsewhere | Keeps::Needed) => "needed",
        Some(Keeps::Floor) => "floor",
        Some(Keeps::Limit) => "limit",
        Some(Keeps::Worth) => "worth",
    };
    code.into()
}

/// Everybody in the field of a post who does not hold it, by place in the list of people.
fn field(session: &Session, post: u32) -> impl Iterator<Item = usize> + '_ {
    let target = session.problem.position(post);
    let people = target.map(|target| session.problem.field(target)).unwrap_or_default();
    people.iter().copied().filter(move |place| session.ground.held(*place) != target)
}

pub(crate) fn explain_open(desk: &mut Desk, asked: ExplainOpen) -> Result<WhyOpen, Failure> {
    with_session(desk, asked.plan, |_, session| {
        let post =
            session.problem.post_of(asked.position).or_not_found("Jabatan dalam lingkup usulan", asked.position)?;
        let places = session.places_after();
        let (ground, frame) = (std::sync::Arc::clone(&session.ground), &session.ground.frame);
        let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
        let before = frame.position_balance(asked.position);
        let after = Balance::new(before.need, i64::from(session.problem.model.occupied(&places)[post as usize]));
        let kept = census(session, post, &After::of(session, &places));
        let (by_rule, near, people) = by_rule(session, post);
        let mut reasons: Vec<OpenReason> = Vec::new();
        for (rule, people) in &by_rule {
            let title = rules().find(|known| known.id == rule).map_or("Ketentuan daerah", |known| known.title);
            reasons.push(OpenReason {
                reason: "rule".into(),
                rule: Some(rule.clone()),
                title: title.into(),
                people: *people,
            });
        }
        for (keeps, people) in &kept {
            reasons.push(OpenReason {
                reason: keeps.code().into(),
                rule: None,
                title: keeps.title().into(),
                people: *people,
            });
        }
        reasons.sort_by_key(|one| std::cmp::Reverse(one.people));
        let post_told = post_view(position, frame);
        let held_back: u32 = by_rule.values().sum();
        let sentences = sentences(after, people, held_back, &by_rule, &kept, near.len());
        let one_more = session.engine.one_more_person()[post as usize];
        let one_more_person = (-session.engine.scale().gap_of(one_more)).round().max(0.0);
        Ok(WhyOpen {
            post: post_told,
            balance: balance_view(before),
            after: balance_view(after),
            sentences,
            reasons,
            one_rule_away: near
                .into_iter()
                .take(MOST_NEAR)
                .map(|(place, found)| near_person(&ground, place, found))
                .collect(),
            one_more_person,
        })
    })
}

/// Everybody whom rules keep from the post, by the first rule; who is kept by one rule alone; and how many are in the field.
fn by_rule(session: &Session, post: u32) -> (BTreeMap<String, u32>, Vec<(usize, Finding)>, u32) {
    let (ground, chooser) = (&session.ground, chooser(session));
    let Some(target) = session.problem.position(post) else { return Default::default() };
    let (mut by_rule, mut near, mut people): (BTreeMap<String, u32>, Vec<(usize, Finding)>, u32) = Default::default();
    for place in field(session, post) {
        people += 1;
        let facts = chooser.facts(place, target);
        let asked = Asked { facts: &facts, law: &ground.law, told: false };
        let mut found = blocks(&asked, &ground.office);
        let Some(first) = found.next() else { continue };
        *by_rule.entry(first.rule.to_string()).or_default() += 1;
        if found.next().is_none() {
            let told = Asked { facts: &facts, law: &ground.law, told: true };
            near.extend(blocks(&told, &ground.office).next().map(|finding| (place, finding)));
        }
    }
    (by_rule, near, people)
}

fn near_person(ground: &crate::ground::Ground, place: usize, found: Finding) -> NearPerson {
    let staff = &ground.people.staff[place].staff;
    let post = ground.held(place).map(|at| post_view(&ground.frame.positions[at], &ground.frame));
    NearPerson {
        rule: found.rule.to_string(),
        nip: staff.nip.to_string(),
        name: staff.full_name(),
        post,
        message: found.message,
    }
}

fn sentences(
    after: Balance,
    people: u32,
    held_back: u32,
    by_rule: &BTreeMap<String, u32>,
    kept: &BTreeMap<Keeps, u32>,
    near: usize,
) -> Vec<String> {
    let mut told = vec![match -after.gap {
        missing if missing > 0 => {
            format!("Sesudah rencana masih kurang {missing} dari {} orang yang dibutuhkan.", after.need)
        }
        _ => "Sesudah rencana jabatan ini terisi sesuai kebutuhan.".to_string(),
    }];
    if people == 0 {
        told.push("Tidak ada pegawai lain yang memangku jabatan sejenis. Pertimbangkan formasi baru atau perluas lingkup nama jabatan.".into());
        return told;
    }
    told.push(format!("{people} pegawai memangku jabatan sejenis; {held_back} di antaranya ditahan aturan."));
    if held_back == people && by_rule.len() == 1 {
        let rule = by_rule.keys().next().map(String::as_str).unwrap_or_default();
        told.push(format!("Semuanya ditahan satu aturan, {rule}."));
    }
    for (keeps, people) in kept {
        let sentence = match keeps {
            Keeps::Decision => {
                format!("{people} orang ditahan keputusan Anda; cabut keputusan itu bila ingin menimbangnya lagi.")
            }
            Keeps::Elsewhere => {
                format!("{people} orang sudah dipindahkan rencana ini ke tempat yang lebih menutup kekurangan.")
            }
            Keeps::Needed => format!(
                "{people} orang lebih dibutuhkan di tempatnya: melepasnya membuka kekurangan yang sama besar atau lebih."
            ),
            Keeps::Floor => format!("{people} orang berada pada jabatan atau unit yang sudah pada batas bawahnya."),
            Keeps::Limit => format!(
                "{people} orang dapat mengisinya, tetapi batas jumlah perpindahan sudah dipakai untuk yang lebih besar hasilnya."
            ),
            Keeps::Worth => format!(
                "{people} orang dapat mengisinya, tetapi menurut urutan tujuan rencana tidak menjadi lebih baik."
            ),
        };
        told.push(sentence);
    }
    if near > 0 {
        told.push(format!("{near} orang tinggal satu aturan lagi; daftarnya di bawah."));
    }
    told
}
