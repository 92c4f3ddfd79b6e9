/** What is meant by a tie of an edition, beside answers of all its networks together. */
import type { OpenStudy } from '../../study/open-study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** Why an edition has no posts. */
export const NO_POSTS = 'posts are of the accounts of one network';

/** Why an edition is no side of what is new. */
export const NO_NEWS = 'what is new is told of one network';

/** Why an edition has no lives of ties. */
export const NO_LIVES = 'the lives of ties are those of one network';

/** Why an edition has no time line. */
export const NO_SERIES = 'a time line is of the snapshots of one network';

/** Why an edition has no accounts as units. */
export const APART = 'accounts of different networks have no ties with each other';

export function togetherNotes({ networks }: Pick<OpenStudy, 'networks'>): Said[] {
  return networks === null ? [] : [say.together.pairs()];
}
