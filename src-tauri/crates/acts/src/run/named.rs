//! People in a refusal: the first few by name, and how many more there are.

/// So many are named.
const NAMED: usize = 5;

/// `A, B, C, D, E, dan 12 lainnya`, parted by `between`.
pub(super) fn named(all: &[impl AsRef<str>], between: &str) -> String {
    let first: Vec<&str> = all.iter().take(NAMED).map(AsRef::as_ref).collect();
    let shown = first.join(between);
    match all.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown}{between}dan {more} lainnya"),
    }
}
