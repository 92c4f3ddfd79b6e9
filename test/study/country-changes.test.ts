/** What became of a country's ties abroad, by hand: who dropped whom, and what is not known is no loss. */
import { expect, test } from 'vitest';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { listMutualChanges } from '../../src/changes/mutual-changes.ts';
import { listTieChanges } from '../../src/changes/tie-list.ts';
import { comparedSide } from '../../src/study/compared-side.ts';
import { type ChangedPair, countryChanges, firstOfBothSides } from '../../src/study/country-changes.ts';
import { studyFrom } from '../report/study-from.ts';

// Two accounts of France, a and b; c of Germany, d of Kenya, e of Peru, and f of Chad, which is listed in the second year.
const COUNTRY: Readonly<Record<string, string>> = { a: 'FR', b: 'FR', c: 'DE', d: 'KE', e: 'PE', f: 'TD' };

function year(date: string, letters: string, follows: string, { hidden = '', ministry = '' } = {}) {
  return studyFrom({
    snapshot: { name: date, date: `${date}-01-01`, contentHash: date },
    entries: [...letters].map((accountId) => ({
      accountId,
      verdict: hidden.includes(accountId) ? 'hidden' : 'complete',
      row: {
        country: COUNTRY[accountId]!,
        office: accountId === 'd' ? 'head-of-state' : accountId === ministry ? 'foreign-ministry' : '',
      },
    })),
    follows: follows.split(' ').map((pair) => [...pair]),
  });
}

function changesOf(old: ReturnType<typeof year>, now: ReturnType<typeof year>, code: string) {
  const comparison = compareSnapshots(comparedSide(old, new Map()), comparedSide(now, new Map()));
  const ties = listTieChanges(comparison);
  const changes = countryChanges(now, { ties, mutuals: listMutualChanges(comparison) }, false)(code);
  const name = (node: number) => now.nodes[node]!.accountId;
  const pairs = (those: typeof changes.ended) =>
    those.map(
      ({ own, other, by, isMutual }) => `${name(own)}${name(other)} ${by}${isMutual ? ' mutual' : ''}`,
    );
  return {
    ...changes,
    formed: pairs(changes.formed),
    ended: pairs(changes.ended),
    joined: [...changes.joined].map((pair) =>
      pair
        .split(' ')
        .map((node) => name(Number(node)))
        .join(''),
    ),
  };
}

test('a broken mutual tie names who stopped, and comes before a follow that was never returned', () => {
  const old = year('2024', 'abcde', 'ac ca ad da bd eb ae');
  const now = year('2025', 'abcde', 'ca ad be');
  expect(changesOf(old, now, 'FR')).toEqual({
    departed: [],
    mutual: { broken: 2 },
    home: [],
    // Germany's c still follows; Kenya's d and Peru's e follow nobody of France.
    followers: { arrived: 0, departed: 2, listed: 0, seen: 0 },
    formed: ['be us'],
    // Kenya's head of state before Germany's account without an office; e follows b no more, nor does a follow e.
    ended: ['ad them mutual', 'ac us mutual', 'bd us', 'ae us', 'be them'],
    perhapsEnded: 0,
    joined: [],
  });
  expect(changesOf(old, now, 'DE').ended).toEqual(['ca them mutual']);
});

test('what was not seen the first time and is there now is no loss; what cannot be seen now may be one', () => {
  const old = year('2024', 'abcde', 'ac ca da', { hidden: 'e' });
  const now = year('2025', 'abcdef', 'ac ca ea fa af', { hidden: 'd' });
  expect(changesOf(old, now, 'FR')).toEqual({
    departed: [],
    mutual: { joined: 1 },
    home: [],
    followers: { arrived: 0, departed: 0, listed: 1, seen: 0 },
    formed: [],
    ended: [],
    perhapsEnded: 1,
    joined: ['af', 'fa'],
  });
});

test('a follow between two accounts of the country that ended is of its home, and of none abroad', () => {
  const [old, now] = [year('2024', 'abc', 'ab ba ca'), year('2025', 'abc', 'ba ca')];
  const { home, ended } = changesOf(old, now, 'FR');
  expect(home).toEqual([{ source: 0, target: 1 }]);
  expect(ended).toEqual([]);
});

test('who begins to follow is told apart from who comes with the list', () => {
  // d follows anew, e as before, f came with the list.
  const old = year('2024', 'abcde', 'ac ca bc cb ea');
  const now = year('2025', 'adef', 'da ea fa');
  const changes = changesOf(old, now, 'FR');
  // Germany's c left the list.
  expect(changes.followers).toEqual({ arrived: 1, departed: 0, listed: 0, seen: 0 });
});

test('a pair of which both stopped is one pair', () => {
  const [old, now] = [year('2024', 'abc', 'ac ca ab'), year('2025', 'abc', 'ab')];
  expect(changesOf(old, now, 'FR').ended).toEqual(['ac both mutual']);
  expect(changesOf(now, old, 'FR').formed).toEqual(['ac both mutual']);
});

test('what its foreign ministry lost comes first, before mutual ties of others', () => {
  const old = year('2024', 'abcd', 'ac ca db', { ministry: 'b' });
  const now = year('2025', 'abcd', 'ca', { ministry: 'b' });
  expect(changesOf(old, now, 'FR').ended).toEqual(['bd them', 'ac us mutual']);
});

test('among the first that broke off are two that the country ended itself, in their place', () => {
  const pair = (other: number, by: ChangedPair['by']): ChangedPair => ({
    own: 0,
    other,
    by,
    isMutual: false,
    isSpared: false,
  });
  const first = (of: readonly ChangedPair['by'][], shown = 5) =>
    firstOfBothSides(
      of.map((by, k) => pair(k, by)),
      shown,
    ).map(({ other }) => other);
  expect(first(['them', 'both', 'them', 'them', 'them', 'us', 'us', 'us'])).toEqual([0, 1, 2, 5, 6]);
  expect(first(['us', 'us', 'us', 'them'])).toEqual([0, 1, 2, 3]);
  expect(first(['us', 'us', 'us', 'us', 'us', 'us', 'them'])).toEqual([0, 1, 2, 3, 6]);
  expect(first(['them', 'them', 'us'], 1)).toEqual([2]);
});
