/** Kinds of proof that an account is a seat's or an actor's, and how far each carries. */

export type Strength = 'strong' | 'weak';

interface ProofKind {
  strength: Strength;
  meaning: string;
}

/** In the order of trust. */
export const PROOFS = {
  'official-site': { strength: 'strong', meaning: 'the official site links to the account' },
  'government-domain': {
    strength: 'strong',
    meaning: "the handle is a name under the government's own domain",
  },
  'government-list': {
    strength: 'strong',
    meaning: "a government's own list or starter pack names the account",
  },
  'wikidata-reference': {
    strength: 'strong',
    meaning: 'a statement in Wikidata with a reference that is not an import',
  },
  'government-verification': {
    strength: 'strong',
    meaning: "an account that is itself proved the government's verifies it",
  },
  'own-link': { strength: 'weak', meaning: 'the account itself links to the official site' },
  'other-verification': {
    strength: 'weak',
    meaning: 'anybody else verifies it, which proves a name and no office',
  },
  'other-list': { strength: 'weak', meaning: 'a list that somebody else keeps names it' },
} as const satisfies Readonly<Record<string, ProofKind>>;

export type ProofName = keyof typeof PROOFS;
export const PROOF_NAMES = Object.keys(PROOFS) as readonly ProofName[];

/** Ways of looking for an account that can end with none. */
export const SEARCHES = {
  'network-search': 'the network itself was asked for the seat and its holder',
  'government-list': "a government's own dated list of its accounts has none",
} as const;

export type SearchName = keyof typeof SEARCHES;
export const SEARCH_NAMES = Object.keys(SEARCHES) as readonly SearchName[];

export function isProof(text: string): text is ProofName {
  return Object.hasOwn(PROOFS, text);
}

/** Whether proofs make an account a seat's: one strong, or two weak of different origin. */
export function isProved(proofs: readonly { proof: ProofName; origin: string }[]): boolean {
  if (proofs.some(({ proof }) => PROOFS[proof].strength === 'strong')) return true;
  return (
    new Set(proofs.map(({ origin }) => origin)).size >= 2 &&
    new Set(proofs.map(({ proof }) => proof)).size >= 2
  );
}
