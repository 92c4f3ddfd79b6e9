/** Every text of the page, by language. A further language is one more file. */
import type { MapRanking } from '../report/map/map-data.ts';
import type { Tie } from './map-model.ts';
import type { TieFilter } from './map-state.ts';

export interface Words {
  /** In its own language. */
  language: string;
  title: (snapshot: string) => string;
  summary: (network: string, date: string, accounts: string, follows: string) => string;
  simulated: string;
  search: string;
  searchOther: string;
  /** @param more what can be typed beside a name and a handle. */
  searchHint: (more: readonly string[]) => string;
  results: (count: number) => string;
  noResult: string;
  filters: string;
  region: string;
  office: string;
  kind: string;
  cluster: string;
  all: string;
  noCluster: string;
  colourBy: string;
  clusters: string;
  /** Where a value is missing. */
  none: string;
  around: (centre: string) => string;
  yesNo: Record<string, string>;
  networks: Record<string, string>;
  /** @param attribute by whose values marks are told apart. */
  legendOf: (attribute: string) => string;
  ties: string;
  tieFilter: Record<TieFilter, string>;
  least: string;
  leastMore: (count: string) => string;
  shown: (shown: string, of: string) => string;
  reset: string;
  legend: string;
  legendHint: string;
  unknownRing: string;
  accounts: string;
  more: (count: string) => string;
  clear: string;
  compare: string;
  comparing: string;
  compareWith: (name: string) => string;
  country: string;
  countryPage: (country: string) => string;
  unobserved: string;
  verdict: Record<string, string>;
  /** What differs where ties were imported. */
  importVerdict: Record<string, string>;
  measure: Record<MapRanking, string>;
  measures: string;
  value: string;
  rank: string;
  between: (least: string, most: string) => string;
  notKnown: string;
  tie: Record<Tie, string>;
  chosen: (name: string, mutual: string) => string;
  pair: (one: string, other: string) => string;
  follows: (one: string, other: string) => string;
  answer: Record<'yes' | 'no' | 'unknown', string>;
  pairState: Record<'mutual' | 'one-way' | 'none' | 'unknown', string>;
  sameActor: string;
  chain: (from: string, to: string) => string;
  chainSteps: (steps: number) => string;
  noChain: string;
  perhapsChain: string;
  perhapsShorter: string;
  common: string;
  share: string;
  copied: string;
  copyLink: string;
  picture: string;
  pictureHelp: string;
  noPicture: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  snapshot: string;
  thinned: (every: string) => string;
  lines: string;
  linesOneWay: string;
  lineMutual: string;
  lineOut: string;
  lineIn: string;
  lineChain: string;
  regions: Record<string, string>;
  offices: Record<string, string>;
  kinds: Record<string, string>;
  months: readonly string[];
  /** Between groups of three digits. */
  /** Between a label and what it is of. */
  colon: string;
  thousands: string;
  decimal: string;
}
