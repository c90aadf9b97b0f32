//! Which parts of an expression may be compared, and quoted words read as what they are compared with.

use crate::education::EducationLevel;
use crate::performance::Rating;
use crate::rank::Rank;

use super::fact::Kind;
use super::read::{Node, OfficeRuleError, Op, Term, Used};

/// A part of an expression and its place.
pub(super) struct Piece {
    what: What,
    place: usize,
}

enum What {
    Truth(Node),
    Term(Term, Type),
    /// A fact that is a list, and the words that it may hold.
    Several(Used, fn() -> Vec<&'static str>),
    Items(Vec<Piece>),
}

#[derive(Clone, Copy)]
enum Type {
    Number,
    Text,
    Word(fn() -> Vec<&'static str>),
    Rank,
    Education,
    Rating,
    /// A quoted text: what it is depends on what it is compared with.
    Quoted,
}

impl Type {
    fn printed(self) -> &'static str {
        match self {
            Self::Number => "angka",
            Self::Text | Self::Word(_) | Self::Quoted => "teks",
            Self::Rank => "golongan",
            Self::Education => "tingkat pendidikan",
            Self::Rating => "predikat kinerja",
        }
    }

    fn has_order(self) -> bool {
        matches!(self, Self::Number | Self::Rank | Self::Education | Self::Rating)
    }
}

impl Piece {
    pub(super) fn of_truth(node: Node, place: usize) -> Self {
        Self { what: What::Truth(node), place }
    }

    pub(super) fn of_number(number: i64, place: usize) -> Self {
        Self { what: What::Term(Term::Number(number), Type::Number), place }
    }

    pub(super) fn of_literal(text: String, place: usize) -> Self {
        Self { what: What::Term(Term::Text(text), Type::Quoted), place }
    }

    pub(super) fn of_list(items: Vec<Self>, place: usize) -> Self {
        Self { what: What::Items(items), place }
    }

    pub(super) fn of_fact(used: Used, place: usize) -> Self {
        let term = |of| What::Term(Term::Fact(used), of);
        let what = match used.fact().kind {
            Kind::YesNo => What::Truth(Node::YesNo(used)),
            Kind::List(words) => What::Several(used, words),
            Kind::Number => term(Type::Number),
            Kind::Text => term(Type::Text),
            Kind::Word(words) => term(Type::Word(words)),
            Kind::Rank => term(Type::Rank),
            Kind::Education => term(Type::Education),
            Kind::RatingByYear => term(Type::Rating),
        };
        Self { what, place }
    }

    /// The part, if it is true or false.
    pub(super) fn truth(self) -> Result<Node, OfficeRuleError> {
        match self.what {
            What::Truth(node) => Ok(node),
            _ => Err(OfficeRuleError::at("di sini seharusnya perbandingan, misalnya umur > 55", self.place)),
        }
    }

