//! What people and programs put into a column of NIPs, and a reader of it written from the handbook (2.1, 2.2) as plainly
//! as possible, which shares nothing with the program.

use mutasi_tests::Draw;

/// 18 digits that keep the handbook's form.
pub(super) fn lawful_digits(draw: &mut Draw) -> String {
    let year = 1930 + draw.below(75);
    let (month, day) = (1 + draw.below(12), 1 + draw.below(28));
    let appointed = year + 15 + draw.below(40);
    let begun = if draw.below(4) == 0 { 21 + draw.below(79) } else { 1 + draw.below(12) };
    let (sex, sequence) = (1 + draw.below(2), 1 + draw.below(999));
    format!("{year}{month:02}{day:02}{appointed}{begun:02}{sex}{sequence:03}")
}

/// A text as it may stand in a cell: right, spoilt in one place, dressed, or nothing like it.
pub(super) fn typed(draw: &mut Draw) -> String {
    let mut text: Vec<char> = lawful_digits(draw).chars().collect();
    for _ in 0..draw.below(3) {
        spoil(draw, &mut text);
    }
    let text: String = text.into_iter().collect();
    match draw.below(12) {
        0 => format!("'{text}"),
        1 => format!("\u{feff}{text}\u{a0}"),
        2 => text.parse::<f64>().map_or(text, |number| format!("{number:e}")),
        3 => text.parse::<f64>().map_or(text, |number| format!("{number:.14E}").replace('E', "E+")),
        4 => (0..draw.below(24)).map(|_| *draw.one_of(&MARKS)).collect(),
        _ => text,
    }
}

const MARKS: [char; 24] = [
    '0', '1', '9', '5', ' ', '.', '\'', ',', '-', '+', 'E', 'e', 'O', 'l', 'A', '/', '\u{a0}', '\u{200b}', '\u{661}',
    '\u{ff11}', '\u{2212}', 'é', '漢', '😀',
];

fn spoil(draw: &mut Draw, text: &mut Vec<char>) {
    let at = draw.below(text.len().max(1));
    match draw.below(7) {
        0 => text.truncate(at),
        1 => text.insert(at.min(text.len()), *draw.one_of(&MARKS)),
        2 if !text.is_empty() => drop(text.remove(at)),
        3 if !text.is_empty() => text[at] = *draw.one_of(&MARKS),
        4 if !text.is_empty() => text[at] = char::from(b'0' + draw.below(10) as u8),
        5 => text.extend(['0'; 3]),
        _ => text.insert(at.min(text.len()), ' '),
    }
}

/// The NIP in a text, by the handbook: 18 digits once blanks, dots, apostrophes and invisible marks are taken away;
/// a birth date that was; an appointment at 15 years of age or later, in a month or under a contract (21 and above);
/// sex 1 or 2; a sequence that is not 000.
pub(super) fn lawful(text: &str) -> Option<String> {
    let around = [' ', '\u{a0}', '.', '\'', '\u{2019}', '`', '\u{feff}', '\u{200b}', '\u{200e}', '\u{2060}'];
    let digits: String = text.chars().filter(|mark| !around.contains(mark)).collect();
    if digits.chars().count() != 18 || digits.chars().any(|mark| !mark.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| digits[from..to].parse::<u32>().unwrap_or(u32::MAX);
    let (year, month, day) = (part(0, 4), part(4, 6), part(6, 8));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    let born = (1900..2100).contains(&year) && (1..=days).contains(&day);
    let (appointed, begun) = (part(8, 12), part(12, 14));
    let appointed = (1900..2100).contains(&appointed) && appointed >= year + 15 && (1..=99).contains(&begun);
    let begun = begun <= 12 || begun >= 21;
    let right = born && appointed && begun && matches!(part(14, 15), 1 | 2) && part(15, 18) > 0;
    right.then_some(digits)
}
