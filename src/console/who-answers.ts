/** Whose the accounts of a page are, of those that stand in its tables: by the rosters of the logs and snapshots that it asked. */
import { shownOf } from '../doors/html/answer-table.ts';
import type { KnownAccount, Who } from '../doors/who.ts';
import { profileAt } from '../roster/pages-on-network.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Log } from '../study/log.ts';
import type { Study } from '../study/study.ts';
import type { Part } from './page.ts';

/** Something with a roster, which is read where it is asked. */
export type Roster = (handles: ReadonlySet<string>) => readonly KnownAccount[];

type Network = Parameters<typeof profileAt>[0];

export function rosterOfLog({ about, accounts }: Log): Roster {
  return (handles) =>
    [...accounts.values()]
      .filter(({ state }) => handles.has(state.handle))
      .map(({ state, row }) => known(about, state.accountId, state.handle, row));
}

export function rosterOfSnapshot(study: Study): Roster {
  return (handles) =>
    study.entries
      .filter(({ handle }) => handles.has(handle))
      .map(({ accountId, handle, row }) => known(study.snapshot, accountId, handle, row));
}

function known(of: Network, accountId: string, handle: string, row: RosterRow | null): KnownAccount {
  const { name = '', kind = '', country = '', office = '', host = '' } = row ?? {};
  const profile = profileAt(of, { accountId, handle });
  return { accountId, handle, name, kind, country, office, host, profile };
}

/** @param rosters of two that know an account the first says whose it is. */
export function whoAnswers(parts: readonly Part[], rosters: readonly Roster[]): Who {
  const handles = new Set(parts.flatMap(handlesOf));
  if (handles.size === 0) return new Map();
  const found = [...rosters].reverse().flatMap((roster) => roster(handles));
  return new Map(found.map((one) => [one.handle, one]));
}

/** Those in columns of accounts, whoever is named by @handle among others, and whom sentences name. */
function handlesOf({ answer }: Part): string[] {
  const tables = 'sections' in answer ? answer.sections : [answer];
  const said = [
    answer.sentence,
    answer.notes,
    'sections' in answer && answer.sections.map(({ title }) => title),
  ];
  const listed = tables.map(shownOf).flatMap(({ columns, types = {}, rows }) => {
    const areHandles = columns.map((name) => ['account', 'accounts'].includes(types[name] ?? ''));
    return rows.flatMap((row) =>
      row.flatMap((cell, place) => {
        if (typeof cell !== 'string') return handlesIn(cell);
        if (areHandles[place]) return cell.split(' ').map(bare);
        return cell.startsWith('@') ? bare(cell) : [];
      }),
    );
  });
  return [...handlesIn(said), ...listed];
}

function bare(handle: string): string {
  return handle.replace(/^@/, '');
}

/** Of the values of sentences. */
function handlesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'handle' in value && typeof value.handle === 'string' ? [value.handle] : [];
  return [...own, ...Object.values(value).flatMap(handlesIn)];
}
