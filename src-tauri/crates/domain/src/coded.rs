//! Values with a code for stores and contracts and a printed word.

/// Gives a unit-only enum its codes and its printed Indonesian words, all in one table.
macro_rules! coded {
    ($name:ident { $($variant:ident, $code:literal, $printed:literal;)+ }) => {
        impl $name {
            pub fn all() -> impl Iterator<Item = Self> {
                [$(Self::$variant),+].into_iter()
            }

            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The value of a code as [`Self::code`] writes it, and nothing else.
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }

            pub fn printed(self) -> &'static str {
                match self { $(Self::$variant => $printed,)+ }
            }
        }
    };
}

pub(crate) use coded;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::case_task::TaskKind;
    use crate::circumstance::CircumstanceKind;
    use crate::concern::ConcernKind;
    use crate::document::DocumentKind;
    use crate::evaluation::{FollowUp, Item, RaterRole, Trend};
    use crate::event::EventKind;
    use crate::head_term::HeadKind;
    use crate::lessons::Axis;
    use crate::meeting::{MeetingKind, MeetingState, Outcome, SeatRole};
    use crate::moves::{GovernmentKind, Nature, Scope};
    use crate::objection::ObjectionDecision;
    use crate::relative::Relation;
    use crate::request::RequestState;
    use crate::training_need::TrainingKind;
    use crate::working_day::{DeadlineUnit, HolidayKind};

    #[test]
    fn every_value_reads_back_from_its_own_code_and_from_that_of_the_contract() {
        macro_rules! hold {
            ($($name:ty)+) => {$(
                let codes: BTreeSet<&str> = <$name>::all().map(<$name>::code).collect();
                assert_eq!(codes.len(), <$name>::all().count(), "{codes:?}");
                for one in <$name>::all() {
                    assert_eq!(<$name>::from_code(one.code()), Some(one));
                    assert_eq!(serde_json::to_value(one).unwrap(), one.code());
                    assert!(!one.printed().is_empty());
                }
                assert_eq!(<$name>::from_code(""), None);
            )+};
        }
        hold!(CircumstanceKind DocumentKind HeadKind GovernmentKind Nature Scope Relation RequestState);
        hold!(Axis DeadlineUnit FollowUp HolidayKind Item RaterRole TaskKind TrainingKind Trend);
        hold!(MeetingKind MeetingState SeatRole Outcome ConcernKind ObjectionDecision EventKind);
    }
}
