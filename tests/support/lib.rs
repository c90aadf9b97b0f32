//! Builders and support shared by the whole-job tests.
