//! The model of one plan, with what its numbers stand for.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;
use std::sync::{Arc, OnceLock};

use mutasi_domain::position::Family;
use mutasi_domain::rules::person::due_for_rotation;
use mutasi_domain::seniority::{Seniority, order};
use mutasi_planner::model::{Choice, Goal, Group, Model, Person, Post};
use mutasi_store::sha256;

use super::choices::Chooser;
use super::kinds::Kinds;
use super::limits::Limits;
use super::{Places, Wishes, Worth};
use crate::contract::{Failure, ProposalNote, ProposalSettings};
use crate::ground::Ground;
use crate::merits::Qualities;
use crate::people::seniority;
use crate::watch::Watch;

/// Choices are made by threads side by side; more would only wait for memory.
const MOST_THREADS: usize = 4;
/// Steps of the seniority list that the planner tells apart.
const SENIORITY_STEPS: usize = 256;

/// A move that the officer made by hand: person, post left, post entered.
pub(crate) type ByHand = (i64, Option<i64>, Option<i64>);

/// What a problem is made from.
pub(crate) struct Given<'a> {
    pub(crate) ground: &'a Ground,
    pub(crate) qualities: &'a Qualities,
    pub(crate) places: &'a Places,
    pub(crate) wishes: &'a Wishes,
    pub(crate) settings: &'a ProposalSettings,
    pub(crate) by_hand: &'a [ByHand],
    /// People whom nobody may move now: other open plans hold them, or they are relatives of the drafter.
    pub(crate) held_back: &'a BTreeSet<i64>,
    /// Posts of one seat that other open plans fill.
    pub(crate) taken: &'a BTreeSet<i64>,
}

/// People with at least one choice, by place in the list of people, and the choices of all of them.
type Movable = (Vec<(usize, Person)>, Vec<Choice>);

/// A model and what its places stand for.
pub(crate) struct Problem {
    pub(crate) model: Arc<Model>,
    /// Place in the frame of each post; the last post may stand for having none.
    posts: Vec<Option<usize>>,
    post_at: BTreeMap<i64, u32>,
    /// Place in the list of people of each person.
    people: Vec<usize>,
    person_at: BTreeMap<i64, u32>,
    /// Unit of each group; none of the region.
    pub(crate) units: Vec<Option<i64>>,
    pub(crate) notes: Vec<ProposalNote>,
    /// SHA-256 of the model with the keys of the records, sorted.
    pub(crate) input: String,
    /// Kind of every position of the frame, and the people of each kind, by place.
    kinds: Vec<usize>,
    of_kind: Vec<Vec<usize>>,
    /// People by post that they may go to, made when first asked for.
    choosers: OnceLock<Vec<Vec<u32>>>,
}

impl Problem {
    pub(crate) fn make(given: &Given<'_>, watch: &Watch) -> Result<Self, Failure> {
        Draft::new(given)?.finish(watch)
    }

    /// Place in the frame of a post; `None` for having no post.
    pub(crate) fn position(&self, post: u32) -> Option<usize> {
        self.posts[post as usize]
    }

    /// Place in the list of people.
    pub(crate) fn person(&self, person: u32) -> usize {
        self.people[person as usize]
    }

    /// Everybody in the field of a position, its holders included, by place in the list of people.
    pub(crate) fn field(&self, position: usize) -> &[usize] {
        &self.of_kind[self.kinds[position]]
    }

    /// People who may go to a post.
    pub(crate) fn choosers(&self, post: u32) -> &[u32] {
        let choosers = self.choosers.get_or_init(|| {
            let mut choosers = vec![Vec::new(); self.model.posts.len()];
            for person in 0..self.model.people.len() {
                for choice in self.model.choices_of(person) {
                    choosers[choice.post as usize].push(person as u32);
                }
            }
            choosers
        });
        &choosers[post as usize]
    }

    pub(crate) fn post_of(&self, position: i64) -> Option<u32> {
        self.post_at.get(&position).copied()
    }

