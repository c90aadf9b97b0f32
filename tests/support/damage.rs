//! What disks, sticks and people do to the file of a store.

use std::fs;
use std::path::Path;

use crate::draw::Draw;

/// A kind of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// One bit turned over.
    Bit,
    /// 512 bytes zeroed.
    Sector,
    /// 4096 bytes zeroed.
    Page,
    /// 4096 bytes of another place of the file.
    Misplaced,
    /// The end cut off.
    Cut,
    /// Nothing left of it.
    Emptied,
    /// The key file of another store beside it.
    WrongKey,
    /// The write-ahead log of another moment beside it.
    SwappedLog,
}

impl Damage {
    pub const ALL: [Self; 8] = [
        Self::Bit,
        Self::Sector,
        Self::Page,
        Self::Misplaced,
        Self::Cut,
        Self::Emptied,
        Self::WrongKey,
        Self::SwappedLog,
    ];

    /// Damages a closed store. `other` is another store, with its key file, and with its write-ahead log if that is to be
    /// swapped. Tells what was done.
    pub fn strike(self, store: &Path, other: &Path, draw: &mut Draw) -> String {
        let mut bytes = fs::read(store).expect("the store stands");
        let length = bytes.len();
        let at = match self {
            Self::Bit => {
                let at = draw.below(length);
                bytes[at] ^= 1 << draw.below(8);
                at
            }
            Self::Sector => zeroed(&mut bytes, 512, draw),
            Self::Page => zeroed(&mut bytes, 4096, draw),
            Self::Misplaced => {
                let pages = length / 4096;
                let from = draw.below(pages);
                let to = (from + 1 + draw.below(pages - 1)) % pages * 4096;
                bytes.copy_within(from * 4096..(from + 1) * 4096, to);
                to
            }
            Self::Cut => {
                bytes.truncate(draw.below(length));
                bytes.len()
            }
            Self::Emptied => {
                bytes.clear();
                0
            }
            Self::WrongKey => {
                fs::copy(other.with_extension("mutasi.kunci"), store.with_extension("mutasi.kunci")).expect("swapped");
                0
            }
            Self::SwappedLog => {
                fs::copy(other.with_extension("mutasi-wal"), store.with_extension("mutasi-wal")).expect("swapped");
                0
            }
        };
        fs::write(store, bytes).expect("written");
        format!("{self:?} at {at} of {length}")
    }
}

/// Zeroes an aligned block; one that is zero already would be no damage, but an encrypted file has none.
fn zeroed(bytes: &mut [u8], size: usize, draw: &mut Draw) -> usize {
    let at = draw.below(bytes.len() / size) * size;
    bytes[at..at + size].fill(0);
    at
}
