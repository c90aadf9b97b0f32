//! Findings: what a check says, opened to its facts. Never a bare yes or no, never only a sentence.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How much a finding weighs (handbook 5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// The office has switched the rule off; such findings are dropped.
    Off,
    /// Only noted.
    #[default]
    Info,
    /// Shown, and printed in the assessment sheet.
    Warn,
    /// Stops approval unless the permitted role overrides it with a reason.
    Block,
}

impl Severity {
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Off, Self::Info, Self::Warn, Self::Block].into_iter().find(|severity| severity.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Off => "OFF",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Block => "BLOCK",
        }
    }
}

/// A dated value of a rule, as it was used (*parameter aturan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsedParameter {
    pub value: String,
    /// Legal basis written beside the value.
    pub basis: String,
}

/// Which record a fact of a finding was read from. The person is the one of the finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// The person's own record.
    Staff,
    /// The post that the person holds.
    Post,
    Performance {
        year: i32,
    },
    Discipline {
        from: NaiveDate,
    },
    Circumstance {
        id: i64,
    },
    Career {
        id: Option<i64>,
    },
    Relative {
        id: i64,
    },
    Position {
        id: i64,
    },
    /// Need of a position.
    Need {
        position: i64,
    },
    /// Figures of the plan itself.
    Plan,
    Document {
        id: i64,
    },
    HeadTerm {
        id: i64,
    },
    Competence,
    /// Written in the move by whoever drafted it.
    Move,
}

/// Where a missing fact is entered (*data kurang*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Where {
    Staff,
    Performance,
    Discipline,
    Circumstances,
    Career,
    Competence,
    /// Requirements of the position.
    Requirements,
    /// Position map or workload.
    Positions,
    HeadTerms,
    Documents,
    /// The move itself.
    Plan,
}

impl Where {
    pub fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Performance => "performance",
            Self::Discipline => "discipline",
            Self::Circumstances => "circumstances",
            Self::Career => "career",
            Self::Competence => "competence",
            Self::Requirements => "requirements",
            Self::Positions => "positions",
            Self::HeadTerms => "head_terms",
            Self::Documents => "documents",
            Self::Plan => "plan",
        }
    }

    /// The place in the program, as an officer finds it.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Staff => "impor data pegawai (SIASN)",
            Self::Performance => "impor SKP",
            Self::Discipline => "impor hukuman disiplin",
            Self::Circumstances => "Pegawai, bagian Keadaan khusus",
            Self::Career => "Pegawai, bagian Riwayat jabatan",
            Self::Competence => "Pegawai, bagian Kompetensi",
            Self::Requirements => "Unit & peta jabatan, bagian Syarat jabatan",
            Self::Positions => "Unit & peta jabatan",
            Self::HeadTerms => "Pengaturan, bagian Kepala daerah",
            Self::Documents => "Rencana mutasi, bagian Dokumen",
            Self::Plan => "Rencana mutasi",
        }
    }
}

/// One finding of one rule about one move (or the whole plan when `move_id` is `None`).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    #[serde(rename = "move")]
    pub move_id: Option<i64>,
    pub nip: Option<String>,
    /// Rule id of the handbook, for example `P-07`.
    pub rule: Cow<'static, str>,
    pub severity: Severity,
    /// Article or local basis.
    pub article: String,
    pub facts: BTreeMap<String, Value>,
    /// Where each fact was read.
    #[serde(default)]
    pub sources: BTreeMap<String, Source>,
    /// Something is missing, and this is where it is entered.
    #[serde(default)]
    pub missing: Option<Where>,
    pub parameters: BTreeMap<String, UsedParameter>,
    /// One plain Indonesian sentence that says what is found and, for a block, what to do.
    pub message: String,
    /// Set when the permitted role has overridden this finding: the reason given.
    pub overridden: Option<String>,
}

impl Finding {
    /// Whether this finding keeps the plan from approval.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Block && self.overridden.is_none()
    }
}
