//! Invented models of any size for benchmarks and tests: one seed, one model, on every machine.

use crate::model::{Choice, GOALS, Group, Model, Person, Post, Tiers};

/// What kind of region is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    pub people: u32,
    pub posts: u32,
    pub agencies: u32,
    /// Posts of one job, among which people may change.
    pub per_job: u32,
    /// People in percent of the need.
    pub fill: u32,
    /// Share of the need that no post gives away, percent.
    pub floor: u32,
    /// One in so many is over the longest time in one post; 0 for nobody.
    pub due_in: u32,
}

impl Drawn {
    /// A region of about so many people as handbook 11 has it: fill 92 %, floor half of the need.
    pub fn region(people: u32) -> Self {
        let (posts, agencies, per_job) = match people {
            0..1_000 => (people.div_ceil(10).max(4), 8, 12),
            1_000..20_000 => (people * 2 / 25, 40, 25),
            _ => (people * 3 / 50, 60, 50),
        };
        Self {
            people,
            posts,
            agencies: agencies.min(posts),
            per_job: per_job.min(posts),
            fill: 92,
            floor: 50,
            due_in: 0,
        }
    }

    /// Half of the need is there, and nobody falls below half of it: what many real regencies look like.
    pub fn scarce(people: u32) -> Self {
        Self { fill: 50, ..Self::region(people) }
    }

    /// Draws the model of a seed.
    pub fn model(&self, seed: u64) -> Model {
        let mut draw = Draw(seed ^ 0x5eed_0fad);
        let mut posts = self.posts(&mut draw);
        let (people, choices) = self.people(&mut posts, &mut draw);
        let mut model = Model {
            seed,
            goals: GOALS.to_vec(),
            tiers: Tiers::default(),
            groups: vec![Group { key: 0, parent: None, floor: 0, ceiling: u32::MAX }],
            posts,
            people,
            choices,
        };
        for agency in 0..self.agencies {
            model.groups.push(Group { key: i64::from(agency) + 1, parent: Some(0), floor: 0, ceiling: u32::MAX });
        }
        let held = model.occupied(&model.at_home());
        for (post, held) in model.posts.iter_mut().zip(&held) {
            post.floor = (post.need * self.floor).div_ceil(100).min(*held);
            post.ceiling = post.need.max(*held);
        }
        let gathered = model.gathered(&held);
        for (group, held) in model.groups.iter_mut().zip(gathered).skip(1) {
            group.floor = held * 9 / 10;
        }
        model
    }

    fn posts(&self, draw: &mut Draw) -> Vec<Post> {
        let mean = u64::from(self.people) * 100 / u64::from(self.fill * self.posts);
        let post = |at: u32| {
            let need = 1 + draw.below(2 * mean.max(1)) as u32;
            let weight = 1 + draw.below(3) as u32;
            Post { key: i64::from(at) + 1, group: 1 + at % self.agencies, need, fixed: 0, floor: 0, ceiling: 0, weight }
        };
        (0..self.posts).map(post).collect()
    }

    fn people(&self, posts: &mut [Post], draw: &mut Draw) -> (Vec<Person>, Vec<Choice>) {
        let need: u64 = posts.iter().map(|post| u64::from(post.need)).sum();
        let (mut people, mut choices): (Vec<Person>, Vec<Choice>) = (Vec::new(), Vec::new());
        let mut key = 0;
        for at in 0..posts.len() {
            // Between nobody and twice the share: some posts are full, some stand nearly empty.
            let share = u64::from(posts[at].need) * u64::from(self.people) * 100 / need.max(1);
            let held = (share * (40 + draw.below(121)) / 100).div_ceil(100) as u32;
            for _ in 0..held {
                key += 1;
                if draw.below(1000) >= 587 {
                    posts[at].fixed += 1;
                    continue;
                }
                self.choose(at as u32, posts, &mut choices, draw);
                people.push(Person {
                    key,
                    home: at as u32,
                    due: self.due_in > 0 && draw.below(u64::from(self.due_in)) == 0,
                    seniority: draw.below(256) as u32,
                    choices_end: choices.len() as u32,
                });
            }
        }
        (people, choices)
    }

    /// Posts of the same job whose rules the person meets, four of five, with points as planners publish them.
    fn choose(&self, home: u32, posts: &[Post], choices: &mut Vec<Choice>, draw: &mut Draw) {
        let jobs = (self.posts / self.per_job).max(1);
        let (performance, tenure) = (draw.below(91), draw.below(3) * 60);
        let asks = draw.below(20) == 0;
        let mut wishes = 0;
        for post in (home % jobs..self.posts).step_by(jobs as usize).filter(|post| *post != home) {
            if draw.below(5) == 0 {
                continue;
            }
            let steps = u64::from(posts[post as usize].group.abs_diff(posts[home as usize].group)) * 7
                / u64::from(self.agencies);
            let fit = 60 + performance + draw.below(91) + 22 * steps + 25 * draw.below(4) + tenure;
            let wished = asks && wishes < 3 && draw.below(8) == 0;
            wishes += u8::from(wished);
            choices.push(Choice { post, fit: fit as u32, wish: if wished { wishes } else { 0 } });
        }
    }
}

/// SplitMix64: whole numbers only, the same everywhere.
pub struct Draw(pub u64);

impl Draw {
    /// Uniform in `0..below`, but for a bias too small to matter here; 0 for a `below` of 0.
    pub fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(mixed ^ (mixed >> 31)) * u128::from(below)) >> 64) as u64
    }
}
