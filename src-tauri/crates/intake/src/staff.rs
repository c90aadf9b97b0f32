//! The national staff export (*Export Data ASN*, SIASN), handbook 10.1.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::day::BEGINNING;
use mutasi_domain::identity::{Nip, Sex};
use mutasi_domain::staff::{Staff, Status, usual_case};

use crate::headings::{Column, optional, required};
use crate::item::Item;
use crate::read::RowReader;
use crate::remarks::Remarks;
use crate::rows::{Row, StaffRow};
use crate::view::{Refusal, RowView, shortened};

mod career;
mod contact;
mod further;

const NIP: usize = 0;
const NAME: usize = 1;
const BIRTH_DATE: usize = 2;
const TITLE: usize = 3;
const SINCE: usize = 4;
const UNIT: usize = 5;
const AGENCY: usize = 6;
const TITLE_BEFORE: usize = 7;
const TITLE_AFTER: usize = 8;
const BIRTH_PLACE: usize = 9;
const SEX: usize = 10;
const RELIGION: usize = 11;
const NIK: usize = 12;
const PHONE: usize = 13;
const EMAIL: usize = 14;
const OFFICE_EMAIL: usize = 15;
const ADDRESS: usize = 16;
const STANDING: usize = 17;
const STATUS: usize = 18;
const CPNS_SINCE: usize = 19;
const PNS_SINCE: usize = 20;
const RANK: usize = 21;
const RANK_ID: usize = 22;
const RANK_SINCE: usize = 23;
const SERVICE_YEARS: usize = 24;
const SERVICE_MONTHS: usize = 25;
const FAMILY: usize = 26;
const FAMILY_ID: usize = 27;
const EDUCATION: usize = 28;
const EDUCATION_ID: usize = 29;
const DIPLOMA: usize = 30;
const GRADUATED: usize = 31;
const CONTRACT_END: usize = 32;
const TRAINING: usize = 33;
const TRAINING_YEAR: usize = 34;
const TRAINING_HOURS: usize = 35;

pub(crate) const COLUMNS: &[Column] = &[
    required("NIP BARU", &["nipbaru", "nip", "nippppk", "nomorindukpegawai"]),
    required("NAMA", &["nama", "namalengkap", "namapegawai"]),
    required("TANGGAL LAHIR", &["tanggallahir", "tgllahir"]),
    required("JABATAN NAMA", &["jabatannama", "namajabatan", "jabatan"]),
    required("TMT JABATAN", &["tmtjabatan"]),
    required("UNOR NAMA", &["unornama", "namaunor", "unor", "unitkerja"]),
    optional("SATUAN KERJA KERJA NAMA", &["satuankerjakerjanama", "satuankerjanama", "perangkatdaerah", "opd", "skpd"]),
    optional("GELAR DEPAN", &["gelardepan"]),
    optional("GELAR BELAKANG", &["gelarbelakang"]),
    optional("TEMPAT LAHIR NAMA", &["tempatlahirnama", "tempatlahir"]),
    optional("JENIS KELAMIN", &["jeniskelamin", "kelamin", "jk"]),
    optional("AGAMA NAMA", &["agamanama", "agama"]),
    optional("NIK", &["nik", "nomoridentitas"]),
    optional("NOMOR HP", &["nomorhp", "nohp", "telepon"]),
    optional("EMAIL", &["email"]),
    optional("EMAIL GOV", &["emailgov"]),
    optional("ALAMAT", &["alamat"]),
    optional("KEDUDUKAN HUKUM NAMA", &["kedudukanhukumnama", "kedudukanhukum"]),
    optional("STATUS CPNS PNS", &["statuscpnspns", "statuskepegawaian", "status"]),
    optional("TMT CPNS", &["tmtcpns"]),
    optional("TMT PNS", &["tmtpns"]),
    optional("GOL AKHIR NAMA", &["golakhirnama", "golruangakhir", "golonganruang", "golongan", "golruang", "gol"]),
    optional("GOL AKHIR ID", &["golakhirid"]),
    optional("TMT GOLONGAN", &["tmtgolongan", "tmtgolakhir", "tmtgol"]),
    optional("MK TAHUN", &["mktahun"]),
    optional("MK BULAN", &["mkbulan"]),
    optional("JENIS JABATAN NAMA", &["jenisjabatannama", "jenisjabatan"]),
    optional("JENIS JABATAN ID", &["jenisjabatanid"]),
    optional("TINGKAT PENDIDIKAN NAMA", &["tingkatpendidikannama", "tingkatpendidikan"]),
    optional("TINGKAT PENDIDIKAN ID", &["tingkatpendidikanid"]),
    optional("PENDIDIKAN NAMA", &["pendidikannama", "pendidikan", "pendidikanterakhir"]),
    optional("TAHUN LULUS", &["tahunlulus"]),
    optional(
        "AKHIR KONTRAK",
        &[
            "akhirkontrak",
            "tmtakhirkontrak",
            "tanggalakhirkontrak",
            "tglakhirkontrak",
            "akhirperjanjiankerja",
            "tanggalakhirperjanjiankerja",
            "tglakhirperjanjiankerja",
            "kontrakberakhir",
            "masakontrakakhir",
        ],
    ),
    optional("LATIHAN JABATAN NAMA", &["latihanjabatannama", "latihanjabatan", "diklatstruktural", "diklatjabatan"]),
    optional("LATIHAN JABATAN TAHUN", &["latihanjabatantahun", "diklatstrukturaltahun", "tahundiklatstruktural"]),
    optional("LATIHAN JABATAN JAM", &["latihanjabatanjam", "diklatstrukturaljam", "jumlahjamdiklat"]),
];

