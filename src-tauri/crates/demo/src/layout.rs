//! Which units a region of a given size has, and which posts each of them may have.

use mutasi_domain::position::Eselon;

use crate::agencies::{
    AGENCIES, Agency, DISTRICT, DISTRICT_SECTIONS, EDUCATION, Form, HEALTH_OFFICE, PUSKESMAS, WARDS,
};
use crate::diplomas::{Field, HEALTH, POLICY};
use crate::titles::{
    self, Functional, SD_SUBJECTS, SMP_SUBJECTS, TK_SUBJECTS, Title, clinic, head, office, pelaksana, school,
};

/// A unit with the titles it may have, in order of importance, and the units below it.
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) titles: Vec<Title>,
    pub(crate) below: Vec<Node>,
}

impl Node {
    fn new(name: impl Into<String>, titles: Vec<Title>) -> Self {
        Self { name: name.into(), titles, below: Vec::new() }
    }

    fn count(&self) -> usize {
        1 + self.below.iter().map(Self::count).sum::<usize>()
    }
}

/// (people, agencies, units): what regions of that size have (handbook 11). Sizes between are interpolated.
/// From 62,000 people on a region has the 3,000 units and, with [`crate::chart`], the 30,000 posts of the speed goals.
const SIZES: [(usize, usize, usize); 9] = [
    (60, 5, 14),
    (200, 12, 46),
    (600, 21, 100),
    (2_000, 28, 200),
    (5_000, 34, 360),
    (15_000, 42, 740),
    (50_000, 52, 1_500),
    (62_000, 54, 3_000),
    (100_000, 60, 3_000),
];

/// Agencies and units of a region of `staff` people.
fn size(staff: usize) -> (usize, usize) {
    let above = SIZES.iter().position(|(people, ..)| *people >= staff).unwrap_or(SIZES.len() - 1).max(1);
    let (low, high) = (SIZES[above - 1], SIZES[above]);
    let between = |from: usize, to: usize| from + (to - from) * (staff.clamp(low.0, high.0) - low.0) / (high.0 - low.0);
    (between(low.1, high.1), between(low.2, high.2))
}

/// The agencies of a region with everything below them, in the official order.
pub(crate) fn agencies(staff: usize, region: &str, places: &[String]) -> Vec<Node> {
    let (agency_count, unit_count) = size(staff);
    let mut roots: Vec<(&Agency, Node)> = chosen(agency_count)
        .enumerate()
        .map(|(at, agency)| (agency, agency_node(agency, staff, &places[at % places.len()])))
        .collect();
    let base: usize = roots.iter().map(|(_, node)| node.count()).sum();
    add_services(&mut roots, unit_count.saturating_sub(base).max(4), region, places);
    roots.into_iter().map(|(_, node)| node).collect()
}

/// Large regions have more districts than the table names.
fn chosen(count: usize) -> impl Iterator<Item = &'static Agency> {
    let more = count.saturating_sub(AGENCIES.len());
    let district = AGENCIES.iter().filter(|agency| agency.form == Form::District).cycle().take(more);
    AGENCIES.iter().filter(move |agency| usize::from(agency.rank) <= count).chain(district)
}

fn agency_node(agency: &Agency, staff: usize, place: &str) -> Node {
    let field = agency.posts.first().map_or(POLICY, |post| leaders_field(post));
    let divisions = match staff {
        0..150 => 1,
        150..2_000 => 2,
        2_000..15_000 => 3,
        _ => 8,
    };
    let division = |eselon| {
        agency.divisions.split(';').take(divisions).map(move |name| division_node(agency, name, eselon, field))
    };
    let name = agency.name;
    match agency.form {
        Form::Secretariat => {
            Node { below: division(Eselon::IIIa).collect(), ..Node::new(name, regional_secretariat()) }
        }
        Form::Council => Node {
            below: division(Eselon::IIIa).collect(),
            ..Node::new(name, vec![head("Sekretaris DPRD", Eselon::IIb, POLICY)])
        },
        Form::Inspectorate => {
            let below = std::iter::once(secretariat_node(name, staff)).chain(division(Eselon::IIIa)).collect();
            Node { below, ..Node::new(name, vec![head("Inspektur Daerah", Eselon::IIb, field)]) }
        }
        Form::Office => {
            let below = std::iter::once(secretariat_node(name, staff)).chain(division(Eselon::IIIb)).collect();
            Node { below, ..Node::new(name, vec![head(format!("Kepala {name}"), Eselon::IIb, field)]) }
        }
        Form::Hospital => {
            let wards = WARDS.iter().take(divisions * 2).map(|(name, posts)| Node::new(*name, clinic(posts)));
            let office = secretariat("Bagian Tata Usaha Rumah Sakit", "Kepala Bagian Tata Usaha", Eselon::IIIb);
            let below = std::iter::once(office).chain(division(Eselon::IIIb)).chain(wards).collect();
            Node { below, ..Node::new(name, vec![head("Direktur Rumah Sakit Umum Daerah", Eselon::IIIa, HEALTH)]) }
        }
        Form::District => Node::new(format!("{DISTRICT} {place}"), district_titles()),
    }
}

