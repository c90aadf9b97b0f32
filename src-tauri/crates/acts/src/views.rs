//! Domain values as the screens show them.

use mutasi_domain::education::EducationLevel;
use mutasi_domain::finding::Finding;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::{Family, Position, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_domain::score::ScorePart;
use mutasi_domain::staffing::{Balance, StaffingStatus, UnitStaffing};

use crate::contract::*;
use crate::frame::Frame;

pub(crate) fn finding_view(finding: &Finding) -> FindingView {
    FindingView {
        move_id: finding.move_id,
        nip: finding.nip.clone(),
        rule: finding.rule.to_string(),
        severity: finding.severity.code().to_string(),
        article: finding.article.clone(),
        facts: finding.facts.clone(),
        parameters: finding
            .parameters
            .iter()
            .map(|(key, used)| (key.clone(), ParameterView { value: used.value.clone(), basis: used.basis.clone() }))
            .collect(),
        message: finding.message.clone(),
        missing: finding
            .missing
            .map(|place| MissingView { place: place.code().to_string(), told: place.printed().to_string() }),
        overridden: finding.overridden.clone(),
    }
}

pub(crate) fn score_part_view(part: ScorePart) -> ScorePartView {
    ScorePartView {
        criterion: part.criterion,
        weight: part.weight,
        value: part.value,
        missing: part.missing,
        facts: part.facts,
    }
}

/// `+2`, `0`, `-1`
pub(crate) fn signed(value: i64) -> String {
    if value > 0 { format!("+{value}") } else { value.to_string() }
}

pub(crate) fn balance_view(balance: Balance) -> BalanceView {
    BalanceView { need: balance.need, held: balance.held, gap: balance.gap }
}

pub(crate) fn requirements_view(asked: &Requirements) -> RequirementsView {
    RequirementsView {
        min_education: asked.min_education.map(|level| EducationLevel::code(level).to_string()),
        fields: asked.fields.clone(),
        rank_low: asked.rank_low.map(|rank| Rank::code(rank).to_string()),
        rank_high: asked.rank_high.map(|rank| Rank::code(rank).to_string()),
    }
}

pub(crate) fn post_view(position: &Position, frame: &Frame) -> PostView {
    PostView {
        position: position.id,
        title: position.title.clone(),
        unit: frame.unit_name(position.unit).to_string(),
        unit_id: position.unit,
        agency: frame.agency_name(position.unit).to_string(),
        class: position.class,
        level: position.level.code().to_string(),
    }
}

pub(crate) fn status_code(balance: Balance, law: &Law) -> String {
    match StaffingStatus::of(balance, law) {
        StaffingStatus::Critical => "critical",
        StaffingStatus::Short => "short",
        StaffingStatus::Balanced => "balanced",
        StaffingStatus::Over => "over",
    }
    .to_string()
}

pub(crate) fn position_line(position: &Position, balance: Balance, law: &Law) -> PositionLine {
    PositionLine {
        id: position.id,
        unit: position.unit,
        title: position.title.clone(),
        family: Family::code(position.family).to_string(),
        level: position.level.code().to_string(),
        class: position.class,
        need: balance.need,
        held: balance.held,
        gap: balance.gap,
        status: status_code(balance, law),
    }
}

pub(crate) fn unit_line(row: &UnitStaffing, frame: &Frame, law: &Law) -> Option<UnitLine> {
    let unit = frame.unit(row.unit)?;
    Some(UnitLine {
        id: unit.id,
        code: unit.code.clone(),
        name: unit.name.clone(),
        kind: unit.kind.code().to_string(),
        parent: unit.parent,
        agency: row.agency,
        depth: row.depth as u32,
        need: row.balance.need,
        held: row.balance.held,
        gap: row.balance.gap,
        short: row.short,
        over: row.over,
        status: status_code(row.balance, law),
    })
}
