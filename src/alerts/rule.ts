/** A rule of alerts, from its text. */
import { ACCOUNT_EVENTS, type AccountEvent, type TieEvent } from '../values/log-entries.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { nearest, parseSide, type Side } from './side.ts';

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

export type ParsedRule = { rule: Rule } | { faults: Sentence[] };

const CHANGES: Readonly<Record<string, TieEvent['kind']>> = { follows: 'formed', unfollows: 'ended' };
const MUTUALS: readonly TieEvent['kind'][] = ['formed', 'ended'];

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
      : wrong(say.rules.handle(second));
  }
  if (first === 'loss') return loss(second, rest);
  if (first === 'gap') return gap(words.slice(1));
  return tie(words);
}

function wrong(...faults: Sentence[]): ParsedRule {
  return { faults };
}

function tie(words: readonly string[]): ParsedRule {
  const [source = '', verb = '', target, ...rest] = words;
  const near = nearest(source, FIRST_WORDS);
  if (words.length === 1) return wrong(say.rules.none(source, near));
  if (verb === 'silent') return silent(source, words.slice(2));
  const change = Object.hasOwn(CHANGES, verb) ? CHANGES[verb]! : undefined;
  if (change === undefined && near !== null) return wrong(say.rules.beginsNone(source, near));
  const sides = target === undefined ? [source] : [source, target];
  const faults = [
    ...(change === undefined ? [say.rules.noVerb(verb, nearest(verb, Object.keys(CHANGES)))] : []),
    ...sides.flatMap(faultOf),
    ...(target === undefined ? [say.rules.whom(source, verb)] : []),
    ...(rest.length === 0 ? [] : [say.rules.tooMuch(rest.join(' '))]),
  ];
  if (change === undefined || faults.length > 0) return wrong(...faults);
  return withSides(sides, 2, 2, ([source = [], target = []]) => ({ kind: 'tie', change, source, target }));
}

const FIRST_WORDS = ['mutual', 'account', 'handle', 'loss', 'gap'];

function mutual(word: string, sides: readonly string[]): ParsedRule {
  const change = MUTUALS.find((one) => one === word);
  if (change === undefined) {
    return wrong(say.rules.mutual(word), ...sides.flatMap(faultOf));
  }
  return withSides(sides, 2, 2, ([one = [], other = []]) => ({ kind: 'mutual', change, one, other }));
}

function account(word: string, sides: readonly string[]): ParsedRule {
  const event = ACCOUNT_EVENTS.find((one) => one === word);
  if (event === undefined) {
    const fault = say.rules.account(word, ACCOUNT_EVENTS, nearest(word, ACCOUNT_EVENTS));
    return wrong(fault, ...sides.flatMap(faultOf));
  }
  return withSides(sides, 0, 1, ([side = []]) => ({ kind: 'account', event, side }));
}

function loss(word: string, rest: readonly string[]): ParsedRule {
  const [, percent] = /^(\d{1,2}(?:\.\d+)?)%$/.exec(rest.join('')) ?? [];
  if (word !== 'above' || percent === undefined) return wrong(say.rules.loss());
  return { rule: { kind: 'loss', above: Number(percent) / 100 } };
}

function gap([longer, than, time = '', ...sides]: readonly string[]): ParsedRule {
  const [, number, unit] = DURATION.exec(time) ?? [];
  if (longer !== 'longer' || than !== 'than' || unit === undefined) {
    return wrong(say.rules.gap(), ...sides.flatMap(faultOf));
  }
  const ms = Number(number) * UNITS[unit]!;
  return withSides(sides, 0, 1, ([side = []]) => ({ kind: 'gap', side, ms }));
}

function silent(word: string, rest: readonly string[]): ParsedRule {
  const [, number, unit] = DURATION.exec(rest.join(' ')) ?? [];
  const faults = [...faultOf(word), ...(unit === undefined ? [say.rules.howLong()] : [])];
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
  if (words.length < least) faults.push(say.rules.sides(words.length, least));
  if (words.length > most) faults.push(say.rules.tooMuch(words.slice(most).join(' ')));
  if (faults.length > 0) return { faults };
  return { rule: make(words.flatMap((word) => sideOf(word))) };

  function sideOf(word: string): Side[] {
    const parsed = parseSide(word);
    return 'side' in parsed ? [parsed.side] : [];
  }
}

function faultOf(word: string): Sentence[] {
  const parsed = parseSide(word);
  return 'faults' in parsed ? [say.alerts.sideFaults(parsed.faults)] : [];
}