fn leaders_field(post: &Functional) -> Field {
    if post.expert.is_empty() { POLICY } else { post.expert }
}

fn regional_secretariat() -> Vec<Title> {
    let seconds = [
        "Asisten Pemerintahan dan Kesejahteraan Rakyat",
        "Asisten Perekonomian dan Pembangunan",
        "Asisten Administrasi Umum",
        "Staf Ahli Bidang Hukum, Politik dan Pemerintahan",
        "Staf Ahli Bidang Ekonomi dan Pembangunan",
        "Staf Ahli Bidang Kemasyarakatan dan Sumber Daya Manusia",
    ];
    std::iter::once(head("Sekretaris Daerah", Eselon::IIa, POLICY))
        .chain(seconds.map(|name| head(name, Eselon::IIb, POLICY)))
        .collect()
}

/// A division with its head and posts; each division puts another functional post of the agency first.
fn division_node(agency: &Agency, name: &str, eselon: Eselon, field: Field) -> Node {
    let mut posts = agency.posts.to_vec();
    posts.rotate_left(name.len() % agency.posts.len().max(1));
    let title = if name.starts_with("Inspektur") { name.to_string() } else { format!("Kepala {name}") };
    Node::new(name, std::iter::once(head(title, eselon, field)).chain(office(&posts)).collect())
}

/// The secretariat of an agency; large regions give its subdivisions units of their own.
fn secretariat_node(agency: &str, staff: usize) -> Node {
    let mut node = secretariat(format!("Sekretariat {agency}"), format!("Sekretaris {agency}"), Eselon::IIIa);
    let subdivisions: [(&str, &[&Functional]); 2] = [
        ("Umum dan Kepegawaian", &[&titles::PERSONNEL_AIDE, &titles::ARCHIVIST]),
        ("Keuangan", &[&titles::FINANCE_AIDE]),
    ];
    for (at, (name, posts)) in subdivisions.into_iter().enumerate() {
        let leader = head(format!("Kepala Subbagian {name}"), Eselon::IVa, POLICY);
        if staff < 2_000 {
            node.titles.insert(2 + 2 * at, leader);
        } else {
            let titles = std::iter::once(leader).chain(office(posts)).collect();
            node.below.push(Node::new(format!("Subbagian {name} {agency}"), titles));
        }
    }
    node
}

fn secretariat(name: impl Into<String>, leader: impl Into<String>, eselon: Eselon) -> Node {
    let posts = [&titles::PLANNER, &titles::PERSONNEL, &titles::ARCHIVIST];
    Node::new(name, std::iter::once(head(leader, eselon, POLICY)).chain(office(&posts)).collect())
}

fn district_titles() -> Vec<Title> {
    let mut titles =
        vec![head("Camat", Eselon::IIIa, POLICY), pelaksana(2), head("Sekretaris Kecamatan", Eselon::IIIb, POLICY)];
    let general = [0, 1, 3, 6].map(pelaksana);
    for (name, title) in DISTRICT_SECTIONS.into_iter().zip(general) {
        titles.extend([title, head(name, Eselon::IVa, POLICY)]);
    }
    titles.extend([4, 5].map(pelaksana));
    titles
}

