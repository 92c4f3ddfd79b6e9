/** Studies small enough to check by hand, from plain lists. */

import type { Activity } from '../../src/activity/activity.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { REPORT_DEFAULTS } from '../../src/report/files/report-file.ts';
import { ROSTER_COLUMNS, type RosterRow } from '../../src/roster/row.ts';
import { isNode, isObserved, type Verdict } from '../../src/roster/verdict.ts';
import type { ReportOptions } from '../../src/study/report-options.ts';
import type { Study, StudyEntry, StudySnapshot } from '../../src/study/study.ts';
import { UNLISTED } from '../../src/study/unit-entry.ts';

interface GivenEntry {
  accountId: string;
  verdict?: string;
  row?: Partial<RosterRow>;
  [field: string]: unknown;
}

export interface GivenStudy {
  snapshot?: Partial<StudySnapshot>;
  /** In account-id order, those without an account last. */
  entries: readonly GivenEntry[];
  /** Source, target and, where it is known, the date. */
  follows: readonly (readonly (string | null)[])[];
  /** Source, target, reason. */
  unseen?: readonly (readonly string[])[];
  activity?: Activity;
  seats?: Study['seats'];
}

export const OPTIONS: ReportOptions = { ...REPORT_DEFAULTS, runs: 20, draws: 40, toolVersion: '0.0.0' };

export function studyFrom(given: GivenStudy): Study {
  const entries = given.entries.map(entryFrom);
  const nodes = entries.filter(({ accountId, verdict }) => accountId !== '' && isNode(verdict));
  const place = new Map(nodes.map(({ accountId }, k) => [accountId, k]));
  const at = (id: string | null | undefined) => place.get(id!)!;
  const actors = [...new Set(nodes.map(({ row, accountId }) => row.actor || accountId))];
  const unseen = given.unseen ?? [];
  const { graph, left } = buildGraph({
    size: nodes.length,
    source: Uint32Array.from(given.follows, ([source]) => at(source)),
    target: Uint32Array.from(given.follows, ([, target]) => at(target)),
    observed: Uint8Array.from(nodes, ({ verdict }) => (isObserved(verdict) ? 1 : 0)),
    unseen: {
      source: Uint32Array.from(unseen, ([source]) => at(source)),
      target: Uint32Array.from(unseen, ([, target]) => at(target)),
    },
    mostUnseen: nodes.some(({ mostUnseen }) => mostUnseen !== null)
      ? Uint32Array.from(nodes, ({ mostUnseen }) => mostUnseen ?? nodes.length)
      : null,
    actor: Uint32Array.from(nodes, ({ row, accountId }) => actors.indexOf(row.actor || accountId)),
  });
  const dates = new Map(given.follows.map(([source, target, date]) => [`${source} ${target}`, date ?? null]));
  const followedAt = nodes.flatMap(({ accountId }, i) =>
    Array.from(
      graph.outTarget.subarray(graph.outStart[i]!, graph.outStart[i + 1]!),
      (j) => dates.get(`${accountId} ${nodes[j]!.accountId}`)!,
    ),
  );
  return {
    snapshot: {
      name: 'small',
      network: 'x',
      date: '2024-02-29',
      origin: 'import',
      meaning: 'given',
      simulated: false,
      contentHash: 'abc',
      options: given.snapshot?.origin === undefined ? { read_by: 'file' } : {},
      counts: {},
      terms: 'Free.',
      postsWithheld: false,
      extraColumns: [],
      ...given.snapshot,
    },
    unit: 'account',
    group: null,
    collapsed: null,
    entries,
    accounts: nodes,
    nodes,
    graph,
    leftOut: left,
    followedAt: followedAt.some((date) => date !== null) ? followedAt : null,
    doubt: null,
    recordKey: null,
    unseenReason: unseen.map(([, , reason]) => reason!),
    activity: given.activity ?? null,
    seats: given.seats ?? null,
  };
}

function entryFrom(given: GivenEntry, index: number): StudyEntry {
  const { row = {}, accountId, ...rest } = given;
  const blank = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, '']));
  return {
    reason: '',
    basis: 'crawl',
    ...UNLISTED,
    audienceCount: null,
    postCount: null,
    createdAt: null,
    verifiedBy: '',
    ...rest,
    number: index + 1,
    accountId,
    handle: (given.handle as string | undefined) ?? accountId,
    verdict: (given.verdict ?? 'complete') as Verdict,
    row: { ...blank, name: accountId, ...row, extra: row.extra ?? {} } as RosterRow,
  };
}

/** Accounts `a`, `b`, … each with its own actor, and follows written `ab` for a → b. */
export function letters(
  names: string,
  follows: string,
  verdicts: Readonly<Record<string, Verdict>> = {},
): Study {
  return studyFrom({
    entries: [...names].map((name) => ({ accountId: name, verdict: verdicts[name] ?? 'complete' })),
    follows: follows
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => [pair[0]!, pair[1]!]),
  });
}
