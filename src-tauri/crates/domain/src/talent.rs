//! Talent mapping (*pemetaan talenta*): the nine-box of performance and potential (PermenPANRB 3/2020), handbook 7.6.

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::performance::Expectation;

/// Potential (*potensial*), lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Potential {
    Low,
    Middle,
    High,
}

impl Potential {
    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::Low => "rendah",
            Self::Middle => "menengah",
            Self::High => "tinggi",
        }
    }
}

/// Number of each box: a row for each expectation from below to above, a column for each potential from low to high.
const GRID: [[u8; 3]; 3] = [[1, 3, 6], [2, 5, 8], [4, 7, 9]];

/// One box of the nine (*kotak manajemen talenta*), 1..=9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct TalentBox(u8);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("kotak talenta {0} tidak ada; isi 1 sampai 9")]
pub struct TalentBoxError(pub u8);

impl TalentBox {
    /// All boxes, 1 to 9.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=9).map(Self)
    }

    /// The box of two scores 0..=100. A score stands in the higher class from its threshold on (`talent.*_from`).
    pub fn of_scores(performance: f64, potential: f64, law: &Law) -> Self {
        Self::of(expectation(performance, law), potential_class(potential, law))
    }

    pub fn of(performance: Expectation, potential: Potential) -> Self {
        let row = match performance {
            Expectation::Below => 0,
            Expectation::Met => 1,
            Expectation::Above => 2,
        };
        Self(GRID[row][potential as usize])
    }

    pub fn number(self) -> u8 {
        self.0
    }

    /// Performance and potential that the box stands for.
    pub fn axes(self) -> (Expectation, Potential) {
        let performances = [Expectation::Below, Expectation::Met, Expectation::Above];
        let potentials = [Potential::Low, Potential::Middle, Potential::High];
        let mut pairs = performances.into_iter().flat_map(|one| potentials.map(|other| (one, other)));
        let found = pairs.find(|(performance, potential)| Self::of(*performance, *potential) == self);
        found.unwrap_or((Expectation::Below, Potential::Low))
    }

    /// What to do with people of this box (`talent.follow_up.*`).
    pub fn follow_up(self, law: &Law) -> &str {
        const KEYS: [&str; 9] = [
            "talent.follow_up.1",
            "talent.follow_up.2",
            "talent.follow_up.3",
            "talent.follow_up.4",
            "talent.follow_up.5",
            "talent.follow_up.6",
            "talent.follow_up.7",
            "talent.follow_up.8",
            "talent.follow_up.9",
        ];
        law.text(KEYS[usize::from(self.0) - 1])
    }

    /// Whether the box feeds the succession pool (*kelompok rencana suksesi*): 7, 8 and 9.
    pub fn in_succession_pool(self) -> bool {
        self.0 >= 7
    }
}

impl TryFrom<u8> for TalentBox {
    type Error = TalentBoxError;
    fn try_from(number: u8) -> Result<Self, TalentBoxError> {
        if (1..=9).contains(&number) { Ok(Self(number)) } else { Err(TalentBoxError(number)) }
    }
}

impl From<TalentBox> for u8 {
    fn from(this: TalentBox) -> Self {
        this.0
    }
}

/// Performance score 0..=100 against expectation.
pub fn expectation(score: f64, law: &Law) -> Expectation {
    match score {
        _ if score >= law.decimal("talent.performance.above_from") => Expectation::Above,
        _ if score >= law.decimal("talent.performance.met_from") => Expectation::Met,
        _ => Expectation::Below,
    }
}

/// Potential score 0..=100 as a class.
pub fn potential_class(score: f64, law: &Law) -> Potential {
    match score {
        _ if score >= law.decimal("talent.potential.high_from") => Potential::High,
        _ if score >= law.decimal("talent.potential.middle_from") => Potential::Middle,
        _ => Potential::Low,
    }
}

/// What the score of the performance axis is made of (*sumbu kinerja*), each 0..=100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PerformanceAxis {
    /// Main part (*utama*).
    pub main: f64,
    /// Reinforcing part (*penguat*).
    pub reinforcing: f64,
}

/// What the score of the potential axis is made of (*sumbu potensial*), each 0..=100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PotentialAxis {
    pub competence: f64,
    pub potential: f64,
    pub qualification: f64,
    pub integrity: f64,
}

