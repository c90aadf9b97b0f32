//! Personal data, covered so far that two people can still be told apart.

/// What stands for a covered character.
const COVER: char = '•';

/// A NIK with its first four digits (district of registration) and its last two: `3171••••••••••01`.
pub fn nik(nik: &str) -> String {
    covered(nik, 4, 2)
}

/// A telephone number with its last three digits.
pub fn phone(phone: &str) -> String {
    covered(phone, 0, 3)
}

/// An e-mail address with its first letter and what stands behind the `@`.
pub fn email(email: &str) -> String {
    match email.split_once('@') {
        Some((name, host)) => format!("{}@{host}", covered(name, 1, 0)),
        None => covered(email, 1, 0),
    }
}

/// An address: only that there is one. Its length says nothing either.
pub fn address(address: &str) -> String {
    if address.trim().is_empty() { String::new() } else { COVER.to_string().repeat(8) }
}

/// Initials of a name, its titles left out: `Dr. Siti Nur Aisyah, S.E.` is `S.N.A.`.
pub fn initials(name: &str) -> String {
    let bare = name.split(',').next().unwrap_or_default();
    let words = bare.split_whitespace().filter(|word| !word.contains('.'));
    words.filter_map(|word| word.chars().next()).flat_map(|letter| [letter, '.']).collect()
}

/// A text with so many characters left at its beginning and end; one that is too short to be told apart is covered whole.
fn covered(text: &str, first: usize, last: usize) -> String {
    let length = text.chars().count();
    let open = |at: usize| length > (first + last) * 2 && (at < first || at >= length - last);
    text.chars().enumerate().map(|(at, letter)| if open(at) { letter } else { COVER }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_covered_nik_keeps_the_district_and_two_digits() {
        assert_eq!(nik("3171010101900001"), "3171••••••••••01");
        assert_eq!(nik(""), "");
    }

    #[test]
    fn what_is_short_is_covered_whole() {
        assert_eq!(nik("31710101"), "••••••••");
        assert_eq!(phone("0811"), "••••");
        assert_eq!(email("a@kota.example"), "•@kota.example");
    }

    #[test]
    fn a_telephone_an_e_mail_and_an_address_are_covered() {
        assert_eq!(phone("081234567890"), "•••••••••890");
        assert_eq!(email("rahma.siti@kota.example"), "r•••••••••@kota.example");
        assert_eq!(address("Jalan Melati 7"), address("Jl. X"));
        assert_eq!(address("  "), "");
    }

    #[test]
    fn initials_are_of_every_word() {
        assert_eq!(initials("Siti  Nur Aisyah"), "S.N.A.");
        assert_eq!(initials("Dr. H. Siti Nur Aisyah, S.E., M.Si."), "S.N.A.");
        assert_eq!(initials(""), "");
    }

    proptest! {
        #[test]
        fn at_least_half_of_anything_is_covered(text in "\\PC{1,40}") {
            let hidden = nik(&text).chars().filter(|letter| *letter == COVER).count();
            prop_assert!(hidden * 2 >= text.chars().count());
            prop_assert_eq!(nik(&text).chars().count(), text.chars().count());
        }
    }
}
