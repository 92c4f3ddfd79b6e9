/** Which logs of watches there are, and up to when each is proved. */
import type { Answer } from '../../cli/answer.ts';
import { isoOf } from '../../iso-instant.ts';
import { hasSnapshot } from '../../open/catalogue.ts';
import { logsOf } from '../../open/logs.ts';
import type { LogFacts } from '../../values/log-facts.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';

/** Those of a database that has no snapshot, begun or sealed. */
export function logsBegun(database: string): readonly LogFacts[] {
  return hasSnapshot(database) ? [] : logsOf(database).all;
}

export function listLogs(database: string, logs: readonly LogFacts[]): Answer {
  return typed({
    sentence: say.status.noSnapshot(logs.length, database),
    columns: ['log', 'network', 'began', 'proved_until'],
    types: { began: 'instant' },
    rows: logs.map(({ name, network, startedAt, sweptAt }) => [
      name,
      network,
      isoOf(startedAt),
      sweptAt === null ? '' : isoOf(sweptAt),
    ]),
    facts: { question: 'status', database },
  });
}
