/** From a snapshot and its measures to the graph that every export is written from. */
import type { Attribute, ExportedGraph, NodeLook, UnknownTie, Value } from '../formats/exported-graph.ts';
import { tieState } from '../graph/graph.ts';
import { NODE_COLUMNS, type NodeColumn, WHOLE_COLUMNS } from '../graph/measures.ts';
import { iso3Of } from '../roster/countries.ts';
import { verdictMeaning } from '../roster/read-basis.ts';
import { isObserved } from '../roster/verdict.ts';
import { cleanText } from '../study/clean-text.ts';
import { askedMembers, groupTexts } from '../study/group.ts';
import { attributeOf, extraCell } from '../study/grouping.ts';
import { logOrigin, logText } from '../study/log-origin.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import { UNIT_WORDS } from '../study/unit-words.ts';
import { say } from '../words/say.ts';
import { ENGLISH } from '../words/speaker.ts';

export const LONGEST_TEXT = 1000;

/** Columns of an account, with where they come from. */
const ACCOUNT: readonly [string, (entry: StudyEntry) => string][] = [
  ['handle', (entry) => entry.handle],
  ['name', ({ row }) => row.name],
  ['actor', ({ row }) => row.actor],
  ['kind', ({ row }) => row.kind],
  ['account_type', ({ row }) => row.account_type],
  ['country', ({ row }) => row.country],
  ['iso3', ({ row }) => iso3Of(row.country)],
  ['region', (entry) => attributeOf(entry, 'region')],
  ['office', ({ row }) => row.office],
  ['category', ({ row }) => row.category],
  ['verdict', ({ verdict }) => verdict],
  ['observed', ({ verdict }) => (isObserved(verdict) ? 'yes' : 'no')],
];

/** Those of them that are of whoever has the account. */
export const ACTOR = ACCOUNT.filter(([name]) =>
  ['name', 'kind', 'country', 'iso3', 'region', 'office', 'category'].includes(name),
);

/** Names that Gephi, Gephi Lite or GEXF keep for themselves; a roster's column of the name gets a prefix. */
const RESERVED = ['id', 'label', 'type', 'weight', 'source', 'target', 'start', 'end', 'timeset'];
const RESERVED_LOOK = ['x', 'y', 'z', 'size', 'color', 'key'];

/** Measures by account id, one map a column; a missing or `null` value is unknown or undefined. */
export type MeasureValues = ReadonlyMap<NodeColumn, ReadonlyMap<string, number | null>>;

/**
 * @param looks positions, sizes and colours by account id, where there is a layout.
 */
export function graphToExport(
  study: Study,
  measures: MeasureValues,
  looks: ReadonlyMap<string, NodeLook> = new Map(),
): ExportedGraph {
  const { snapshot, nodes, graph, followedAt } = study;
  const extra = rosterColumns(snapshot.extraColumns, [
    ...ACCOUNT.map(([name]) => name),
    'unknown_targets',
    ...NODE_COLUMNS,
  ]);
  const source: number[] = [];
  const mutual: Value[] = [];
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      source.push(i);
      mutual.push(tieState(graph, graph.outTarget[k]!, i));
    }
  }
  const columns = NODE_COLUMNS.filter((name) => measures.has(name));
  return {
    title: titleOf(study),
    description: describe(study),
    date: snapshot.date,
    nodeAttributes: [
      ...ACCOUNT.map(([name]) => textColumn(name)),
      textColumn('unknown_targets'),
      ...columns.map(
        (name): Attribute => ({ name, kind: WHOLE_COLUMNS.includes(name) ? 'integer' : 'number' }),
      ),
      ...extra.map(({ attribute }) => attribute),
    ],
    nodes: nodes.map((entry, k) => ({
      id: entry.accountId,
      label: cleanText(entry.row.name) || entry.handle,
      values: [
        ...ACCOUNT.map(([, cell]) => cleanText(cell(entry), LONGEST_TEXT)),
        unknownTargets(study, k),
        ...columns.map((name) => measures.get(name)!.get(entry.accountId) ?? null),
        ...extra.map(({ of }) => cleanText(of(entry), LONGEST_TEXT)),
      ],
      look: looks.get(entry.accountId) ?? null,
    })),
    edgeAttributes: [textColumn('mutual'), ...(followedAt === null ? [] : [textColumn('followed_at')])],
    source: Uint32Array.from(source),
    target: graph.outTarget,
    edgeValues: [mutual, ...(followedAt === null ? [] : [followedAt])],
    unknown: [...unknownTies(study)],
  };
}

/** The roster's own columns, none with the name of another. */
export function rosterColumns(columns: readonly string[], names: readonly string[]) {
  const taken = [...names, ...RESERVED, ...RESERVED_LOOK];
  return columns.map((column) => ({
    attribute: {
      ...textColumn(taken.includes(column.toLowerCase()) ? `roster_${column}` : column),
      column,
    } satisfies Attribute,
    of: (entry: StudyEntry) => extraCell(entry, column),
  }));
}

export function textColumn(name: string): Attribute {
  return { name, kind: 'text' };
}

/** `*` where nothing is known of whom the account follows, besides its edges; else the ids of those left open. */
function unknownTargets({ nodes, graph }: Study, k: number): string {
  if (graph.observed[k] === 0) return '*';
  const targets = graph.unseenTarget.subarray(graph.unseenStart[k]!, graph.unseenStart[k + 1]!);
  return Array.from(targets, (target) => nodes[target]!.accountId).join(' ');
}

function* unknownTies({ nodes, graph, unseenReason }: Study): Generator<UnknownTie> {
  for (const [i, { accountId, verdict, reason, basis }] of nodes.entries()) {
    if (graph.observed[i] === 0) {
      const why = cleanText(`${verdict}: ${reason || verdictMeaning(verdict, basis)}`, LONGEST_TEXT);
      yield { source: accountId, target: '*', reason: why };
    }
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      const target = nodes[graph.unseenTarget[k]!]!.accountId;
      yield { source: accountId, target, reason: cleanText(unseenReason[k] ?? '', LONGEST_TEXT) };
    }
  }
}

/** Its name, and that of the group. */
export function titleOf({ snapshot, group }: Pick<Study, 'snapshot' | 'group'>): string {
  return group === null ? snapshot.name : `${snapshot.name}, among ${groupTexts(group).join(' and ')}`;
}

/** Of whom alone it is. */
export function ofGroup({ group, accounts }: Pick<Study, 'group' | 'accounts'>): string {
  return group === null ? '' : ENGLISH.say(say.among.alone(askedMembers(group), accounts.length));
}

function describe(study: Study): string {
  const { snapshot, nodes, graph, unit } = study;
  const unread = nodes.length - graph.observed.reduce((sum, one) => sum + one, 0);
  const log = logOrigin(snapshot.options);
  return [
    `Who follows whom on ${snapshot.network} on ${snapshot.date}: an edge says that its source follows its target.`,
    ofGroup(study),
    snapshot.simulated ? 'The network is simulated: no real account is in it.' : '',
    `${unread} of ${nodes.length} ${UNIT_WORDS[unit][1]} were not observed: of whom they follow only the edges are known, and an edge that is missing says nothing.`,
    'mutual is yes, no or unknown; unknown_targets names what was left open, * for all.',
    log === null ? '' : logText(log),
    `Content hash ${snapshot.contentHash}.`,
    snapshot.terms,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
