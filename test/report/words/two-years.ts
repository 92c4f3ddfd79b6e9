/** A study in two years whose every name is no word of a language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePublishedSeries } from '../../../src/report/facts/published-series.ts';
import type { WorldShapes } from '../../../src/report/facts/world-shapes.ts';
import type { Study } from '../../../src/study/study.ts';
import { studyFrom } from '../study-from.ts';

const SERIES = join(import.meta.dirname, '../../../data/published-series.csv');
export const PUBLISHED = parsePublishedSeries(readFileSync(SERIES, 'utf8'), SERIES);

/** A square for most countries, and an island. */
export const WORLD: WorldShapes = {
  width: 10000,
  height: 4000,
  countries: Object.fromEntries(
    ['FR', 'DE', 'KE', 'BR', 'JP', 'CA', 'TO'].map((code, k) => [
      code,
      { path: `M${k * 90} 0l9 0 0 9z`, x: k * 90, y: 4, small: code === 'TO' },
    ]),
  ),
  regions: { Africa: [5000, 2000], Americas: [2000, 2000], Europe: [5000, 900], International: [6000, 3500] },
};

const COUNTRIES = ['FR', 'DE', 'KE', 'BR', 'JP', 'SN', 'CA', 'EU'];
const OFFICES = ['head-of-state', 'foreign-ministry', 'mission', 'foreign-minister'];

/** 32 accounts of 8 countries; who follows whom depends on the year. Names are no words of a language. */
export function world(year: number): Study {
  const accounts = Array.from({ length: 32 }, (_, k) => {
    const country = COUNTRIES[k % COUNTRIES.length]!;
    const office = country === 'EU' ? 'international-organisation' : OFFICES[Math.floor(k / 8)]!;
    const isPerson = office.startsWith('head') || office === 'foreign-minister';
    return {
      accountId: `id${String(k).padStart(2, '0')}`,
      handle: year === 2024 && k === 7 ? 'vuxo7' : `xq${k}`,
      verdict: verdictOf(k, year),
      row: {
        name: `Zu${k} Kro`,
        actor: `zk${k}`,
        kind: isPerson ? 'person' : 'institution',
        account_type: isPerson ? 'personal' : 'office',
        country,
        office: year === 2024 && k === 24 ? 'head-of-government' : office,
        host: office === 'mission' ? COUNTRIES[(k + 3) % 7]! : '',
      },
    };
  }).filter((_, k) => !(year === 2023 && k === 30) && !(year === 2024 && k === 31));
  const ids = accounts.filter(({ verdict }) => verdict !== 'suspended').map(({ accountId }) => accountId);
  const follows = ids.flatMap((a, i) =>
    ids
      .filter((b, j) => a !== b && (i % 8 === j % 8 || (i * 7 + j * 11 + year) % 5 < 2))
      .map((b) => [a, b, null]),
  );
  return studyFrom({
    snapshot: {
      name: `zk-${year}`,
      date: `${year}-03-01`,
      contentHash: String(year),
      origin: 'crawl',
      meaning: year === 2023 ? 'declared' : 'shown',
    },
    entries: accounts,
    follows,
    unseen: [['id00', 'id05', 'a block between the two would hide it']],
  });
}

function verdictOf(k: number, year: number): string {
  if (k === 3 || k === 11) return 'hidden';
  if (k === 12) return year === 2023 ? 'complete' : 'suspended';
  if (k === 13) return year === 2023 ? 'protected' : 'complete';
  return 'complete';
}
