/** Letterheads, signatories and fonts of the stand-in. */
import type { ListSignatories, SignatoryView } from '../../contract/acts';
import type { FakeDesk } from '../fake';
import { TODAY } from './region';

export const LETTERHEAD_CHANGES = {};

export class FakeLetterheads {
  signatories: SignatoryView[] = [
    {
      id: 1,
      name: 'Aditya Pranata',
      title: 'Wali Kota Rantau Bahari',
      nip: '',
      rank: '',
      is_head: true,
      prefix: '',
      delegation: 'sendiri',
      through: '',
      certifies: false,
      basis: '',
      from: '2025-02-20',
      to: null,
      in_force: true,
      used: true,
    },
    {
      id: 2,
      name: 'Drs. Haris Maulana, M.Si.',
      title: 'Sekretaris Daerah',
      nip: '196904121994031005',
      rank: 'Pembina Utama Madya (IV/d)',
      is_head: false,
      prefix: '',
      delegation: 'an',
      through: '',
      certifies: true,
      basis: 'Keputusan Wali Kota Nomor 12 Tahun 2025',
      from: '2024-06-01',
      to: null,
      in_force: true,
      used: false,
    },
    {
      id: 3,
      name: 'Dra. Hana Pohan, M.M.',
      title: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      nip: '197003121995032004',
      rank: 'Pembina Utama Muda (IV/c)',
      is_head: false,
      prefix: '',
      delegation: 'sendiri',
      through: '',
      certifies: true,
      basis: '',
      from: '2023-01-09',
      to: null,
      in_force: true,
      used: false,
    },
  ];

  constructor(readonly desk: FakeDesk) {}

  get answers() {
    return {
      list_signatories: (request: ListSignatories) =>
        this.signatories
          .map((one) => ({ ...one, in_force: this.#inForce(one, request.on ?? TODAY) }))
          .filter((one) => request.all || one.in_force),
    };
  }

  #inForce(one: SignatoryView, on: string): boolean {
    return one.from <= on && (one.to === null || on < one.to);
  }
}
