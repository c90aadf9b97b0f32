import { describe, expect, it } from 'vitest';
import type { InputView, LetterFinding, LetterKindView } from '../../../contract/acts';
import { grouped, GROUPS } from './groups';
import { fieldOf, missing, toldOf, valueOf } from './inputs';

const input = (name: string, kind: string, fallback = '', optional = false): InputView => ({
  name,
  label: name,
  kind,
  default: fallback,
  optional,
});
const kind = (name: string, elsewhere = false): LetterKindView => ({
  kind: name,
  title: name,
  class: 'surat',
  per: 'person',
  elsewhere,
  own: false,
  inputs: [],
});

describe('the list of letters', () => {
  it('stands by stage of the work, without those printed elsewhere, and loses no kind', () => {
    const all = [kind('spmt'), kind('sk_perorangan', true), kind('usul_mutasi'), kind('buatan_sendiri')];
    expect(grouped(all).map((one) => [one.group, one.kinds.map((each) => each.kind)])).toEqual([
      ['usul', ['usul_mutasi']],
      ['tugas', ['spmt']],
      ['lain', ['buatan_sendiri']],
    ]);
  });

  it('names a letter in one group only', () => {
    const names = Object.values(GROUPS).flat();
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is typed for a letter', () => {
  const inputs = [
    input('sifat', 'text', 'Biasa'),
    input('anggota', 'list'),
    input('catatan', 'long', '', true),
  ];

  it('begins with what the template gives', () => {
    expect(valueOf(inputs[0] as InputView, {})).toBe('Biasa');
    expect(missing(inputs, {}).map((one) => one.name)).toEqual(['anggota']);
  });

  it('is missing where a given text was taken out', () => {
    expect(missing(inputs, { sifat: ' ', anggota: 'Siti' }).map((one) => one.name)).toEqual(['sifat']);
  });

  it('is told without empty lines, and without fields of another letter', () => {
    expect(toldOf(inputs, { anggota: ' Siti \n\n Budi\n', tempat: 'Aula' })).toEqual({
      anggota: 'Siti\nBudi',
    });
  });

  it('is found from a finding', () => {
    const about = (place: string): LetterFinding => ({
      code: 'empty_field',
      place,
      message: '',
      stops: true,
    });
    expect(fieldOf(about('isian.anggota'), inputs)).toBe('anggota');
    expect(fieldOf(about('{{ isian.sifat.teks }}'), inputs)).toBe('sifat');
    expect(fieldOf(about('people[0].name'), inputs)).toBeNull();
  });
});
