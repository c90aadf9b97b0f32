import { describe, expect, it } from 'vitest';
import { missingPlace, moveId, planPlace } from './places';

describe('the address of the plan desk', () => {
  it('names a plan, a move of it, and a part of the move', () => {
    expect(planPlace('3')).toEqual({ plan: 3, move: null, tab: 'move' });
    expect(planPlace(moveId(3, 12))).toEqual({ plan: 3, move: 12, tab: 'move' });
    expect(planPlace(moveId(3, 12, 'documents'))).toEqual({ plan: 3, move: 12, tab: 'documents' });
    expect(planPlace('3:12:apa')).toEqual({ plan: 3, move: 12, tab: 'move' });
  });

  it('is the list of plans without a number', () => {
    expect([planPlace(null), planPlace(''), planPlace('baru')]).toEqual([null, null, null]);
  });
});

describe('where missing data are entered', () => {
  const about = { nip: '198509172010011012', plan: 3, move: 12, unit: 7 };
  const place = (name: string, more: Partial<typeof about> | object = {}) =>
    missingPlace({ place: name, told: '' }, { ...about, ...more });

  it.each(['circumstances', 'career', 'competence'])('%s on the page of the person', (name) =>
    expect(place(name)).toEqual({ screen: 'pegawai', id: about.nip }),
  );

  it('of a position in its unit, of the head in the settings, of the move at its documents', () => {
    expect(place('requirements')).toEqual({ screen: 'unit', id: '7' });
    expect(place('head_terms')).toEqual({ screen: 'pengaturan', id: 'head_terms' });
    expect(place('documents')).toEqual({ screen: 'rencana', id: '3:12:documents' });
    expect(place('plan')).toEqual({ screen: 'rencana', id: '3:12' });
  });

  it('from a file where the program has no form, or no place of its own is known', () => {
    for (const name of ['staff', 'performance', 'discipline'])
      expect(place(name), name).toEqual({ screen: 'impor', id: null });
    expect(place('requirements', { unit: null })).toEqual({ screen: 'impor', id: null });
    expect(place('career', { nip: null })).toEqual({ screen: 'impor', id: null });
    expect(place('documents', { move: null })).toEqual({ screen: 'rencana', id: '3' });
  });
});
