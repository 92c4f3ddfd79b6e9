/** The front page: what it says first, and with which doubt, of made-up studies in which that is known. */

import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { chooseFindings, type Finding, rarestFirst } from '../../src/report/findings/finding.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { parseReportManifest } from '../../src/study/report-manifest.ts';
import type { Study } from '../../src/study/study.ts';
import { activityFrom } from '../support/activity-from.ts';
import { plainCountries } from '../support/plain-countries.ts';
import { letters, OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

interface Front {
  headline: string;
  findings: string[];
  /** Both. */
  told: string;
  /** Kinds of all candidates, with their share. */
  candidates: Map<string, string>;
  files: Texts;
}

function front(study: Study, against: Study | null = null, options = {}): Front {
  const asked = { ...OPTIONS, draws: 0, by: [], ...options };
  const files = textsOf(renderReport(study, asked, [], { against }), plainCountries);
  const top = files.get('report.md')!.split('\n## ')[0]!.split('\n\n');
  const { header, rows } = parseCsv(files.get('findings.csv')!, 'findings.csv');
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)]!;
  const at = top.findIndex((block) => block.startsWith('# '));
  const [first = '', doubt = ''] = top.slice(at, at + 2);
  const headline = `**${first.slice(2)}**${doubt.startsWith('|') ? '' : ` ${doubt}`}`;
  const findings = (top.find((block) => block.startsWith('- ')) ?? '').split('\n');
  return {
    headline,
    findings,
    told: [headline, ...findings].join('\n'),
    candidates: new Map(
      rows.map((row) => [cell(row, 'kind'), `${cell(row, 'as_extreme')} of ${cell(row, 'cases')}`]),
    ),
    files,
  };
}

/** Both directions of each pair. */
const mutual = (pairs: string) =>
  pairs
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')])
    .join(' ');

const HEADS = { kind: 'person', office: 'head-of-state' };

/** Heads of state, each of a country of its own, with the follows of `letters`. */
function heads(
  date: string,
  accounts: Readonly<Record<string, string>>,
  follows: string,
  verdicts: Readonly<Record<string, string>> = {},
): Study {
  return studyFrom({
    snapshot: { name: `heads-${date}`, date, origin: 'crawl', meaning: 'shown', contentHash: date },
    entries: Object.entries(accounts).map(([accountId, country]) => ({
      accountId,
      verdict: verdicts[accountId] ?? 'complete',
      row: { ...HEADS, name: accountId.toUpperCase(), actor: `actor-${accountId}`, country },
    })),
    follows: follows.split(' ').map((pair) => [pair[0]!, pair[1]!]),
  });
}

/** The study with dates of some of its ties. */
function dateTies(study: Study, dates: Readonly<Record<string, string>>): Study {
  const { graph, nodes } = study;
  const followedAt = nodes.flatMap(({ accountId }, i) =>
    Array.from(
      graph.outTarget.subarray(graph.outStart[i]!, graph.outStart[i + 1]!),
      (j) => dates[`${accountId}${nodes[j]!.accountId}`] ?? null,
    ),
  );
  return { ...study, followedAt };
}

const FIVE = { a: 'FR', b: 'KE', c: 'JP', d: 'BR', z: 'NO' };
const EARLIER = heads('2025-06-01', FIVE, mutual('za zb zc zd ab ac'));

