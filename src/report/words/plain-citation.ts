/** How to cite a report, in one sentence of plain text. */
import type { Publication } from '../../study/publication.ts';
import type { Language } from '../../words/en/report/language.ts';

export interface Cited {
  title: string;
  snapshot: string;
  contentHash: string;
  toolVersion: string;
  simulated: boolean;
  publication: Publication;
}

/** With the licence where one is stated. */
export function plainCitation(
  { title, snapshot, contentHash, toolVersion, simulated, publication }: Cited,
  { front: { cite } }: Pick<Language, 'front'>,
): string {
  const { author, licence, url } = publication;
  const words = cite.citation(title, snapshot, contentHash, toolVersion, author, url, simulated);
  const sentence = words.replace(`*${title}.*`, () => `${title}.`);
  return licence === '' ? sentence : `${sentence} ${cite.licence(licence)}`;
}
