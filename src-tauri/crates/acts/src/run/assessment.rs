//! Assessment sheets (*lembar penilaian*): every move explained, on paper. What was printed is kept.

use std::collections::BTreeMap;

use mutasi_documents::letters::{
    AssessedAuthorityData, AssessedCompetenceData, AssessedCriterionData, AssessedDocumentData, AssessedFindingData,
    AssessedPersonData, AssessedScoreData, AssessedTalentData, AssessedUnitData, AssessedYearData, AssessmentData,
    AssessorData, LetterKind, OverrideData, RegionData, UsedFactData, UsedValueData, VerificationData,
};
use mutasi_documents::{Dressing, typeset_each};
use mutasi_domain::moves::Initiative;
use mutasi_domain::rules::person::performance_years;
use mutasi_domain::score::criterion_name;
use mutasi_domain::unit::contains_words;
use mutasi_domain::words;
use mutasi_store::{AccountRecord, OverrideRecord};
use serde_json::json;

use super::explain::{by_weight, explained, facts, rule_title};
use super::fact_words::{fact_label, fact_value, parameter_label, parameter_value, severity_word};
use super::letter_data::region_data;
use super::reports::{Ready, keep_files};
use super::templates::template_in_use;
use super::written::Written;
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::merits::Qualities;
use crate::op::Op;
use crate::papers::chain_head;
use crate::papers::pdf;
use crate::views::signed;

/// What stands on every sheet of one print, or is looked up for each.
struct Common {
    region: RegionData,
    checked: String,
    assessors: Vec<AssessorData>,
    head: String,
    accounts: Vec<AccountRecord>,
    overrides: BTreeMap<(i64, String), OverrideRecord>,
}

impl Common {
    fn read(desk: &Desk, plan: i64, assessors: &[String]) -> Result<Self, Failure> {
        let region = desk.read().region()?.or_not_found("Wilayah", "")?;
        let named = |name: &String| AssessorData { name: name.trim().to_string(), ..AssessorData::default() };
        Ok(Self {
            region: region_data(&region),
            checked: words::date(desk.today),
            assessors: assessors.iter().map(named).collect(),
            head: chain_head(&desk.read())?,
            accounts: desk.read().accounts()?,
            overrides: desk.read().overrides(plan)?,
        })
    }
}

/// What the sheet of one move says, before assessors are named.
pub(super) fn assessment_of(desk: &mut Desk, judged: &Judged, one: &JudgedMove) -> Result<AssessmentData, Failure> {
    let common = Common::read(desk, judged.plan.id, &[])?;
    sheet(desk, judged, one, &common)
}

pub(crate) fn print_assessment(desk: &mut Desk, asked: PrintAssessment) -> Result<ReportPrinted, Failure> {
    desk.require_role(Op::PrintReport)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let judged = desk.judge(asked.plan)?;
    let meant: Vec<&JudgedMove> = if asked.moves.is_empty() {
        judged.moves.iter().collect()
    } else {
        let find = |id: &i64| judged.find_move(*id).or_not_found("Perpindahan", id);
        asked.moves.iter().map(find).collect::<Result<_, _>>()?
    };
    if meant.is_empty() {
        return Err(Failure::refused("report_empty", "Rencana ini masih kosong. Tambahkan perpindahan dahulu."));
    }
    keep_assessors_apart(&judged, &meant, &asked.assessors)?;
    let region = desk.read().region()?.or_not_found("Wilayah", "")?;
    let common = Common::read(desk, asked.plan, &asked.assessors)?;
    let watch = std::mem::replace(&mut desk.watch, crate::watch::Watch::silent());
    let made = sheets(desk, &judged, &meant, &common, &watch);
    desk.watch = watch;
    let template = template_in_use(desk, LetterKind::Assessment)?;
    let watermark = region.demo.then_some("CONTOH");
    let set = typeset_each(&template, &made?, &Dressing { watermark, ..Dressing::default() })?;
    let seed = format!("penilaian-{}", judged.plan.id);
    let title = format!("Lembar penilaian {}", judged.plan.name);
    let bytes = pdf(&set, &[title, region.office_name.clone(), seed, desk.today.to_string()])?;
    let pages = set.pages.len() as u32;
    keep(desk, &judged, &meant, bytes, pages, Written::into(folder))
}

