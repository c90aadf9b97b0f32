//! Words that templates may use after a bar: `{{ pegawai.name | kapital_nama }}`.

use minijinja::{Environment, Error, ErrorKind, Value, filters, functions, tests};

use super::mark;

/// The filters by name, as an error and the description of the language list them.
pub(crate) const NAMES: [&str; 24] = [
    "kapital_nama",
    "nip",
    "huruf",
    "urutan",
    "tanda",
    "koma",
    "centang",
    "upper",
    "lower",
    "trim",
    "lines",
    "split",
    "string",
    "list",
    "first",
    "last",
    "length",
    "selectattr",
    "rejectattr",
    "reverse",
    "sort",
    "unique",
    "map",
    "default",
];

/// All that a template may call. The language has more, but some of it takes as much memory as a template asks for
/// (`indent`, `format`), and an office that fills the memory loses what it was working on.
pub(crate) fn add_filters(environment: &mut Environment<'_>) {
    environment.add_filter("upper", filters::upper);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("lines", filters::lines);
    environment.add_filter("split", filters::split);
    environment.add_filter("string", filters::string);
    environment.add_filter("list", filters::list);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    environment.add_filter("selectattr", filters::selectattr);
    environment.add_filter("rejectattr", filters::rejectattr);
    environment.add_filter("reverse", filters::reverse);
    environment.add_filter("sort", filters::sort);
    environment.add_filter("unique", filters::unique);
    environment.add_filter("map", filters::map);
    environment.add_filter("default", filters::default);
    environment.add_filter("safe", filters::safe);
    environment.add_test("defined", tests::is_defined);
    environment.add_test("none", tests::is_none);
    environment.add_test("startingwith", tests::is_startingwith);
    environment.add_test("endingwith", tests::is_endingwith);
    environment.add_function("range", functions::range);
    environment.add_function("namespace", functions::namespace);
    environment.add_filter("kapital_nama", |name: &str| capital_name(name));
    environment.add_filter("nip", |digits: &str| grouped_nip(digits));
    environment.add_filter("huruf", |number: usize| letter_mark(number).map(Value::from_safe_string));
    // Between and after the items of a list; marks of the language itself, so they are no values of the data.
    environment.add_filter("tanda", |last: bool| Value::from_safe_string(if last { "." } else { ";" }.to_owned()));
    environment.add_filter("koma", |last: bool| Value::from_safe_string(if last { "," } else { "" }.to_owned()));
    environment.add_filter("centang", |ticked: bool| {
        Value::from_safe_string(if ticked { mark::CHECKED } else { mark::UNCHECKED }.to_owned())
    });
    environment.add_filter("urutan", |number: usize| ordinal(number).map(Value::from_safe_string));
}

/// Titles before a name; everything after the first comma is a title anyway.
const TITLES: [&str; 17] = [
    "prof", "dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "apt", "ns", "kh", "tgk", "letkol", "mayor", "kolonel",
    "akbp",
];

/// The name in capitals while academic titles keep their case: `Dr. Siti Aminah, S.Pd.` -> `Dr. SITI AMINAH, S.Pd.`
pub(crate) fn capital_name(name: &str) -> String {
    let (person, titles) = name.split_once(',').map_or((name, None), |(person, titles)| (person, Some(titles)));
    let words: Vec<String> = person
        .split_whitespace()
        .map(|word| if is_title(word) { word.to_owned() } else { word.to_uppercase() })
        .collect();
    match titles {
        Some(titles) => format!("{}, {}", words.join(" "), titles.trim()),
        None => words.join(" "),
    }
}

/// A title ends with a full stop, so that the family name `Drs` or `Ir` of a person stays a name.
fn is_title(word: &str) -> bool {
    word.split_once('.').is_some_and(|(first, _)| TITLES.contains(&first.to_lowercase().as_str()))
}

/// `198509172010011012` -> `19850917 201001 1 012`; anything else is printed as it is.
pub(crate) fn grouped_nip(digits: &str) -> String {
    let plain: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.len() != 18 || !plain.bytes().all(|b| b.is_ascii_digit()) {
        return digits.to_owned();
    }
    format!("{} {} {} {}", &plain[..8], &plain[8..14], &plain[14..15], &plain[15..])
}

