//! A plan on the planner's table: the problem, the engine that solved it, and what the officer decided so far.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use mutasi_planner::certificate::{self, Certified};
use mutasi_planner::engine::{Budget, Decision, DecisionKind, Engine, Impossible, Stopped};
use mutasi_planner::model::{Model, ModelFault};
use mutasi_planner::slow::{self, Extra, Slow, Unsolved};

use super::apart::{cheapest, first_tie, moved};
use super::extra::extra;
use super::problem::{ByHand, Given};
use super::{Places, Problem, Wishes};
use crate::contract::{Failure, ProposalNote, ProposalSettings};
use crate::ground::Ground;
use crate::merits::Qualities;
use crate::watch::{Watch, stopped};

/// How often relatives are parted or a refused move is taken out before the planner gives up.
const MOST_REPAIRS: usize = 500;

pub(crate) struct Session {
    pub(crate) ground: Arc<Ground>,
    pub(crate) qualities: Arc<Qualities>,
    pub(crate) settings: ProposalSettings,
    pub(crate) by_hand: Vec<ByHand>,
    pub(crate) places: Places,
    pub(crate) wishes: Wishes,
    pub(crate) held_back: BTreeSet<i64>,
    pub(crate) taken: BTreeSet<i64>,
    pub(crate) problem: Problem,
    pub(crate) engine: Engine<Arc<Model>>,
    /// Moves that the desk itself forbade: relatives are parted, and what the checker refuses is taken out.
    own: Vec<Decision>,
    pub(crate) budget: Budget,
    /// Place of the post of everybody by the last plan that the checker let pass.
    pub(crate) after: Option<Vec<u32>>,
    /// Rules that only the slow way keeps.
    extra: Option<Extra>,
}

/// The plan of a session and how sure it is.
pub(crate) struct Solved {
    pub(crate) places: Vec<u32>,
    /// No better plan exists.
    pub(crate) proven: bool,
    /// Weighted gap that a better plan could still close at most.
    pub(crate) bound: f64,
    pub(crate) certified: bool,
    pub(crate) notes: Vec<ProposalNote>,
}

impl Solved {
    /// Code of how sure the plan is, as [`crate::contract::ProposalView::proof`] has it.
    pub(crate) fn proof(&self) -> &'static str {
        match (self.proven, self.certified) {
            (true, _) => "optimal",
            (false, true) => "bounded",
            (false, false) => "unproven",
        }
    }
}

/// How sure a plan is.
struct Proof {
    proven: bool,
    bound: f64,
    certified: bool,
}

/// What a session is begun with.
pub(crate) struct Beginning {
    pub(crate) ground: Arc<Ground>,
    pub(crate) qualities: Arc<Qualities>,
    pub(crate) settings: ProposalSettings,
    pub(crate) by_hand: Vec<ByHand>,
    pub(crate) places: Places,
    pub(crate) wishes: Wishes,
    pub(crate) held_back: BTreeSet<i64>,
    pub(crate) taken: BTreeSet<i64>,
}

impl Session {
    pub(crate) fn begin(from: Beginning, watch: &Watch) -> Result<Self, Failure> {
        let mut problem = Problem::make(
            &Given {
                ground: &from.ground,
                qualities: &from.qualities,
                places: &from.places,
                wishes: &from.wishes,
                settings: &from.settings,
                by_hand: &from.by_hand,
                held_back: &from.held_back,
                taken: &from.taken,
            },
            watch,
        )?;
        let mut notes = Vec::new();
        let extra = extra(&from.settings, &problem, &from.ground, &from.places, &mut notes)?;
        problem.notes.extend(notes);
        let model = Arc::clone(&problem.model);
        let mut told = told(watch, "propose", "Mencari rencana terbaik");
        let engine = Engine::solve_watched(model, &mut told).map_err(unsolvable)?.map_err(|Stopped| stopped())?;
        let budget = Budget { moves: engine.moves(), price: engine.price(), bound: mutasi_planner::cost::Cost::ZERO };
        let Beginning { ground, qualities, settings, by_hand, places, wishes, held_back, taken } = from;
        Ok(Self {
            ground,
            qualities,
            settings,
            by_hand,
            places,
            wishes,
            held_back,
            taken,
            problem,
            engine,
            own: Vec::new(),
            budget,
            after: None,
            extra,
        })
    }

