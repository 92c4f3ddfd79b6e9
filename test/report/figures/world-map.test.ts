import { expect, test } from 'vitest';
import { gatherFacts } from '../../../src/report/facts/facts.ts';
import type { WorldShapes } from '../../../src/report/facts/world-shapes.ts';
import { worldDialogueFigure } from '../../../src/report/figures/world-dialogue.ts';
import { worldPresenceFigure } from '../../../src/report/figures/world-presence.ts';
import { worldTiesFigure } from '../../../src/report/figures/world-ties.ts';
import { activityFrom } from '../../support/activity-from.ts';
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
  const { svg, alt } = worldPresenceFigure(facts(), WORLD, 'wide')!;
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
    /n = 4 accounts, all observed\. Figure: entente, licence not stated\.[\s\S]*\(Natural Earth\), dashed/,
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
  expect(worldPresenceFigure(facts(study), world, 'wide')!.alt).toContain('Most accounts: Germany 2.');
  const even = studyFrom({
    entries: ['DE', 'FR', 'JP', 'TO'].map((country, k) => of(`a${k}`, country)),
    follows: [],
  });
  expect(worldPresenceFigure(facts(even), world, 'wide')!.alt).toContain('Most accounts: 1.');
});

/** Five accounts in France, five in Japan; all of a country follow each other, and none abroad. */
const FOLLOWS_APART = ['abcde', 'jklmn'].flatMap((group) =>
  [...group].flatMap((a) => [...group].filter((b) => b !== a).map((b) => [a, b] as const)),
);
const APART = studyFrom({
  entries: [...'abcde'].map((id) => of(id, 'FR')).concat([...'jklmn'].map((id) => of(id, 'JP'))),
  follows: FOLLOWS_APART,
});
const drawn = (study = APART) => gatherFacts(study, { ...OPTIONS, draws: 100 }, {});

test('lines between regions and circles within them carry follows against those expected', () => {
  const { svg, alt } = worldTiesFigure(drawn(), WORLD, 'wide')!;
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
  // With four follows out and four in for each of ten, 4 of 9 stay within: 20 × 4/9 of a region; there are 20.
  const [between, count, ...within] = texts.slice(texts.indexOf('0.00'));
  expect([between, count]).toEqual(['0.00', '0']);
  expect(within.slice(2, 4)).toEqual(['Asia', 'Europe']);
  for (const ratio of within.slice(0, 2)) expect(Math.abs(Number(ratio) - 9 / 4)).toBeLessThan(0.3);
  expect(texts).toEqual(
    expect.arrayContaining(['under 0.5: far fewer than expected', '2 and more: far more']),
  );
  expect(alt).toContain('furthest from 1 between regions: Asia–Europe 0.00.');
});

test('more and fewer follows than expected differ without colour', () => {
  const { svg } = worldTiesFigure(drawn(), WORLD, 'wide')!;
  const lines = [...svg.matchAll(/<line [^>]*>/g)].map(([line]) => [
    /stroke-width="([\d.]+)"/.exec(line)![1],
    line.includes('stroke-dasharray'),
  ]);
  expect(lines).toEqual([
    ['7.5', true],
    ['7.5', false],
  ]);
});

test('who has no region is counted, and what is hardly expected is no line', () => {
  const { entries } = APART;
  const study = studyFrom({
    entries: [...entries, of('z', '')],
    follows: FOLLOWS_APART,
  });
  expect(worldTiesFigure(drawn(study), WORLD, 'wide')!.svg).toContain('region: 1 account.');
  // Of the six follows of the other study fewer than five are expected anywhere.
  expect(worldTiesFigure(drawn(STUDY), WORLD, 'wide')).toBeNull();
});

test('there is no map without shapes, without countries, or of one country', () => {
  expect(worldPresenceFigure(facts(), null, 'wide')).toBeNull();
  expect(worldTiesFigure(drawn(), null, 'wide')).toBeNull();
  expect(worldTiesFigure(facts(APART), WORLD, 'wide')).toBeNull();
  expect(
    worldTiesFigure(gatherFacts(APART, { ...OPTIONS, by: ['country'], draws: 100 }, {}), WORLD, 'wide'),
  ).toBeNull();
  const one = studyFrom({
    entries: [of('a', 'FR'), of('b', 'FR')],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  expect(worldPresenceFigure(facts(one), WORLD, 'wide')).toBeNull();
  expect(worldTiesFigure(drawn(one), WORLD, 'wide')).toBeNull();
});

test('a code that is no country is not taken for one, whatever it is called', () => {
  const study = studyFrom({
    entries: [of('a', 'constructor'), of('b', '__proto__'), of('c', 'FR')],
    follows: [],
  });
  const { svg } = worldPresenceFigure(facts(study), WORLD, 'wide')!;
  expect(svg).toContain('Not on the map: 2 accounts of 2 organisations');
});

/** a and b in France, e of the European Union, j in Japan. */
const talk = (mentions: [number, number, number][]) =>
  facts({ ...STUDY, activity: activityFrom({ accounts: [{}, {}, {}, {}], mentions }) });

test('countries whose accounts mention each other have a line each way, in figures too', () => {
  const both = worldDialogueFigure(
    talk([
      [0, 3, 2],
      [1, 3, 5],
      [3, 0, 1],
      [0, 1, 9],
      [2, 0, 9],
    ]),
    WORLD,
    'wide',
  )!;
  expect(both.alt).toMatch(/each other most: France → Japan 7, 1 back\.$/);
  expect(both.svg.match(/<path [^>]*fill="none" stroke="#114a80"/g)).toHaveLength(2);
  expect(both.svg).toContain('>France → Japan 7, 1 back<');
  expect(both.svg).toContain('posts of all 4 accounts read. Figure: entente, licence not stated. Borders');
  const one = worldDialogueFigure(talk([[3, 0, 4]]), WORLD, 'narrow')!;
  expect(one.svg).toContain('>Japan → France 4, none back<');
  expect(one.svg.match(/<path [^>]*fill="none" stroke="#114a80"/g)).toHaveLength(1);
});

test('there is no map of mentions within a country, of none, or of posts nobody read', () => {
  expect(worldDialogueFigure(talk([[0, 1, 9]]), WORLD, 'wide')).toBeNull();
  expect(worldDialogueFigure(talk([]), WORLD, 'wide')).toBeNull();
  expect(worldDialogueFigure(facts(), WORLD, 'wide')).toBeNull();
});