/// 1 -> `a`, 27 -> `aa`.
fn letter_mark(number: usize) -> Result<String, Error> {
    if number == 0 || number > 26 * 27 {
        return Err(Error::new(ErrorKind::InvalidOperation, "filter huruf hanya untuk bilangan 1 sampai 702"));
    }
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    Ok(if number <= 26 {
        letter(number - 1).to_string()
    } else {
        [letter((number - 1) / 26 - 1), letter(number - 1)].iter().collect()
    })
}

/// 1 -> `KESATU`, as the operative items of a decree are counted.
pub(crate) fn ordinal(number: usize) -> Result<String, Error> {
    const UNITS: [&str; 11] =
        ["", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH"];
    match number {
        1..=10 => Ok(format!("KE{}", UNITS[number])),
        11 => Ok("KESEBELAS".to_owned()),
        12..=19 => Ok(format!("KE{} BELAS", UNITS[number - 10])),
        20..=99 if number.is_multiple_of(10) => Ok(format!("KE{} PULUH", UNITS[number / 10])),
        20..=99 => Ok(format!("KE{} PULUH {}", UNITS[number / 10], UNITS[number % 10])),
        _ => Err(Error::new(ErrorKind::InvalidOperation, "diktum hanya dapat bernomor 1 sampai 99")),
    }
}

#[cfg(test)]
mod cases {
    use super::*;
    use crate::template::lines;

    /// What an office reads about the language.
    const DESCRIPTION: &str = include_str!("../../templates/BAHASA-TEMPLAT.md");

    #[test]
    fn every_filter_that_is_listed_is_there_and_described() {
        let mut environment = Environment::empty();
        add_filters(&mut environment);
        for name in NAMES {
            let answer =
                environment.render_str(&format!("{{{{ nilai | {name} }}}}"), minijinja::context! { nilai => 1 });
            let unknown = answer.is_err_and(|error| error.kind() == ErrorKind::UnknownFilter);
            assert!(!unknown, "`{name}` is listed, but nobody can use it");
            assert!(DESCRIPTION.contains(&format!("`{name}`")), "`{name}` is not described");
        }
    }

    #[test]
    fn every_block_is_described() {
        for word in lines::WORDS {
            assert!(DESCRIPTION.contains(&format!("`@{word}")), "`@{word}` is not described");
        }
    }

    #[test]
    fn a_name_is_in_capitals_and_its_titles_are_not() {
        let cases = [
            ("Siti Rahmawati, A.Md.Kep.", "SITI RAHMAWATI, A.Md.Kep."),
            ("Dr. dr. Bagas Wirayuda, Sp.A., M.Kes.", "Dr. dr. BAGAS WIRAYUDA, Sp.A., M.Kes."),
            ("Drs. H. Moh. Lukman Hadi", "Drs. H. MOH. LUKMAN HADI"),
            ("Sumarni", "SUMARNI"),
            ("Hj. Nur'aini D. Putri, S.Pd.", "Hj. NUR'AINI D. PUTRI, S.Pd."),
        ];
        for (name, expected) in cases {
            assert_eq!(capital_name(name), expected);
        }
    }

    #[test]
    fn a_nip_is_grouped_and_anything_else_is_left_alone() {
        assert_eq!(grouped_nip("198509172010011012"), "19850917 201001 1 012");
        assert_eq!(grouped_nip("19850917 201001 1 012"), "19850917 201001 1 012", "grouping twice changes nothing");
        assert_eq!(grouped_nip("12345"), "12345");
    }

    #[test]
    fn ordinals_of_a_decree() {
        let words: Vec<String> = [1, 4, 10, 11, 12, 20, 21].into_iter().map(|n| ordinal(n).unwrap()).collect();
        assert_eq!(
            words,
            ["KESATU", "KEEMPAT", "KESEPULUH", "KESEBELAS", "KEDUA BELAS", "KEDUA PULUH", "KEDUA PULUH SATU"]
        );
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(letter_mark(1).unwrap(), "a");
        assert_eq!(letter_mark(26).unwrap(), "z");
        assert_eq!(letter_mark(27).unwrap(), "aa");
        assert!(letter_mark(0).is_err());
    }
}
