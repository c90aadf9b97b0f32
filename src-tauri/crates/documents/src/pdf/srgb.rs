//! An sRGB profile built in code, so that no file with a licence of its own has to be shipped.

/// A small ICC version 2 display profile: white point, three primaries, one sampled curve.
pub(crate) fn profile() -> Vec<u8> {
    let curve = curve_tag();
    let tags: [([u8; 4], Vec<u8>); 9] = [
        (*b"desc", description_tag("sRGB")),
        (*b"cprt", text_tag("No copyright, use freely")),
        (*b"wtpt", xyz_tag([0.9642, 1.0, 0.8249])),
        (*b"rXYZ", xyz_tag([0.436_07, 0.222_49, 0.013_92])),
        (*b"gXYZ", xyz_tag([0.385_15, 0.716_87, 0.097_08])),
        (*b"bXYZ", xyz_tag([0.143_07, 0.060_61, 0.714_10])),
        (*b"rTRC", curve),
        // The other two share the first curve; an entry without data of its own points there.
        (*b"gTRC", Vec::new()),
        (*b"bTRC", Vec::new()),
    ];
    assemble(&tags)
}

fn assemble(tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut body = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut last = (0, 0);
    for (name, data) in tags {
        if !data.is_empty() {
            last = (start + body.len(), data.len());
            body.extend_from_slice(data);
            body.resize(body.len().next_multiple_of(4), 0);
        }
        table.extend_from_slice(name);
        table.extend_from_slice(&(last.0 as u32).to_be_bytes());
        table.extend_from_slice(&(last.1 as u32).to_be_bytes());
    }
    let mut profile = header(start + body.len());
    profile.extend(table);
    profile.extend(body);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; 128];
    header[..4].copy_from_slice(&(size as u32).to_be_bytes());
    header[8..12].copy_from_slice(&[2, 0x10, 0, 0]);
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // The year 2000: a fixed date, for the bytes must never change.
    header[24..36].copy_from_slice(&[0x07, 0xd0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header[36..40].copy_from_slice(b"acsp");
    for (slot, value) in header[68..80].chunks_exact_mut(4).zip([0.9642, 1.0, 0.8249]) {
        slot.copy_from_slice(&fixed(value));
    }
    header
}

fn description_tag(text: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend_from_slice(&(text.len() as u32 + 1).to_be_bytes());
    tag.extend_from_slice(text.as_bytes());
    tag.push(0);
    // No Unicode and no Macintosh name: 4 + 4 + 2 + 1 + 67 bytes of nothing.
    tag.resize(tag.len() + 78, 0);
    tag
}

fn text_tag(text: &str) -> Vec<u8> {
    [b"text\0\0\0\0", text.as_bytes(), b"\0"].concat()
}

fn xyz_tag(values: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    tag.extend(values.into_iter().flat_map(fixed));
    tag
}

/// The sRGB curve at 256 places.
fn curve_tag() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend_from_slice(&256u32.to_be_bytes());
    for index in 0..256u32 {
        let value = f64::from(index) / 255.0;
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        tag.extend_from_slice(&((linear * 65_535.0).round() as u16).to_be_bytes());
    }
    tag
}

/// A number with 16 bits after the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_consistent_with_itself() {
        let profile = profile();
        let number = |at: usize| u32::from_be_bytes([0, 1, 2, 3].map(|i| profile[at + i])) as usize;
        assert_eq!(number(0), profile.len(), "the header states the size");
        assert_eq!(&profile[36..40], b"acsp", "the signature of every profile");
        for entry in 0..number(128) {
            let (offset, size) = (number(132 + 12 * entry + 4), number(132 + 12 * entry + 8));
            assert!(offset % 4 == 0 && offset + size <= profile.len(), "tag {entry} lies inside the profile");
        }
    }
}
