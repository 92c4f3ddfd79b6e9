import type { SideFault } from '../values.ts';
import { minuteOfDay } from './phrases.ts';
import { count, counted, country } from './plain.ts';

const meant = (near: string | null) => (near === null ? '' : `; did you mean ${near}?`);

function sideFault(fault: SideFault): string {
  switch (fault.is) {
    case 'form':
      return `"${fault.word}" names no accounts; write COUNTRY:OFFICE, such as FR:mission`;
    case 'column':
      return `"${fault.word}" is no column of rosters${meant(fault.near)}`;
    case 'country':
      return `"${fault.word}" is no code of a country, such as FR, nor * for all${meant(fault.near)}`;
    case 'value':
      return `"${fault.word}" is no ${fault.column} of rosters (${fault.known.join(', ')})${meant(fault.near)}`;
  }
}

/** What a rule of a country tells. */
export type WantedRule = 'new' | 'lost' | 'broken' | 'silent' | 'gap';

const WANTED: Readonly<Record<WantedRule, string>> = {
  new: 'a new follower abroad',
  lost: 'a follower abroad lost',
  broken: 'a mutual tie broken',
  silent: 'one of its accounts without a post for a week',
  gap: 'six hours unseen',
};

const sideFaults = (faults: readonly SideFault[]) => faults.map(sideFault).join('; ');

export const alerts = {
  /** @param heldBack how many would have named a person who ended a follow. @param rules how many are in force. */
  list: (
    log: string,
    fired: number,
    asked: { of: string | null; since: string | null },
    heldBack: number,
    rules: number,
  ) =>
    `${log}: ${fired === 0 ? 'no alert' : counted(fired, 'alert')} fired${asked.of === null ? '' : ` about ${country(asked.of)}`}${asked.since === null ? '' : ` since ${asked.since}`}${heldBack === 0 ? '' : `, ${count(heldBack)} held back`}; ${rules === 0 ? 'no rule' : counted(rules, 'rule')} in force.`,
  fired: (shown: number, of: number) =>
    `Fired, the last first${of > shown ? `, ${count(shown)} of ${count(of)}` : ''}`,
  rules: 'Rules, and how often each has fired',
  /** @param inForce how many rules are. */
  wanted: (code: string, inForce: number) =>
    `Rules that a desk of ${country(code)} would want${inForce === 0 ? '' : ' too'}, as lines of watch.json`,
  /** A rule of a country as it stands in the file, headed by what it tells. */
  line: (code: string, what: WantedRule, when: string) =>
    `{ "name": ${JSON.stringify(`${country(code)}: ${WANTED[what]}`)}, "when": ${JSON.stringify(when)} }`,
  ofCountry: 'Rules that a desk would want, as lines of watch.json, are listed of one country: --of FR.',
  ofCountryOnPage:
    'Rules that a desk would want, ready to copy into watch.json, are listed of one country: [[name it]].',
  where:
    'Rules, and where each is told (lines of the watch, a file of a feed, a webhook), stand in watch.json beside the study, or in the file that --alerts of entente watch names.',
  silence:
    'A rule of silence fires when an account comes to be silent for so long after the rule came into force; who was so before it is not told of. The desk of a country lists who of its own is silent.',
  heldBack: (alerts: number, log: string) =>
    `${counted(alerts, 'alert')} held back: each would name a person who ended a follow. "persons": true in the file of the rules has a watch tell them from then on; entente events ${log} --kind ended --persons lists what they are of.`,
  unknownSince: (rules: number) =>
    `Since when ${counted(rules, 'rule')} hold is not known: an earlier entente did not keep it.`,
  /** Goes on with what has fired. */
  inForce: (rules: readonly string[]) =>
    `${counted(rules.length, 'rule')} of alerts in force${rules.length === 0 ? '' : ` (${rules.join('; ')})`};`,
  noneFired: 'none has fired yet',
  /** Goes on with the alert itself. */
  lastFired: (alerts: number, at: string) =>
    `${counted(alerts, 'alert')} fired, the last on ${minuteOfDay(at)}:`,
  /** @param fault what the webhook said last, as it came; `null` where it was not tried. */
  waiting: (alerts: number, fault: string | null) =>
    `${counted(alerts, 'alert waits', 'alerts wait')} for a webhook${fault === null ? '' : `, which said last: ${fault}`}.`,
  givenUp: (alerts: number) =>
    `${counted(alerts, 'alert was', 'alerts were')} given up, as no webhook took ${alerts === 1 ? 'it' : 'them'}.`,
  tried: (log: string, rules: number, alerts: number, since: string | null) =>
    `${log}: ${counted(rules, 'rule')} would have fired ${counted(alerts, 'alert')}${since === null ? '' : ` since ${since}`}.`,
  sideFaults,
  noSide: (option: string, text: string, faults: readonly SideFault[]) =>
    `${option} ${text}: ${sideFaults(faults)}`,
  noPosts: (rule: string, log: string) =>
    `"${rule}" is about posts, and ${log} logs none; watch it with --activity, or leave the rule out`,
  /** @param least bytes; `null` where there is no key at all. */
  noKey: (least: number | null) =>
    `what a webhook is told is signed, and ENTENTE_WEBHOOK_KEY ${least === null ? 'is not set' : `is shorter than ${least} bytes`}; set it to a secret that its receiver has too, such as openssl rand -hex 32 prints`,
  firedNothing: (rule: string) => `"${rule}" would have fired nothing.`,
  leftOut: (alerts: number) =>
    `${counted(alerts, 'alert')} of persons who ended a follow left out: "persons": true in the file, or --persons, names them.`,
};
