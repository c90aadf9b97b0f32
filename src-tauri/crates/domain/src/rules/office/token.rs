//! Words and signs of an expression, each with its place.

use super::read::OfficeRuleError;

/// A word or sign. Names and keywords are lower case; a keyword stands in its Indonesian form, whichever was written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Name(String),
    Number(i64),
    Text(String),
    Sign(&'static str),
    End,
}

/// Keywords as they are written, and the sign they stand for. The English ones are those of spreadsheets' formulas and
/// templates, which many officers know.
const KEYWORDS: [(&str, &str); 13] = [
    ("dan", "dan"),
    ("and", "dan"),
    ("atau", "atau"),
    ("or", "atau"),
    ("bukan", "bukan"),
    ("tidak", "bukan"),
    ("not", "bukan"),
    ("dalam", "dalam"),
    ("in", "dalam"),
    ("benar", "benar"),
    ("true", "benar"),
    ("salah", "salah"),
    ("false", "salah"),
];

/// Longer signs first, so that `<=` is not read as `<`.
const SIGNS: [&str; 14] = ["==", "!=", "<=", ">=", "<", ">", "=", "+", "-", "(", ")", "[", "]", ","];

/// Splits an expression; every token with the number of its first character, from 1. Ends with [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(Token, usize)>, OfficeRuleError> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&first) = chars.get(at) {
        let rest = &chars[at..];
        let (token, length) = match first {
            _ if first.is_whitespace() => {
                at += 1;
                continue;
            }
            '"' | '\'' => quoted(rest, at)?,
            _ if first.is_ascii_digit() => number(rest, at)?,
            _ if first.is_alphabetic() || first == '_' => word(rest),
            _ => sign(rest, at)?,
        };
        found.push((token, at + 1));
        at += length;
    }
    found.push((Token::End, chars.len() + 1));
    Ok(found)
}

fn quoted(rest: &[char], at: usize) -> Result<(Token, usize), OfficeRuleError> {
    let inside = rest[1..].iter().position(|c| *c == rest[0]);
    let length = inside.ok_or_else(|| OfficeRuleError::at("tanda kutip tidak ditutup", at + 1))?;
    Ok((Token::Text(rest[1..=length].iter().collect()), length + 2))
}

fn number(rest: &[char], at: usize) -> Result<(Token, usize), OfficeRuleError> {
    let digits: String = rest.iter().take_while(|c| c.is_ascii_digit()).collect();
    if digits.len() > 9 {
        return Err(OfficeRuleError::at("angka terlalu besar", at + 1));
    }
    let value = digits.parse().map_err(|_| OfficeRuleError::at("angka tidak terbaca", at + 1))?;
    Ok((Token::Number(value), digits.len()))
}

fn word(rest: &[char]) -> (Token, usize) {
    let written: String = rest.iter().take_while(|c| c.is_alphanumeric() || **c == '_').collect();
    let (length, word) = (written.chars().count(), written.to_lowercase());
    let keyword = KEYWORDS.iter().find(|(known, _)| *known == word);
    (keyword.map_or(Token::Name(word), |(_, sign)| Token::Sign(sign)), length)
}

fn sign(rest: &[char], at: usize) -> Result<(Token, usize), OfficeRuleError> {
    let starts = |sign: &&&str| sign.chars().zip(rest.iter().copied().chain([' '; 2])).all(|(a, b)| a == b);
    let found = SIGNS.iter().find(starts);
    let sign = found.ok_or_else(|| OfficeRuleError::at(format!("tanda \"{}\" tidak dikenal", rest[0]), at + 1))?;
    Ok((Token::Sign(if *sign == "=" { "==" } else { sign }), sign.len()))
}
