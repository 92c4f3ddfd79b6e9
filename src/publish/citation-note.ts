/** What is missing for a report's readers to cite it: told to who makes it, not to who reads it. */
import { readProse } from '../report/files/write.ts';
import { isPublishable, UNSTATED } from '../study/publication.ts';
import type { AskedReport } from './make-report.ts';

/** A line below the message that the report was written; '' where there is nothing to say. */
export function citationNote(
  { publication = UNSTATED }: AskedReport,
  directory: string,
  simulated: boolean,
): string {
  const isWritten = readProse(directory).some(({ path }) => /^prose\/cite\b/.test(path));
  if (simulated || isWritten || isPublishable(publication)) return '';
  return '\nIts readers cannot tell whom to cite and what they may do with its data: state "author", "licence" and "url" in study.json, or --author, --licence and --url to entente report';
}
