/** Changes of office in the draft: departures, successors, handovers of an account, promotions. */
import { startOfDay } from './calendar.ts';
import { below } from './chance.ts';
import { addPerson, addPersonalAccount, type Draft } from './draft.ts';
import { weightOf } from './institutions.ts';
import type { Tenure } from './world.ts';

/** Share of the newly elected who open their account on the day; the others have had one for long. */
const NEWLY_OPENED_SHARE = 0.4;

const LADDER: Readonly<Record<string, string>> = {
  ambassador: 'foreign-minister',
  'foreign-minister': 'head-of-government',
};

/** The holder of a personal account leaves office on a day, and somebody else with an account comes. */
export function replaceHolder(draft: Draft, tenure: Tenure, date: string): void {
  depart(draft, tenure, date);
  succeed(draft, tenure, date);
}

/** The office account goes on under its next holder; the last holder's own account leaves the roster. */
export function handOver(draft: Draft, tenure: Tenure, date: string): void {
  const { actors, accounts, tenures } = draft;
  const { country, id } = actors[tenure.actor]!;
  const own = tenures.find((other) => other.actor === tenure.actor && other !== tenure);
  if (own) depart(draft, own, date);
  tenure.until = date;
  const successor = addPerson(draft, country, 'leader');
  tenures.push({ ...tenure, actor: successor, since: date, until: '' });
  draft.events.push({
    kind: 'handed-over',
    date,
    account: accounts[tenure.account]!.did,
    from: id,
    to: actors[successor]!.id,
  });
  if (own) enterOffice(draft, successor, tenure.office, date);
}

/** The next office of a minister or ambassador, where nobody on the roster has held it. */
export function nextOffice(draft: Draft, tenure: Tenure): string | undefined {
  const { actors, tenures } = draft;
  const office = LADDER[tenure.office];
  const { country } = actors[tenure.actor]!;
  const held = tenures.some((other) => other.office === office && actors[other.actor]!.country === country);
  return held ? undefined : office;
}

/** The same person and account in the next office; a minister has a successor. */
export function promote(draft: Draft, tenure: Tenure, date: string): void {
  const office = nextOffice(draft, tenure);
  if (office === undefined) return;
  tenure.until = date;
  draft.tenures.push({ ...tenure, office, host: '', since: date, until: '' });
  draft.events.push({
    kind: 'changed-office',
    date,
    account: draft.accounts[tenure.account]!.did,
    actor: draft.actors[tenure.actor]!.id,
    from: tenure.office,
    to: office,
  });
  if (tenure.office === 'foreign-minister') succeed(draft, tenure, date);
}

function depart(draft: Draft, tenure: Tenure, date: string): void {
  tenure.until = date;
  draft.events.push({
    kind: 'left-office',
    date,
    account: draft.accounts[tenure.account]!.did,
    actor: draft.actors[tenure.actor]!.id,
    office: tenure.office,
  });
}

function succeed(draft: Draft, tenure: Tenure, date: string): void {
  const successor = addPerson(draft, draft.actors[tenure.actor]!.country, 'leader');
  enterOffice(draft, successor, tenure.office, date);
}

/** A person comes into office with a personal account. */
function enterOffice(draft: Draft, actor: number, office: string, date: string): void {
  const { random, actors, accounts, tenures } = draft;
  const opened = startOfDay(date) + below(random, 12 * 3600) * 1000;
  const createdAt = random() < NEWLY_OPENED_SHARE ? opened : undefined;
  const account = addPersonalAccount(draft, actor, weightOf(actors[actor]!.country), createdAt);
  tenures.push({ actor, account, office, host: '', since: date, until: '' });
  draft.events.push({ kind: 'joined', date, account: accounts[account]!.did, actor: actors[actor]!.id });
}
