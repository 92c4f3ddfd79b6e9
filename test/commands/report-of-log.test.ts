/** A report of a day that is sealed out of a log: what may be missing stands in all that is made of it; its interval as of `log-origin.test.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
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
  for (const country of ['fr', 'de', 'ke']) log.state(idOf(country), { open: proved });
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

test.each(['report.md', 'method.md'])(
  '%s says in English what was followed, who was in a gap and what was lost',
  (file) => {
    expect(text(file)).toMatch(/as of 2026-06-03T23:59:59Z; it followed repos, and 1 account was in a gap/);
    expect(text(file)).toContain(
      'Of 36 events the sweeps found 1 that no stream had told: a loss of 2.8% (95% interval',
    );
  },
);

test.each(['report.fr.md', 'method.fr.md'])('%s says it in French', (file) => {
  expect(text(file)).toMatch(/flux suivi\u202f: repos\u202f; 1 compte était alors dans une lacune/);
  expect(text(file)).toMatch(/une perte de 2,8\u202f% \(intervalle à 95\u202f%\u202f: 0,5\u202f% à/);
});

test('its manifest and its network for other tools say it too', () => {
  const { log } = JSON.parse(text('manifest.json')).snapshot;
  expect(log).toMatchObject({ name: 'log', streams: ['repos'], gaps: 1, loss: { events: 36, untold: 1 } });
  expect(text('network.gexf')).toContain('the sweeps found 1 that no stream had told');
});
