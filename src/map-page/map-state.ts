/** What the page shows, as one value that travels in the address after the `#`. */

import { LANGUAGE_CODES, type LanguageCode } from '../language-codes.ts';

export const TIE_FILTERS = ['all', 'mutual', 'one-way'] as const;
export type TieFilter = (typeof TIE_FILTERS)[number];

export interface MapState {
  language: LanguageCode;
  /** Name of the snapshot shown; '' is the newest. */
  snapshot: string;
  /** Account ids; '' where none is chosen. */
  account: string;
  other: string;
  /** Code of the country chosen, and of the one beside which it is set; '' where there is none. */
  country: string;
  partner: string;
  /** Values of attributes; '' is all. */
  region: string;
  office: string;
  kind: string;
  /** Values of the attributes that the report compares, by the attribute's name; one that is not there is all. */
  by?: Readonly<Record<string, string>>;
  /** The attribute or measure by which marks are told apart; not there, it is the cluster. */
  colour?: string;
  /** The measure by which marks are large; not there, it is the mutual ties. */
  size?: string;
  /** Cluster id as text; '' is all. */
  cluster: string;
  /** `yes` where what changed since the year before is shown. */
  changes: '' | 'yes';
  ties: TieFilter;
  /** Least number of known mutual ties of the accounts shown. */
  least: number;
}

export const START: MapState = {
  language: 'en',
  snapshot: '',
  account: '',
  other: '',
  country: '',
  partner: '',
  region: '',
  office: '',
  kind: '',
  cluster: '',
  changes: '',
  ties: 'all',
  least: 0,
};

const KEYS = (Object.keys(START) as (keyof typeof START)[]).filter((key) => key !== 'language');
/** The language in the address; addresses of earlier reports have the second. */
const LANGUAGE = ['lang', 'language'] as const;
/** Before an attribute's name in the address. */
const BY = 'by.';

/** `key=value` pairs of all that is not as at the start; '' where nothing is. */
export function formatFragment(state: MapState, start: LanguageCode = START.language): string {
  const parts = new URLSearchParams();
  if (state.language !== start) parts.set(LANGUAGE[0], state.language);
  for (const key of KEYS) if (state[key] !== START[key]) parts.set(key, String(state[key]));
  for (const [name, value] of Object.entries(state.by ?? {}))
    if (value !== '') parts.set(`${BY}${name}`, value);
  if (state.colour) parts.set('colour', state.colour);
  if (state.size) parts.set('size', state.size);
  return parts.toString();
}

/** The state in an address; what is not understood is as at the start. */
export function parseFragment(fragment: string, start: LanguageCode = START.language): MapState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = (key: string) => parts.get(key) ?? '';
  const least = Number(text('least'));
  const by = [...parts].filter(([key, value]) => key.startsWith(BY) && value !== '');
  const [colour, size] = [text('colour'), text('size')];
  return {
    language: LANGUAGE_CODES.find((code) => LANGUAGE.some((key) => code === text(key))) ?? start,
    snapshot: text('snapshot'),
    account: text('account'),
    other: text('account') === '' ? '' : text('other'),
    country: text('country'),
    partner: text('country') === '' ? '' : text('partner'),
    region: text('region'),
    office: text('office'),
    kind: text('kind'),
    ...(by.length === 0
      ? {}
      : { by: Object.fromEntries(by.map(([key, value]) => [key.slice(BY.length), value])) }),
    ...(colour === '' ? {} : { colour }),
    ...(size === '' ? {} : { size }),
    cluster: text('cluster'),
    changes: text('changes') === 'yes' ? 'yes' : '',
    ties: TIE_FILTERS.find((ties) => ties === text('ties')) ?? START.ties,
    least: Number.isSafeInteger(least) && least > 0 ? least : START.least,
  };
}
