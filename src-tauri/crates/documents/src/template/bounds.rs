//! What a template may say. The template language has more than a letter needs, and with some of it thirty lines fill
//! the memory (`{% set a = a ~ a %}`) or one long line ends the program (parsers recurse). What is read here is bounded
//! before it runs: how deep a tag is, what is kept, and how many pieces a kept text is joined from. What is written is
//! bounded by [`super::mark::write_value`], what is done by fuel.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::machinery::ast::{BinOpKind, CallArg, CallType, Expr, ForLoop, Macro, Set, Stmt};
use minijinja::machinery::{Span, Token, WhitespaceConfig, parse, tokenize};

use super::TemplateError;
use super::explain::{self, NO_OTHER_FILES};

/// Words and signs of one `{{ }}` or `{% %}`; a tree of expressions is never deeper.
const LONGEST_TAG: usize = 300;
/// `{% elif %}` in the whole template: each is a step deeper for the parser.
const MOST_BRANCHES: usize = 100;
/// Values that are kept by name.
const MOST_KEPT: usize = 100;
/// Pieces that one text is joined from, and those of all kept texts together.
const MOST_PIECES: usize = 64;
const MOST_PIECES_KEPT: usize = 256;
/// Bytes of a text in quotes, and of a macro.
const LONGEST_QUOTED: usize = 4_000;
const LONGEST_MACRO: usize = 4_000;
/// What a value that changes inside a loop ends with: then it is a text, and texts do not nest.
const TEXT_FILTERS: [&str; 6] = ["trim", "string", "upper", "lower", "kapital_nama", "nip"];

/// Checks a template.
///
/// # Errors
/// Anything outside the language that an office is told of, with its line and what to write instead.
pub(super) fn check(text: &str, shown: &str) -> Result<(), TemplateError> {
    let explain = |error: minijinja::Error| explain::explain(&error, shown);
    // As the template is set: with other blanks an error would name another line.
    let blanks = || WhitespaceConfig { keep_trailing_newline: false, lstrip_blocks: true, trim_blocks: true };
    let (mut long, mut branches) = (0, 0);
    for token in tokenize(text, false, Default::default(), blanks()) {
        // What cannot be read is told by the parser, which names the line where the mistake begins.
        let Ok((token, span)) = token else { break };
        match token {
            Token::TemplateData(_) | Token::VariableStart | Token::BlockStart => long = 0,
            Token::Ident("elif") => branches += 1,
            _ => long += 1,
        }
        if long > LONGEST_TAG {
            return fail(span, "Perintah templat ini terlalu panjang. Bagi menjadi beberapa perintah.");
        }
        if branches > MOST_BRANCHES {
            return fail(
                span,
                format!("Terlalu banyak {{% elif %}}: paling banyak {MOST_BRANCHES} dalam satu templat."),
            );
        }
    }
    let tree = parse(text, "surat", Default::default(), blanks()).map_err(explain)?;
    Checker::default().statement(&tree)
}

fn fail<T>(span: Span, message: impl Into<String>) -> Result<T, TemplateError> {
    Err(TemplateError::new(span.start_line.into(), message))
}

/// Number of pieces that a value may be joined from; more than one text for a list.
type Pieces = usize;

#[derive(Default)]
struct Checker<'a> {
    /// Names that stand for more than one piece.
    pieces: BTreeMap<&'a str, Pieces>,
    /// Names of `namespace(...)`; only their parts are values, so that none can hold itself.
    spaces: BTreeSet<&'a str>,
    macros: BTreeSet<&'a str>,
    kept: usize,
    pieces_kept: Pieces,
    in_macro: bool,
    in_macro_loop: bool,
}