/// Reads people. The order of the checks is the order in which an officer repairs a row: number, duplicate, name,
/// birth, post, then the rest.
#[derive(Default)]
pub(crate) struct Reader {
    /// Row in which a number was taken. Looked up only, never walked through.
    taken: HashMap<Nip, u32>,
}

impl RowReader for Reader {
    type Value = StaffRow;

    fn read(&mut self, view: &RowView<'_>, remarks: &mut Remarks) -> Result<StaffRow, Refusal> {
        let nip = view.nip(NIP)?;
        if let Some(first) = self.taken.get(&nip) {
            let message = format!(
                "NIP ini sudah ada di baris {first}; baris pertama yang dipakai. Hapus salah satunya bila isinya berbeda."
            );
            return Err(view.refuse(NIP, "duplicate_nip", message));
        }
        let row = read_person(nip, view, remarks)?;
        self.taken.insert(row.staff.nip.clone(), view.number());
        Ok(row)
    }

    fn nip_column(&self) -> Option<usize> {
        Some(NIP)
    }

    fn columns(&self) -> usize {
        COLUMNS.len()
    }

    fn item(row: Row<StaffRow>) -> Item {
        Item::Staff(row)
    }
}

fn read_person(nip: Nip, view: &RowView<'_>, remarks: &mut Remarks) -> Result<StaffRow, Refusal> {
    let name = usual_case(&view.required_line(NAME, "name_missing")?);
    let birth_date = birth_date(view, &nip, remarks)?;
    let cpns_since = view.optional_day(CPNS_SINCE, remarks);
    let (title, since) = post(view, &nip, cpns_since)?;
    let nik = contact::nik(view, birth_date, remarks)?;
    let status = status(view, &nip, remarks);
    let staff = Staff {
        name,
        title_before: view.line(TITLE_BEFORE),
        title_after: view.line(TITLE_AFTER),
        birth_place: usual_case(&view.line(BIRTH_PLACE)),
        birth_date,
        sex: sex(view, &nip, remarks),
        religion: usual_case(&view.line(RELIGION)),
        status,
        standing: view.line(STANDING),
        rank: career::rank(view, remarks)?,
        rank_since: view.optional_day(RANK_SINCE, remarks),
        cpns_since,
        pns_since: view.optional_day(PNS_SINCE, remarks),
        service_months: career::service_months(view, remarks),
        education: career::education(view, remarks)?,
        diploma: view.line(DIPLOMA),
        graduated: career::graduated(view, remarks),
        nik,
        email: contact::email(view),
        phone: view.line(PHONE),
        address: view.line(ADDRESS),
        contract_end: further::contract_end(view, status, remarks),
        training: further::training(view, remarks),
        nip,
    };
    check_appointment(&staff, remarks);
    Ok(StaffRow {
        staff,
        agency: view.line(AGENCY),
        unit: view.line(UNIT),
        title,
        family: career::family(view, remarks),
        since,
    })
}