    pub(crate) fn person_of(&self, staff: i64) -> Option<u32> {
        self.person_at.get(&staff).copied()
    }
}

/// A problem on the way: scope, posts and people, before anybody has a choice.
struct Draft<'a> {
    given: &'a Given<'a>,
    kinds: Kinds,
    worth: Worth,
    /// Places in the frame of the posts in scope.
    posts: Vec<usize>,
    post_at: BTreeMap<usize, u32>,
    /// Change of the people in each position by the moves made by hand.
    change: BTreeMap<i64, i64>,
    /// Places of people in scope who may move.
    people: Vec<usize>,
    notes: Vec<ProposalNote>,
}

impl<'a> Draft<'a> {
    fn new(given: &'a Given<'a>) -> Result<Self, Failure> {
        let (frame, settings) = (&given.ground.frame, given.settings);
        let families: Vec<Family> = settings
            .families
            .iter()
            .map(|code| Family::from_code(code).ok_or_else(|| unknown_family(code)))
            .collect::<Result<_, _>>()?;
        let mut units: BTreeSet<i64> = BTreeSet::new();
        for unit in &settings.units {
            units.extend(frame.subtree(*unit));
        }
        let inside = |place: &usize| {
            let position = &frame.positions[*place];
            families.contains(&position.family)
                && given.ground.seats()[*place].unit.is_some()
                && (settings.units.is_empty() || units.contains(&position.unit))
        };
        let mut posts: Vec<usize> = (0..frame.positions.len()).filter(inside).collect();
        posts.sort_by_key(|place| frame.positions[*place].id);
        let post_at: BTreeMap<usize, u32> = posts.iter().zip(0..).map(|(place, at)| (*place, at)).collect();
        let mut change: BTreeMap<i64, i64> = BTreeMap::new();
        for (_, from, to) in given.by_hand {
            from.iter().for_each(|from| *change.entry(*from).or_default() -= 1);
            to.iter().for_each(|to| *change.entry(*to).or_default() += 1);
        }
        let moved: BTreeSet<i64> = given.by_hand.iter().map(|(staff, ..)| *staff).collect();
        let staff = &given.ground.people.staff;
        let may_move = |place: &usize| {
            let id = staff[*place].id;
            let held = given.ground.held(*place);
            !moved.contains(&id) && !given.held_back.contains(&id) && held.is_some_and(|at| post_at.contains_key(&at))
        };
        let mut people: Vec<usize> = (0..staff.len()).filter(may_move).collect();
        people.sort_by_key(|place| staff[*place].id);
        Ok(Self {
            given,
            kinds: Kinds::of(settings),
            worth: Worth::of(given.ground)?,
            posts,
            post_at,
            change,
            people,
            notes: Vec::new(),
        })
    }

    fn finish(mut self, watch: &Watch) -> Result<Problem, Failure> {
        let (posts, held) = self.posts();
        let (people, choices) = self.people_with_choices(&posts, &held, watch)?;
        let mut posts = posts;
        // Whoever no rule lets go anywhere only fills a seat.
        posts.iter_mut().zip(&held).for_each(|(post, held)| post.fixed = *held as u32);
        for (_, person) in &people {
            let home = &mut posts[person.home as usize];
            home.fixed = home.fixed.saturating_sub(1);
        }
        let (groups, units) = self.groups(&mut posts, &held);
        let settings = self.given.settings;
        let goals = settings.goals.iter().map(|code| Goal::from_code(code).ok_or_else(|| unknown_goal(code)));
        let (places, people): (Vec<usize>, Vec<Person>) = people.into_iter().unzip();
        let model = Model {
            seed: settings.seed,
            goals: goals.collect::<Result<_, _>>()?,
            tiers: self.worth.tiers,
            groups,
            posts,
            people,
            choices,
        };
        self.note(&model);
        let (ground, frame, staff) = (self.given.ground, &self.given.ground.frame, &self.given.ground.people.staff);
        let kinds = self.kinds.number(&frame.positions);
        let mut of_kind = vec![Vec::new(); kinds.iter().max().map_or(0, |most| most + 1)];
        for place in 0..staff.len() {
            if let Some(held) = ground.held(place) {
                of_kind[kinds[held]].push(place);
            }
        }
        Ok(Problem {
            kinds,
            of_kind,
            post_at: self.posts.iter().zip(0..).map(|(place, at)| (frame.positions[*place].id, at)).collect(),
            posts: self.posts.iter().map(|place| Some(*place)).collect(),
            person_at: places.iter().zip(0..).map(|(place, at)| (staff[*place].id, at)).collect(),
            people: places,
            units,
            notes: self.notes,
            input: sha256(canonical(&model).as_bytes()),
            choosers: OnceLock::new(),
            model: Arc::new(model),
        })
    }

