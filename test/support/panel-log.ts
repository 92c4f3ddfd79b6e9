/** A log written by hand of six accounts, of which ann is a person; its first and fourth day are sealed. */
import { expect } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
import { BEGUN, handLog } from './hand-log.ts';
import { runHere } from './run-here.ts';

const HOUR = 3_600_000;
const END = BEGUN + 120 * HOUR;
const HANDLES = ['ann', 'bo', 'cy', 'di', 'el', 'fi'].map((name) => `${name}.test`);

export async function sealedDaysOfLog(database: string): Promise<void> {
  const store = openStore(database);
  const log = handLog(
    store,
    HANDLES.map((handle) => {
      const kind = handle === 'ann.test' ? ('person' as const) : ('institution' as const);
      return { handle, kind, actor: handle, name: handle, country: 'FR' };
    }),
  );
  const tie = (kind: 'formed' | 'ended', pair: string, hour: number, more = {}) => {
    const [source, target] = pair.split(' ').map((handle) => `did:plc:${handle}.test`) as [string, string];
    log.tie({ kind, source, target, to: BEGUN + hour * HOUR, ...more });
  };
  for (const pair of ['ann bo', 'bo cy', 'cy ann']) tie('formed', pair, 0, { from: null });
  // Before the first day ends, and after the fourth.
  tie('formed', 'ann cy', 12);
  // Came and went.
  tie('formed', 'bo ann', 27);
  tie('ended', 'bo ann', 29);
  // Found by a reading, without and with a date that the network states.
  const found = { how: 'reading' as const };
  tie('formed', 'cy bo', 36, { ...found, from: BEGUN + 30 * HOUR });
  tie('formed', 'di bo', 60, { ...found, from: BEGUN + 48 * HOUR, followedAt: '2026-06-03T01:30:00.000Z' });
  tie('ended', 'ann bo', 50);
  tie('ended', 'bo cy', 58.2);
  // One record takes the place of another.
  tie('ended', 'cy ann', 70);
  tie('formed', 'cy ann', 70, { key: 'anew' });
  tie('ended', 'ann cy', 110);
  const account = (kind: 'deactivated' | 'back', name: string, hour: number) =>
    log.account({ kind, accountId: `did:plc:${name}.test`, to: BEGUN + hour * HOUR });
  account('deactivated', 'fi', 6);
  account('back', 'fi', 60);
  account('deactivated', 'el', 42);
  const open = { from: BEGUN, proved: END, provedBy: 'chain' as const, to: END };
  for (const handle of HANDLES) log.state(`did:plc:${handle}`, { cohort: 1, open });
  log.state('did:plc:el.test', { open: null, gone: 'deactivated' });
  watchWriter(store, log.watch).place({ stream: 'repos', cursor: '1', toldAt: END });
  log.sweep(END, 0, 0);
  store.close();
  for (const [day, name] of [
    ['2026-06-01', 'before'],
    ['2026-06-04', 'after'],
  ] as const) {
    const sealed = await runHere(['seal', 'log', '--at', day, '--snapshot', name, '--db', database]);
    expect(sealed).toMatchObject({ code: 0, stderr: expect.stringContaining('sealed out of log') });
  }
}
