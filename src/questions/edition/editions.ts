/** Which editions there are, in a database and as archives. */
import type { Answer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import { listedEditions } from '../../open/catalogue.ts';
import { EDITIONS } from '../../open/edition-record.ts';
import { say } from '../../words/say.ts';
import { typed } from '../column-types.ts';

/** @param database its file; archives are those of the folder where questions look for them. */
export function editions(database: string): Answer {
  const found = listedEditions(database);
  return typed({
    sentence:
      found.length === 0
        ? say.edition.none(database, EDITIONS)
        : say.edition.list(found.length, database, EDITIONS),
    ...tableOf(found, {
      edition: ({ name }) => name,
      date: ({ date }) => date,
      networks: ({ snapshots }) => snapshots.map(({ network }) => network).join(' '),
      snapshots: ({ snapshots }) => snapshots.map(({ name }) => name).join(' '),
      within_days: ({ withinDays }) => withinDays,
      kept_in: ({ places }) => places.join(' + '),
      content_hash: ({ contentHash }) => contentHash,
    }),
    facts: { question: 'editions', database },
  });
}
