//! What the screen has confirmed is on the disk: the tests of the reliability plan (`docs/reliability-report.md`) that
//! run with every change, and at larger figures with `make soak`.

mod chain;
mod hostile;
mod instances;
mod killed;
mod numbers;
mod old;
mod restored;
#[cfg(unix)]
mod unprivileged;
