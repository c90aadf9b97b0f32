//! Cases, led through the program as a script would: who acts, on which day, with which words.

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{Office, Ran, Terminal};

/// An office whose work goes through the terminal. Where the window alone can do something, its desk opens for that.
pub struct Clerk {
    office: Office,
    pub terminal: Terminal,
}

impl Clerk {
    /// Takes an office over: its desk is closed.
    pub fn of(mut office: Office, today: &str) -> Self {
        let mut terminal = Terminal::of_office(&mut office);
        terminal.today = today.into();
        Self { office, terminal }
    }

    /// Turns the calendar.
    pub fn on(&mut self, day: &str) -> &mut Self {
        self.terminal.today = day.into();
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.terminal.path(name)
    }

    /// A command of an account.
    #[track_caller]
    pub fn run(&self, who: &str, command: &str, words: &[&str]) -> Value {
        self.terminal.by(who, command, words).json()
    }

    /// A command that is refused and changes nothing; gives its message.
    #[track_caller]
    pub fn refused(&self, who: &str, command: &str, words: &[&str], code: &str) -> String {
        let before = self.dump();
        let told = self.terminal.by(who, command, words).assert_failed(1, code);
        assert_eq!(self.dump(), before, "{command} is refused with {code} and changes nothing");
        told["message"].as_str().expect("a refusal has words").to_string()
    }

    /// Canonical text of all records.
    #[track_caller]
    pub fn dump(&self) -> String {
        self.run("ratna", "dump", &[])["dump"].as_str().expect("a dump is text").to_string()
    }

    /// What `case decide` is told: the cases, and each word with its name.
    fn words(step: &str, cases: &[i64], said: &[(&str, &str)]) -> Vec<String> {
        let mut words = vec![step.to_string()];
        words.extend(cases.iter().map(ToString::to_string));
        words.extend(said.iter().flat_map(|(name, value)| [format!("--{name}"), (*value).to_string()]));
        words
    }

    fn decides(&self, who: &str, step: &str, cases: &[i64], said: &[(&str, &str)]) -> Ran {
        self.terminal.by(who, "case decide", Self::words(step, cases, said))
    }

    /// Takes a step for cases; gives their lines.
    #[track_caller]
    pub fn decide(&self, who: &str, step: &str, cases: &[i64], said: &[(&str, &str)]) -> Value {
        self.decides(who, step, cases, said).json()["cases"].take()
    }

    /// The same where rules forbid it; gives the message.
    #[track_caller]
    pub fn decide_refused(&self, who: &str, step: &str, cases: &[i64], said: &[(&str, &str)], code: &str) -> String {
        let words = Self::words(step, cases, said);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.refused(who, "case decide", &words, code)
    }

    #[track_caller]
    pub fn case(&self, case: i64) -> Value {
        self.run("ratna", "case show", &[&case.to_string()])
    }

    /// Where a case stands.
    #[track_caller]
    pub fn state(&self, case: i64) -> String {
        self.case(case)["line"]["state"].as_str().expect("a case has a state").to_string()
    }

    /// Where cases stand, in the order asked.
    #[track_caller]
    pub fn states(&self, cases: &[i64]) -> Vec<String> {
        let listed = self.run("ratna", "case list", &["--ended"]);
        let all = listed["cases"].as_array().expect("a list");
        let state = |case: &i64| {
            let line = all.iter().find(|line| line["case"] == *case).expect("the case is listed");
            line["state"].as_str().expect("a case has a state").to_string()
        };
        cases.iter().map(state).collect()
    }

    /// Opens a proposal; gives its number.
    #[track_caller]
    pub fn propose(&self, nip: &str, to: i64, more: &[&str]) -> i64 {
        let to = to.to_string();
        let words = ["--nip", nip, "--to", &to, "--reason", "Kebutuhan organisasi"];
        let opened = self.run("ratna", "proposal open", &[&words[..], more].concat());
        opened["line"]["case"].as_i64().expect("a case has a number")
    }