    /// Posts without the people, and how many hold each after the moves by hand.
    fn posts(&self) -> (Vec<Post>, Vec<i64>) {
        let ground = self.given.ground;
        let limits = Limits::of(self.given.settings, &ground.law, &ground.frame);
        let mut counted: BTreeMap<usize, i64> = BTreeMap::new();
        for place in 0..ground.people.staff.len() {
            if let Some(at) = ground.held(place) {
                *counted.entry(at).or_default() += 1;
            }
        }
        let post = |place: &usize| {
            let (position, seat) = (&ground.frame.positions[*place], &ground.seats()[*place]);
            let change = self.change.get(&position.id).copied().unwrap_or(0);
            let known = counted.get(place).copied().unwrap_or(0);
            let held = (seat.balance.held.max(known) + change).max(0);
            let need = seat.balance.need.max(0);
            let post = Post {
                key: position.id,
                group: 0,
                need: need as u32,
                fixed: 0,
                floor: limits.of_position(need, held) as u32,
                ceiling: held.max(need) as u32,
                weight: self.worth.weight(ground, *place),
            };
            (post, held)
        };
        self.posts.iter().map(post).unzip()
    }

    /// People with at least one choice, by place, and their choices.
    fn people_with_choices(&mut self, posts: &[Post], held: &[i64], watch: &Watch) -> Result<Movable, Failure> {
        let given = self.given;
        let ground = given.ground;
        let chooser = Chooser { ground, qualities: given.qualities, places: given.places, wishes: given.wishes };
        let mut open = self.choices(&chooser, posts, held, watch)?;
        let seniority = self.seniority();
        let (mut people, mut choices) = (Vec::new(), Vec::new());
        for (order, place) in self.people.iter().enumerate() {
            let Some(mut own) = open.remove(place) else { continue };
            own.sort_by_key(|choice| choice.post);
            choices.extend(own);
            let home = ground.held(*place).and_then(|at| self.post_at.get(&at).copied()).unwrap_or_default();
            let since = ground.person(*place).since;
            people.push((
                *place,
                Person {
                    key: ground.people.staff[*place].id,
                    home,
                    due: since.is_some_and(|since| due_for_rotation(since, ground.day, &ground.law).is_some()),
                    seniority: seniority[order],
                    choices_end: choices.len() as u32,
                },
            ));
        }
        Ok((people, choices))
    }

