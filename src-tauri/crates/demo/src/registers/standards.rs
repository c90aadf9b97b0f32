//! What the posts of leaders and common functional posts ask.

use std::collections::BTreeMap;

use mutasi_domain::position::{Level, Requirements};
use mutasi_intake::rows::StandardRow;

use super::assessments::asked;
use crate::careers::training;
use crate::chart::{Post, Unit};
use crate::diplomas::Field;

/// Functional posts whose requirements offices have written down.
const COMMON: [&str; 8] =
    ["Analis Kebijakan", "Analis SDM Aparatur", "Perencana", "Auditor", "Arsiparis", "Perawat", "Bidan", "Dokter"];

/// One row per title; it holds for every position of the title.
pub(crate) fn standard_rows(units: &[Unit]) -> Vec<StandardRow> {
    let posts = units.iter().flat_map(|unit| &unit.posts).filter(|post| post.is_managerial() || is_common(post));
    let titles: BTreeMap<&str, &Post> = posts.map(|post| (post.title.name.as_str(), post)).collect();
    titles.into_values().map(standard).collect()
}

fn is_common(post: &Post) -> bool {
    let title = &post.title;
    matches!(title.level, Level::Jf(_))
        && COMMON
            .iter()
            .any(|name| title.name.strip_suffix(title.level.code()).is_some_and(|own| own.trim_end() == *name))
}

/// Leaders come from any field of study and are asked for competence; functional posts ask for their field.
fn standard(post: &Post) -> StandardRow {
    let title = &post.title;
    let usual = Requirements::usual(title.family, title.level, &title.name);
    let leads = post.is_managerial();
    StandardRow {
        unit: String::new(),
        title: title.name.clone(),
        education: usual.min_education,
        fields: if leads { Vec::new() } else { fields(title.field) },
        rank_low: usual.rank_low,
        rank_high: usual.rank_high,
        experience: if leads { experience(&title.name) } else { Vec::new() },
        training: if leads { vec![training(title.level).0.to_string()] } else { Vec::new() },
        competence: if leads { asked(&title.name, title.level) } else { Vec::new() },
    }
}

/// Fields of study of the diplomas, without their level: `S-1 Ilmu Hukum` gives `Ilmu Hukum`.
fn fields(diplomas: Field) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for diploma in diplomas {
        let name = diploma.name;
        let field = ["S-1 ", "D-III ", "Profesi "].iter().find_map(|level| name.strip_prefix(level)).unwrap_or(name);
        if !fields.iter().any(|known| known == field) {
            fields.push(field.to_string());
        }
    }
    fields
}

/// The field of work that a leader's title names: `Kepala Bidang Bina Marga` gives `Bina Marga`.
fn experience(title: &str) -> Vec<String> {
    if ["Camat", "Lurah", "Sekretaris Kecamatan", "Sekretaris Kelurahan"].contains(&title) {
        return ["Pemerintahan", "Kecamatan", "Kelurahan"].map(String::from).into();
    }
    let led = ["Kepala ", "Sekretaris ", "Asisten "].iter().find_map(|head| title.strip_prefix(head));
    let kinds = ["Bidang ", "Bagian ", "Subbagian ", "Seksi ", "Dinas ", "Badan "];
    let field = led.map(|led| kinds.iter().find_map(|kind| led.strip_prefix(kind)).unwrap_or(led));
    field.into_iter().map(String::from).collect()
}
