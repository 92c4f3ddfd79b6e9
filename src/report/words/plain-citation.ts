/** How to cite a report, in one sentence of plain text. */
import type { Publication } from '../../study/publication.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';

interface Sealed {
  name: string;
  contentHash: string;
}

export interface Cited {
  title: string;
  snapshot: string;
  contentHash: string;
  toolVersion: string;
  simulated: boolean;
  publication: Publication;
  /** What the report is set against. */
  against: Sealed | null;
}

/** With the licence where one is stated. */
export function plainCitation(
  { title, snapshot, contentHash, toolVersion, simulated, publication, against }: Cited,
  { data, front: { cite } }: Pick<Language, 'data' | 'front'>,
): string {
  const { author, licence, url } = publication;
  const words = cite.citation(title, snapshot, contentHash, toolVersion, author, url, simulated);
  return [
    words.replace(`*${title}.*`, () => `${title}.`),
    ...(against === null ? [] : [data.against(against.name, against.contentHash)]),
    ...(licence === '' ? [] : [cite.licence(licence)]),
  ].join(' ');
}

/** The earlier snapshot or edition that a report is set against. */
export function earlierOf({ change, edition }: Pick<Facts, 'change' | 'edition'>): Sealed | null {
  return change?.old.snapshot ?? edition?.moved?.earlier ?? null;
}
