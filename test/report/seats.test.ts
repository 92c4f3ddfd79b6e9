/** How Coverage opens: seats with an account, with none where somebody looked, and those of which it is not known, counted by hand. */
import { expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { sealedSeats } from '../../src/evidence/sealed-seats.ts';
import type { Beside } from '../../src/report/facts/facts.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import type { WorldShapes } from '../../src/report/facts/world-shapes.ts';
import { worldPresenceFigure } from '../../src/report/figures/world-presence.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import type { Study } from '../../src/study/study.ts';
import { languageOf } from '../../src/words/languages.ts';
import { plainCountries } from '../support/plain-countries.ts';
import { OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

const DAY = '2026-06-01';
const FOUND = [
  ['fr', 'FR', 'foreign-ministry'],
  ['de', 'DE', 'foreign-minister'],
  ['un', 'UN', 'international-organisation'],
] as const;

function row(country: string, office: string, actor: string): RosterRow {
  const kind = office === 'foreign-minister' ? 'person' : 'institution';
  return rosterRow({ country, office, actor, name: actor, kind, network: 'bluesky' });
}

const noneFound = (seat: string, seen_at = '2026-05-20'): EvidenceRow =>
  evidenceRow({
    ...{ row: 'none-found', seat, network: 'bluesky', seen_at },
    ...{ proof: 'network-search', source: 'bluesky', by: 'grow' },
  });
const SEARCHED = [
  noneFound('FR:foreign-minister'),
  noneFound('KE:foreign-minister'),
  noneFound('KE:foreign-ministry'),
];

/** Of France, Germany and Kenya minister and ministry; of Japan the ministry. */
const ROSTER = [
  ...['FR', 'DE', 'KE'].flatMap((code) => [
    row(code, 'foreign-minister', `minister-${code}`),
    row(code, 'foreign-ministry', `ministry-${code}`),
  ]),
  row('JP', 'foreign-ministry', 'ministry-JP'),
  row('UN', 'international-organisation', 'un'),
];

function study(
  seats: Study['seats'],
  date = DAY,
  roster = ROSTER,
  all: readonly (readonly [string, string, string])[] = FOUND,
): Study {
  const found = all.filter(([, country, office]) =>
    roster.some((one) => one.country === country && one.office === office),
  );
  return studyFrom({
    snapshot: { name: `of-${date}`, network: 'bluesky', date, origin: 'crawl', meaning: 'shown' },
    entries: found.map(([accountId, country, office]) => ({
      accountId,
      handle: `${accountId}.test`,
      row: roster.find((one) => one.country === country && one.office === office)!,
    })),
    follows: [['fr', 'un']],
    ...(seats === null ? {} : { seats }),
  });
}

const sealed = (evidence: readonly EvidenceRow[], date = DAY, roster = ROSTER) =>
  study(sealedSeats(roster, evidence, { day: date, network: 'bluesky' }), date, roster);

function render(of: Study, beside: Beside = {}, lang: readonly string[] = ['en']): Texts {
  const evidence = beside.evidence === undefined ? null : { file: 'evidence.csv', sha256: 'ab' };
  const files = renderReport(of, { ...OPTIONS, draws: 0, by: [], lang, evidence }, [], beside);
  return textsOf(files, plainCountries);
}

const paragraphs = (text: string): string[] =>
  text
    .split(/^## Cov.*$|^## Couv.*$/m)[1]!
    .trim()
    .split('\n\n');

test('the chapter opens with the share of seats and of members, with its bounds, and of how many no search counts', () => {
  const report = render(sealed(SEARCHED));
  const [lead, rest] = paragraphs(report.get('report.md')!);
  // Eight seats: three with an account, three searched; of Germany's ministry and Japan's nobody knows.
  expect(lead).toBe(
    'On 1 June 2026, 3 of 8 seats have a known account on Bluesky: a share of 37.5% to 62.5%. 2 of 4 members of the United Nations have one for at least one seat on Bluesky: a share of 50.0% to 75.0%.',
  );
  expect(rest).toContain('For 2 seats no search counts. ');
  expect(report.get('coverage-presence.csv')).toContain(
    '\nbluesky,,,8,3,3,2,0.375,0.625,4,2,1,1,0.5,0.75,0,0,3,\n',
  );
  expect(report.get('coverage-presence.csv')).toContain(
    '\nbluesky,foreign-minister,,3,1,2,0,0.333333333333,0.333333333333,3,',
  );
  expect(report.get('coverage-presence.csv')).toContain(
    '\nbluesky,foreign-ministry,Africa,1,0,1,0,0,0,1,0,1,0,0,0,',
  );
  const seats = report.get('coverage-seats.csv')!.split('\n');
  expect(seats).toHaveLength(1 + 8 + 1);
  expect(seats).toContain(
    'KE:foreign-ministry,KE,foreign-ministry,,,,,bluesky,absent,,,,2026-05-20,network-search,',
  );
  expect(report.get('report.md')).toContain(
    'At the prompt: `entente roster coverage --by office -s of-2026-06-01`',
  );
  expect(report.get('report.md')).toContain(
    'Members with no account here, every seat having been searched for: Kenya.',
  );
});

test('a seat of both heads is told of below the table by office; a member with a government’s account alone is told apart', () => {
  const both = [...ROSTER, row('BR', 'head-of-state', 'president-BR'), row('BR', 'government', 'br')];
  const report = render(
    study(sealedSeats(both, SEARCHED, { day: DAY, network: 'bluesky' }), DAY, both, [
      ...FOUND,
      ['br', 'BR', 'government'],
    ]),
  ).get('report.md')!;
  const [byOffice] = report.split('**Presence by network and region**');
  expect(byOffice!.trim().split('\n\n').at(-1)).toBe(
    '1 seat is of several offices and counts under each of them.',
  );
  expect(report).toContain(
    '1 other member has only an account counted apart, such as the government’s: Brazil. With it, 3 have one.',
  );
});

test('of a snapshot sealed before seats were kept no share is given, and it says so', () => {
  const report = render(study(null), {}, ['en', 'fr']);
  expect(paragraphs(report.get('report.md')!)[0]).not.toContain('%');
  expect(report.get('report.md')).toContain('of-2026-06-01 was sealed without seats');
  expect(report.get('report.fr.md')).toContain('of-2026-06-01 a été scellé sans sièges');
  expect(report.get('coverage-seats.csv')).not.toMatch(/,absent,/);
});

test('another file of evidence takes the place of what was sealed, and its rows of later days count for nothing', () => {
  const later = noneFound('JP:foreign-ministry', '2026-07-01');
  const report = render(sealed(SEARCHED), { evidence: [noneFound('DE:foreign-ministry'), later] });
  expect(report.get('coverage-presence.csv')).toContain('\nbluesky,,,8,3,1,4,');
  expect(report.get('coverage-seats.csv')).toContain(
    'DE:foreign-ministry,DE,foreign-ministry,,,,,bluesky,absent,',
  );
  expect(report.get('report.md')).toContain('All this rests on evidence.csv (SHA-256 ab), in place of');
  // The prompt would answer by what was sealed.
  expect(report.get('report.md')).not.toContain('entente roster coverage');
});

test('years stand beside each other for the offices that both rosters have', () => {
  const ministers = ROSTER.filter(({ office }) => office !== 'foreign-ministry');
  const then = sealed([noneFound('FR:foreign-minister', '2025-05-20')], '2025-06-01', ministers);
  const report = render(sealed(SEARCHED), { against: then });
  const years = report.get('coverage-years.csv')!.split('\n');
  // Without ministries, which the earlier roster has none of: three ministers and an organisation.
  expect(years[1]).toContain('of-2025-06-01,2025-06-01,4,2,1,1,0.5,0.75,3,1,1,1,');
  expect(years[2]).toContain('of-2026-06-01,2026-06-01,4,2,2,0,0.5,0.5,3,1,2,0,');
  expect(report.get('report.md')).toContain(
    '| 1 June 2025 | 4 | 2 | 1 | 1 | 50.0%–75.0% | 3 | 33.3%–66.7% |',
  );
});

test('the page of a country says which offices were looked for, and of which no search counts', () => {
  const report = render(sealed([...SEARCHED, noneFound('DE:foreign-ministry', '2024-05-20')]), {}, [
    'en',
    'fr',
  ]);
  expect(report.get('countries/FR.md')).toContain(
    'No account found: foreign minister (looked for on 20 May 2026).\n',
  );
  // A search of two years ago is over.
  expect(report.get('countries/DE.md')).toContain('No search that still counts: foreign ministry.\n');
  expect(report.get('regions/Europe.md')).toContain(
    'Of 4 seats, 2 have an account (50.0%–75.0%); for 1 somebody looked and found none; for 1 no search still counts.',
  );
  expect(report.get('countries/FR.fr.md')).toContain(
    'Aucun compte trouvé\u202f: ministre des Affaires étrangères (recherche du 20 mai 2026).',
  );
});

const square = (x: number) => ({ path: `M${x} 0l9 0 0 9z`, x, y: 4, small: false });
const WORLD: WorldShapes = {
  width: 1000,
  height: 500,
  countries: {
    ...{ DE: square(0), FR: square(100), KE: square(200), BR: square(300) },
    JP: { path: '', x: 304, y: 4, small: true },
  },
  regions: {},
};

test.each(['wide', 'narrow'] as const)(
  'the map tells present, looked for and not known apart: %s',
  (room) => {
    const facts = gatherFacts(sealed(SEARCHED), { ...OPTIONS, draws: 0 }, {});
    const { svg, alt } = worldPresenceFigure(facts, WORLD, room)!;
    const fills = [...svg.matchAll(/<(?:path|circle) [^>]*fill="([^"]+)"[^>]*><title>([^<]*)</g)].map(
      ([, fill, title]) => `${title}: ${fill}`,
    );
    expect(fills).toEqual([
      'Germany: 1 seat with an account and 1 for which no search still counts: #c6d9ec',
      'France: 1 seat with an account and 1 where none was found: #c6d9ec',
      'Kenya: 2 where none was found: url(#looked)',
      'Brazil: no search still counts: url(#unlooked)',
      'Japan: 1 for which no search still counts: #ffffff',
    ]);
    expect(svg).toMatch(/<circle [^>]*stroke-dasharray/);
    for (const text of ['1 seat', 'looked for, none found', 'no search still counts'])
      expect(svg).toContain(`>${text}<`);
    expect(svg).toContain('Not on the map: 1 of 1 organisation has an account');
    // As the chapter has it, and the members without a seat.
    expect(alt).toContain(
      '2 members of the United Nations have an account for at least one seat; in 1 every seat was searched and none found; for 190 it is not known.',
    );
  },
);

test('of several networks: seats on all, on some, on none, and of which it is not known', () => {
  const [en, fr] = (['en', 'fr'] as const).map((code) => languageOf(code, 'actor').coverage);
  const all = { all: 126, some: 357, none: 69, open: 141 };
  expect(en!.places(all, 2)).toBe(
    '126 seats have an account on both networks, 357 on one. For 69 none was found on either; for 141 it is not known.',
  );
  expect(fr!.places(all, 2).replace(/\s/g, ' ')).toBe(
    '126 sièges ont un compte sur les deux réseaux, 357 sur un seul. Pour 69, rien n’a été trouvé sur aucun ; pour 141, on ne sait pas.',
  );
  expect(en!.places({ all: 0, some: 1, none: 0, open: 2 }, 3)).toBe(
    '1 seat has an account on some of the 3. For 2 it is not known.',
  );
  expect(en!.places({ all: 2, some: 0, none: 0, open: 0 }, 3)).toBe(
    '2 seats have an account on all 3 networks.',
  );
});
