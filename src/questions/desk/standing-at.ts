/** Which follows of a country stood at an instant of the last two stretches of a log: those of now, with what came later taken back. */
import type { Instant } from '../../values/log-entries.ts';
import type { Recent } from '../log/recent.ts';

/** How many records of follows of one account by another stood then; one of the two is of the country. */
export function standingAt(
  { log, accounts, now }: Recent,
  code: string,
  at: Instant,
): (source: number, target: number) => number {
  const standing = log.ties.standingCounter();
  if (at >= now.to) return standing;
  const own = [...accounts].flatMap(([key, { row }]) => (row?.country === code ? [key] : []));
  const later = new Map<string, number>();
  for (const { kind, source, target } of log.ties.within({ after: at, to: now.to }, own)) {
    const pair = `${source} ${target}`;
    later.set(pair, (later.get(pair) ?? 0) + (kind === 'formed' ? 1 : -1));
  }
  return (source, target) => standing(source, target) - (later.get(`${source} ${target}`) ?? 0);
}
