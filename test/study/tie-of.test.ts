/** Ties as a study tells of them, whole and read in part. */
import { beforeAll, expect, test } from 'vitest';
import { loadStudy } from '../../src/open/load-study.ts';
import type { Store } from '../../src/store/driver.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { deriveStudy } from '../../src/study/derive-study.ts';
import type { LoneStudy } from '../../src/study/open-study.ts';
import { type StudyTies, tieBetween, tieOf } from '../../src/study/tie-of.ts';
import { say } from '../../src/words/say.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';

const SHORT = 'its list lacks 9 of the 40 follows that it declares';
const id = (letter: string) => `did:plc:${letter}`;
const account = (letter: string, cells: Partial<SmallAccount> = {}): SmallAccount => ({
  id: id(letter),
  ...cells,
});
/** h hides; b's list is short; b and e are accounts of one person; g is gone. */
const ACCOUNTS = [
  account('a'),
  account('b', { reason: SHORT, row: { actor: 'one' } }),
  account('e', { row: { actor: 'one' } }),
  account('g', { verdict: 'deactivated', reason: 'the network says so' }),
  account('h', { verdict: 'hidden' }),
  account('z'),
];
const TIES = ['az', 'be', 'bz', 'ha', 'za', 'zb'];

/** Keys of the accounts are in no order of their ids. */
function filled(store: Store, name = 'now') {
  smallSnapshot(store, 'then', [account('z'), account('b')], []);
  const place = (letter: string) => ACCOUNTS.findIndex((one) => one.id === id(letter));
  const snapshot = smallSnapshot(
    store,
    name,
    ACCOUNTS,
    TIES.map((tie) => [place(tie[0]!), place(tie[1]!)] as const),
  );
  const key = (letter: string) =>
    store.prepare<[string], number>('SELECT id FROM account WHERE account_id = ?').pluck().get(id(letter));
  const detail = store.prepare(
    'UPDATE tie SET followed_at = ?, doubt = ?, record_key = ? WHERE snapshot = ? AND source = ? AND target = ?',
  );
  for (const [k, tie] of TIES.entries()) {
    const doubt = tie === 'zb' ? 'before the account was made' : null;
    detail.run(`2026-01-0${k + 1}`, doubt, `key-${tie}`, snapshot.id, key(tie[0]!), key(tie[1]!));
  }
  store
    .prepare('INSERT INTO unseen_tie (snapshot, source, target, reason) VALUES (?, ?, ?, ?)')
    .run(snapshot.id, key('b'), key('a'), SHORT);
  return snapshot;
}

let study: LoneStudy;

beforeAll(() => {
  const store = openMemoryStore();
  study = loadStudy({ store, snapshot: filled(store) });
});

const told = (ties: StudyTies, tie: string, of = study) => {
  const [one, other] = [...tie].map(
    (letter) => of.entries.find(({ accountId }) => accountId === id(letter))!,
  );
  const { state, why, followedAt, doubt, recordKey } = tieBetween(ties, one!, other!);
  const reason = why === null ? null : ENGLISH.say(say.ties.why([why]));
  return [state, reason ?? followedAt, doubt, recordKey].filter((part) => part !== null).join('; ');
};

const HIDDEN = '@h.test is hidden: it follows accounts and shows none of them';
const GONE = '@g.test is deactivated: the holder has deactivated the account (the network says so)';

test.each([
  ['az', 'yes; 2026-01-01; key-az'],
  ['za', 'yes; 2026-01-05; key-za'],
  ['zb', 'yes; 2026-01-06; before the account was made; key-zb'],
  ['ea', 'no'],
  ['ha', 'yes; 2026-01-04; key-ha'],
  ['hz', `unknown; ${HIDDEN}`],
  ['ba', `unknown; ${SHORT}`],
  ['bh', 'no'],
  ['ag', `unknown; ${GONE}`],
  ['ga', `unknown; ${GONE}`],
])('%s: %s', (tie, expected) => {
  const [one, other] = [...tie].map(id);
  const found = [study, study.around([one!]), study.around([other!]), study.among([one!, other!])];
  expect(found.map((ties) => told(ties, tie))).toEqual(found.map(() => expected));
});

test('a tie between two accounts of one actor is none of the graph, and is seen between the two', () => {
  expect([study, study.around([id('b')])].map((ties) => told(ties, 'be'))).toEqual(['no', 'no']);
  expect(told(study.among([id('b'), id('e')]), 'be')).toBe('yes; 2026-01-02; key-be');
  expect(told(study.among([id('b'), id('e')]), 'eb')).toBe('no');
});

test('a derived snapshot knows no absence', () => {
  const store = openMemoryStore();
  const snapshot = { ...filled(store), origin: 'derived' as const, options: { source: 'later' } };
  const derived = loadStudy({ store, snapshot });
  for (const ties of [derived, derived.around([id('a')]), derived.among([id('a'), id('e'), id('z')])]) {
    expect(told(ties, 'az', derived)).toContain('yes');
    expect(told(ties, 'ea', derived)).toContain('derived: ties that had ended before later was read');
  }
});

test('of a tie nothing is read but what is asked', () => {
  const unread = () => {
    throw new Error('read');
  };
  const parts = ['followedAt', 'doubt', 'recordKey', 'unseenReason'] as const;
  const guarded = deriveStudy(study, {});
  for (const part of parts) Object.defineProperty(guarded, part, { get: unread });
  const node = (letter: string) => study.nodes.findIndex(({ accountId }) => accountId === id(letter));
  const [yes, no, unknown] = ['az', 'ea', 'ba'].map((tie) => tieOf(guarded, node(tie[0]!), node(tie[1]!)));
  expect([yes!.state, no!.state, unknown!.state]).toEqual(['yes', 'no', 'unknown']);
  expect([no!.followedAt, no!.recordKey, no!.why, yes!.why]).toEqual([null, null, null, null]);
  for (const read of [() => yes!.followedAt, () => yes!.recordKey, () => unknown!.why]) {
    expect(read).toThrow('read');
  }
});
