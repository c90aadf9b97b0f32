import { describe, expect, it } from 'vitest';
import type { ChangeView } from '../../../contract/acts';
import {
  addedUnits,
  blankForm,
  changeOf,
  dayNumber,
  dayOf,
  daysOf,
  formOf,
  KINDS,
  spanOf,
  type Form,
} from './changes';
import { inserted, moved } from '../order';

const post = { position: 7, title: 'Penelaah', unit: 'Bidang', gap: -1 };
const person = { nip: '198503212010011012', name: 'Siti' } as Form['person'];
const full: Form = {
  ...blankForm('volume', '2027-01-01'),
  unit: 4,
  percent: '+40 %',
  hours: '1.200',
  people: '3',
  position: post,
  person,
  name: 'UPT Jalan Lingkar',
  grade: '9',
  until: '2028-12-31',
};

const volume: ChangeView = { kind: 'volume', unit: 4, percent: 40, from: '2027-01-01', until: '2028-12-31' };

describe('a change in the form', () => {
  it('of every kind is filled, read back and said again as the same change', () => {
    for (const kind of KINDS) {
      const { change } = changeOf({ ...full, kind }, [], null);
      expect(change, kind).not.toBeNull();
      if (!change) continue;
      const again = changeOf(
        formOf(change, { position: post, person }),
        [change],
        'key' in change ? change.key : null,
      );
      expect(again.change, kind).toEqual(change);
    }
  });

  it('names every field that is still missing', () => {
    const wrong = (form: Partial<Form>) =>
      Object.keys(changeOf({ ...blankForm('volume', ''), ...form }, [], null).wrong ?? {});
    expect(wrong({ kind: 'volume' })).toEqual(['from', 'unit', 'percent']);
    expect(wrong({ kind: 'assign', from: '2027-02-01' })).toEqual(['position', 'person', 'until']);
    expect(wrong({ kind: 'add_position', from: '2027-02-01', grade: '0', people: '1,5' })).toEqual([
      'people',
      'name',
      'unit',
      'class',
    ]);
  });

  it('ends no day before it begins, and lowers no volume to nothing', () => {
    const wrong = (form: Partial<Form>) => changeOf({ ...full, ...form }, [], null).wrong;
    expect(wrong({ until: '2026-12-31' })).toEqual({ until: true });
    expect(wrong({ percent: '-100' })).toEqual({ percent: true });
    expect(wrong({ percent: '0' })).toEqual({ percent: true });
  });

  it('that adds a unit gets a key of its own, and later positions may stand in it', () => {
    const first = changeOf({ ...full, kind: 'add_unit' }, [], null).change as ChangeView;
    const second = changeOf({ ...full, kind: 'add_unit' }, [first], null).change as ChangeView;
    expect(addedUnits([volume, first, second]).map((one) => one.key)).toEqual(['u1', 'u2']);
    expect(changeOf({ ...full, kind: 'add_position', added: 'u2' }, [first], null).change).toMatchObject({
      key: 'p1',
      unit: { added: 'u2' },
    });
  });
});

describe('the days of a change', () => {
  it('are the one before, the first, and the first without it', () => {
    expect(daysOf(volume)).toEqual({ before: '2026-12-31', during: '2027-01-01', after: '2029-01-01' });
    expect(daysOf({ kind: 'close_unit', unit: 1, from: '2027-03-01' }).after).toBeNull();
  });

  it('lie on a strip of whole years', () => {
    expect(spanOf([volume], ['2026-11-21'])).toEqual({ first: '2026-01-01', last: '2029-12-31' });
    expect(dayOf(dayNumber('2028-02-29'))).toBe('2028-02-29');
  });
});

it('a change moves up or down one place and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(inserted(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
});
