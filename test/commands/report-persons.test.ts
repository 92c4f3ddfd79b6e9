/** A report against an earlier day of a log: persons who ended a follow are counted, and listed where that is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { openStore } from '../../src/store/store.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = { cwd: folder.path };
const DAY = 86_400_000;

/** A ministry and a leader of each country; from the first of June on. */
const STOOD = [
  ['leader.fr', 'mfa.de'],
  ['mfa.de', 'leader.fr'],
  ['leader.de', 'mfa.ke'],
  ['mfa.fr', 'mfa.ke'],
  ['mfa.ke', 'mfa.fr'],
  ['mfa.de', 'mfa.fr'],
] as const;
const ENDED_BY_PERSONS = [STOOD[0], STOOD[2]];
const ENDED_BY_MINISTRIES = [STOOD[3]];

beforeAll(async () => {
  const store = openStore(join(folder.path, 'data/entente.sqlite'));
  const rows = ['FR', 'DE', 'KE'].flatMap((country) => {
    const code = country.toLowerCase();
    return [
      { kind: 'institution' as const, office: 'foreign-ministry' as const, handle: `mfa.${code}` },
      { kind: 'person' as const, office: 'head-of-state' as const, handle: `leader.${code}` },
    ].map((row) => ({ ...row, actor: row.handle, name: row.handle, country }));
  });
  const log = handLog(store, rows);
  const idOf = (handle: string) => `did:plc:${handle}`;
  const tie = (kind: 'formed' | 'ended', [source, target]: readonly [string, string], to: number) =>
    log.tie({
      kind,
      source: idOf(source),
      target: idOf(target),
      to,
      ...(to === BEGUN ? { from: null } : {}),
    });
  for (const pair of STOOD) tie('formed', pair, BEGUN);
  for (const pair of [...ENDED_BY_PERSONS, ...ENDED_BY_MINISTRIES]) tie('ended', pair, BEGUN + 2 * DAY);
  const open = { from: BEGUN, proved: BEGUN + 5 * DAY, provedBy: 'chain' as const, to: BEGUN + 5 * DAY };
  for (const { handle } of rows) log.state(idOf(handle), { cohort: 1, open });
  watchWriter(store, log.watch).place({ stream: 'repos', cursor: '1', toldAt: BEGUN + 5 * DAY });
  log.sweep(BEGUN + 5 * DAY, 0, 0);
  store.close();
  for (const words of [
    ['seal', 'log', '--at', '2026-06-01', '--snapshot', 'before'],
    ['seal', 'log', '--at', '2026-06-04', '--snapshot', 'after'],
  ]) {
    expect(await runHere(words, here)).toMatchObject({ code: 0 });
  }
});

async function ended(out: string, ...more: string[]) {
  const few = ['--draws', '2', '--runs', '2', '--out', out, ...more];
  const { code, stderr } = await runHere(['report', 'after', '--against', 'before', ...few], here);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const text = (file: string) => readFileSync(join(folder.path, out, file), 'utf8');
  const table = (file: string) => {
    const { header, rows } = parseCsv(text(`data/${file}`), file, { guarded: true });
    return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
  };
  return {
    ties: table('changes.csv')
      .filter(({ what, change }) => what === 'tie' && change === 'ended')
      .map((row) => [row.source_handle!, row.target_handle!]),
    tasks: table('country-tasks.csv').filter(({ task }) => /^(follow-ended|mutual-broken)$/.test(task!)),
    report: text('report.md'),
    options: JSON.parse(text('manifest.json')).options,
  };
}

test('they are counted', async () => {
  const { ties, tasks, report, options } = await ended('summed');
  expect(ties).toEqual(ENDED_BY_MINISTRIES);
  expect(options).toMatchObject({ persons: false, withheld_unfollows: 2 });
  expect(report).toContain('are used to harass: 2 in all');
  expect(tasks.filter(({ theirs }) => theirs!.startsWith('leader.'))).toEqual([]);
});

test('they are listed with --persons', async () => {
  const { ties, tasks, report, options } = await ended('named', '--persons');
  expect(ties.sort()).toEqual([...ENDED_BY_PERSONS, ...ENDED_BY_MINISTRIES].map((pair) => [...pair]).sort());
  expect(options).toMatchObject({ persons: true });
  expect(report).not.toContain('are used to harass');
  expect(tasks.filter(({ theirs }) => theirs!.startsWith('leader.')).length).toBeGreaterThan(0);
});
