import { expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import type { WorldShapes } from '../../../src/report/facts/world-shapes.ts';
import { worldPresenceFigure } from '../../../src/report/figures/world-presence.ts';
import { worldTiesFigure } from '../../../src/report/figures/world-ties.ts';
import { OPTIONS, studyFrom } from '../study-from.ts';

/** A world of three squares and an island. */
const WORLD: WorldShapes = {
  width: 1000,
  height: 500,
  countries: {
    DE: { path: 'M0 0l9 0 0 9z', x: 4, y: 4, small: false },
    FR: { path: 'M100 0l9 0 0 9z', x: 104, y: 4, small: false },
    JP: { path: 'M200 0l9 0 0 9z', x: 204, y: 4, small: false },
    TO: { path: '', x: 304, y: 4, small: true },
  },
  regions: { Asia: [200, 10], Europe: [50, 10] },
};

const of = (accountId: string, country: string, verdict = 'complete') => ({
  accountId,
  verdict,
  row: { country },
});

/** Two accounts in France, one in Japan, one of the European Union; a–j and b–j are mutual, a–b too. */
const STUDY = studyFrom({
  entries: [of('a', 'FR'), of('b', 'FR'), of('e', 'EU'), of('j', 'JP')],
  follows: ['aj', 'ja', 'bj', 'jb', 'ab', 'ba', 'ej', 'ae'].map((pair) => [pair[0]!, pair[1]!]),
});
const facts = (study = STUDY) => gatherFacts(study, { ...OPTIONS, draws: 0 }, {});

test('each country on the map says how many accounts it has, an island too', () => {
  const { svg, alt } = worldPresenceFigure(facts(), WORLD)!;
  const fills = new Map(
    [...svg.matchAll(/<(?:path|circle) [^>]*fill="([^"]+)"[^>]*><title>([^<]*)</g)].map(
      ([, fill, title]) => [title, fill] as const,
    ),
  );
  expect([...fills.keys()]).toEqual([
    'Germany: 0 accounts',
    'France: 2 accounts',
    'Japan: 1 account',
    'Tonga: 0 accounts',
  ]);
  expect(fills.get('Germany: 0 accounts')).toBe('url(#none)');
  expect(fills.get('France: 2 accounts')).not.toBe(fills.get('Japan: 1 account'));
  expect(svg).toContain('Not on the map: 1 account of 1 organisation');
  expect(svg).toMatch(
    /n = 4 accounts, all observed\. Borders as the United Nations draws them \(Natural Earth\), dashed/,
  );
  expect(alt).toContain('2 members of the United Nations');
  expect(alt).toContain('France 2');
});

test('no country is named before another with as many accounts', () => {
  const study = studyFrom({
    entries: ['DE', 'DE', 'FR', 'JP', 'BR', 'TO'].map((country, k) => of(`a${k}`, country)),
    follows: [],
  });
  const world = { ...WORLD, countries: { ...WORLD.countries, BR: WORLD.countries.DE! } };
  expect(worldPresenceFigure(facts(study), world)!.alt).toContain('Most accounts: Germany 2.');
  const even = studyFrom({
    entries: ['DE', 'FR', 'JP', 'TO'].map((country, k) => of(`a${k}`, country)),
    follows: [],
  });
  expect(worldPresenceFigure(facts(even), world)!.alt).toContain('Most accounts: 1.');
});

test('lines between regions and circles within them carry mutual pairs and their share', () => {
  const { svg } = worldTiesFigure(facts(), WORLD)!;
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
  // Europe with Asia: 2 of 2 pairs; within Europe 1 of 1; within Asia there is no pair.
  expect(texts.join('|')).toContain('2|100%|Asia|0|–|Europe|1|100%');
  expect(texts.join(' ')).toContain('Left out, since without a region: 1 account.');
  expect(svg.match(/<circle /g)).toHaveLength(2);
});

test('a pair that is not known is in neither figure of a line', () => {
  const study = studyFrom({
    entries: [of('a', 'FR'), of('b', 'FR', 'protected'), of('j', 'JP'), of('k', 'JP')],
    follows: ['aj', 'ja', 'jb'].map((pair) => [pair[0]!, pair[1]!]),
  });
  const { svg } = worldTiesFigure(facts(study), WORLD)!;
  // a–j and a–k are known, the ties of b are not.
  expect(svg).toMatch(/>1<\/text>\n<text [^>]*>50\.0%</);
});

test('there is no map without shapes, without countries, or of one country', () => {
  expect(worldPresenceFigure(facts(), null)).toBeNull();
  expect(worldTiesFigure(facts(), null)).toBeNull();
  expect(
    worldTiesFigure(gatherFacts(STUDY, { ...OPTIONS, by: ['country'], draws: 0 }, {}), WORLD),
  ).toBeNull();
  const one = studyFrom({
    entries: [of('a', 'FR'), of('b', 'FR')],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  expect(worldPresenceFigure(facts(one), WORLD)).toBeNull();
  expect(worldTiesFigure(facts(one), WORLD)).toBeNull();
});

test('a code that is no country is not taken for one, whatever it is called', () => {
  const study = studyFrom({
    entries: [of('a', 'constructor'), of('b', '__proto__'), of('c', 'FR')],
    follows: [],
  });
  const { svg } = worldPresenceFigure(facts(study), WORLD)!;
  expect(svg).toContain('Not on the map: 2 accounts of 2 organisations');
});
