/** The day of a log that another day of it is held against. */
import { type Asked, openQuestion } from './ask.ts';
import { deskBefore } from './open-snapshot.ts';

/** The day so far before the one that is asked, or the first that the log has; `null` where that is the one asked. */
export function earlierDay(asked: Asked, back: number): Asked | null {
  const log = asked.logs.own;
  if (log === null) return null;
  const { name, startedAt, beginsAt } = log;
  const { date } = asked.snapshot;
  const first = Math.max(startedAt, beginsAt ?? startedAt);
  const day = new Date(Math.max(first, Date.parse(date) - back)).toISOString().slice(0, date.length);
  return day < date ? openQuestion(deskBefore(asked.desk, asked), `${name}@${day}`) : null;
}