    /// Choices by place of the person.
    fn choices(
        &mut self,
        chooser: &Chooser<'_>,
        posts: &[Post],
        held: &[i64],
        watch: &Watch,
    ) -> Result<BTreeMap<usize, Vec<Choice>>, Failure> {
        let (ground, frame) = (self.given.ground, &self.given.ground.frame);
        let kinds = self.kinds.number(&frame.positions);
        let (mut by_kind, mut movable): (BTreeMap<usize, Vec<usize>>, BTreeMap<usize, Vec<usize>>) = Default::default();
        self.posts.iter().for_each(|place| by_kind.entry(kinds[*place]).or_default().push(*place));
        for place in &self.people {
            if let Some(at) = ground.held(*place) {
                movable.entry(kinds[at]).or_default().push(*place);
            }
        }
        // Made once before threads ask for it.
        ground.prepared(self.given.qualities);
        let asked: Vec<(&Vec<usize>, &Vec<usize>)> =
            by_kind.iter().filter_map(|(kind, posts)| Some((posts, movable.get(kind)?))).collect();
        let limit = self.choices_per_person(&asked);
        let may_receive = |place: &usize| {
            let at = self.post_at[place] as usize;
            let single = posts[at].need == 1 || frame.positions[*place].is_managerial();
            // A single seat that two people hold must first be cleared up.
            !(single && (held[at] > 1 || self.given.taken.contains(&posts[at].key))) && posts[at].ceiling > 0
        };
        let mut work: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut capped = false;
        for (targets, people) in asked {
            let targets: Vec<usize> = targets.iter().copied().filter(may_receive).collect();
            if targets.len() <= limit + 1 {
                work.extend(targets.into_iter().map(|target| (target, people.clone())));
                continue;
            }
            capped = true;
            work.extend(self.nearest(chooser, &targets, people, limit, posts, held));
        }
        if capped {
            self.notes.push(ProposalNote {
                code: "capped".into(),
                message: format!(
                    "Pilihan tiap orang dibatasi pada {limit} jabatan terdekat, dibagi rata menurut tingkat kekosongannya. Persempit unit atau rumpun agar semua pilihan ditimbang."
                ),
            });
        }
        self.ask(chooser, work, watch)
    }

    /// Puts every pair to the rules, targets side by side on what processors there are.
    fn ask(
        &self,
        chooser: &Chooser<'_>,
        work: Vec<(usize, Vec<usize>)>,
        watch: &Watch,
    ) -> Result<BTreeMap<usize, Vec<Choice>>, Failure> {
        let threads = std::thread::available_parallelism().map_or(1, |count| count.get().min(MOST_THREADS));
        let mut open: BTreeMap<usize, Vec<Choice>> = BTreeMap::new();
        let step = (work.len() / 40).max(threads);
        for (done, part) in work.chunks(step).enumerate() {
            watch.go_on()?;
            watch.report("propose", (done * step) as u64, work.len() as u64, "Menguji syarat calon");
            let share = part.len().div_ceil(threads);
            let found: Vec<Vec<(usize, Choice)>> = std::thread::scope(|scope| {
                let open = |(target, people): &(usize, Vec<usize>)| {
                    chooser.open(*target, self.post_at[target], people.iter().copied())
                };
                let running: Vec<_> = part
                    .chunks(share)
                    .map(|share| scope.spawn(move || share.iter().flat_map(open).collect::<Vec<_>>()))
                    .collect();
                running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
            });
            for (person, choice) in found.into_iter().flatten() {
                open.entry(person).or_default().push(choice);
            }
        }
        Ok(open)
    }

    /// How many choices one person may have so that all of them stay countable.
    fn choices_per_person(&self, asked: &[(&Vec<usize>, &Vec<usize>)]) -> usize {
        let law = &self.given.ground.law;
        let (most, total) = (law.number("planner.choices_per_person"), law.number("planner.choices_total"));
        let people: usize = asked.iter().map(|(_, people)| people.len()).sum();
        (most.max(8) as usize).min((total.max(1) as usize) / people.max(1)).max(8)
    }

