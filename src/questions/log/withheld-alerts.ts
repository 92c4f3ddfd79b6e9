/** How many alerts the rules in force held back, as each would have named a person who ended a follow. */

import { alertUuid } from '../../alerts/alert-replay.ts';
import { firesOnTie } from '../../alerts/fire.ts';
import { parseRule, type Rule } from '../../alerts/rule.ts';
import type { Log } from '../../study/log.ts';
import type { RuleCount } from '../../values/log-alerts.ts';
import type { Instant } from '../../values/log-entries.ts';
import type { TieMark } from '../../values/log-stretch.ts';
import type { IsAsked } from './alerts-of-side.ts';
import { wholeEvents } from './events.ts';

/** The rule, where it is one of ends of follows, of which alone any are held back; `null` for others. */
export function ruleOfEnds(text: string): Rule | null {
  const parsed = parseRule(text);
  return 'rule' in parsed && 'change' in parsed.rule && parsed.rule.change === 'ended' ? parsed.rule : null;
}

/** By the rule; none for one of which it is not known since when it holds. @param isAsked of an alert by whom it is about. */
export function heldBack(
  log: Log,
  rules: readonly RuleCount[],
  from: Instant,
  isAsked: IsAsked,
): Map<string, number> {
  const { about, accounts, ids } = log;
  const asked = rules.flatMap(({ rule: text, since }) => {
    const rule = ruleOfEnds(text);
    return rule !== null && since !== null ? [{ text, since: Math.max(since, from), rule }] : [];
  });
  const held = new Map<string, number>();
  if (asked.length === 0) return held;
  const marks = log.ties.since(Math.min(...asked.map(({ since }) => since)), null);
  const ended = marks.filter(
    ({ kind, source }) => kind === 'ended' && accounts.get(ids.get(source) ?? '')?.row?.kind === 'person',
  );
  const wasAnswered = answeredBefore(log, marks, ended);
  const told = new Set(ended.length === 0 ? [] : log.alerts.fired(-1).map(({ uuid }) => uuid));
  for (const [k, event] of wholeEvents(log, ended).entries()) {
    if (!('source' in event) || !isAsked(event)) continue;
    const before = {
      account: (id: string) => accounts.get(id),
      follows: () => wasAnswered[k]!,
      lastSeen: () => null,
    };
    for (const { text, since, rule } of asked) {
      const fired = event.to < since ? null : firesOnTie(rule, event, before);
      if (fired === null || told.has(alertUuid(about, text, fired.key))) continue;
      held.set(text, (held.get(text) ?? 0) + 1);
    }
  }
  return held;
}

/** Whether each of these follows was answered before it ended: what stands now, without what came since. */
function answeredBefore({ ties }: Log, marks: readonly TieMark[], ended: readonly TieMark[]): boolean[] {
  const stood = new Map<string, boolean>();
  const asked = new Map(ended.map((mark, k) => [mark, k]));
  const found: boolean[] = [];
  for (const mark of marks.toReversed()) {
    const { kind, source, target } = mark;
    stood.set(`${source} ${target}`, kind === 'ended');
    const k = asked.get(mark);
    if (k !== undefined)
      found[k] = stood.get(`${target} ${source}`) ?? ties.countStanding(target, source) > 0;
  }
  return found;
}
