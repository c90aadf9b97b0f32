//! Tables to bytes, and bytes to files.

use mutasi_documents::chart::{ChartNode, pages};
use mutasi_documents::report::{PaperSpec, Report, ReportError, to_pdf, to_workbook};
use mutasi_documents::{Page, PdfError, PdfMeta, pages_to_pdf, to_png};

use super::ground::Ground;
use super::head::Head;
use super::kind::{Form, Order, Sheet};
use super::table::Table;
use crate::contract::Failure;
use crate::papers::file_part;
use crate::watch::Watch;

/// Dots per inch of a picture: the small type of an A3 sheet can be read.
const PNG_DPI: f32 = 150.0;

/// A file as it will be written.
pub(in crate::run) struct Ready {
    pub(in crate::run) name: String,
    /// Pages on paper; 0 for a workbook.
    pub(in crate::run) pages: u32,
    pub(in crate::run) bytes: Vec<u8>,
}

pub(super) struct Press<'a> {
    pub(super) order: &'a Order,
    pub(super) ground: &'a Ground,
    pub(super) head: &'a Head,
    pub(super) watch: &'a Watch,
}

impl Press<'_> {
    pub(super) fn tables(&self, tables: &[Table]) -> Result<Vec<Ready>, Failure> {
        let reports: Vec<Report> = tables.iter().map(|table| self.head.report(table)).collect();
        let mut ready = Vec::with_capacity(self.order.forms.len());
        for form in &self.order.forms {
            self.watch.go_on()?;
            let (bytes, pages) = if *form == Form::Xlsx {
                (to_workbook(&reports, &self.ground.day.to_string())?, 0)
            } else {
                self.paper(&reports)?
            };
            ready.push(Ready { name: format!("{}.{}", self.stem(), form.code()), pages, bytes });
        }
        Ok(ready)
    }

    fn paper(&self, reports: &[Report]) -> Result<(Vec<u8>, u32), Failure> {
        let mut printed = 0;
        let mut on_page = |done: usize, total: usize| {
            printed = done as u32;
            self.watch.report("report", done as u64, total as u64, format!("Halaman {done} dari {total}"));
            !self.watch.cancelled()
        };
        match to_pdf(reports, &PaperSpec::landscape(self.order.paper.paper()), &self.meta(), &mut on_page) {
            Ok(bytes) => Ok((bytes, printed)),
            Err(ReportError::Pdf(error)) => Err(pdf_failed(error)),
            Err(ReportError::Cancelled) => Err(self.watch.go_on().err().unwrap_or_else(|| {
                Failure::broken("fault", "Pencetakan berhenti tanpa sebab. Ulangi; bila terulang, laporkan.")
            })),
        }
    }

    pub(super) fn chart(&self, nodes: &[ChartNode]) -> Result<Vec<Ready>, Failure> {
        if nodes.is_empty() {
            return Err(self.order.kind.nothing());
        }
        let pages = pages(nodes, &self.head.chart(self.order.paper));
        let mut ready = Vec::new();
        for form in &self.order.forms {
            self.watch.go_on()?;
            if *form == Form::Png {
                self.pictures(&pages, &mut ready)?;
                continue;
            }
            let bytes = pages_to_pdf(&pages, &self.meta()).map_err(pdf_failed)?;
            ready.push(Ready { name: format!("{}.pdf", self.stem()), pages: pages.len() as u32, bytes });
        }
        Ok(ready)
    }

    /// A picture of every page, numbered where there are several.
    fn pictures(&self, pages: &[Page], ready: &mut Vec<Ready>) -> Result<(), Failure> {
        let digits = pages.len().to_string().len();
        for (at, page) in pages.iter().enumerate() {
            self.watch.go_on()?;
            let number = at + 1;
            self.watch.report("report", number as u64, pages.len() as u64, format!("Gambar {number}"));
            let name = match pages.len() {
                1 => format!("{}.png", self.stem()),
                _ => format!("{}_{number:0digits$}.png", self.stem()),
            };
            let bytes = to_png(page, PNG_DPI)
                .map_err(|error| Failure::broken("png_failed", format!("Gambar gagal disusun: {error}")))?;
            ready.push(Ready { name, pages: 1, bytes });
        }
        Ok(())
    }

    /// `DUK_wilayah_2026-12-31`. The number of a unit tells apart the many units of one name; paper and scenario stand
    /// in the name where they are not the usual ones.
    fn stem(&self) -> String {
        let place = match self.ground.unit {
            Some(unit) => file_part(&self.ground.numbered_name(unit).replace(' ', "-")),
            None => "wilayah".into(),
        };
        let scenario = self.ground.scenario.as_ref().map_or_else(String::new, |(id, _)| format!("_simulasi-{id}"));
        let paper = match self.order.paper {
            Sheet::F4 => String::new(),
            other => format!("_{}", other.code().to_uppercase()),
        };
        format!("{}_{place}_{}{scenario}{paper}", self.order.kind.printed(), self.ground.day)
    }

    fn meta(&self) -> PdfMeta {
        PdfMeta {
            title: format!("{} {}", self.order.kind.title(), self.ground.unit_name()).trim().to_string(),
            author: self.head.office.clone(),
            id_seed: self.stem(),
            date: self.ground.day.to_string(),
        }
    }
}

fn pdf_failed(error: PdfError) -> Failure {
    Failure::broken("pdf_failed", format!("PDF gagal disusun: {error}"))
}
