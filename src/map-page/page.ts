/** What every part of the page is given. */

import type { MapPageWords } from '../report/words/en/map-page.ts';
import type { MapModel } from './map-model.ts';
import type { MapState } from './map-state.ts';
import type { Shown } from './shown-accounts.ts';

export interface Page {
  model: MapModel;
  state: MapState;
  words: MapPageWords;
  shown: Shown;
  /** The chosen accounts as numbers; −1 where there is none. */
  account: number;
  other: number;
  /** Whether the next account chosen is the second one. */
  comparing: boolean;
  change: (changes: Partial<MapState>) => void;
  /** Chooses an account, as the second of a pair where one is wanted; `focus` takes the reader to it. */
  choose: (node: number, how: { second: boolean; focus: boolean }) => void;
  compare: () => void;
}
