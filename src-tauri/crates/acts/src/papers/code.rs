//! The short code in the foot of a paper, the head of the journal beside it, and names of files.

use mutasi_domain::verification_code::VerificationCode;
use mutasi_store::{Reader, sha256};

use crate::contract::Failure;

/// Short hash of the newest journal entry: a paper that carries it proves that it is younger.
pub(crate) fn chain_head(reader: &Reader<'_>) -> Result<String, Failure> {
    Ok(reader.chain_head()?.1[..8].to_string())
}

/// A code that names the paper, from its number, kind, subject and the chain.
pub(crate) fn author_code(number: &str, kind: &str, about: &str, head: &str) -> String {
    let hash = sha256(format!("kode|{number}|{kind}|{about}|{head}").as_bytes());
    let byte = |at: usize| u8::from_str_radix(&hash[at * 2..at * 2 + 2], 16).unwrap_or_default();
    VerificationCode::of_hash(std::array::from_fn(byte)).to_string()
}

/// A text as a part of a file name that every system takes: letters, digits, `.`, `-`, `_`; at most 80 of them.
pub(crate) fn file_part(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' })
        .take(80)
        .collect();
    kept.trim_matches(['-', '.']).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_has_nothing_that_a_system_refuses() {
        assert_eq!(file_part("800.1.3.1/0147/BKPSDM/2026"), "800.1.3.1-0147-BKPSDM-2026");
        assert_eq!(file_part("..\\a:b*?\"<>|/"), "a-b");
        assert_eq!(file_part(&"x".repeat(300)).len(), 80);
    }

    #[test]
    fn a_code_follows_everything_that_it_stands_for() {
        let code = author_code("1", "individual", "19", "abc");
        assert_eq!(code.len(), 14, "three groups of four: {code}");
        for other in [
            author_code("2", "individual", "19", "abc"),
            author_code("1", "petikan", "19", "abc"),
            author_code("1", "individual", "20", "abc"),
            author_code("1", "individual", "19", "abd"),
        ] {
            assert_ne!(code, other, "another paper has another code");
        }
    }
}