fn village_titles() -> Vec<Title> {
    vec![
        head("Lurah", Eselon::IVa, POLICY),
        pelaksana(2),
        pelaksana(0),
        head("Sekretaris Kelurahan", Eselon::IVb, POLICY),
        pelaksana(3),
        head("Kepala Seksi Pemerintahan Kelurahan", Eselon::IVb, POLICY),
        pelaksana(1),
        head("Kepala Seksi Kesejahteraan Sosial Kelurahan", Eselon::IVb, POLICY),
        pelaksana(6),
    ]
}

fn branch_titles(posts: &[&Functional]) -> Vec<Title> {
    let mut titles = office(posts);
    titles.insert(0, head("Kepala UPTD", Eselon::IVa, POLICY));
    titles.insert(3, head("Kepala Subbagian Tata Usaha UPTD", Eselon::IVb, POLICY));
    titles
}

/// Kinds of units that serve people directly, with their share in thousand of all of them.
#[derive(Clone, Copy)]
enum Service {
    Primary,
    Junior,
    Puskesmas,
    Village,
    Kindergarten,
    Branch,
}

const SERVICES: [(Service, usize); 6] = [
    (Service::Primary, 430),
    (Service::Junior, 170),
    (Service::Puskesmas, 70),
    (Service::Village, 210),
    (Service::Kindergarten, 40),
    (Service::Branch, 80),
];

/// Puts schools, puskesmas, kelurahan and technical units below their agencies.
fn add_services(roots: &mut [(&Agency, Node)], count: usize, region: &str, places: &[String]) {
    for (at, (service, share)) in SERVICES.into_iter().enumerate() {
        // Even the smallest region has one of each of the four kinds that every region has.
        let number = (count * share / 1000).max(usize::from(at < 4));
        for n in 0..number {
            let place = &place(places, n);
            if let Some(parent) = parent_of(roots, service, n, number) {
                let node = service_node(service, roots[parent].0, n + 1, region, place);
                roots[parent].1.below.push(node);
            }
        }
    }
}

/// The `n`th place; a region with more wards than places has an eastern and a western one of some.
fn place(places: &[String], n: usize) -> String {
    let side = ["", " Timur", " Barat"][(n / places.len()).min(2)];
    format!("{}{side}", places[n % places.len()])
}

/// The agency that the `n`th of `number` such units stands under; none when the region lacks it.
fn parent_of(roots: &[(&Agency, Node)], service: Service, n: usize, number: usize) -> Option<usize> {
    let wanted = |agency: &Agency| match service {
        Service::Primary | Service::Junior | Service::Kindergarten => agency.name == EDUCATION,
        Service::Puskesmas => agency.name == HEALTH_OFFICE,
        Service::Village => agency.form == Form::District,
        Service::Branch => !agency.branch.is_empty(),
    };
    let parents: Vec<usize> = (0..roots.len()).filter(|at| wanted(roots[*at].0)).collect();
    match service {
        Service::Branch => parents.get(n % parents.len().max(1)).copied(),
        _ => parents.get(n * parents.len() / number).copied(),
    }
}

fn service_node(service: Service, agency: &Agency, number: usize, region: &str, place: &str) -> Node {
    match service {
        Service::Primary => Node::new(format!("SD Negeri {number} {region}"), school(&SD_SUBJECTS)),
        Service::Junior => Node::new(format!("SMP Negeri {number} {region}"), school(&SMP_SUBJECTS)),
        Service::Kindergarten => Node::new(format!("TK Negeri Pembina {number} {region}"), school(&TK_SUBJECTS)),
        Service::Puskesmas => Node::new(format!("UPTD Puskesmas {place}"), clinic(PUSKESMAS)),
        Service::Village => Node::new(format!("Kelurahan {place}"), village_titles()),
        Service::Branch => Node::new(format!("{} {place}", agency.branch), branch_titles(agency.posts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_the_agencies_and_units_of_its_size() {
        assert_eq!(size(60), (5, 14));
        assert_eq!(size(600), (21, 100));
        assert_eq!(size(62_000), (54, 3_000));
        assert_eq!(size(100_000), (60, 3_000));
        let (agencies, units) = size(10_000);
        assert!((34..=42).contains(&agencies) && (360..=740).contains(&units));
    }
}
