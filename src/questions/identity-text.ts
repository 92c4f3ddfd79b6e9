/** Who an account was over the years, as sections of an answer and in sentences. */
import { accountsOfActors, handleSpans, type IdentityMoment, tenures } from '../changes/identity.ts';
import type { Section } from '../cli/answer.ts';
import type { ColumnName } from '../columns/answer-columns.ts';
import { type Across, entriesWhere, type Listed } from '../study/across.ts';
import type { StudyEntry, StudySnapshot } from '../study/study.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';

/** An entry in the words of a comparison; a derived snapshot has none, as its handles are of a later day. */
export function identityMoments(
  { date, origin }: Pick<StudySnapshot, 'date' | 'origin'>,
  entries: readonly StudyEntry[],
): IdentityMoment[] {
  if (origin === 'derived') return [];
  return entries
    .filter(({ accountId }) => accountId !== '')
    .map(({ accountId, handle, row: { actor, name, country, office, since, until } }) => ({
      date,
      accountId,
      handle,
      actor,
      name,
      country,
      office,
      since,
      until,
    }));
}

/** The moments of one account, by date. */
export function accountMoments(past: readonly Listed[], ids: Across, accountId: string): IdentityMoment[] {
  return past.flatMap((study) =>
    identityMoments(study.snapshot, ids.entries(study, accountId)).map((moment) => ({
      ...moment,
      accountId,
    })),
  );
}

/** The moments of all accounts of an actor, by date. */
export function actorMoments(past: readonly Listed[], ids: Across, actor: string): IdentityMoment[] {
  if (actor === '') return [];
  return past.flatMap((study) =>
    identityMoments(
      study.snapshot,
      entriesWhere(study, ({ row }) => row.actor === actor),
    ).map((moment) => ({
      ...moment,
      accountId: ids.shared(study, moment.accountId),
    })),
  );
}

/**
 * Three sections: handles, holders, accounts of actors. A terminal is shown the accounts that had several handles
 * or holders, and the actors with several accounts.
 * @param own of the accounts whose handles and holders are told, by date.
 * @param ofActors of the accounts of the actors that are told.
 */
export function identitySections(
  own: readonly IdentityMoment[],
  ofActors: readonly IdentityMoment[],
): Section[] {
  return [
    section(
      'handles',
      say.identity.handles(),
      ['handle', 'first_seen', 'last_seen', 'account_id'],
      handleSpans(own).map(({ accountId, handle, firstSeen, lastSeen }) => ({
        subject: accountId,
        cells: [handle, firstSeen, lastSeen, accountId],
      })),
    ),
    section(
      'holders',
      say.identity.holders(),
      ['handle', 'held_by', 'office', 'since', 'until', 'first_seen', 'last_seen', 'actor', 'account_id'],
      tenures(own).map(({ accountId, handle, name, actor, office, since, until, firstSeen, lastSeen }) => ({
        subject: accountId,
        cells: [handle, name, office, since, until, firstSeen, lastSeen, actor, accountId],
      })),
      ['handle', 'held_by', 'office', 'since', 'until', 'first_seen', 'last_seen'],
    ),
    section(
      'accounts_of_actor',
      say.identity.accountsOfActor(),
      ['held_by', 'actor', 'handle', 'first_seen', 'last_seen', 'account_id'],
      accountsOfActors(ofActors).map(({ actor, name, handle, firstSeen, lastSeen, accountId }) => ({
        subject: actor,
        cells: [name, actor, handle, firstSeen, lastSeen, accountId],
      })),
      ['held_by', 'actor', 'handle', 'first_seen', 'last_seen'],
    ),
  ];
}

interface SubjectRow {
  /** What has one row where nothing changed. */
  subject: string;
  cells: string[];
}

/** @param shown the first columns, as many as a terminal is shown. */
function section(
  name: string,
  title: Said,
  columns: readonly ColumnName[],
  rows: readonly SubjectRow[],
  shown: readonly ColumnName[] = columns,
): Section {
  const counts = new Map<string, number>();
  for (const { subject } of rows) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return {
    name,
    title,
    columns,
    rows: rows.map(({ cells }) => cells),
    shown: {
      columns: shown,
      rows: rows
        .filter(({ subject }) => counts.get(subject)! > 1)
        .map(({ cells }) => cells.slice(0, shown.length)),
      optional: ['since', 'until'],
    },
  };
}

/** Renames and changes of holder of one account; nothing where there were none. */
export function identityNotes(moments: readonly IdentityMoment[]): Said[] {
  const handles = handleSpans(moments);
  const held = tenures(moments);
  const now = { handle: handles.at(-1)?.handle ?? '', accountId: moments.at(-1)?.accountId ?? '', name: '' };
  return [
    ...(handles.length > 1
      ? [
          say.identity.renamed(
            now,
            handles.map(({ handle, firstSeen: first, lastSeen: last }) => ({ handle, first, last })),
          ),
        ]
      : []),
    ...(held.length > 1
      ? [
          say.identity.handedOver(
            now,
            held.map(({ name, actor, office, firstSeen: first, lastSeen: last }) => ({
              holder: name || actor,
              office,
              first,
              last,
            })),
          ),
        ]
      : []),
  ];
}