describe('a new number one', () => {
  test('is named with its rank of before, and with where the last one went: out of office', () => {
    const { z: _, ...others } = FIVE;
    // Another holds the office of z.
    const { headline, candidates } = front(
      heads('2026-06-01', { ...others, y: 'NO' }, mutual('ab ac ad bc')),
      EARLIER,
    );
    expect(headline).toBe(
      '**France’s head of state, A, is now the best connected of 5 accounts, with 3 mutual ties.** Norway’s head of state, Z, first in 2025, has left office and is no longer counted. A had 3 in 2025 and was 2nd.',
    );
    expect(candidates.get('first')).toBe('1 of 5');
  });

  test.each([
    ['off the roster', { a: 'FR', b: 'KE', c: 'JP', d: 'BR' }, {}, '', 'has left the roster'],
    ['gone from the network', FIVE, { z: 'suspended' }, '', 'is no longer on the network (suspended)'],
    [
      'unread',
      { a: 'KE', b: 'PE', c: 'NG', d: 'CL', z: 'NO' },
      { z: 'hidden' },
      '',
      'has no rank any more, since not all of its follows could be read',
    ],
    ['still there', FIVE, {}, ' dz zd', 'is now 5th'],
  ])('where the last one is %s', (_, accounts, verdicts, more, fate) => {
    const later = heads('2026-06-01', accounts, `${mutual('ab ac ad bc')}${more}`, verdicts);
    const { told } = front(later, EARLIER);
    expect(told).toContain('head of state, A, is now the best connected');
    expect(told).toContain(`Norway’s head of state, Z, first in 2025, ${fate}.`);
  });

  test('that an unknown tie could undo is no headline, and says so', () => {
    const study = heads('2026-06-01', FIVE, `${mutual('ab ac')} bd cd az bz cz dz`, {
      d: 'hidden',
      z: 'hidden',
    });
    const { headline, told } = front(study, EARLIER);
    expect(headline).not.toContain('best connected');
    expect(told).toMatch(
      /As far as is known, France’s head of state, A, is now the best connected of .*Were all unknown ties there, /,
    );
  });

  test('is none where the same account leads, or there is no earlier snapshot', () => {
    const later = heads('2026-06-01', FIVE, mutual('za zb zc ab'));
    expect(front(later, EARLIER).told).toMatch(
      /is still the best connected of 5 accounts, with 3 mutual ties\.\*\* Z had 4 in 2025\./,
    );
    expect(front(later).headline).toMatch(/Z, is the best connected of 5 accounts, with 3 mutual ties\.\*\*/);
  });

  test('of 2025 is the first as far as is known, where an unread account could have been it', () => {
    const open = heads('2025-06-01', FIVE, `${mutual('ab ac')} za zb bz cz dz`, { z: 'hidden' });
    const { told } = front(heads('2026-06-01', FIVE, mutual('bc bd ba bz ca')), open);
    expect(told).toContain('France’s head of state, A, first in 2025 as far as is known, ');
  });
});

test('a rank that rises while ties fall is told with both, and with what came with new accounts', () => {
  // A kept b and lost c of its ties, and a new account follows it back; Z, the only one ahead, is gone.
  const { z: _, ...others } = FIVE;
  const later = heads('2026-06-01', { ...others, e: 'NO' }, mutual('ab ae'));
  const { told, files } = front(later, EARLIER);
  expect(told).toContain(
    'A, is now the best connected of 5 accounts, with 2 mutual ties.** Norway’s head of state, Z, first in 2025, has left office and is no longer counted. A had 3 in 2025 and was 2nd.',
  );
  const { header, rows } = parseCsv(files.get('rank-changes.csv')!, 'rank-changes.csv');
  const of = (id: string) =>
    Object.fromEntries(header.map((name, k) => [name, rows.find(([first]) => first === id)![k]]));
  expect(of('a')).toMatchObject({
    mutual: '2',
    mutual_old: '3',
    mutual_made: '0',
    mutual_broken: '1',
    fate: '',
  });
  expect(of('z')).toMatchObject({ rank: '', rank_old: '1', mutual_old: '4', fate: 'left-office' });
  expect(files.get('report.md')).toMatch(/\| 1 \| Z \(@z\).* \| 4 \| – \| – \| left office \|/);
});

