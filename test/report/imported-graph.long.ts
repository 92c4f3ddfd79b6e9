/** What a report says of a network that was imported, without a roster, countries or regions. */
import { expect, test } from 'vitest';
import { speakerIn } from '../../src/doors/prompt-speaker.ts';
import { openPlain } from '../../src/open/open-plain.ts';
import { rank } from '../../src/questions/rank/rank.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { comparableColumns, usualGrouping } from '../../src/study/grouping.ts';
import type { ReportOptions } from '../../src/study/report-options.ts';
import type { Study } from '../../src/study/study.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { OPTIONS, studyFrom } from './study-from.ts';
import { type Texts, textsOf } from './texts-of.ts';

function render(study: Study, options: Partial<ReportOptions> = {}): Texts {
  const files = renderReport(study, { ...OPTIONS, draws: 20, by: usualGrouping(study), ...options }, []);
  return textsOf(files);
}

/** A made-up council of two parties of 12, each following its own; the columns are the file's. */
function council(extra: (k: number) => Record<string, string>, country: (k: number) => string = () => '') {
  const party = (k: number) => (k < 12 ? 'Apples' : 'Pears');
  const ids = Array.from({ length: 24 }, (_, k) => `m${String(k).padStart(2, '0')}`);
  return studyFrom({
    snapshot: { name: 'council', network: 'bluesky', extraColumns: ['party', ...Object.keys(extra(0))] },
    entries: ids.map((accountId, k) => ({
      accountId,
      row: { country: country(k), extra: { party: party(k), ...extra(k) } },
    })),
    follows: ids.flatMap((a, i) =>
      ids
        .filter((_, j) => i !== j && (party(i) === party(j) ? (i + j) % 3 > 0 : (i * j) % 11 === 5))
        .map((b) => [a, b]),
    ),
  });
}

test('without countries nothing is said of regions, countries or a roster, in either language', () => {
  const report = render(
    council(() => ({})),
    { lang: ['en', 'fr'] },
  );
  const text = (code: string) =>
    ['report', 'method'].map((name) => report.get(`${name}${code}.md`)!).join('\n');
  const [english, french] = [text(''), text('.fr')];
  expect(english).not.toMatch(/region|M49|countr|roster/i);
  expect(french).not.toMatch(/région|M49|\bpays\b|\bliste\b/i);
  expect(english).toContain('The network that was imported has 24 accounts; they are the graph’s nodes.');
  expect(french).toContain('Le réseau importé compte 24 comptes\u202f: ce sont les nœuds du graphe.');
  expect([...report.keys()].filter((path) => path.includes('mixing') || path.includes('region'))).toEqual([]);
  expect(report.get('graph.csv')).not.toMatch(/assortativity|ei_index/);
});

test('one line names the columns that could be compared, and no others', () => {
  const study = council((k) => ({
    seat: `seat ${k}`,
    gender: k % 2 === 0 ? 'f' : 'm',
    minister: k === 3 ? 'yes' : '',
    house: 'Council',
  }));
  expect(comparableColumns(study)).toEqual(['party', 'gender']);
  expect(render(study).get('report.md')).toContain(
    'would allow it by party and gender, for example with --by party.',
  );
  expect(render(study, { lang: ['fr'] }).get('report.md')).toContain(
    'le permettrait par party et gender, par exemple avec --by party.',
  );
});

test('where no column could be compared, there is no such chapter', () => {
  const study = studyFrom({ entries: [{ accountId: 'a' }, { accountId: 'b' }], follows: [['a', 'b']] });
  expect(render(study).get('report.md')).not.toContain('Mixing');
});

test('regions are compared by default where there are two, and not where there is one', () => {
  const two = council(
    () => ({}),
    (k) => (k < 12 ? 'FR' : 'KE'),
  );
  const one = council(
    () => ({}),
    (k) => (k < 12 ? 'FR' : 'DE'),
  );
  expect(usualGrouping(two)).toEqual(['region']);
  expect(usualGrouping(one)).toEqual([]);
  expect(render(two).get('report.md')).toContain('### By region');
  expect(render(one).get('report.md')).not.toContain('### By region');
});

