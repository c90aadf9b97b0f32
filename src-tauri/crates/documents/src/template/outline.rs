//! What a form shows beside the text of a template: its pages, and what the officer types for one letter.

/// A `@halaman` line: paper, margins in millimetres, type.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// The line of the text, from 1.
    pub line: usize,
    /// `F4`, `A4` or `LEGAL`.
    pub paper: String,
    /// Wider than high.
    pub landscape: bool,
    /// Top, bottom, left and right margin in millimetres.
    pub margins: [f32; 4],
    /// `Bonum`, `Sans`, or a font of the office.
    pub family: String,
    /// Size of the type in points.
    pub size: f32,
    /// Distance of base lines as a multiple of the size.
    pub leading: f32,
}

/// What kind of entry a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// One line: `@isian tempat : Tempat acara`.
    Text,
    /// Several lines: `@isian uraian (panjang) : Uraian`.
    Long,
    /// One entry a line: `@isian anggota (daftar) : Anggota tim`.
    List,
    /// A day: `@isian acara (tanggal) : Tanggal acara`.
    Day,
}

/// A field that the officer types for one letter: `@isian nama (jenis) : label = isi awal`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The line of the text, from 1.
    pub line: usize,
    /// The name behind `isian.`.
    pub name: String,
    /// What it asks for.
    pub kind: InputKind,
    /// The label of the form.
    pub label: String,
    /// What stands in it at first; may be empty.
    pub default: String,
    /// May stay empty: the label ends with `(boleh kosong)`.
    pub optional: bool,
}

/// Pages and fields of a template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outline {
    /// One for each `@halaman` line that holds no expression.
    pub setups: Vec<Setup>,
    /// One for each `@isian` line.
    pub inputs: Vec<Input>,
}

pub(super) fn outline(_text: &str) -> Outline {
    Outline::default()
}
