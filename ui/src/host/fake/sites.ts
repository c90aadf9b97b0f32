/** Where the units of the invented region stand: agencies in the centre, schools and clinics around it. */
import type { SetSite, SiteView } from '../../contract/acts';
import { refuse, type FakeDesk } from '../fake';
import type { FakeUnit } from './region';

export const SITES_CHANGES = {
  set_site: { label: 'ubah lokasi unit kerja', changed: ['site' as const] },
};

interface Known {
  district: string;
  latitude: number | null;
  longitude: number | null;
  hardship: number;
}

/** Open sea, where nobody lives. */
const CENTRE = { latitude: -5, longitude: 110.5 };
const DISTRICTS = ['Elok', 'Sejahtera', 'Bahari', 'Makmur'];
/** Kilometres of a degree near the equator. */
const DEGREE = 111.2;

export class FakeSites {
  known = new Map<number, Known>();

  constructor(readonly desk: FakeDesk) {
    for (const unit of desk.region.units) {
      const out = ['sekolah', 'puskesmas', 'kelurahan'].includes(unit.kind) ? (unit.id * 7) % 4 : 0;
      if (unit.parent !== null && out === 0) continue;
      const turn = unit.id * 2.4;
      const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
      this.known.set(unit.id, {
        district: DISTRICTS[out] ?? '',
        latitude: round(CENTRE.latitude + out * 0.17 * Math.sin(turn)),
        longitude: round(CENTRE.longitude + out * 0.17 * Math.cos(turn)),
        hardship: out,
      });
    }
  }

  get answers() {
    return {
      list_sites: () => this.#views(),
      set_site: ({ unit, district, latitude, longitude, hardship }: SetSite) => {
        if ((latitude === null) !== (longitude === null))
          refuse(
            'coordinate_alone',
            'Lintang dan bujur diisi bersama. Isi keduanya, atau kosongkan keduanya.',
          );
        if (district === '' && latitude === null && hardship === 0) this.known.delete(unit);
        else this.known.set(unit, { district, latitude, longitude, hardship });
        return this.#views();
      },
    };
  }

  #views(): SiteView[] {
    return this.desk.region.units.flatMap((unit) => {
      const of = this.#of(unit);
      const site = of && this.known.get(of.id);
      if (!of || !site) return [];
      return [
        {
          unit: unit.id,
          of: of.id,
          of_name: of.name,
          ...site,
          agency_km: unit.agency === unit.id ? null : this.#km(site, this.known.get(unit.agency)),
          origin: null,
        },
      ];
    });
  }

  #of(unit: FakeUnit): FakeUnit | undefined {
    if (this.known.has(unit.id)) return unit;
    const above = unit.parent === null ? undefined : this.desk.unit(unit.parent);
    return above && this.#of(above);
  }

  #km(here: Known, there: Known | undefined): number | null {
    if (!there || here.latitude === null || here.longitude === null) return null;
    if (there.latitude === null || there.longitude === null) return null;
    return DEGREE * Math.hypot(here.latitude - there.latitude, here.longitude - there.longitude);
  }
}
