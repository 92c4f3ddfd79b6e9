/** `watch.json`: the rules of alerts and where they go, narrowed from what a person wrote. */
import { isRecord, parseJson } from '../json-text.ts';
import { isPrivateHost } from '../private-address.ts';
import { faulty, type SaidProblem } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { parseRule, type Rule, ruleText } from './rule.ts';
import { nearest } from './side.ts';

export const ALERTS_FILE = 'watch.json';

const OUTPUTS = ['feed', 'webhook', 'lines'] as const;
type Output = (typeof OUTPUTS)[number];

export interface NamedRule {
  /** As alerts are headed. */
  name: string;
  /** Its text, which tells it from others. */
  when: string;
  rule: Rule;
  to: readonly Output[];
}

export interface AlertsAsked {
  rules: readonly NamedRule[];
  /** Whether persons who ended a follow are named. */
  persons: boolean;
  /** The path of the Atom feed, from the folder of the file; `null` where there is none. */
  feed: string | null;
  webhook: string | null;
}

type Fault = (said: Said) => void;

const KEYS = ['version', 'rules', 'outputs', 'persons'];
const RULE_KEYS = ['name', 'when', 'to'];

/** @throws DataError with every fault in it. */
export function parseAlertsFile(text: string, file: string): AlertsAsked {
  const content = parseJson(text, file);
  const problems: SaidProblem[] = [];
  const fault: Fault = (said) => problems.push({ file, said });
  if (!isRecord(content)) throw faulty([{ file, said: say.rules.noObject() }]);
  refuseOthers(content, KEYS, '', fault);
  if (content.version !== 1) fault(say.rules.version());
  const { persons = false, rules } = content;
  if (typeof persons !== 'boolean') fault(say.rules.persons());
  const { feed, webhook, given } = outputsOf(content.outputs, fault);
  const lines = linesOfRules(text);
  const named: NamedRule[] = [];
  if (!Array.isArray(rules) || rules.length === 0) fault(say.rules.rules());
  else {
    rules.forEach((rule: unknown, k) => {
      const line = isRecord(rule) && 'when' in rule ? lines.shift() : undefined;
      const ruleFault: Fault = (said) =>
        problems.push({
          file,
          said: [say.rules.place(k + 1), said],
          ...(line === undefined ? {} : { line }),
        });
      const one = namedRule(rule, given, ruleFault);
      if (one === null) return;
      const same = named.findIndex(({ when }) => when === one.when);
      if (same >= 0) ruleFault(say.rules.twice(one.when));
      named.push(one);
    });
  }
  if (problems.length > 0) throw faulty(problems);
  return { rules: named, persons: persons === true, feed, webhook };
}

function refuseOthers(record: object, known: readonly string[], of: string, fault: Fault): void {
  for (const key of Object.keys(record)) {
    if (!known.includes(key)) fault(say.rules.noKey(key, of, known, nearest(key, known)));
  }
}

function outputsOf(
  outputs: unknown,
  fault: Fault,
): Pick<AlertsAsked, 'feed' | 'webhook'> & { given: readonly Output[] } {
  const none = { feed: null, webhook: null, given: ['lines'] as const };
  if (outputs === undefined) return none;
  if (!isRecord(outputs)) {
    fault(say.rules.outputs());
    return none;
  }
  refuseOthers(outputs, OUTPUTS, 'outputs', fault);
  const { feed = null, webhook = null, lines = false } = outputs;
  if (typeof lines !== 'boolean') fault(say.rules.lines());
  if (feed !== null && (typeof feed !== 'string' || !/\.(xml|atom)$/.test(feed))) {
    fault(say.rules.feed());
  }
  if (webhook !== null && (typeof webhook !== 'string' || !isPublicAddress(webhook))) {
    fault(say.rules.webhook());
  }
  const given = OUTPUTS.filter((output) => ![undefined, null, false].includes(outputs[output] as false));
  if (given.length === 0) {
    fault(say.rules.noOutput());
    return none;
  }
  return { feed: feed as string | null, webhook: webhook as string | null, given };
}

function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && !isPrivateHost(hostname);
}

function namedRule(content: unknown, given: readonly Output[], fault: Fault): NamedRule | null {
  if (!isRecord(content)) {
    fault(say.rules.noRuleObject());
    return null;
  }
  refuseOthers(content, RULE_KEYS, '', fault);
  const { when, to = given } = content;
  const { name = when } = content;
  if (typeof name !== 'string' || name.trim() === '') fault(say.rules.name());
  const isOutput = (one: unknown): one is Output => given.some((output) => output === one);
  if (!Array.isArray(to) || to.length === 0 || !to.every(isOutput)) {
    fault(say.rules.to(given));
  }
  if (typeof when !== 'string' || when.trim() === '') {
    fault(say.rules.when());
    return null;
  }
  const parsed = parseRule(when);
  if ('faults' in parsed) {
    for (const one of parsed.faults) fault([say.rules.text(ruleText(when)), one]);
    return null;
  }
  return {
    name: name === when ? ruleText(when) : String(name),
    when: ruleText(when),
    rule: parsed.rule,
    to: to as Output[],
  };
}

/** Finds the line of each rule's text. In JSON no text can hold a key's quotes. */
function linesOfRules(text: string): number[] {
  return [...text.matchAll(/(?<!\\)"when"\s*:/g)].map(({ index }) => text.slice(0, index).split('\n').length);
}
