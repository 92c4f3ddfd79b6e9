/** What the made-up world is made of, as plain data: accounts, sites, records, items, lists, verifications. */
import type { FraudName } from './frauds.ts';
import type { NetworkName, WayName } from './ways.ts';

/** The day on which the world is as it is: that of the tests' clock. */
export const DAY = '2026-06-01';

export interface Account {
  network: NetworkName;
  /** As `account_id` of a roster. */
  id: string;
  handle: string;
  /** Its display name. */
  name: string;
  about: string;
  /** The address that its profile links to; '' for none. */
  link: string;
  /** Of Mastodon: when its server verified that the link's page links back; '' where it has not. */
  verifiedAt: string;
  picture: string;
  state: 'there' | 'suspended' | 'deactivated' | 'moved';
  /** Handle of the account it has moved to. */
  movedTo: string;
  /** Of Bluesky: the handle that its DID document claims, where that is another; `null` where it is the same. */
  claims: string | null;
  /** Of Bluesky: whether the AppView trusts it as a verifier. */
  isVerifier: boolean;
  /** Seat or actor whose it is, or whom it is meant to be taken for. */
  seat: string;
  /** How the seat's own is known; '' for what is not the seat's. */
  way: WayName | '';
  /** '' for the seat's own, and for bystanders such as newspapers. */
  fraud: FraudName | '';
}

export interface Link {
  href: string;
  text: string;
  rel?: string;
  /** How the tag is written, for spellings of HTML beside the usual one. */
  spelling?: 'usual' | 'single-quotes' | 'capitals' | 'head';
}

export interface Page {
  title: string;
  /** Sentences, escaped on the way out. */
  text: string[];
  links: Link[];
  /** HTML that stands as it is. */
  raw: string[];
  /** The day that the page states; '' for none. */
  modified: string;
  /** Whether the front page links to it. */
  linked: boolean;
  /** Text of that link. */
  label: string;
}

export interface Site {
  host: string;
  /** Whether its pages are at `www.` and the bare name redirects there. */
  www: boolean;
  pages: Map<string, Page>;
  /** On every page. */
  foot: Link[];
  /** Path to where it redirects. */
  redirects: Map<string, string>;
  robots: string;
  fault: 'none' | 'down' | 'unavailable' | 'silent';
}

interface Reference {
  url?: string;
  statedIn?: string;
  imported?: string;
  retrieved?: string;
}

export interface Statement {
  network: NetworkName;
  value: string;
  /** P6552, of X. */
  xid: string;
  rank: 'Preferred' | 'Normal' | 'Deprecated';
  end: string;
  references: Reference[];
}

interface Term {
  country: string;
  office: string;
  start: string;
  end: string;
}

export interface Item {
  id: string;
  label: string;
  /** Country code of a ministry of foreign affairs; '' for anything else. */
  ministryOf: string;
  sites: string[];
  statements: Statement[];
  terms: Term[];
}

export interface Verification {
  issuer: string;
  subject: string;
  handle: string;
  name: string;
  key: string;
  isValid: boolean;
  /** Deleted on the issuer's server, and still shown by the AppView. */
  deleted: boolean;
}

export interface List {
  kind: 'list' | 'pack' | 'x-list';
  owner: string;
  /** Record key, or number on X. */
  key: string;
  name: string;
  members: string[];
}

/** A seat, or an actor that is none, with all that is known of it beside the accounts. */
export interface Place {
  seat: string;
  country: string;
  office: string;
  /** `item`: '' where the roster has none and no class leads to it. */
  actors: readonly { actor: string; name: string; isPerson: boolean; item: string }[];
  /** The domain under which the country's government names its sites. */
  domain: string;
  /** Whether `domain` is in the table of government domains. */
  isDomainKnown: boolean;
  /** Host of the official site, without www.; '' where there is none. */
  host: string;
  /** The seat's page there: `/` where the site is the seat's alone. */
  path: string;
  /** Whether several seats share the site. */
  isPortal: boolean;
  /** Whether the site answers and lets itself be read, and the DNS does. */
  isReachable: boolean;
  /** The holder before, where somebody was replaced. */
  predecessor: { name: string; item: string } | null;
}

/** A seat on a network, with the accounts that are its own; none where there are none. */
export interface Cell {
  place: Place;
  network: NetworkName;
  own: Account[];
}

export interface World {
  places: Place[];
  /** Of each place on each network. */
  cells: Cell[];
  /** By id. */
  accounts: Map<string, Account>;
  sites: Map<string, Site>;
  /** Names of the DNS whose look-up fails. */
  silentDomain: string;
  txt: Map<string, string[]>;
  /** DIDs at /.well-known/atproto-did, by host. */
  files: Map<string, string>;
  items: Map<string, Item>;
  verifications: Verification[];
  lists: List[];
}
