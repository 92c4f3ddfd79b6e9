/** Who is there in the first year: leaders, ministers, ministries, governments, missions and organisations. */
import { COUNTRIES, type Country, countryByCode, nameInSentence } from '../roster/countries.ts';
import { drawAlliances } from './alliances.ts';
import { isoDay, startOfDay } from './calendar.ts';
import { below, between, pick, shuffled } from './chance.ts';
import {
  addAccount,
  addInstitution,
  addPerson,
  addPersonalAccount,
  type Draft,
  startDraft,
} from './draft.ts';
import { castInstitution, isWeighty, weightOf } from './institutions.ts';

export const MONARCHIES =
  'AE BE BH BN BT DK ES GB JO JP KH KW LI LS LU MA MC MY NL NO OM QA SA SE SZ TH TO'.split(' ');
const WITHOUT_PREMIER = 'US BR ID TR MX ZA NG KE AR'.split(' ');
const HOSTS = 'US GB FR DE UN EU BE JP'.split(' ');
const ORGANISATIONS =
  'EU UN NATO AFU ASEAN OAS COE OSCE OECD WHO WTO IMF IAEA LAS GCC ECOWAS SADC CARICOM PIF CWN OIF EAC'.split(
    ' ',
  );
const LED_BY_ACCOUNT_HOLDER = 'EU UN NATO AFU WHO IMF OECD CWN'.split(' ');

/** How many United Nations members have no account at all. */
const SILENT_COUNTRIES = 11;

/** Heads of state and government who write themselves and let an office account write as well, by share. */
const BOTH_ACCOUNTS_SHARE = 0.16;

/** The cast of the first year, with tenures that are open at its end. */
export function castWorld(): Draft {
  const draft = startDraft(drawAlliances());
  const members = COUNTRIES.filter((country) => country.unMember);
  const quiet = new Set(
    shuffled(
      draft.random,
      members.filter((country) => !isWeighty(country.code)),
    )
      .slice(0, SILENT_COUNTRIES)
      .map((country) => country.code),
  );
  for (const country of members) if (!quiet.has(country.code)) castCountry(draft, country);
  for (const code of ORGANISATIONS) castOrganisation(draft, code);
  return draft;
}

function castCountry(draft: Draft, country: Country): void {
  const { random } = draft;
  const { code } = country;
  const crowned = MONARCHIES.includes(code);
  const premier = crowned || (!WITHOUT_PREMIER.includes(code) && random() < 0.6);
  const weighty = isWeighty(code);
  if (random() < (weighty ? 0.95 : 0.62)) {
    const seat = crowned ? 'crown' : 'president';
    const title = crowned ? 'Crown' : 'President';
    castLeader(
      draft,
      code,
      'head-of-state',
      seat,
      `${title} of ${nameInSentence(code)}`,
      crowned ? 0.7 : 1.5,
    );
  }
  if (premier && random() < (weighty ? 0.95 : 0.72)) {
    castLeader(draft, code, 'head-of-government', 'pm', `Prime Minister of ${nameInSentence(code)}`, 1.4);
  }
  if (random() < (weighty ? 0.9 : 0.52)) {
    castLeader(draft, code, 'foreign-minister', 'fm', `Foreign Minister of ${nameInSentence(code)}`, 1);
  }
  if (random() < (weighty ? 1 : 0.74)) castInstitution(draft, code, 'foreign-ministry', '');
  if (random() < (weighty ? 0.8 : 0.22)) castInstitution(draft, code, 'government', '');
  if (random() < (weighty ? 0.7 : 0.09)) castEnvoy(draft, code);
}

/**
 * A person in office: with a personal account, with the seat's office account, or with both. Foreign
 * ministers mostly have their own.
 */
function castLeader(
  draft: Draft,
  code: string,
  office: string,
  seat: string,
  title: string,
  weight: number,
): void {
  const { random } = draft;
  const actor = addPerson(draft, code, 'leader');
  const since = isoDay(between(random, startOfDay('2017-01-10'), startOfDay('2025-03-01')));
  const draw = random();
  const officeOnly = office === 'foreign-minister' ? 0.08 : 0.3;
  const both = office === 'foreign-minister' ? 0 : BOTH_ACCOUNTS_SHARE;
  if (draw < officeOnly + both) {
    const account = addAccount(draft, {
      country: code,
      handle: `${seat}-${code.toLowerCase()}.test`,
      displayName: `${title} (simulated)`,
      type: 'office',
      weight: weight * weightOf(code),
    });
    draft.tenures.push({ actor, account, office, host: '', since, until: '' });
  }
  if (draw >= officeOnly) {
    const account = addPersonalAccount(draft, actor, weight * weightOf(code));
    draft.tenures.push({ actor, account, office, host: '', since, until: '' });
  }
}

/** An ambassador who writes personally, or a mission's account. */
function castEnvoy(draft: Draft, code: string): void {
  const { random } = draft;
  const host = pick(
    random,
    HOSTS.filter((place) => place !== code),
  );
  if (random() < 0.5) {
    castInstitution(draft, code, 'mission', host);
    return;
  }
  const actor = addPerson(draft, code, 'official');
  const account = addPersonalAccount(draft, actor, 0.4 * weightOf(code));
  const since = isoDay(between(random, startOfDay('2021-02-01'), startOfDay('2025-03-01')));
  draft.tenures.push({ actor, account, office: 'ambassador', host, since, until: '' });
}

function castOrganisation(draft: Draft, code: string): void {
  const name = countryByCode(code)?.name ?? code;
  const weight = LED_BY_ACCOUNT_HOLDER.includes(code) ? 3 : 1.2;
  const institution = addInstitution(draft, code, '', name);
  const account = addAccount(draft, {
    country: code,
    handle: `${code.toLowerCase()}.test`,
    displayName: `${name} (simulated)`,
    type: 'office',
    weight,
  });
  draft.tenures.push({
    actor: institution,
    account,
    office: 'international-organisation',
    host: '',
    since: '',
    until: '',
  });
  if (!LED_BY_ACCOUNT_HOLDER.includes(code)) return;
  const person = addPerson(draft, code, 'leader');
  const since = `20${18 + below(draft.random, 7)}-01-01`;
  draft.tenures.push({
    actor: person,
    account: addPersonalAccount(draft, person, weight / 2),
    office: 'international-organisation',
    host: '',
    since,
    until: '',
  });
}