    /// For each target the people to whom it is among the nearest: an equal share of the choices for each tier of
    /// emptiness, so that a near full post does not hide a far empty one. What somebody asked for is always among them.
    fn nearest(
        &self,
        chooser: &Chooser<'_>,
        targets: &[usize],
        people: &[usize],
        limit: usize,
        posts: &[Post],
        held: &[i64],
    ) -> Vec<(usize, Vec<usize>)> {
        let ground = self.given.ground;
        let unit = |place: usize| ground.seats()[place].unit;
        let tiers = self.worth.tiers;
        let tier = |target: &usize| {
            let at = self.post_at[target] as usize;
            tiers.value(&posts[at], held[at] as u32 + 1) / posts[at].weight
        };
        let mut by_tier: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        targets.iter().for_each(|target| by_tier.entry(tier(target)).or_default().push(*target));
        let share = (limit / by_tier.len().max(1)).max(1);
        let mut near: BTreeMap<(usize, u32), Vec<usize>> = BTreeMap::new();
        let mut chosen: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for person in people {
            let from = ground.held(*person).and_then(unit);
            for (tier, targets) in &by_tier {
                // Everybody of one unit sees the same ways.
                let nearest = near.entry((from.map_or(usize::MAX, |from| from), *tier)).or_insert_with(|| {
                    let mut ways: Vec<(u32, i64, usize)> = targets
                        .iter()
                        .map(|target| {
                            let to = unit(*target);
                            let points =
                                chooser.places.distance_points(from, to) + chooser.places.hardship_points(from, to);
                            (points, ground.frame.positions[*target].id, *target)
                        })
                        .collect();
                    ways.sort_unstable();
                    ways.truncate(share);
                    ways.into_iter().map(|(.., target)| target).collect()
                });
                nearest.iter().for_each(|target| chosen.entry(*target).or_default().push(*person));
            }
            if chooser.wishes.ask(ground.people.staff[*person].id) {
                for target in targets.iter().filter(|target| chooser.wish(*person, **target) > 0) {
                    let people = chosen.entry(*target).or_default();
                    if people.last() != Some(person) {
                        people.push(*person);
                    }
                }
            }
        }
        chosen.into_iter().collect()
    }

    /// Place in the seniority list of everybody who may move, in steps.
    fn seniority(&self) -> Vec<u32> {
        let ground = self.given.ground;
        let staff = &ground.people.staff;
        let nips: Vec<String> = self.people.iter().map(|place| staff[*place].staff.nip.to_string()).collect();
        let key = |(place, nip): (&usize, _)| {
            let level = ground.held(*place).map(|at| ground.frame.positions[at].level);
            seniority(&staff[*place].staff, level, ground.person(*place).since, nip)
        };
        let nips = nips.iter().map(String::as_str);
        let keys: Vec<Seniority<'_>> = self.people.iter().zip(nips).map(key).collect();
        let mut steps = vec![0; keys.len()];
        for (step, at) in order(&keys).into_iter().enumerate() {
            steps[at] = (step * SENIORITY_STEPS / keys.len()) as u32;
        }
        steps
    }

    /// The region and every unit with a post in scope, each behind the one above it; sets the group of every post.
    fn groups(&mut self, posts: &mut [Post], held: &[i64]) -> (Vec<Group>, Vec<Option<i64>>) {
        let frame = &self.given.ground.frame;
        let mut wanted: BTreeSet<i64> = BTreeSet::new();
        for place in &self.posts {
            wanted.extend(frame.upwards(frame.positions[*place].unit));
        }
        let mut groups = vec![Group { key: 0, parent: None, floor: 0, ceiling: u32::MAX }];
        let (mut units, mut at): (Vec<Option<i64>>, BTreeMap<i64, u32>) = (vec![None], BTreeMap::new());
        for row in frame.staffing.units.iter().filter(|row| wanted.contains(&row.unit)) {
            let parent = row.parent.and_then(|parent| at.get(&frame.staffing.units[parent].unit)).copied().unwrap_or(0);
            at.insert(row.unit, groups.len() as u32);
            groups.push(Group { key: row.unit, parent: Some(parent), floor: 0, ceiling: u32::MAX });
            units.push(Some(row.unit));
        }
        let mut inside = vec![0i64; groups.len()];
        for ((post, place), held) in posts.iter_mut().zip(&self.posts).zip(held) {
            post.group = at.get(&frame.positions[*place].unit).copied().unwrap_or(0);
            inside[post.group as usize] += held;
        }
        for at in (1..groups.len()).rev() {
            if let Some(parent) = groups[at].parent {
                inside[parent as usize] += inside[at];
            }
        }
        let limits = Limits::of(self.given.settings, &self.given.ground.law, frame);
        let mut changed: BTreeMap<i64, i64> = BTreeMap::new();
        for (position, by) in &self.change {
            let unit = frame.position(*position).map(|position| position.unit);
            unit.into_iter()
                .flat_map(|unit| frame.upwards(unit))
                .for_each(|unit| *changed.entry(unit).or_default() += by);
        }
        for (group, inside) in groups.iter_mut().zip(inside).skip(1) {
            let all = (frame.unit_balance(group.key).held + changed.get(&group.key).copied().unwrap_or(0)).max(inside);
            // Whoever stands outside the scope stays, so only the rest of the floor is asked of those inside.
            let outside = all - inside;
            group.floor = (limits.of_unit(group.key, all, &mut self.notes) - outside).clamp(0, inside) as u32;
        }
        (groups, units)
    }

