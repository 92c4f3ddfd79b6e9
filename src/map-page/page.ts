/** What every part of the page is given. */

import type { MapPageWords } from '../words/en/report/map-page.ts';
import type { YearChanges } from './changes.ts';
import type { MapModel } from './map-model.ts';
import type { MapState } from './map-state.ts';
import type { Sizes } from './mark-sizes.ts';
import type { Colouring } from './marks.ts';
import type { Shown } from './shown-accounts.ts';

/** How something is chosen: as the second of two, and whether the reader is taken to it. */
export interface Choice {
  second: boolean;
  focus: boolean;
}

export interface Page {
  model: MapModel;
  state: MapState;
  words: MapPageWords;
  /** The year before, where the last year is shown; `null` where there is none. */
  before: MapModel | null;
  /** Its accounts that are none in the year shown. */
  gone: readonly number[];
  /** What changed, where that is shown. */
  changes: YearChanges | null;
  /** Of the accounts, and of those that are gone. */
  shown: Shown;
  colouring: Colouring;
  sizes: Sizes;
  /** The chosen accounts as numbers; −1 where there is none. */
  account: number;
  other: number;
  /** Whether the next account chosen is the second one. */
  comparing: boolean;
  /** Codes of the chosen country, and of the one beside it; '' where there is none, or an account is chosen. */
  country: string;
  partner: string;
  change: (changes: Partial<MapState>) => void;
  /** The address of the state with changes. */
  addressOf: (changes: Partial<MapState>) => string;
  /** Chooses an account, as the second of a pair where one is wanted; `focus` takes the reader to it. */
  choose: (node: number, how: Choice) => void;
  chooseCountry: (code: string, how: Choice) => void;
  compare: () => void;
}
