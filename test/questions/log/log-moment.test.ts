/** A log at a minute: who followed whom then, as far as it was proved. */
import { expect, test } from 'vitest';
import { openDay } from '../../../src/open/log-day.ts';
import { openMemoryStore } from '../../../src/store/store.ts';
import { findWatch } from '../../../src/store/watch-log.ts';
import { refuseOther } from '../../../src/study/compared-side.ts';
import { BEGUN, handLog } from '../../support/hand-log.ts';

const HOUR = 3_600_000;
const [A, B, C] = ['did:plc:a.fr', 'did:plc:b.de', 'did:plc:c.it'];

/** a follows b from 01:10 to 03:10, and c from 02:00 on; c is in a gap from 02:30; proved up to 05:00. */
function filled() {
  const store = openMemoryStore();
  const log = handLog(store, [{ handle: 'a.fr' }, { handle: 'b.de' }, { handle: 'c.it' }], 'week');
  log.tie({ kind: 'formed', source: A, target: B, to: BEGUN + (7 * HOUR) / 6 });
  log.tie({ kind: 'formed', source: A, target: C, to: BEGUN + 2 * HOUR });
  log.tie({ kind: 'ended', source: A, target: B, to: BEGUN + (19 * HOUR) / 6 });
  const proved = BEGUN + 5 * HOUR;
  for (const account of [A, B]) {
    log.state(account, { open: { from: BEGUN, proved, provedBy: 'chain', to: proved }, provedAt: proved });
  }
  log.spans(C, [{ from: BEGUN, to: BEGUN + 2.5 * HOUR }]);
  log.state(C, { open: null });
  log.sweep(BEGUN + 5 * HOUR, 0, 3);
  const open = (minute: string) =>
    openDay(store, { watch: findWatch(store, 'week')!, day: `2026-06-01T${minute}` }, null);
  const at = (minute: string) => {
    const opened = open(minute);
    return {
      name: opened.snapshot.name,
      at: opened.snapshot.options.at,
      ties: opened.store
        .prepare<[], string>(
          `SELECT one.account_id || ' ' || other.account_id FROM tie
           JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target ORDER BY 1`,
        )
        .pluck()
        .all(),
      unread: opened.store
        .prepare<[], string>(
          `SELECT account.account_id FROM entry JOIN account ON account.id = entry.account WHERE verdict = 'not-read'`,
        )
        .pluck()
        .all(),
    };
  };
  return { open, at };
}

test.each([
  ['01:09', [], []],
  ['01:10', [`${A} ${B}`], []],
  ['02:00', [`${A} ${B}`, `${A} ${C}`], []],
  ['02:31', [`${A} ${B}`, `${A} ${C}`], [C]],
  ['03:10', [`${A} ${C}`], [C]],
])('at %s there were %j, and of %j it is not known', (minute, ties, unread) => {
  expect(filled().at(minute)).toEqual({
    name: `week@2026-06-01T${minute}`,
    at: `2026-06-01T${minute}:00.000Z`,
    ties,
    unread,
  });
});

test('of what nothing proves yet is said up to when it is proved', () => {
  expect(() => filled().at('06:00')).toThrow(
    'nothing proves yet what stood in week at 2026-06-01T06:00, and what proves the day goes up to 2026-06-01T05:00; ask week@2026-06-01T05:00',
  );
});

test.each(['24:00', '01:60', '1:00', '01:00:00'])('%s is no minute', (minute) => {
  expect(() => filled().at(minute)).toThrow('or week@YYYY-MM-DDTHH:MM for a minute of it, UTC');
});

test('an earlier minute of the same day is set against a later one, and not the other way round', () => {
  const { open } = filled();
  const [early, late] = [open('01:30'), open('02:30')];
  expect(() => refuseOther(late, early)).not.toThrow();
  expect(() => refuseOther(early, late)).toThrow('is later than');
});
