//! The office's emblem: a PNG read once, flattened on white, deflated once.

use std::{
    cell::RefCell,
    io::{Cursor, Write},
    sync::Arc,
};

use flate2::{Compression, write::ZlibEncoder};
use sha2::{Digest, Sha256};

use crate::page::Emblem;

/// The largest side accepted, in pixels: 22 mm at 1200 dpi is little more than a thousand.
const LARGEST: u32 = 4000;
const UNREADABLE: &str = "Gambar lambang tidak dapat dibaca. Simpan ulang sebagai PNG lalu pilih kembali.";

/// So many pictures are remembered: lambang and logo, and those of an office before.
const REMEMBERED: usize = 4;

/// Reads a PNG; the last ones are remembered, because a print run puts the same pictures on every letter.
pub(crate) fn read(bytes: &[u8]) -> Result<Arc<Emblem>, String> {
    thread_local!(static LAST: RefCell<Vec<(Vec<u8>, Arc<Emblem>)>> = const { RefCell::new(Vec::new()) });
    LAST.with_borrow_mut(|last| {
        if let Some((_, emblem)) = last.iter().find(|(known, _)| known == bytes) {
            return Ok(Arc::clone(emblem));
        }
        let emblem = Arc::new(decode(bytes)?);
        if last.len() >= REMEMBERED {
            last.remove(0);
        }
        last.push((bytes.to_vec(), Arc::clone(&emblem)));
        Ok(emblem)
    })
}

fn decode(bytes: &[u8]) -> Result<Emblem, String> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| UNREADABLE.to_owned())?;
    let (width, height) = reader.info().size();
    if width == 0 || height == 0 || width > LARGEST || height > LARGEST {
        return Err(format!("Gambar lambang terlalu besar. Perkecil sampai paling besar {LARGEST} piksel."));
    }
    let size = reader.output_buffer_size().ok_or_else(|| UNREADABLE.to_owned())?;
    let mut samples = vec![0; size];
    let frame = reader.next_frame(&mut samples).map_err(|_| UNREADABLE.to_owned())?;
    let channels = frame.color_type.samples();
    let flat = flatten(&samples[..frame.buffer_size()], channels);
    let name = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>();
    Ok(Emblem { name: format!("G{name}"), width, height, colour: channels >= 3, deflated: deflate(&flat)? })
}

/// Archive files hold no transparency: paper is white, so that is what shows through.
fn flatten(samples: &[u8], channels: usize) -> Vec<u8> {
    if channels % 2 == 1 {
        return samples.to_vec();
    }
    let on_white = |sample: u8, alpha: u8| {
        let (sample, alpha) = (u32::from(sample), u32::from(alpha));
        ((sample * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    samples
        .chunks_exact(channels)
        .flat_map(|pixel| pixel[..channels - 1].iter().map(|sample| on_white(*sample, pixel[channels - 1])))
        .collect()
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
}