/// Nobody assesses himself or a relative (PP 11/2017 art. 190 par. 4). Assessors are known by their names only.
fn keep_assessors_apart(judged: &Judged, meant: &[&JudgedMove], assessors: &[String]) -> Result<(), Failure> {
    let ground = &judged.ground;
    for one in meant {
        let own = std::iter::once((one.record.staff, "orang yang dinilai"));
        let relatives = ground.registers.relatives(one.record.staff).iter();
        for (staff, tie) in own.chain(relatives.map(|(_, other, relation)| (*other, relation.printed()))) {
            let Some(person) = ground.people.by_id(staff) else { continue };
            let Some(assessor) = assessors.iter().find(|name| contains_words(name, &person.staff.name)) else {
                continue;
            };
            let moved = ground.people.by_id(one.record.staff).map(|record| record.staff.full_name());
            let message = format!(
                "{} adalah {tie} dari {}, sehingga tidak boleh menilainya. Ganti penilainya.",
                assessor.trim(),
                moved.unwrap_or_default()
            );
            return Err(Failure::refused("related", message));
        }
    }
    Ok(())
}

fn sheets(
    desk: &mut Desk,
    judged: &Judged,
    meant: &[&JudgedMove],
    common: &Common,
    watch: &crate::watch::Watch,
) -> Result<Vec<AssessmentData>, Failure> {
    let mut sheets = Vec::with_capacity(meant.len());
    for (done, one) in meant.iter().enumerate() {
        watch.go_on()?;
        let name = judged.ground.people.by_id(one.record.staff).map(|record| record.staff.full_name());
        watch.report("assessment", done as u64, meant.len() as u64, name.unwrap_or_default());
        sheets.push(sheet(desk, judged, one, common)?);
    }
    Ok(sheets)
}

