//! The tables of the kinds of files, side by side.

use super::Column;
use crate::registers::{
    career, circumstances, competence, evaluations, relatives, requests, standards, talent, trainings,
};
use crate::rows::FileKind;
use crate::{
    curricula, discipline, entries, performance, positions, puskesmas, schools, service_index, sites, staff, workload,
};

/// More specific kinds first: of equals the first wins.
pub(super) const KINDS: [FileKind; 20] = [
    FileKind::Staff,
    FileKind::Workload,
    FileKind::Schools,
    FileKind::Curriculum,
    FileKind::Puskesmas,
    FileKind::ServiceIndex,
    FileKind::Performance,
    FileKind::Discipline,
    FileKind::Positions,
    FileKind::Entries,
    FileKind::Standards,
    FileKind::Career,
    FileKind::Relatives,
    FileKind::Circumstances,
    FileKind::Competence,
    FileKind::Talent,
    FileKind::Trainings,
    FileKind::Sites,
    FileKind::Requests,
    FileKind::Evaluation,
];

pub(super) fn columns(kind: FileKind) -> &'static [Column] {
    match kind {
        FileKind::Positions => positions::COLUMNS,
        FileKind::Workload => workload::COLUMNS,
        FileKind::Staff => staff::COLUMNS,
        FileKind::Performance => performance::COLUMNS,
        FileKind::Discipline => discipline::COLUMNS,
        FileKind::Schools => schools::COLUMNS,
        FileKind::Curriculum => curricula::COLUMNS,
        FileKind::Puskesmas => puskesmas::COLUMNS,
        FileKind::ServiceIndex => service_index::COLUMNS,
        FileKind::Entries => entries::COLUMNS,
        FileKind::Standards => standards::COLUMNS,
        FileKind::Career => career::COLUMNS,
        FileKind::Relatives => relatives::COLUMNS,
        FileKind::Circumstances => circumstances::COLUMNS,
        FileKind::Competence => competence::COLUMNS,
        FileKind::Talent => talent::COLUMNS,
        FileKind::Trainings => trainings::COLUMNS,
        FileKind::Sites => sites::COLUMNS,
        FileKind::Requests => requests::COLUMNS,
        FileKind::Evaluation => evaluations::COLUMNS,
    }
}

/// The name officers give to a kind of file.
pub(crate) fn printed(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Positions => "peta jabatan",
        FileKind::Workload => "analisis beban kerja (ABK)",
        FileKind::Staff => "ekspor data ASN (SIASN)",
        FileKind::Performance => "predikat kinerja (SKP)",
        FileKind::Discipline => "hukuman disiplin",
        FileKind::Schools => "data sekolah",
        FileKind::Curriculum => "struktur kurikulum",
        FileKind::Puskesmas => "data puskesmas",
        FileKind::ServiceIndex => "indeks layanan (SKM/IKM)",
        FileKind::Entries => "rencana masuk (formasi)",
        FileKind::Standards => "syarat jabatan",
        FileKind::Career => "riwayat jabatan",
        FileKind::Relatives => "keluarga ASN",
        FileKind::Circumstances => "keadaan khusus",
        FileKind::Competence => "hasil asesmen kompetensi",
        FileKind::Talent => "pemetaan talenta",
        FileKind::Trainings => "riwayat diklat",
        FileKind::Sites => "lokasi unit kerja",
        FileKind::Requests => "permohonan mutasi",
        FileKind::Evaluation => "formulir evaluasi pascamutasi",
    }
}

/// Columns of which a kind needs one or the other.
pub(super) fn missing_alternatives(kind: FileKind, places: &[Option<usize>], keys: &[String]) -> Option<&'static str> {
    let has = |column: usize| places[column].is_some();
    match kind {
        FileKind::Performance => performance::missing(&has),
        FileKind::Positions => positions::missing(&has),
        FileKind::Workload => workload::missing(&has),
        FileKind::Schools => schools::missing(&has),
        FileKind::Curriculum => curricula::missing(&has),
        FileKind::Entries => entries::missing(&has),
        FileKind::Competence => competence::missing(&has, keys),
        FileKind::Standards => standards::missing(&has, keys),
        FileKind::Sites => sites::missing(&has),
        FileKind::Staff
        | FileKind::Discipline
        | FileKind::Puskesmas
        | FileKind::ServiceIndex
        | FileKind::Career
        | FileKind::Relatives
        | FileKind::Circumstances
        | FileKind::Talent
        | FileKind::Trainings
        | FileKind::Requests
        | FileKind::Evaluation => None,
    }
}
