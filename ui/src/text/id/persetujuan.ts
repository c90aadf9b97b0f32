/** Parts of the screen of approvals. */
export const persetujuanRencana = {
  list: 'Bagian persetujuan',
  parts: { perkara: 'Perkara', rencana: 'Rencana', sidang: 'Sidang TPK' },
  title: 'Persetujuan rencana',
  cases: 'Menunggu keputusan',
  casesLead: 'Setiap nama: tahapnya, siapa memegang, sejak kapan, apa yang kurang.',
};
