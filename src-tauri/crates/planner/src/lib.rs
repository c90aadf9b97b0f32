//! Proposes who fits a post, and says why. The rules are those of the domain, never a copy.

pub mod candidates;
