//! From rendered text to blocks: the meaning of `@` lines.

use super::{
    TemplateError,
    blocks::{Align, Block, Section, Together},
    filters, framed,
    lines::INPUT,
    mark,
    parts::{data_rows, read_parts},
    setup,
    signature::{BESIDE, read_signature},
    table::read_table,
};

/// Reads the rendered text of a whole letter.
pub(crate) fn read_sections(text: &str) -> Result<Vec<Section>, TemplateError> {
    let mut reader = Reader::default();
    let mut open: Option<Open> = None;
    for content in text.lines() {
        if let Some(rest) = content.strip_prefix('@') {
            if let Some(block) = open.take() {
                reader.close(block)?;
            }
            open = Some(Open::read(rest)?);
        } else if let Some(block) = &mut open {
            block.lines.push(content.trim_end().to_owned());
        } else if !content.trim().is_empty() {
            return Err(TemplateError::new(1, "Ada teks sebelum blok pertama. Mulailah templat dengan `@jenis`."));
        }
    }
    if let Some(block) = open {
        reader.close(block)?;
    }
    reader.finish()
}

/// A block whose lines are still being gathered.
pub(super) struct Open {
    word: String,
    pub(super) arguments: String,
    pub(super) line: usize,
    pub(super) lines: Vec<String>,
}

impl Open {
    fn read(rest: &str) -> Result<Self, TemplateError> {
        let mut pieces = rest.splitn(3, mark::LINE);
        let (word, line, arguments) = (pieces.next(), pieces.next(), pieces.next());
        match (word, line.and_then(|line| line.parse().ok()), arguments) {
            (Some(word), Some(line), Some(arguments)) => {
                Ok(Self { word: word.to_owned(), arguments: arguments.trim().to_owned(), line, lines: Vec::new() })
            }
            // Only a block line made inside an expression lacks its number.
            _ => Err(TemplateError::new(0, "Baris `@` tidak boleh dibuat dari isian. Tulis nama blok apa adanya.")),
        }
    }

    pub(super) fn fail<T>(&self, message: impl Into<String>) -> Result<T, TemplateError> {
        Err(TemplateError::new(self.line, message))
    }

    /// What stands before the first `;`, and what stands between the others.
    pub(super) fn options(&self) -> (&str, impl Iterator<Item = Vec<&str>>) {
        let mut parts = self.arguments.split(';').map(str::trim);
        let first = parts.next().unwrap_or_default();
        (first, parts.filter(|part| !part.is_empty()).map(|part| part.split_whitespace().collect()))
    }

    pub(super) fn nothing_below(&self) -> Result<(), TemplateError> {
        if self.lines.iter().all(|line| line.is_empty()) {
            return Ok(());
        }
        self.fail(format!(
            "Teks tidak boleh langsung di bawah `@{}`. Buka blok lebih dahulu, misalnya `@paragraf`.",
            self.word
        ))
    }
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    dicta: usize,
    /// The line of an open `@utuh`, and what stands in it so far.
    together: Option<(usize, Together)>,
}

impl Reader {
    fn close(&mut self, open: Open) -> Result<(), TemplateError> {
        match open.word.as_str() {
            "jenis" => return Ok(()),
            INPUT => return open.nothing_below(),
            "halaman" => return self.open_section(&open),
            _ if self.sections.is_empty() => {
                return open.fail(format!("`@{}` berada sebelum `@halaman`. Pindahkan ke bawahnya.", open.word));
            }
            "utuh" => return self.open_together(&open),
            "kepala" => return self.set_furniture(|section| &mut section.header, &open),
            "kaki" => return self.set_furniture(|section| &mut section.footer, &open),
            _ => {}
        }
        let block = match open.word.as_str() {
            "akhir_utuh" => self.close_together(&open)?,
            "ttd" if open.arguments == BESIDE => self.signature_beside(&open)?,
            _ => self.block(&open)?,
        };
        if let Some(blocks) = self.blocks() {
            blocks.push(block);
        }
        Ok(())
    }

    fn finish(self) -> Result<Vec<Section>, TemplateError> {
        if let Some((line, _)) = self.together {
            return Err(TemplateError::new(line, "`@utuh` ini belum ditutup. Tambahkan `@akhir_utuh`."));
        }
        if self.sections.is_empty() {
            let message = "Templat belum memiliki `@halaman`. Tambahkan, misalnya `@halaman F4 tegak`.";
            return Err(TemplateError::new(1, message));
        }
        Ok(self.sections)
    }

