//! Legal bases of a letter (*dasar hukum*, *Mengingat*): dated parameters `letter.legal_basis.N` for decrees,
//! `letter.legal_basis.KIND.N` for a kind of its own, `letter.legal_basis.pppk.N` and `letter.legal_basis.manajerial.N`
//! beside them where the people ask for it. Printed in rank order (handbook 9.1, UU before PP before Perpres ...).

use mutasi_domain::parameter::Law;

const PREFIX: &str = "letter.legal_basis.";
/// What an office writes to leave a shipped basis out.
const LEFT_OUT: &str = "-";

/// Kinds of regulation from the highest (UU 12/2011 art. 7 and 8).
const RANKS: [&str; 9] = [
    "Undang-Undang",
    "Peraturan Pemerintah Pengganti",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri",
    "Peraturan Badan",
    "Peraturan Kepala",
    "Peraturan Daerah",
    "Peraturan",
];

/// Whom the letter is about, as far as the law asks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About {
    pub(super) pppk: bool,
    pub(super) managerial: bool,
}

/// Whether a key is that of a legal basis, which an office may add to.
pub(crate) fn is_legal_basis(key: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(rest) = key.strip_prefix(PREFIX) else { return false };
    match rest.split_once('.') {
        None => number(rest),
        Some((set, last)) => {
            number(last) && !set.is_empty() && set.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        }
    }
}

/// The legal bases of a kind in rank order, without a full stop at the end.
pub(super) fn legal_bases(law: &Law, kind: &str, about: About) -> Vec<String> {
    let own = set(law, &format!("{PREFIX}{kind}."));
    let is_own = !own.is_empty();
    let mut found = if is_own { own } else { set(law, PREFIX) };
    if about.pppk {
        found.extend(set(law, &format!("{PREFIX}pppk.")));
    }
    if about.managerial && !is_own {
        found.extend(set(law, &format!("{PREFIX}manajerial.")));
    }
    // Stable: of one rank the order of the office holds.
    found.sort_by_key(|text| rank(text));
    found.dedup();
    found
}

/// One set by its numbers; keys sort as text, so `10` would come before `2`.
fn set(law: &Law, prefix: &str) -> Vec<String> {
    let numbered = law.values(prefix).filter_map(|value| {
        let number: u32 = value.key.strip_prefix(prefix)?.parse().ok()?;
        Some((number, value.value.trim()))
    });
    let mut numbered: Vec<(u32, &str)> = numbered.filter(|(_, text)| !text.is_empty() && *text != LEFT_OUT).collect();
    numbered.sort_by_key(|(number, _)| *number);
    numbered.into_iter().map(|(_, text)| text.to_string()).collect()
}

fn rank(text: &str) -> usize {
    RANKS.iter().position(|kind| text.starts_with(kind)).unwrap_or(RANKS.len())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use mutasi_documents::letters::LetterKind;
    use mutasi_domain::parameter::{DatedValue, shipped};

    use super::*;

    fn law(year: i32, more: &[(&str, &str)]) -> Law {
        let more = more.iter().map(|(key, value)| DatedValue {
            key: (*key).into(),
            value: (*value).into(),
            from: NaiveDate::MIN,
            to: None,
            basis: "Uji".into(),
            note: String::new(),
        });
        let mut values = shipped();
        for value in more {
            values.retain(|known| known.key != value.key);
            values.push(value);
        }
        Law::on(NaiveDate::from_ymd_opt(year, 6, 1).unwrap(), values).unwrap()
    }

    #[test]
    fn a_decree_names_the_law_of_its_day_in_rank_order() {
        let now = legal_bases(&law(2026, &[]), "sk_perorangan", About::default());
        let ranks: Vec<usize> = now.iter().map(|text| rank(text)).collect();
        assert!(ranks.is_sorted(), "{now:#?}");
        let names = |list: &[String], text: &str| list.iter().any(|basis| basis.starts_with(text));
        assert!(names(&now, "Undang-Undang Nomor 20 Tahun 2023"));
        assert!(now.iter().any(|basis| basis.contains("Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi")));
        let before = legal_bases(&law(2022, &[]), "sk_perorangan", About::default());
        assert!(names(&before, "Undang-Undang Nomor 5 Tahun 2014"), "the law of that day: {before:#?}");
    }

    #[test]
    fn the_people_and_the_kind_change_the_list() {
        let law = law(2026, &[]);
        let list = |kind, pppk, managerial| legal_bases(&law, kind, About { pppk, managerial }).join("; ");
        assert!(list("sk_perorangan", true, false).contains("Perjanjian Kerja"));
        assert!(list("sk_perorangan", false, true).contains("Standar Kompetensi"));
        assert!(list("ba_sumpah", false, true).contains("Pengambilan Sumpah/Janji"));
        assert!(list("tanggapan_keberatan", false, false).contains("Upaya Administratif"));
        for kind in LetterKind::ALL {
            assert!(!legal_bases(&law, kind.name(), About::default()).is_empty(), "{}", kind.name());
        }
    }

    #[test]
    fn an_office_adds_and_leaves_out() {
        let law = law(
            2026,
            &[
                ("letter.legal_basis.10", "Peraturan Daerah Nomor 4 Tahun 2021 tentang Perangkat Daerah"),
                ("letter.legal_basis.2", "-"),
            ],
        );
        let list = legal_bases(&law, "sk_kolektif", About::default());
        assert!(list.last().is_some_and(|last| last.starts_with("Peraturan Daerah Nomor 4")), "{list:#?}");
        assert!(!list.iter().any(|basis| basis.contains("Administrasi Pemerintahan")), "{list:#?}");
    }

    #[test]
    fn only_keys_of_legal_bases_may_be_added() {
        for key in ["letter.legal_basis.7", "letter.legal_basis.spmt.12"] {
            assert!(is_legal_basis(key), "{key}");
        }
        for key in ["letter.legal_basis.", "letter.legal_basis.x", "letter.legal_basis.spmt.", "letter.code.spmt.1"] {
            assert!(!is_legal_basis(key), "{key}");
        }
    }
}
