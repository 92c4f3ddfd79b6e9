/** What `show` says of an account that a log has and its last day has not, or has as gone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { SectionedAnswer } from '../../../src/cli/answer.ts';
import { openQuestion } from '../../../src/open/ask.ts';
import { show } from '../../../src/questions/screens/show.ts';
import { renderRoster } from '../../../src/roster/render.ts';
import { rosterRow } from '../../../src/roster/row.ts';
import { readLoggedAccounts } from '../../../src/store/logged-accounts.ts';
import { openStore } from '../../../src/store/store.ts';
import { watchWriter } from '../../../src/store/watch-log.ts';
import { ENGLISH } from '../../../src/words/speaker.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { BEGUN } from '../../support/hand-log.ts';
import { END, HOUR, idOf, spokenLog } from '../../support/spoken-log.ts';

const folder = temporaryFolder();
let database = '';
let number = 0;
beforeEach(() => {
  database = join(folder.path, `${number++}`, 'entente.sqlite');
  mkdirSync(join(database, '..'));
});

const ask = (name: string, s = 'log') =>
  show(openQuestion({ database, say: () => {}, kept: null }, s), { name, top: 5 });

const rowsOf = ({ sections }: SectionedAnswer, name: string) =>
  sections.find((section) => section.name === name)?.rows;

/** mfa.de follows mfa.fr and is followed back; gov.de takes its follow of it back once it is gone. */
function filled() {
  const log = spokenLog(openStore(database));
  const tie = (kind: 'formed' | 'ended', source: string, target: string, to: number) =>
    log.tie({ kind, source: idOf(source), target: idOf(target), to });
  tie('formed', 'mfa.de', 'mfa.fr', BEGUN + 1000);
  tie('formed', 'mfa.fr', 'mfa.de', BEGUN + 1000);
  tie('formed', 'gov.de', 'mfa.de', BEGUN + 1000);
  tie('formed', 'leader.fr', 'mfa.de', BEGUN + 1000);
  tie('ended', 'leader.fr', 'mfa.de', BEGUN + 2000);
  return { ...log, tie };
}

test('an account that left the roster: when, when last seen, and each follow that went with it', async () => {
  const log = filled();
  const { state } = readLoggedAccounts(log.store, log.watch).accounts.get(idOf('mfa.de'))!;
  watchWriter(log.store, log.watch).step({
    account: {
      cohort: 1,
      rosterHandle: 'mfa.de',
      isWatched: false,
      gap: null,
      profile: null,
      state: { ...state, open: null },
    },
    ties: [],
    accounts: [
      { kind: 'unwatched', accountId: idOf('mfa.de'), from: END - HOUR, to: END - HOUR, detail: '' },
    ],
    spans: [{ accountId: idOf('mfa.de'), from: BEGUN, to: END - HOUR - 60_000, proof: 'chain', cohort: 1 }],
  });
  const rows = ['mfa.fr', 'leader.fr', 'gov.de'].map((handle) =>
    rosterRow({ network: 'bluesky', handle, country: handle.slice(-2).toUpperCase() }),
  );
  watchWriter(log.store, log.watch).roster(renderRoster({ columns: [], rows, lines: [] }), END - HOUR);
  log.tie('ended', 'gov.de', 'mfa.de', END - 1000);
  log.sweep(END, 0, 3);
  log.store.close();
  const found = await ask('mfa.de');
  expect(ENGLISH.say(found.sentence)).toBe(
    '@mfa.de was foreign-ministry of Germany. It left the roster at 2026-06-01 01:00 UTC; whom it followed was last seen at 2026-06-01 00:59 UTC. 3 known follows went with it, which nobody ended: it followed 1, 2 followed it, 1 of them both ways.',
  );
  expect(rowsOf(found, 'lost_with_it')).toEqual([
    ['gov.de', '', 'DE', '', 'no', 'yes'],
    ['mfa.fr', '', 'FR', '', 'yes', 'yes'],
  ]);
  expect(rowsOf(found, 'happened_to_it')?.[0]).toEqual(['2026-06-01T01:00:00Z', '', 'left', '']);
  // Half an hour into the log it was there.
  expect((await ask('mfa.de', 'log@2026-06-01T00:30')).facts?.left).toBeUndefined();
  await expect(ask('mfa.dx')).rejects.toThrow('mfa.dx is not in log@2026-06-01');
});

test('an account that is gone keeps its screen, with what went with it', async () => {
  const log = filled();
  log.state(idOf('mfa.de'), { gone: 'suspended', open: null });
  log.account({ kind: 'suspended', accountId: idOf('mfa.de'), to: END - HOUR });
  log.sweep(END, 0, 3);
  log.store.close();
  const found = await ask('mfa.de');
  expect(ENGLISH.say(found.sentence)).toContain('It is suspended');
  expect(rowsOf(found, 'lost_with_it')).toHaveLength(2);
  // Whom it followed had not been seen to its end: what is not known of it is no absence.
  expect(rowsOf(found, 'lost_with_it')?.map((row) => row.slice(4))).toEqual([
    ['unknown', 'yes'],
    ['yes', 'yes'],
  ]);
  expect(found.facts).toMatchObject({ left: 'suspended', left_at: '2026-06-01T01:00:00Z', seen_until: null });
});
