/** Everything of the stand-in that comes after the decree, in one place. */
import type { FakeDesk } from '../fake';
import { CONCERN_CHANGES, FakeConcerns } from './concerns';
import { EVALUATION_CHANGES, FakeEvaluations } from './evaluations';
import { FakeHolidays, HOLIDAY_CHANGES } from './holidays';
import { FakeLessons } from './lessons';
import { FakeMeetings, MEETING_CHANGES } from './meetings';
import { FakeObjections, OBJECTION_CHANGES } from './objections';
import { FakeTasks, TASK_CHANGES } from './tasks';
import { FakeTrainings, TRAINING_CHANGES } from './trainings';

export const AFTER_CHANGES = {
  ...MEETING_CHANGES,
  ...CONCERN_CHANGES,
  ...OBJECTION_CHANGES,
  ...TRAINING_CHANGES,
  ...TASK_CHANGES,
  ...EVALUATION_CHANGES,
  ...HOLIDAY_CHANGES,
};

export type KeptAfter = ReturnType<FakeAfter['kept']>;

export class FakeAfter {
  holidays: FakeHolidays;
  meetings: FakeMeetings;
  concerns: FakeConcerns;
  objections: FakeObjections;
  trainings: FakeTrainings;
  tasks: FakeTasks;
  evaluations: FakeEvaluations;
  lessons: FakeLessons;

  constructor(desk: FakeDesk) {
    this.holidays = new FakeHolidays(desk);
    this.meetings = new FakeMeetings(desk);
    this.concerns = new FakeConcerns(desk);
    this.objections = new FakeObjections(desk);
    this.trainings = new FakeTrainings(desk);
    this.tasks = new FakeTasks(desk);
    this.evaluations = new FakeEvaluations(desk);
    this.lessons = new FakeLessons(desk);
  }

  get answers() {
    return {
      ...this.holidays.answers,
      ...this.meetings.answers,
      ...this.concerns.answers,
      ...this.objections.answers,
      ...this.trainings.answers,
      ...this.tasks.answers,
      ...this.evaluations.answers,
      ...this.lessons.answers,
    };
  }

  /** Nothing in these lists is changed in place: keeping the lists is keeping all of it. */
  kept() {
    return {
      holidays: this.holidays.own,
      meetings: this.meetings.kept,
      concerns: this.concerns.kept,
      objections: this.objections.kept,
      courses: this.trainings.kept,
      tasks: this.tasks.kept,
      evaluations: this.evaluations.kept,
    };
  }

  restore(kept: KeptAfter) {
    this.holidays.own = kept.holidays;
    this.meetings.kept = kept.meetings;
    this.concerns.kept = kept.concerns;
    this.objections.kept = kept.objections;
    this.trainings.kept = kept.courses;
    this.tasks.kept = kept.tasks;
    this.evaluations.kept = kept.evaluations;
  }
}
