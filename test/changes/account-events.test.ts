import { expect, test } from 'vitest';
import { accountEvents } from '../../src/changes/account-events.ts';
import { type SideCells, side } from './sides.ts';

function events(old: SideCells, fresh: SideCells): string[] {
  return accountEvents(side(old), side(fresh)).map(({ kind, account, from, to }) =>
    `${kind} ${account.accountId} ${from}${to === '' ? '' : ` → ${to}`}`.trim(),
  );
}

const minister = { office: 'foreign-minister', country: 'FR' };

test('who is on one roster only has joined or left', () => {
  expect(events({ nodes: ['a', 'b'] }, { nodes: ['b', 'c'] })).toEqual(['joined c', 'left a']);
});

test('who is in the other roster too has entered the group or left it, whatever else is new', () => {
  expect(
    events(
      {
        nodes: ['a', { accountId: 'b', office: 'mission' }],
        outside: [{ accountId: 'c', handle: 'old.test' }],
      },
      { nodes: ['c'], outside: [{ accountId: 'b', office: 'ministry', verdict: 'hidden' }] },
    ),
  ).toEqual([
    'left a',
    'entered-group c',
    'left-group b',
    'changed-office b mission → ministry',
    'renamed c old.test → c.test',
  ]);
});

test('a person whose office somebody new holds has left office; an institution or a vacancy is just off the roster', () => {
  const old = { accountId: 'a', actor: 'ann', ...minister };
  const successor = { accountId: 'b', actor: 'bo', ...minister };
  expect(events({ nodes: [old] }, { nodes: [successor] })).toEqual([
    'joined b',
    'left-office a foreign-minister → bo',
  ]);
  expect(events({ nodes: [old] }, { nodes: [], absent: [{ ...successor, verdict: 'suspended' }] })).toContain(
    'left-office a foreign-minister → bo',
  );
  expect(events({ nodes: [{ ...old, kind: 'institution' }] }, { nodes: [successor] })).toContain('left a');
  expect(events({ nodes: [old] }, { nodes: [{ ...successor, country: 'DE' }] })).toContain('left a');
});

test('of an office that several hold nobody is the successor, and “other” is no office', () => {
  const [ann, bo, cy] = ['a', 'b', 'c'].map((id) => ({ accountId: id, actor: `actor-${id}`, ...minister }));
  expect(events({ nodes: [ann!, bo!] }, { nodes: [bo!, cy!] })).toEqual(['joined c', 'left a']);
  const other = { office: 'other' };
  expect(events({ nodes: [{ ...ann!, ...other }] }, { nodes: [{ ...cy!, ...other }] })).toContain('left a');
});

test('who still holds the office by another account has left nothing but the roster', () => {
  const first = { accountId: 'a', actor: 'ann', ...minister };
  const second = { accountId: 'b', actor: 'ann', ...minister };
  expect(events({ nodes: [first, second] }, { nodes: [second] })).toEqual(['left a']);
});

test('the same account under another actor is handed over, whatever else changes about the seat', () => {
  const office = { accountId: 'a', actor: 'ann', office: 'head-of-state' };
  expect(events({ nodes: [office] }, { nodes: [{ ...office, actor: 'bo' }] })).toEqual([
    'handed-over a ann → bo',
  ]);
  expect(events({ nodes: [{ ...office, actor: '' }] }, { nodes: [office] })).toEqual([]);
});

test('the same account and actor in another office, or posted elsewhere', () => {
  const envoy = { accountId: 'a', office: 'ambassador', host: 'DE' };
  expect(events({ nodes: [envoy] }, { nodes: [{ ...envoy, office: 'foreign-minister', host: '' }] })).toEqual(
    ['changed-office a ambassador → foreign-minister'],
  );
  expect(events({ nodes: [envoy] }, { nodes: [{ ...envoy, host: 'IT' }] })).toEqual([
    'changed-office a ambassador to DE → ambassador to IT',
  ]);
});

test('a rename is an event of one account; capitals do not count, nor does a handle that nobody looked up', () => {
  const at = (handle: string, verdict = 'complete') => ({ nodes: [{ accountId: 'a', handle, verdict }] });
  expect(events(at('old.test'), at('new.test'))).toEqual(['renamed a old.test → new.test']);
  expect(events(at('Old.test'), at('old.test'))).toEqual([]);
  expect(events(at('new.test'), at('old.test', 'failed'))).toEqual(['gone-unobservable a complete → failed']);
  const gone = { accountId: 'a', handle: 'old.test', verdict: 'suspended' };
  expect(events(at('new.test'), { nodes: [], absent: [gone] })).toEqual([
    'gone-unobservable a complete → suspended',
  ]);
});

test('gone unobservable and come back, by what could be read', () => {
  const read = { nodes: ['a'] };
  const hidden = { nodes: [{ accountId: 'a', verdict: 'hidden' }] };
  const partial = { nodes: [{ accountId: 'a', verdict: 'partial' }] };
  const gone = { nodes: [], absent: [{ accountId: 'a', verdict: 'deactivated' }] };
  expect(events(read, hidden)).toEqual(['gone-unobservable a complete → hidden']);
  expect(events(hidden, gone)).toEqual(['gone-unobservable a hidden → deactivated']);
  expect(events(gone, read)).toEqual(['came-back a deactivated → complete']);
  expect(events(hidden, partial)).toEqual([]);
});

test('a handle that leads nowhere now is the account that had it, and one that leads somewhere now is back', () => {
  const dead = {
    nodes: [],
    absent: [{ accountId: '', actor: 'actor-a', handle: 'a.test', verdict: 'not-found' }],
  };
  expect(events({ nodes: ['a'] }, dead)).toEqual(['gone-unobservable a complete → not-found']);
  expect(events(dead, { nodes: ['a'] })).toEqual(['came-back a not-found → complete']);
  expect(events(dead, dead)).toEqual([]);
});

test('events are in the order of their kinds, then by account id', () => {
  expect(
    events(
      { nodes: ['z', 'y', { accountId: 'm', handle: 'm1.test' }] },
      { nodes: [{ accountId: 'm', handle: 'm2.test' }, 'c', 'b'] },
    ),
  ).toEqual(['joined b', 'joined c', 'left y', 'left z', 'renamed m m1.test → m2.test']);
});
