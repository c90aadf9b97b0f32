//! What filling a seat is worth by the parameters in force (*bobot kursi*).

use mutasi_planner::model::Tiers;

use crate::contract::Failure;
use crate::ground::Ground;

/// Factors by emptiness, and weights of managerial posts and of units that serve people directly.
pub(crate) struct Worth {
    pub(crate) tiers: Tiers,
    managerial: u32,
    service: u32,
}

impl Worth {
    /// Refuses factors that grow with the people in a post: no plan could be proven the best then.
    pub(crate) fn of(ground: &Ground) -> Result<Self, Failure> {
        let whole = |key: &str| ground.law.number(key).max(0) as u32;
        let tiers = Tiers {
            below_half: whole("planner.weight_below_half"),
            below_most: whole("planner.weight_below_most"),
            most_percent: whole("planner.most_percent"),
            rest: 1,
        };
        if !tiers.fall() {
            let message = "Bobot kursi kosong harus menurun: planner.weight_below_half paling sedikit sebesar planner.weight_below_most, dan itu paling sedikit 1. Betulkan di Pengaturan.";
            return Err(Failure::refused("planner_weights", message));
        }
        let weight = |key| whole(key).max(1);
        Ok(Self { tiers, managerial: weight("planner.weight_managerial"), service: weight("planner.weight_service") })
    }

    /// Weight of the seats of the position at a place of the frame.
    pub(crate) fn weight(&self, ground: &Ground, place: usize) -> u32 {
        let kind = ground.seats()[place].unit.map(|at| ground.frame.units[at].kind);
        match kind {
            _ if ground.frame.positions[place].is_managerial() => self.managerial,
            Some(kind) if kind.is_service() => self.service,
            _ => 1,
        }
    }
}
