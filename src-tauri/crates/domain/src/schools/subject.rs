//! Which subject a curriculum, a school or the title of a position means.

use serde::{Deserialize, Serialize};

use crate::position::title_without_level;
use crate::unit::name_key;

/// A subject under one name (*mata pelajaran*), however a curriculum or a title writes it: `Pendidikan Jasmani, Olahraga
/// dan Kesehatan`, `Penjasorkes` and `PJOK` are one. Class teachers, counsellors and teachers for special needs are
/// subjects too, so that holders can be counted for each need.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Subject(String);

const CLASS: &str = "guru kelas";
const COUNSELLING: &str = "bk";
const SPECIAL_NEEDS: &str = "pendidikan khusus";
const RELIGION: &str = "agama";

/// The one name, and the others in use.
const NAMES: [(&str, &[&str]); 14] = [
    (CLASS, &["kelas", "sd", "tk", "paud", "taman kanak kanak", "kelas sd", "kelas tk"]),
    (COUNSELLING, &["bimbingan dan konseling", "bimbingan konseling", "bimbingan dan penyuluhan", "bp", "konselor"]),
    (SPECIAL_NEEDS, &["pembimbing khusus", "pendamping khusus", "pendidikan luar biasa", "plb"]),
    (
        "pjok",
        &[
            "pendidikan jasmani olahraga dan kesehatan",
            "pendidikan jasmani dan kesehatan",
            "pendidikan jasmani",
            "penjasorkes",
            "penjaskes",
            "penjas",
            "olahraga",
        ],
    ),
    (
        "ppkn",
        &["pkn", "pendidikan pancasila dan kewarganegaraan", "pendidikan pancasila", "pendidikan kewarganegaraan"],
    ),
    ("bahasa indonesia", &["b indonesia"]),
    ("bahasa inggris", &["b inggris"]),
    ("matematika", &["mtk"]),
    ("ipa", &["ilmu pengetahuan alam"]),
    ("ips", &["ilmu pengetahuan sosial"]),
    ("seni budaya", &["seni", "seni dan budaya", "kesenian"]),
    ("prakarya", &["prakarya dan kewirausahaan", "pkwu"]),
    ("informatika", &["tik", "teknologi informasi dan komunikasi"]),
    ("agama islam", &["pai"]),
];

/// Spellings of religions beside the usual one.
const RELIGIONS: [(&str, &[&str]); 6] = [
    ("islam", &[]),
    ("kristen", &["kristen protestan", "protestan"]),
    ("katolik", &["katholik", "kristen katolik", "kristen katholik"]),
    ("hindu", &[]),
    ("buddha", &["budha"]),
    ("khonghucu", &["konghucu", "kong hu cu"]),
];

impl Subject {
    pub fn class_teacher() -> Self {
        Self(CLASS.into())
    }

    pub fn counselling() -> Self {
        Self(COUNSELLING.into())
    }

    pub fn special_needs() -> Self {
        Self(SPECIAL_NEEDS.into())
    }

    /// The lessons of one religion, for example `Islam`.
    pub fn of_religion(religion: &str) -> Self {
        let key = religion_key(&name_key(religion));
        Self(if key.is_empty() { RELIGION.into() } else { format!("{RELIGION} {key}") })
    }

    /// The subject of a curriculum or of a column of a school's data.
    pub fn of_name(name: &str) -> Self {
        let key = name_key(name);
        let plain = key.strip_prefix("guru ").unwrap_or(&key);
        let plain = plain.strip_suffix(" dan budi pekerti").unwrap_or(plain);
        if let Some((one, _)) = NAMES.iter().find(|(one, others)| *one == plain || others.contains(&plain)) {
            return Self((*one).into());
        }
        let religion = [RELIGION, "pendidikan agama"].into_iter().find_map(|head| plain.strip_prefix(head));
        match religion {
            Some(rest) if rest.is_empty() || rest.starts_with(' ') => Self::of_religion(rest),
            _ => Self(plain.into()),
        }
    }

