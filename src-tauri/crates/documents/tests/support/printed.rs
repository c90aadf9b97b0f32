//! Every shipped letter as an office would print it: the sample of its kind with what an officer typed.

use mutasi_documents::letters::{DayData, InputData, LetterData, LetterKind, SignatoryData, sample};
use serde_json::{Value, json};

use super::{assessment, collective_decree, nurse, nurse_decree, office_head, plan_sheet, section_head};

/// A letter to print: its kind, the name of its files, and the data of its sheets.
pub(crate) struct Printed {
    pub(crate) name: String,
    pub(crate) kind: LetterKind,
    pub(crate) data: Vec<Value>,
}

/// All kinds in the order of the work; some more than once, where the wording turns.
pub(crate) fn letters() -> Vec<Printed> {
    let mut all = Vec::new();
    for kind in LetterKind::ALL {
        let data = match kind {
            LetterKind::IndividualDecree => vec![value(&nurse_decree())],
            LetterKind::CollectiveDecree => vec![value(&collective_decree(12))],
            LetterKind::Extract => vec![value(&LetterData { people: vec![nurse()], ..collective_decree(0) })],
            LetterKind::PlanSheet => vec![value(&plan_sheet(9))],
            LetterKind::Assessment => vec![value(&assessment::promotion()), value(&assessment::unknown())],
            _ => vec![typed(*kind)],
        };
        all.push(Printed { name: kind.name().to_owned(), kind: *kind, data });
    }
    let managerial = LetterData { people: vec![section_head()], ..nurse_decree() };
    all.push(variant("sk_perorangan_manajerial", LetterKind::IndividualDecree, value(&managerial)));
    let delegated = LetterData { signatory: delegate(), ..nurse_decree() };
    all.push(variant("sk_perorangan_atas_nama", LetterKind::IndividualDecree, value(&delegated)));
    all.push(variant("salinan_kolektif", LetterKind::Copy, with_people(LetterKind::Copy, 5)));
    all.push(variant("persetujuan_tujuan_banyak", LetterKind::DestinationConsent, {
        with_people(LetterKind::DestinationConsent, 3)
    }));
    let mut early = typed(LetterKind::OriginReminder);
    early["isian"]["tanggal_pertama"] = value(&day("6 Februari 2026", "Jumat", ""));
    early["isian"]["batas"] = value(&day("27 Februari 2026", "Jumat", ""));
    early["isian"]["batas_baru"] = json!({ "teks": "", "hari": "", "terbilang": "" });
    all.push(variant("pengingat_asal_sebelum_batas", LetterKind::OriginReminder, early));
    let mut christian = typed(LetterKind::OathMinutes);
    christian["people"][0]["religion"] = json!("Katolik");
    all.push(variant("ba_sumpah_katolik", LetterKind::OathMinutes, christian));
    let mut daily = typed(LetterKind::ActingOrder);
    daily["isian"]["sebutan"] = json!("Pelaksana Harian");
    daily["isian"]["sampai"] = json!({ "teks": "", "hari": "", "terbilang": "" });
    all.push(Printed {
        name: "formulir_evaluasi_rekan".to_owned(),
        kind: LetterKind::EvaluationForm,
        data: vec![peer_form("E7KQ-8W3H"), peer_form("E7KQ-C5NT")],
    });
    all.push(variant("perintah_plh", LetterKind::ActingOrder, daily));
    all
}

/// Signs for the secretary, who signs for the mayor (a.n., u.b.).
fn delegate() -> SignatoryData {
    SignatoryData {
        title_line: "a.n. WALI KOTA RANTAU BAHARI\nSEKRETARIS DAERAH\nu.b.\nASISTEN ADMINISTRASI UMUM".into(),
        ..office_head()
    }
}

fn variant(name: &str, kind: LetterKind, data: Value) -> Printed {
    Printed { name: name.to_owned(), kind, data: vec![data] }
}

fn value(data: &impl serde::Serialize) -> Value {
    serde_json::to_value(data).unwrap()
}

/// The form of a colleague, who stays unnamed.
fn peer_form(code: &str) -> Value {
    let mut form = sample(LetterKind::EvaluationForm);
    form["role"] = json!("Rekan sejawat");
    form["unnamed"] = json!(true);
    form["rater"] = json!("");
    form["code"] = json!(code);
    form
}

/// The sample about the first `count` people of the city.
fn with_people(kind: LetterKind, count: usize) -> Value {
    let mut data = typed(kind);
    let people = sample(LetterKind::CollectiveDecree)["people"].as_array().unwrap()[..count].to_vec();
    data["people"] = people.into();
    data
}

/// The sample with the fields that this kind asks for filled in.
pub(crate) fn typed(kind: LetterKind) -> Value {
    let mut data = sample(kind);
    for (name, input) in inputs(kind) {
        assert!(data["isian"].get(name).is_some(), "{} does not ask for {name}", kind.name());
        data["isian"][name] = value(&input);
    }
    data
}

fn text(text: &str) -> InputData {
    InputData::Text(text.into())
}

fn list(list: &[&str]) -> InputData {
    InputData::List(super::texts(list))
}

fn day(teks: &str, hari: &str, terbilang: &str) -> InputData {
    InputData::Day(DayData { teks: teks.into(), hari: hari.into(), terbilang: terbilang.into() })
}

