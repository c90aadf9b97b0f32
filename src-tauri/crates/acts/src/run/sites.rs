//! Where units stand.

use std::collections::BTreeMap;

use mutasi_domain::site::{HARDSHIPS, LATITUDES, LONGITUDES, Site, distance_km, site_of};
use mutasi_store::{Mode, Traced};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;

pub(crate) fn list_sites(desk: &mut Desk, asked: AsOf) -> Result<Vec<SiteView>, Failure> {
    let (frame, sites) = (desk.frame(desk.day(asked.as_of))?, desk.read().sites()?);
    let mut views = Vec::new();
    for row in &frame.staffing.units {
        let Some((of, site)) = site_of(&sites, frame.upwards(row.unit)) else { continue };
        let is_own = of == row.unit;
        let origin = is_own.then(|| desk.origin(Traced::Site { unit: of })).transpose()?;
        views.push(SiteView {
            unit: row.unit,
            of,
            of_name: frame.unit_name(of).to_string(),
            district: site.district.clone(),
            latitude: site.latitude,
            longitude: site.longitude,
            hardship: site.hardship,
            agency_km: agency_km(row.unit, site, &sites, &frame),
            origin,
        });
    }
    Ok(views)
}

fn agency_km(unit: i64, site: &Site, sites: &BTreeMap<i64, Site>, frame: &Frame) -> Option<f64> {
    let agency = frame.row(unit)?.agency;
    (agency != unit).then(|| distance_km(sites.get(&agency)?, site)).flatten()
}

pub(crate) fn set_site(desk: &mut Desk, asked: SetSite) -> Result<Vec<SiteView>, Failure> {
    desk.frame(desk.today)?.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let district = asked.district.split_whitespace().collect::<Vec<_>>().join(" ");
    let site = Site { district, latitude: asked.latitude, longitude: asked.longitude, hardship: asked.hardship };
    check(&site)?;
    desk.act(Op::SetSite, Op::SetSite.label(), Mode::Commit, |tx| {
        if site == Site::default() {
            tx.clear_site(asked.unit)?;
        } else {
            tx.set_site(asked.unit, &site)?;
        }
        Ok(())
    })?;
    list_sites(desk, AsOf::default())
}

fn check(site: &Site) -> Result<(), Failure> {
    if site.latitude.is_some() != site.longitude.is_some() {
        let message = "Lintang dan bujur diisi bersama. Isi keduanya, atau kosongkan keduanya.";
        return Err(Failure::refused("coordinate_alone", message));
    }
    let outside =
        |value: Option<f64>, range: &std::ops::RangeInclusive<f64>| value.is_some_and(|it| !range.contains(&it));
    if outside(site.latitude, &LATITUDES) || outside(site.longitude, &LONGITUDES) {
        let message =
            "Koordinat di luar Indonesia. Lintang -11 sampai 6,5 dan bujur 95 sampai 141,5; periksa apakah tertukar.";
        return Err(Failure::refused("coordinate_range", message));
    }
    if !HARDSHIPS.contains(&site.hardship) {
        return Err(Failure::refused("hardship_range", "Tingkat kesulitan harus 0 sampai 3. Betulkan angkanya."));
    }
    Ok(())
}
