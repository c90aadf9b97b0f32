//! What a decree says, put together from the judged plan. Wording that an office changes stands in the template; legal
//! bases and codes are dated parameters.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use mutasi_documents::letters::{LetterData, PersonData, RegionData, SignatoryData, VerificationData};
use mutasi_domain::moves::{Consent, Nature};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::staff::Status;
use mutasi_domain::words;
use mutasi_store::{RegionRecord, SignatoryRecord};

use super::accounts::government;
use crate::check::{Judged, JudgedMove};

/// What is the same for every decree of one issue.
pub(crate) struct Issue<'a> {
    pub(crate) judged: &'a Judged,
    pub(crate) region: &'a RegionRecord,
    pub(crate) signatory: &'a SignatoryRecord,
    pub(crate) certifier: Option<&'a SignatoryData>,
    pub(crate) consents: &'a std::collections::BTreeMap<i64, Vec<Consent>>,
    pub(crate) law: &'a Law,
    pub(crate) date: NaiveDate,
}

impl Issue<'_> {
    /// The decree about some moves: one for an individual decree, all for a collective one.
    pub(crate) fn decree(&self, moves: &[&JudgedMove], number: &str, proof: VerificationData) -> LetterData {
        let people: Vec<PersonData> =
            moves.iter().enumerate().filter_map(|(at, one)| self.person(at as u32 + 1, one)).collect();
        let people_word = self.people_word(moves);
        let subject = self.subject(moves, &people_word);
        LetterData {
            menimbang: self.considerations(moves, &people_word, &subject),
            mengingat: self.law.texts("letter.legal_basis.").into_iter().map(str::to_string).collect(),
            memperhatikan: self.letters(moves),
            extra_dicta: self.closing_items(moves, &people_word),
            tembusan: self.copies(moves),
            region: region_data(self.region),
            number: number.to_string(),
            subject,
            people_word,
            date_text: words::date(self.date),
            place: self.region.capital.clone(),
            people,
            signatory: signatory_data(self.region, self.signatory),
            certifier: Some(self.certifier.cloned().unwrap_or_else(|| SignatoryData {
                title_line: format!("KEPALA {}", self.region.office_name.to_uppercase()),
                ..SignatoryData::default()
            })),
            verification: proof,
            ..LetterData::default()
        }
    }

    /// The subject of the decree of one move, or of all.
    pub(crate) fn subject_of(&self, one: Option<i64>) -> String {
        let moves: Vec<&JudgedMove> =
            self.judged.moves.iter().filter(|known| one.is_none_or(|id| known.record.id == id)).collect();
        self.subject(&moves, &self.people_word(&moves))
    }

    fn position(&self, id: Option<i64>) -> Option<&Position> {
        id.and_then(|id| self.judged.ground.frame.position(id))
    }

    fn person(&self, order: u32, one: &JudgedMove) -> Option<PersonData> {
        let staff = &self.judged.ground.people.by_id(one.record.staff)?.staff;
        let (from, to) = (self.position(one.from), self.position(one.record.to)?);
        let unit = |position: &Position| self.unit_line(position);
        Some(PersonData {
            order,
            name: staff.full_name(),
            nip: staff.nip.to_string(),
            birth: format!("{}, {}", staff.birth_place, words::date(staff.birth_date)),
            rank: staff.rank.map(|rank| rank.printed()).unwrap_or_default(),
            rank_since: staff.rank_since.map(words::date).unwrap_or_default(),
            education: staff.diploma.clone(),
            from_position: from.map_or("-".into(), |from| from.title.clone()),
            from_unit: from.map_or("-".into(), unit),
            from_eselon_class: from.map(eselon_class).unwrap_or_default(),
            to_position: to.title.clone(),
            to_unit: unit(to),
            to_eselon_class: eselon_class(to),
            tmt_text: self.period(one),
            managerial: to.is_managerial(),
            nature: one.nature.map(|nature| nature.printed().to_string()).unwrap_or_default(),
            note: one
                .nature
                .filter(|nature| *nature != Nature::Rotasi)
                .map(|nature| nature.printed().to_string())
                .unwrap_or_default(),
            ..PersonData::default()
        })
    }

    /// `UPTD Puskesmas Tanjung Elok, Dinas Kesehatan`: the agency is named once.
    fn unit_line(&self, position: &Position) -> String {
        let (unit, agency) =
            (self.judged.ground.frame.unit_name(position.unit), self.judged.ground.frame.agency_name(position.unit));
        if unit.contains(agency) { unit.to_string() } else { format!("{unit}, {agency}") }
    }

    /// `1 Januari 2027`, or `1 Januari 2027 sampai dengan tanggal 31 Maret 2027` for a temporary assignment.
    fn period(&self, one: &JudgedMove) -> String {
        let from = words::date(self.judged.plan.tmt);
        match one.record.until.and_then(|until| until.pred_opt()) {
            Some(last) => format!("{from} sampai dengan tanggal {}", words::date(last)),
            None => from,
        }
    }

    fn people_word(&self, moves: &[&JudgedMove]) -> String {
        let contract = |one: &&&JudgedMove| {
            self.judged.ground.people.by_id(one.record.staff).is_some_and(|record| record.staff.status == Status::Pppk)
        };
        match moves.iter().filter(contract).count() {
            0 => "Pegawai Negeri Sipil",
            count if count == moves.len() => "Pegawai Pemerintah dengan Perjanjian Kerja",
            _ => "Pegawai Aparatur Sipil Negara",
        }
        .to_string()
    }

    fn is_managerial(&self, one: &JudgedMove) -> bool {
        self.position(one.record.to).is_some_and(Position::is_managerial)
    }

    fn subject(&self, moves: &[&JudgedMove], people_word: &str) -> String {
        let government = government(self.region);
        if moves.iter().all(|one| one.record.until.is_some()) {
            return format!("Penugasan Sementara {people_word} di Lingkungan {government}");
        }
        if moves.iter().all(|one| self.is_managerial(one)) {
            return format!(
                "Pemberhentian dan Pengangkatan {people_word} dalam Jabatan Manajerial di Lingkungan {government}"
            );
        }
        format!("Pemindahan {people_word} di Lingkungan {government}")
    }

    fn considerations(&self, moves: &[&JudgedMove], people_word: &str, subject: &str) -> Vec<String> {
        let units: BTreeSet<i64> =
            moves.iter().filter_map(|one| self.position(one.record.to)).map(|to| to.unit).collect();
        let short = moves.iter().filter_map(|one| one.record.to).any(|to| self.judged.position_change(to).0.gap < 0);
        let place = match units.iter().next() {
            Some(unit) if units.len() == 1 => self.judged.ground.frame.unit_name(*unit).to_string(),
            _ => format!("perangkat daerah di lingkungan {}", government(self.region)),
        };
        let reason = if short {
            format!(
                "bahwa untuk memenuhi kebutuhan pegawai pada {place} berdasarkan hasil analisis beban kerja, perlu dilakukan pemindahan pegawai"
            )
        } else {
            format!(
                "bahwa untuk kepentingan organisasi dan pembinaan karier pegawai pada {place}, perlu dilakukan pemindahan pegawai"
            )
        };
        vec![
            reason,
            format!(
                "bahwa {people_word} yang namanya tercantum dalam Keputusan ini memenuhi syarat dan dinilai mampu melaksanakan tugas pada jabatan yang baru"
            ),
            format!(
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan {} tentang {subject}",
                self.region.head_title
            ),
        ]
    }

    /// Consent letters, each once, in the order of their dates.
    fn letters(&self, moves: &[&JudgedMove]) -> Vec<String> {
        let given = moves.iter().flat_map(|one| {
            let agency = |side| match side {
                mutasi_domain::moves::Side::Origin => self.position(one.from),
                mutasi_domain::moves::Side::Destination => self.position(one.record.to),
            };
            self.consents.get(&one.record.id).into_iter().flatten().filter_map(move |consent| {
                let agency = self.judged.ground.frame.agency(agency(consent.side)?.unit);
                Some((consent.date, consent.letter.clone(), self.judged.ground.frame.head_title(agency)))
            })
        });
        let unique: BTreeSet<(NaiveDate, String, String)> = given.collect();
        unique
            .into_iter()
            .map(|(date, letter, head)| {
                format!("Surat persetujuan {head} Nomor {letter} tanggal {}", words::date(date))
            })
            .collect()
    }

    fn closing_items(&self, moves: &[&JudgedMove], people_word: &str) -> Vec<String> {
        let days = self.law.number("letter.report_days").max(0) as u64;
        let back = "Sesudah penugasan sementara berakhir, pegawai yang bersangkutan kembali memangku jabatan lama tanpa \
                    keputusan baru.";
        let temporary = moves.iter().any(|one| one.record.until.is_some()).then(|| back.to_string());
        let mut items: Vec<String> = temporary.into_iter().collect();
        items.extend([
            "Gaji dan penghasilan lain dibayarkan sesuai dengan ketentuan peraturan perundang-undangan pada unit kerja baru.".into(),
            format!(
                "{people_word} sebagaimana dimaksud dalam Diktum KESATU wajib melapor kepada pimpinan unit kerja baru paling lambat {days} ({}) hari sejak Keputusan ini diterima.",
                words::spelled(days)
            ),
            "Apabila di kemudian hari terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan sebagaimana mestinya.".into(),
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.".into(),
        ]);
        items
    }

    fn copies(&self, moves: &[&JudgedMove]) -> Vec<String> {
        let region = format!("{} {}", self.region.kind.printed(), self.region.name);
        let agencies: BTreeSet<i64> = moves
            .iter()
            .flat_map(|one| [one.from, one.record.to])
            .filter_map(|id| self.position(id))
            .map(|position| self.judged.ground.frame.agency(position.unit))
            .collect();
        let mut copies =
            vec!["Kepala Kantor Regional Badan Kepegawaian Negara".to_string(), format!("Inspektur {region}")];
        if agencies.len() <= 6 {
            copies.extend(agencies.iter().map(|agency| self.judged.ground.frame.head_title(*agency)));
        } else {
            copies.push(format!("Kepala perangkat daerah yang bersangkutan di lingkungan {}", government(self.region)));
        }
        copies.push("Yang bersangkutan".into());
        copies
    }
}

