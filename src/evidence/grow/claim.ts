/** What sources of proofs say of accounts, before it is judged: plain data, so that the judgement is pure. */
import type { RosterRow } from '../../roster/row.ts';
import type { EvidenceRow } from '../evidence-row.ts';
import type { ProofName } from '../proofs.ts';
import type { Seat } from '../seats.ts';

/**
 * What takes a proof its force. A source that sees one gives the claim with it, and does not leave the claim out: judgement
 * refuses it by the rule of that name, and the question at the prompt says why.
 */
export const FLAWS = {
  ended: 'it has been withdrawn, deprecated or ended',
  imported: 'its only reference is an import from another collection',
  unreferenced: 'no reference stands behind it, or none but the account itself',
  renamed: 'handle or name have changed since it was given',
  'one-way': 'the account, handle or site does not lead back, as this kind of proof needs',
  unofficial: "the site, name or server is under no domain of the government's",
  'not-governments': "whoever vouches is not proved to be this government's own",
} as const;

export type Flaw = keyof typeof FLAWS;

/** What one source says: that an account is a seat's or an actor's. */
export interface Claim {
  /** Seat, or actor of the roster. */
  seat: string;
  network: string;
  /** As the network itself resolves it; '' where it could not be, which proves nothing. */
  accountId: string;
  /** As the network writes it today. */
  handle: string;
  proof: ProofName;
  /** Who says so: host of a site, id of an issuer, `wikidata`. Weak proofs count together only of different origin. */
  origin: string;
  /** As the columns of evidence.csv. */
  source: string;
  page_date: string;
  address: string;
  /** Whether it stands on a person's own page, which shows a predecessor for some time. */
  isOfPerson?: boolean;
  /** None where absent. */
  flaws?: readonly Flaw[];
}

/** The network itself was asked for a seat and its holder, to the end of every answer. */
export interface Search {
  seat: string;
  network: string;
  source: string;
  address: string;
  /**
   * Accounts in the answers that bear the name of the seat or its holder. A name proves nothing, so that none of them is
   * taken for it, and hides nothing: while one is open, the seat is not said to have none.
   */
  namesakes: readonly { accountId: string; handle: string }[];
}

/** What is to be told at the end, since it left a source without its answer: it proves nothing, and hides nothing. */
export interface Trouble {
  /** '' where it is of no seat alone. */
  seat: string;
  message: string;
}

export interface Gathered {
  claims: readonly Claim[];
  searches: readonly Search[];
  /** Official addresses, for the sources of later rounds. */
  sites?: readonly { seat: string; address: string }[];
  troubles?: readonly Trouble[];
}

/** What sources start from, of one network. */
export interface Ground {
  seats: readonly Seat[];
  rows: readonly RosterRow[];
  evidence: readonly EvidenceRow[];
  /** Of the run's start. */
  day: string;
  network: string;
  /** Official addresses by seat or actor. */
  sites: ReadonlyMap<string, readonly string[]>;
  /** Seat or actor by the id of each account that is proved its own strongly. */
  proved: ReadonlyMap<string, string>;
  /**
   * The answer to a question, remembered over a kill. A JSON value; a fault is not remembered.
   * @param key names the question for good: address, and what is sent.
   */
  ask<T>(key: string, make: () => Promise<T>): Promise<T>;
}

/** A source of claims. */
export interface Source {
  name: string;
  /** What it would ask, in words; nothing is asked for that. */
  plan(ground: Ground): string;
  gather(ground: Ground): Promise<Gathered>;
}
