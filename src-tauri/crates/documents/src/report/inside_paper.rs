//! However long its texts are, a report stays on its paper and loses no word.

use proptest::prelude::*;

use super::{PaperSpec, Report, ReportCell, ReportColumn, ReportColumnKind, ReportRow, paper::MARGIN, to_pages};
use crate::{
    Paper, SignatureBlock,
    page::{Item, Page},
    page_text,
};

/// A text of so many words, each with a number of its own.
fn words(count: usize, from: &mut usize) -> String {
    let first = *from;
    *from += count;
    (first..*from).map(|n| format!("w{n}w")).collect::<Vec<_>>().join(" ")
}

/// Sizes of texts: mostly short, now and then longer than a page.
fn size() -> impl Strategy<Value = usize> {
    prop_oneof![6 => 0usize..12, 2 => 12usize..200, 1 => 200usize..1500]
}

fn row() -> impl Strategy<Value = (u8, usize, usize)> {
    (0u8..5, size(), size())
}

fn column(heading: &str, width_mm: f32, kind: ReportColumnKind) -> ReportColumn {
    ReportColumn { heading: vec![heading.into()], width_mm, width_chars: 20.0, kind }
}

fn report(rows: &[(u8, usize, usize)], notes: &[usize], signed: bool) -> (Report, usize) {
    let mut next = 0;
    let rows = rows.iter().map(|(kind, left, right)| match kind {
        0 => ReportRow::Group(words((*left).min(40), &mut next), 1),
        1 => ReportRow::Text(words(*left, &mut next)),
        2 => ReportRow::Pair(words((*left).min(12), &mut next), words(*right, &mut next)),
        3 => ReportRow::Total(vec![ReportCell::Empty, ReportCell::Text(words((*left).min(40), &mut next))]),
        _ => ReportRow::Data(vec![
            ReportCell::Integer(1),
            ReportCell::Text(words(*left, &mut next)),
            ReportCell::Text(words(*right, &mut next)),
        ]),
    });
    let rows = rows.collect();
    let notes = notes.iter().map(|count| words(*count, &mut next)).collect();
    let report = Report {
        name: "Bukti".into(),
        title: vec!["BERKAS BUKTI RENCANA".into()],
        state_line: "Keadaan 21 November 2026".into(),
        columns: vec![
            column("No.", 10.0, ReportColumnKind::Integer),
            column("Uraian", 90.0, ReportColumnKind::Text),
            column("Fakta", 90.0, ReportColumnKind::Text),
        ],
        rows,
        notes,
        signature: signed.then(|| SignatureBlock {
            before: vec!["Rantau Bahari, 21 November 2026".into()],
            name: "Dra. Ratna Kusumaningrum, M.Si.".into(),
            after: Vec::new(),
        }),
    };
    (report, next)
}

fn outside(page: &Page) -> Option<String> {
    page.items.iter().find_map(|item| match item {
        Item::Run(run) => {
            let inside = run.x >= MARGIN - 1.0
                && run.x + run.width() <= page.width - MARGIN + 1.0
                && run.y <= page.height - MARGIN + 0.5;
            (!inside).then(|| format!("{:?} at {}, {}", run.text(), run.x, run.y))
        }
        Item::Bar { y, height, .. } => {
            (y + height > page.height - MARGIN).then(|| format!("a rule down to {}", y + height))
        }
        _ => None,
    })
}

/// The base lines of the body that stand on the foot line or below it.
fn on_the_foot(page: &Page) -> usize {
    let foot = page.height - MARGIN - 6.0;
    page.items.iter().filter(|item| matches!(item, Item::Run(run) if run.y > foot)).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_on_the_paper_once_and_inside_it(
        rows in prop::collection::vec(row(), 0..30), notes in prop::collection::vec(size(), 0..4), signed: bool,
        landscape: bool,
    ) {
        let (report, count) = report(&rows, &notes, signed);
        let spec = PaperSpec { landscape, ..PaperSpec::landscape(Paper::F4) };
        let pages = to_pages(&[report], &spec, &mut |_, _| true).unwrap();
        let mut seen = vec![0u8; count];
        for page in &pages {
            prop_assert_eq!(outside(page), None);
            prop_assert_eq!(on_the_foot(page), 2, "title and number of the page, and nothing over them");
            for word in page_text(page).split(|c: char| !c.is_ascii_digit() && c != 'w') {
                if let Some(number) = word.strip_prefix('w').and_then(|rest| rest.strip_suffix('w')) {
                    seen[number.parse::<usize>().unwrap()] += 1;
                }
            }
        }
        prop_assert!(seen.iter().all(|times| *times == 1), "each word once: {:?}", seen);
        let text: String = pages.iter().map(page_text).collect();
        prop_assert_eq!(text.matches("Ratna").count(), usize::from(signed));
    }
}
