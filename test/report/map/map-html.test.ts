/** The map's file: its data as the study has them, its policy, and that no text in it is markup. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildModel, tiesOf } from '../../../src/map-page/map-model.ts';
import { START } from '../../../src/map-page/map-state.ts';
import { colouring, lookOf } from '../../../src/map-page/marks.ts';
import { buildSearch, search } from '../../../src/map-page/search.ts';
import { shownAccounts, withKnownFilters } from '../../../src/map-page/shown-accounts.ts';
import { gatherFacts, gatherMapFacts } from '../../../src/report/facts/facts.ts';
import { fileChunks } from '../../../src/report/files/report-file.ts';
import type { MapSnapshot } from '../../../src/report/map/map-data.ts';
import { mapFile, mapSnapshots } from '../../../src/report/map/map-file.ts';
import { mapAddress } from '../../../src/report/map/map-html.ts';
import { renderReport } from '../../../src/report/render-report.ts';
import type { Study } from '../../../src/study/study.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { letters, OPTIONS, studyFrom } from '../study-from.ts';

const PAGE = { script: 'start("ü");', style: 'p{color:red}' };

function mapOf(
  study: Study,
  against: Study | null = null,
  page = PAGE,
  paths: readonly string[] = [],
  by: readonly string[] = OPTIONS.by,
): string {
  const facts = gatherFacts(study, { ...OPTIONS, draws: 0, by }, { against });
  return mapFile(facts, facts.layout, page, paths).chunks as string;
}

/** The data as the page will read them. */
function dataOf(html: string): MapSnapshot[] {
  return JSON.parse(/<script type="application\/json" id="map-data">([^<]*)<\/script>/.exec(html)![1]!);
}

test('the policy allows the bundled script and style, and nothing else', () => {
  const html = mapOf(letters('ab', 'ab ba'));
  const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(
    `default-src 'none'; script-src 'sha256-${sha(PAGE.script)}'; style-src 'sha256-${sha(PAGE.style)}'; base-uri 'none'; form-action 'none'`,
  );
  expect(html).toContain(`<script>${PAGE.script}</script>`);
  expect(html).toContain(`<style>${PAGE.style}</style>`);
});

test('a report leads to the map in its own language', () => {
  expect(mapAddress('en', 'en')).toBe('map.html');
  expect(mapAddress('fr', 'en')).toBe('map.html#lang=fr');
  const study = letters('ab', 'ab ba');
  const facts = gatherFacts(study, { ...OPTIONS, draws: 0, lang: ['fr', 'en'] }, {});
  const html = mapFile(facts, facts.layout, PAGE, []).chunks as string;
  expect(html).toContain('<html lang="fr">');
  const files = renderReport(study, { ...OPTIONS, draws: 0, lang: ['en', 'fr'] }, [], { page: PAGE });
  const text = (path: string) => [...fileChunks(files.find((file) => file.path === path)!)].join('');
  expect(text('report.fr.html')).toContain('href="map.html#lang=fr"');
  expect(text('report.html')).toContain('href="map.html"');
});

test('without what only chapters say, the map is the same', () => {
  const study = letters('abcdef', 'ab ba bc cd dc de ef fa');
  const earlier = letters('abcdef', 'ab bc cb cd ef');
  const older = { ...earlier, snapshot: { ...earlier.snapshot, name: 'older', date: '2023-02-28' } };
  const options = { ...OPTIONS, draws: 0 };
  for (const against of [null, older]) {
    const [alone, whole] = [gatherMapFacts, gatherFacts].map((gather) => {
      const facts = gather(study, options, { against });
      return mapSnapshots(facts, facts.layout, []);
    });
    expect(alone).toHaveLength(against === null ? 1 : 2);
    expect(alone).toEqual(whole);
  }
});

test('a bundle that would end its element is refused', () => {
  const study = letters('ab', 'ab ba');
  for (const script of ['"</script>"', '"<!--"']) {
    expect(() => mapOf(study, null, { ...PAGE, script })).toThrow('end its own element');
  }
  expect(() => mapOf(study, null, { ...PAGE, style: 'a{content:"</style>"}' })).toThrow(
    'end its own element',
  );
});

test('hostile names are data, not markup, and read back clean', () => {
  const study = studyFrom({
    snapshot: { name: '</title><script>' },
    entries: HOSTILE_TEXTS.map((text, k) => ({
      accountId: `net:${String(k).padStart(3, '0')}`,
      handle: text,
      row: { name: text, office: text, country: text, kind: text },
    })),
    follows: [],
  });
  const html = mapOf(study);
  expect(dataOf(html)[0]!.accountName[0]).toBe('<script>alert(1)</script>');
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<[a-z/!][^>]*>/gi)!.map((tag) => /^<[/!]?([a-z]+)/i.exec(tag)![1])).not.toContain('img');
});

test('what is unknown is neither there nor absent', () => {
  // a and b follow each other, c and d follow a; c was not read to the end, a's reading could not show d.
  const study = studyFrom({
    entries: [
      { accountId: 'a' },
      { accountId: 'b' },
      { accountId: 'c', verdict: 'partial' },
      { accountId: 'd' },
    ],
    follows: [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'a'],
    ],
    unseen: [['a', 'd', 'hidden']],
  });
  const model = buildModel(dataOf(mapOf(study))[0]!);
  const [a, b, c, d] = [0, 1, 2, 3];
  expect(tiesOf(model, a)).toEqual({
    mutual: [b],
    out: [],
    in: [c],
    'out-unknown': [],
    'in-unknown': [d],
    unknown: [],
  });
  expect(tiesOf(model, c)).toEqual({
    mutual: [],
    out: [a],
    in: [],
    'out-unknown': [],
    'in-unknown': [],
    unknown: [b, d],
  });
  expect(model.data.value.mutual).toEqual([1, 1, null, 0]);
  expect(model.data.mutualMax).toEqual([2, 1, 0, 1]);
  expect(shownAccounts(model, { ...START, least: 1 })).toMatchObject({ count: 2, perhaps: 1 });
});

