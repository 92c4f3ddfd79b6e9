/** `entente explain` and the chapter it gives a report, on a small network that was imported. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { slowFit } from '../dyads/slow-reference.ts';
import { type DataPackage, misfits } from '../support/data-package.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const db = ['--db', at('study.sqlite')];

const COUNTRIES = ['BR', 'CN', 'DE', 'FR', 'JP', 'KE', 'NG', 'US'];
const ISO3 = ['BRA', 'CHN', 'DEU', 'FRA', 'JPN', 'KEN', 'NGA', 'USA'];
/** Who follows whom, by number; the last was not read. */
const FOLLOWS = new Set([
  '0>1',
  '1>0',
  '2>3',
  '3>2',
  '4>1',
  '5>6',
  '6>5',
  '3>5',
  '7>2',
  '2>7',
  '3>7',
  '4>5',
  '1>4',
]);
/** A number for each pair that is not the same both ways, and none for one. */
const trade = (i: number, j: number) =>
  i === 4 && j === 6 ? Number.NaN : ((i * 7 + j * 3) % 11) + (i > j ? 1 : 0);

const PAIRS = `iso3_o,iso3_d,trade\n${ISO3.flatMap((one, i) =>
  ISO3.flatMap((other, j) =>
    i === j ? [] : [`${one},${other},${Number.isNaN(trade(i, j)) ? '' : trade(i, j)}\n`],
  ),
).join('')}`;

const explain = (...words: string[]) => runHere(['explain', '-s', 'small', ...words, ...db]);
const report = (...words: string[]) =>
  runHere(['report', 'small', '--draws', '2', '--out', at('out'), ...words, ...db]);
const check = (...words: string[]) =>
  runHere(['report', 'small', '--out', at('out'), '--check', ...words, ...db]);

const crateEntity = (id: string) =>
  JSON.parse(readFileSync(at('out/ro-crate-metadata.json'), 'utf8'))['@graph'].find(
    (one: { '@id': string }) => one['@id'] === id,
  );

