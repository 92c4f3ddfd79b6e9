/** What is meant by a tie of an edition, beside answers of all its networks together. */
import type { OpenStudy } from '../../study/open-study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

export function togetherNotes({ networks }: Pick<OpenStudy, 'networks'>): Said[] {
  return networks === null ? [] : [say.together.pairs()];
}
