/** What a researcher's file and terms come to, and everything that is wrong with them at once. */
import { expect, test } from 'vitest';
import { buildModel, type Model, type ModelNetwork, type ModelQuestion } from '../../src/dyads/model.ts';
import { DataError } from '../../src/errors.ts';
import { studyFrom } from '../report/study-from.ts';

const COUNTRIES = ['BR', 'CN', 'DE', 'FR', 'KE', 'NG', 'US'];
const ISO3 = ['BRA', 'CHN', 'DEU', 'FRA', 'KEN', 'NGA', 'USA'];

/** Seven countries of an account each, and one account without a country; each follows the next, and the first. */
function network(more: Partial<ModelNetwork> = {}): ModelNetwork {
  const study = studyFrom({
    entries: [
      ...COUNTRIES.map((country, k) => ({
        accountId: `id-${k}`,
        handle: `${country}.Test`,
        row: { actor: `a-${k}`, country, office: k % 2 === 0 ? 'government' : 'foreign-ministry' },
        audienceCount: k === 6 ? null : 10 * k,
      })),
      { accountId: 'id-x', handle: 'none.test', row: { actor: 'a-x' } },
    ],
    follows: COUNTRIES.slice(1).flatMap((_, k) => [
      [`id-${k}`, `id-${k + 1}`],
      ...(k === 0 ? [] : [[`id-${k}`, 'id-0']]),
    ]),
  });
  const { name, date, extraColumns } = study.snapshot;
  return { name, date, extraColumns, nodes: study.nodes, graph: study.graph, ...more };
}

const ask = (question: Partial<ModelQuestion>): ModelQuestion => ({
  file: null,
  of: 'any',
  with: [],
  logit: false,
  ...question,
});

const csv = (...lines: string[]) => ({ name: 'pairs.csv', text: `${lines.join('\n')}\n` });

/** Each pair once, with a number that no two share. */
const half = (names: readonly string[]) =>
  names.flatMap((one, i) =>
    names.slice(i + 1).map((other, j) => `${one},${other},${i * i + 3 * j * j + i * j}`),
  );

const built = (question: Partial<ModelQuestion>, of = network()) => buildModel(of, ask(question));
const value = ({ terms, units }: Model, term: string, from: string, to: string) => {
  const place = (key: string) => units.findIndex(({ accountId }) => accountId === key);
  return terms.find(({ name }) => name === term)!.at(place(from), place(to));
};

function faults(question: Partial<ModelQuestion>, of = network()): string[] {
  try {
    built(question, of);
  } catch (error) {
    if (error instanceof DataError) return error.message.split('\n');
    throw error;
  }
  throw new Error('nothing was wrong');
}

test.each([
  ['ISO alpha-3', 'iso3_o,iso3_d', ISO3],
  ['ISO alpha-2', 'ISO_O,ISO_D', COUNTRIES],
  ['Correlates of War', 'ccode1,ccode2', ['140', '710', '255', '220', '501', '475', '2']],
  ['Gleditsch & Ward', 'gwno_a,gwno_b', ['140', '710', '260', '220', '501', '475', '2']],
])('a file with codes of %s', (_, ends, codes) => {
  const model = built({ file: csv(`${ends},trade`, ...half(codes)) });
  expect(model.units.map(({ accountId }) => accountId)).toEqual(COUNTRIES);
  expect(model.unitless).toBe(1);
  // DE is the third, FR the fourth: 2·2 + 0 + 0.
  expect(value(model, 'trade', 'DE', 'FR')).toBe(4);
  // Listed once, it is meant both ways.
  expect(value(model, 'trade', 'FR', 'DE')).toBe(4);
  expect(model.matched).toMatchObject({
    isSymmetric: true,
    strangers: [],
    past: [],
    absent: [],
    ownPairs: 0,
  });
});

test('a file with pairs both ways has a value for each direction, and none for what it leaves out', () => {
  const lines = half(ISO3).map((line, k) => (k === 3 ? 'BRA,KEN,NA' : line));
  const model = built({ file: csv('iso3_o,iso3_d,trade', ...lines, 'FRA,DEU,50') });
  expect(model.matched!.isSymmetric).toBe(false);
  expect(value(model, 'trade', 'DE', 'FR')).toBe(4);
  expect(value(model, 'trade', 'FR', 'DE')).toBe(50);
  expect(value(model, 'trade', 'BR', 'KE')).toBeNaN();
  expect(value(model, 'trade', 'US', 'FR')).toBeNaN();
});

