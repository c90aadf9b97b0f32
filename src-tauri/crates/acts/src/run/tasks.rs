//! What is to be done for moved people: tasks, and the programme of orientation and mentoring of the office.

use std::collections::BTreeSet;

use mutasi_domain::case_task::{TaskKind, programme};
use mutasi_domain::unit::name_key;
use mutasi_store::{CaseTaskRecord, Mode};

use super::moved::Moved;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn list_tasks(desk: &mut Desk, asked: ListTasks) -> Result<Vec<TaskView>, Failure> {
    let moved = Moved::read(desk, asked.case, None)?;
    let tasks = desk.read().case_tasks(asked.case, asked.done)?;
    let today = desk.today;
    let view = |task: CaseTaskRecord| {
        let of = moved.cases.get(&task.case)?;
        Some(TaskView {
            task: task.id,
            case: task.case,
            nip: moved.nip(of),
            name: moved.name(of),
            kind: task.kind.code().to_string(),
            title: task.title,
            holder: task.holder,
            due: task.due,
            done: task.done,
            late: task.done.is_none() && task.due < today,
            note: task.note,
            evaluation: task.evaluation,
        })
    };
    Ok(tasks.into_iter().filter_map(view).collect())
}

/// The tasks that stay to be done, as every act on tasks answers them.
fn open_tasks(desk: &mut Desk) -> Result<Vec<TaskView>, Failure> {
    list_tasks(desk, ListTasks::default())
}

pub(crate) fn set_task(desk: &mut Desk, asked: SetTask) -> Result<Vec<TaskView>, Failure> {
    desk.require_role(Op::SetTask)?;
    let kind = TaskKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("task_kind", "Jenis tugas tidak dikenal. Pilih dari daftar."))?;
    let title = asked.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Failure::refused("title_missing", "Judul tugas masih kosong. Isi apa yang harus dikerjakan."));
    }
    if asked.done.is_some_and(|done| done > desk.today) {
        return Err(Failure::refused("date_in_future", "Tanggal selesai di masa depan. Periksa tanggalnya."));
    }
    let old = match asked.task {
        Some(id) => Some(desk.read().case_task(id)?.or_not_found("Tugas", id)?),
        None => None,
    };
    let moved = Moved::read(desk, old.as_ref().map(|old| old.case), None)?;
    let chosen = match &old {
        Some(old) => vec![moved.case(old.case)?],
        None => moved.chosen(&asked.cases)?,
    };
    if old.is_none() {
        let told = "Usulan ini sudah berakhir sehingga tidak diberi tugas lagi. Hapus dari pilihan";
        moved.refuse_some(&chosen, "case_ended", told, |moved| moved.state.is_ended())?;
    }
    let account = desk.account.clone();
    let task = |case: i64| CaseTaskRecord {
        id: asked.task.unwrap_or_default(),
        case,
        kind,
        title: title.clone(),
        holder: asked.holder.trim().to_string(),
        due: asked.due,
        done: asked.done,
        note: asked.note.trim().to_string(),
        evaluation: old.as_ref().and_then(|old| old.evaluation),
        account: account.clone(),
    };
    if let Some(old) = old.as_ref().filter(|old| old.evaluation.is_some() && (old.kind, old.due) != (kind, asked.due)) {
        let message = format!(
            "Tugas \"{}\" ditetapkan oleh evaluasi yang sudah ditutup. Jenis dan tenggatnya tetap; isi tanggal selesai atau catatannya saja.",
            old.title
        );
        return Err(Failure::refused("task_frozen", message));
    }
    desk.act(Op::SetTask, Op::SetTask.label(), Mode::Commit, |tx| {
        chosen.iter().try_for_each(|moved| tx.set_case_task(&task(moved.case)).map(drop))?;
        Ok(())
    })?;
    open_tasks(desk)
}

pub(crate) fn remove_task(desk: &mut Desk, asked: RemoveTask) -> Result<Vec<TaskView>, Failure> {
    desk.require_role(Op::RemoveTask)?;
    let task = desk.read().case_task(asked.task)?.or_not_found("Tugas", asked.task)?;
    if task.evaluation.is_some() {
        let message = "Tugas ini tindak lanjut evaluasi, sehingga tidak dihapus. Isi tanggal selesainya.";
        return Err(Failure::refused("task_frozen", message));
    }
    desk.act(Op::RemoveTask, Op::RemoveTask.label(), Mode::Commit, |tx| Ok(tx.remove_case_task(task.id)?))?;
    open_tasks(desk)
}

/// The steps of the programme, counted from the TMT of each person. A person whose programme runs already is refused.
pub(crate) fn start_programme(desk: &mut Desk, asked: StartProgramme) -> Result<Vec<TaskView>, Failure> {
    desk.require_role(Op::StartProgramme)?;
    let (law, days) = (desk.law()?, desk.workdays()?);
    let steps = programme(&law);
    if steps.is_empty() {
        let message =
            "Program pendampingan masih kosong. Isi langkahnya di Pengaturan, kunci programme.1 dan seterusnya.";
        return Err(Failure::refused("programme_empty", message));
    }
    let moved = Moved::read(desk, None, None)?;
    let chosen = moved.chosen(&asked.cases)?;
    let told = "Program dihitung sejak TMT dan dimulai sesudah SK terbit. Tunggu SK orang ini, atau hapus dari pilihan";
    let decreed = |moved: &mutasi_store::MovedCase| moved.state.is_decreed() && !moved.state.is_ended();
    moved.refuse_some(&chosen, "not_decreed", told, |moved| !decreed(moved) || moved.tmt.is_none())?;
    let titles: BTreeSet<String> = steps.iter().map(|step| name_key(&step.title)).collect();
    let running: BTreeSet<i64> = desk
        .read()
        .case_tasks(None, true)?
        .into_iter()
        .filter(|task| task.evaluation.is_none() && titles.contains(&name_key(&task.title)))
        .map(|task| task.case)
        .collect();
    let told = "Program pendampingan orang ini sudah berjalan. Hapus dari pilihan";
    moved.refuse_some(&chosen, "programme_running", told, |moved| running.contains(&moved.case))?;
    let account = desk.account.clone();
    let mut tasks = Vec::with_capacity(chosen.len() * steps.len());
    for one in &chosen {
        let Some(tmt) = one.tmt else { continue };
        tasks.extend(steps.iter().map(|step| CaseTaskRecord {
            id: 0,
            case: one.case,
            kind: step.kind,
            title: step.title.clone(),
            holder: step.holder.clone(),
            due: step.deadline.from(tmt, &days.calendar).day,
            done: None,
            note: String::new(),
            evaluation: None,
            account: account.clone(),
        }));
    }
    desk.act(Op::StartProgramme, Op::StartProgramme.label(), Mode::Commit, |tx| {
        tasks.iter().try_for_each(|task| tx.set_case_task(task).map(drop))?;
        Ok(())
    })?;
    open_tasks(desk)
}
