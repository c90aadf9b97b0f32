//! Reads an expression into a tree whose every comparison makes sense.

use super::fact::{Fact, Kind};
use super::facts::FACTS;
use super::token::{Token, tokens};
use super::typed::{Piece, compare, contains, sum};

/// Longest expression in characters.
const LONGEST: usize = 2000;
/// Deepest nesting of parentheses and negations.
const DEEPEST: usize = 32;

/// Why an expression cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} (huruf ke-{place})")]
pub struct OfficeRuleError {
    /// Indonesian: what is wrong and what to write.
    pub message: String,
    /// Number of the character, from 1.
    pub place: usize,
}

impl OfficeRuleError {
    pub(super) fn at(message: impl Into<String>, place: usize) -> Self {
        Self { message: message.into(), place }
    }
}

/// A fact as an expression names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Used {
    /// Place in [`FACTS`].
    at: usize,
    /// For facts by year, else 0.
    pub(super) year: i32,
}

impl Used {
    pub(super) fn fact(&self) -> &'static Fact {
        &FACTS[self.at]
    }

    /// The name as a finding keeps it: `umur`, `predikat_2025`.
    pub(super) fn name(&self) -> String {
        if self.year == 0 { self.fact().name.to_string() } else { format!("{}_{}", self.fact().name, self.year) }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

const OPS: [(&str, Op); 6] = [
    ("==", Op::Equal),
    ("!=", Op::Unequal),
    ("<", Op::Less),
    ("<=", Op::LessOrEqual),
    (">", Op::Greater),
    (">=", Op::GreaterOrEqual),
];

/// What is true or false.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Truth(bool),
    YesNo(Used),
    Not(Box<Node>),
    All(Vec<Node>),
    Any(Vec<Node>),
    Same(Box<Node>, Box<Node>),
    Compare(Op, Term, Term),
    OneOf(Term, Vec<Term>),
    /// The list of the fact has the word.
    Has(Used, String),
    /// The first text holds the second.
    Holds(Term, Term),
}

/// What has a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Term {
    Number(i64),
    Text(String),
    /// A place in an order: golongan, education, predicate.
    Step(i64),
    Fact(Used),
    /// Each summand, and whether it is taken away.
    Sum(Vec<(bool, Term)>),
}

/// The tree of an expression and the facts that it names, each once.
pub(super) fn read(text: &str) -> Result<(Node, Vec<Used>), OfficeRuleError> {
    if text.chars().count() > LONGEST {
        return Err(OfficeRuleError::at(
            format!("ketentuan lebih panjang dari {LONGEST} huruf; pecah menjadi beberapa"),
            LONGEST + 1,
        ));
    }
    let mut reader = Reader { tokens: tokens(text)?, at: 0, depth: 0, used: Vec::new() };
    let found = reader.any()?;
    match reader.peek() {
        Token::End => Ok((found.truth()?, reader.used)),
        _ => Err(reader.unexpected("dan, atau, atau akhir ketentuan")),
    }
}

struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    depth: usize,
    used: Vec<Used>,
}

impl Reader {
    fn peek(&self) -> &Token {
        &self.tokens[self.at].0
    }

    fn place(&self) -> usize {
        self.tokens[self.at].1
    }

    fn next(&mut self) -> Token {
        let token = self.peek().clone();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }

