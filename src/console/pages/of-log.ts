/** What pages of a log share: which log is meant where none is named, and how long a stretch. */
import type { Log } from '../../study/log.ts';
import type { PageDesk, Part } from '../page.ts';
import { one, type Parameter, type Values } from '../parameters.ts';

/** The same on every page; the prompt takes any stretch of time. */
export const STRETCHES: Parameter = {
  kind: 'choice',
  choices: ['hour', 'day', 'week', '30d', '90d'],
  same: { '7d': 'week' },
};
/** Where the last day is asked for unless another is. */
export const USUALLY_A_DAY = { ...STRETCHES, usual: 'day' } as const satisfies Parameter;

/** The log that is named, or else the one that was told of last; `undefined` where there is none. */
export function logOf({ frame }: PageDesk, values: Values): string | undefined {
  const told = [...frame.logs].sort((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0));
  return one(values, 'log') ?? told[0]?.name;
}

/** What is named, or, where there are logs alone, the one that was told of last. */
export function namedOrOnlyLog(desk: PageDesk, values: Values): string | undefined {
  return one(values, 's') ?? (desk.frame.snapshots.length === 0 ? logOf(desk, values) : undefined);
}

/** The same of the logs that have posts, where none is named. */
export function postLogOf(desk: PageDesk, values: Values, key = 'log'): string | undefined {
  const told = [...desk.frame.logs].sort((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0));
  return one(values, key) ?? told.find(({ name }) => desk.openLog(name).posts.days !== null)?.name;
}

/** What a page asks of a log; nothing where there is no log. */
export function partsOfLog(
  { openLog }: PageDesk,
  name: string | undefined,
  ask: (log: Log, name: string) => Part[],
): Part[] {
  if (name === undefined) return [];
  return ask(openLog(name), name);
}

/** Options of the prompt for the parameters that are given, by the name of both. */
export function asOptions(values: Values, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = one(values, name);
    return value === undefined ? [] : [`--${name}`, value];
  });
}
