//! What stands above and below every table: government, office, day, and who signs.

use mutasi_documents::SignatureBlock;
use mutasi_documents::chart::ChartPrint;
use mutasi_documents::report::Report;
use mutasi_domain::words;
use mutasi_store::{RegionRecord, SignatoryRecord};

use super::ground::Ground;
use super::kind::{Kind, Sheet};
use super::table::Table;
use crate::contract::{Audience, Failure};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::run::audience::printed;
use crate::run::letter_data::signatory_data;
use crate::run::region::government;

pub(super) struct Head {
    pub(super) office: String,
    /// Government, office, unit and scenario.
    lines: Vec<String>,
    state: String,
    signature: SignatureBlock,
}

impl Head {
    pub(super) fn read(desk: &Desk, ground: &Ground, kind: Kind) -> Result<Self, Failure> {
        let region = desk.read().region()?.or_not_found("Wilayah", "")?;
        let signatory = desk.read().signatories(ground.day)?.into_iter().find(|known| known.is_head);
        let mut lines = vec![government(&region).to_uppercase(), region.office_name.to_uppercase()];
        // On the chart the unit is a box of its own.
        if kind != Kind::Chart && ground.unit.is_some() {
            lines.push(ground.unit_name().to_uppercase());
        }
        if let Some((_, name)) = &ground.scenario {
            lines.push(format!("SIMULASI: {}", name.to_uppercase()));
        }
        // The state line stands on every page, so an invented region is known as such on every page.
        let example = if region.demo { " · CONTOH, wilayah rekaan" } else { "" };
        Ok(Self {
            office: region.office_name.clone(),
            lines,
            state: format!("Keadaan: {}{example}", words::date(ground.day)),
            signature: signature(&region, signatory.as_ref(), &words::date(ground.day)),
        })
    }

    /// Says on every page for whom the list is made.
    pub(super) fn name_audience(&mut self, audience: Audience) {
        self.state = format!("{} · {}", self.state, printed(audience));
    }

    pub(super) fn report(&self, table: &Table) -> Report {
        Report {
            name: table.name.clone(),
            title: std::iter::once(&table.title).chain(&self.lines).cloned().collect(),
            state_line: self.state.clone(),
            columns: table.columns.clone(),
            rows: table.rows.clone(),
            notes: table.notes.clone(),
            signature: Some(self.signature.clone()),
        }
    }

    pub(super) fn chart(&self, paper: Sheet) -> ChartPrint {
        ChartPrint {
            paper: paper.paper(),
            title: self.lines.iter().chain([&self.state]).cloned().collect(),
            footer: format!("{} · {}", self.office, self.state),
            signature: Some(self.signature.clone()),
        }
    }
}

/// The head of the region signs. On a day of which no head is recorded, the name is left to be written by hand.
pub(in crate::run) fn signature(
    region: &RegionRecord,
    signatory: Option<&SignatoryRecord>,
    day: &str,
) -> SignatureBlock {
    let place = format!("{}, {day}", region.capital);
    let Some(data) = signatory.map(|signatory| signatory_data(region, signatory)) else {
        let title = format!("{} {},", region.head_title, region.name).to_uppercase();
        return SignatureBlock { before: vec![place, title], ..SignatureBlock::default() };
    };
    let title = format!("{},", data.title_line);
    let mut after: Vec<String> = data.rank.into_iter().collect();
    after.extend(data.nip.map(|nip| format!("NIP {nip}")));
    SignatureBlock {
        before: std::iter::once(place).chain(title.lines().map(str::to_string)).collect(),
        name: data.name.unwrap_or_default(),
        after,
    }
}
