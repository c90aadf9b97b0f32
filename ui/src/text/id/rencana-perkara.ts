/** Cases on the plan desk. */
export const rencanaPerkara = {
  button: (carried: number, moves: number) => `Usulan ${carried}/${moves}`,
  buttonTitle: 'Masukkan usulan ke rencana, atau ajukan perpindahannya sebagai usulan (U)',
  mark: (state: string) => `Usulan: ${state}. Buka.`,
  title: 'Usulan dalam rencana ini',
  take: 'Masukkan usulan',
  takeLead: 'Usulan yang berkasnya sudah diverifikasi dan belum ada dalam rencana mana pun.',
  takeMany: (count: string) => `Masukkan ${count} usulan`,
  taken: (count: string) => `${count} usulan masuk rencana.`,
  submit: 'Ajukan sebagai usulan',
  submitLead:
    'Perpindahan tanpa usulan menempuh jalan pendek. Yang diajukan diverifikasi, dinilai dan dimintakan persetujuan.',
  submitMany: (count: string) => `Ajukan ${count} perpindahan`,
  submitted: (count: string) => `${count} perpindahan diajukan sebagai usulan.`,
  noCase: 'Pilih usulan dalam daftar.',
  noMove: 'Pilih perpindahan dalam daftar.',
  noneTitle: 'Tidak ada usulan yang siap',
  noneText: 'Usulan masuk rencana setelah berkasnya diverifikasi. Kerjakan dahulu di Permohonan & usulan.',
  allTitle: 'Semua perpindahan sudah punya usulan',
  allText: 'Ikuti tahapnya di layar Persetujuan.',
};
