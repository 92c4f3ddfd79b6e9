/** What the map says of ties that are not known, worked out by hand. */
import { expect, test } from 'vitest';
import { pairBounds } from '../../src/map-page/bounds.ts';
import { countryPairLines, countryPairOf } from '../../src/map-page/country-pair-view.ts';
import { oneSidedOf } from '../../src/map-page/country-ties.ts';
import { buildModel, followersOf, tieBoundsOf } from '../../src/map-page/map-model.ts';
import { pairOf } from '../../src/map-page/pair-view.ts';
import { gatherFacts } from '../../src/report/facts/facts.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { mapFile } from '../../src/report/map/map-file.ts';
import { OPTIONS, studyFrom } from '../report/study-from.ts';

// France has f and g, Germany m, n and h, whose follows are hidden, Kenya k.
const entries = ['f FR', 'g FR', 'm DE', 'n DE', 'h DE', 'k KE'].map((text) => {
  const [accountId, country] = text.split(' ') as [string, string];
  return { accountId, verdict: accountId === 'h' ? 'hidden' : 'complete', row: { country } };
});
const follows = ['fm', 'mf', 'fn', 'fh', 'gh', 'ng', 'kf', 'gk', 'fk', 'mk', 'km'];
const study = studyFrom({ entries, follows: follows.map((pair) => [pair[0]!, pair[1]!]) });
const facts = gatherFacts(study, { ...OPTIONS, draws: 0 }, {});
const html = mapFile(facts, facts.layout, { script: '', style: '' }, []).chunks as string;
const [data] = JSON.parse(/id="map-data">([^<]*)</.exec(html)![1]!) as [MapSnapshot];
const model = buildModel(data);
const node = (id: string) => model.nodeOf.get(id)!;
const ids = (nodes: readonly number[]) => nodes.map((each) => data.id[each]!).sort();
const pairs = (list: readonly (readonly [number, number])[]) =>
  list.map(([one, other]) => data.id[one]! + data.id[other]!).sort();
const between = (least: number, most: number) => ({ least, most });

test('a pair of which something is unknown could be mutual or go one way', () => {
  expect(
    pairBounds([
      ['yes', 'yes'],
      ['yes', 'no'],
      ['yes', 'unknown'],
      ['unknown', 'no'],
      ['unknown', 'unknown'],
      ['no', 'no'],
    ]),
  ).toEqual({ mutual: between(1, 3), out: between(1, 4), in: between(0, 1) });
});

test('two countries: what goes to an account whose follows are hidden is not called unreturned', () => {
  const pair = countryPairOf({ model, country: 'FR', partner: 'DE' });
  expect(pairs(pair.mutual)).toEqual(['fm']);
  expect(pairs(pair.out)).toEqual(['fn']);
  expect(pairs(pair.in)).toEqual(['gn']);
  expect(pairs(pair['out-unknown'])).toEqual(['fh', 'gh']);
  expect(pair.bounds).toEqual({ mutual: between(1, 3), out: between(1, 3), in: between(1, 1) });
  expect(pair.unknown).toBe(2);
  const looks = countryPairLines(pair).map(({ from, to, look }) => `${data.id[from]}${data.id[to]} ${look}`);
  expect(looks.sort()).toEqual(['fh outPerhaps', 'fm mutual', 'fn out', 'gh outPerhaps', 'ng in']);
  // Seen from Germany, what h does not show could go to France without return, were it not that France follows h.
  const { bounds } = countryPairOf({ model, country: 'DE', partner: 'KE' });
  expect(bounds).toEqual({ mutual: between(1, 1), out: between(0, 1), in: between(0, 0) });
});

test('an account: its followers, and those who follow back, with what is hidden', () => {
  expect(tieBoundsOf(model, node('f'))).toEqual({
    mutual: between(2, 3),
    out: between(1, 2),
    in: between(0, 0),
  });
  expect(followersOf(model, node('f'))).toEqual(between(2, 3));
  expect(followersOf(model, node('h'))).toEqual(between(2, 2));
});

test('accounts abroad that follow a country only, and that it follows only', () => {
  const france = oneSidedOf(model, 'FR');
  // n follows g, and f follows n: some account each way.
  expect([ids(france.in), ids(france.out)]).toEqual([[], []]);
  expect(france.bounds).toEqual({ mutual: between(3, 4), out: between(0, 1), in: between(0, 0) });
  const kenya = oneSidedOf(model, 'KE');
  expect([ids(kenya.in), ids(kenya.out)]).toEqual([['g'], []]);
  // h could follow k, which does not follow it.
  expect(kenya.bounds.in).toEqual(between(1, 2));
});

test('two accounts: with whom both have mutual ties', () => {
  const { common, commonBounds } = pairOf({ model, account: node('f'), other: node('m') });
  expect(ids(common)).toEqual(['k']);
  // m does not follow h, so that h cannot be a third.
  expect(commonBounds).toEqual(between(1, 1));
  const other = pairOf({ model, account: node('f'), other: node('g') });
  expect(other.commonBounds).toEqual(between(0, 1));
});
