//! Creating a store: the real one of an office, and the invented region.

use std::path::Path;

use chrono::NaiveDate;
use mutasi_demo::DemoRegion;
use mutasi_domain::account::Role;
use mutasi_domain::parameter::{Law, shipped};
use mutasi_domain::unit::RegionKind;
use mutasi_intake::rows::{ReadFile, Row, Rows};
use mutasi_store::{Entry, Mode, RECOVERY, RegionRecord, Store, Writer};

use crate::contract::{Failure, FirstStart};
use crate::imports::{Incoming, Settings, take_files};
use crate::op::Op;

/// Accounts of an invented region, one per role.
const DEMO_ACCOUNTS: [Role; 5] =
    [Role::Operator, Role::Verifikator, Role::Penyetuju, Role::Auditor, Role::Administrator];

/// Creates the store of an office; gives the recovery key, which is shown once.
pub(crate) fn create_office(path: &Path, asked: &FirstStart, today: NaiveDate) -> Result<(Store, String), Failure> {
    let region = region_of(asked)?;
    check_passphrase(&asked.passphrase, &Law::on(today, shipped())?)?;
    if asked.account.trim().is_empty() {
        return Err(Failure::refused("account_empty", "Nama akun masih kosong. Isi nama akun pertama."));
    }
    let account = asked.account.trim();
    let (store, (), recovery) = Store::create(path, account, &asked.passphrase, false, |store| {
        let (signer, recovery) = (store.signer(), store.public_of(RECOVERY));
        begin(store, account, |tx| {
            set_up(tx, &region, asked.head_name.trim(), today)?;
            tx.add_account(account, &Role::first_account())?;
            if let Some(signer) = signer {
                tx.add_sign_key(&signer.certify(account, &signer.public()))?;
                if let Some(public) = recovery {
                    tx.add_sign_key(&signer.certify(RECOVERY, &public))?;
                }
            }
            Ok(())
        })
    })?;
    Ok((store, recovery))
}

/// Refuses a passphrase shorter than `security.passphrase_length`, in characters.
pub(crate) fn check_passphrase(passphrase: &str, law: &Law) -> Result<(), Failure> {
    let least = law.number("security.passphrase_length").unsigned_abs() as usize;
    if passphrase.chars().count() < least {
        let message = format!(
            "Kata sandi terlalu pendek. Isi paling sedikit {least} huruf; empat kata yang mudah diingat lebih baik."
        );
        return Err(Failure::refused("passphrase_short", message));
    }
    Ok(())
}

fn region_of(asked: &FirstStart) -> Result<RegionRecord, Failure> {
    let kind = RegionKind::parse(&asked.kind)
        .ok_or_else(|| Failure::refused("region_kind", "Jenis wilayah harus kota, kabupaten, atau provinsi."))?;
    let name = bare_name(&asked.name, kind);
    if name.is_empty() {
        return Err(Failure::refused("region_name", "Nama wilayah masih kosong. Isi misalnya Rantau Bahari."));
    }
    let or =
        |given: &str, usual: &str| if given.trim().is_empty() { usual.to_string() } else { given.trim().to_string() };
    Ok(RegionRecord {
        kind,
        capital: or(&asked.capital, &name),
        name,
        province: bare_name(&asked.province, RegionKind::Provinsi),
        head_title: kind.head_title().to_string(),
        office_name: or(&asked.office_name, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        office_code: or(&asked.office_code, "BKPSDM"),
        demo: false,
    })
}

/// `Kota Rantau Bahari` -> `Rantau Bahari`: the kind is asked for on its own.
pub(crate) fn bare_name(name: &str, kind: RegionKind) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = name.strip_prefix(kind.printed()).unwrap_or(&name);
    // `Kotabaru` is a name and not the kind.
    if rest.is_empty() || rest.starts_with(' ') { rest.trim().to_string() } else { name }
}

/// Creates an invented region whose accounts open without a passphrase. It is taken in by the very same import as an
/// office's files, and undo does not reach behind it.
pub(crate) fn create_demo(path: &Path, staff: usize, seed: u64, today: NaiveDate) -> Result<Store, Failure> {
    if !mutasi_demo::SIZES.contains(&staff) {
        let (least, most) = (mutasi_demo::SIZES.start(), mutasi_demo::SIZES.end());
        return Err(Failure::refused(
            "demo_size",
            format!("Wilayah contoh berisi {least} sampai {most} pegawai. Pilih jumlah di antaranya."),
        ));
    }
    let invented = mutasi_demo::region(staff, seed, today);
    let region = RegionRecord {
        kind: invented.region.kind,
        name: invented.region.name.clone(),
        province: invented.region.province.clone(),
        capital: invented.region.capital.clone(),
        head_title: invented.region.kind.head_title().to_string(),
        office_name: invented.region.office_name.clone(),
        office_code: "BKPSDM".to_string(),
        demo: true,
    };
    let head = invented.region.head_name.clone();
    let heads = invented.heads.clone();
    let files = invented_files(invented);
    let (store, (), _) = Store::create(path, Role::Operator.code(), "", true, |store| {
        let signer = store.signer();
        let mut keys = Vec::new();
        for role in DEMO_ACCOUNTS.into_iter().skip(1) {
            keys.push((role.code(), store.add_key(role.code(), "")?));
        }
        begin(store, Role::Operator.code(), |tx| {
            set_up(tx, &region, &head, today)?;
            for role in DEMO_ACCOUNTS {
                tx.add_account(role.code(), &[role])?;
            }
            if let Some(signer) = signer {
                tx.add_sign_key(&signer.certify(Role::Operator.code(), &signer.public()))?;
                for (account, public) in &keys {
                    tx.add_sign_key(&signer.certify(account, public))?;
                }
            }
            let incoming: Vec<Incoming<'_>> =
                files.iter().map(|(name, file)| Incoming { name, file, bytes: None }).collect();
            take_files(tx, &incoming, &Settings { today, account: Role::Operator.code(), watch: None })?;
            for term in &heads {
                tx.put_head_term(term)?;
            }
            Ok(())
        })
    })?;
    Ok(store)
}

