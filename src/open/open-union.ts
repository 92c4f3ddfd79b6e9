/** An edition as one study: the union of its networks, of which questions are asked as of a snapshot. */
import type { Edition } from '../edition/edition.ts';
import { deriveStudy } from '../study/derive-study.ts';
import type { EditionNetwork, OpenStudy } from '../study/open-study.ts';
import { openPlain } from './open-plain.ts';

export interface EditionStudy extends OpenStudy {
  readonly networks: readonly EditionNetwork[];
  readonly edition: Edition;
}

export function openUnion(edition: Edition): EditionStudy {
  const own: EditionStudy = deriveStudy(openPlain(edition.together) as EditionStudy, {
    networks: edition.networks,
    edition,
    series: () => [own],
  });
  return own;
}
