/** What changed between the two years of a map, told as the report tells it. */
import { expect, test } from 'vitest';
import { type ChangedTie, changesBetween } from '../../src/map-page/changes.ts';
import { comingsOf } from '../../src/map-page/comings.ts';
import { WORDS } from '../../src/map-page/language.ts';
import { changeLines } from '../../src/map-page/lines.ts';
import { buildModel } from '../../src/map-page/map-model.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { mapFile } from '../../src/report/map/map-file.ts';
import { OPTIONS, studyFrom } from '../report/study-from.ts';

/**
 * Accounts are letters, a and d those of persons; those in capitals are suspended, those in brackets were not read to the end.
 * @param log of which it is a day.
 */
function year(name: string, accounts: string, follows: string, log?: string) {
  const entries = accounts.split(' ').map((text) => {
    const accountId = text.replace(/\W/g, '').toLowerCase();
    const row = {
      kind: /[ad]/.test(accountId) ? ('person' as const) : ('institution' as const),
      country: 'FR',
    };
    if (text !== text.toLowerCase()) return { accountId, verdict: 'suspended', row };
    return { accountId, verdict: text.startsWith('(') ? 'partial' : 'complete', row };
  });
  const options: Record<string, string> = log === undefined ? {} : { log };
  return studyFrom({
    snapshot: { name, contentHash: name, date: `${name}-01-01`, origin: 'crawl', options },
    entries,
    follows: follows.split(' ').map((pair) => [pair[0]!, pair[1]!]),
  });
}

// e leaves the roster, f is suspended, g joins; c is read to the end in the first year only.
const OLD = year('2025', 'a b c d e f', 'ab ba ac ca cd ad ae ea af bc');
const NEW = year('2026', 'a b (c) d F g', 'ab ac ca ad da bd ag ga db');

function mapOf(earlier: typeof OLD, later: typeof NEW) {
  const facts = gatherFacts(later, { ...OPTIONS, draws: 0 }, { against: earlier });
  const html = mapFile(facts, facts.layout, { script: '', style: '' }, []).chunks as string;
  const models = (JSON.parse(/id="map-data">([^<]*)</.exec(html)![1]!) as MapSnapshot[]).map(buildModel);
  return { facts, models, changes: changesBetween(models[0]!, models[1]!) };
}

const {
  facts,
  models: [old, fresh],
  changes,
} = mapOf(OLD, NEW);
const idOf = (node: number) =>
  node < fresh!.size ? fresh!.data.id[node]! : old!.data.id[changes.gone[node - fresh!.size]!]!;
const told = (list: readonly ChangedTie[], change: string) =>
  list.filter((each) => each.change === change).map(({ from, to }) => idOf(from) + idOf(to));

test('ties that formed and ended, and those that cannot be compared or came and went with an account', () => {
  expect(told(changes.ties, 'formed')).toEqual(['bd', 'da', 'db']);
  // b follows c no longer, a follows f no more for all one knows: f is gone.
  expect(told(changes.ties, 'ended')).toEqual(['ba', 'bc']);
  expect(told(changes.ties, 'unknown')).toEqual(['cd']);
  expect(told(changes.ties, 'withAccount').sort()).toEqual(['ae', 'af', 'ag', 'ea', 'ga']);
});

test('mutual ties made and broken', () => {
  expect(told(changes.mutuals, 'made')).toEqual(['ad', 'bd']);
  expect(told(changes.mutuals, 'broken')).toEqual(['ab']);
  expect(told(changes.mutuals, 'withAccount').sort()).toEqual(['ae', 'ag']);
});

test('who came and who is gone', () => {
  expect(changes.joined.map((node) => fresh!.data.id[node])).toEqual(['g']);
  expect(changes.gone.map((node) => old!.data.id[node])).toEqual(['e', 'f']);
});

test('who was on the roster all the same is told apart from who joined or left it', () => {
  const page = { words: WORDS.en.ofAccounts, model: fresh!, gone: changes.gone };
  const told = comingsOf(page, changes).map(({ title, nodes }) => `${title}: ${nodes.map(idOf).join(' ')}`);
  // f is still on the roster of the later year, suspended.
  expect(told).toEqual([
    'Joined the roster: g',
    'Left the roster: e',
    'On the roster still, no longer here: f',
  ]);
});

test('the numbers are those of the report', () => {
  const { ties, diff } = facts.change!;
  const mutuals = diff.mutuals();
  const count = (list: readonly { change: string }[], change: string) =>
    list.filter((each) => each.change === change).length;
  for (const change of ['formed', 'ended']) {
    expect(told(changes.ties, change)).toHaveLength(count(ties, change));
  }
  for (const change of ['made', 'broken']) {
    expect(told(changes.mutuals, change)).toHaveLength(count(mutuals, change));
  }
});

test('between days of a log what persons ended is in the numbers of the report, and neither listed nor drawn', () => {
  // a, a person, ends three follows, two of them of pairs; b, a ministry, ends one of a pair.
  const before = year('2025', 'a b c d', 'ab ba ac ca ad bc cb da', 'kept');
  const after = year('2026', 'a b c d', 'ba ca da bd cb', 'kept');
  const { facts, changes } = mapOf(before, after);
  const numberOf = (list: readonly { change: string }[], change: string) =>
    list.filter((each) => each.change === change).length;
  const { diff } = facts.change!;
  const [tieCounts, mutualCounts] = [diff.tieCounts(), diff.mutualCounts()];
  const counted = (counts: readonly { change: string; count: number }[], change: string) =>
    counts.reduce((sum, each) => sum + (each.change === change ? each.count : 0), 0);
  expect(numberOf(changes.ties, 'ended')).toBe(4);
  expect(numberOf(changes.mutuals, 'broken')).toBe(4);
  expect(counted(tieCounts, 'ended')).toBe(4);
  expect(counted(mutualCounts, 'broken')).toBe(4);
  const { lines } = changeLines(changes, new Uint8Array(4).fill(1), 'all');
  expect(lines.map(({ from, to, look }) => `${look} ${'abcd'[from]}${'abcd'[to]}`)).toEqual([
    'ended bc',
    'formed bd',
    'broken bc',
  ]);
});