fn birth_date(view: &RowView<'_>, nip: &Nip, remarks: &mut Remarks) -> Result<NaiveDate, Refusal> {
    let born = view.required_day(BIRTH_DATE, "birth_invalid")?.ok_or_else(|| {
        view.refuse(
            BIRTH_DATE,
            "birth_invalid",
            "Tanggal lahir kosong; isi hari-bulan-tahun sesuai SK, lalu impor ulang baris ini.",
        )
    })?;
    if born != nip.birth_date() {
        remarks.row(
            "birth_disagrees",
            format!(
                "Tanggal lahir {} berbeda dengan tanggal lahir di NIP ({}); cocokkan dengan SK.",
                born.format("%d-%m-%Y"),
                nip.birth_date().format("%d-%m-%Y")
            ),
        );
    }
    Ok(born)
}

/// The post and since when. Without a post there is no day to keep, so the beginning of service stands in for it.
fn post(view: &RowView<'_>, nip: &Nip, cpns_since: Option<NaiveDate>) -> Result<(String, NaiveDate), Refusal> {
    let title = view.line(TITLE);
    if title.is_empty() {
        let since = view.required_day(SINCE, "date_invalid").ok().flatten();
        return Ok((title, since.or(cpns_since).or(nip.appointed()).unwrap_or(BEGINNING)));
    }
    let since = view.required_day(SINCE, "date_invalid")?.ok_or_else(|| {
        view.refuse(
            SINCE,
            "date_invalid",
            "TMT jabatan kosong padahal jabatannya diisi; isi hari-bulan-tahun sesuai SK jabatan.",
        )
    })?;
    Ok((title, since))
}

fn sex(view: &RowView<'_>, nip: &Nip, remarks: &mut Remarks) -> Sex {
    let text = view.text(SEX);
    match Sex::parse(&text) {
        Some(sex) => {
            if sex != nip.sex() {
                remarks.row("sex_disagrees", "Jenis kelamin berbeda dengan angka ke-15 NIP; cocokkan dengan SK.");
            }
            sex
        }
        None => {
            if !text.is_empty() {
                let found = shortened(&text);
                remarks.row(
                    "sex_unknown",
                    format!("Jenis kelamin \"{found}\" tidak dikenal; dipakai yang tertulis di NIP. Tulis L atau P."),
                );
            }
            nip.sex()
        }
    }
}

fn status(view: &RowView<'_>, nip: &Nip, remarks: &mut Remarks) -> Status {
    let usual = if nip.is_contract() { Status::Pppk } else { Status::Pns };
    let text = view.text(STATUS);
    match Status::parse(&text) {
        Some(status) => {
            if (status == Status::Pppk) != nip.is_contract() {
                remarks.row(
                    "status_disagrees",
                    format!("Status {} tidak cocok dengan angka 13-14 NIP; cocokkan dengan SK.", status.code()),
                );
            }
            status
        }
        None => {
            if !text.is_empty() {
                let found = shortened(&text);
                remarks.row(
                    "status_unknown",
                    format!("Status kepegawaian \"{found}\" tidak dikenal; dianggap {} menurut NIP.", usual.code()),
                );
            }
            usual
        }
    }
}

fn check_appointment(staff: &Staff, remarks: &mut Remarks) {
    let (Some(stated), Some(coded)) = (staff.cpns_since, staff.nip.appointed()) else { return };
    if (stated.year(), stated.month()) != (coded.year(), coded.month()) {
        remarks.row(
            "appointment_disagrees",
            format!(
                "TMT CPNS {} berbeda dengan bulan pengangkatan di NIP ({}); cocokkan dengan SK.",
                stated.format("%d-%m-%Y"),
                coded.format("%m-%Y")
            ),
        );
    }
}