test('the attributes that are compared filter, colour and are found by the search', () => {
  const parties = ['Plums', 'Pears', 'Pears', 'Plums', 'Pears', ''];
  const study = studyFrom({
    snapshot: { extraColumns: ['party'] },
    entries: parties.map((party, k) => ({ accountId: `m${k}`, row: { extra: { party } } })),
    follows: [],
  });
  const data = dataOf(mapOf(study, null, PAGE, [], ['party']))[0]!;
  const model = buildModel(data);
  const shown = (party: string) => [...shownAccounts(model, { ...START, by: { party } }).is];
  expect(shown('Pears')).toEqual([0, 1, 1, 0, 1, 0]);
  expect(shown('')).toEqual([1, 1, 1, 1, 1, 1]);
  expect(search(buildSearch(model, { before: null, gone: [] }), 'plum')).toEqual([
    { account: 0 },
    { account: 3 },
  ]);
  expect(withKnownFilters(model, { ...START, by: { party: 'Figs', x: 'y' } })).toMatchObject({
    by: { party: '' },
  });
  const byParty = colouring(data, 'party');
  const colours = parties.map((_, node) => lookOf(data, byParty, node).colour);
  const [plums, pears, none] = [colours[0], colours[1], colours[5]];
  expect(colours).toEqual([plums, pears, pears, plums, pears, none]);
  expect(new Set([plums, pears, none]).size).toBe(3);
  const byCluster = parties.map((_, node) => lookOf(data, colouring(data, 'x'), node).colour);
  expect(byCluster).toEqual(parties.map(() => none));
});

test('a country has a link where it has a page, in the language of the map where the report has it', () => {
  const study = studyFrom({
    entries: [
      { accountId: 'a', row: { country: 'NO' } },
      { accountId: 'b', row: { country: 'FR' } },
    ],
    follows: [],
  });
  const paths = ['countries/NO.html', 'nodes.csv'];
  const linksOf = (lang: readonly string[], beside = paths) => {
    const facts = gatherFacts(study, { ...OPTIONS, draws: 0, lang }, {});
    const [{ countryPages, pageEnding }] = dataOf(
      mapFile(facts, facts.layout, PAGE, beside).chunks as string,
    ) as [MapSnapshot];
    return { countryPages, pageEnding };
  };
  expect(linksOf(['en', 'fr'])).toEqual({
    countryPages: ['NO'],
    pageEnding: { en: '.html', fr: '.fr.html' },
  });
  expect(linksOf(['fr', 'en']).pageEnding).toEqual({ en: '.en.html', fr: '.html' });
  expect(linksOf(['en'], [])).toEqual({ countryPages: [], pageEnding: null });
  expect(linksOf(['en']).pageEnding).toEqual({ en: '.html', fr: '.html' });
});

test('institutions have their French names on the French page, people their own', () => {
  const study = studyFrom({
    entries: [
      {
        accountId: 'a',
        row: {
          name: 'Foreign Ministry of Norway',
          kind: 'institution',
          office: 'foreign-ministry',
          country: 'NO',
        },
      },
      {
        accountId: 'b',
        row: { name: 'Nora Nord', kind: 'person', office: 'foreign-minister', country: 'NO' },
      },
    ],
    follows: [],
  });
  expect(dataOf(mapOf(study))[0]!.nameIn).toEqual({
    en: [],
    fr: ['Ministère des Affaires étrangères de la Norvège', ''],
  });
});

test('a report against an earlier year shows both, clusters and places continued', () => {
  const snapshot = (name: string, contentHash: string, date: string) => ({ name, contentHash, date });
  const follows = 'ab ba bc cb ca ac de ed ef fe fd df';
  const old = letters('abcdef', follows);
  const study = letters('abcdefg', `${follows} ga ag gb bg`);
  const html = mapOf(
    { ...study, snapshot: { ...study.snapshot, ...snapshot('new', 'n', '2025-02-28') } },
    { ...old, snapshot: { ...old.snapshot, ...snapshot('old', 'o', '2024-02-29') } },
  );
  const [before, after] = dataOf(html) as [MapSnapshot, MapSnapshot];
  expect([before.name, after.name]).toEqual(['old', 'new']);
  expect(after.cluster.slice(0, 6)).toEqual(before.cluster);
  expect(after.clusters.map(({ id }) => id)).toEqual(before.clusters.map(({ id }) => id));
  const width = Math.max(...after.x) - Math.min(...after.x);
  for (let i = 0; i < 6; i++) expect(Math.abs(after.x[i]! - before.x[i]!)).toBeLessThan(width / 4);
});

test('a report holds the map where the page is given, and its manifest says which page', () => {
  const study = letters('ab', 'ab ba');
  const files = renderReport(study, { ...OPTIONS, draws: 0 }, [], { page: PAGE });
  expect(files.map(({ path }) => path)).toContain('map.html');
  const manifest = JSON.parse([...fileChunks(files.at(-1)!)].join(''));
  expect(manifest.map_page).toEqual({
    'main.js': createHash('sha256').update(PAGE.script).digest('hex'),
    'map.css': createHash('sha256').update(PAGE.style).digest('hex'),
  });
});
