use crate::model::Model;

/// At most so many of the moves listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quota {
    /// Person and post, by place.
    pub choices: Vec<(u32, u32)>,
    pub most: u32,
}

/// Rules that no flow can keep. Places that are not in the model bind nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extra {
    /// Of a group, by place: at most so many people leave it and the groups below it (*batas pelepasan*).
    pub release_caps: Vec<(u32, u32)>,
    pub quotas: Vec<Quota>,
    /// People, by place, who all move to posts of one group or all stay.
    pub together: Vec<Vec<u32>>,
}

/// A rule that a plan breaks, by its place in [`Extra`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breach {
    Release(usize),
    Quota(usize),
    Together(usize),
}

impl Extra {
    /// The first rule that a plan breaks.
    pub fn breach(&self, model: &Model, places: &[u32]) -> Option<Breach> {
        let release = self.release_caps.iter().position(|(group, most)| {
            let within = within(model, *group);
            let left = |(person, place): &(&crate::model::Person, &u32)| leaves(model, &within, person.home, **place);
            model.people.iter().zip(places).filter(left).count() > *most as usize
        });
        let quota = || {
            self.quotas.iter().position(|quota| {
                let made = |(person, post): &(u32, u32)| places.get(*person as usize) == Some(post);
                distinct(&quota.choices).into_iter().filter(made).count() > quota.most as usize
            })
        };
        let together = || self.together.iter().position(|people| !are_together(model, people, places));
        release.map(Breach::Release).or_else(|| quota().map(Breach::Quota)).or_else(|| together().map(Breach::Together))
    }
}

/// Without repetition, in order.
pub(super) fn distinct<T: Ord + Copy>(list: &[T]) -> Vec<T> {
    list.iter().copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// Which groups are a group or stand below it.
pub(super) fn within(model: &Model, group: u32) -> Vec<bool> {
    let mut within = vec![false; model.groups.len()];
    for (at, one) in model.groups.iter().enumerate() {
        within[at] = at == group as usize || one.parent.is_some_and(|parent| within[parent as usize]);
    }
    within
}

pub(super) fn leaves(model: &Model, within: &[bool], home: u32, post: u32) -> bool {
    let inside = |post: u32| within[model.posts[post as usize].group as usize];
    inside(home) && !inside(post)
}

fn are_together(model: &Model, people: &[u32], places: &[u32]) -> bool {
    let goes_to = |person: &u32| {
        let at = *person as usize;
        let (place, home) = (*places.get(at)?, model.people.get(at)?.home);
        Some((place != home).then(|| model.posts[place as usize].group))
    };
    let groups: Vec<Option<u32>> = people.iter().filter_map(goes_to).collect();
    groups.windows(2).all(|pair| pair[0] == pair[1])
}