    fn takes(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Token::Sign(known) if *known == sign);
        if found {
            self.next();
        }
        found
    }

    fn expect(&mut self, sign: &str) -> Result<(), OfficeRuleError> {
        if self.takes(sign) { Ok(()) } else { Err(self.unexpected(&format!("\"{sign}\""))) }
    }

    fn unexpected(&self, expected: &str) -> OfficeRuleError {
        OfficeRuleError::at(format!("di sini seharusnya {expected}"), self.place())
    }

    fn deeper<T>(&mut self, read: fn(&mut Self) -> Result<T, OfficeRuleError>) -> Result<T, OfficeRuleError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(OfficeRuleError::at("kurung atau \"bukan\" terlalu dalam; sederhanakan", self.place()));
        }
        let found = read(self);
        self.depth -= 1;
        found
    }

    fn any(&mut self) -> Result<Piece, OfficeRuleError> {
        self.chain("atau", Self::all, Node::Any)
    }

    fn all(&mut self) -> Result<Piece, OfficeRuleError> {
        self.chain("dan", Self::not, Node::All)
    }

    /// One part alone, or several joined by the same word.
    fn chain(
        &mut self,
        word: &str,
        part: fn(&mut Self) -> Result<Piece, OfficeRuleError>,
        join: fn(Vec<Node>) -> Node,
    ) -> Result<Piece, OfficeRuleError> {
        let place = self.place();
        let first = part(self)?;
        if !matches!(self.peek(), Token::Sign(known) if *known == word) {
            return Ok(first);
        }
        let mut parts = vec![first.truth()?];
        while self.takes(word) {
            parts.push(part(self)?.truth()?);
        }
        Ok(Piece::of_truth(join(parts), place))
    }

    fn not(&mut self) -> Result<Piece, OfficeRuleError> {
        let place = self.place();
        if !self.takes("bukan") {
            return self.comparison();
        }
        let negated = self.deeper(Self::not)?.truth()?;
        Ok(Piece::of_truth(Node::Not(Box::new(negated)), place))
    }

    fn comparison(&mut self) -> Result<Piece, OfficeRuleError> {
        let left = self.sum()?;
        let place = self.place();
        if let Token::Sign(sign) = *self.peek()
            && let Some((_, op)) = OPS.iter().find(|(known, _)| *known == sign)
        {
            self.next();
            let right = self.sum()?;
            return Ok(Piece::of_truth(compare(*op, left, right, place)?, place));
        }
        let negated = self.takes("bukan");
        if negated || matches!(self.peek(), Token::Sign("dalam")) {
            self.expect("dalam")?;
            let right = self.sum()?;
            let node = contains(left, right, place)?;
            return Ok(Piece::of_truth(if negated { Node::Not(Box::new(node)) } else { node }, place));
        }
        Ok(left)
    }

    fn sum(&mut self) -> Result<Piece, OfficeRuleError> {
        let first = self.single()?;
        let mut parts = vec![(false, first)];
        loop {
            if self.takes("+") {
                parts.push((false, self.single()?));
            } else if self.takes("-") {
                parts.push((true, self.single()?));
            } else {
                return sum(parts);
            }
        }
    }

    fn single(&mut self) -> Result<Piece, OfficeRuleError> {
        let place = self.place();
        match self.next() {
            Token::Number(number) => Ok(Piece::of_number(number, place)),
            Token::Text(text) => Ok(Piece::of_literal(text, place)),
            Token::Name(name) => self.fact(&name, place),
            Token::Sign("benar") => Ok(Piece::of_truth(Node::Truth(true), place)),
            Token::Sign("salah") => Ok(Piece::of_truth(Node::Truth(false), place)),
            Token::Sign("(") => {
                let inside = self.deeper(Self::any)?;
                self.expect(")")?;
                Ok(inside)
            }
            Token::Sign("[") => self.list(place),
            _ => Err(OfficeRuleError::at("di sini seharusnya fakta, angka, atau teks dalam tanda kutip", place)),
        }
    }

    fn list(&mut self, place: usize) -> Result<Piece, OfficeRuleError> {
        let mut items = Vec::new();
        loop {
            let item_place = self.place();
            items.push(match self.next() {
                Token::Number(number) => Piece::of_number(number, item_place),
                Token::Text(text) => Piece::of_literal(text, item_place),
                _ => return Err(OfficeRuleError::at("daftar berisi angka atau teks dalam tanda kutip", item_place)),
            });
            if !self.takes(",") {
                self.expect("]")?;
                return Ok(Piece::of_list(items, place));
            }
        }
    }

    fn fact(&mut self, name: &str, place: usize) -> Result<Piece, OfficeRuleError> {
        let at = FACTS.iter().position(|fact| fact.name == name).ok_or_else(|| unknown(name, place))?;
        let mut used = Used { at, year: 0 };
        if matches!(used.fact().kind, Kind::RatingByYear) {
            self.expect("[")?;
            let place = self.place();
            used.year = match self.next() {
                Token::Number(year @ 1900..=2200) => year as i32,
                _ => return Err(OfficeRuleError::at("tulis tahunnya, misalnya predikat[2025]", place)),
            };
            self.expect("]")?;
        }
        if !self.used.contains(&used) {
            self.used.push(used);
        }
        Ok(Piece::of_fact(used, place))
    }
}

fn unknown(name: &str, place: usize) -> OfficeRuleError {
    let start: String = name.chars().take(2).collect();
    let near = FACTS.iter().map(|fact| fact.name).filter(|known| known.starts_with(&start));
    let near = near.collect::<Vec<_>>().join(", ");
    let advice =
        if near.is_empty() { "teks ditulis dalam tanda kutip".to_string() } else { format!("maksudnya {near}?") };
    OfficeRuleError::at(format!("fakta \"{name}\" tidak dikenal; {advice}"), place)
}
