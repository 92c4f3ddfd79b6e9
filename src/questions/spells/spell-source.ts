/** What spells are told of: a log, a series of snapshots, or both, as lines of time with their accounts. */
import { isoOf } from '../../iso-instant.ts';
import { openQuestion } from '../../open/ask.ts';
import { logsOf } from '../../open/logs.ts';
import { isLog } from '../../open/open-log.ts';
import { type Desk, deskBefore } from '../../open/open-snapshot.ts';
import { archivesOfFolder } from '../../open/past-snapshots.ts';
import { type RosterRow, rosterRow } from '../../roster/row.ts';
import { type LinesOfTime, mergeLines } from '../../spells/merge-lines.ts';
import type { IdPair } from '../../spells/pair-keys.ts';
import { seriesLines } from '../../spells/series.ts';
import type { PairLines } from '../../spells/tie-line.ts';
import { across } from '../../study/across.ts';
import type { Log } from '../../study/log.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { identified, withSharedIds } from '../../study/shared-ids.ts';
import type { Group, Study } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { SpellsOf } from '../../words/values.ts';
import { numberNotes } from '../compared-notes.ts';
import { logAsked } from '../log/log-named.ts';
import { prunedNotes } from '../log/pruned-text.ts';
import { type LogMembers, membersOfLog } from './members-of-log.ts';
import { logLines } from './of-log.ts';

interface SpellAccount {
  accountId: string;
  handle: string;
  row: RosterRow;
}

/** Lines of time with whose they are. */
export interface SpellsTold {
  network: string;
  of: SpellsOf;
  /** By number. */
  accounts: readonly SpellAccount[];
  pairs: readonly PairLines[];
  notes: readonly Said[];
}

export interface SpellSource extends SpellsTold {
  /** Whose columns the accounts have. */
  snapshot: { name: string; extraColumns: string[] };
  /** With the followers that the profile states, in the newest snapshot that has the account; a log has none. */
  accounts: readonly (SpellAccount & { audienceCount: number | null })[];
  group: Group | null;
}

export interface SourceAsked {
  /** A log, or a snapshot whose series it is. */
  snapshot?: string | undefined;
  also?: readonly string[] | undefined;
}

/**
 * A series with days of a log that the database has is told by that log, which knows of the time between them.
 * @param isKeyless set where nobody asks for the keys of records.
 * @throws UserError where there is neither a log nor two snapshots of different days.
 */
export function openSpellSource(
  desk: Desk,
  { snapshot, also = [] }: SourceAsked,
  isKeyless: boolean,
): SpellSource {
  const { database } = desk;
  const asked = logAsked(desk, snapshot);
  if (asked !== null) {
    return logsOf(database).ask(asked, (log) => {
      const members = desk.among === undefined ? null : membersOfLog(log, desk.among);
      const before = deskBefore(desk, members ?? { group: null });
      return ofLog(
        log,
        also.map((each) => openQuestion(before, each)),
        members,
      );
    });
  }
  const opened = openQuestion(desk, snapshot);
  const { own } = opened.logs;
  if (own !== null) {
    throw refusal(say.spells.oneDay(opened.snapshot.name, own.name));
  }
  const isOfAll = also.length === 0;
  const named = isOfAll ? archivesOfFolder(opened) : also;
  const past = opened.series(named, isOfAll);
  const { of, notes } = isOfAll ? ofOneSeries(opened, past) : { of: past, notes: [] };
  const logs = new Set(of.flatMap(({ snapshot: { options } }) => options.log ?? []).map(String));
  const [log, ...others] = [...logs].filter((name) => isLog(database, name));
  if (log === undefined || others.length > 0)
    return { ...ofSeries(of, notes, isKeyless), group: opened.group };
  const source = logsOf(database).ask(log, (own) =>
    ofLog(own, of, opened.group && membersOfLog(own, opened.group)),
  );
  return { ...source, notes: [...notes, ...source.notes] };
}

/** A tie can be in two snapshots where they share two accounts; others of the database are of another study. */
function ofOneSeries(opened: OpenStudy, past: readonly OpenStudy[]) {
  const ids = across(opened, past);
  const accountsOf = (one: OpenStudy) =>
    identified(one).accounts.map(({ accountId }) => ids.shared(one, accountId));
  const own = new Set(accountsOf(opened));
  const of = past.filter((one) => one === opened || accountsOf(one).filter((id) => own.has(id)).length > 1);
  const others = past.filter((one) => !of.includes(one)).map(({ snapshot }) => snapshot.name);
  const { name } = opened.snapshot;
  return {
    of,
    notes: others.length === 0 ? [] : [say.spells.strangers(name, others)],
  };
}