fn sheet(desk: &mut Desk, judged: &Judged, one: &JudgedMove, common: &Common) -> Result<AssessmentData, Failure> {
    let told = explained(desk, judged, one)?;
    let ground = &judged.ground;
    let moved = judged.facts_of(one).or_not_found("Pegawai", one.record.staff)?;
    let person = &moved.person;
    let tmt = judged.plan.tmt;
    let mut findings = Vec::new();
    for finding in by_weight(one) {
        let used = |fact: FactView| UsedFactData {
            name: fact_label(&fact.name),
            value: fact_value(&fact.value),
            origin: fact.origin.told.trim_end_matches('.').to_string(),
        };
        let overridden = common.overrides.get(&(one.record.id, finding.rule.to_string())).map(|given| OverrideData {
            account: given.account.clone(),
            role: common
                .accounts
                .iter()
                .find(|account| account.name == given.account)
                .map(|account| account.roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(", "))
                .unwrap_or_default(),
            date_text: String::new(),
            reason: given.reason.clone(),
            document: given.document.clone(),
            sha_short: given.document_sha256.get(..12).unwrap_or_default().to_string(),
        });
        findings.push(AssessedFindingData {
            rule: finding.rule.to_string(),
            title: rule_title(judged, &finding.rule),
            severity: severity_word(finding).to_string(),
            message: finding.message.clone(),
            basis: finding.article.clone(),
            missing: finding.missing.map(|place| place.printed().to_string()),
            parameters: finding
                .parameters
                .iter()
                .map(|(key, used)| UsedValueData { name: parameter_label(key), value: parameter_value(&used.value) })
                .collect(),
            facts: facts(desk, judged, one, finding)?.into_iter().map(used).collect(),
            overridden,
        });
    }
    let merits = desk.merits()?;
    let target = one.record.to.and_then(|id| ground.frame.position(id));
    let percent = |group: &str, technical: bool, jpm: Option<mutasi_domain::competence::Jpm>| AssessedCompetenceData {
        group: group.to_string(),
        percent: jpm.as_ref().map_or_else(String::new, |jpm| format!("{}%", words::decimal(jpm.percent, 2))),
        category: jpm.as_ref().map_or_else(String::new, |jpm| jpm.category.printed().to_string()),
        gaps: target.map(|position| gaps(&merits, one.record.staff, position, technical, ground)).unwrap_or_default(),
    };
    let competence = target.map(|position| merits.jpm(one.record.staff, position, &ground.law));
    let post = |id: Option<i64>, of: fn(&mutasi_domain::position::Position) -> String| {
        id.and_then(|id| ground.frame.position(id)).map(of).unwrap_or_default()
    };
    let unit = |id: Option<i64>| {
        let unit = id.and_then(|id| ground.frame.position(id)).map(|position| position.unit);
        unit.map(|unit| ground.frame.unit_name(unit).to_string()).unwrap_or_default()
    };
    let outside = one.record.outside.as_ref();
    let place_of = |entering: bool| outside.filter(|outside| outside.entering == entering);
    let order = judged.moves.iter().position(|known| known.record.id == one.record.id).unwrap_or_default();
    let record = ground.people.by_id(one.record.staff);
    let years = performance_years(&ground.law).map(|year| AssessedYearData {
        year: year.to_string(),
        rating: person.ratings.get(&year).map_or_else(String::new, |rating| rating.printed().to_string()),
        note: String::new(),
    });
    let blocks = one.findings.iter().filter(|finding| finding.blocks()).count();
    Ok(AssessmentData {
        region: common.region.clone(),
        plan_name: judged.plan.name.clone(),
        plan_status: match judged.plan.state {
            mutasi_domain::moves::PlanState::Draft => "Rancangan",
            mutasi_domain::moves::PlanState::Approved => "Disetujui",
            mutasi_domain::moves::PlanState::Decreed => "Terbit SK",
        }
        .to_string(),
        checked_text: common.checked.clone(),
        person: AssessedPersonData {
            order: order as u32 + 1,
            name: person.name.clone(),
            nip: person.nip.clone(),
            status: person.status.code().to_string(),
            rank: person.rank.map_or_else(String::new, |rank| {
                let since = record.and_then(|record| record.staff.rank_since);
                let since = since.map(|day| format!(", terhitung mulai {}", words::date(day)));
                format!("{}{}", rank.printed(), since.unwrap_or_default())
            }),
            education: person.diploma.clone(),
            from_position: place_of(true).map_or_else(|| post(one.from, |p| p.title.clone()), |from| from.post.clone()),
            from_unit: place_of(true).map_or_else(|| unit(one.from), |from| from.name.clone()),
            from_since: person.since.map_or_else(String::new, |since| {
                let months = mutasi_domain::day::months_between(since, tmt).max(0);
                format!("{} ({} tahun {} bulan)", words::date(since), months / 12, months % 12)
            }),
            to_position: place_of(false).map_or_else(|| post(one.record.to, |p| p.title.clone()), |to| to.post.clone()),
            to_unit: place_of(false).map_or_else(|| unit(one.record.to), |to| to.name.clone()),
            tmt_text: words::date(tmt),
            until_text: told.this.until.map(words::date).unwrap_or_default(),
            nature: one.nature.map(|nature| capital(nature.printed())).unwrap_or_default(),
            nature_reason: one.record.nature_reason.clone(),
            scope: one.scope.map(|scope| capital(scope.printed())).unwrap_or_default(),
            initiative: capital(Initiative::of(one.record.own_request).printed()),
            sponsor: one.record.sponsor.clone(),
            reason: one.record.reason.clone(),
            retires_now: told.retires_now.map(words::date).unwrap_or_default(),
            retires_then: told.retires_then.map(words::date).unwrap_or_default(),
        },
        performance: years.collect(),
        talent: told.talent.map(|talent| AssessedTalentData {
            number: talent.number,
            year: talent.year.to_string(),
            follow_up: talent.follow_up,
        }),
        discipline: person
            .discipline
            .iter()
            .map(|case| {
                let until = case.until.map_or("belum ada akhir".to_string(), words::date);
                format!("{} ({}), {} sampai {until}", case.kind, case.level.printed(), words::date(case.from))
            })
            .collect(),
        attendance: String::new(),
        circumstances: person
            .circumstances
            .iter()
            .filter(|known| known.active_on(tmt))
            .map(|known| format!("{} sejak {}", capital(known.kind.printed()), words::date(known.from)))
            .collect(),
        competence: competence
            .map(|(technical, managerial)| {
                vec![percent("Teknis", true, technical), percent("Manajerial dan sosial kultural", false, managerial)]
            })
            .unwrap_or_default(),
        findings,
        passed: told.passed.iter().map(|rule| rule.rule.clone()).collect(),
        score: told.score.as_ref().map(score_data),
        units: told
            .effect
            .iter()
            .map(|change| AssessedUnitData {
                role: if unit(one.from) == change.unit { "Asal" } else { "Tujuan" }.to_string(),
                unit: change.unit.clone(),
                need: change.before.need.to_string(),
                before: change.before.held.to_string(),
                gap_before: signed(change.before.gap),
                after: change.after.held.to_string(),
                gap_after: signed(change.after.gap),
            })
            .collect(),
        authority: AssessedAuthorityData {
            consent: told.authority.consent,
            pertek: told.authority.pertek,
            control: if told.authority.imut { "melalui I-MUT" } else { "" }.to_string(),
            mendagri: told.authority.mendagri,
            signer: told.authority.signer,
            steps: told.authority.steps,
            basis: told.authority.basis,
        },
        documents: told.documents.iter().map(document_data).collect(),
        interests: told.interests.iter().map(interest_told).collect(),
        recommendation: told.recommendation,
        recommendation_note: match blocks {
            0 => String::new(),
            _ => format!("{blocks} temuan menghalangi dan belum dikesampingkan."),
        },
        assessors: common.assessors.clone(),
        place: common.region.capital.clone(),
        date_text: common.checked.clone(),
        verification: VerificationData {
            code: format!("PENILAIAN-{}-{}", judged.plan.id, one.record.id),
            chain_head_short: common.head.clone(),
        },
    })
}

