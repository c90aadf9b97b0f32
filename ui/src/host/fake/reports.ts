/** Reports that were printed: names, fingerprints and pages made up, the register real. */
import type { PrintReport, ReportLine, ReprintReport } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import { TODAY } from './region';

export const REPORTS_CHANGES = {
  print_report: { label: 'cetak laporan', changed: ['report' as const], official: true },
};

const HEX = '0123456789abcdef';

export class FakeReports {
  printed: ReportLine[] = [];

  constructor(readonly desk: FakeDesk) {
    this.printed = [
      this.#line({ ...BLANK, kind: 'duk', formats: ['xlsx', 'pdf'], as_of: '2025-12-31' }, 'verifikator'),
      this.#line({ ...BLANK, kind: 'bezetting', formats: ['pdf'], as_of: '2026-06-30', unit: 2 }, 'operator'),
    ];
  }

  get answers() {
    return {
      print_report: async (request: PrintReport) => {
        if (request.formats.length === 0) refuse('no_format', 'Pilih sedikitnya satu bentuk berkas.');
        await this.desk.work('print_report', this.desk.region.staff.length, 'Menyusun laporan');
        const line = this.#line(request, this.desk.account?.name ?? '');
        this.printed = [...this.printed, line];
        return { report: line.report, files: line.files };
      },
      list_reports: () => this.printed,
      reprint_report: (request: ReprintReport) => ({
        files:
          this.printed.find((one) => one.report === request.report)?.files.map((file) => file.file) ??
          refuse('report_not_found', 'Laporan itu tidak ada dalam daftar.'),
      }),
    };
  }

  #line(request: PrintReport, account: string): ReportLine {
    const report = this.printed.length + 1;
    const day = request.as_of ?? TODAY;
    return {
      report,
      kind: request.kind,
      as_of: day,
      unit: request.unit === null ? '' : (this.desk.unit(request.unit)?.name ?? ''),
      account,
      audience: request.audience ?? 'instansi',
      files: request.formats.map((format, at) => ({
        file: `${request.kind}-${day}.${format}`,
        sha256: Array.from(
          { length: 64 },
          (_, digit) => HEX[(report * 31 + at * 17 + digit * digit * 7) % 16],
        ).join(''),
        pages: format === 'xlsx' ? 0 : 3 + (report % 5),
      })),
    };
  }
}

const BLANK = { as_of: null, unit: null, scenario: null, plan: null, paper: 'f4', to: '' };