test('an attribute with a single group is said to have one, and has no figure of mixing', () => {
  const report = render(
    council(() => ({ house: 'Council' })),
    { by: ['party', 'house'] },
  );
  expect(report.get('report.md')).toContain(
    'All accounts are of one group, Council; there is nothing to compare.',
  );
  expect(report.get('mixing-party.csv')!.trim().split('\n')).toHaveLength(1 + 4);
  expect(report.get('mixing-house.csv')!.trim().split('\n')).toHaveLength(1);
  expect(report.has('figures/mutual-ties-house.svg')).toBe(false);
  const rows = report.get('graph.csv')!.split('\n');
  expect(rows.find((row) => row.startsWith('ei_index_house,'))).toMatch(/^ei_index_house,,/);
  expect(rows.find((row) => row.startsWith('assortativity_house,'))).toMatch(/^assortativity_house,,/);
  expect(report.get('report.md')).not.toMatch(/within house|by house \|/);
});

test('a value of p that is the least of the draws is told as such', () => {
  const report = render(
    council(() => ({})),
    { by: ['party'] },
  );
  const [text, method] = [report.get('report.md'), report.get('method.md')];
  expect(text).toMatch(
    /stay within one party: more than chance would give \([^)]*, p ≤ 0\.048, none of 20 draws\)/,
  );
  expect(text).toMatch(/p &lt; 0\.001, none of 2,000 draws/);
  expect(method).toMatch(/\| follows within party \|.*\| ≤ 0\.048 \|/);
});

test('what was counted on the way is told in words, and none of it where it is none', () => {
  const study = council(() => ({}));
  const counted = (counts: Record<string, number>, lang = 'en') =>
    render({ ...study, snapshot: { ...study.snapshot, counts } }, { lang: [lang] }).get('method.md')!;
  expect(counted({ duplicates: 0, self_follows: 0 })).not.toContain('Counted on the way');
  expect(counted({ duplicates: 2, self_follows: 1, unknown_endpoints: 0 })).toContain(
    'Counted on the way: 2 follows that were there already and 1 follow of an account by itself.',
  );
  expect(counted({ duplicates: 0, self_follows: 1 }, 'fr')).toContain(
    'Compté en chemin\u202f: 1 abonnement d’un compte à lui-même.',
  );
});

test('a network of one country says so, with those of which none is stated', () => {
  expect(
    render(
      council(
        () => ({}),
        () => 'NO',
      ),
    ).get('report.md'),
  ).toContain('All of them are of one country: Norway.');
  expect(
    render(
      council(
        () => ({}),
        (k) => (k < 20 ? 'NO' : ''),
      ),
    ).get('report.md'),
  ).toContain('20 accounts are of one country, Norway; of the others none is stated.');
});

test('that all have a mutual tie is said as such', () => {
  const study = council(() => ({}));
  expect(render(study).get('report.md')).toContain('All 24 observed accounts have at least one mutual tie.');
  expect(render(study, { lang: ['fr'] }).get('report.md')).toContain(
    'Les 24 comptes observés ont tous au moins un lien réciproque.',
  );
});

/** Four accounts, each list cut off but that of `readOnes`: a and b, a and c follow each other, b follows c, d follows a. */
function cut(readOnes: readonly string[]) {
  return studyFrom({
    entries: ['a', 'b', 'c', 'd'].map((accountId) => ({
      accountId,
      verdict: readOnes.includes(accountId) ? 'complete' : 'capped',
    })),
    follows: ['ab', 'ba', 'ac', 'ca', 'bc', 'da'].map((tie) => [...tie]),
  });
}

