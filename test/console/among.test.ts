/** A group that pages are asked of by itself: who is in it, in what they say and lead to, and beside others that are asked. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { fetchAnew, startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { smallSnapshot } from '../support/snapshots.ts';
import { END, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
const home = process.cwd();
let console: TestConsole;

const account = (id: string, country: string, office: string, party: string) => ({
  id: `did:plc:${id}`,
  row: { country, office, extra: { party } },
});
/** Missions of France and Germany, ministries of both and of Italy. */
const ACCOUNTS = [
  account('fr-un', 'FR', 'mission', 'A'),
  account('de-un', 'DE', 'mission', 'A'),
  account('fr', 'FR', 'foreign-ministry', 'A, of the left'),
  account('de', 'DE', 'foreign-ministry', 'A'),
  account('it', 'IT', 'foreign-ministry', '<b>B</b> & "C"'),
];
const mutual = (one: number, other: number): [number, number][] => [
  [one, other],
  [other, one],
];
/** Of France all together four mutual ties abroad: one of missions, two of ministries, one between them. */
const TIES = [...mutual(0, 1), ...mutual(2, 3), ...mutual(2, 4), ...mutual(0, 4)];

beforeAll(async () => {
  mkdirSync(join(folder.path, 'data'));
  process.chdir(folder.path);
  const database = join(folder.path, 'data', 'entente.sqlite');
  const store = openStore(database);
  // A year ago there was no mission, and what is a ministry now was none in Germany.
  const before = ACCOUNTS.map((one) =>
    one.row.office === 'mission' || one.id === 'did:plc:de'
      ? { ...one, row: { ...one.row, office: 'government' } }
      : one,
  );
  for (const [year, accounts] of [
    [2025, before],
    [2026, ACCOUNTS],
  ] as const) {
    const snapshot = smallSnapshot(store, `in-${year}`, accounts, TIES, `${year}-06-01`);
    sealSnapshot(store, snapshot, { sealedAt: `${year}-06-01T12:00:00.000Z` });
  }
  const log = spokenLog(store);
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - 1000 });
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('gov.de'), to: END - 1000 });
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database);
});
afterAll(async () => {
  await console.close();
  process.chdir(home);
});

