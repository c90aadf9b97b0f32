//! The window is locked: what it may ask, what the page may load, and that nobody weakens it without noticing
//! (docs/decisions/0037-the-window-is-locked.md). Tried in the real window by `tests/e2e/security.e2e.mjs`.

mod lists;
mod policy;
mod rights;
