//! Shortest paths by reduced cost, from where a unit is missing back to where there is one too many (Dijkstra, stopped
//! at the source). Only the nodes that were reached change their price.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::{Flow, Node, Step};
use crate::cost::Cost;

/// Nodes wait by distance; of equally near ones those over which a unit can leave the source come first, for most groups
/// are equally near and one of them is the way.
type Waiting = Reverse<(Cost, bool, Node)>;

pub(super) struct Search {
    heap: BinaryHeap<Waiting>,
    /// Distance and next step by node; they count when the round is the present one.
    reached: Vec<(u32, Cost, Step)>,
    settled: Vec<(Node, Cost)>,
    done: Vec<u32>,
    /// The round in which a node was last on a way out of the source.
    way_out: Vec<u32>,
    round: u32,
}

impl Search {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            heap: BinaryHeap::new(),
            reached: vec![(0, Cost::ZERO, Step::Go(0)); nodes],
            settled: Vec::new(),
            done: vec![0; nodes],
            way_out: vec![0; nodes],
            round: 0,
        }
    }

    /// Brings one unit from `source`, where there is one too many, to `hole`, where one is missing, by the cheapest way,
    /// and sets the prices right. `false`, and nothing changed, when there is no way.
    pub(super) fn run(&mut self, flow: &mut Flow, hole: Node, source: Node) -> bool {
        let Some(distance) = self.walk(flow, hole, Some(source)) else { return false };
        let mut at = source;
        while at != hole {
            at = flow.take(self.reached[at as usize].2);
        }
        for (node, before) in &self.settled {
            if let Some(price) = flow.prices.get_mut(*node as usize) {
                *price -= distance - *before;
            }
        }
        true
    }

    /// Nodes reached in the last walk, with their distance to the hole.
    pub(super) fn settled(&self) -> &[(Node, Cost)] {
        &self.settled
    }

    /// Distance from `source` to `hole`; without a source every node is reached.
    pub(super) fn walk(&mut self, flow: &Flow, hole: Node, source: Option<Node>) -> Option<Cost> {
        self.round += 1;
        self.heap.clear();
        self.settled.clear();
        let Self { heap, reached, settled, done, way_out, round } = self;
        if let Some(source) = source {
            flow.ways_out(source, |node| std::mem::replace(&mut way_out[node as usize], *round) != *round);
        }
        reached[hole as usize] = (*round, Cost::ZERO, Step::Go(0));
        heap.push(Reverse((Cost::ZERO, false, hole)));
        while let Some(Reverse((distance, _, node))) = heap.pop() {
            if let Some((known, end, _)) = source.map(|source| reached[source as usize])
                && known == *round
                && end <= distance
            {
                return Some(end);
            }
            if done[node as usize] == *round {
                continue;
            }
            done[node as usize] = *round;
            settled.push((node, distance));
            flow.before(node, |from, reduced, step| {
                debug_assert!(reduced >= Cost::ZERO, "a price stands wrong: {reduced:?} by {step:?}");
                let (next, known) = (distance + reduced, &mut reached[from as usize]);
                if known.0 != *round || next < known.1 {
                    *known = (*round, next, step);
                    heap.push(Reverse((next, way_out[from as usize] != *round, from)));
                }
            });
        }
        None
    }
}
