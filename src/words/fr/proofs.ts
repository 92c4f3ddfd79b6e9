import type * as english from '../en/proofs.ts';

export const PROOFS: typeof english.PROOFS = {
  'official-site': 'site officiel',
  'government-domain': 'domaine gouvernemental',
  'government-list': 'liste gouvernementale',
  'wikidata-reference': 'Wikidata, avec référence',
  'government-verification': 'vérifié par le gouvernement',
  'own-link': 'son propre lien',
  'other-verification': 'vérifié par un tiers',
  'other-list': 'liste d’un tiers',
  'network-search': 'réseau interrogé',
};
