//! Templates that an office has changed, with every version that was in use; letterheads; fonts of the office.

use chrono::NaiveDate;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer, day, day_text};

/// A text that was put in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateVersionRecord {
    pub id: i64,
    pub day: NaiveDate,
    pub account: String,
    pub note: String,
    /// Short hash of the text, as each letter keeps it.
    pub version: String,
    pub text: String,
}

/// A letterhead (*kop naskah dinas*) that the office has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterheadRecord {
    /// Empty: the usual lines.
    pub lines: Vec<String>,
    /// Hash of the PNG; empty without an emblem.
    pub emblem: String,
}

/// A font file of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontRecord {
    pub family: String,
    /// `regular`, `bold`, `italic`, `bold_italic`
    pub style: String,
    pub sha256: String,
}

impl Reader<'_> {
    /// The template that the office uses instead of the shipped one.
    pub fn template(&self, kind: &str) -> Result<Option<String>, StoreError> {
        self.row("SELECT text FROM template WHERE kind = ?1", [kind], |row| row.get(0))
    }

    /// Kinds of letters whose template the office has changed.
    pub fn own_templates(&self) -> Result<Vec<String>, StoreError> {
        self.rows("SELECT kind FROM template ORDER BY kind", [], |row| row.get(0))
    }

    /// Texts that were put in use, newest first.
    pub fn template_versions(&self, kind: &str) -> Result<Vec<TemplateVersionRecord>, StoreError> {
        let sql = "SELECT id, day, account, note, version, text FROM template_version WHERE kind = ?1 ORDER BY id DESC";
        self.rows(sql, [kind], |row| {
            Ok(TemplateVersionRecord {
                id: row.get(0)?,
                day: day(row, 1)?,
                account: row.get(2)?,
                note: row.get(3)?,
                version: row.get(4)?,
                text: row.get(5)?,
            })
        })
    }

    /// The letterhead of a form, `head` or `agency`.
    pub fn letterhead(&self, form: &str) -> Result<Option<LetterheadRecord>, StoreError> {
        self.row("SELECT lines, emblem FROM letterhead WHERE form = ?1", [form], |row| {
            let lines: String = row.get(0)?;
            Ok(LetterheadRecord {
                lines: serde_json::from_str(&lines).map_err(|_| bad_value("kop", &lines))?,
                emblem: row.get(1)?,
            })
        })
    }

    /// Fonts of the office, by family and style.
    pub fn fonts(&self) -> Result<Vec<FontRecord>, StoreError> {
        self.rows("SELECT family, style, sha256 FROM font ORDER BY family, style", [], |row| {
            Ok(FontRecord { family: row.get(0)?, style: row.get(1)?, sha256: row.get(2)? })
        })
    }
}

impl Writer<'_> {
    /// Keeps an office's own template, or returns to the shipped one with `None`.
    pub fn set_template(&self, kind: &str, text: Option<&str>) -> Result<(), StoreError> {
        match text {
            Some(text) => self.execute(
                "INSERT INTO template (kind, text) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET text = excluded.text",
                (kind, text),
            )?,
            None => self.execute("DELETE FROM template WHERE kind = ?1", [kind])?,
        };
        Ok(())
    }

    /// Notes a text that is put in use; its `id` is ignored.
    pub fn add_template_version(&self, kind: &str, new: &TemplateVersionRecord) -> Result<(), StoreError> {
        self.insert(
            "INSERT INTO template_version (kind, day, account, note, version, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (kind, day_text(new.day), &new.account, &new.note, &new.version, &new.text),
        )?;
        Ok(())
    }

    pub fn set_letterhead(&self, form: &str, letterhead: &LetterheadRecord) -> Result<(), StoreError> {
        let lines = serde_json::to_string(&letterhead.lines).unwrap_or_else(|_| "[]".into());
        self.execute(
            "INSERT INTO letterhead (form, lines, emblem) VALUES (?1, ?2, ?3)
             ON CONFLICT (form) DO UPDATE SET lines = excluded.lines, emblem = excluded.emblem",
            (form, lines, &letterhead.emblem),
        )?;
        Ok(())
    }

    /// Adds a font file, in place of one of the same family and style.
    pub fn set_font(&self, font: &FontRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO font (family, style, sha256) VALUES (?1, ?2, ?3)
             ON CONFLICT (family, style) DO UPDATE SET sha256 = excluded.sha256",
            (&font.family, &font.style, &font.sha256),
        )?;
        Ok(())
    }

    /// Takes a family out; letters that used it keep its files. Gives how many files it had.
    pub fn remove_font(&self, family: &str) -> Result<usize, StoreError> {
        self.execute("DELETE FROM font WHERE family = ?1", [family])
    }
}
