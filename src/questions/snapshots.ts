/** Which snapshots there are, in a database and as archives. */
import type { Answer } from '../cli/answer.ts';
import type { Cell } from '../csv.ts';
import { type ListedSnapshot, listedSnapshots } from '../open/catalogue.ts';
import { ARCHIVES } from '../open/open-snapshot.ts';
import { logOrigin } from '../study/log-origin.ts';
import { say } from '../words/say.ts';
import { typed } from './column-types.ts';
import { lossFacts } from './log/loss.ts';

const MORE_COLUMNS = [
  'entries',
  'simulated',
  'origin',
  'in_database',
  'archive',
  'sealed_at',
  'content_hash',
  'log',
  'loss_share',
  'loss_low',
  'loss_high',
] as const;

/** @param database its file; archives are those of the folder where questions look for them. */
export function snapshots(database: string): Answer {
  const listed = listedSnapshots(database);
  const sealed = listed.filter(({ state }) => state === 'sealed').length;
  const cells = (each: ListedSnapshot): Cell[] => [
    each.name,
    each.network,
    each.date,
    each.state,
    each.counts.accounts,
    each.counts.observed,
    each.counts.ties,
  ];
  const columns = ['snapshot', 'network', 'date', 'state', 'accounts', 'observed', 'ties'] as const;
  return typed({
    sentence:
      listed.length === 0
        ? say.snapshots.none(database)
        : say.snapshots.list(listed.length, sealed, database, ARCHIVES),
    columns: [...columns, ...MORE_COLUMNS],
    rows: listed.map((each) => [
      ...cells(each),
      each.counts.entries,
      each.simulated ? 'yes' : 'no',
      each.origin,
      each.isInDatabase ? 'yes' : 'no',
      each.archives.join(' '),
      each.sealedAt,
      each.contentHash,
      logOrigin(each.options)?.name ?? '',
      ...Object.values(lossFacts(logOrigin(each.options)?.loss ?? null)),
    ]),
    shown: {
      columns: [...columns, 'kept_in'],
      rows: listed.map((each) => [
        ...cells(each),
        [each.isInDatabase ? 'database' : '', each.archives.length > 0 ? 'archive' : '']
          .filter((place) => place !== '')
          .join(' + '),
      ]),
    },
    facts: { question: 'snapshots', database, sealed },
  });
}
