/** A feed read by an XML parser, and held to what RFC 4287 asks of one. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeAtom } from '../../src/formats/write-atom.ts';
import { readAtom } from '../support/atom.ts';

const FEED = {
  id: 'urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6',
  title: 'leaders: alerts',
  updated: '2026-06-01T00:00:00Z',
  generator: { name: 'entente', version: '0.5.0' },
};
const ENTRY = {
  title: 'One',
  updated: '2026-06-02T00:00:00Z',
  text: 'A follows B.',
  category: '* follows *',
};
const idOf = (k: number) => `urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6${k}`;

test('a feed without entries is one', () => {
  expect(readAtom(writeAtom({ ...FEED, entries: [] }))).toEqual({
    id: FEED.id,
    title: 'leaders: alerts',
    updated: '2026-06-01T00:00:00Z',
    page: null,
    entries: [],
  });
});

test('a feed is as new as its newest entry', () => {
  const entries = [
    { ...ENTRY, id: idOf(1) },
    { ...ENTRY, id: idOf(2), updated: '2026-06-01T12:00:00Z', title: 'Two' },
  ];
  const read = readAtom(writeAtom({ ...FEED, entries }));
  expect(read.updated).toBe('2026-06-02T00:00:00Z');
  expect(read.entries.map(({ id, title, updated, content }) => ({ id, title, updated, content }))).toEqual([
    { id: idOf(1), title: 'One', updated: '2026-06-02T00:00:00Z', content: 'A follows B.' },
    { id: idOf(2), title: 'Two', updated: '2026-06-01T12:00:00Z', content: 'A follows B.' },
  ]);
});

test('names that are written to break out of it are text', () => {
  const hostile = '</title><script>alert(1)</script>&amp; ]]> "\' \u0000\u0007\ud800 ‮ 🇫🇷';
  const entries = [{ ...ENTRY, id: idOf(1), title: hostile, text: hostile, category: hostile }];
  const text = writeAtom({ ...FEED, title: hostile, entries });
  new SaxesParser({ xmlns: true }).write(text).close();
  const [entry] = readAtom(text).entries;
  const shown = '</title><script>alert(1)</script>&amp; ]]> "\'  ‮ 🇫🇷';
  expect(entry).toMatchObject({ title: shown, content: shown, category: shown });
});
