//! Letters as text an office can edit: minijinja fills in the data, `@block` lines say what each part is.
//!
//! A template is plain text:
//!
//! ```text
//! @jenis sk_perorangan
//! @halaman F4 tegak; atas 25; bawah 30; kiri 30; kanan 25; huruf Bonum 12
//! @judul
//! KEPUTUSAN {{ region.head_title }}
//! @butir Menimbang
//! {% for butir in menimbang %}
//! {{ loop.index | huruf }}. {{ butir }};
//! {% endfor %}
//! ```
//!
//! A template can neither read a file nor run without end nor fill the memory, and a field it names must exist. What
//! comes out of the data is never taken for template language: a person called `@ttd *x*` is printed as such.

pub(crate) mod blocks;
mod bounds;
mod explain;
mod filters;
mod framed;
mod lines;
pub(crate) mod mark;
mod outline;
pub(crate) mod parts;
mod reader;
pub(crate) mod setup;
pub(crate) mod signature;
pub(crate) mod table;

pub use outline::{Input, InputKind, Outline};
pub use setup::Setup;

use std::{io, sync::Arc};

use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;
use sha2::{Digest, Sha256};

use blocks::Section;

/// What is wrong with a template, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("baris {line}: {message}")]
pub struct TemplateError {
    /// The line of the template text, from 1; 0 when no line is to blame.
    pub line: usize,
    /// An Indonesian sentence that says what is wrong and what to do.
    pub message: String,
}

impl TemplateError {
    pub(crate) fn new(line: usize, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }
}

/// A checked letter template.
///
/// Cloning is cheap; one template may serve many threads.
#[derive(Clone)]
pub struct Template {
    kind: String,
    version: String,
    text: Arc<str>,
    outline: Arc<Outline>,
    environment: Environment<'static>,
}

impl std::fmt::Debug for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Template").field("kind", &self.kind).field("version", &self.version).finish_non_exhaustive()
    }
}

/// The one name inside each environment.
const NAME: &str = "surat";
/// Enough for an annex of some ten thousand people, little enough to end within seconds.
const FUEL: u64 = 5_000_000;
/// The longest template, in bytes: fifty times the longest shipped one.
const LONGEST: usize = 512 << 10;
/// The largest text a template may produce, in bytes.
const LARGEST: usize = 16 << 20;

impl Template {
    /// Reads and checks the text of a template.
    ///
    /// # Errors
    /// Wrong template language, an unknown block or a page line that makes no sense, with its line number.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        if text.len() > LONGEST {
            return Err(TemplateError::new(0, "Templat terlalu panjang: paling banyak 512 KB. Pendekkan teksnya."));
        }
        let numbered = lines::number_blocks(&text)?;
        let kind = lines::kind_of(&text)?;
        let outline = Arc::new(outline::outline(&text)?);
        bounds::check(&numbered, &text)?;
        let mut environment = Environment::empty();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.set_formatter(mark::write_value);
        environment.set_recursion_limit(64);
        environment.set_fuel(Some(FUEL));
        filters::add_filters(&mut environment);
        environment.add_template_owned(NAME, numbered).map_err(|error| explain::explain(&error, &text))?;
        Ok(Self { kind, version: short_hash(&text), text: text.into(), outline, environment })
    }

    /// The kind that the template names on its `@jenis` line.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// A short hash of the text: stored with each issued letter, so that its wording can be proved later.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The text as an office edits it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a form beside the text shows: pages and fields to type.
    pub fn outline(&self) -> Outline {
        Outline::clone(&self.outline)
    }

    pub(crate) fn render(&self, data: &impl Serialize) -> Result<Vec<Section>, TemplateError> {
        let explain = |error: minijinja::Error| explain::explain(&error, &self.text);
        let template = self.environment.get_template(NAME).map_err(explain)?;
        let mut filled = Bounded(Vec::new());
        template.render_captured_to(data, &mut filled).map_err(explain)?;
        let filled = String::from_utf8(filled.0)
            .map_err(|_| TemplateError::new(0, "Hasil templat bukan teks yang sah. Laporkan kepada pengembang."))?;
        reader::read_sections(&filled)
    }
}

/// Refuses more text than any letter has, so that a template cannot fill the memory.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST {
            return Err(io::Error::other("terlalu panjang"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn short_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
