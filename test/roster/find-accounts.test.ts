import { describe, expect, test } from 'vitest';
import { findAccounts } from '../../src/roster/find-accounts.ts';

const entry = (
  accountId: string,
  handle: string,
  actor: string,
  name: string,
  country: string,
  office: string,
) => ({
  accountId,
  handle,
  actor,
  name,
  country,
  office,
});

const ENTRIES = [
  entry('x:1', 'EmmanuelMacron', 'macron', 'Emmanuel Macron', 'FR', 'head-of-state'),
  entry('x:2', 'Elysee', 'elysee', 'Presidency', 'FR', 'head-of-state'),
  entry('x:3', 'francediplo', 'fr-mfa', 'Foreign ministry', 'FR', 'foreign-ministry'),
  entry('x:4', 'POTUS', 'trump', 'Donald Trump', 'US', 'head-of-state'),
  entry('x:5', 'realDonaldTrump', 'trump', 'Donald Trump', 'US', 'head-of-state'),
  entry('x:6', 'germany', 'tourism', 'Tourist board', 'AT', 'other'),
  entry('x:7', 'AuswaertigesAmt', 'de-mfa', 'Foreign Office', 'DE', 'foreign-ministry'),
  entry('did:plc:abc', 'alice.bsky.social', 'alice', 'Alice', 'IS', 'other'),
  entry('x:8', '', 'nohandle', 'No Handle', 'IS', 'foreign-minister'),
];

const ids = (text: string): string => {
  const found = findAccounts(ENTRIES, text);
  if (found.state === 'unknown') return `unknown: ${found.nearest.join(' ')}`;
  const accounts = found.state === 'found' ? found.accounts : found.candidates;
  return `${found.state}: ${accounts.map(({ accountId }) => accountId).join(' ')}`;
};

describe('an account is named by', () => {
  test.each([
    ['handle', 'EmmanuelMacron', 'found: x:1'],
    ['handle with @', '@EmmanuelMacron', 'found: x:1'],
    ['handle in another case', '@emmanuelmacron', 'found: x:1'],
    ['account id', 'x:3', 'found: x:3'],
    ['account id with colons', 'did:plc:abc', 'found: did:plc:abc'],
    ['actor', 'elysee', 'found: x:2'],
    ['actor without a handle', 'nohandle', 'found: x:8'],
    ['country and office', 'FR:foreign-ministry', 'found: x:3'],
    ['country name and office', 'Iceland:foreign-minister', 'found: x:8'],
    ['office and country in words', 'Foreign Ministry of France', 'found: x:3'],
    ['the same with articles', 'the foreign minister of the Iceland', 'found: x:8'],
    ['country code', 'FR', 'found: x:1 x:2 x:3'],
    ['country name', 'france', 'found: x:1 x:2 x:3'],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toBe(expected);
  });
});

describe('a name is ambiguous', () => {
  test.each([
    ['an actor with two accounts', 'trump', 'ambiguous: x:4 x:5'],
    ['an office held by two accounts', 'FR:head-of-state', 'ambiguous: x:1 x:2'],
    ['a handle that is a country as well', 'germany', 'ambiguous: x:6 x:7'],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toBe(expected);
  });

  test('but not with an @, which means a handle', () => {
    expect(ids('@germany')).toBe('found: x:6');
  });
});

describe('an unknown name brings the nearest', () => {
  test.each([
    ['EmanuelMacron', 'unknown: @EmmanuelMacron (Emmanuel Macron)'],
    ['@POTUS2', 'unknown: @POTUS (Donald Trump)'],
    ['Emmanuel Macron', 'unknown: @EmmanuelMacron (Emmanuel Macron)'],
    ['alice', 'found: did:plc:abc'],
    ['alise.bsky.social', 'unknown: @alice.bsky.social (Alice)'],
    ['Icelend', 'unknown: Iceland'],
    ['FR:foreign-minister', 'unknown: FR:foreign-ministry FR:head-of-state'],
    ['macrons', 'unknown: @EmmanuelMacron (Emmanuel Macron)'],
    ['Emmanuel', 'unknown: @EmmanuelMacron (Emmanuel Macron)'],
    ['emman', 'unknown: @EmmanuelMacron (Emmanuel Macron)'],
    ['French ministry', 'unknown: '],
    ['france foreign ministry', 'unknown: @francediplo (Foreign ministry)'],
    ['foreign', 'unknown: @francediplo (Foreign ministry) @AuswaertigesAmt (Foreign Office) x:8 (No Handle)'],
    ['president of France', 'unknown: FR:foreign-ministry FR:head-of-state'],
    ['nowhere near anything', 'unknown: '],
    ['', 'unknown: '],
  ])('%s', (text, expected) => {
    expect(ids(text)).toBe(expected);
  });

  test('of many some are named and the others counted', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((k) => entry(`x:${k}`, `diplo${k}`, '', `Ann B${k}`, '', ''));
    expect(findAccounts(many, 'Ann')).toEqual({
      state: 'unknown',
      nearest: [1, 2, 3, 4, 5].map((k) => `@diplo${k} (Ann B${k})`),
      more: 2,
    });
  });

  test('and a country without an account is named', () => {
    const found = findAccounts(ENTRIES, 'Kenya');
    expect(found).toMatchObject({ state: 'unknown', nearest: [], country: { code: 'KE' } });
  });
});
