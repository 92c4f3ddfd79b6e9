/** What stands behind the editions that were opened. */
import type { Edition } from '../library.ts';
import type { Desk } from '../open/open-snapshot.ts';
import type { EditionStudy } from '../open/open-union.ts';
import { openHandles } from './open-handles.ts';

export interface OpenedEdition {
  study: EditionStudy;
  desk: Desk;
}

export const {
  remember: rememberEdition,
  forget: forgetEdition,
  isOpen: isOpenEdition,
  openedOf: openedEditionOf,
} = openHandles<Edition, OpenedEdition>('this is no open edition; open one with: await openEdition(…)');
