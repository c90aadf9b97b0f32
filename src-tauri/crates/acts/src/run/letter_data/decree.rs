//! What a decree says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_documents::letters::{LetterData, LetterKind, SignatoryData, VerificationData};
use mutasi_domain::moves::Consent;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::words;
use mutasi_store::{RegionRecord, SignatoryRecord};

use super::office::Office;
use super::region::signatory_data;
use super::setting::Setting;
use crate::check::{Judged, JudgedMove};
use crate::run::region::government;

/// What is the same for every decree of one issue.
pub(crate) struct Issue<'a> {
    pub(crate) judged: &'a Judged,
    pub(crate) region: &'a RegionRecord,
    pub(crate) office: &'a Office,
    pub(crate) signatory: &'a SignatoryRecord,
    /// Who certifies excerpts and copies; the head of the personnel office when nobody is named.
    pub(crate) certifier: Option<&'a SignatoryData>,
    pub(crate) consents: &'a BTreeMap<i64, Vec<Consent>>,
    pub(crate) law: &'a Law,
    pub(crate) date: NaiveDate,
}

impl Issue<'_> {
    /// The decree about some moves: one for an individual decree, all for a collective one.
    pub(crate) fn decree(&self, moves: &[&JudgedMove], number: &str, proof: VerificationData) -> LetterData {
        let kind = if moves.len() == 1 { LetterKind::IndividualDecree } else { LetterKind::CollectiveDecree };
        let common = self.setting().common(kind, moves, number, proof);
        LetterData {
            menimbang: self.considerations(moves, &common.people_word, &common.subject),
            extra_dicta: self.closing_items(moves, &common.people_word),
            tembusan: self.copies(moves),
            signatory: signatory_data(self.region, self.signatory),
            certifier: Some(self.certifier.cloned().unwrap_or_else(|| self.setting().office_head())),
            ..common
        }
    }

    /// The subject of the decree of one move, or of all.
    pub(crate) fn subject_of(&self, one: Option<i64>) -> String {
        let moves: Vec<&JudgedMove> =
            self.judged.moves.iter().filter(|known| one.is_none_or(|id| known.record.id == id)).collect();
        self.setting().subject(&moves)
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            judged: self.judged,
            region: self.region,
            office: self.office,
            consents: self.consents,
            law: self.law,
            date: self.date,
        }
    }

    fn position(&self, id: Option<i64>) -> Option<&Position> {
        id.and_then(|id| self.judged.ground.frame.position(id))
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