fn second_of_march() -> InputData {
    day("2 Maret 2026", "Senin", "tanggal dua bulan Maret tahun dua ribu dua puluh enam")
}

fn inputs(kind: LetterKind) -> Vec<(&'static str, InputData)> {
    match kind {
        LetterKind::Application => vec![
            ("rumah", text("Jalan Melati Nomor 8, Kelurahan Pasir Panjang, Rantau Bahari")),
            ("telepon", text("0999-0000-111")),
        ],
        LetterKind::Release => vec![
            ("nomor_usul", text("800.1.3.1/0112/BKPSDM/2026")),
            (
                "tanggal_usul",
                day("9 Januari 2026", "Jumat", "tanggal sembilan bulan Januari tahun dua ribu dua puluh enam"),
            ),
        ],
        LetterKind::OriginRequest | LetterKind::DestinationRequest => {
            vec![("batas", day("13 Maret 2026", "Jumat", "")), ("lama", text("15 (lima belas) hari kerja"))]
        }
        LetterKind::OriginReminder | LetterKind::DestinationReminder => vec![
            ("nomor_pertama", text("800.1.3.1/0061/BKPSDM/2026")),
            ("tanggal_pertama", day("20 Januari 2026", "Selasa", "")),
            ("batas", day("10 Februari 2026", "Selasa", "")),
            ("batas_baru", day("27 Februari 2026", "Jumat", "")),
        ],
        LetterKind::OriginConsent => {
            vec![("catatan", list(&["pemindahan Yohanes Simbolon dilaksanakan setelah serah terima ruang rawat inap"]))]
        }
        LetterKind::WorkloadStatement => vec![("tahun", text("2026"))],
        LetterKind::TeamMinutes => vec![
            ("tempat", text("Ruang Rapat Sekretaris Daerah")),
            (
                "anggota",
                list(&[
                    "Drs. H. LUKMAN HADIWINATA, M.Si.; Sekretaris Daerah; Ketua",
                    "Dra. RATNA KUSUMANINGRUM, M.Si.; Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia; Sekretaris",
                    "Ir. SURYA DHARMAWAN, M.T.; Inspektur",
                ]),
            ),
            ("putusan_lain", list(&["3: Direkomendasikan dengan catatan: menunggu genap dua tahun dalam jabatan"])),
        ],
        LetterKind::Invitation => {
            vec![("acara", second_of_march()), ("tempat", text("Aula Bahari, Kantor Wali Kota Rantau Bahari"))]
        }
        LetterKind::InaugurationText => vec![("acara", second_of_march())],
        LetterKind::OathMinutes => vec![
            ("tempat", text("Aula Bahari, Kantor Wali Kota Rantau Bahari")),
            ("rohaniwan", text("H. Abdul Karim Nasution, S.Ag.")),
            ("rohaniwan_jabatan", text("Penyuluh Agama Ahli Muda")),
            ("saksi_1", text("Drs. H. Lukman Hadiwinata, M.Si.")),
            ("saksi_1_nip", text("196812051994031006")),
            ("saksi_1_jabatan", text("Pembina Utama Madya, Sekretaris Daerah")),
            ("saksi_2", text("Ir. Surya Dharmawan, M.T.")),
            ("saksi_2_nip", text("196909091996031004")),
            ("saksi_2_jabatan", text("Pembina Utama Muda, Inspektur")),
        ],
        LetterKind::InaugurationStatement => vec![
            ("pelantikan", second_of_march()),
            ("tempat", text("Aula Bahari, Kantor Wali Kota Rantau Bahari")),
            ("pelantik", text("Wali Kota Rantau Bahari")),
        ],
        LetterKind::DutyStatement | LetterKind::PositionStatement => vec![("mulai", second_of_march())],
        LetterKind::ActingOrder => vec![
            ("mulai", second_of_march()),
            ("sampai", day("31 Mei 2026", "Minggu", "tanggal tiga puluh satu bulan Mei tahun dua ribu dua puluh enam")),
        ],
        LetterKind::HandOver => vec![
            ("tempat", text("UPTD RSUD Rantau Bahari")),
            ("penerima", text("Sumarni, A.Md.Kep.")),
            ("penerima_nip", text("198703032011012003")),
            ("penerima_jabatan", text("Perawat Mahir, UPTD RSUD Rantau Bahari")),
            ("barang", list(&["Satu unit komputer jinjing beserta pengisi daya", "Satu anak kunci lemari arsip"])),
        ],
        LetterKind::ObjectionAnswer => vec![
            ("tanggal_keberatan", day("13 Februari 2026", "Jumat", "")),
            ("diterima", day("16 Februari 2026", "Senin", "")),
            (
                "pokok",
                text("Jarak tempat tinggal ke unit kerja baru 42 kilometer dan anak masih berusia di bawah dua tahun."),
            ),
            (
                "pertimbangan",
                list(&[
                    "kebutuhan perawat pada UPTD Puskesmas Tanjung Elok menurut analisis beban kerja belum terpenuhi",
                    "rumah dinas perawat tersedia di lingkungan UPTD Puskesmas Tanjung Elok",
                ]),
            ),
            ("putusan", text("menolak keberatan Saudara dan menyatakan keputusan tersebut tetap berlaku")),
        ],
        _ => Vec::new(),
    }
}
