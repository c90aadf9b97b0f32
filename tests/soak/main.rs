//! The slow tests of the reliability plan, T10 to T19 and T21: `make soak`, or one by one with `-- --ignored`.

mod clock;
mod common;
mod disk_full;
mod exports;
mod failing_calls;
mod fonts;
mod locales;
mod memory;
mod migration;
mod places;

#[allow(dead_code, reason = "each of the two uses its own part")]
#[path = "../trust/old.rs"]
mod old;
#[cfg(unix)]
#[path = "../trust/unprivileged.rs"]
mod unprivileged;
