/** Institutions and places: ministries, governments and missions with their accounts, and what a country is called. */
import { nameInSentence } from '../roster/countries.ts';
import { startOfDay } from './calendar.ts';
import { addAccount, addInstitution, type Draft } from './draft.ts';
import type { Tenure } from './world.ts';

const WEIGHTY = 'US GB FR DE IN BR JP CA ID TR IT ES MX ZA NG KE UA PL AU KR SA EG AR SE NL'.split(' ');

/** How much a country's accounts draw attention; 1 is usual. */
export function weightOf(code: string): number {
  return isWeighty(code) ? 2 : 1;
}

/** A country whose accounts draw attention everywhere, and most of whose offices have one. */
export function isWeighty(code: string): boolean {
  return WEIGHTY.includes(code);
}

/** A ministry, government, or a mission to `host`; open since the given day, or always. Returns its tenure. */
export function castInstitution(
  draft: Draft,
  code: string,
  office: 'foreign-ministry' | 'government' | 'mission',
  host: string,
  since = '',
): Tenure {
  const lower = code.toLowerCase();
  const place = nameInSentence(code);
  const { id, handle, name } = {
    'foreign-ministry': { id: 'mfa', handle: `mfa-${lower}.test`, name: `Foreign Ministry of ${place}` },
    government: { id: 'government', handle: `gov-${lower}.test`, name: `Government of ${place}` },
    mission: {
      id: `in-${host.toLowerCase()}`,
      handle: `${lower}-in-${host.toLowerCase()}.test`,
      name: `${host.length === 2 && host !== 'UN' && host !== 'EU' ? 'Embassy' : 'Mission'} of ${place} to ${nameInSentence(host)}`,
    },
  }[office];
  const actor = addInstitution(draft, code, id, name);
  const account = addAccount(draft, {
    country: code,
    handle,
    displayName: `${name} (simulated)`,
    type: 'office',
    weight: weightOf(code) * (office === 'mission' ? 0.5 : 1),
    ...(since === '' ? {} : { createdAt: startOfDay(since) }),
  });
  const tenure: Tenure = { actor, account, office, host, since, until: '' };
  draft.tenures.push(tenure);
  return tenure;
}
