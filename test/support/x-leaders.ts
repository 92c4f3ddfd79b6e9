/** A handful of invented leaders on X, as docs/networks.md shows a crawl of it: a roster, and accounts that a stand-in serves. */
import { startX, type XAccount, type XServer } from './x-api.ts';

/** The address that is written for it there. */
export const X_IN_DOCUMENTS = 'http://127.0.0.1:8750';

export const LEADERS_CSV = `actor,name,kind,country,office,network,handle
fr-president,A. Moreau,person,FR,head-of-state,x,moreau_fr
de-chancellor,B. Brandt,person,DE,head-of-government,x,brandt_de
ie-taoiseach,C. Byrne,person,IE,head-of-government,x,byrne_ie
pt-minister,D. Costa,person,PT,foreign-minister,x,costa_pt
ee-minister,E. Tamm,person,EE,foreign-minister,x,tamm_ee
`;

const strangers = (first: number, count: number) =>
  Array.from({ length: count }, (_, k) => String(first + k));

const ACCOUNTS: readonly XAccount[] = [
  { id: '101', username: 'moreau_fr', follows: ['102', '103', ...strangers(900, 10)] },
  { id: '102', username: 'brandt_de', follows: ['101', ...strangers(900, 8)] },
  { id: '103', username: 'byrne_ie', follows: ['101', '102', '104', ...strangers(920, 3)] },
  { id: '104', username: 'costa_pt', follows: ['103', '105', ...strangers(930, 2)] },
  { id: '105', username: 'tamm_ee', follows: ['104', '900'] },
];

export function startLeaders(): Promise<XServer> {
  return startX(ACCOUNTS);
}