test('of several years the last up to the snapshot’s counts, and codes mean what they did then', () => {
  const of = (year: number, factor: number) =>
    half(ISO3).map((line) => `${line.replace(/\d+$/, '')}${year},${line.split(',')[2]}${'0'.repeat(factor)}`);
  const model = built({
    file: csv('iso3_o,iso3_d,year,trade', ...of(2020, 1), ...of(2023, 0), ...of(2030, 2), 'SUN,FRA,2023,1'),
  });
  expect(value(model, 'trade', 'DE', 'FR')).toBe(4);
  expect(model.matched!.file.year).toBe(2023);
  expect(model.matched!.file.otherYears).toBe(2 * 21);
  expect(model.matched!.past).toEqual(['SUN is the Soviet Union, until 1991']);
});

test('what is in only one of file and network is listed', () => {
  const model = built({
    file: csv('iso3_o,iso3_d,trade', ...half(ISO3.slice(0, 6)), 'CHE,FRA,1', 'FRA,FRA,2', 'AUT,CHE,2'),
  });
  expect(model.matched!.strangers).toEqual(['AT', 'CH']);
  expect(model.matched!.ownPairs).toBe(1);
  expect(model.matched!.absent).toEqual([6]);
});

test('accounts are named by handle or id, actors by their key', () => {
  const handles = ['@br.test', 'CN.test', 'id-2', 'fr.test', 'ke.test', 'ng.test', 'us.test', 'none.test'];
  const accounts = built({
    unit: 'account',
    file: csv('source,target,spoke', ...half(handles), 'nobody.test,br.test,4'),
  });
  expect(accounts.unit).toBe('account');
  expect(value(accounts, 'spoke', 'id-2', 'id-3')).toBe(4);
  expect(accounts.matched!.strangers).toEqual(['nobody.test']);
  const actors = built({
    unit: 'actor',
    file: csv('from,to,spoke', ...half(['a-0', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6'])),
  });
  expect(value(actors, 'spoke', 'a-2', 'a-3')).toBe(4);
});

test('where nobody has a country, or all are of a few, the unit is the account', () => {
  const { nodes, ...rest } = network();
  for (const country of ['', 'FR']) {
    const alike = nodes.map((node) => ({ ...node, row: { ...node.row, country } }));
    expect(built({ with: ['same:office'] }, { ...rest, nodes: alike }).unit).toBe('account');
  }
});

test('attributes of units: same, difference, sender and receiver', () => {
  const model = built({
    unit: 'account',
    with: ['same:office', 'diff:audience', 'sender:office=government', 'receiver:audience', 'same:region'],
  });
  expect(value(model, 'same:office', 'id-0', 'id-2')).toBe(1);
  expect(value(model, 'same:office', 'id-0', 'id-1')).toBe(0);
  // A unit without a value has none in common with others, and none different.
  expect(value(model, 'same:office', 'id-0', 'id-x')).toBeNaN();
  expect(value(model, 'diff:audience', 'id-1', 'id-4')).toBe(30);
  expect(value(model, 'diff:audience', 'id-1', 'id-6')).toBeNaN();
  expect(value(model, 'sender:office=government', 'id-0', 'id-1')).toBe(1);
  expect(value(model, 'sender:office=government', 'id-1', 'id-0')).toBe(0);
  expect(value(model, 'receiver:audience', 'id-1', 'id-5')).toBe(50);
  expect(value(model, 'same:region', 'id-4', 'id-5')).toBe(1);
});

test('everything that is wrong with a file and its terms is told at once, with its line', () => {
  const lines = half(ISO3);
  const found = faults({
    file: csv('iso3_o,iso3_d,trade', ...lines, 'FRX,DEU,3', 'DEU,FRX,3', 'BRA,CHN,5', 'FRA,BRA,much'),
    with: ['trade', 'distanc', 'same:regon', 'diff:office', 'sender:region=Afric', 'near:region'],
  });
  expect(found).toEqual([
    '--with distanc: the file has no column distanc; it has trade',
    'pairs.csv:23: FRX is no code of ISO 3166, here and once more; correct it, or take its rows out',
    'pairs.csv:25: BRA,CHN is there already, on line 2; leave one of them',
    'pairs.csv:26: trade of FRA,BRA is much, which is no number; leave it empty where it is unknown',
    '--with same:regon: there is no column regon; did you mean region?',
    '--with diff:office: there is no column office; there are region, subregion, audience, post_count, accounts',
    '--with sender:region=Afric: none has the value Afric; did you mean Africa?',
    '--with near:region: there are back, shared:follows, shared:followers, shared:mutual, same:COLUMN, diff:COLUMN, sum:COLUMN, minus:COLUMN, sender:COLUMN and receiver:COLUMN, the last two also with =VALUE',
  ]);
});

test.each<[string, Parameters<typeof csv>, string]>([
  ['no pair', ['name,value', 'FRA,1'], 'no two columns name the units of a pair; call them iso3_o,iso3_d'],
  ['no values', ['iso3_o,iso3_d', 'FRA,DEU'], 'there is no column of values'],
  [
    'semicolons and decimal commas',
    ['iso3_o;iso3_d;x', 'FRA;DEU;1,5'],
    'decimals are written with a point, 1.5',
  ],
  ['decimal commas', ['iso3_o,iso3_d,x', 'FRA,DEU,"1,5"'], 'decimals are written with a point, 1.5'],
  [
    'commas between thousands',
    ['iso3_o,iso3_d,x', 'FRA,DEU,"1,234,567.5"'],
    'thousands are written without commas, 1234567.5, and decimals with a point',
  ],
  [
    'a comma that may be either',
    ['iso3_o,iso3_d,x', 'FRA,DEU,"1,234"'],
    'thousands are written without commas, 1234, and decimals with a point',
  ],
  ['a column without a name', ['iso3_o,iso3_d,x,', 'FRA,DEU,1,'], 'column 4 has no name'],
  ['a column twice', ['iso3_o,iso3_d,x,x', 'FRA,DEU,1,2'], 'several columns are called x'],
  ['only later years', ['iso3_o,iso3_d,year,x', 'FRA,DEU,2031,1'], 'no row is of 2024'],
  ['a year that is none', ['iso3_o,iso3_d,year,x', 'FRA,DEU,20x,1'], '20x is no year'],
  ['no rows', ['iso3_o,iso3_d,x'], 'there is no row below the header'],
  ['numbers that could be either', ['iso_o,iso_d,x', '220,255,1'], 'head columns of numbers ccode_o,ccode_d'],
])('a file with %s', (_, lines, message) => {
  expect(faults({ file: csv(...lines) }).join('\n')).toContain(message);
});

test('a file of countries is not asked for pairs of accounts', () => {
  const file = csv('iso3_o,iso3_d,x', ...half(ISO3));
  expect(faults({ file, unit: 'account' })).toEqual([
    'pairs.csv: its pairs are of countries, and those that are asked for of accounts; leave out --unit account',
  ]);
});

test('pairs in one direction only are counted where others have both', () => {
  const back = half(ISO3).map((line) => line.replace(/^(\w+),(\w+)/, '$2,$1'));
  const both = [...half(ISO3), ...back];
  const oneWay = (lines: string[]) => built({ file: csv('iso3_o,iso3_d,x', ...lines) }).matched!.oneWay;
  expect(oneWay(both)).toBe(0);
  expect(oneWay(half(ISO3))).toBe(0);
  expect(oneWay(both.slice(2))).toBe(2);
});

test('a text in place of a number is told, however long', () => {
  const [fault] = faults({ file: csv('iso3_o,iso3_d,x', `FRA,DEU,${'y'.repeat(100_000)}`) });
  expect(fault).toMatch(/^pairs\.csv:2: x of FRA,DEU is y+…, which is no number/);
  expect(fault!.length).toBeLessThan(300);
});

test('terms that explain nothing, and pairs too few, are refused by name', () => {
  const line = (line: string, k: number) => `${line},7,${2 * Number(line.split(',')[2]) + 1},${k % 4}`;
  const file = csv('iso3_o,iso3_d,trade,flat,double,other', ...half(ISO3).map(line));
  expect(faults({ file })).toEqual([
    'pairs.csv: flat has the same value for every pair that can be used, and can go with nothing; leave it out',
  ]);
  expect(faults({ file, with: ['trade', 'other', 'double'] })).toEqual([
    'pairs.csv: double follows from trade, other; leave one of them out',
  ]);
  expect(faults({ file: csv('iso3_o,iso3_d,x', 'FRA,DEU,1') })).toEqual([
    'pairs.csv: 2 pairs have all their ties seen and a value of every term, and 1 term needs at least 3; 5 of 7 units are in no row of pairs.csv',
  ]);
  expect(faults({ with: ['trade'] })).toEqual([
    '--with trade: is a column of a file of pairs, which --dyads names; an attribute is written same:trade, and the tie the other way back',
  ]);
});

test('an unordered pair has no sender, a count no odds, and nothing nothing to explain', () => {
  expect(faults({ of: 'mutual', with: ['sender:accounts'] }).join()).toContain('neither sender nor receiver');
  expect(() => built({ of: 'follows', logit: true, with: ['same:region'] })).toThrow('take --of any');
  expect(() => built({})).toThrow('name a file with --dyads, or attributes with --with');
  const { nodes, ...rest } = network();
  const three = nodes.slice(0, 3);
  const few = { ...rest, nodes: three };
  expect(() => built({ unit: 'country', with: ['same:region'] }, few)).toThrow(
    'small has 3 countries, too few',
  );
  const silent = network();
  const none = {
    ...silent,
    graph: {
      ...silent.graph,
      ...studyFrom({ entries: nodes.map(({ accountId }) => ({ accountId })), follows: [] }).graph,
    },
  };
  expect(faults({ with: ['same:region'] }, none).join()).toContain('nothing can go with them');
});

const countries = (...lines: string[]) => ({ name: 'gdp.csv', text: `${lines.join('\n')}\n` });

test('among names, NA is no value and not Namibia', () => {
  const asked = { countries: countries('country,gdp', 'France,3', 'NA,999'), with: ['sum:gdp'] };
  expect(() => built(asked)).toThrow(/:3: /);
});

test('a file of countries, by codes and names of both languages, gives each unit the value of its country', () => {
  const rows = [
    'Brésil;4;',
    'CHN;18;a',
    'Germany;3.5;b',
    'FR;.;a',
    'kenya;1;NA',
    'USA;20;b',
    'NA;7;a',
    'Suisse;2;b',
  ];
  const model = (question: Partial<ModelQuestion>) =>
    built({ countries: countries('\uFEFFPays;GDP;regime', ...rows), ...question });
  const numbers = model({
    with: ['sum:gdp', 'minus:GDP', 'diff:GDP', 'sender:GDP', 'same:regime'].slice(0, 2),
  });
  expect(value(numbers, 'sum:gdp', 'CN', 'DE')).toBe(21.5);
  expect(value(numbers, 'minus:GDP', 'DE', 'CN')).toBe(-14.5);
  // An empty cell, and no row.
  for (const code of ['FR', 'NG']) expect(value(numbers, 'sum:gdp', 'CN', code)).toBeNaN();
  expect([...numbers.countries!.rows.keys()]).toContain('NA');
  const accounts = model({ unit: 'account', with: ['diff:GDP', 'same:regime', 'sender:regime=b'] });
  expect(value(accounts, 'diff:GDP', 'id-0', 'id-1')).toBe(14);
  expect(value(accounts, 'same:regime', 'id-2', 'id-6')).toBe(1);
  expect(value(accounts, 'sender:regime=b', 'id-1', 'id-2')).toBe(0);
  // BR and KE have no regime, and the last account no country.
  for (const id of ['id-0', 'id-4', 'id-x']) expect(value(accounts, 'same:regime', 'id-2', id)).toBeNaN();
});

test('of several years of countries the last up to the snapshot’s counts', () => {
  const lines = ISO3.flatMap((code, k) => [
    `${code},2020,${k}`,
    `${code},2023,${10 * k}`,
    `${code},2030,${k * k}`,
  ]);
  const model = built({ countries: countries('iso3,year,gdp', ...lines), with: ['sum:gdp'] });
  expect(value(model, 'sum:gdp', 'CN', 'DE')).toBe(30);
  expect(model.countries).toMatchObject({ year: 2023, otherYears: 14 });
});

test('everything that is wrong with a file of countries and its terms is told at once, with its line', () => {
  const given = countries(
    'name,gdp,accounts,region',
    'Frnace,1,1,x',
    'France,1.5,1,y',
    ',2,1,z',
    'FRA,2,1,z',
    'Chine,"1,5",2,z',
  );
  expect(
    faults({ countries: given, with: ['diff:gdp', 'sum:gpd', 'same:region', 'sum:gdp::nothing'] }),
  ).toEqual([
    'gdp.csv:2: Frnace is no country; did you mean France?',
    'gdp.csv:4: (empty) is no country; correct it, or take its row out',
    'gdp.csv:5: FRA is France, which is there already, on line 3; leave one of them',
    '--with sum:gpd: there is no column gpd; did you mean gdp?',
    '--with same:region: region is a column of gdp.csv and a term of its own; call that of the file otherwise',
    'gdp.csv:6: gdp of China is 1,5, which is no number; decimals are written with a point, 1.5',
    '--with nothing: is a column of a file of pairs, which --dyads names; an attribute is written same:nothing, and the tie the other way back',
  ]);
});

test.each([
  ['nothing', [''], 'the file is empty'],
  ['no rows', ['country,gdp'], 'there is no row below the header'],
  ['no country', ['gdp,pop', '1,2'], 'no column names the country of a row'],
  ['no values', ['country', 'FR'], 'there is no column of values'],
  ['one country', ['country,gdp', 'FR,1'], '6 of 7 units are in no row of gdp.csv'],
])('a file of countries with %s', (_, lines, message) => {
  expect(faults({ countries: countries(...lines), with: ['sum:gdp'] }).join('\n')).toContain(message);
});

test('a file of countries of which no term is made is refused', () => {
  const given = countries('country,gdp', 'FR,1');
  expect(faults({ countries: given, with: ['same:region'] }).join()).toContain(
    'no term is of one of its columns',
  );
  expect(() => built({ countries: given })).toThrow('name columns of gdp.csv with --with');
});

test('a product has its terms in the model beside it, and says which nobody asked for', () => {
  const model = built({
    unit: 'account',
    with: ['back', 'same:office::back', 'diff:audience*receiver:audience'],
  });
  expect(model.terms.map(({ name }) => name)).toEqual([
    'back',
    'same:office',
    'diff:audience',
    'receiver:audience',
    'same:office::back',
    'diff:audience::receiver:audience',
  ]);
  expect(model.added).toEqual(['same:office', 'diff:audience', 'receiver:audience']);
  expect(value(model, 'diff:audience::receiver:audience', 'id-1', 'id-4')).toBe(30 * 40);
  expect(value(model, 'diff:audience::receiver:audience', 'id-1', 'id-6')).toBeNaN();
  // 2 follows 3, which does not follow 2; they are of two offices, 0 and 2 of one.
  expect(value(model, 'same:office::back', 'id-0', 'id-2')).toBe(1);
  expect(value(model, 'same:office::back', 'id-3', 'id-2')).toBe(0);
  const fault =
    '--with back::a::b: a product is of two terms, such as same:region::back; name further ones apart';
  expect(faults({ with: ['back::a::b'] })[0]).toBe(fault);
  expect(faults({ with: ['same:region', 'same:region::same:region'] })).toEqual([
    '--with: same:region::same:region follows from same:region; leave one of them out',
  ]);
});

test('an unordered pair has no tie back and no difference with a sign', () => {
  const found = faults({ of: 'mutual', with: ['back', 'minus:accounts', 'shared:friends'] });
  expect(found).toEqual([
    '--with back: an unordered pair has no tie the other way: a mutual tie is both; leave it out, or take --of any or --of follows',
    '--with minus:accounts: an unordered pair has neither sender nor receiver; take sum:, diff: or same:',
    '--with shared:friends: there are shared:follows, shared:followers, shared:mutual',
  ]);
  const file = csv('iso3_o,iso3_d,back', ...half(ISO3));
  expect(faults({ file, with: ['back'] }).join()).toContain(
    'back is a column of pairs.csv and a term of its own',
  );
});