    /// Hands in every paper that verification asks for and that is missing, dated on a day, and accepts all that nobody
    /// has looked at; gives the kinds that were missing.
    #[track_caller]
    pub fn papers(&self, case: i64, date: &str) -> Vec<String> {
        let id = case.to_string();
        let kinds = due_kinds(&self.case(case));
        for (kind, at) in kinds.iter().zip(1..) {
            let number = format!("{at}/{id}/2026");
            let words = ["--case", &id, "--kind", kind, "--number", &number, "--date", date];
            self.run("ratna", "proposal document", &words);
        }
        let papers = unseen(&self.case(case));
        if !papers.is_empty() {
            let words: Vec<&str> = std::iter::once("accepted").chain(papers.iter().map(String::as_str)).collect();
            self.run("vera", "proposal judge", &words);
        }
        kinds
    }

    /// Leads cases from the draft through verification and assessment.
    #[track_caller]
    pub fn lead_through_assessment(&self, cases: &[i64], papers: &str, assessor: &str) {
        self.decide("ratna", "submit", cases, &[]);
        self.decide("vera", "take", cases, &[]);
        for case in cases {
            self.papers(*case, papers);
        }
        self.decide("vera", "verify", cases, &[]);
        self.decide("vera", "assess", cases, &[("decision", "DIREKOMENDASIKAN"), ("assessor", assessor)]);
    }

    /// A side is asked and agrees on the same day.
    #[track_caller]
    pub fn agreed(&self, cases: &[i64], letter: &str, day: &str) -> Value {
        self.decide("ratna", "ask", cases, &[("letter", letter), ("letter-day", day)]);
        let answer = [("decision", "agree"), ("letter", letter), ("letter-day", day)];
        self.decide("ratna", "answer", cases, &answer)
    }

    /// Lets an account do at the desk what only the window can.
    #[track_caller]
    pub fn at_desk<T: DeserializeOwned>(&mut self, who: &str, act: &str, request: Value) -> T {
        let reply = self.office.on_day(&self.terminal.today).sit(who).call(act, request);
        self.office.close();
        reply
    }

    /// The same where it is refused.
    #[track_caller]
    pub fn refused_at_desk(&mut self, who: &str, act: &str, request: Value, code: &str) -> String {
        let before = self.office.on_day(&self.terminal.today).sit(who).dump();
        let failure = self.office.refused(act, request);
        assert_eq!(self.office.dump(), before, "{act} is refused with {code} and changes nothing");
        self.office.close();
        crate::asked_of(&failure, code);
        failure.message
    }

    /// The desk itself, opened by an account; it is closed again before the next command.
    #[track_caller]
    pub fn with_desk<T>(&mut self, who: &str, work: impl FnOnce(&mut Office) -> T) -> T {
        let done = work(self.office.on_day(&self.terminal.today).sit(who));
        self.office.close();
        done
    }

    /// The file, its chain and its replay are sound.
    #[track_caller]
    pub fn assert_sound(&self) {
        let view = self.run("ratna", "verify", &[]);
        assert_eq!((&view["ok"], &view["replay"]["ok"]), (&json!(true), &json!(true)), "{view}");
    }
}

/// Papers of the checklist that nobody has looked at.
fn unseen(case: &Value) -> Vec<String> {
    let rows = case["checklist"].as_array().expect("a checklist").iter();
    let papers = rows.flat_map(|row| row["documents"].as_array().expect("papers"));
    papers.filter(|paper| paper["verdict"] == "").map(|paper| paper["id"].to_string()).collect()
}

/// Kinds of the papers that verification asks for and that are not there.
fn due_kinds(case: &Value) -> Vec<String> {
    let due = case["checklist"].as_array().expect("a checklist");
    let needed = |row: &&Value| {
        row["needed_for"] == "VERIFIKASI_BERKAS" && row["status"] == "missing" && row["due"]["due"] == "mandatory"
    };
    due.iter().filter(needed).map(|row| row["due"]["kind"].as_str().expect("a kind").to_string()).collect()
}
