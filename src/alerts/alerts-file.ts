/** `watch.json`: the rules of alerts and where they go, narrowed from what a person wrote. */
import { DataError, type Problem } from '../errors.ts';
import { isRecord, parseJson } from '../json-text.ts';
import { isPrivateHost } from '../private-address.ts';
import { parseRule, type Rule, ruleText } from './rule.ts';
import { meant } from './side.ts';

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

type Fault = (message: string) => void;

const KEYS = ['version', 'rules', 'outputs', 'persons'];
const RULE_KEYS = ['name', 'when', 'to'];

/** @throws DataError with every fault in it. */
export function parseAlertsFile(text: string, file: string): AlertsAsked {
  const content = parseJson(text, file);
  const problems: Problem[] = [];
  const fault: Fault = (message) => problems.push({ file, message });
  if (!isRecord(content)) throw new DataError({ file, message: 'is no object of keys and values' });
  refuseOthers(content, KEYS, '', fault);
  if (content.version !== 1) fault('"version" must be 1');
  const { persons = false, rules } = content;
  if (typeof persons !== 'boolean') fault('"persons" must be true or false');
  const { feed, webhook, given } = outputsOf(content.outputs, fault);
  const lines = linesOfRules(text);
  const named: NamedRule[] = [];
  if (!Array.isArray(rules) || rules.length === 0) fault('"rules" must be a list with at least one rule');
  else {
    rules.forEach((rule: unknown, k) => {
      const line = isRecord(rule) && 'when' in rule ? lines.shift() : undefined;
      const ruleFault: Fault = (message) =>
        problems.push({
          file,
          message: `rule ${k + 1}: ${message}`,
          ...(line === undefined ? {} : { line }),
        });
      const one = namedRule(rule, given, ruleFault);
      if (one === null) return;
      const same = named.findIndex(({ when }) => when === one.when);
      if (same >= 0) ruleFault(`"${one.when}" is a rule already; leave one of them out`);
      named.push(one);
    });
  }
  if (problems.length > 0) throw new DataError(problems);
  return { rules: named, persons: persons === true, feed, webhook };
}

function refuseOthers(record: object, known: readonly string[], of: string, fault: Fault): void {
  for (const key of Object.keys(record)) {
    if (!known.includes(key)) {
      fault(`"${key}" is not known${of}; known are ${known.join(', ')}${meant(key, known)}`);
    }
  }
}

function outputsOf(
  outputs: unknown,
  fault: Fault,
): Pick<AlertsAsked, 'feed' | 'webhook'> & { given: readonly Output[] } {
  const none = { feed: null, webhook: null, given: ['lines'] as const };
  if (outputs === undefined) return none;
  if (!isRecord(outputs)) {
    fault('"outputs" must be an object with feed, webhook or lines');
    return none;
  }
  refuseOthers(outputs, OUTPUTS, ' of "outputs"', fault);
  const { feed = null, webhook = null, lines = false } = outputs;
  if (typeof lines !== 'boolean') fault('"lines" must be true or false');
  if (feed !== null && (typeof feed !== 'string' || !/\.(xml|atom)$/.test(feed))) {
    fault('"feed" must be the path of a file that ends in .xml or .atom');
  }
  if (webhook !== null && (typeof webhook !== 'string' || !isPublicAddress(webhook))) {
    fault('"webhook" must be an address under https:// on a public server, without a login in it');
  }
  const given = OUTPUTS.filter((output) => ![undefined, null, false].includes(outputs[output] as false));
  if (given.length === 0) {
    fault('"outputs" names none; give feed, webhook or lines');
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
    fault('is no object; write {"when": "FR follows *"}');
    return null;
  }
  refuseOthers(content, RULE_KEYS, '', fault);
  const { when, to = given } = content;
  const { name = when } = content;
  if (typeof name !== 'string' || name.trim() === '') fault('"name" must be text');
  const isOutput = (one: unknown): one is Output => given.some((output) => output === one);
  if (!Array.isArray(to) || to.length === 0 || !to.every(isOutput)) {
    fault(`"to" must be a list of outputs that the file names: ${given.join(', ')}`);
  }
  if (typeof when !== 'string' || when.trim() === '') {
    fault('"when" must be the text of a rule, such as "FR follows *"');
    return null;
  }
  const parsed = parseRule(when);
  if ('faults' in parsed) {
    for (const one of parsed.faults) fault(`"${ruleText(when)}": ${one}`);
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
