/** Which editions there are, in a database and as archives. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { tableOf } from '../../csv.ts';
import { groupBy } from '../../group-by.ts';
import { allEditions, EDITIONS } from '../../open/edition-record.ts';
import { lastDate } from '../../store/editions.ts';
import { typed } from '../column-types.ts';

/** @param database its file; archives are those of the folder where questions look for them. */
export function editions(database: string): Answer {
  const copies = groupBy(allEditions(database), ({ record }) => `${record.name} ${record.contentHash}`);
  const found = [...copies.values()].map((of) => ({
    record: of[0]!.record,
    places: of.map(({ directory }) => directory ?? 'database'),
  }));
  return typed({
    sentence:
      found.length === 0
        ? `There is no edition in ${database}, and no archive of one under ${EDITIONS}; make one with: entente edition NAME SNAPSHOT SNAPSHOT`
        : `${count(found.length, 'edition')}. Database: ${database}; archives: ${EDITIONS}.`,
    ...tableOf(found, {
      edition: ({ record }) => record.name,
      date: ({ record }) => lastDate(record),
      networks: ({ record }) => record.snapshots.map(({ network }) => network).join(' '),
      snapshots: ({ record }) => record.snapshots.map(({ name }) => name).join(' '),
      within_days: ({ record }) => record.withinDays,
      kept_in: ({ places }) => places.join(' + '),
      content_hash: ({ record }) => record.contentHash,
    }),
    types: {
      edition: 'text',
      networks: 'text',
      snapshots: 'text',
      within_days: 'count',
      kept_in: 'text',
    },
    facts: { question: 'editions', database },
  });
}
