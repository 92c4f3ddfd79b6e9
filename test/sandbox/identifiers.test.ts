import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cidOf, didOf, numberOfDid, tidOf } from '../../src/sandbox/identifiers.ts';

const number = fc.integer({ min: 0, max: 2 ** 20 - 1 });

test('a DID looks like a PLC DID and leads back to its account', () => {
  fc.assert(
    fc.property(number, (n) => {
      expect(didOf(n)).toMatch(/^did:plc:[a-z2-7]{24}$/);
      expect(numberOfDid(didOf(n))).toBe(n);
    }),
  );
});

test('no two accounts share a DID', () => {
  const dids = new Set(Array.from({ length: 70_000 }, (_, n) => didOf(n).slice(0, 12)));
  expect(dids.size).toBe(70_000);
});

test('a DID with a letter changed, or of another method, leads nowhere', () => {
  const did = didOf(7);
  const changed = `${did.slice(0, -1)}${did.endsWith('a') ? 'b' : 'a'}`;
  expect([changed, did.slice(0, -1), 'did:web:a.test', 'did:plc:'].map(numberOfDid)).toEqual(
    Array(4).fill(undefined),
  );
});

test('a record key holds its microseconds and clock, and sorts by time', () => {
  const ms = fc.integer({ min: 1.6e12, max: 1.9e12 });
  fc.assert(
    fc.property(ms, ms, fc.nat(1023), (a, b, clock) => {
      const letters = '234567abcdefghijklmnopqrstuvwxyz';
      const value = [...tidOf(a, clock)].reduce((sum, c) => sum * 32n + BigInt(letters.indexOf(c)), 0n);
      expect(value).toBe(BigInt(a) * 1000n * 1024n + BigInt(clock));
      expect(tidOf(a, clock)).toHaveLength(13);
      if (a < b) expect(tidOf(a, 1023) < tidOf(b, 0)).toBe(true);
    }),
  );
});

test('a content id is a CIDv1 in base32 that tells records apart', () => {
  const ids = [cidOf(1, 1.7e12), cidOf(2, 1.7e12), cidOf(1, 1.7e12 + 1)];
  for (const id of ids) expect(id).toMatch(/^bafyrei[a-z2-7]{52}$/);
  expect(new Set(ids).size).toBe(3);
});