fn eselon_class(position: &Position) -> String {
    let class = if position.class > 0 { format!("kelas {}", position.class) } else { String::new() };
    match (position.is_managerial(), class.is_empty()) {
        (true, false) => format!("eselon {}, {class}", position.level.code()),
        (true, true) => format!("eselon {}", position.level.code()),
        _ => class,
    }
}

pub(crate) fn region_data(region: &RegionRecord) -> RegionData {
    RegionData {
        head_title: format!("{} {}", region.head_title, region.name).to_uppercase(),
        head_title_short: region.head_title.clone(),
        government: government(region),
        province: Some(region.province.clone()).filter(|province| !province.is_empty()),
        capital: region.capital.clone(),
        office_name: region.office_name.clone(),
    }
}

pub(crate) fn signatory_data(region: &RegionRecord, signatory: &SignatoryRecord) -> SignatoryData {
    let filled = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
    let own = signatory.title.to_uppercase();
    let head = format!("{} {}", region.head_title, region.name).to_uppercase();
    SignatoryData {
        title_line: if signatory.is_head { head } else { format!("a.n. {head}\n{own}") },
        name: filled(&signatory.name),
        rank: filled(&signatory.rank),
        nip: filled(&signatory.nip),
        is_head: signatory.is_head,
        title: signatory.title.clone(),
    }
}