describe('a mutual tie between two governments', () => {
  const powers = { c: 'CN', f: 'FR', i: 'IN', k: 'KE', m: 'MZ' };
  const old = heads('2025-06-01', powers, mutual('ci km fk'));

  test('of great powers comes before that of others, with what there was and is', () => {
    const { told, candidates } = front(heads('2026-06-01', powers, mutual('cf fk')), old);
    expect(told).toContain(
      'China’s head of state, C, and India’s head of state, I, no longer follow each other: both stopped. It was the two governments’ one mutual tie.',
    );
    const made = front(heads('2026-06-01', powers, mutual('ci km fk cf')), old).told;
    expect(made).toContain(
      'China’s head of state, C, and France’s head of state, F, now follow each other, which neither did in 2025. It is the two governments’ one mutual tie.',
    );
    expect(told).not.toContain('Mozambique');
    expect([candidates.get('tie-broken'), candidates.get('tie-made')]).toEqual(['1 of 2', '1 of 1']);
  });

  test.each([
    [
      'ended by one, whose follow still stands of the other',
      'ic',
      'China’s head of state, C, no longer follows India’s head of state, I. It was the two governments’ one mutual tie.** The follow ended between 1 June 2025 and 1 June 2026; the one in the other direction remains.',
    ],
    [
      'ended by one, of the other it is unknown',
      '',
      'China’s head of state, C, no longer follows India’s head of state, I, whose own follow could not be read in 2026. It was',
    ],
  ])('%s', (_, more, told) => {
    const verdicts: Record<string, string> = more === '' ? { i: 'hidden' } : {};
    const later = heads('2026-06-01', powers, `${mutual('km fk')} ${more}`.trim(), verdicts);
    expect(front(later, old).told).toContain(told);
  });

  test('ended by one, with who else of that government still follows the other', () => {
    const accounts = { ...powers, n: 'CN' };
    const before = heads('2025-06-01', accounts, `${mutual('ci')} ni`);
    const after = heads('2026-06-01', accounts, 'ic ni');
    expect(front(after, before).told).toContain('China’s head of state, N, still follows I.');
    expect(front(heads('2026-06-01', accounts, 'ic'), before).told).not.toContain('still follow');
  });

  test('ended by one is no answer that ceased where that follow was there first', () => {
    const later = heads('2026-06-01', powers, `${mutual('km fk')} ic`);
    const [early, late] = ['2023-08-31T06:00:00.000Z', '2024-05-03T06:00:00.000Z'];
    const told = (ci: string, ic: string, lang: 'en' | 'fr' = 'en') =>
      front(dateTies(later, { ic }), dateTies(old, { ci, ic }), { lang: [lang] }).told;
    expect(told(early, late)).toContain(
      'C, no longer follows India’s head of state, I. It was the two governments’ one mutual tie.** The follow of 31 August 2023 ended between 1 June 2025 and 1 June 2026; the one in the other direction, of 3 May 2024, remains.',
    );
    expect(told(late, early)).toContain(
      'C, no longer returns the follow of India’s head of state, I. It was',
    );
    expect(told(early, late, 'fr')).toContain(
      'C, chef de l’État de la Chine, ne suit plus I, chef de l’État de l’Inde. C’était le seul lien réciproque entre les deux gouvernements.** L’abonnement du 31 août 2023 a été rompu entre le 1er juin 2025 et le 1er juin 2026 ; dans l’autre sens, celui du 3 mai 2024 demeure.',
    );
  });

  test('made by one is a follow back, with both dates where there are any', () => {
    const before = heads('2025-06-01', powers, `fc ${mutual('km')}`);
    const after = heads('2026-06-01', powers, mutual('cf km'));
    const lead =
      'China’s head of state, C, now follows back France’s head of state, F. It is the two governments’ one mutual tie.';
    expect(front(after, before).told).toContain(lead);
    const dated = dateTies(after, { cf: '2025-08-10T16:25:25.081Z', fc: '2025-04-22T23:59:59.999Z' });
    expect(front(dated, before).told).toContain(
      `${lead}** Since 10 August 2025, in answer to a follow of 22 April 2025.`,
    );
    const french = front(dated, before, { lang: ['fr'] }).told;
    expect(french).toContain(
      'C, chef de l’État de la Chine, suit désormais en retour F, chef de l’État de la France. C’est le seul lien réciproque entre les deux gouvernements.** Depuis le 10 août 2025, en réponse à un abonnement du 22 avril 2025.',
    );
    // Made again after the last snapshot: the date of its record is not since when it is there.
    const again = dateTies(after, { cf: '2025-08-10T16:25:25.081Z', fc: '2025-09-01T00:00:00.000Z' });
    expect(front(again, before).told).toContain(`${lead}** Since 10 August 2025.`);
  });

  test('counts ties of missions apart, as the pages of the countries count them', () => {
    const accounts = { ...powers, n: 'CN', o: 'FR' };
    const posted = (date: string, follows: string) => {
      const study = heads(date, accounts, follows);
      for (const { accountId, row } of study.nodes) if ('no'.includes(accountId)) row.office = 'mission';
      return study;
    };
    const { told } = front(posted('2026-06-01', mutual('cf no')), posted('2025-06-01', mutual('no')));
    expect(told).toContain(
      'It is the two governments’ one mutual tie.** Counting missions and other accounts: 1 in 2025, 2 in 2026.',
    );
  });

  test('is none where neither is a great power, or what became of it is unknown', () => {
    const quiet = heads('2026-06-01', powers, `${mutual('ci fk')}`);
    expect(front(quiet, old).candidates.has('tie-broken')).toBe(false);
    const unread = heads('2026-06-01', powers, 'kf fk ic', { c: 'hidden' });
    expect(front(unread, old).candidates.has('tie-broken')).toBe(false);
  });
});

