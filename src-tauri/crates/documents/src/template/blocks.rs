//! From rendered text to blocks: the meaning of `@` lines, items and rows.

use super::{
    TemplateError, filters, mark,
    parts::{Part, data_rows, read_parts},
    setup::{self, Setup},
    signature::{BESIDE, Signature, read_signature},
    table::{Table, read_table},
};

/// Pages of one size, one after another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    pub(crate) setup: Setup,
    pub(crate) blocks: Vec<Block>,
    /// The small line at the foot of each page.
    pub(crate) footer: Option<String>,
}

/// One part of a letter. Texts still hold marks and `*bold*`; the layout reads them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    Letterhead {
        centred: bool,
        lines: Vec<String>,
    },
    Lines {
        align: Align,
        bold: bool,
        lines: Vec<String>,
    },
    Paragraphs(Vec<Part>),
    Labelled {
        label: String,
        parts: Vec<Part>,
    },
    Annex(Vec<Part>),
    Copies {
        heading: String,
        parts: Vec<Part>,
    },
    /// One signature, or two side by side.
    Signatures(Vec<Signature>),
    Table(Table),
    Space(f32),
    NewPage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

const WORDS: [&str; 20] = [
    "jenis",
    "isian",
    "halaman",
    "kop",
    "judul",
    "tengah",
    "kiri",
    "kanan",
    "bagian",
    "paragraf",
    "butir",
    "menetapkan",
    "diktum",
    "data",
    "ttd",
    "tembusan",
    "lampiran",
    "tabel",
    "kaki",
    "jarak",
];
const NEW_PAGE: &str = "halaman_baru";
const INPUT: &str = "isian";

/// Writes its line number behind each block word, so that later steps can say where a fault is.
///
/// Blocks and page lines that are plain text are checked here, before any letter is printed.
pub(crate) fn number_blocks(text: &str) -> Result<String, TemplateError> {
    let mut numbered = String::with_capacity(text.len() + 256);
    for (line, content) in (1..).zip(text.lines()) {
        match block_line(content) {
            Some((word, arguments)) => {
                check_block(word, line)?;
                // What an input line says is for the form; it must not be taken for an expression.
                let arguments = if word == INPUT { "" } else { arguments };
                numbered.extend(['@']);
                numbered.push_str(word);
                numbered.push_str(&format!("{}{line}{} {arguments}", mark::LINE, mark::LINE));
            }
            None => numbered.push_str(content),
        }
        numbered.push('\n');
    }
    Ok(numbered)
}

/// The word on the `@jenis` line, which must come first so that nobody prints the wrong letter.
pub(crate) fn kind_of(text: &str) -> Result<String, TemplateError> {
    let first = (1..).zip(text.lines()).find(|(_, line)| !line.trim().is_empty() && !line.starts_with("{#"));
    let kind = first.and_then(|(_, line)| line.strip_prefix("@jenis ")).map(str::trim);
    match kind {
        Some(kind) if !kind.is_empty() => Ok(kind.to_owned()),
        _ => Err(TemplateError::new(
            first.map_or(1, |(line, _)| line),
            "Baris pertama harus `@jenis` dengan nama surat, misalnya `@jenis sk_perorangan`.",
        )),
    }
}

/// Word and arguments of a line that opens a block.
pub(super) fn block_line(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix('@')?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some((&rest[..end], rest[end..].trim()))
}

fn check_block(word: &str, line: usize) -> Result<(), TemplateError> {
    if !WORDS.contains(&word) && word != NEW_PAGE {
        let known = WORDS.iter().map(|known| format!("@{known}")).collect::<Vec<_>>().join(", ");
        return Err(TemplateError::new(
            line,
            format!("Blok `@{word}` tidak dikenal. Yang tersedia: {known}, @{NEW_PAGE}."),
        ));
    }
    Ok(())
}

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
    if reader.sections.is_empty() {
        return Err(TemplateError::new(
            1,
            "Templat belum memiliki `@halaman`. Tambahkan, misalnya `@halaman F4 tegak`.",
        ));
    }
    Ok(reader.sections)
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
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    dicta: usize,
}

impl Reader {
    fn close(&mut self, open: Open) -> Result<(), TemplateError> {
        match open.word.as_str() {
            "jenis" => return Ok(()),
            INPUT => return nothing_below(&open),
            "halaman" => {
                let setup = setup::read_setup(&open.arguments, open.line)?;
                let footer = self.sections.last().and_then(|section| section.footer.clone());
                self.sections.push(Section { setup, blocks: Vec::new(), footer });
                return nothing_below(&open);
            }
            _ => {}
        }
        let block = match open.word.as_str() {
            "ttd" if open.arguments == BESIDE => Some(self.signature_beside(&open)?),
            _ => self.block(&open)?,
        };
        let Some(section) = self.sections.last_mut() else {
            return open.fail(format!("`@{}` berada sebelum `@halaman`. Pindahkan ke bawahnya.", open.word));
        };
        match block {
            Some(block) => section.blocks.push(block),
            None => section.footer = Some(join_lines(&open.lines)),
        }
        Ok(())
    }

    /// The block, or `None` for the footer, which belongs to the section.
    fn block(&mut self, open: &Open) -> Result<Option<Block>, TemplateError> {
        Ok(Some(match open.word.as_str() {
            "kop" => letterhead(open)?,
            "judul" => lines(open, Align::Centre, true),
            "tengah" => lines(open, Align::Centre, false),
            "kiri" => lines(open, Align::Left, false),
            "kanan" => lines(open, Align::Right, false),
            "bagian" => lines(open, Align::Left, true),
            "paragraf" => Block::Paragraphs(read_parts(&open.lines)),
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
            "jarak" => Block::Space(setup::number(&open.arguments, 0.0, 400.0, open.line)?),
            NEW_PAGE => Block::NewPage,
            _ => return Ok(None),
        }))
    }

    /// The signature before this one and this one, as one block.
    fn signature_beside(&mut self, open: &Open) -> Result<Block, TemplateError> {
        let blocks = self.sections.last_mut().map(|section| &mut section.blocks);
        match blocks.and_then(|blocks| blocks.pop_if(|block| matches!(block, Block::Signatures(all) if all.len() == 1)))
        {
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

fn nothing_below(open: &Open) -> Result<(), TemplateError> {
    if open.lines.iter().all(|line| line.is_empty()) {
        return Ok(());
    }
    open.fail(format!(
        "Teks tidak boleh langsung di bawah `@{}`. Buka blok lebih dahulu, misalnya `@paragraf`.",
        open.word
    ))
}

fn letterhead(open: &Open) -> Result<Block, TemplateError> {
    let centred = match open.arguments.as_str() {
        "" | "kepala" => true,
        "dinas" => false,
        other => {
            return open.fail(format!("Jenis kop `{other}` tidak dikenal. Tulis `@kop kepala` atau `@kop dinas`."));
        }
    };
    Ok(Block::Letterhead { centred, lines: filled_lines(open) })
}

fn lines(open: &Open, align: Align, bold: bool) -> Block {
    Block::Lines { align, bold, lines: filled_lines(open) }
}

fn filled_lines(open: &Open) -> Vec<String> {
    open.lines.iter().filter(|line| !line.is_empty()).cloned().collect()
}

fn join_lines(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
