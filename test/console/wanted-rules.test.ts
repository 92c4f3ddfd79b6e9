/** The rules that the desk of a country would want: the console offers lines that a watch reads, and that fire as they say. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AlertsAsked, parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { attendAlerts } from '../../src/alerts/attend.ts';
import type { Store } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
let console: TestConsole;
let store: Store;
let log: ReturnType<typeof spokenLog>;

beforeAll(async () => {
  const database = join(folder.path, 'data', 'entente.sqlite');
  mkdirSync(join(folder.path, 'data'));
  store = openStore(database);
  log = spokenLog(store);
  log.sweep(END, 0, 4);
  console = await startConsole(database);
});
afterAll(async () => {
  await console.close();
  store.close();
});

const get = async (address: string) => (await fetch(`${console.url}${address}`)).text();
const offered = async (address: string) =>
  /<pre[^>]*>(.*?)<\/pre>/s
    .exec(await get(address))?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'") ?? null;
const rulesOf = ({ rules }: AlertsAsked) => rules.map(({ name, when }) => [name, when]);

const NEW = 'country!=FR follows FR';
const LOST = 'country!=FR unfollows FR';
const BROKEN = 'mutual ended FR country!=FR';
const SILENT = 'FR silent 7d';

test('where no rule is in force a whole file, by the name or the code of the country, in its language', async () => {
  const english = parseAlertsFile((await offered('/alerts?of=France'))!, 'watch.json');
  expect(rulesOf(english)).toEqual([
    ['France: a new follower abroad', NEW],
    ['France: a follower abroad lost', LOST],
    ['France: a mutual tie broken', BROKEN],
    ['France: one of its accounts without a post for a week', SILENT],
    ['France: six hours unseen', 'gap longer than 6h FR'],
  ]);
  const french = parseAlertsFile((await offered('/alerts?of=FR&lang=fr'))!, 'watch.json');
  expect(rulesOf(french).map(([, when]) => when)).toEqual(rulesOf(english).map(([, when]) => when));
  expect(rulesOf(french)[0]![0]!.replace(/\s/g, ' ')).toBe('France : nouvel abonné à l’étranger');
  const page = await get('/alerts?of=FR');
  expect(page).toContain('Give these lines to whoever runs the watch: they are the file watch.json');
  expect(page).toContain('<code>entente alerts log --of FR --top 100</code>');
  expect(await get('/alerts?of=France')).toContain('<code>entente alerts log --of FR --top 100</code>');
});

test('of no country, or of an office or an account of one, none is offered', async () => {
  expect(await offered('/alerts')).toBeNull();
  expect(await offered('/alerts?of=FR:foreign-ministry')).toBeNull();
  expect(await offered('/alerts?of=@mfa.fr')).toBeNull();
  expect(await get('/alerts')).toContain('<a href="#ask">name it</a>');
  // The field of the form has the desk that was chosen.
  expect(await get('/alerts?desk=FR')).toContain('<input name="of" value="FR"');
});

test('read by a watch they fire on followers from abroad alone, and are offered no more', async () => {
  const asked = parseAlertsFile((await offered('/alerts?of=FR'))!, 'watch.json');
  const fired: string[] = [];
  const attending = attendAlerts({
    store,
    watch: log.watch,
    asked: { ...asked, rules: asked.rules.filter(({ when }) => when !== 'gap longer than 6h FR') },
    now: () => END - HOUR,
    fired: ({ rule, source }) => void fired.push(`${rule}, ${source}`),
  });
  log.tie({ kind: 'formed', source: idOf('leader.fr'), target: idOf('mfa.fr'), to: END - HOUR / 2 });
  log.tie({ kind: 'formed', source: idOf('gov.de'), target: idOf('mfa.fr'), to: END - HOUR / 4 });
  log.tie({ kind: 'ended', source: idOf('gov.de'), target: idOf('mfa.fr'), to: END - HOUR / 8 });
  log.sweep(END, 0, 4);
  attending.end();
  expect(fired).toEqual([`${NEW}, ${idOf('gov.de')}`, `${LOST}, ${idOf('gov.de')}`]);
  expect(await offered('/alerts?of=FR')).toBe(
    '    { "name": "France: six hours unseen", "when": "gap longer than 6h FR" }',
  );
  expect(await get('/alerts?of=FR')).toContain('they go between the rules of watch.json');
});
