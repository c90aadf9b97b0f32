//! Sets letters into pages and bytes, on as many threads as the machine has.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;

use chrono::NaiveDate;
use mutasi_documents::letters::LetterData;
use mutasi_documents::{PdfMeta, Template, Typeset, to_pdf, typeset};
use mutasi_store::{Reader, RegionRecord, sha256};

use super::dress::Dress;
use super::picture::require_sound;
use crate::contract::Failure;
use crate::watch::Watch;

/// Template and dress of letters of one kind.
#[derive(Clone)]
pub(crate) struct Press {
    pub(crate) template: Template,
    pub(crate) dress: Dress,
    /// The office, as the PDF names its author.
    pub(crate) author: String,
    pub(crate) date: NaiveDate,
}

/// A letter to be set: by which press, with what, under which name.
pub(crate) struct Order<'a> {
    pub(crate) press: &'a Press,
    pub(crate) data: LetterData,
    pub(crate) title: String,
    pub(crate) file: String,
    /// Whom progress and refusals name.
    pub(crate) about: String,
}

/// A letter set and written out, with all that is frozen of it.
pub(crate) struct Paper {
    pub(crate) file: String,
    pub(crate) sha256: String,
    pub(crate) pages: u32,
    pub(crate) code: String,
    /// Short hash of the template, and the whole hash under which its text is kept.
    pub(crate) template: String,
    pub(crate) template_file: String,
    pub(crate) template_text: String,
    pub(crate) dressing: String,
    pub(crate) data: String,
    pub(crate) bytes: Vec<u8>,
}

/// What setting a batch gave.
pub(crate) struct Made {
    pub(crate) papers: Vec<Paper>,
    /// Doubts that do not stop a letter.
    pub(crate) remarks: Vec<String>,
}

impl Press {
    /// A template in the dress of today; papers of an invented region are marked as samples.
    pub(crate) fn of(
        reader: &Reader<'_>,
        template: Template,
        region: &RegionRecord,
        date: NaiveDate,
    ) -> Result<Self, Failure> {
        let dress = Dress::today(reader, region.demo.then_some("CONTOH"))?;
        Ok(Self { template, dress, author: region.office_name.clone(), date })
    }

    /// The letter in pages, with every doubt about it.
    pub(crate) fn typeset(&self, data: &LetterData) -> Result<Typeset, Failure> {
        Ok(typeset(&self.template, data, &self.dress.dressing())?)
    }

    /// The letter as bytes; one with an empty or unprintable field is refused.
    fn paper(&self, order: &Order<'_>) -> Result<(Paper, Vec<String>), Failure> {
        let set = self.typeset(&order.data)?;
        let remarks = require_sound(&set, &order.about)?;
        let code = &order.data.verification.code;
        let meta = [order.title.clone(), self.author.clone(), code.clone(), self.date.to_string()];
        let bytes = pdf(&set, &meta)?;
        let record = super::DressRecord { meta, ..self.dress.record.clone() };
        let kept = |error| Failure::broken("fault", "Data surat gagal disimpan.").with_details(error);
        let paper = Paper {
            file: order.file.clone(),
            sha256: sha256(&bytes),
            pages: set.pages.len() as u32,
            code: code.clone(),
            template: self.template.version().to_string(),
            template_file: sha256(self.template.text().as_bytes()),
            template_text: self.template.text().to_string(),
            dressing: serde_json::to_string(&record).map_err(kept)?,
            data: serde_json::to_string(&order.data).map_err(kept)?,
            bytes,
        };
        Ok((paper, remarks))
    }

    /// Sets every order, several at a time; the papers come in the order of the orders. The first refusal, by that same
    /// order, ends the work.
    pub(crate) fn make(
        orders: &[Order<'_>],
        watch: &Watch,
        task: &str,
        before: u64,
        total: u64,
    ) -> Result<Made, Failure> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(orders.len().max(1));
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let (send, receive) = mpsc::channel();
        let mut made = BTreeMap::new();
        std::thread::scope(|scope| {
            for _ in 0..threads {
                let send = send.clone();
                let (next, stop) = (&next, &stop);
                scope.spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        let Some(order) = orders.get(at) else { break };
                        if send.send((at, order.press.paper(order))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(send);
            for (at, paper) in receive {
                stop.fetch_or(paper.is_err() || watch.cancelled(), Ordering::Relaxed);
                watch.report(task, before + made.len() as u64, total, &orders[at].about);
                made.insert(at, paper);
            }
        });
        watch.go_on()?;
        let mut whole = Made { papers: Vec::with_capacity(orders.len()), remarks: Vec::new() };
        for (_, paper) in made {
            let (paper, remarks) = paper?;
            whole.papers.push(paper);
            whole.remarks.extend(remarks);
        }
        Ok(whole)
    }
}

/// The PDF of a set letter; `meta` is title, author, seed and date.
pub(crate) fn pdf(set: &Typeset, [title, author, seed, date]: &[String; 4]) -> Result<Vec<u8>, Failure> {
    let meta = PdfMeta { title: title.clone(), author: author.clone(), id_seed: seed.clone(), date: date.clone() };
    to_pdf(set, &meta).map_err(|error| Failure::broken("pdf_failed", format!("PDF gagal disusun: {error}")))
}