const plain = (text: string) => text.replace(/\s/g, ' ').replaceAll('&amp;', '&');
const get = async (address: string) => plain(await (await fetchAnew(`${console.url}${address}`)).text());
const json = async (address: string) => (await fetchAnew(`${console.url}${address}`)).json();
const addressesIn = (page: string) =>
  [...page.matchAll(/(?:href|src)="([^"#]*)[^"]*"/g)].map(([, to]) => to!);

const MISSIONS = 'among=office%3Dmission';
const MINISTRIES = 'among=office%3Dforeign-ministry';
const [GROUP, ON] = [`${MINISTRIES}&s=in-2026`, '--among office=foreign-ministry -s in-2026'];

test.each([
  ['/countries?top=5&', `countries --top 5 --against in-2025 ${ON}`],
  ['/show?of=FR&', `show FR --top 12 ${ON}`],
  ['/follows?a=FR&', `follows FR ${ON}`],
  ['/pair?a=fr.test&b=de.test&', `path de.test fr.test ${ON}`],
  ['/compare?of=FR&of=DE&', `compare FR DE --top 10 ${ON}`],
  ['/map?', `clusters ${ON}`],
])('%s says of whom alone it is, in its title, in its lead and in the command', async (address, command) => {
  const page = await get(`${address}${GROUP}`);
  expect(page).toMatch(/<title>[^<]*, among office=foreign-ministry · entente console<\/title>/);
  expect(page).toMatch(/<h1>[^<]*, among office=foreign-ministry<\/h1>/);
  expect(page).toMatch(/<p class="lead">Among only the 3 accounts with office foreign-ministry: /);
  expect(page).toContain(`<code>entente ${command}</code>`);
  expect(page).toContain('<input name="among" value="office=foreign-ministry"');
  const french = await get(`${address}${GROUP}&lang=fr`);
  expect(french).toMatch(/<title>[^<]*, parmi office=foreign-ministry · /);
  expect(french).toMatch(
    /<p class="lead">Parmi les 3 seuls comptes \(fonction : ministère des affaires étrangères\) : /i,
  );
});

test('pages that it leads to are of the group, where they can be', async () => {
  const links = addressesIn(await get(`/show?of=FR&${GROUP}`));
  const asked = (path: string) => links.filter((link) => link.startsWith(path));
  expect(asked('/show?').every((link) => link.includes(MINISTRIES))).toBe(true);
  expect(asked('/years?')).toEqual([`/years?${MINISTRIES}&old=in-2025&new=in-2026&of=FR`]);
  expect(asked('/desk?').some((link) => link.includes('among'))).toBe(false);
  expect(asked('/show.csv?').every((link) => link.includes(MINISTRIES))).toBe(true);
  expect(asked('/show.csv?').length).toBeGreaterThan(1);
  const follows = addressesIn(await get(`/follows?a=FR&${GROUP}&lang=fr`));
  const accounts = follows.filter((link) => link.startsWith('/show?of='));
  expect(accounts.length).toBeGreaterThan(0);
  expect(accounts.filter((link) => !link.endsWith(`&${MINISTRIES}&s=in-2026&lang=fr`))).toEqual([]);
});

test('what is kept of a page as a file says of whom it is', async () => {
  for (const [ending, group] of [
    ['csv', GROUP],
    ['json', `${GROUP}&among=country%3DFR,DE`],
  ] as const) {
    const { headers } = await fetchAnew(`${console.url}/countries.${ending}?${group}`);
    const more = ending === 'json' ? '-country%3DFR%2CDE' : '';
    expect(headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''countries-among-office%3Dforeign-ministry${more}.${ending}`,
    );
  }
  expect(await json(`/countries.json?${GROUP}&among=country%3DFR,DE`)).toMatchObject({
    among: 'office=foreign-ministry country=FR,DE',
    countries: [{ mutual_abroad: 1 }, { mutual_abroad: 1 }],
  });
  const { headers } = await fetchAnew(`${console.url}/countries.csv?s=in-2026`);
  expect(headers.get('content-disposition')).toBeNull();
});

const ofFrance = async (group: string, top: number) => {
  const { countries } = (await json(`/countries.json?s=in-2026&top=${top}&${group}`)) as {
    countries: { country: string; mutual_abroad: number }[];
  };
  return countries.find(({ country }) => country === 'FR')!.mutual_abroad;
};

test('all, one group and another give their own figures, asked in turns and at once', async () => {
  // Each with rows of its own, so that none is answered from what is known.
  const [all, missions, ministries] = ['', MISSIONS, MINISTRIES];
  let top = 100;
  for (let turn = 0; turn < 3; turn++) {
    expect(await ofFrance(all, top++)).toBe(4);
    expect(await ofFrance(missions, top++)).toBe(1);
    expect(await ofFrance(ministries, top++)).toBe(2);
  }
  const groups = [missions, all, ministries, missions, ministries, all, all, missions];
  const figures = await Promise.all(groups.map((group) => ofFrance(group, top++)));
  expect(figures).toEqual(groups.map((group) => (group === all ? 4 : group === missions ? 1 : 2)));
});

test('several values, several conditions, and signs of every kind in them', async () => {
  const accounts = async (...among: string[]) => {
    const query = among.map((one) => `&among=${encodeURIComponent(one)}`).join('');
    const { answer } = (await json(`/map.json?s=in-2026${query}`)) as { answer: string };
    const told = /Among only the (one|\d+) accounts?/.exec(answer)?.[1];
    return told === 'one' ? 1 : Number(told);
  };
  expect(await accounts('office=mission,foreign-ministry')).toBe(5);
  expect(await accounts('office=mission', 'country=DE')).toBe(1);
  expect(await accounts('office=mission,country=France')).toBe(1);
  expect(await accounts('party=A, of the left')).toBe(1);
  expect(await accounts('party=A,A, of the left')).toBe(4);
  expect(await accounts('party=<b>B</b> & "C"')).toBe(1);
  const page = await get(`/countries?s=in-2026&among=${encodeURIComponent('party=<b>B</b> & "C"')}`);
  expect(page).not.toContain('<b>B');
  expect(page).toContain('among party=&lt;b&gt;B&lt;/b&gt;');
  const map = await get(`/map?picture=yes&s=in-2026&among=${encodeURIComponent('party=<b>B</b> & "C"')}`);
  expect(map).not.toContain('<b>B');
});

test('a group without anybody in common is of none, and says so', async () => {
  const page = await get(
    '/follows?a=FR&s=in-2026&among=office%3Dmission&among=party%3DA%2C%20of%20the%20left',
  );
  expect(page).toContain('class="part trouble"');
  expect(await get(`/map?s=in-2026&${MISSIONS}&among=country%3DIT`)).toContain(
    'Among the accounts with office mission and with country IT, of which none existed on the day:',
  );
});

test.each([
  ['/countries?among=offic%3Dmission', 'the roster of in-2026 has no column offic; did you mean office?'],
  ['/countries?among=office%3Dmision', 'no account of in-2026 has office mision; did you mean mission?'],
  ['/countries?among=office', 'office: write COLUMN=VALUE'],
  ['/countries?among=%3Dmission', '=mission: write COLUMN=VALUE'],
  ['/countries?among=%2Fetc%2Fpasswd', '/etc/passwd: write COLUMN=VALUE'],
  ['/countries?among=..%2F..%2Fpackage.json', 'package.json: write COLUMN=VALUE'],
  [`/countries?among=office%3D${'a'.repeat(600)}`, 'among is longer than 500'],
  [`/years?old=in-2025&new=in-2026&among=office%3D${'a=b'.repeat(10)}`, 'has office a=ba=b'],
  ['/now?among=office%3Dmission', 'the page has no parameter among'],
  ['/alerts?among=office%3Dmission', 'the page has no parameter among'],
  ['/feeds?among=office%3Dmission', 'the page has no parameter among'],
  ['/desk?country=FR&among=office%3Dmission', 'the page has no parameter among'],
  ['/coverage?among=office%3Dmission', 'the page has no parameter among'],
])('%s is refused', async (address, words) => {
  const query = address.includes('/countries') ? '&s=in-2026' : '';
  const response = await fetchAnew(`${console.url}${address}${query}`);
  expect(response.status).toBe(400);
  expect(plain(await response.text())).toContain(words);
});

test('refusals are in the language of the page, and what was meant leads to it', async () => {
  const page = await get('/countries?s=in-2026&among=office%3Dmision&lang=fr');
  expect(page).toContain('aucun compte de in-2026 n’a office mision ; vouliez-vous dire mission ?');
  expect(await get('/countries?s=in-2026&among=office&lang=fr')).toContain('office : écrivez COLONNE=VALEUR');
});

const pictured = async (query: string) => {
  const page = await (await fetchAnew(`${console.url}/map?picture=yes&${query}`)).text();
  const [, data = '[]'] = /id="map-data">(.*?)<\/script>/s.exec(page) ?? [];
  const years = JSON.parse(data) as {
    name: string;
    among: string;
    handle: string[];
    absentMembers: object;
  }[];
  return { years, title: /<title>(.*?)<\/title>/.exec(page)![1] };
};

test('the map has nobody else, each year those who were of the group then', async () => {
  const { years, title } = await pictured(`${GROUP}&against=in-2025`);
  expect(title).toBe('in-2026, office=foreign-ministry');
  expect(years.map(({ name, handle, among }) => [name, handle, among])).toEqual([
    ['in-2025', ['fr.test', 'it.test'], 'office=foreign-ministry'],
    ['in-2026', ['de.test', 'fr.test', 'it.test'], 'office=foreign-ministry'],
  ]);
  expect(years[1]!.absentMembers).toEqual({});
  // There was no mission a year before.
  const { years: both } = await pictured(`${MINISTRIES},mission&s=in-2026&against=in-2025`);
  expect(both.map(({ handle }) => handle.length)).toEqual([2, 5]);
  const whole = await pictured('s=in-2026');
  expect(whole.years[0]!.handle).toHaveLength(5);
  expect(whole.years[0]).not.toHaveProperty('among');
});

test('a group of a log is one of its day', async () => {
  const page = await get('/follows?a=mfa.fr&s=log&among=office%3Dforeign-ministry');
  expect(page).toContain('Among only the 2 accounts with office foreign-ministry: ');
  expect(page).toContain('<code>entente follows mfa.fr --among office=foreign-ministry -s log</code>');
  expect(page).toContain('@mfa.de');
  expect(page).not.toContain('@gov.de');
  const hotspots = await get('/hotspots?s=log&among=office%3Dforeign-ministry');
  expect(hotspots).toContain(
    '<code>entente hotspots log@2026-06-01 --among office=foreign-ministry --top 8</code>',
  );
});

test.each([
  ['hotspots', 'log'],
  ['dialogue', '-s', 'log'],
])('%s of a log is of all at the prompt', async (...words) => {
  const { code, stderr } = await runHere([
    ...words,
    '--among',
    'office=mission',
    '--db',
    'data/entente.sqlite',
  ]);
  expect([code, stderr]).toEqual([
    2,
    'entente: --among is asked of a snapshot, or of a day of a log; name it as log@YYYY-MM-DD\n',
  ]);
});