fn begin(
    store: &mut Store,
    account: &str,
    work: impl FnOnce(&Writer<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let entry = Entry { account, act: Op::Begin.name(), label: Op::Begin.label(), official: Op::Begin.is_official() };
    store.transact(Mode::Commit, &entry, work).map(|done| done.value)
}

fn set_up(tx: &Writer<'_>, region: &RegionRecord, head: &str, today: NaiveDate) -> Result<(), Failure> {
    tx.set_region(region)?;
    tx.set_head(head, &region.head_title, mutasi_domain::day::BEGINNING.min(today))?;
    for value in shipped() {
        tx.add_parameter(&value)?;
    }
    Ok(())
}

fn invented_files(region: DemoRegion) -> Vec<(String, ReadFile)> {
    fn numbered<T>(values: Vec<T>) -> Vec<Row<T>> {
        values.into_iter().enumerate().map(|(at, value)| Row { row: at as u32 + 1, value }).collect()
    }
    let file = |rows: Rows, count: usize| ReadFile {
        sheet: String::new(),
        header_row: 0,
        headings: Vec::new(),
        row_count: count as u32,
        rows,
        rejected: Vec::new(),
        remarks: Vec::new(),
        sha256: String::new(),
    };
    let (map, tasks, staff) = (region.map.len(), region.tasks.len(), region.staff.len());
    let (performance, discipline) = (region.performance.len(), region.discipline.len());
    let (curricula, schools, puskesmas) = (region.curricula.len(), region.schools.len(), region.puskesmas.len());
    let (indices, entries) = (region.indices.len(), region.entries.len());
    let (standards, career, relatives) = (region.standards.len(), region.career.len(), region.relatives.len());
    let (circumstances, competence) = (region.circumstances.len(), region.competence.len());
    let (talent, trainings) = (region.talent.len(), region.trainings.len());
    let (sites, requests) = (region.sites.len(), region.requests.len());
    vec![
        ("peta jabatan contoh".into(), file(Rows::Positions(numbered(region.map)), map)),
        ("beban kerja contoh".into(), file(Rows::Workload(numbered(region.tasks)), tasks)),
        ("pegawai contoh".into(), file(Rows::Staff(numbered(region.staff)), staff)),
        ("kinerja contoh".into(), file(Rows::Performance(numbered(region.performance)), performance)),
        ("disiplin contoh".into(), file(Rows::Discipline(numbered(region.discipline)), discipline)),
        ("kurikulum contoh".into(), file(Rows::Curriculum(numbered(region.curricula)), curricula)),
        ("sekolah contoh".into(), file(Rows::Schools(numbered(region.schools)), schools)),
        ("puskesmas contoh".into(), file(Rows::Puskesmas(numbered(region.puskesmas)), puskesmas)),
        ("indeks layanan contoh".into(), file(Rows::ServiceIndex(numbered(region.indices)), indices)),
        ("rencana masuk contoh".into(), file(Rows::Entries(numbered(region.entries)), entries)),
        ("syarat jabatan contoh".into(), file(Rows::Standards(numbered(region.standards)), standards)),
        ("riwayat jabatan contoh".into(), file(Rows::Career(numbered(region.career)), career)),
        ("keluarga contoh".into(), file(Rows::Relatives(numbered(region.relatives)), relatives)),
        ("keadaan khusus contoh".into(), file(Rows::Circumstances(numbered(region.circumstances)), circumstances)),
        ("kompetensi contoh".into(), file(Rows::Competence(numbered(region.competence)), competence)),
        ("talenta contoh".into(), file(Rows::Talent(numbered(region.talent)), talent)),
        ("diklat contoh".into(), file(Rows::Trainings(numbered(region.trainings)), trainings)),
        ("lokasi unit contoh".into(), file(Rows::Sites(numbered(region.sites)), sites)),
        ("permohonan contoh".into(), file(Rows::Requests(numbered(region.requests)), requests)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_typed_with_a_name_is_left_out() {
        for (typed, kind, name) in [
            ("Kota  Rantau Bahari", RegionKind::Kota, "Rantau Bahari"),
            ("Rantau Bahari", RegionKind::Kota, "Rantau Bahari"),
            ("Kotabaru", RegionKind::Kota, "Kotabaru"),
            ("Provinsi Andalan", RegionKind::Provinsi, "Andalan"),
            ("", RegionKind::Provinsi, ""),
        ] {
            assert_eq!(bare_name(typed, kind), name);
        }
    }
}