impl<'a> Checker<'a> {
    fn all(&mut self, body: &[Stmt<'a>]) -> Result<(), TemplateError> {
        body.iter().try_for_each(|one| self.statement(one))
    }

    fn statement(&mut self, one: &Stmt<'a>) -> Result<(), TemplateError> {
        match one {
            Stmt::Template(template) => self.all(&template.children),
            Stmt::EmitRaw(_) => Ok(()),
            Stmt::EmitExpr(printed) => self.printed(&printed.expr),
            Stmt::IfCond(choice) => {
                self.value(&choice.expr)?;
                self.all(&choice.true_body)?;
                self.all(&choice.false_body)
            }
            Stmt::ForLoop(each) => self.each(each, each.span()),
            Stmt::Set(set) => self.set(set, set.span()),
            Stmt::Macro(part) => self.part(part, part.span()),
            Stmt::Include(other) => fail(other.span(), NO_OTHER_FILES),
            Stmt::Import(other) => fail(other.span(), NO_OTHER_FILES),
            Stmt::FromImport(other) => fail(other.span(), NO_OTHER_FILES),
            Stmt::Extends(other) => fail(other.span(), NO_OTHER_FILES),
            Stmt::WithBlock(other) => unknown(other.span()),
            Stmt::SetBlock(other) => unknown(other.span()),
            Stmt::AutoEscape(other) => unknown(other.span()),
            Stmt::FilterBlock(other) => unknown(other.span()),
            Stmt::Block(other) => unknown(other.span()),
            Stmt::CallBlock(other) => unknown(other.span()),
            Stmt::Do(other) => unknown(other.span()),
        }
    }

    /// Only here may a macro stand, so that what it writes is printed and not kept.
    fn printed(&mut self, expr: &Expr<'a>) -> Result<(), TemplateError> {
        let inner = match expr {
            Expr::Filter(filter) if filter.name == "safe" && filter.args.is_empty() => filter.expr.as_ref(),
            other => Some(other),
        };
        match inner {
            Some(Expr::Call(call)) if call.args.is_empty() && !self.in_macro => match call.identify_call() {
                CallType::Function(name) if self.macros.contains(name) => Ok(()),
                _ => self.value(expr).map(drop),
            },
            _ => self.value(expr).map(drop),
        }
    }

    fn each(&mut self, each: &ForLoop<'a>, span: Span) -> Result<(), TemplateError> {
        if each.recursive {
            return fail(span, "`recursive` tidak ada dalam bahasa templat. Tulis {% for %} di dalam {% for %}.");
        }
        let by_lines = matches!(&each.iter, Expr::Filter(filter) if filter.name == "lines");
        if self.in_macro && (self.in_macro_loop || !by_lines) {
            return fail(
                span,
                "Di dalam {% macro %} hanya ada {% for baris in ... | lines %}. Tulis perulangan lain di luarnya.",
            );
        }
        let pieces = self.value(&each.iter)?;
        self.target(&each.target, pieces)?;
        each.filter_expr.iter().try_for_each(|expr| self.value(expr).map(drop))?;
        self.in_macro_loop = self.in_macro;
        self.all(&each.body)?;
        self.in_macro_loop = false;
        self.all(&each.else_body)
    }

    fn target(&mut self, target: &Expr<'a>, pieces: Pieces) -> Result<(), TemplateError> {
        match target {
            Expr::Var(name) => {
                self.spaces.remove(name.id);
                let known = self.pieces.entry(name.id).or_insert(1);
                *known = pieces.max(*known);
                Ok(())
            }
            Expr::List(names) => names.items.iter().try_for_each(|name| self.target(name, pieces)),
            other => unknown(other.span()),
        }
    }

    fn set(&mut self, set: &Set<'a>, span: Span) -> Result<(), TemplateError> {
        self.kept += 1;
        if self.kept > MOST_KEPT {
            return fail(span, format!("Terlalu banyak {{% set %}}: paling banyak {MOST_KEPT} dalam satu templat."));
        }
        if let (Expr::Var(name), Expr::Call(call)) = (&set.target, &set.expr)
            && matches!(call.identify_call(), CallType::Function("namespace"))
        {
            self.spaces.insert(name.id);
            return self.arguments(&call.args, span).map(drop);
        }
        let pieces = self.value(&set.expr)?;
        self.pieces_kept += pieces;
        if self.pieces_kept > MOST_PIECES_KEPT {
            return fail(span, "Terlalu banyak teks yang disambung dan disimpan. Cetak langsung dengan {{ ... }}.");
        }
        match &set.target {
            Expr::GetAttr(part) if matches!(&part.expr, Expr::Var(name) if self.spaces.contains(name.id)) => {
                let text = matches!(&set.expr, Expr::Filter(filter) if TEXT_FILTERS.contains(&filter.name))
                    || matches!(&set.expr, Expr::Const(_));
                if text && pieces == 1 {
                    return Ok(());
                }
                let message = format!(
                    "Nilai yang diubah di dalam perulangan harus satu teks. Akhiri dengan salah satu dari: {}.",
                    TEXT_FILTERS.join(", ")
                );
                fail(span, message)
            }
            target => self.target(target, pieces),
        }
    }

    fn part(&mut self, part: &Macro<'a>, span: Span) -> Result<(), TemplateError> {
        if !part.args.is_empty() || self.in_macro {
            return fail(span, "Tulis {% macro nama() %} tanpa isian di dalam kurung dan tidak di dalam macro lain.");
        }
        if (span.end_offset - span.start_offset) as usize > LONGEST_MACRO {
            return fail(span, format!("Macro ini terlalu panjang: paling banyak {LONGEST_MACRO} huruf."));
        }
        self.macros.insert(part.name);
        self.in_macro = true;
        let done = self.all(&part.body);
        self.in_macro = false;
        done
    }

    /// The most pieces that an expression can be joined from.
    fn value(&mut self, expr: &Expr<'a>) -> Result<Pieces, TemplateError> {
        let pieces = self.pieces_of(expr)?;
        if pieces > MOST_PIECES {
            return fail(
                expr.span(),
                format!(
                    "Terlalu banyak teks yang disambung: paling banyak {MOST_PIECES}. Cetak langsung dengan {{{{ ... }}}}."
                ),
            );
        }
        Ok(pieces)
    }

    fn pieces_of(&mut self, expr: &Expr<'a>) -> Result<Pieces, TemplateError> {
        Ok(match expr {
            Expr::Var(name) if self.spaces.contains(name.id) || self.macros.contains(name.id) => {
                return fail(
                    name.span(),
                    format!("`{0}` bukan nilai. Tulis `{0}.` dengan nama isinya, atau `{0}()`.", name.id),
                );
            }
            Expr::Var(name) => self.pieces.get(name.id).copied().unwrap_or(1),
            Expr::Const(known) if known.value.as_str().is_some_and(|text| text.len() > LONGEST_QUOTED) => {
                return fail(
                    known.span(),
                    format!("Teks di dalam tanda kutip terlalu panjang: paling banyak {LONGEST_QUOTED} huruf."),
                );
            }
            Expr::Const(_) => 1,
            Expr::UnaryOp(of) => self.value(&of.expr).map(|_| 1)?,
            Expr::BinOp(both) => {
                let (left, right) = (self.value(&both.left)?, self.value(&both.right)?);
                match both.op {
                    BinOpKind::Concat | BinOpKind::Add => left + right,
                    BinOpKind::ScAnd | BinOpKind::ScOr => left.max(right),
                    BinOpKind::Mul => return no_sign(both.span(), "*"),
                    BinOpKind::Pow => return no_sign(both.span(), "**"),
                    _ => 1,
                }
            }
            Expr::Compare(many) => {
                self.value(&many.expr)?;
                many.ops.iter().try_for_each(|op| self.value(&op.expr).map(drop))?;
                1
            }
            Expr::IfExpr(choice) => {
                self.value(&choice.test_expr)?;
                let other = choice.false_expr.as_ref().map_or(Ok(1), |expr| self.value(expr))?;
                self.value(&choice.true_expr)?.max(other)
            }
            Expr::Filter(filter) => {
                let of = filter.expr.as_ref().map_or(Ok(1), |expr| self.value(expr))?;
                self.arguments(&filter.args, filter.span())?.max(of)
            }
            Expr::Test(test) => {
                self.value(&test.expr)?;
                self.arguments(&test.args, test.span()).map(|_| 1)?
            }
            Expr::GetAttr(part) => match &part.expr {
                Expr::Var(name) if self.spaces.contains(name.id) => 1,
                of => self.value(of)?,
            },
            Expr::GetItem(item) => {
                self.value(&item.subscript_expr)?;
                self.value(&item.expr)?
            }
            Expr::Call(call) => {
                match call.identify_call() {
                    CallType::Function("range") => {}
                    CallType::Method(Expr::Var(name), "changed" | "cycle") if name.id == "loop" => {}
                    CallType::Function(name) if self.macros.contains(name) => {
                        return fail(
                            call.span(),
                            format!("Hasil macro hanya dapat dicetak: tulis {{{{ {name}() | safe }}}} di luar macro."),
                        );
                    }
                    _ => return unknown(call.span()),
                }
                self.arguments(&call.args, call.span())?
            }
            Expr::List(list) => {
                let items = list.items.iter().map(|item| self.value(item));
                items.sum::<Result<Pieces, _>>()?.max(1)
            }
            Expr::Slice(part) => return no_sign(part.span(), "[a:b]"),
            Expr::Map(map) => return no_sign(map.span(), "{a: b}"),
        })
    }

    fn arguments(&mut self, all: &[CallArg<'a>], span: Span) -> Result<Pieces, TemplateError> {
        let mut most = 1;
        for one in all {
            match one {
                CallArg::Pos(expr) | CallArg::Kwarg(_, expr) => most = self.value(expr)?.max(most),
                CallArg::PosSplat(_) | CallArg::KwargSplat(_) => return no_sign(span, "*"),
            }
        }
        Ok(most)
    }
}

fn unknown<T>(span: Span) -> Result<T, TemplateError> {
    fail(span, explain::unknown_command(""))
}

fn no_sign<T>(span: Span, sign: &str) -> Result<T, TemplateError> {
    fail(span, format!("Tanda `{sign}` tidak ada dalam bahasa templat. Periksa baris ini."))
}