test('followers whose lists were cut off are no share of those that were read', async () => {
  const report = render(cut(['d']), { lang: ['en', 'fr'] });
  const { sentence } = await rank(openPlain(cut(['d'])), { measure: 'in_degree' });
  const [english, french] = [report.get('report.md')!, report.get('report.fr.md')!];
  expect(ENGLISH.say(sentence)).toContain(
    'leads with 3 followers in the network: the only other observed account, and 2 whose follows were not read to the end.',
  );
  expect(speakerIn('fr').say(sentence)).toContain(
    '3 abonnés dans le réseau\u202f: l’autre compte observé, et 2 dont les abonnements n’ont pas été lus jusqu’au bout.',
  );
  expect(english).toContain('@a is the most followed of 4 accounts, with 3 followers among them.');
  expect(english).toMatch(/^\| 1 \| @a \| 3 \| 1 \| – \|/m);
  expect(english).toContain('Counts are minimums: 3 accounts were not read to the end, so each could be');
  expect(french).toContain('car les abonnements de 3 comptes n’ont pas été lus jusqu’au bout.');
  expect(english).not.toMatch(/[2-9]00\.0%|No two accounts|whose follows were not read[^ ]/);
  expect(english).toContain(
    'No account whose follows were read to the end is known to have a mutual tie: the 2 mutual pairs that are known are between others.',
  );
  expect(english).toContain('Whether the observed account has a mutual tie is unknown.');
  expect(english).toContain('Who was not read to the end:');
});

test('where none was read to the end, nothing says that there is none', () => {
  const report = render(cut([]), { lang: ['en', 'fr'] });
  const [english, french] = [report.get('report.md')!, report.get('report.fr.md')!];
  expect(english).toContain('The follows of none of the 4 accounts were read to the end');
  expect(french).toContain('jusqu’au bout');
  expect(english).not.toContain(
    'No follow is known to be unreturned.\n\nMost followed without following back',
  );
});

test('one account, or no tie at all, is told in words that fit', () => {
  const one = render(studyFrom({ entries: [{ accountId: 'a' }], follows: [] }), { lang: ['en', 'fr'] });
  expect(one.get('report.md')).toContain('Its follows were read to the end.');
  expect(one.get('report.md')).toContain('The observed account follows nobody in the network');
  expect(one.get('report.fr.md')).toContain('Ses abonnements ont été lus');
  for (const text of [one.get('report.md')!, one.get('report.fr.md')!]) {
    expect(text).not.toMatch(/1 of the 1|1 des 1|the 1 account|les 1 compte|all of them|hang together/);
  }
  const entries = ['a', 'b', 'c'].map((accountId) => ({ accountId, verdict: 'not-read' }));
  const none = render(studyFrom({ entries, follows: [] }), { lang: ['en', 'fr'] });
  expect(none.get('report.md')).toContain('None is known.');
  expect(none.get('report.fr.md')).toContain('On n’en connaît aucun.');
  expect(none.get('report.md')).not.toContain('0 known follows');
  expect(none.get('report.fr.md')).not.toContain('l’abonnement connu');
});

test('the terms speak of a roster only where there is one, and Namibia is named only where it is', () => {
  const terms = 'only ids, verdicts, the roster and figures are published.';
  const study = council(
    () => ({}),
    () => 'FR',
  );
  const withTerms = { ...study, snapshot: { ...study.snapshot, terms } };
  expect(render(withTerms).get('method.md')).toContain(
    'only ids, verdicts, what the imported files say of them and figures are published.',
  );
  expect(render(withTerms).get('method.md')).not.toContain('Namibia');
  const namibian = council(
    () => ({}),
    (k) => (k === 0 ? 'NA' : 'FR'),
  );
  expect(render(namibian).get('method.md')).toContain('The code of Namibia is NA');
});

test('groups of which almost no pair is tied have a legend of small shares', () => {
  const ids = Array.from({ length: 120 }, (_, k) => `m${String(k).padStart(3, '0')}`);
  const study = studyFrom({
    snapshot: { extraColumns: ['party'] },
    entries: ids.map((accountId, k) => ({ accountId, row: { extra: { party: k < 60 ? 'A' : 'B' } } })),
    // One pair of the 1,770 within A, and one of the 3,600 between A and B.
    follows: [
      [ids[0]!, ids[1]!],
      [ids[1]!, ids[0]!],
      [ids[0]!, ids[60]!],
      [ids[60]!, ids[0]!],
    ],
  });
  const report = render(study, { by: ['party'], lang: ['en', 'fr'] });
  const english = report.get('figures/mutual-ties-party.svg')!;
  const french = report.get('figures/mutual-ties-party.fr.svg')!;
  expect(english).toContain('>0.06%<');
  expect(english).toContain('>from 0.05%<');
  expect(english).toContain('>0.03%<');
  expect(french).toContain('0,05\u202f%');
  expect(english + french).not.toMatch(/NaN|–\s?%/);
});
