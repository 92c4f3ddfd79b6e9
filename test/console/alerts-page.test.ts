/** The alerts of a log on the console: whom they name leads on, a country's own accounts are told apart, and rules say since when they hold. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseAlertsFile } from '../../src/alerts/alerts-file.ts';
import { attendAlerts } from '../../src/alerts/attend.ts';
import { openLog } from '../../src/open/open-log.ts';
import { alerts } from '../../src/questions/log/alerts.ts';
import { openStore } from '../../src/store/store.ts';
import { startConsole, type TestConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/folder.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const folder = temporaryFolder();
let console: TestConsole;

beforeAll(async () => {
  const database = join(folder.path, 'data', 'entente.sqlite');
  mkdirSync(join(folder.path, 'data'));
  const store = openStore(database);
  const log = spokenLog(store);
  const asked = parseAlertsFile(
    JSON.stringify({
      version: 1,
      rules: [
        { when: '* follows DE' },
        { when: '* unfollows DE' },
        { when: 'mutual ended FR DE' },
        { when: 'FR silent 7d' },
      ],
    }),
    'watch.json',
  );
  for (const [source, target] of [
    ['leader.fr', 'gov.de'],
    ['gov.de', 'leader.fr'],
  ] as const) {
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: END - 2 * HOUR + 1000 });
  }
  const attending = attendAlerts({
    store,
    watch: log.watch,
    asked,
    now: () => END - HOUR,
    fired: () => {},
  });
  log.tie({ kind: 'formed', source: idOf('mfa.fr'), target: idOf('mfa.de'), to: END - HOUR / 2 });
  log.tie({ kind: 'formed', source: idOf('gov.de'), target: idOf('mfa.de'), to: END - HOUR / 4 });
  // A person who is followed back, and one institution, end their follows.
  for (const [source, target] of [
    ['leader.fr', 'gov.de'],
    ['mfa.fr', 'mfa.de'],
  ] as const) {
    log.tie({ kind: 'ended', source: idOf(source), target: idOf(target), to: END - HOUR / 8 });
  }
  attending.end();
  log.sweep(END, 0, 4);
  store.close();
  console = await startConsole(database);
});
afterAll(() => console.close());

const get = async (address: string) => (await fetch(`${console.url}${address}`)).text();

test('of an account and whom it follows: handles, countries, and whether both are of one', async () => {
  const { fired, rules } = JSON.parse(await get('/alerts.json')) as Record<string, Record<string, string>[]>;
  const ends = ['source_handle', 'source_country', 'target_handle', 'target_country', 'within'];
  expect(
    fired!.filter(({ rule }) => rule === '* follows DE').map((alert) => ends.map((end) => alert[end])),
  ).toEqual([
    ['gov.de', 'DE', 'mfa.de', 'DE', 'DE'],
    ['mfa.fr', 'FR', 'mfa.de', 'DE', ''],
  ]);
  expect(rules![0]).toMatchObject({
    rule: '* follows DE',
    in_force: 'yes',
    since_at: '2026-06-01T01:00:00Z',
  });
});

test('what would have named a person who ended a follow is counted by its rule, and why is said', async () => {
  const { rules } = JSON.parse(await get('/alerts.json')) as Record<string, Record<string, unknown>[]>;
  expect(rules!.map(({ rule, fired, held_back }) => [rule, fired, held_back])).toEqual([
    ['* follows DE', 2, 0],
    ['* unfollows DE', 1, 1],
    ['FR silent 7d', 0, 0],
    ['mutual ended FR DE', 0, 1],
  ]);
  const page = await get('/alerts');
  expect(page).toContain('log: 3 alerts fired, 2 held back; 4 rules in force.');
  expect(page).toContain('2 alerts held back: each would name a person who ended a follow.');
  expect(page).not.toContain('leader.fr');
  expect(await get('/alerts?lang=fr')).toContain('2 alertes retenues, dont chacune nommerait une personne');
});

test.each([
  [
    'en',
    'within one country',
    'France’s foreign ministry, MFA of France',
    'now follows',
    'Germany’s foreign ministry',
  ],
  [
    'fr',
    'dans un même pays',
    'MFA of France, ministère des Affaires étrangères de la France',
    'suit désormais',
    'Le ministère des Affaires étrangères de l’Allemagne',
  ],
])(
  'in %s an alert is a sentence in which who is named leads to its page, and the table lies below',
  async (lang, head, who, verb, whom) => {
    const page = await get(`/alerts?lang=${lang}`);
    expect(page).toContain(`<th>${head}<`);
    const line = [...page.matchAll(/<li>(.*)/g)]
      .map(([, text]) => text!)
      .find((text) => text.includes(verb) && text.includes('mfa.fr'))!;
    const links = [...line.matchAll(/href="\/show\?of=([^"&]*)[^"]*">([^<]*)</g)];
    expect(links.map(([, of, text]) => [of, text])).toEqual([
      ['mfa.fr', who],
      ['mfa.de', whom.replace(/^Le /, 'le ')],
    ]);
    expect(line).not.toContain('(at ');
    expect(page.indexOf('<li>')).toBeLessThan(page.indexOf('<details class="rows">'));
  },
);

test('of one country: what is about it alone, with what was held back and the rules as of it, and as a feed of its own', async () => {
  const about = async (of: string) => {
    const { fired, rules } = JSON.parse(await get(`/alerts.json?of=${of}`)) as Record<
      string,
      Record<string, unknown>[]
    >;
    return {
      fired: fired!.map(({ rule, source_handle }) => [rule, source_handle]),
      rules: rules!.map((rule) => [rule.rule, rule.fired, rule.held_back]),
    };
  };
  expect(await about('FR')).toEqual({
    fired: [
      ['* unfollows DE', 'mfa.fr'],
      ['* follows DE', 'mfa.fr'],
    ],
    rules: [
      ['* follows DE', 1, 0],
      ['* unfollows DE', 1, 1],
      ['FR silent 7d', 0, 0],
      ['mutual ended FR DE', 0, 1],
    ],
  });
  const own = await about('gov.de');
  expect(own.fired).toEqual([['* follows DE', 'gov.de']]);
  expect(own.rules.map(([, , held]) => held)).toEqual([0, 1, 0, 1]);
  const page = await get('/alerts?of=FR&top=1');
  expect(page).toContain('log: 2 alerts fired about France, 2 held back; 4 rules in force.');
  expect(page).toContain('<code>entente alerts log --of FR --top 1</code>');
  expect(page).toMatch(/stand in watch\.json beside the study/);
  expect(page).toContain('Atom: the address of a feed');
  const [all, feed] = [await get('/alerts.atom'), await get('/alerts.atom?of=FR')];
  const entries = (text: string) => text.split('<entry>').length - 1;
  expect([entries(all), entries(feed)]).toEqual([3, 2]);
  const idOf = (text: string) => /<id>([^<]*)/.exec(text)![1];
  expect(idOf(all)).not.toBe(idOf(feed));
  expect(feed).toContain('<title>log: alerts about France');
  const french = await get('/alerts?of=FR&lang=fr');
  expect(french).toContain('2 alertes déclenchées à propos de la France, 2 retenues');
  expect(french).toContain('Les règles, et où chacune est annoncée');
  expect(await get('/alerts.atom?of=FR&lang=fr')).toMatch(/<title>log\s: alertes à propos de la France/);
  expect(await get('/alerts?of=FX')).toContain('is no code of a country');
});

test('a list of what happened that is cut says so, at the prompt as well, and gives all where that is asked', async () => {
  const rows = async (address: string) => (await get(address)).trim().split('\n').length - 1;
  const all = await rows('/feeds.csv?last=week');
  expect(all).toBeGreaterThan(2);
  expect(await rows('/feeds.csv?last=week&top=2')).toBe(2);
  const page = await get('/feeds?last=week&top=2');
  expect(page).toContain(`The last 2 of ${all} are listed: <a href="#ask">ask for more rows</a>.`);
  expect(page).toContain('entente events log --last week --top 2');
  expect(await get(`/feeds?last=week&top=${all}`)).not.toContain('are listed');
  expect(await get('/feeds?last=week&top=2&lang=fr')).toContain(`les 2 derniers sur ${all}`);
});

test('where it is not known since when a rule of ends holds, how many were held back is unknown, and not none', () => {
  const path = join(folder.path, 'old.sqlite');
  const store = openStore(path);
  const { watch } = spokenLog(store);
  const asked = (...rules: string[]) =>
    parseAlertsFile(JSON.stringify({ version: 1, rules: rules.map((when) => ({ when })) }), 'watch.json');
  const heldBack = (...rules: string[]) => {
    attendAlerts({ store, watch, asked: asked(...rules), now: () => END - HOUR, fired: () => {} }).end();
    store.prepare('UPDATE watch_rule SET since_ms = NULL').run();
    return alerts(openLog(path, watch.name), { top: 10 }).facts?.held_back;
  };
  expect(heldBack('* follows DE')).toBe(0);
  expect(heldBack('* follows DE', '* unfollows DE')).toBeNull();
  store.close();
});

test('where each alert was told, why a rule of silence is quiet, and how the address of a feed is kept, in both languages', async () => {
  const [page, french] = [await get('/alerts'), await get('/alerts?lang=fr')];
  expect(page).toMatch(/<th>told to\s*</);
  expect(french).toMatch(/<th>annoncée à\s*</);
  expect(page).toContain('who was so before it is not told of');
  expect(french).toContain('qui se taisait déjà avant n’est pas annoncé');
  expect(page).toContain('with a port of its own the same');
  expect(french).toContain('avec un port choisi elle la garde');
});
