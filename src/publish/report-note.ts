/** What whoever makes a report must know of it beside what it is on. */
import { type Others, readProse } from '../report/files/write.ts';
import { isPublishable, type Publication, UNSTATED } from '../study/publication.ts';

/** Lines below the message that the report was written; '' where there is nothing to say. */
export function reportNote(
  { left, movedFrom }: Others,
  { publication = UNSTATED }: { publication?: Publication },
  directory: string,
  simulated: boolean,
): string {
  const isWritten = readProse(directory).some(({ path }) => /^prose\/cite\b/.test(path));
  const lines = [
    movedFrom === null ? '' : `Its files lay as entente ${movedFrom} laid them, and were moved`,
    left.length === 0
      ? ''
      : `Left in ${directory}, as they are not of the report or were changed by hand: ${left.join(', ')}`,
    simulated || isWritten || isPublishable(publication)
      ? ''
      : 'Its readers cannot tell whom to cite and what they may do with its data: state "author", "licence" and "url" in study.json, or --author, --licence and --url to entente report',
  ];
  return lines.map((line) => (line === '' ? '' : `\n${line}`)).join('');
}