function ofSeries(
  past: readonly OpenStudy[],
  told: readonly Sentence[],
  isKeyless: boolean,
): Omit<SpellSource, 'group'> {
  const { chosen, notes } = datedOnce(past);
  const last = chosen.at(-1)!.snapshot;
  if (chosen.length < 2) {
    throw refusal(say.spells.alone(last.name, told.length > 0));
  }
  const { accounts, pairs } = seriesLines(withSharedIds(chosen), { width: 0, isKeyless });
  const [first] = chosen;
  return {
    snapshot: { name: last.name, extraColumns: columnsOf(chosen) },
    network: last.network,
    of: {
      log: null,
      snapshots: chosen.map(({ snapshot }) => snapshot.name),
      from: first!.snapshot.date,
      to: last.date,
      where: [],
    },
    accounts,
    pairs,
    notes: [...told, ...notes, ...numberNotes(chosen.map(identified)), say.spells.ofSeries()],
  };
}

function ofLog(log: Log, named: readonly OpenStudy[], members: LogMembers | null): SpellSource {
  const { about } = log;
  const { name } = about;
  const other = named.find(({ snapshot }) => snapshot.network !== about.network);
  if (other !== undefined) {
    throw refusal(
      say.spells.otherNetwork(
        { name: other.snapshot.name, network: other.snapshot.network },
        { name, network: about.network },
      ),
    );
  }
  const { chosen, notes } = datedOnce(
    [...named].sort((a, b) => (a.snapshot.date < b.snapshot.date ? -1 : 1)),
  );
  const { lines, from, to, told } = withSnapshots(log, chosen, members);
  const passed = chosen.map(({ snapshot }) => snapshot.name).filter((each) => !told.includes(each));
  const entries = new Map(chosen.flatMap(({ byId }) => [...byId]));
  return {
    snapshot: { name, extraColumns: [...new Set([...log.extraColumns, ...columnsOf(chosen)])] },
    network: about.network,
    of: { log: name, snapshots: told, from: isoOf(from), to: isoOf(to), where: [] },
    accounts: lines.accountIds.map((accountId) => ({
      ...(accountOf(log, accountId) ?? entries.get(accountId)!),
      audienceCount: entries.get(accountId)?.audienceCount ?? null,
    })),
    pairs: lines.pairs,
    group: members?.group ?? null,
    notes: [
      ...notes,
      ...(passed.length === 0 ? [] : [say.spells.withinLog(passed)]),
      ...prunedNotes(about),
      say.spells.ofLog(),
    ],
  };
}

/** Snapshots tell of what was before the log began and after it ended: of the time between it knows more. */
function withSnapshots(log: Log, studies: readonly Study[], members: LogMembers | null) {
  const idsOf = ({ accountIds, pairs }: LinesOfTime) =>
    pairs.map(({ one, other }): IdPair => [accountIds[one]!, accountIds[other]!]);
  const linesOf = (of: readonly Study[], also: readonly IdPair[] = []): LinesOfTime => {
    const { accounts, pairs } = seriesLines(of, { width: 1, also });
    return { accountIds: accounts.map(({ accountId }) => accountId), pairs };
  };
  const logged = logLines(log, idsOf(linesOf(studies)), members?.times);
  const known = idsOf(logged);
  const { from, to } = logged;
  const before = studies.filter(({ snapshot }) => Date.parse(`${snapshot.date}T23:59:59.999Z`) < from);
  const after = studies.filter(({ snapshot }) => Date.parse(`${snapshot.date}T00:00:00Z`) > to);
  const parts = [linesOf(before, known), logged, linesOf(after, known)];
  const told = [...before, ...after].map(({ snapshot }) => snapshot.name);
  return { lines: told.length === 0 ? logged : mergeLines(parts, 'snapshots'), from, to, told };
}

function accountOf({ accounts, about }: Log, accountId: string): SpellAccount | null {
  const account = accounts.get(accountId);
  if (account === undefined) return null;
  const handle = account.state.handle || account.rosterHandle;
  return { accountId, handle, row: account.row ?? rosterRow({ network: about.network, handle }) };
}

/** One of each date: a derived one knows no absences and is left out, and of others the last by name stands. @param past by date, then name. */
function datedOnce(past: readonly OpenStudy[]): { chosen: OpenStudy[]; notes: Sentence[] } {
  const told = past.filter(({ snapshot }) => snapshot.origin !== 'derived');
  const chosen = told.filter(({ snapshot }, k) => snapshot.date !== told[k + 1]?.snapshot.date);
  const left = past.filter((each) => !chosen.includes(each)).map(({ snapshot }) => snapshot.name);
  return {
    chosen,
    notes: left.length === 0 ? [] : [say.spells.leftOut(left)],
  };
}

function columnsOf(studies: readonly Study[]): string[] {
  return [...new Set(studies.flatMap(({ snapshot }) => snapshot.extraColumns))];
}
