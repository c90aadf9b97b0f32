//! Frozen papers again: on paper byte for byte, on the screen drawn from what was frozen with them.

use std::path::PathBuf;

use mutasi_documents::letters::LetterData;
use mutasi_documents::{PdfMeta, Template, merge_pdf, typeset};
use mutasi_store::{FrozenRecord, PaperId, sha256};

use super::super::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::{Dress, DressRecord, pdf, picture_of};

/// Pages in one merged file: printers and their drivers choke on more.
const MOST_PAGES: u32 = 500;

/// A frozen paper at hand.
pub(super) struct Frozen {
    pub(super) file: String,
    pub(super) pages: u32,
    pub(super) record: FrozenRecord,
}

pub(super) fn paper_id(paper: PaperRef) -> PaperId {
    match paper.kind {
        PaperKind::Decree => PaperId::Decree(paper.id),
        PaperKind::Letter => PaperId::Letter(paper.id),
    }
}

pub(super) fn frozen(desk: &Desk, paper: PaperRef) -> Result<Frozen, Failure> {
    let reader = desk.read();
    let (found, record) = match paper.kind {
        PaperKind::Decree => {
            let decree = reader.decree(paper.id)?.or_not_found("SK", paper.id)?;
            ((decree.file, decree.pages), reader.frozen_decree(paper.id)?)
        }
        PaperKind::Letter => {
            let letter = reader.letter(paper.id)?.or_not_found("Surat", paper.id)?;
            ((letter.file, letter.pages), reader.frozen_letter(paper.id)?)
        }
    };
    Ok(Frozen { file: found.0, pages: found.1, record: record.or_not_found("Surat", paper.id)? })
}

/// Writes frozen papers again, or one file of them for the printer; nothing is printed anew.
pub(crate) fn reprint_papers(desk: &mut Desk, asked: ReprintPapers) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    if asked.papers.is_empty() {
        return Err(Failure::refused(
            "nothing_chosen",
            "Belum ada surat yang dipilih. Pilih paling sedikit satu surat.",
        ));
    }
    let signed = desk.read().signed_files()?;
    let mut papers = Vec::with_capacity(asked.papers.len());
    for paper in &asked.papers {
        let known = frozen(desk, *paper)?;
        let back = signed.iter().find(|signed| asked.signed && signed.paper == paper_id(*paper));
        let (file, hash) = match back {
            Some(signed) => (signed.file.clone(), signed.sha256.clone()),
            None => (known.file, known.record.sha256),
        };
        papers.push((file, hash, known.pages));
    }
    if asked.merged { merged(desk, folder, &papers, asked.most_pages) } else { one_by_one(desk, folder, &papers) }
}

fn one_by_one(desk: &Desk, folder: PathBuf, papers: &[(String, String, u32)]) -> Result<WrittenFiles, Failure> {
    let mut written = Written::into(folder);
    let done = papers.iter().enumerate().try_for_each(|(at, (file, hash, _))| {
        desk.watch.go_on()?;
        desk.watch.report("reprint", at as u64, papers.len() as u64, file);
        let bytes = desk.read().frozen(hash)?.or_not_found("Berkas SK", file)?;
        written.write(file, &bytes)
    });
    finish(&written, done)?;
    Ok(WrittenFiles { files: papers.iter().map(|(file, ..)| file.clone()).collect() })
}

/// A stretch of papers that together have at most so many pages; a longer paper is a file of its own.
fn stretches(papers: &[(String, String, u32)], most: u32) -> Vec<&[(String, String, u32)]> {
    let (mut stretches, mut first, mut pages) = (Vec::new(), 0, 0);
    for (at, (_, _, own)) in papers.iter().enumerate() {
        if at > first && pages + own > most {
            stretches.push(&papers[first..at]);
            (first, pages) = (at, 0);
        }
        pages += own;
    }
    stretches.push(&papers[first..]);
    stretches
}

fn merged(
    desk: &Desk,
    folder: PathBuf,
    papers: &[(String, String, u32)],
    most: Option<u32>,
) -> Result<WrittenFiles, Failure> {
    let most = most.unwrap_or(MOST_PAGES).clamp(1, MOST_PAGES);
    let stretches = stretches(papers, most);
    let mut written = Written::into(folder);
    let mut files = Vec::new();
    let done = stretches.iter().enumerate().try_for_each(|(at, stretch)| {
        desk.watch.go_on()?;
        desk.watch.report("merge", at as u64, stretches.len() as u64, format!("berkas gabungan {}", at + 1));
        let mut parts = Vec::with_capacity(stretch.len());
        for (file, hash, _) in *stretch {
            parts.push(desk.read().frozen(hash)?.or_not_found("Berkas SK", file)?);
        }
        let seed = sha256(stretch.iter().map(|(_, hash, _)| hash.as_str()).collect::<String>().as_bytes());
        let meta = PdfMeta {
            title: format!("Gabungan {} surat", stretch.len()),
            author: desk.read().region()?.map(|region| region.office_name).unwrap_or_default(),
            id_seed: seed.clone(),
            date: desk.today.to_string(),
        };
        let bytes = merge_pdf(&parts, &meta)
            .map_err(|error| Failure::broken("pdf_failed", format!("PDF gabungan gagal disusun: {error}")))?;
        let file = format!("Gabungan_{}_{:02}_{}.pdf", desk.today, at + 1, &seed[..8]);
        written.write(&file, &bytes)?;
        files.push(file);
        Ok(())
    });
    finish(&written, done)?;
    Ok(WrittenFiles { files })
}

fn finish(written: &Written, done: Result<(), Failure>) -> Result<(), Failure> {
    let done = done.and_then(|()| written.sync());
    if done.is_err() {
        written.take_back();
    }
    done
}

/// Draws a page of a frozen paper again, and says whether all of it gives the frozen bytes.
pub(crate) fn show_paper(desk: &mut Desk, asked: ShowPaper) -> Result<PaperShown, Failure> {
    let record = frozen(desk, asked.paper)?.record;
    let text = desk.read().frozen(&record.template_file)?;
    let Some(text) = text.and_then(|bytes| String::from_utf8(bytes).ok()) else {
        let message = "Surat ini terbit dengan versi program yang belum menyimpan templatnya. Simpan ulang berkasnya untuk melihatnya.";
        return Err(Failure::refused("not_drawable", message));
    };
    let unread = |error| {
        Failure::broken("store_damaged", "Data surat yang dibekukan tidak terbaca. Pulihkan dari cadangan.")
            .with_details(error)
    };
    let data: LetterData = serde_json::from_str(&record.data).map_err(unread)?;
    let dress: DressRecord = serde_json::from_str(&record.dressing).map_err(unread)?;
    let meta = dress.meta.clone();
    let dress = Dress::of(&desk.read(), dress)?;
    let set = typeset(&Template::parse(&text)?, &data, &dress.dressing())?;
    let same_bytes = sha256(&pdf(&set, &meta)?) == record.sha256;
    let picture = picture_of(&set, asked.page, asked.dpi, &data.number)?;
    Ok(PaperShown { picture, same_bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_files_keep_under_the_limit_and_lose_no_paper() {
        let papers: Vec<(String, String, u32)> =
            [2, 2, 3, 9, 1, 1].iter().enumerate().map(|(at, pages)| (at.to_string(), String::new(), *pages)).collect();
        let cut: Vec<Vec<u32>> =
            stretches(&papers, 5).into_iter().map(|part| part.iter().map(|paper| paper.2).collect()).collect();
        assert_eq!(cut, [vec![2, 2], vec![3], vec![9], vec![1, 1]]);
    }
}