/// What is below the level asked or not recorded.
fn gaps(
    merits: &Qualities,
    staff: i64,
    position: &mutasi_domain::position::Position,
    technical: bool,
    ground: &Ground,
) -> Vec<String> {
    let asked = merits.asked(position, &ground.law);
    let held = merits.profile(staff);
    let below = asked.levels().filter(|(_, kind, _)| *kind == technical).filter_map(|(name, _, level)| {
        match held.and_then(|held| held.level(name)) {
            Some(has) if has >= level => None,
            Some(has) => Some(format!("{name} {has} dari {level}")),
            None => Some(format!("{name} belum dinilai (diminta {level})")),
        }
    });
    below.collect()
}

fn score_data(score: &ScoreView) -> AssessedScoreData {
    let sum: f64 = score.parts.iter().map(|part| part.weight).sum();
    let share = |part: &ScorePartView| if sum > 0.0 { part.weight * part.value / sum } else { 0.0 };
    AssessedScoreData {
        method: "Nilai merit; data yang kurang bernilai 0".to_string(),
        total: words::decimal(score.total, 2),
        weight_total: words::decimal(sum, 0),
        parts: score
            .parts
            .iter()
            .map(|part| AssessedCriterionData {
                criterion: criterion_name(&part.criterion).to_string(),
                weight: words::decimal(part.weight, if part.weight.fract() == 0.0 { 0 } else { 2 }),
                value: words::decimal(part.value, 2),
                weighted: words::decimal(share(part), 2),
                note: score_note(part),
                missing: part.missing,
            })
            .collect(),
    }
}

/// What the value of a criterion rests on, in a few words.
fn score_note(part: &ScorePartView) -> String {
    let fact = |name: &str| part.facts.get(name).filter(|value| !value.is_null()).map(fact_value);
    let told = match part.criterion.as_str() {
        "education" => vec![fact("diploma"), fact("asked").map(|asked| format!("diminta {asked}"))],
        "technical" | "managerial" => vec![
            fact("missing")
                .filter(|names| names != "tidak ada" && !names.is_empty())
                .map(|names| format!("belum dinilai: {names}")),
        ],
        "performance" => {
            let years = part.facts.as_object().into_iter().flatten();
            years.map(|(year, rating)| Some(format!("{year}: {}", fact_value(rating)))).collect()
        }
        "rank" => {
            let range = fact("low").zip(fact("high")).map(|(low, high)| format!("diminta {low} sampai {high}"));
            vec![fact("rank"), range]
        }
        "experience" => vec![fact("months").map(|months| format!("{months} bulan pada bidang yang sama"))],
        _ => vec![fact("held").filter(|names| !names.is_empty()).map(|names| format!("dimiliki: {names}"))],
    };
    told.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn document_data(due: &DocumentDueView) -> AssessedDocumentData {
    let detail = due.have.as_ref().map(|have| {
        let issuer = if have.issuer.is_empty() { String::new() } else { format!(", {}", have.issuer) };
        let valid = if have.valid { "" } else { "; tidak berlaku pada TMT" };
        format!("{} tanggal {}{issuer}{valid}", have.number, words::date(have.date))
    });
    AssessedDocumentData {
        name: due.name.clone(),
        due: if due.due == "mandatory" { "Wajib" } else { "Pilihan" }.to_string(),
        why: due.why.clone(),
        present: due.have.as_ref().is_some_and(|have| have.valid),
        detail: detail.unwrap_or_default(),
    }
}

fn interest_told(tie: &InterestView) -> String {
    let relation =
        mutasi_domain::relative::Relation::from_code(&tie.relation).map_or("orang yang sama", |one| one.printed());
    let declared = tie.declared.as_ref().map_or("belum dinyatakan".to_string(), |note| format!("dinyatakan: {note}"));
    format!("{} adalah {relation} pemilik akun {} ({declared}).", tie.name, tie.account)
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn keep(
    desk: &mut Desk,
    judged: &Judged,
    meant: &[&JudgedMove],
    bytes: Vec<u8>,
    pages: u32,
    written: Written,
) -> Result<ReportPrinted, Failure> {
    let moves: Vec<i64> = meant.iter().map(|one| one.record.id).collect();
    let name = match moves.as_slice() {
        [one] => format!("Lembar-penilaian_{}_{one}_{}.pdf", judged.plan.id, desk.today),
        _ => format!("Lembar-penilaian_{}_{}.pdf", judged.plan.id, desk.today),
    };
    let request = json!({ "unit": null, "unit_name": judged.plan.name, "scenario": null, "paper": "f4",
        "plan": judged.plan.id, "moves": moves })
    .to_string();
    let ready = vec![Ready { name, bytes, pages }];
    keep_files(desk, ("penilaian", "cetak lembar penilaian"), desk.today, request, ready, written)
}