test('who climbed and who fell furthest are told where unknown ties cannot undo it', () => {
  // By mutual ties: a 4, b 3, c, d and e 2, f 1 in 2025; a 4, f 3, c, d and e 2, b 1 in 2026.
  const six = { a: 'FR', b: 'KE', c: 'JP', d: 'BR', e: 'NO', f: 'PE' };
  const old = heads('2025-06-01', six, mutual('ab ac ad af bc be de'));
  const { told, candidates } = front(heads('2026-06-01', six, mutual('ab ac ad af fc fe de')), old);
  expect(told).toContain(
    'Peru’s head of state, F, rose from 6th in 2025 to 2nd among the best connected, with 3 mutual ties after 1.',
  );
  expect(told).toContain(
    'Kenya’s head of state, B, fell from 2nd in 2025 to 6th among the best connected, with 1 mutual tie after 3.',
  );
  expect(candidates.get('climber')).toBe('1 of 5');
  const open = heads('2026-06-01', six, `${mutual('ab ad af fe de')} ac fc bc`, { c: 'hidden' });
  expect(front(open, old).candidates.has('faller')).toBe(false);
});

test('a cluster that splits into halves is told with both', () => {
  const clique = (names: string) =>
    [...names].flatMap((one, k) => [...names].slice(k + 1).map((other) => `${one}${other}`)).join(' ');
  const dated = (date: string, follows: string): Study => {
    const study = letters('abcdefghijkl', follows);
    return { ...study, snapshot: { ...study.snapshot, name: date, date, contentHash: date } };
  };
  const old = dated('2025-06-01', mutual(clique('abcdefghijkl')));
  const { told, candidates } = front(
    dated('2026-06-01', mutual(`${clique('abcdef')} ${clique('ghijkl')}`)),
    old,
  );
  expect(told).toMatch(
    /Cluster “.+” of 2025 has split: of 12 accounts that sit in it for sure, 6 are now in “.+” and 6 are now in “.+”\./,
  );
  expect(candidates.get('cluster')).toBe('1 of 3');
});

test('the two countries furthest above chance are told with what chance gives, and its p', () => {
  // Ten accounts of each of four countries: those of FR follow all of DE, all others the next three, whoever they are.
  const codes = ['DE', 'FR', 'JP', 'KE'];
  const id = (k: number) => `n${String(k).padStart(2, '0')}`;
  const countries = Array.from({ length: 40 }, (_, k) => codes[k % 4]!);
  const study = studyFrom({
    entries: countries.map((country, k) => ({ accountId: id(k), row: { country } })),
    follows: countries.flatMap((country, k) =>
      country === 'FR'
        ? countries.flatMap((other, j) => (other === 'DE' ? [[id(k), id(j)]] : []))
        : [1, 2, 3].map((step) => [id(k), id((k + step) % 40)]),
    ),
  });
  const { told, candidates, files } = front(study, null, { draws: 200 });
  expect(told).toMatch(
    /Accounts of France follow accounts of Germany in 100 of 100 possible cases; chance would give \d\d(, or \d+ allowing for region)?\.\*\* Tested against the \d+ of chance alone: p < 0\.001\./,
  );
  expect(candidates.get('pair-above')).toMatch(/^\d+ of 12$/);
  const { header, rows } = parseCsv(files.get('country-partners.csv')!, 'country-partners.csv');
  const pair = Object.fromEntries(
    header.map((name, k) => [name, rows.find((row) => row[0] === 'FR' && row[2] === 'DE')![k]!]),
  );
  expect([pair.follows, pair.follows_possible]).toEqual(['100', '100']);
  expect(told).toContain(`chance would give ${Math.round(Number(pair.follows_expected))}`);
  expect(Number(pair.follows_p_adjusted)).toBeLessThan(0.001);
});

