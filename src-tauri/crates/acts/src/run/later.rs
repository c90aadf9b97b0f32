//! Acts of the life of a transfer that are still to be written.

use crate::contract::*;
use crate::desk::Desk;

fn later<T>() -> Result<T, Failure> {
    Err(Failure::refused("not_yet", "Bagian ini belum selesai. Tunggu versi berikutnya."))
}

pub(crate) fn list_training(_: &mut Desk, _: ListTraining) -> Result<TrainingPlanView, Failure> {
    later()
}

pub(crate) fn set_course(_: &mut Desk, _: SetCourse) -> Result<TrainingPlanView, Failure> {
    later()
}

pub(crate) fn end_course(_: &mut Desk, _: EndCourse) -> Result<TrainingPlanView, Failure> {
    later()
}

pub(crate) fn list_tasks(_: &mut Desk, _: ListTasks) -> Result<Vec<TaskView>, Failure> {
    later()
}

pub(crate) fn set_task(_: &mut Desk, _: SetTask) -> Result<Vec<TaskView>, Failure> {
    later()
}

pub(crate) fn remove_task(_: &mut Desk, _: RemoveTask) -> Result<Vec<TaskView>, Failure> {
    later()
}

pub(crate) fn start_programme(_: &mut Desk, _: StartProgramme) -> Result<Vec<TaskView>, Failure> {
    later()
}

pub(crate) fn list_evaluations(_: &mut Desk, _: ListEvaluations) -> Result<Vec<EvaluationLine>, Failure> {
    later()
}

pub(crate) fn show_evaluation(_: &mut Desk, _: WhichEvaluation) -> Result<EvaluationView, Failure> {
    later()
}

pub(crate) fn print_evaluation_forms(_: &mut Desk, _: PrintEvaluationForms) -> Result<ReportPrinted, Failure> {
    later()
}

pub(crate) fn find_form(_: &mut Desk, _: WhichForm) -> Result<FormFound, Failure> {
    later()
}

pub(crate) fn take_form(_: &mut Desk, _: TakeForm) -> Result<EvaluationView, Failure> {
    later()
}

pub(crate) fn close_evaluation(_: &mut Desk, _: CloseEvaluation) -> Result<EvaluationView, Failure> {
    later()
}

pub(crate) fn lessons(_: &mut Desk, _: AskLessons) -> Result<LessonsView, Failure> {
    later()
}

pub(crate) fn plan_outcome(_: &mut Desk, _: WhichPlan) -> Result<PlanOutcome, Failure> {
    later()
}

pub(crate) fn calendar(_: &mut Desk, _: AskCalendar) -> Result<CalendarView, Failure> {
    later()
}