    /// Whether the session still stands on what it was begun with.
    pub(crate) fn stands_on(&self, from: &Beginning) -> bool {
        Arc::ptr_eq(&self.ground, &from.ground)
            && Arc::ptr_eq(&self.qualities, &from.qualities)
            && self.settings == from.settings
            && self.by_hand == from.by_hand
            && self.held_back == from.held_back
            && self.taken == from.taken
    }

    /// Moves that the proposal may have beside those made by hand.
    pub(crate) fn most_moves(&self) -> Option<usize> {
        let by_hand = self.by_hand.len();
        self.settings.max_moves.map(|most| (most as usize).saturating_sub(by_hand))
    }

    /// Whether the engine keeps to exactly these decisions now.
    pub(crate) fn is_solved_for(&self, decisions: &[Decision]) -> bool {
        let kept: Vec<&Decision> = self.engine.decisions().iter().filter(|one| !self.own.contains(one)).collect();
        self.after.is_some() && kept.len() == decisions.len() && decisions.iter().all(|one| kept.contains(&one))
    }

    /// Keeps to exactly these decisions; gives those that cannot be kept, with the reason.
    pub(crate) fn keep_to(&mut self, decisions: &[Decision]) -> Vec<(Decision, Impossible)> {
        for own in std::mem::take(&mut self.own) {
            self.engine.withdraw(own);
        }
        let known = self.engine.decisions().to_vec();
        known.iter().filter(|known| !decisions.contains(known)).for_each(|gone| self.engine.withdraw(*gone));
        let mut refused = Vec::new();
        for decision in decisions.iter().filter(|decision| !known.contains(decision)) {
            if let Err(why) = self.engine.decide(*decision) {
                refused.push((*decision, why));
            }
        }
        refused
    }

    /// The best plan under the present decisions and settings that `refused` has nothing against: it is asked for the
    /// moves, as (person, post), that the checker does not let pass.
    pub(crate) fn solve(
        &mut self,
        watch: &Watch,
        mut refused: impl FnMut(&Self, &[u32]) -> Result<Vec<(u32, u32)>, Failure>,
    ) -> Result<Solved, Failure> {
        let mut notes = self.problem.notes.clone();
        let mut decided_so = BTreeSet::new();
        self.after = None;
        for _ in 0..MOST_REPAIRS {
            let (places, proof) = self.best(watch)?;
            if let Some((pair, ways)) = first_tie(&self.ground, &self.problem, &places, &decided_so) {
                let Some(way) = cheapest(&mut self.engine, ways) else {
                    decided_so.insert(pair);
                    continue;
                };
                self.forbid(
                    way,
                    "kept_apart",
                    "tidak dipindahkan ke",
                    "sebab akan menjadi atasan atau bawahan langsung keluarganya",
                    &mut notes,
                );
                continue;
            }
            let wrong = refused(self, &places)?;
            if wrong.is_empty() {
                self.after = Some(places.clone());
                return self.solved(places, proof, notes);
            }
            let before = self.own.len();
            for (person, post) in wrong {
                let way = Decision { kind: DecisionKind::Forbid, person, post };
                self.forbid(
                    way,
                    "by_hand_blocked",
                    "tidak diusulkan ke",
                    "sebab pemeriksa menolaknya dalam rencana ini",
                    &mut notes,
                );
            }
            if self.own.len() == before {
                // Only decisions of the officer are left to be refused.
                break;
            }
        }
        let message = "Tidak ditemukan rencana yang lolos pemeriksaan. Persempit lingkup usulan, atau lepaskan sebagian keputusan.";
        Err(Failure::refused("no_plan", message))
    }

    fn forbid(&mut self, way: Decision, code: &str, what: &str, why: &str, notes: &mut Vec<ProposalNote>) {
        if self.engine.decide(way).is_err() {
            return;
        }
        self.own.push(way);
        let name = self.ground.people.staff[self.problem.person(way.person)].staff.full_name();
        let frame = &self.ground.frame;
        let post = self.problem.position(way.post).map(|at| &frame.positions[at]);
        let post = post.map_or_else(String::new, |post| format!("{} pada {}", post.title, frame.unit_name(post.unit)));
        notes.push(ProposalNote { code: code.into(), message: format!("{name} {what} {post}, {why}.") });
    }