describe('what accounts post', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const study = (silent: number | null) =>
    studyFrom({
      snapshot: { network: 'bluesky', date: '2026-06-01' },
      entries: ids.map((accountId, k) => ({ accountId, postCount: k === 3 ? silent : 50 })),
      follows: ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to])),
      activity: activityFrom({
        days: 30,
        accounts: [
          { posts: [{ likes: 90, times: 20 }] },
          { posts: [{ likes: 2, times: 20 }] },
          { posts: [{ likes: 46, times: 20 }] },
          {},
        ],
      }),
    });

  test('whose posts bring most in, and who is silent', () => {
    const { told, candidates } = front(study(7));
    expect(told).toContain(
      'Posts of @a draw the most reactions of 3 accounts: 90 each.** Likes, reposts, replies and quotes, on average over 20 posts; compared are accounts with 10 posts or more. 95% interval 90; no other interval reaches it.',
    );
    expect(told).toContain('@d has posted nothing for 30 days, alone of 4 accounts.');
    // Of 90, 46 and 2, two are at least 45.
    expect([candidates.get('effective'), candidates.get('silence')]).toEqual(['2 of 3', '1 of 4']);
  });

  test('who posted before is silent, who never did is not, in what stands out and in the chapter', () => {
    const two = study(7);
    const { told, files } = front({
      ...two,
      nodes: two.nodes.map((node, k) => (k === 2 ? { ...node, postCount: 0 } : node)),
      activity: activityFrom({ days: 30, accounts: [{ posts: [{ likes: 90, times: 20 }] }, {}, {}, {}] }),
    });
    expect(told).toContain('2 of 4 accounts have posted nothing for 30 days, though they used to.');
    expect(files.get('report.md')).toContain(
      '3 of the 4 accounts whose posts could be seen (75.0%) have no post in the 30 days, reposts included. Of their profiles, those of 2 count earlier posts and that of 1 none; when the last of these was made is not known.',
    );
  });

  test('nobody is silent who had never posted, or may not have', () => {
    expect(front(study(0)).candidates.has('silence')).toBe(false);
    expect(front(study(null)).candidates.has('silence')).toBe(false);
  });
});

describe('the choice', () => {
  const finding = (kind: Finding['kind'], extreme: number, sure = true): Finding => ({
    kind,
    cases: 100,
    extreme,
    about: [],
    sure,
    lead: `${kind} ${extreme}`,
    doubt: '',
    repeats: [],
  });
  const chosen = (wanted: number, ...candidates: Finding[]) =>
    chooseFindings(rarestFirst(candidates), wanted).map(({ lead }) => lead);

  test('is one of each kind, the rarest first, then second ones, never a third', () => {
    expect(
      chosen(6, finding('first', 3), finding('first', 1), finding('first', 2), finding('silence', 9)),
    ).toEqual(['first 1', 'silence 9', 'first 2']);
  });

  test('begins with the rarest that is sure', () => {
    expect(chosen(2, finding('effective', 1, false), finding('first', 4), finding('first', 9))).toEqual([
      'first 4',
      'effective 1',
    ]);
    expect(chosen(2, finding('effective', 1, false))).toEqual(['effective 1']);
  });
});

test('figures have their change where the earlier snapshot can tell it, and the years', () => {
  const { files } = front(heads('2026-06-01', FIVE, mutual('za zb zc ab')), EARLIER);
  expect(files.get('report.md')).toContain(
    '| 5 (as in 2025) | 8 (−4 since 2025 · −4 among accounts of both years) | 4 (−2 since 2025 · −2 among accounts of both years) | 100% (as in 2025) |',
  );
  const given = { ...EARLIER, snapshot: { ...EARLIER.snapshot, meaning: 'given' as const } };
  const other = front(heads('2026-06-01', FIVE, mutual('za zb zc ab')), given).files.get('report.md');
  expect(other).toContain('| 5 | 8 | 4 | 100% |');
});

