/** The roster is a file: it is read for the names of many accounts at once, and again where it has changed. */
import { expect, test } from 'vitest';
import { eventSpeaker } from '../../src/jobs/event-words.ts';
import { rosterRow } from '../support/snapshots.ts';

const watched = (k: number, at: number) => ({
  kind: 'watched' as const,
  accountId: `did:plc:${k}`,
  from: at,
  to: at,
  detail: `a${k}.test`,
});

test('a roster of thousands is read once, and once more for who has come to it', () => {
  let readings = 0;
  const rows = Array.from({ length: 3000 }, (_, k) => rosterRow({ handle: `a${k}.test`, country: 'FR' }));
  const speaker = eventSpeaker({
    known: [],
    rows() {
      readings++;
      return rows;
    },
    standing: () => new Map(),
  });
  for (let k = 0; k < 3000; k++) expect(speaker.words(watched(k, 1000))).toBeNull();
  expect(readings).toBe(1);
  rows.push(rosterRow({ handle: 'a3000.test', country: 'DE' }));
  expect(speaker.words(watched(3000, 86_400_000))).toBe(
    '1970-01-02 00:00  @a3000.test (DE) is in the roster from now on',
  );
  expect(readings).toBe(2);
});
