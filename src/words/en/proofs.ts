/** What kinds of proof, and ways of looking for an account, are called. */
import type { ProofName, SearchName } from '../../evidence/proofs.ts';
import type { Terms } from '../values.ts';

export const PROOFS: Terms<ProofName | SearchName> = {
  'official-site': 'official site',
  'government-domain': 'government domain',
  'government-list': 'government list',
  'wikidata-reference': 'Wikidata with a reference',
  'government-verification': 'verified by the government',
  'own-link': 'its own link',
  'other-verification': 'verified by another',
  'other-list': 'list of another',
  'network-search': 'the network was asked',
};
