/** Reasons by their codes: what is made is read back, and what nobody made stays as it came. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { createRandom } from '../../src/graph/random.ts';
import { gapReason } from '../../src/reasons/gap.ts';
import { joinReasons, readReasons, reasonSays, restateReason } from '../../src/reasons/parts.ts';
import { readReason } from '../../src/reasons/read-reason.ts';
import { reasonCodes, textOfCodes } from '../../src/reasons/reason-codes.ts';
import { because, PLACE, REASONS, type ReasonCode } from '../../src/reasons/reasons.ts';
import { reasonText as english, reasonsOnPage } from '../../src/words/en/reasons.ts';
import { reasonText as french, knownReason } from '../../src/words/fr/reasons.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const CODES = Object.keys(REASONS) as ReasonCode[];
const SAMPLE: Readonly<Record<string, string | number>> = {
  ...{
    '#': 12_345,
    '!': 'the answer was HTTP 503',
    '=': 'hidden',
    '@': '2026-06-01T00:00:00.000Z',
    '': 'a.b',
  },
};

/** With a value at each place. */
const sample = (code: ReasonCode) =>
  REASONS[code].replace(PLACE, (_, __, kind: string) => String(SAMPLE[kind]));

test.each(CODES)('%s is read as what it is, and has French words', (code) => {
  const reason = readReason(sample(code));
  expect(reason.code).toBe(code);
  expect(english(reason)).toBe(sample(code));
  expect(french(sample(code))).not.toMatch(
    /\b(its?|the|is|was|were|of|and|follows|posts|read|list|declares|account)\b|undefined|\[object|"/,
  );
});

test.each(CODES)('%s is sealed as a code, and comes back in its words', (code) => {
  const sealed = reasonCodes(sample(code));
  expect(sealed).toMatch(new RegExp(`^${code}(\\?[^ ]+)?$`));
  expect(textOfCodes(sealed)).toBe(sample(code));
});

test.each([
  ['it declares 275 follows and lists none', 'follows-hidden?declared=275'],
  ['its holder hides its follows', 'holder-hides'],
  ['reading broke off: the answer was HTTP 503', 'broke-off?why=answer-status%3Fstatus%3D503'],
  ['gone for lunch; back soon', 'words?text=gone%20for%20lunch words?text=back%20soon'],
  ['other handle: Ann & Bo', 'handle-other?why=words%3Ftext%3DAnn%2520%2526%2520Bo'],
  // Joined anew these would be others.
  ['; its holder hides its follows', 'words?text=%3B%20its%20holder%20hides%20its%20follows'],
  ['', ''],
])('%s is sealed as %s', (text, sealed) => {
  expect(reasonCodes(text)).toBe(sealed);
  expect(textOfCodes(sealed)).toBe(text);
});

test.each([
  ...['it declares 275 follows', 'follows-hidden', 'follows-hidden?listed=1', 'words', 'words?text=%'],
  ...['constructor', 'holder-hides  holder-hides'],
  // What comes back as another text, or as another code.
  ...['follows-hidden?declared=many', 'follows-hidden?declared=0275', 'follows-hidden?declared=1&more=2'],
  ...['gone-meanwhile?verdict=odd', 'gap?from=x&to=y', 'words?text=its%20holder%20hides%20its%20follows'],
  ...['words?text=', 'words?text=é', 'holder-hides?', 'handle-other?why=nobody'],
])('no code: %s', (sealed) => {
  expect(textOfCodes(sealed)).toBeNull();
});

test.each([
  [
    'follows-hidden',
    'it declares 275 follows and lists none',
    'il déclare 275 abonnements et n’en montre aucun',
  ],
  ['follows-short', 'it declares 1 follows and lists 0', 'il déclare 1 abonnement et en montre 0'],
  ['last-page-full', 'it declares 9 follows and lists 8, and its last page is full', null],
  ['network-answers', 'the network answers "Profile not found"', 'le réseau répond « Profile not found »'],
  [
    'back-to',
    'its feed ends after 3 of the 1200 posts it declares, back to 2026-05-01',
    'son fil s’arrête après 3 des 1 200 messages qu’il déclare, jusqu’au 1er mai 2026',
  ],
  [
    'gap-whole-because',
    'gap from the beginning to the end of the log: could not be read: partial: it declares 296 follows and lists 40',
    'lacune (début – fin du journal) : n’a pu être lu : partiel : il déclare 296 abonnements et en montre 40',
  ],
  [null, 'the server said: go away', 'the server said: go away'],
  [null, '', ''],
  [null, 'it declares many follows and lists none', 'it declares many follows and lists none'],
  [null, 'gap from Monday to Friday', 'gap from Monday to Friday'],
  [null, 'it declares 007 follows and lists none', 'it declares 007 follows and lists none'],
])('%s: %s', (code, text, inFrench) => {
  expect(readReason(text).code).toBe(code);
  expect(english(readReason(text))).toBe(text);
  if (inFrench !== null) expect(plain(french(text))).toBe(inFrench);
});

const ODD = [
  '; ',
  ';',
  '?',
  '&',
  '%',
  '%20',
  '\n',
  '\r\n',
  ' ',
  '=',
  '$&',
  '{why!}',
  '"',
  'é',
  '😀',
  '00',
  'x',
];

test('what a server says is sealed and comes back as it was, whatever it looks like', () => {
  const pieces = [...ODD, ...Object.values(REASONS), ...CODES.map(sample), 'words?text=', 'other handle: '];
  const random = createRandom(3);
  for (let run = 0; run < 2000; run++) {
    const count = 1 + Math.floor(random() * 5);
    const text = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]!).join('');
    const sealed = reasonCodes(text);
    expect(sealed).not.toMatch(/[\n\r,";]/);
    expect(textOfCodes(sealed), sealed).toBe(text);
  }
});

test.each(['other handle: ', 'reading broke off: ', 'x, back to '])(
  '%s may come again without an end',
  (piece) => {
    const text = piece.repeat(20_000);
    expect(textOfCodes(reasonCodes(text))).toBe(text);
    expect(english(readReason(text))).toBe(text);
  },
);

test('parts of one text are reasons of their own, known or not', () => {
  const text = joinReasons(because('holder-hides'), 'nobody knows', because('handle-other', { why: 'x' }));
  expect(readReasons(text).map(({ code }) => code)).toEqual(['holder-hides', null, 'handle-other']);
  expect(plain(french(text))).toBe(
    'son titulaire masque ses abonnements ; nobody knows ; autre nom d’utilisateur : x',
  );
  expect(knownReason('nobody knows')).toBeNull();
  expect([reasonSays(text, 'handle-other'), reasonSays(text, 'handle-unproved')]).toEqual([true, false]);
  expect(restateReason(text, 'handle-other', null)).toBe('its holder hides its follows; nobody knows');
  expect(restateReason('nobody knows', 'handle-unproved', 'y')).toBe('nobody knows; handle not proved: y');
});

test('a gap is told with its ends, as far as it has any', () => {
  const [from, to] = [Date.parse('2026-06-01'), Date.parse('2026-06-02')];
  expect(gapReason(undefined, undefined, '')).toBe('gap from the beginning to the end of the log');
  expect(gapReason(undefined, to, 'x')).toBe('gap from the beginning to 2026-06-02T00:00:00.000Z: x');
  expect(gapReason(from, undefined, '')).toBe('gap from 2026-06-01T00:00:00.000Z to the end of the log');
  expect(gapReason(from, to, 'a: b')).toBe(
    'gap from 2026-06-01T00:00:00.000Z to 2026-06-02T00:00:00.000Z: a: b',
  );
});

const ARCHIVES = ['test/golden/archive-format-1', 'test/golden/archive-format-2'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

test.each(ARCHIVES)('every reason of %s is read, and written as it is sealed', (archive) => {
  const files = readdirSync(archive).filter((file) =>
    ['verdicts.csv', 'feeds.csv', 'unseen.csv'].includes(file),
  );
  for (const file of files) {
    const { header, rows } = parseCsv(readFileSync(join(archive, file), 'utf8'), file);
    for (const row of rows) {
      const text = row[header.indexOf('reason')]!;
      const codes = readReasons(text).map(({ code }) => code);
      if (archive.includes('format-2')) expect(codes, text).not.toContain(null);
      expect(joinReasons(...readReasons(text).map((reason) => english(reason)))).toBe(text);
    }
  }
});

test('a page writes the numbers and days of a reason as people do, and leaves the words of a server', () => {
  const feed = 'its feed ends after 597 of the 15057 posts it declares, back to 2026-04-20';
  expect(reasonsOnPage(`${feed}; the server said: 15057 on 2026-04-20`)).toBe(
    'its feed ends after 597 of the 15,057 posts it declares, back to 20 April 2026; the server said: 15057 on 2026-04-20',
  );
});
