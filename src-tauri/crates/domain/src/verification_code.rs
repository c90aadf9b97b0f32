//! The short code in the foot of a paper (*kode verifikasi*), typed from paper to ask whether the paper is ours.

use std::fmt;

/// Letters that are mistaken for others when read aloud or copied by hand (I, L, O, U) are left out; their value in a
/// code is their place here.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTVWXYZ0123456789";
/// Letters of a code, in groups of [`GROUP`].
const LENGTH: usize = 12;
const GROUP: usize = 4;

/// Code that names one paper: `7K3M-QX0A-B2CD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VerificationCode([u8; LENGTH]);

impl VerificationCode {
    /// The code of what a paper is made of: of each of the first bytes of its hash, five bits.
    pub fn of_hash(hash: [u8; LENGTH]) -> Self {
        Self(hash.map(|byte| LETTERS[usize::from(byte % 32)]))
    }

    /// Reads a code as people copy it from paper: in any case, with any blanks and hyphens, `O` for zero and `I` or `L`
    /// for one. `None` for anything that is no code.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c)).map(letter);
        let mut code = [0; LENGTH];
        for place in &mut code {
            *place = letters.next()??;
        }
        letters.next().is_none().then_some(Self(code))
    }
}

fn letter(typed: char) -> Option<u8> {
    let letter = match u8::try_from(typed).ok()?.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    LETTERS.contains(&letter).then_some(letter)
}

fn is_hyphen(typed: char) -> bool {
    matches!(typed, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl fmt::Display for VerificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.0.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_copied_from_paper() {
        let printed = VerificationCode::parse("7K3M-QX0A-B21D").unwrap();
        for typed in ["7k3mqx0ab21d", " 7K3M QX0A B21D ", "7K3M\u{2013}QXOA\u{2013}B2LD", "7k3m-qxoa-b2id"] {
            assert_eq!(VerificationCode::parse(typed), Some(printed), "{typed}");
        }
        for typed in ["", "7K3M-QX0A", "7K3M-QX0A-B21D-A", "7K3M-QX0A-B21U", "7K3M-QX0A-B21\u{c4}", "800.1.3.1/0147"] {
            assert_eq!(VerificationCode::parse(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_code_prints_and_reads_back_as_itself(hash in any::<[u8; 12]>()) {
            let code = VerificationCode::of_hash(hash);
            prop_assert_eq!(code.to_string().len(), 14);
            prop_assert_eq!(VerificationCode::parse(&code.to_string()), Some(code));
        }
    }
}