    /// The subject of a teacher's position: `Guru Matematika Ahli Pertama`, `Ahli Muda - Guru Kelas`, `Guru PJOK SD`.
    /// None for other titles, and for `Guru Ahli Pertama`, which names no subject.
    pub fn of_title(title: &str) -> Option<Self> {
        let title = title_without_level(title);
        if title == "konselor" {
            return Some(Self::counselling());
        }
        let rest = title.strip_prefix("guru")?;
        if !rest.is_empty() && !rest.starts_with(' ') {
            return None;
        }
        let rest = rest.trim();
        let rest = ["mata pelajaran ", "mapel "].iter().find_map(|head| rest.strip_prefix(head)).unwrap_or(rest);
        if rest.starts_with("kelas") {
            return Some(Self::class_teacher());
        }
        let named = [" sd", " smp", " sma", " smk", " tk"].iter().find_map(|level| rest.strip_suffix(level));
        let named = named.unwrap_or(rest).trim();
        let unnamed = matches!(named, "" | "smp" | "sma" | "smk" | "madya" | "muda" | "pertama");
        (!unnamed).then(|| Self::of_name(named))
    }

    /// The name under which the subject is compared.
    pub fn key(&self) -> &str {
        &self.0
    }

    pub fn is_religion(&self) -> bool {
        self.0 == RELIGION || self.0.strip_prefix(RELIGION).is_some_and(|rest| rest.starts_with(' '))
    }

    /// Religion without saying which.
    pub fn is_any_religion(&self) -> bool {
        self.0 == RELIGION
    }
}

fn religion_key(name: &str) -> String {
    let name = ["pendidikan agama ", "agama "].iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name).trim();
    let known = RELIGIONS.iter().find(|(one, others)| *one == name || others.contains(&name));
    known.map_or(name, |(one, _)| one).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_subject() {
        for (title, subject) in [
            ("Guru Matematika Ahli Pertama", Some("Matematika")),
            ("Ahli Pertama - Guru Matematika", Some("Matematika")),
            ("GURU AHLI MUDA - MATEMATIKA", Some("Matematika")),
            ("Guru Ahli Pertama Matematika", Some("Matematika")),
            ("Guru Mapel Matematika SMP Ahli Madya", Some("Matematika")),
            ("Guru Kelas Ahli Pertama", Some("Guru Kelas")),
            ("Ahli Muda - Guru Kelas SD", Some("Guru Kelas")),
            ("Guru TK Ahli Pertama", Some("Guru Kelas")),
            ("Guru PJOK SD", Some("PJOK")),
            ("Guru Pendidikan Jasmani, Olahraga dan Kesehatan", Some("PJOK")),
            ("Guru Penjasorkes Ahli Muda", Some("PJOK")),
            ("Guru Pendidikan Agama Islam Ahli Pertama", Some("PAI")),
            ("Guru Agama Islam dan Budi Pekerti", Some("PAI")),
            ("Guru Pendidikan Agama Kristen Protestan", Some("Pendidikan Agama Kristen")),
            ("Guru Agama Katholik", Some("Agama Katolik")),
            ("Guru Agama", Some("Pendidikan Agama")),
            ("Guru Bimbingan dan Konseling Ahli Pertama", Some("BK")),
            ("Konselor Ahli Muda", Some("Bimbingan Konseling")),
            ("Guru Pembimbing Khusus", Some("Guru Pendidikan Khusus")),
            ("Guru Ilmu Pengetahuan Sosial Ahli Pertama", Some("IPS")),
            ("Guru PPKn Ahli Pertama", Some("Pendidikan Pancasila")),
            ("Guru Fisika Ahli Pertama", Some("Fisika")),
            ("Guru Ahli Pertama", None),
            ("Guru Madya", None),
            ("Guru SMP Ahli Muda", None),
            ("Kepala Sekolah", None),
            ("Perawat Terampil", None),
            ("Guruh Ahli Pertama", None),
            ("", None),
        ] {
            assert_eq!(Subject::of_title(title), subject.map(Subject::of_name), "{title}");
        }
    }
}