    fn term(self) -> Result<(Term, Type, usize), OfficeRuleError> {
        match self.what {
            What::Term(term, of) => Ok((term, of, self.place)),
            _ => Err(OfficeRuleError::at("di sini seharusnya fakta, angka, atau teks dalam tanda kutip", self.place)),
        }
    }
}

/// One part as it is, or numbers added and taken away.
pub(super) fn sum(mut parts: Vec<(bool, Piece)>) -> Result<Piece, OfficeRuleError> {
    if parts.len() == 1
        && let Some((_, only)) = parts.pop()
    {
        return Ok(only);
    }
    let place = parts.first().map_or(1, |(_, part)| part.place);
    let number = |(minus, part): (bool, Piece)| match part.term()? {
        (term, Type::Number, _) => Ok((minus, term)),
        (.., place) => Err(OfficeRuleError::at("hanya angka yang dapat dijumlah atau dikurangi", place)),
    };
    let summands = parts.into_iter().map(number).collect::<Result<_, _>>()?;
    Ok(Piece { what: What::Term(Term::Sum(summands), Type::Number), place })
}

/// A comparison of two parts.
pub(super) fn compare(op: Op, left: Piece, right: Piece, place: usize) -> Result<Node, OfficeRuleError> {
    let equality = matches!(op, Op::Equal | Op::Unequal);
    if let (What::Truth(one), What::Truth(other)) = (&left.what, &right.what) {
        if !equality {
            return Err(OfficeRuleError::at("benar dan salah hanya dibandingkan dengan == atau !=", place));
        }
        let same = Node::Same(Box::new(one.clone()), Box::new(other.clone()));
        return Ok(if op == Op::Equal { same } else { Node::Not(Box::new(same)) });
    }
    let ((one, one_type, at), (other, other_type, other_at)) = (left.term()?, right.term()?);
    let (one, other, of) = match (one_type, other_type) {
        (Type::Quoted, Type::Quoted) => {
            return Err(OfficeRuleError::at("bandingkan dengan sebuah fakta, bukan teks dengan teks", place));
        }
        (Type::Quoted, of) => (read_as(one, of, at)?, other, of),
        (of, Type::Quoted) => (one, read_as(other, of, other_at)?, of),
        (one_type, other_type) if one_type.printed() == other_type.printed() => (one, other, one_type),
        _ => {
            let (one, other) = (one_type.printed(), other_type.printed());
            return Err(OfficeRuleError::at(format!("{one} tidak dapat dibandingkan dengan {other}"), place));
        }
    };
    if !equality && !of.has_order() {
        return Err(OfficeRuleError::at("teks hanya dapat dibandingkan dengan ==, !=, atau dalam", place));
    }
    Ok(Node::Compare(op, one, other))
}

/// Whether the left part is among, or within, the right one.
pub(super) fn contains(left: Piece, right: Piece, place: usize) -> Result<Node, OfficeRuleError> {
    let (needle, of, at) = left.term()?;
    match right.what {
        What::Several(used, words) => match (read_as(needle, Type::Word(words), at)?, of) {
            (Term::Text(word), Type::Quoted) => Ok(Node::Has(used, word)),
            _ => Err(OfficeRuleError::at("tulis kata yang dicari dalam tanda kutip", at)),
        },
        What::Items(items) => {
            let read = |item: Piece| {
                let (term, item_type, at) = item.term()?;
                match (item_type, of) {
                    (Type::Quoted, of) => read_as(term, of, at),
                    (Type::Number, Type::Number) => Ok(term),
                    _ => Err(OfficeRuleError::at(format!("daftar ini seharusnya berisi {}", of.printed()), at)),
                }
            };
            Ok(Node::OneOf(needle, items.into_iter().map(read).collect::<Result<_, _>>()?))
        }
        What::Term(hay, Type::Text) if matches!(of, Type::Quoted | Type::Text) => Ok(Node::Holds(hay, needle)),
        _ => Err(OfficeRuleError::at(
            "setelah \"dalam\" seharusnya daftar, misalnya [\"PNS\", \"CPNS\"], atau fakta berupa teks atau daftar",
            place,
        )),
    }
}

/// A quoted text as what it is compared with; anything else stays as it is.
fn read_as(term: Term, of: Type, place: usize) -> Result<Term, OfficeRuleError> {
    let Term::Text(text) = term else { return Ok(term) };
    let error = |message: String| OfficeRuleError::at(message, place);
    match of {
        Type::Number => Err(error(format!("\"{text}\" dibandingkan dengan angka; tulis angkanya tanpa tanda kutip"))),
        Type::Text | Type::Quoted => Ok(Term::Text(text)),
        Type::Word(words) => {
            let words = words();
            let known = words.iter().find(|known| known.eq_ignore_ascii_case(text.trim()));
            known
                .map(|known| Term::Text((*known).to_string()))
                .ok_or_else(|| error(format!("kata \"{text}\" tidak dikenal; pilih: {}", words.join(", "))))
        }
        Type::Rank => match Rank::parse(&text) {
            Ok(Rank::Step(step)) => Ok(Term::Step(step.into())),
            _ => Err(error(format!("golongan \"{text}\" tidak dikenal; tulis misalnya \"III/b\""))),
        },
        Type::Education => EducationLevel::parse(&text)
            .map(|level| Term::Step(level.id().into()))
            .map_err(|unknown| error(unknown.to_string())),
        Type::Rating => Rating::parse(&text)
            .map(|rating| Term::Step(rating as i64))
            .ok_or_else(|| error(format!("predikat \"{text}\" tidak dikenal; tulis misalnya \"Baik\""))),
    }
}