impl PerformanceAxis {
    /// Weighted mean 0..=100 (`talent.recipe.main`, `.reinforcing`).
    pub fn score(self, law: &Law) -> f64 {
        weighted([(self.main, "talent.recipe.main"), (self.reinforcing, "talent.recipe.reinforcing")], law)
    }
}

impl PotentialAxis {
    /// Weighted mean 0..=100 (`talent.recipe.competence`, `.potential`, `.qualification`, `.integrity`).
    pub fn score(self, law: &Law) -> f64 {
        let parts = [
            (self.competence, "talent.recipe.competence"),
            (self.potential, "talent.recipe.potential"),
            (self.qualification, "talent.recipe.qualification"),
            (self.integrity, "talent.recipe.integrity"),
        ];
        weighted(parts, law)
    }
}

/// Both axes together 0..=100, by which people of one box are ordered (`talent.recipe.performance_axis`,
/// `.potential_axis`).
pub fn talent_total(performance: f64, potential: f64, law: &Law) -> f64 {
    weighted([(performance, "talent.recipe.performance_axis"), (potential, "talent.recipe.potential_axis")], law)
}

fn weighted<const N: usize>(parts: [(f64, &str); N], law: &Law) -> f64 {
    let whole: f64 = parts.iter().map(|(_, key)| law.decimal(key)).sum();
    let sum: f64 = parts.iter().map(|(score, key)| score * law.decimal(key)).sum();
    if whole > 0.0 { sum / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::BEGINNING;
    use crate::parameter::shipped;

    fn law() -> Law {
        Law::on(BEGINNING, shipped()).unwrap()
    }

    #[test]
    fn the_grid_is_that_of_the_regulation() {
        use Expectation::{Above, Below, Met};
        for (performance, boxes) in [(Above, [4, 7, 9]), (Met, [2, 5, 8]), (Below, [1, 3, 6])] {
            let row = [Potential::Low, Potential::Middle, Potential::High].map(|one| TalentBox::of(performance, one));
            assert_eq!(row.map(TalentBox::number), boxes, "{performance:?}");
        }
        let pool: Vec<u8> = TalentBox::all().filter(|one| one.in_succession_pool()).map(TalentBox::number).collect();
        assert_eq!(pool, [7, 8, 9]);
    }

    #[test]
    fn a_score_stands_in_the_higher_class_from_its_threshold_on() {
        let law = law();
        let number = |performance, potential| TalentBox::of_scores(performance, potential, &law).number();
        assert_eq!(number(85.0, 85.0), 9);
        assert_eq!(number(84.99, 85.0), 8);
        assert_eq!(number(85.0, 84.99), 7);
        assert_eq!(number(70.0, 70.0), 5);
        assert_eq!(number(69.99, 70.0), 3);
        assert_eq!(number(70.0, 69.99), 2);
        assert_eq!(number(0.0, 0.0), 1);
    }

    #[test]
    fn the_recipe_gives_the_example_of_the_handbook() {
        let law = law();
        let performance = PerformanceAxis { main: 90.0, reinforcing: 70.0 }.score(&law);
        let potential =
            PotentialAxis { competence: 82.0, potential: 75.0, qualification: 100.0, integrity: 100.0 }.score(&law);
        let printed =
            [performance, potential, talent_total(performance, potential, &law)].map(|one| format!("{one:.3}"));
        // (82.00 + 86.55) / 2 = 84.275, which the handbook prints as 84.28.
        assert_eq!(printed, ["82.000", "86.550", "84.275"]);
    }

    #[test]
    fn every_box_has_its_own_axes_and_something_to_do() {
        for one in TalentBox::all() {
            let (performance, potential) = one.axes();
            assert_eq!(TalentBox::of(performance, potential), one);
            assert!(!one.follow_up(&law()).is_empty());
            assert_eq!(TalentBox::try_from(one.number()), Ok(one));
        }
        for number in [0, 10] {
            assert_eq!(TalentBox::try_from(number), Err(TalentBoxError(number)));
        }
    }

    proptest! {
        #[test]
        fn a_higher_score_never_lowers_the_class(
            performance in 0.0..100.0f64, potential in 0.0..100.0f64, more in 0.0..50.0f64,
        ) {
            let law = law();
            prop_assert!(potential_class(potential + more, &law) >= potential_class(potential, &law));
            let order = |one| [Expectation::Below, Expectation::Met, Expectation::Above].iter().position(|known| *known == one);
            prop_assert!(order(expectation(performance + more, &law)) >= order(expectation(performance, &law)));
        }
    }
}