    /// The best plan under all decisions, and how sure it is. With extra rules a stopped search answers the best so far.
    fn best(&mut self, watch: &Watch) -> Result<(Vec<u32>, Proof), Failure> {
        if let Some(extra) = &self.extra {
            let mut told = told(watch, "propose", "Mencari rencana dengan batasan tambahan");
            let model = &self.problem.model;
            let slow = slow::solve(model, self.engine.decisions(), self.most_moves(), extra, &mut told);
            let Slow { places, proven, bound } = slow.map_err(unsolved)?;
            return Ok((places, Proof { proven, bound, certified: false }));
        }
        watch.go_on()?;
        self.limit(watch)?;
        let bound = self.engine.scale().gap_of(self.budget.bound);
        Ok((self.engine.places(), Proof { proven: self.budget.is_proven(), bound, certified: true }))
    }

    /// Place of the post of everybody after the last plan.
    pub(crate) fn places_after(&self) -> Vec<u32> {
        self.after.clone().unwrap_or_else(|| self.engine.places())
    }

    /// Whether rules bind the plan that an exact effect does not know.
    pub(crate) fn is_slow(&self) -> bool {
        self.extra.is_some()
    }

    fn limit(&mut self, watch: &Watch) -> Result<(), Failure> {
        let most = self.most_moves();
        if most.is_none() && self.engine.price() == mutasi_planner::cost::Cost::ZERO {
            self.budget = Budget { moves: self.engine.moves(), price: self.engine.price(), bound: self.engine.price() };
            return Ok(());
        }
        let mut told = told(watch, "propose", "Mencari rencana terbaik dalam batas jumlah");
        self.budget = self.engine.limit(most, &mut told).map_err(|Stopped| stopped())?;
        Ok(())
    }

    fn solved(&self, places: Vec<u32>, proof: Proof, mut notes: Vec<ProposalNote>) -> Result<Solved, Failure> {
        let engine = &self.engine;
        let prices = engine.prices();
        let certified =
            Certified { places: &places, decisions: engine.decisions(), price: engine.price(), prices: &prices };
        let flaw = certificate::check(&self.problem.model, &certified).err();
        if let Some(flaw) = flaw.filter(|_| proof.certified) {
            return Err(Failure::broken("fault", "Bukti rencana terbaik tidak lolos pemeriksaan.")
                .with_details(format!("{flaw:?}")));
        }
        let moves = moved(&self.problem, &places).count();
        if let Some(most) = self.most_moves().filter(|most| moves > *most) {
            notes.push(ProposalNote {
                code: "pin_impossible".into(),
                message: format!(
                    "Keputusan yang dikunci saja sudah meminta {moves} perpindahan, melebihi batas {most}."
                ),
            });
        }
        Ok(Solved { places, proven: proof.proven, bound: proof.bound, certified: proof.certified, notes })
    }
}

/// Turns the watch of an act into that of the engine.
pub(crate) fn told<'w>(
    watch: &'w Watch,
    task: &'static str,
    text: &'static str,
) -> impl FnMut(usize, usize) -> ControlFlow<()> + 'w {
    move |done, total| {
        watch.report(task, done as u64, total as u64, text);
        if watch.cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

fn unsolved(why: Unsolved) -> Failure {
    match why {
        Unsolved::Stopped => stopped(),
        Unsolved::Model(fault) => unsolvable(fault),
        Unsolved::Decision(..) | Unsolved::Extra => {
            let message = "Keputusan Anda tidak menyisakan rencana yang memenuhi batasan tambahan. Cabut sebagian keputusan, atau longgarkan batasannya.";
            Failure::refused("no_plan", message)
        }
    }
}

fn unsolvable(fault: ModelFault) -> Failure {
    let message = match fault {
        ModelFault::Circle(_) => {
            "Susunan unit melingkar, sehingga batas bawahnya tidak dapat dihitung. Betulkan induk unit pada Unit & peta jabatan."
        }
        ModelFault::Goals => "Satu tujuan tertulis dua kali. Betulkan urutan tujuan.",
        ModelFault::TooLarge => "Lingkup usulan terlalu besar untuk dihitung sekaligus. Persempit unit atau rumpunnya.",
        _ => "Data untuk usulan tidak utuh. Periksa unit, jabatan dan pemangkunya.",
    };
    Failure::refused("unsolvable", message).with_details(fault)
}
