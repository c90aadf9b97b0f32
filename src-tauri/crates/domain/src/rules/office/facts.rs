//! The facts that an expression may name, in one table.

use super::fact::{
    Fact, Kind, Value, circumstances, documents, fact, families, natures, punishments, scopes, statuses,
};
use crate::day::months_between;
use crate::finding::{Source, Where};
use crate::rank::Rank;
use crate::retirement::{retirement_age, retirement_day};
use crate::rules::{MoveFacts, PostFacts};

/// Every fact, in the order in which the page lists them.
pub const FACTS: &[Fact] = &[
    fact(("umur", Kind::Number), "umur pada TMT dalam tahun", "umur >= 56", Where::Staff, staff, |f, _, _| {
        Some(Value::Number(i64::from(months_between(f.person.birth_date, f.tmt) / 12)))
    }),
    fact(
        ("bulan_ke_pensiun", Kind::Number),
        "bulan dari TMT sampai batas usia pensiun di jabatan tujuan",
        "bulan_ke_pensiun < 12",
        Where::Plan,
        staff,
        |f, law, _| {
            let position = &f.to.as_ref().or(f.from.as_ref())?.position;
            let age = retirement_age(position.family, position.level, &position.title, law);
            Some(Value::Number(i64::from(months_between(f.tmt, retirement_day(f.person.birth_date, age)))))
        },
    ),
    fact(
        ("masa_jabatan_bulan", Kind::Number),
        "bulan dalam jabatan sekarang pada TMT",
        "masa_jabatan_bulan < 36",
        Where::Staff,
        post,
        |f, _, _| f.person.since.map(|since| months(since, f)),
    ),
    fact(
        ("masa_unit_bulan", Kind::Number),
        "bulan di unit sekarang pada TMT",
        "masa_unit_bulan < 60",
        Where::Staff,
        post,
        |f, _, _| f.person.in_unit_since.map(|since| months(since, f)),
    ),
    fact(
        ("masa_kerja_bulan", Kind::Number),
        "bulan sejak TMT CPNS pada TMT",
        "masa_kerja_bulan < 96",
        Where::Staff,
        staff,
        |f, _, _| f.person.cpns_since.map(|since| months(since, f)),
    ),
    fact(
        ("status", Kind::Word(statuses)),
        "status kepegawaian: CPNS, PNS, PPPK",
        "status == \"PPPK\"",
        Where::Staff,
        staff,
        |f, _, _| Some(Value::Text(f.person.status.code())),
    ),
    fact(
        ("kedudukan", Kind::Text),
        "kedudukan hukum seperti tertulis di SIASN",
        "kedudukan != \"Aktif\"",
        Where::Staff,
        staff,
        |f, _, _| known(&f.person.standing),
    ),
    fact(("golongan", Kind::Rank), "golongan ruang", "golongan < \"III/c\"", Where::Staff, staff, |f, _, _| {
        f.person.rank.map(rank_step)
    }),
    fact(
        ("pendidikan", Kind::Education),
        "tingkat pendidikan",
        "pendidikan < \"S-1\"",
        Where::Staff,
        staff,
        |f, _, _| f.person.education.map(|level| Value::Step(level.id().into(), level.code())),
    ),
    fact(("ijazah", Kind::Text), "nama ijazah terakhir", "\"hukum\" dalam ijazah", Where::Staff, staff, |f, _, _| {
        known(&f.person.diploma)
    }),
    fact(
        ("keadaan", Kind::List(circumstances)),
        "keadaan khusus yang berlaku pada TMT",
        "\"bendahara\" dalam keadaan",
        Where::Circumstances,
        circumstance,
        |f, _, _| {
            Some(Value::List(
                f.person
                    .circumstances
                    .iter()
                    .filter(|one| one.active_on(f.tmt))
                    .map(|one| one.kind.printed())
                    .collect(),
            ))
        },
    ),
    fact(
        ("hukuman", Kind::List(punishments)),
        "tingkat hukuman disiplin yang berlaku pada TMT",
        "\"berat\" dalam hukuman",
        Where::Discipline,
        punishment,
        |f, _, _| {
            let held = f.person.discipline.iter().filter(|one| !one.in_process && one.active_on(f.tmt));
            Some(Value::List(held.map(|one| one.level.printed()).collect()))
        },
    ),
    fact(
        ("predikat", Kind::RatingByYear),
        "predikat kinerja suatu tahun",
        "predikat[2025] < \"Baik\"",
        Where::Performance,
        |_, year| Source::Performance { year },
        |f, _, year| f.person.ratings.get(&year).map(|rating| Value::Step(*rating as i64, rating.printed())),
    ),
    fact(
        ("dokumen", Kind::List(documents)),
        "jenis dokumen yang berlaku pada TMT",
        "bukan (\"UJIKOM\" dalam dokumen)",
        Where::Documents,
        plan,
        |f, _, _| {
            Some(Value::List(f.documents.iter().filter(|one| one.valid_on(f.tmt)).map(|one| one.kind.code()).collect()))
        },
    ),
    fact(
        ("lingkup", Kind::Word(scopes)),
        "lingkup perpindahan",
        "lingkup == \"ANTAR_OPD\"",
        Where::Plan,
        plan,
        |f, _, _| Some(Value::Text(f.scope.code())),
    ),
    fact(("sifat", Kind::Word(natures)), "sifat perpindahan", "sifat == \"PROMOSI\"", Where::Plan, plan, |f, _, _| {
        f.nature.map(|nature| Value::Text(nature.code()))
    }),
    fact(
        ("permintaan_sendiri", Kind::YesNo),
        "pegawai sendiri yang meminta pindah",
        "permintaan_sendiri dan umur < 30",
        Where::Plan,
        plan,
        |f, _, _| Some(Value::YesNo(f.own_request)),
    ),
    fact(
        ("sementara", Kind::YesNo),
        "penugasan sementara (Plt, Plh)",
        "sementara dan umur > 57",
        Where::Plan,
        plan,
        |f, _, _| Some(Value::YesNo(f.until.is_some())),
    ),
    fact(
        ("antarinstansi", Kind::YesNo),
        "perpindahan antarinstansi",
        "antarinstansi dan masa_kerja_bulan < 120",
        Where::Plan,
        plan,
        |f, _, _| Some(Value::YesNo(f.scope.is_across_governments())),
    ),
    fact(
        ("jabatan_asal", Kind::Text),
        "nama jabatan sekarang",
        "\"guru\" dalam jabatan_asal",
        Where::Staff,
        post,
        |f, _, _| Some(text(&f.from, |one| &one.position.title)),
    ),
    fact(
        ("jabatan_tujuan", Kind::Text),
        "nama jabatan tujuan",
        "\"camat\" dalam jabatan_tujuan",
        Where::Plan,
        target,
        |f, _, _| Some(text(&f.to, |one| &one.position.title)),
    ),
    fact(
        ("rumpun_asal", Kind::Word(families)),
        "rumpun jabatan sekarang",
        "rumpun_asal == \"pelaksana\"",
        Where::Staff,
        post,
        |f, _, _| Some(text(&f.from, |one| one.position.family.printed())),
    ),
    fact(
        ("rumpun_tujuan", Kind::Word(families)),
        "rumpun jabatan tujuan",
        "rumpun_tujuan == \"fungsional\"",
        Where::Plan,
        target,
        |f, _, _| Some(text(&f.to, |one| one.position.family.printed())),
    ),
    fact(
        ("jenjang_asal", Kind::Text),
        "eselon atau jenjang jabatan sekarang",
        "jenjang_asal == \"IV.a\"",
        Where::Staff,
        post,
        |f, _, _| Some(text(&f.from, |one| one.position.level.code())),
    ),
    fact(
        ("jenjang_tujuan", Kind::Text),
        "eselon atau jenjang jabatan tujuan",
        "jenjang_tujuan == \"Ahli Madya\"",
        Where::Plan,
        target,
        |f, _, _| Some(text(&f.to, |one| one.position.level.code())),
    ),
    fact(
        ("kelas_asal", Kind::Number),
        "kelas jabatan sekarang",
        "kelas_asal > 9",
        Where::Positions,
        post,
        |f, _, _| class(&f.from),
    ),
    fact(
        ("kelas_tujuan", Kind::Number),
        "kelas jabatan tujuan",
        "kelas_tujuan - kelas_asal > 2",
        Where::Positions,
        target,
        |f, _, _| class(&f.to),
    ),
    fact(
        ("unit_asal", Kind::Text),
        "unit kerja sekarang",
        "\"puskesmas\" dalam unit_asal",
        Where::Staff,
        post,
        |f, _, _| Some(text(&f.from, |one| &one.unit_name)),
    ),
    fact(
        ("unit_tujuan", Kind::Text),
        "unit kerja tujuan",
        "\"rsud\" dalam unit_tujuan",
        Where::Plan,
        target,
        |f, _, _| Some(text(&f.to, |one| &one.unit_name)),
    ),
    fact(
        ("opd_asal", Kind::Text),
        "perangkat daerah sekarang",
        "opd_asal == \"Dinas Kesehatan\"",
        Where::Staff,
        post,
        |f, _, _| Some(text(&f.from, |one| &one.agency_name)),
    ),
    fact(
        ("opd_tujuan", Kind::Text),
        "perangkat daerah tujuan",
        "opd_tujuan == \"Inspektorat\"",
        Where::Plan,
        target,
        |f, _, _| Some(text(&f.to, |one| &one.agency_name)),
    ),
];

