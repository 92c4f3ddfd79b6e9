/** Writes a feed as Atom (RFC 4287), for readers of news. */
import { xmlText } from './xml-text.ts';

/** @typeParam Text what its sentences are: text where it is written. */
interface FeedEntry<Text> {
  /** A URI that is its own for ever, as that of the feed. */
  id: string;
  title: Text;
  /** ISO 8601, UTC. */
  updated: string;
  text: Text;
  /** What it is filed under. */
  category: string;
}

export interface Feed<Text = string> {
  id: string;
  title: Text;
  /** Where no entry is later. */
  updated: string;
  /** The program that makes it. */
  generator: { name: string; version: string };
  /** Where a browser shows what it is of, whole; none where nothing serves it. */
  page?: string;
  /** In the order in which they are to stand. */
  entries: readonly FeedEntry<Text>[];
}

export function writeAtom({ id, title, updated, generator, page, entries }: Feed): string {
  const link = page === undefined ? [] : [`<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`];
  const last = [updated, ...entries.map((entry) => entry.updated)].sort().at(-1)!;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${xmlText(id)}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <updated>${last}</updated>`,
    ...link.map((line) => `  ${line}`),
    `  <author><name>${xmlText(generator.name)}</name></author>`,
    `  <generator version="${xmlText(generator.version)}">${xmlText(generator.name)}</generator>`,
    ...entries.flatMap((entry) => entryLines(entry, link)),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(
  { id, title, updated, text, category }: FeedEntry<string>,
  link: readonly string[],
): string[] {
  return [
    '  <entry>',
    `    <id>${xmlText(id)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <updated>${updated}</updated>`,
    ...link.map((line) => `    ${line}`),
    `    <category term="${xmlText(category)}"/>`,
    `    <content type="text">${xmlText(text)}</content>`,
    '  </entry>',
  ];
}
