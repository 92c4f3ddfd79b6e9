/** What is compared: a study in both of its forms. */
import type { Side } from '../../changes/side.ts';
import type { Study } from '../../study/study.ts';

/** A snapshot that is compared; nodes have the same numbers in both forms. */
export interface Year {
  study: Study;
  side: Side;
}
