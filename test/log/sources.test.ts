/** What is read of accounts of a log, by hand: one alone as among all, its spans with the one that goes on, in order. */
import { expect, test } from 'vitest';
import { readAccountsOfLog, readSource, readSources } from '../../src/log/sources.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { findWatch } from '../../src/store/watch-log.ts';
import type { SourceOfLog } from '../../src/values/log-spells.ts';
import { BEGUN, handLog } from '../support/hand-log.ts';

const id = (name: string) => `did:plc:${name}.test`;

test('of each account its own ties and spans, by id, whoever was there first', () => {
  const store = openMemoryStore();
  const log = handLog(store, [{ handle: 'cy.test' }, { handle: 'ann.test' }, { handle: 'bob.test' }]);
  const tie = (kind: 'formed' | 'ended', source: string, target: string, at: number) =>
    log.tie({ kind, source: id(source), target: id(target), to: BEGUN + at });
  tie('formed', 'cy', 'ann', 1);
  tie('formed', 'ann', 'bob', 2);
  tie('formed', 'cy', 'bob', 3);
  tie('ended', 'cy', 'ann', 4);
  log.spans(id('cy'), [
    { from: BEGUN + 20, to: BEGUN + 30 },
    { from: BEGUN, to: BEGUN + 10 },
  ]);
  log.state(id('cy'), { open: { from: BEGUN + 40, proved: BEGUN + 50, provedBy: 'chain', to: BEGUN + 60 } });
  log.state(id('bob'), { open: null });
  store.exec(`INSERT INTO watch_pruning VALUES (1, ${BEGUN}, '', '', 1)`);
  const watch = findWatch(store, 'log')!;
  const briefly = ({ account, spells, spans, isKeyed, beginsAt }: SourceOfLog) => ({
    name: account.state.handle.replace('.test', ''),
    spells: [...spells].map(([target, own]) => [
      target,
      own.map(({ endedTo }) => endedTo && endedTo - BEGUN),
    ]),
    spans: spans.map(({ from, to, proof }) => [from - BEGUN, to - BEGUN, proof]),
    about: [isKeyed, beginsAt],
  });
  const about = [true, BEGUN];
  const sources = readSources(store, watch);
  expect(sources.map(briefly)).toEqual([
    { name: 'ann', spells: [[id('bob'), [null]]], spans: [[0, 0, 'reading']], about },
    { name: 'bob', spells: [], spans: [], about },
    {
      name: 'cy',
      spells: [
        [id('ann'), [4]],
        [id('bob'), [null]],
      ],
      spans: [
        [0, 10, 'chain'],
        [20, 30, 'chain'],
        [40, 50, 'chain'],
        [50, 60, 'stream'],
      ],
      about,
    },
  ]);
  expect(sources.map(({ account }) => readSource(store, watch, account))).toEqual(sources);
  // From the middle of a span on: of those before the last alone.
  const since = (at: number) =>
    readAccountsOfLog(store, watch, BEGUN + at).map(({ spans }) => spans.map(({ from }) => from - BEGUN));
  expect([since(25), since(35)]).toEqual([
    [[0], [], [0, 20, 40, 50]],
    [[0], [], [20, 40, 50]],
  ]);
  expect(readAccountsOfLog(store, watch).map(({ spans }) => spans)).toEqual(
    sources.map(({ spans }) => spans),
  );
});