/// The circumstance that holds on the TMT; without any, what is known of the person.
fn circumstance(facts: &MoveFacts<'_>, year: i32) -> Source {
    let held = facts.person.circumstances.iter().find(|one| one.active_on(facts.tmt));
    held.map_or_else(|| staff(facts, year), |one| Source::Circumstance { id: one.id })
}

/// The punishment that holds on the TMT.
fn punishment(facts: &MoveFacts<'_>, year: i32) -> Source {
    let held = facts.person.discipline.iter().find(|one| !one.in_process && one.active_on(facts.tmt));
    held.map_or_else(|| staff(facts, year), |one| Source::Discipline { from: one.from })
}

fn staff(_: &MoveFacts<'_>, _: i32) -> Source {
    Source::Staff
}

fn post(_: &MoveFacts<'_>, _: i32) -> Source {
    Source::Post
}

fn plan(_: &MoveFacts<'_>, _: i32) -> Source {
    Source::Move
}

fn target(facts: &MoveFacts<'_>, _: i32) -> Source {
    facts.to.as_ref().map_or(Source::Move, |to| Source::Position { id: to.position.id })
}

fn months(since: chrono::NaiveDate, facts: &MoveFacts<'_>) -> Value<'static> {
    Value::Number(i64::from(months_between(since, facts.tmt).max(0)))
}

fn known(text: &str) -> Option<Value<'_>> {
    Some(Value::Text(text)).filter(|_| !text.is_empty())
}

/// A text of a post; empty without the post, for whoever has none is known to have none.
fn text<'a>(post: &'a Option<PostFacts<'_>>, of: impl FnOnce(&'a PostFacts<'_>) -> &'a str) -> Value<'a> {
    Value::Text(post.as_ref().map_or("", of))
}

fn class(post: &Option<PostFacts<'_>>) -> Option<Value<'static>> {
    let class = post.as_ref()?.position.class;
    (class > 0).then_some(Value::Number(class.into()))
}

/// Place in the legal order of permanent staff; a contract grade stands outside of it.
fn rank_step(rank: Rank) -> Value<'static> {
    match rank {
        Rank::Step(step) => Value::Step(step.into(), rank.code()),
        Rank::Contract(_) => Value::Apart(rank.code()),
    }
}
