/** When a day of a log has to be read again: whenever it would be another, and not for what happened later. */
import { expect, test } from 'vitest';
import { isAsMarked, markLog } from '../../src/store/log-mark.ts';
import { watchWriter } from '../../src/store/watch-log.ts';
import { END, HOUR, idOf, spokenLog } from '../support/spoken-log.ts';

const [A, B] = [idOf('mfa.fr'), idOf('mfa.de')];
const AT = END - HOUR;

function marked() {
  const log = spokenLog();
  const early = log.post('mfa.fr', AT - 1000);
  return { ...log, early, mark: markLog(log.store, log.watch, AT) };
}

test('what happens later leaves it as it is', () => {
  const { store, watch, mark, ...log } = marked();
  expect(isAsMarked(store, mark)).toBe(true);
  log.tie({ kind: 'formed', source: A, target: B, to: AT + 1000 });
  log.post('mfa.de', AT + 2000, { mentions: [A] });
  watchWriter(store, watch).place({ stream: 'told', cursor: '2', toldAt: END + HOUR });
  log.state(A, { open: { from: END - 2 * HOUR, proved: END + HOUR, provedBy: 'chain', to: END + 2 * HOUR } });
  expect(isAsMarked(store, mark)).toBe(true);
});

test.each<[string, (log: ReturnType<typeof marked>) => void]>([
  [
    'a follow found that may have formed before',
    ({ tie }) => tie({ kind: 'formed', source: A, target: B, from: AT - 1, to: AT + 9 }),
  ],
  [
    'a follow that stood from the beginning',
    ({ tie }) => tie({ kind: 'formed', source: A, target: B, from: null, to: AT + 9 }),
  ],
  ['a sweep', ({ sweep }) => sweep(END, 0, 1)],
  [
    'a new handle told',
    ({ account }) => account({ kind: 'renamed', accountId: A, to: AT - 5, detail: 'anew.fr' }),
  ],
  ['an account that is in a gap', ({ openGap }) => openGap('mfa.de', AT - 1)],
  [
    'a roster that is another',
    ({ store, watch }) => void watchWriter(store, watch).roster('network,handle\nbluesky,mfa.fr\n', END),
  ],
  ['a post that was deleted', ({ early }) => early()],
])('%s is a change', (_, change) => {
  const log = marked();
  change(log);
  expect(isAsMarked(log.store, log.mark)).toBe(false);
});
