//! The region, and who heads it.

use mutasi_domain::staff::usual_case;
use mutasi_domain::unit::RegionKind;
use mutasi_store::{Mode, RegionRecord};

use crate::contract::*;
use crate::create::bare_name;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn region_view(desk: &Desk) -> Result<Option<RegionView>, Failure> {
    let head = desk.read().signatories(desk.today)?.into_iter().find(|signatory| signatory.is_head);
    Ok(desk.read().region()?.map(|region| RegionView {
        kind: region.kind.code().to_string(),
        government: government(&region),
        name: region.name,
        province: region.province,
        capital: region.capital,
        head_title: region.head_title,
        head_name: head.map(|head| head.name).unwrap_or_default(),
        office_name: region.office_name,
        office_code: region.office_code,
    }))
}

/// `Pemerintah Kota Rantau Bahari`
pub(crate) fn government(region: &RegionRecord) -> String {
    format!("Pemerintah {} {}", region.kind.printed(), region.name)
}

pub(crate) fn edit_region(desk: &mut Desk, asked: EditRegion) -> Result<RegionView, Failure> {
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let today = desk.today;
    let known = desk.read().signatories(today)?.into_iter().find(|signatory| signatory.is_head);
    let head = usual_case(&asked.head_name);
    desk.act(Op::EditRegion, Op::EditRegion.label(), Mode::Commit, |tx| {
        tx.set_region(&RegionRecord {
            // The word stands before the name in letters; typed with it, it would stand twice.
            province: bare_name(&asked.province, RegionKind::Provinsi),
            capital: asked.capital.trim().to_string(),
            office_name: asked.office_name.trim().to_string(),
            office_code: asked.office_code.trim().to_string(),
            ..region.clone()
        })?;
        if known.is_none_or(|known| known.name != head) {
            tx.set_head(&head, &region.head_title, today)?;
        }
        Ok(())
    })?;
    region_view(desk)?.or_not_found("Wilayah", "")
}
