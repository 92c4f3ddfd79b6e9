/** A report of a day that is sealed out of a log: what may be missing stands in all that is made of it; its interval as of `log-origin.test.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readWatched, watchWriter } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };
const DAY = 86_400_000;
const text = (file: string) => readFileSync(join(folder.path, 'report', file), 'utf8');

beforeAll(async () => {
  const store = openStore(join(folder.path, 'data/entente.sqlite'));
  const rows = ['FR', 'DE', 'KE', 'BR'].map((country) => ({
    actor: country,
    name: `Ministry of ${country}`,
    kind: 'institution' as const,
    country,
    office: 'foreign-ministry' as const,
    handle: `mfa.${country.toLowerCase()}`,
  }));
  const log = handLog(store, rows);
  const idOf = (country: string) => `did:plc:mfa.${country}`;
  for (const [source, target] of [
    ['fr', 'de'],
    ['de', 'fr'],
    ['ke', 'fr'],
  ] as const) {
    log.tie({ kind: 'formed', source: idOf(source), target: idOf(target), to: BEGUN, from: null });
  }
  const proved = { from: BEGUN, proved: BEGUN + 4 * DAY, provedBy: 'chain' as const, to: BEGUN + 4 * DAY };
  for (const country of ['fr', 'de', 'ke']) log.state(idOf(country), { cohort: 1, open: proved });
  log.state(idOf('br'), { open: null });
  watchWriter(store, log.watch).place({ stream: 'repos', cursor: '1', toldAt: BEGUN + 4 * DAY });
  log.sweep(BEGUN + DAY, 1, 35);
  log.sweep(BEGUN + 4 * DAY, 0, 0);
  store.close();
  for (const words of [
    ['seal', 'log', '--at', '2026-06-03', '--snapshot', 'third'],
    ['report', 'third', '--draws', '2', '--runs', '2', '--lang', 'en,fr', '--out', 'report'],
  ]) {
    expect(await runHere(words, here)).toMatchObject({ code: 0 });
  }
});

test.each(['report.md', 'method/method.md'])(
  '%s says in English what was followed, who was in a gap and what was lost',
  (file) => {
    expect(text(file)).toMatch(/as of 2026-06-03T23:59:59Z; it followed repos, and 1 account was in a gap/);
    expect(text(file)).toContain(
      'Of 36 events the sweeps found 1 that no stream had told: a loss of 2.8% (95% interval',
    );
  },
);

test.each(['report.fr.md', 'method/method.fr.md'])('%s says it in French', (file) => {
  expect(text(file)).toMatch(/flux suivi\u202f: repos\u202f; 1 compte était alors dans une lacune/);
  expect(text(file)).toMatch(/une perte de 2,8\u202f% \(intervalle à 95\u202f%\u202f: 0,5\u202f% à/);
});

test('its manifest and its network for other tools say it too', () => {
  const { log } = JSON.parse(text('manifest.json')).snapshot;
  expect(log).toMatchObject({ name: 'log', streams: ['repos'], gaps: 1, loss: { events: 36, untold: 1 } });
  expect(text('data/network.gexf')).toContain('the sweeps found 1 that no stream had told');
});

describe('with the log itself', () => {
  const report = (...words: string[]) => runHere(['report', 'third', '--out', 'told', ...words], here);

  test('a chapter tells its spells, and --check needs the log as it was', async () => {
    const options = ['--draws', '2', '--runs', '2', '--log', 'log'];
    const { code: made, stderr: said } = await report(...options);
    expect({ made, said }).toMatchObject({ made: 0 });
    const told = (file: string) => readFileSync(join(folder.path, 'told', file), 'utf8');
    expect(told('report.md')).toContain(
      'How long ties stand, by the log log from 1 June 2026 to 5 June 2026.',
    );
    expect(told('data/spells.csv').split('\n').length).toBe(1 + 3 + 1);
    const { log } = JSON.parse(told('manifest.json'));
    expect(log).toMatchObject({ name: 'log' });
    const crate: { '@id': string; isBasedOn?: object[] }[] = JSON.parse(told('ro-crate-metadata.json'))[
      '@graph'
    ];
    const id = `#log-${log.content_hash.slice(0, 12)}`;
    expect(crate).toContainEqual(
      expect.objectContaining({ '@id': id, identifier: `hash://sha256/${log.content_hash}` }),
    );
    expect(crate.find((one) => one['@id'] === 'data/spells.csv')!.isBasedOn).toContainEqual({ '@id': id });
    expect(await report('--check')).toMatchObject({ code: 0 });
    const store = openStore(join(folder.path, 'data/entente.sqlite'));
    const source = 'did:plc:mfa.fr';
    const event = { followedAt: null, doubt: null, cid: null, revision: null, how: 'stream' as const };
    const account = readWatched(store, findWatch(store, 'log')!).find(
      ({ state }) => state.accountId === source,
    )!;
    const at = BEGUN + 3 * DAY;
    watchWriter(store, findWatch(store, 'log')!).step({
      account: { ...account, gap: null, profile: null },
      ties: [{ ...event, kind: 'formed', source, target: 'did:plc:mfa.ke', key: 'k', from: at, to: at }],
      accounts: [],
      spans: [],
    });
    store.close();
    const { code, stderr } = await report('--check');
    expect(code).toBe(2);
    expect(stderr).toContain('the log log has another content');
  });

  test('a log that is none is refused', async () => {
    const { code, stderr } = await report('--log', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no log nowhere');
    expect((await report('--check', '--log', 'log')).stderr).toContain(
      '--log has no effect in entente report --check',
    );
  });
});
