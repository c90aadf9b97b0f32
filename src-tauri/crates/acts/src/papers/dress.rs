//! What comes to a letter from outside its template and data: emblems, fonts, watermark. Kept by hash with each frozen
//! paper, so that the page can be drawn again when the office has long taken another emblem.

use std::sync::Arc;

use mutasi_documents::{Dressing, FontStyle, OfficeFont};
use mutasi_store::Reader;
use serde::{Deserialize, Serialize};

use crate::contract::Failure;
use crate::failure::OrNotFound;

/// As it stands in the store, JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DressRecord {
    /// Hash of the emblem of the head of region; empty without one.
    pub(crate) head: String,
    /// Hash of the logo of the agencies.
    pub(crate) agency: String,
    pub(crate) watermark: String,
    /// (family, style, hash)
    pub(crate) fonts: Vec<(String, String, String)>,
    /// Title, author, seed and date of the PDF.
    pub(crate) meta: [String; 4],
}

/// The same with the bytes at hand.
#[derive(Clone, Default)]
pub(crate) struct Dress {
    pub(crate) record: DressRecord,
    head: Option<Arc<[u8]>>,
    agency: Option<Arc<[u8]>>,
    fonts: Vec<OfficeFont>,
}

/// The code of a font style in the store.
pub(crate) fn style_code(style: FontStyle) -> &'static str {
    match style {
        FontStyle::Regular => "regular",
        FontStyle::Bold => "bold",
        FontStyle::Italic => "italic",
        FontStyle::BoldItalic => "bold_italic",
    }
}

fn style_of(code: &str) -> FontStyle {
    match code {
        "bold" => FontStyle::Bold,
        "italic" => FontStyle::Italic,
        "bold_italic" => FontStyle::BoldItalic,
        _ => FontStyle::Regular,
    }
}

impl Dress {
    /// What the office uses today.
    pub(crate) fn today(reader: &Reader<'_>, watermark: Option<&str>) -> Result<Self, Failure> {
        let emblem = |form| Ok::<_, Failure>(reader.letterhead(form)?.unwrap_or_default().emblem);
        let fonts = reader.fonts()?.into_iter().map(|font| (font.family, font.style, font.sha256)).collect();
        Self::of(
            reader,
            DressRecord {
                head: emblem("head")?,
                agency: emblem("agency")?,
                watermark: watermark.unwrap_or_default().to_string(),
                fonts,
                meta: Default::default(),
            },
        )
    }

    /// What a frozen paper wore.
    pub(crate) fn of(reader: &Reader<'_>, record: DressRecord) -> Result<Self, Failure> {
        let bytes = |hash: &str| -> Result<Option<Arc<[u8]>>, Failure> {
            if hash.is_empty() {
                return Ok(None);
            }
            Ok(Some(reader.frozen(hash)?.or_not_found("Berkas lambang atau huruf", hash)?.into()))
        };
        let (head, agency) = (bytes(&record.head)?, bytes(&record.agency)?);
        let mut fonts = Vec::new();
        for (family, style, hash) in &record.fonts {
            let font = bytes(hash)?;
            fonts.extend(font.map(|bytes| OfficeFont { family: family.clone(), style: style_of(style), bytes }));
        }
        Ok(Self { record, head, agency, fonts })
    }

    pub(crate) fn dressing(&self) -> Dressing<'_> {
        Dressing {
            head: self.head.as_deref(),
            agency: self.agency.as_deref(),
            watermark: Some(self.record.watermark.as_str()).filter(|word| !word.is_empty()),
            fonts: &self.fonts,
        }
    }
}