beforeAll(async () => {
  const nodes = COUNTRIES.map(
    (country, k) => `${k},h${k},a${k},${country},${k < 4 ? 'left' : 'right'}\n`,
  ).join('');
  const edges = [...FOLLOWS].map((tie) => `${tie.replace('>', ',')}\n`).join('');
  const files = [
    ...['--nodes', folder.write('nodes.csv', `id,label,actor,country,party\n${nodes}`)],
    ...['--edges', folder.write('edges.csv', `source,target\n${edges}`)],
    ...['--observed', 'all', '--unobserved', folder.write('unread.txt', 'h7\n')],
  ];
  const { code, stderr } = await runHere([
    'import',
    ...files,
    '--network',
    'x',
    '--date',
    '2026-06-01',
    '-s',
    'small',
    ...db,
  ]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  folder.write('pairs.csv', PAIRS);
});

describe('the answer', () => {
  test('is what a model written apart finds, with the pairs that were used and those that were not', async () => {
    const { code, stdout } = await explain(
      '--dyads',
      at('pairs.csv'),
      '--with',
      'trade,same:region',
      '--permutations',
      '50',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    const region = ['Americas', 'Asia', 'Europe', 'Europe', 'Asia', 'Africa', 'Africa', 'Americas'];
    const table = (of: (i: number, j: number) => number) => ISO3.map((_, i) => ISO3.map((_, j) => of(i, j)));
    const { coefficients, r2 } = slowFit(
      {
        size: 8,
        y: table((i, j) => (i === 7 ? Number.NaN : FOLLOWS.has(`${i}>${j}`) ? 1 : 0)),
        x: [table(trade), table((i, j) => (region[i] === region[j] ? 1 : 0))],
      },
      'linear',
    );
    expect(answer.coefficients.map(({ term }: { term: string }) => term)).toEqual([
      '(intercept)',
      'trade',
      'same:region',
    ]);
    answer.coefficients.forEach(({ coefficient }: { coefficient: number }, k: number) => {
      expect(coefficient).toBeCloseTo(coefficients[k]!, 9);
    });
    expect(answer.r2).toBeCloseTo(r2, 9);
    // Of 56 ordered pairs 7 are from the one that was not read, though a follow of it is known, and one has no number.
    expect(answer).toMatchObject({
      unit: 'country',
      units: 8,
      pairs: 56,
      pairs_used: 48,
      pairs_unseen: 7,
      pairs_without_value: 1,
    });
    for (const { coefficient, low, high } of answer.coefficients) {
      expect(low).toBeLessThanOrEqual(coefficient);
      expect(high).toBeGreaterThanOrEqual(coefficient);
    }
    expect(answer.answer).toContain('This is an association: nothing here says what is the cause of what.');
    expect(answer.answer).toMatch(
      /Left out, and not taken for absent, are 7 pairs with a tie that could not be seen \(all those from United States(; \d of them known to be tied)?\) and 1 pair without a value of some term\./,
    );
  });

  test('of permutations too few to find anything says so', async () => {
    const answered = async (permutations: string) =>
      JSON.parse(
        (await explain('--with', 'same:region', '--permutations', permutations, '--format', 'json')).stdout,
      ).answer;
    // The least p is 1/20 of 19 permutations, 1/21 of 20: only that is below 0.05.
    expect(await answered('19')).toContain('too few permutations to tell, at least 20 are needed');
    expect(await answered('19')).not.toContain('by chance');
    expect(await answered('20')).not.toContain('too few');
  });

  test('tells of a file with pairs both ways those that are in one direction only', async () => {
    const lines = PAIRS.trimEnd().split('\n');
    folder.write('mixed.csv', `${lines.filter((line) => !/^(CHN,BRA|DEU,BRA),/.test(line)).join('\n')}\n`);
    const { stderr } = await explain('--dyads', at('mixed.csv'), '--permutations', '20');
    expect(stderr).toContain(
      '2 pairs are listed in one direction only, and the other direction has no value',
    );
  });

  test('counts pairs that are alike, and lists none of them before the others', async () => {
    const words = [
      '--unit',
      'account',
      '--with',
      'same:party',
      '--permutations',
      '20',
      '--top',
      '1',
      '--show',
    ];
    const most = await explain(...words, 'most');
    expect(most.stderr).toMatch(
      /^Furthest above the model: \d+ pairs of which one follows the other, (of the \d+ )?to which it gives a probability of 0\.\d+\.$/m,
    );
    expect(most.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('as a table has no unknown of what there is not, and no ranges where nothing is unknown', async () => {
    const asTable = async (snapshot: string) =>
      (
        await runHere([
          ...['explain', '-s', snapshot, '--with', 'same:party', '--unit', 'account'],
          ...['--permutations', '20', '--top', '2', '--format', 'table', ...db],
        ])
      ).stdout.split('\n');
    const open = await asTable('small');
    expect(open.find((line) => line.startsWith('(intercept)'))).toMatch(
      /^\(intercept\) +\S+ +– +– +\S+ +\S+$/,
    );
    expect(open.find((line) => line.startsWith('term'))).toMatch(/ p +low +high$/);
    const files = ['--nodes', at('nodes.csv'), '--edges', at('edges.csv'), '--observed', 'all'];
    const day = ['--network', 'x', '--date', '2026-06-01', '-s', 'closed'];
    expect(await runHere(['import', ...files, ...day, ...db])).toMatchObject({ code: 0 });
    const closed = await asTable('closed');
    expect(closed.find((line) => line.startsWith('term'))).toMatch(/ p$/);
    expect(closed.filter((line) => line.startsWith('source')).join()).not.toContain('residual_low');
    // Two by two the pairs are of one party or of two, with a tie or without.
    expect(closed.join('\n')).toMatch(/^Furthest above the model: \d+ pairs of which one follows the other/m);
  });

  test('in CSV is the coefficients, and --show pairs every pair that was used; the same bytes each time', async () => {
    const words = ['--dyads', at('pairs.csv'), '--permutations', '20', '--format', 'csv'];
    const { stdout, stderr } = await explain(...words);
    expect(stdout.split('\n')[0]).toBe('term,coefficient,standardised,p,low,high');
    expect((await explain(...words)).stdout).toBe(stdout);
    expect(stderr).toContain('lists pairs in both directions');
    const pairs = (await explain(...words, '--show', 'pairs')).stdout.trimEnd().split('\n');
    expect(pairs[0]).toBe(
      'source,target,source_name,target_name,seen,expected,residual,residual_low,residual_high',
    );
    expect(pairs).toHaveLength(1 + 48);
    // Both follow each other though they trade little, which is furthest above the model.
    expect(pairs[1]).toMatch(/^DE,FR,Germany,France,1,/);
    const beyond = pairs.slice(1).map((line) => Number(line.split(',')[6]));
    expect(beyond).toEqual(beyond.toSorted((a, b) => b - a));
  });

  test('of accounts names them, of unordered pairs has neither source nor target', async () => {
    const words = ['--with', 'same:party', '--permutations', '20', '--show', 'pairs', '--format', 'csv'];
    const accounts = await explain('--unit', 'account', ...words);
    expect(accounts.stdout.split('\n')[1]).toMatch(/^h\d,h\d,/);
    const mutual = await explain('--of', 'mutual', ...words);
    expect(mutual.stdout.split('\n')[0]).toBe(
      'a,b,a_name,b_name,seen,expected,residual,residual_low,residual_high',
    );
  });

  test('of the tie back and of countries counts what they leave out, and says what a product brings in', async () => {
    folder.write(
      'gdp.csv',
      `country;gdp\n${COUNTRIES.map((code, k) => `${code};${k * k}\n`)
        .slice(1)
        .join('')}`,
    );
    const words = ['--countries', at('gdp.csv'), '--with', 'sum:gdp::back,shared:followers'];
    const { stdout } = await explain(...words, '--permutations', '20', '--format', 'json');
    const answer = JSON.parse(stdout);
    expect(answer.coefficients.map(({ term }: { term: string }) => term)).toEqual([
      '(intercept)',
      'sum:gdp',
      'back',
      'shared:followers',
      'sum:gdp::back',
    ]);
    // Of 56 ordered pairs 14 are with the one that was not read, and 12 others with the one that has no number.
    expect(answer).toMatchObject({ pairs: 56, pairs_used: 30, pairs_unseen: 14, pairs_without_value: 12 });
    const notes = answer.notes.join(' ');
    expect(answer.answer).toMatch(
      /Left out, and not taken for absent, are 7 pairs with a tie that could not be seen \(all those from United States(; \d of them known to be tied)?\), 7 pairs of which a tie back or to others could not and 12 pairs without a value of some term\./,
    );
    expect(notes).toContain('In the model too, as the terms of a product: sum:gdp, back.');
    expect(notes).toContain('count the 7 of 8 countries and organisations whose follows were all seen');
    expect(notes).toMatch(/In the network, but not in .*gdp\.csv, and so without a value: Brazil\./);
    const french = (await explain(...words, '--permutations', '20', '--lang', 'fr')).stderr;
    expect(french).toContain('7 paires dont un lien en retour ou vers des tiers ne l’a pas pu');
    expect(french).not.toMatch(/expliqu|parce que|because|explains/);
  });

  test('is refused with what is wrong, and where', async () => {
    folder.write('bad.csv', 'iso3_o,iso3_d,trade\nXXX,FRA,1\nFRA,DEU,x\n');
    const { code, stderr } = await explain('--dyads', at('bad.csv'), '--with', 'trade,same:nothing');
    expect(code).toBe(2);
    expect(stderr).toContain('bad.csv:2: XXX is no code of ISO 3166');
    expect(stderr).toContain('bad.csv:3: trade of FRA,DEU is x');
    expect(stderr).toContain('--with same:nothing: there is no column nothing');
    expect(
      (await runHere(['explain', '-s', at('pairs.csv'), '--with', 'same:region', ...db])).stderr,
    ).toContain('pairs.csv is a file and no snapshot; import it first (entente import --help)');
    expect((await explain()).stderr).toContain('name a file with --dyads, or attributes with --with');
    expect((await explain('--dyads', at('none.csv'))).stderr).toContain('there is no such file');
  });
});

describe('the chapter of a report', () => {
  test('holds the file where its licence lets it, and is checked without another', async () => {
    expect(
      (await report('--dyads', at('pairs.csv'), '--dyads-licence', 'CC0-1.0', '--lang', 'en,fr')).code,
    ).toBe(0);
    const manifest = JSON.parse(readFileSync(at('out/manifest.json'), 'utf8'));
    expect(manifest.options.pairs).toEqual({
      file: {
        name: 'pairs.csv',
        sha256: createHash('sha256').update(PAIRS).digest('hex'),
        licence: 'CC0-1.0',
      },
      of: 'any',
      with: [],
      logit: false,
    });
    expect(readFileSync(at('out/data/dyads.csv'), 'utf8')).toBe(PAIRS);
    expect(crateEntity('data/explain.csv').isBasedOn).toContainEqual({ '@id': 'data/dyads.csv' });
    expect(crateEntity('#made').object).toContainEqual({ '@id': 'data/dyads.csv' });
    expect(crateEntity('data/dyads.csv').license).toBe('CC0-1.0');
    const descriptor = JSON.parse(readFileSync(at('out/datapackage.json'), 'utf8')) as DataPackage;
    expect(misfits(descriptor, (path) => readFileSync(at(`out/${path}`), 'utf8'))).toEqual([]);
    const dyads = descriptor.resources.find(({ path }) => path === 'data/dyads.csv')!;
    expect(dyads).toMatchObject({ licenses: [{ name: 'CC0-1.0' }] });
    expect(dyads.schema.fields.map(({ name, type }) => [name, type])).toEqual([
      ['iso3_o', 'string'],
      ['iso3_d', 'string'],
      ['trade', 'number'],
    ]);
    expect(readFileSync(at('out/data/codebook.md'), 'utf8')).toMatch(/^## dyads\.csv$/m);
    expect(readFileSync(at('out/data/explain.csv'), 'utf8')).toMatch(
      /^term,coefficient,standardised,p,low,high\n\(intercept\),/,
    );
    for (const [name, heading, cause] of [
      ['report.md', '## What goes with ties', 'nothing here says what is the cause of what'],
      ['report.fr.md', '## Ce qui va de pair avec les liens', 'rien ici ne dit ce qui est la cause de quoi'],
    ] as const) {
      const text = readFileSync(at(`out/${name}`), 'utf8');
      expect(text).toContain(heading);
      expect(text).toContain(cause);
    }
    const { code, stderr } = await check();
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });

  test('is not computed again from a file that was changed', async () => {
    writeFileSync(at('out/data/dyads.csv'), PAIRS.replace('BRA,CHN,', 'BRA,CHN,9'));
    const { code, stderr } = await check();
    expect(code).toBe(2);
    expect(stderr).toMatch(/dyads\.csv has SHA-256 \w{64}, and .* was made with pairs\.csv of SHA-256/);
    const named = await check('--dyads', at('pairs.csv'));
    expect(named.code).toBe(1);
    expect(named.stdout).toContain('dyads.csv');
  });

  test('does not hold a file without a licence, and asks for it when it is checked', async () => {
    expect(
      (
        await report(
          '--dyads',
          at('pairs.csv'),
          '--with',
          'trade,same:region',
          '--of',
          'follows',
          '--unit',
          'country',
          '--anew',
        )
      ).code,
    ).toBe(0);
    expect(existsSync(at('out/data/dyads.csv'))).toBe(false);
    expect(readFileSync(at('out/report.md'), 'utf8')).toContain('which is not published with this report');
    const sha256 = createHash('sha256').update(PAIRS).digest('hex');
    const id = `#pairs-${sha256.slice(0, 12)}`;
    expect(crateEntity(id)).toMatchObject({ identifier: `hash://sha256/${sha256}` });
    expect(crateEntity('data/explain.csv').isBasedOn).toContainEqual({ '@id': id });
    expect(crateEntity('#made').object).toContainEqual({ '@id': id });
    expect(JSON.parse(readFileSync(at('out/datapackage.json'), 'utf8')).sources).toContainEqual({
      title: 'File of pairs pairs.csv',
      version: sha256,
    });
    const { code, stderr } = await check();
    expect(code).toBe(2);
    expect(stderr).toContain('which it does not hold; name that file with --dyads FILE');
    expect((await check('--dyads', at('pairs.csv'))).code).toBe(0);
    expect((await check('--dyads', at('edges.csv'))).stderr).toContain('name that file with --dyads FILE');
  });

  test('says how it is made again, and wants to know by what ties are to be explained', async () => {
    writeFileSync(at('out/data/explain.csv'), 'term\n');
    const { stdout } = await check('--dyads', at('pairs.csv'));
    expect(stdout).toContain('--dyads pairs.csv --of follows --with trade,same:region');
    expect((await report('--dyads-licence', 'CC0-1.0')).stderr).toContain('--dyads-licence has no effect');
    expect((await report('--of', 'mutual')).stderr).toContain('--of has no effect');
    expect((await check('--of', 'mutual')).stderr).toContain('--of has no effect');
  });

  test('holds a file of countries where its licence lets it, and is checked with it', async () => {
    const given = ['--countries', at('gdp.csv'), '--with', 'back,sum:gdp'];
    expect((await report(...given, '--countries-licence', 'CC0-1.0', '--lang', 'en,fr', '--anew')).code).toBe(
      0,
    );
    expect(readFileSync(at('out/data/given-countries.csv'), 'utf8')).toBe(
      readFileSync(at('gdp.csv'), 'utf8'),
    );
    expect(crateEntity('data/explain.csv').isBasedOn).toContainEqual({ '@id': 'data/given-countries.csv' });
    expect(crateEntity('data/given-countries.csv').isBasedOn).toBeUndefined();
    expect(readFileSync(at('out/data/codebook.md'), 'utf8')).toMatch(/^## given-countries\.csv$/m);
    const text = readFileSync(at('out/report.md'), 'utf8');
    expect(text).toContain('`entente explain --countries data/given-countries.csv --with back,sum:gdp');
    expect(text).toContain('What is said of countries is of the file gdp.csv');
    expect(readFileSync(at('out/report.fr.md'), 'utf8')).toContain(
      'Les valeurs des pays viennent du fichier gdp.csv',
    );
    expect(await check()).toMatchObject({ code: 0 });
    expect((await report(...given, '--anew')).code).toBe(0);
    expect(existsSync(at('out/data/given-countries.csv'))).toBe(false);
    expect((await check()).stderr).toContain('name that file with --countries FILE');
    expect(await check('--countries', at('gdp.csv'))).toMatchObject({ code: 0 });
    folder.write(
      'home/study.json',
      JSON.stringify({
        network: 'x',
        roster: 'r.csv',
        explain: { with: ['sum:gdp'], countries: at('gdp.csv'), of: 'mutual' },
      }),
    );
    const planned = ['report', 'small', '--draws', '2', '--out', at('planned'), ...db];
    expect((await runHere(planned, { cwd: at('home') })).code).toBe(0);
    const { countries: mention, ...pairs } = JSON.parse(readFileSync(at('planned/manifest.json'), 'utf8'))
      .options.pairs;
    expect(mention).toMatchObject({ name: 'gdp.csv', licence: '' });
    expect(pairs).toEqual({ file: null, of: 'mutual', with: ['sum:gdp'], logit: false });
    expect((await report('--countries-licence', 'CC0-1.0')).stderr).toContain(
      '--countries-licence has no effect',
    );
  });

  test('may go without a file', async () => {
    expect((await report('--with', 'same:region', '--logit')).code).toBe(0);
    expect(readFileSync(at('out/report.md'), 'utf8')).toContain('McFadden’s pseudo R²');
    expect((await check()).code).toBe(0);
  });
});
