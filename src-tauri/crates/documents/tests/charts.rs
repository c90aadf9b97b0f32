//! The position map: nothing overlaps, nothing is lost, and it looks the same every time.

#[path = "support/chart.rs"]
mod support;

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use mutasi_documents::{
    Page, Paper,
    chart::{ChartBox, ChartHead, ChartLayout, ChartNode, ChartRow, ChartStyle, Segment, layout, pages},
    page_text,
};
use proptest::prelude::*;

/// Random trees with units of every size, some folded.
fn trees() -> impl Strategy<Value = Vec<ChartNode>> {
    let leaf = (0usize..9, 0usize..3, "[A-Z][a-z]{2,14}( [A-Za-z]{2,14}){0,4}", any::<bool>()).prop_map(
        |(rows, heads, unit, collapsed)| ChartNode {
            heads: (0..heads)
                .map(|n| ChartHead { title: format!("Kepala {unit} {n}"), ..Default::default() })
                .collect(),
            rows: (0..rows).map(|n| ChartRow { title: format!("Jabatan {n} {unit}"), ..Default::default() }).collect(),
            unit,
            collapsed,
            ..Default::default()
        },
    );
    let tree = leaf.prop_recursive(4, 60, 9, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..9), prop::bool::weighted(0.1))
            .prop_map(|(node, children, collapsed)| ChartNode { children, collapsed, ..node })
    });
    prop::collection::vec(tree, 0..5).prop_map(|mut roots| {
        let mut next = 0;
        roots.iter_mut().for_each(|root| number(root, &mut next));
        roots
    })
}

fn number(node: &mut ChartNode, next: &mut i64) {
    *next += 1;
    node.id = *next;
    node.children.iter_mut().for_each(|child| number(child, next));
}

/// Visible units with their visible parents.
fn visible(roots: &[ChartNode]) -> BTreeMap<i64, Option<i64>> {
    fn add(node: &ChartNode, parent: Option<i64>, seen: &mut BTreeMap<i64, Option<i64>>) {
        seen.insert(node.id, parent);
        if !node.collapsed {
            node.children.iter().for_each(|child| add(child, Some(node.id), seen));
        }
    }
    let mut seen = BTreeMap::new();
    roots.iter().for_each(|root| add(root, None, &mut seen));
    seen
}

const TOUCH: f32 = 0.05;

fn overlap(a: &ChartBox, b: &ChartBox) -> bool {
    a.x + TOUCH < b.x + b.width
        && b.x + TOUCH < a.x + a.width
        && a.y + TOUCH < b.y + b.height
        && b.y + TOUCH < a.y + a.height
}

fn meets(segment: &Segment, drawn: &ChartBox) -> bool {
    let (left, right) = (segment.x1.min(segment.x2), segment.x1.max(segment.x2));
    let (top, bottom) = (segment.y1.min(segment.y2), segment.y1.max(segment.y2));
    left <= drawn.x + drawn.width + TOUCH
        && right >= drawn.x - TOUCH
        && top <= drawn.y + drawn.height + TOUCH
        && bottom >= drawn.y - TOUCH
}

/// The line runs through the inside of the box.
fn crosses(segment: &Segment, drawn: &ChartBox) -> bool {
    let inside = ChartBox {
        x: drawn.x + 2.0 * TOUCH,
        y: drawn.y + 2.0 * TOUCH,
        width: drawn.width - 4.0 * TOUCH,
        height: drawn.height - 4.0 * TOUCH,
        ..ChartBox::default()
    };
    meets(segment, &inside)
}

fn touching(a: &Segment, b: &Segment) -> bool {
    let stretch = |s: &Segment| ChartBox {
        x: s.x1.min(s.x2),
        y: s.y1.min(s.y2),
        width: (s.x2 - s.x1).abs(),
        height: (s.y2 - s.y1).abs(),
        ..ChartBox::default()
    };
    meets(a, &stretch(b))
}

/// For each line the number of the connected set that it belongs to.
fn connected_sets(lines: &[Segment]) -> Vec<usize> {
    let mut sets: Vec<usize> = (0..lines.len()).collect();
    loop {
        let before = sets.clone();
        for a in 0..lines.len() {
            for b in 0..a {
                if touching(&lines[a], &lines[b]) {
                    let least = sets[a].min(sets[b]);
                    (sets[a], sets[b]) = (least, least);
                }
            }
        }
        if sets == before {
            return sets;
        }
    }
}

