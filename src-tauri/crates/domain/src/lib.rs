//! The facts, rules and calculations of civil-servant transfer (*mutasi ASN*).
//!
//! Deliberately absent: a clock, files, SQL, threads, random numbers. Everything a calculation needs, the day of
//! asking included, comes in as an argument, so that every figure can be asked "as of" any day and asked again
//! years later with the same answer.

pub mod account;
pub mod career;
pub mod case_task;
pub mod cases;
pub mod circumstance;
mod coded;
pub mod competence;
pub mod concern;
pub mod day;
pub mod decision;
pub mod discipline;
pub mod document;
pub mod education;
pub mod effectiveness;
pub mod evaluation;
pub mod event;
pub mod finding;
pub mod head_term;
pub mod health;
pub mod identity;
pub mod lessons;
pub mod letter_number;
pub mod mask;
pub mod meeting;
pub mod methods;
pub mod moves;
pub mod objection;
pub mod parameter;
pub mod performance;
pub mod position;
pub mod priority;
pub mod projection;
pub mod rank;
pub mod recap;
pub mod relative;
pub mod request;
pub mod retention;
pub mod retirement;
pub mod rules;
pub mod scenario;
pub mod schools;
pub mod score;
pub mod seniority;
pub mod sensitivity;
pub mod site;
pub mod spare;
pub mod staff;
pub mod staffing;
pub mod talent;
pub mod training_need;
pub mod tree;
pub mod unit;
pub mod vacancy;
pub mod verification_code;
pub mod words;
pub mod working_day;
pub mod workload;
