/** How an account of the made-up world can be proved to be a seat's, and how one that is a seat's cannot. Written before the world. */
import type { ProofName } from '../../src/evidence/proofs.ts';

export type NetworkName = 'bluesky' | 'mastodon' | 'x';

interface Way {
  networks: readonly NetworkName[];
  /** Kinds of proof that hold; none where the account is the seat's and nothing proves it. */
  proofs: readonly ProofName[];
  says: string;
}

const ALL = ['bluesky', 'mastodon', 'x'] as const;

export const WAYS = {
  'site-front': {
    networks: ALL,
    proofs: ['official-site'],
    says: "the front page of the seat's own official site links to the account, in one of the usual spellings of such a link",
  },
  'site-front-both': {
    networks: ALL,
    proofs: ['official-site', 'own-link'],
    says: 'the same, and the account links back to the site; on Mastodon by rel="me", verified by its server',
  },
  'site-page': {
    networks: ALL,
    proofs: ['official-site', 'own-link'],
    says: "the seat's own page of a site of several seats links to the account: a portal, or the minister's page of the ministry's site",
  },
  'domain-dns': {
    networks: ['bluesky'],
    proofs: ['government-domain'],
    says: 'the handle is the name of the official site; its TXT record and the DID document agree',
  },
  'domain-file': {
    networks: ['bluesky'],
    proofs: ['government-domain'],
    says: 'the handle is the name of the official site; its /.well-known/atproto-did and the DID document agree',
  },
  'domain-under': {
    networks: ['bluesky'],
    proofs: ['government-domain', 'own-link'],
    says: 'the handle is a usual name under the official site (social., bsky.), proved both ways',
  },
  'own-server': {
    networks: ['mastodon'],
    proofs: ['government-domain', 'government-list', 'own-link'],
    says: "the account is on a server under the government's domain, in its directory, and links to the seat's site",
  },
  verified: {
    networks: ['bluesky'],
    proofs: ['government-verification', 'own-link'],
    says: "an account that a domain proves the same government's has verified it under its handle and name of today",
  },
  listed: {
    networks: ['bluesky', 'x'],
    proofs: ['government-list', 'own-link'],
    says: 'a list that such an account keeps, and the official site links to, names it',
  },
  packed: {
    networks: ['bluesky'],
    proofs: ['government-list', 'own-link'],
    says: 'a starter pack that such an account keeps names it',
  },
  statement: {
    networks: ALL,
    proofs: ['wikidata-reference'],
    says: "a statement of the seat's item, whose reference is a page of the government that links to the account; X with the number",
  },
  'two-weak': {
    networks: ['bluesky'],
    proofs: ['own-link', 'other-verification'],
    says: 'the account links to the official site, and a newspaper that Bluesky trusts as verifier has verified it',
  },
  'two-weak-list': {
    networks: ['bluesky'],
    proofs: ['own-link', 'other-list'],
    says: "the account links to the official site, and a list of another country's proved ministry names it",
  },
  'own-link-only': {
    networks: ALL,
    proofs: ['own-link'],
    says: 'unprovable: nothing but its own link',
  },
  'verified-only': {
    networks: ['bluesky'],
    proofs: ['other-verification'],
    says: 'unprovable: nothing but the verification of a newspaper',
  },
  'imported-only': {
    networks: ALL,
    proofs: [],
    says: 'unprovable: a statement that was imported from a Wikipedia, and nothing else',
  },
  nothing: { networks: ALL, proofs: [], says: 'unprovable: it bears the name, and nothing else' },
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as readonly WayName[];

export function isProvable(way: WayName): boolean {
  return !['own-link-only', 'verified-only', 'imported-only', 'nothing'].includes(way);
}
