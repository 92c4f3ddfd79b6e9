/** The log that is asked where none is named: the only one, which is said. */
import { UserError } from '../../errors.ts';
import { logsOf } from '../../open/logs.ts';
import { isLog } from '../../open/open-log.ts';
import { type Desk, logsAlone } from '../../open/open-snapshot.ts';
import type { LogFacts } from '../../values/log-facts.ts';

/** The name of the log that is meant. @throws UserError where none is named, and there is none, or several are. */
export function logNamed(desk: Desk, name: string | undefined): string {
  if (name !== undefined) return name;
  const { database } = desk;
  const [log, ...others] = logsOf(database).all;
  if (log === undefined) throw new UserError(`there is no log in ${database}; begin one with: entente watch`);
  if (others.length === 0) return said(desk, log);
  const names = [log, ...others].map((one) => one.name).join(', ');
  throw new UserError(`there are several logs in ${database}: ${names}; name one`);
}

/** The same of what a snapshot can be asked too: `null` where that is meant. */
export function logAsked(desk: Desk, name: string | undefined): string | null {
  if (name !== undefined) return isLog(desk.database, name) ? name : null;
  const [log, ...others] = logsAlone(desk.database);
  return log === undefined || others.length > 0 ? null : said(desk, log);
}

function said({ say }: Desk, { name, network }: LogFacts): string {
  say(`log ${name} (${network})`);
  return name;
}