    fn open_section(&mut self, open: &Open) -> Result<(), TemplateError> {
        if self.together.is_some() {
            return open.fail("Tutup `@utuh` dengan `@akhir_utuh` sebelum `@halaman` berikutnya.");
        }
        let setup = setup::read_setup(&open.arguments, open.line)?;
        let last = self.sections.last();
        let header = last.and_then(|section| section.header.clone());
        let footer = last.and_then(|section| section.footer.clone());
        self.sections.push(Section { setup, blocks: Vec::new(), header, footer });
        open.nothing_below()
    }

    fn open_together(&mut self, open: &Open) -> Result<(), TemplateError> {
        if self.together.is_some() {
            return open.fail("`@utuh` tidak boleh berada di dalam `@utuh` lain. Tutup dahulu dengan `@akhir_utuh`.");
        }
        self.together = Some((open.line, framed::together(open)?));
        open.nothing_below()
    }

    fn close_together(&mut self, open: &Open) -> Result<Block, TemplateError> {
        open.nothing_below()?;
        match self.together.take() {
            Some((_, together)) => Ok(Block::Together(together)),
            None => open.fail("`@akhir_utuh` tanpa `@utuh`. Hapus baris ini, atau tambahkan `@utuh` di atasnya."),
        }
    }

    fn set_furniture(
        &mut self,
        of: impl Fn(&mut Section) -> &mut Option<String>,
        open: &Open,
    ) -> Result<(), TemplateError> {
        if let Some(section) = self.sections.last_mut() {
            *of(section) = Some(join_lines(&open.lines));
        }
        Ok(())
    }

    /// Where the next block belongs.
    fn blocks(&mut self) -> Option<&mut Vec<Block>> {
        match &mut self.together {
            Some((_, together)) => Some(&mut together.blocks),
            None => self.sections.last_mut().map(|section| &mut section.blocks),
        }
    }

    fn block(&mut self, open: &Open) -> Result<Block, TemplateError> {
        Ok(match open.word.as_str() {
            "kop" => framed::letterhead(open)?,
            "judul" => lines(open, Align::Centre, true),
            "tengah" => lines(open, Align::Centre, false),
            "kiri" => lines(open, Align::Left, false),
            "kanan" => lines(open, Align::Right, false),
            "bagian" => lines(open, Align::Left, true),
            "data" => Block::Paragraphs(data_rows(open)?),
            "butir" => Block::Labelled { label: open.arguments.clone(), parts: read_parts(&open.lines) },
            "menetapkan" => {
                self.dicta = 0;
                Block::Labelled { label: "Menetapkan".to_owned(), parts: read_parts(&open.lines) }
            }
            "diktum" => self.dictum(open)?,
            "ttd" => Block::Signatures(vec![read_signature(open)?]),
            "tembusan" => Block::Copies {
                heading: if open.arguments.is_empty() { "Tembusan:".to_owned() } else { open.arguments.clone() },
                parts: read_parts(&open.lines),
            },
            "lampiran" => Block::Annex(read_parts(&open.lines)),
            "tabel" => Block::Table(read_table(open)?),
            "kotak" => Block::Boxed(framed::boxed(open)?),
            "gambar" => framed::picture(open)?,
            "jarak" => Block::Space(setup::number(&open.arguments, 0.0, 400.0, open.line)?),
            "halaman_baru" => Block::NewPage,
            // Words are checked when the template is read; what is left is a paragraph.
            _ => Block::Paragraphs(read_parts(&open.lines)),
        })
    }

    /// The signature before this one and this one, as one block.
    fn signature_beside(&mut self, open: &Open) -> Result<Block, TemplateError> {
        let lone = |block: &mut Block| matches!(block, Block::Signatures(all) if all.len() == 1);
        match self.blocks().and_then(|blocks| blocks.pop_if(lone)) {
            Some(Block::Signatures(mut both)) => {
                both.push(read_signature(open)?);
                Ok(Block::Signatures(both))
            }
            _ => open.fail("`@ttd berdampingan` harus langsung di bawah satu `@ttd` lain, misalnya `@ttd kiri`."),
        }
    }

    /// Operative items count themselves, so that a condition around one of them cannot leave a gap in the numbers.
    fn dictum(&mut self, open: &Open) -> Result<Block, TemplateError> {
        self.dicta += 1;
        let label = if open.arguments.is_empty() {
            filters::ordinal(self.dicta)
                .map_err(|_| TemplateError::new(open.line, "Diktum terlalu banyak: paling banyak 99."))?
        } else {
            open.arguments.clone()
        };
        Ok(Block::Labelled { label, parts: read_parts(&open.lines) })
    }
}

fn join_lines(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn lines(open: &Open, align: Align, bold: bool) -> Block {
    Block::Lines { align, bold, lines: filled_lines(open) }
}

pub(super) fn filled_lines(open: &Open) -> Vec<String> {
    open.lines.iter().filter(|line| !line.is_empty()).cloned().collect()
}