    fn note(&mut self, model: &Model) {
        let held = model.occupied(&model.at_home());
        let open: u32 = model.posts.iter().zip(&held).map(|(post, held)| post.need.saturating_sub(*held)).sum();
        let mut note = |code: &str, message: String| self.notes.push(ProposalNote { code: code.into(), message });
        if open == 0 {
            note(
                "no_vacancy",
                "Tidak ada lowongan dalam lingkup ini. Perluas unit atau rumpunnya, atau periksa kebutuhannya.".into(),
            );
        }
        if model.people.is_empty() {
            note(
                "everybody_blocked",
                "Tidak seorang pun dalam lingkup ini boleh pindah menurut aturan. Buka salah satu lowongan untuk melihat aturan yang menahan.".into(),
            );
        }
        let frame = &self.given.ground.frame;
        let bare = |place: &&usize| {
            let position = &frame.positions[**place];
            let asked = &position.requirements;
            asked.min_education.is_none() && asked.fields.is_empty() && asked.rank_low.is_none()
        };
        let bare = self.posts.iter().filter(bare).count();
        if bare > 0 {
            note(
                "no_requirements",
                format!(
                    "{bare} jabatan belum punya syarat; pendidikan dan pangkat calonnya tidak dapat diuji. Isi syaratnya pada Unit & peta jabatan."
                ),
            );
        }
    }
}

fn unknown_family(code: &str) -> Failure {
    Failure::refused(
        "family_unknown",
        format!("Rumpun jabatan \"{code}\" tidak dikenal. Pilih manajerial, fungsional atau pelaksana."),
    )
}

fn unknown_goal(code: &str) -> Failure {
    Failure::refused("goal_unknown", format!("Tujuan \"{code}\" tidak dikenal. Pilih dari daftar."))
}

/// Everything that the plan depends on, as text in the order of the keys.
fn canonical(model: &Model) -> String {
    use std::fmt::Write;
    let mut text = format!("seed {}\ngoals {:?}\ntiers {:?}\n", model.seed, model.goals, model.tiers);
    for group in &model.groups {
        let parent = group.parent.map(|parent| model.groups[parent as usize].key);
        let _ = writeln!(text, "group {} {:?} {} {}", group.key, parent, group.floor, group.ceiling);
    }
    for post in &model.posts {
        let Post { key, need, fixed, floor, ceiling, weight, group } = post;
        let _ = writeln!(
            text,
            "post {key} {} {need} {fixed} {floor} {ceiling} {weight}",
            model.groups[*group as usize].key
        );
    }
    for (at, person) in model.people.iter().enumerate() {
        let home = model.posts[person.home as usize].key;
        let _ = write!(text, "person {} {home} {} {}", person.key, person.due, person.seniority);
        for choice in model.choices_of(at) {
            let _ = write!(text, " {}:{}:{}", model.posts[choice.post as usize].key, choice.fit, choice.wish);
        }
        text.push('\n');
    }
    text
}