test('a title says who was studied', () => {
  const title = (study: Study, lang = 'en', unit = 'account') =>
    front(study, null, { lang: [lang], unit })
      .files.get('report.md')!
      .split(' · ')[0];
  expect(title(EARLIER)).toBe('Who follows whom among the leaders of 5 countries, 1 June 2025');
  expect(title(letters('abc', 'ab'))).toBe('Who follows whom among 3 accounts on X, 29 February 2024');
  expect(title(letters('abc', 'ab'), 'fr')).toBe('Qui suit qui parmi 3 comptes sur X, au 29 février 2024');
  const world = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').flatMap((one) =>
    ['A', 'O'].map((two) => `${one}${two}`),
  );
  const leaders = studyFrom({
    entries: world.map((country) => ({ accountId: country, row: { ...HEADS, country } })),
    follows: [],
  });
  expect(title(leaders)).toBe('Who follows whom among world leaders, 29 February 2024');
  expect(title(leaders, 'en', 'country')).toBe(
    'Who follows whom among world leaders, country by country, 29 February 2024',
  );
  expect(title(leaders, 'fr')).toBe('Qui suit qui parmi les dirigeants du monde, au 29 février 2024');
});

test('with next to nothing there is no finding, and no headline that claims one', () => {
  for (const study of [letters('', ''), letters('a', ''), letters('ab', 'ab')]) {
    const { files, candidates } = front(study);
    expect(candidates.size).toBe(0);
    expect(files.get('report.md')).toContain(
      'There is too little in this network for anything to stand out.',
    );
    expect(files.get('report.html')).toContain(
      'There is too little in this network for anything to stand out.',
    );
  }
});

describe('how to cite', () => {
  const short =
    '*Who follows whom among the leaders of 5 countries, 1 June 2025.* Snapshot heads-2025-06-01, content hash `20250601`. Report made with entente 0.0.0.';

  test('is there without a licence, and asks nothing of the reader but to ask', () => {
    const { files } = front(EARLIER);
    expect(files.get('report.md')).toContain(
      `**How to cite.** ${short} [The whole citation](method/method.md#how-to-cite)`,
    );
    expect(files.get('method.md')).toContain(
      `## How to cite\n\n${short}\n\nIn a footnote: ${short}\n\nNo licence of the data is stated, nor who may give one: ask those who publish`,
    );
    for (const [path, text] of files)
      if (!path.startsWith('README')) expect(text, path).not.toContain('prose/');
  });

  test('names who publishes, where, and the licence', () => {
    const publication = {
      author: 'Desk_of maps',
      licence: 'CC-BY-4.0',
      url: 'https://example.org/ties',
      site: '',
    };
    const { files } = front(EARLIER, null, { publication, lang: ['en', 'fr'] });
    const whole = `Desk\\_of maps: ${short} [https&#58;//example.org/ties](https://example.org/ties)`;
    expect(files.get('report.md')).toContain(`**How to cite.** ${whole} Licence of the data: CC-BY-4.0.`);
    expect(files.get('method.md')).toContain(`${whole}\n\nLicence of the data: CC-BY-4.0.`);
    expect(files.get('report.html')).toContain(
      '<a href="https://example.org/ties">https://example.org/ties</a>',
    );
    expect(files.get('method.fr.md')).toMatch(/Licence des données\s: CC-BY-4\.0\./);
    const { site: _, ...stated } = publication;
    expect(JSON.parse(files.get('manifest.json')!).publication).toEqual(stated);
    expect(parseReportManifest(files.get('manifest.json')!, 'm').options.publication).toEqual(publication);
  });

  test('a hash of 64 digits is short in a footnote', () => {
    const contentHash = '0123456789abcdef'.repeat(4);
    const { files } = front({ ...EARLIER, snapshot: { ...EARLIER.snapshot, contentHash } });
    expect(files.get('report.md')).toContain('content hash `0123456789ab`.');
    expect(files.get('method.md')).toContain(`content hash \`${contentHash}\`.`);
  });
});

test('the page has every way into the report, and a list of countries that needs no script', () => {
  const { files } = front(EARLIER, null, { lang: ['en', 'fr'] });
  const page = files.get('report.fr.html')!;
  expect(page).toMatch(
    /<details class="find"><summary>Trouver son pays<\/summary>\n<div>\n<input [^>]* hidden>\n<ul>\n<li><a href="countries\/BR\.fr\.html">Brésil<\/a><\/li>/,
  );
  expect(page).toContain('<a href="method/method.fr.html#données">Données</a>');
  expect(files.get('method.fr.html')).toContain('id="données"');
});
