/** The log that is asked where none is named: the only one, which is said. */
import { logsOf } from '../../open/logs.ts';
import { isLog } from '../../open/open-log.ts';
import { type Desk, logsAlone } from '../../open/open-snapshot.ts';
import type { LogFacts } from '../../values/log-facts.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';

/** The name of the log that is meant. @throws UserError where none is named, and there is none, or several are. */
export function logNamed(desk: Desk, name: string | undefined): string {
  if (name !== undefined) return name;
  const { database } = desk;
  const [log, ...others] = logsOf(database).all;
  if (log === undefined) throw refusal(say.log.none(database));
  if (others.length === 0) return said(desk, log);
  throw refusal(
    say.log.several(
      database,
      [log, ...others].map((one) => one.name),
    ),
  );
}

/** The same of what a snapshot can be asked too: `null` where that is meant. */
export function logAsked(desk: Desk, name: string | undefined): string | null {
  if (name !== undefined) return isLog(desk.database, name) ? name : null;
  const [log, ...others] = logsAlone(desk.database);
  return log === undefined || others.length > 0 ? null : said(desk, log);
}

/** The same of what a snapshot alone can be asked of a group. @throws UserError for a log and a group. */
export function wholeLogAsked(desk: Desk, name: string | undefined): string | null {
  const log = logAsked(desk, name);
  if (log !== null && desk.among !== undefined) throw refusal(say.log.noGroup(log));
  return log;
}

function said(desk: Desk, { name, network }: LogFacts): string {
  desk.say(say.log.meant(name, network));
  return name;
}