fn check(roots: &[ChartNode], chart: &ChartLayout) -> Result<(), TestCaseError> {
    let expected = visible(roots);
    let boxes: BTreeMap<i64, &ChartBox> = chart.boxes.iter().map(|drawn| (drawn.id, drawn)).collect();
    prop_assert_eq!(boxes.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "each unit has one box");
    prop_assert_eq!(boxes.len(), chart.boxes.len());
    for (index, a) in chart.boxes.iter().enumerate() {
        prop_assert!(a.x >= -TOUCH && a.x + a.width <= chart.width + TOUCH, "{} stands outside", a.id);
        prop_assert!(a.y >= -TOUCH && a.y + a.height <= chart.height + TOUCH, "{} stands outside", a.id);
        for b in &chart.boxes[index + 1..] {
            prop_assert!(!overlap(a, b), "{} and {} overlap", a.id, b.id);
        }
        for line in &chart.lines {
            prop_assert!(!crosses(line, a), "{:?} runs through {}", line, a.id);
        }
    }
    let sets = connected_sets(&chart.lines);
    let at = |id: i64| -> Vec<usize> {
        let lines = chart.lines.iter().zip(&sets).filter(|(line, _)| meets(line, boxes[&id]));
        lines.map(|(_, set)| *set).collect()
    };
    for (child, parent) in &expected {
        if let Some(parent) = parent {
            let from_parent = at(*parent);
            let joined = at(*child).iter().any(|set| from_parent.contains(set));
            prop_assert!(joined, "{} is not joined to {}", child, parent);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_box_overlaps_and_every_child_is_joined_to_its_parent(roots in trees(), aspect in 0.4f32..4.0) {
        let style = ChartStyle { aspect, ..ChartStyle::default() };
        let chart = layout(&roots, &style);
        check(&roots, &chart)?;
        prop_assert_eq!(layout(&roots, &style), chart, "the same tree gives the same layout");
    }

    #[test]
    fn every_unit_stands_on_paper(roots in trees()) {
        let text: String = pages(&roots, &support::print(Paper::F4)).iter().map(bare_text).collect();
        for id in visible(&roots).keys() {
            let name = name_of(&roots, *id).expect("the id comes from the tree");
            prop_assert!(text.contains(&bare(&name)), "{:?} is on no page", name);
        }
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Names wrap inside their boxes, so words are looked for one by one on the page.
fn bare_text(page: &Page) -> String {
    bare(&page_text(page))
}

fn name_of(nodes: &[ChartNode], id: i64) -> Option<String> {
    nodes.iter().find_map(|node| {
        let first_word = || node.unit.split(' ').next().unwrap_or_default().to_owned();
        if node.id == id { Some(first_word()) } else { name_of(&node.children, id) }
    })
}

#[test]
fn three_hundred_schools_come_near_the_shape_of_a_page() {
    let roots = support::region(1200);
    let chart = layout(&roots[..1], &ChartStyle::default());
    assert_eq!(chart.boxes.len(), 301);
    let aspect = chart.width / chart.height;
    assert!((1.0..2.6).contains(&aspect), "{aspect} is far from the wanted 1.6");
}

#[test]
fn a_folded_unit_tells_how_many_stand_under_it() {
    let mut agency = support::health_agency();
    agency.children[1].collapsed = true;
    let chart = layout(&[agency], &ChartStyle::default());
    let folded = chart.boxes.iter().find(|drawn| drawn.id == 31).unwrap();
    assert_eq!((folded.hidden, folded.children), (3, 3));
    assert!(folded.head.iter().any(|line| line.text == "+ 3 unit di bawahnya"), "{:?}", folded.head);
    assert!(chart.boxes.iter().all(|drawn| drawn.id != 311), "its sections are not drawn");
}

#[test]
fn a_large_sheet_holds_the_whole_agency_and_a_small_one_refers_to_later_pages() {
    let agency = [support::health_agency()];
    assert_eq!(pages(&agency, &support::print(Paper::A2)).len(), 1);
    let small = pages(&agency, &support::print(Paper::F4));
    let texts: Vec<String> = small.iter().map(page_text).collect();
    assert!(texts[0].contains("lihat halaman 2"), "{}", texts[0]);
    assert!(texts[1].contains("dari halaman 1"), "{}", texts[1]);
    let (last, others) = texts.split_last().unwrap();
    assert!(last.contains("Ratna Kusumaningrum"), "the last page is signed:\n{last}");
    assert!(others.iter().all(|page| !page.contains("Ratna Kusumaningrum")), "and only the last");
    for (number, text) in (1..).zip(&texts) {
        assert!(text.contains(&format!("Halaman {number} dari {}", texts.len())), "{text}");
    }
}

#[test]
fn a_table_longer_than_the_paper_goes_on_in_the_next_box() {
    let row = |n: i64| ChartRow { position: n, title: format!("Jabatan nomor {n:03}"), ..ChartRow::default() };
    let node = ChartNode { unit: "Rumah Sakit".into(), rows: (0..250).map(row).collect(), ..ChartNode::default() };
    let text: String = pages(&[node], &support::print(Paper::F4)).iter().map(page_text).collect();
    for n in 0..250 {
        assert!(text.contains(&format!("{n:03}")), "row {n} is on no page");
    }
    assert!(text.contains("(lanjutan tabel)"), "the second box says what it is");
}

#[test]
fn the_printed_chart_of_the_health_agency() {
    let pages = pages(&[support::health_agency()], &support::print(Paper::F4));
    let text: Vec<String> = pages.iter().map(page_text).collect();
    let text = text.join("=== halaman berikut ===\n");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/peta_jabatan.txt");
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &text).expect("the golden folder is writable");
    }
    let golden = fs::read_to_string(&path).expect("run once with UPDATE_GOLDEN=1 to make the golden file");
    assert_eq!(text, golden, "the chart changed; if that is wanted, update the golden file and review it");
}
