/** A rule of alerts, from its text. */
import { ACCOUNT_EVENTS, type AccountEvent, type TieEvent } from '../values/log-entries.ts';
import { say } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';
import { meant, parseSide, type Side } from './side.ts';

export type Rule =
  | { kind: 'tie'; change: TieEvent['kind']; source: Side; target: Side }
  | { kind: 'mutual'; change: TieEvent['kind']; one: Side; other: Side }
  | { kind: 'account'; event: AccountEvent['kind']; side: Side }
  /** The share of changes that came by no stream, and that a sweep found. */
  | { kind: 'loss'; above: number }
  /** No post that stands came for so many milliseconds. */
  | { kind: 'silent'; side: Side; ms: number }
  /** Whom an account follows could not be seen for so many milliseconds. */
  | { kind: 'gap'; side: Side; ms: number };

const DURATION = /^([1-9]\d{0,3})([hd])$/;
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 };

export type ParsedRule = { rule: Rule } | { faults: string[] };

const CHANGES: Readonly<Record<string, TieEvent['kind']>> = { follows: 'formed', unfollows: 'ended' };
const MUTUALS: readonly TieEvent['kind'][] = ['formed', 'ended'];
const FORMS =
  'write SIDE follows SIDE, SIDE unfollows SIDE, mutual formed SIDE SIDE, mutual ended SIDE SIDE, handle changed SIDE, account deactivated SIDE, SIDE silent 14d, gap longer than 6h SIDE or loss above 1%';

/** The text with one space between two words: what tells one rule from another. */
export function ruleText(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** Every fault that is found in the text, or the rule. */
export function parseRule(text: string): ParsedRule {
  const words = ruleText(text).split(' ');
  const [first = '', second = '', ...rest] = words;
  if (first === 'mutual') return mutual(second, rest);
  if (first === 'account') return account(second, rest);
  if (first === 'handle') {
    return second === 'changed'
      ? withSides(rest, 0, 1, ([side = []]) => ({ kind: 'account', event: 'renamed', side }))
      : wrong(`"${second}" follows "handle"; write handle changed`);
  }
  if (first === 'loss') return loss(second, rest);
  if (first === 'gap') return gap(words.slice(1));
  return tie(words);
}

function wrong(...faults: string[]): ParsedRule {
  return { faults };
}

function tie(words: readonly string[]): ParsedRule {
  const [source = '', verb = '', target, ...rest] = words;
  if (words.length === 1) return wrong(`"${source}" is no rule${meant(source, FIRST_WORDS)}; ${FORMS}`);
  if (verb === 'silent') return silent(source, words.slice(2));
  const change = Object.hasOwn(CHANGES, verb) ? CHANGES[verb]! : undefined;
  const near = meant(source, FIRST_WORDS);
  if (change === undefined && near !== '') return wrong(`"${source}" begins no rule${near}`);
  const sides = target === undefined ? [source] : [source, target];
  const faults = [
    ...(change === undefined
      ? [`"${verb}" is no verb of a rule${meant(verb, Object.keys(CHANGES)) || `; ${FORMS}`}`]
      : []),
    ...sides.flatMap(faultOf),
    ...(target === undefined ? [`it does not say whom: write ${source} ${verb} *`] : []),
    ...(rest.length === 0 ? [] : [`"${rest.join(' ')}" is too much`]),
  ];
  if (change === undefined || faults.length > 0) return wrong(...faults);
  return withSides(sides, 2, 2, ([source = [], target = []]) => ({ kind: 'tie', change, source, target }));
}

const FIRST_WORDS = ['mutual', 'account', 'handle', 'loss', 'gap'];

function mutual(word: string, sides: readonly string[]): ParsedRule {
  const change = MUTUALS.find((one) => one === word);
  if (change === undefined) {
    return wrong(
      `"${word}" follows "mutual"; write mutual formed or mutual ended`,
      ...sides.flatMap(faultOf),
    );
  }
  return withSides(sides, 2, 2, ([one = [], other = []]) => ({ kind: 'mutual', change, one, other }));
}

function account(word: string, sides: readonly string[]): ParsedRule {
  const event = ACCOUNT_EVENTS.find((one) => one === word);
  if (event === undefined) {
    const known = `known are ${ACCOUNT_EVENTS.join(', ')}`;
    return wrong(
      `"${word}" is nothing that becomes of an account; ${known}${meant(word, ACCOUNT_EVENTS)}`,
      ...sides.flatMap(faultOf),
    );
  }
  return withSides(sides, 0, 1, ([side = []]) => ({ kind: 'account', event, side }));
}

function loss(word: string, rest: readonly string[]): ParsedRule {
  const [, percent] = /^(\d{1,2}(?:\.\d+)?)%$/.exec(rest.join('')) ?? [];
  if (word !== 'above' || percent === undefined) return wrong('write it as loss above 1%');
  return { rule: { kind: 'loss', above: Number(percent) / 100 } };
}

function gap([longer, than, time = '', ...sides]: readonly string[]): ParsedRule {
  const [, number, unit] = DURATION.exec(time) ?? [];
  if (longer !== 'longer' || than !== 'than' || unit === undefined) {
    return wrong('write it as gap longer than 6h, or gap longer than 2d FR', ...sides.flatMap(faultOf));
  }
  const ms = Number(number) * UNITS[unit]!;
  return withSides(sides, 0, 1, ([side = []]) => ({ kind: 'gap', side, ms }));
}

function silent(word: string, rest: readonly string[]): ParsedRule {
  const [, number, unit] = DURATION.exec(rest.join(' ')) ?? [];
  const faults = [
    ...faultOf(word),
    ...(unit === undefined ? ['write how long: silent 14d, or silent 36h'] : []),
  ];
  const parsed = parseSide(word);
  if (unit === undefined || 'faults' in parsed) return { faults };
  return { rule: { kind: 'silent', side: parsed.side, ms: Number(number) * UNITS[unit]! } };
}

function withSides(
  words: readonly string[],
  least: number,
  most: number,
  make: (sides: readonly Side[]) => Rule,
): ParsedRule {
  const faults = words.slice(0, most).flatMap(faultOf);
  if (words.length < least) faults.push(`it names ${words.length} of ${least} sides; * is for all accounts`);
  if (words.length > most) faults.push(`"${words.slice(most).join(' ')}" is too much`);
  if (faults.length > 0) return { faults };
  return { rule: make(words.flatMap((word) => sideOf(word))) };

  function sideOf(word: string): Side[] {
    const parsed = parseSide(word);
    return 'side' in parsed ? [parsed.side] : [];
  }
}

function faultOf(word: string): string[] {
  const parsed = parseSide(word);
  return 'faults' in parsed
    ? [parsed.faults.map((fault) => ENGLISH.say(say.alerts.sideFault(fault))).join('; ')]
    : [];
}
