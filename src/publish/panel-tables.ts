/** A panel as tables: accounts and waves are numbered from 1, as R numbers them. */
import { type Cell, type Columns, csvText, tableOf } from '../csv.ts';
import type { Graph } from '../graph/graph.ts';
import { isObserved } from '../roster/verdict.ts';
import { cleanText } from '../study/clean-text.ts';
import { attributeOf, describingColumns } from '../study/grouping.ts';
import type { StudyEntry } from '../study/study.ts';
import { entriesOf, type Panel } from '../study/waves.ts';

/** A column that describes accounts. */
export interface Covariate {
  name: string;
  /** Whether some account has not the same value in all of its waves. */
  changes: boolean;
  /** Whether all values are numbers; else they are words, for which R has codes. */
  isNumber: boolean;
  /** How many different ones there are. */
  values: number;
  of: (entry: StudyEntry) => string;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Every column of the roster that describes accounts and has two values or more, and how many follow the account. */
export function covariatesOf(panel: Panel): Covariate[] {
  const entries = entriesOf(panel);
  const extra = [...new Set(panel.waves.flatMap(({ study }) => study.snapshot.extraColumns))];
  const columns: Pick<Covariate, 'name' | 'of'>[] = [
    ...describingColumns(extra).map((name) => ({
      name: MEMBER_COLUMNS.includes(name) ? `roster_${name}` : name,
      of: (entry: StudyEntry) => attributeOf(entry, name),
    })),
    { name: 'audience', of: ({ audienceCount }) => (audienceCount === null ? '' : String(audienceCount)) },
  ];
  return columns.flatMap(({ name, of }) => {
    const rows = entries.map(
      (waves) => new Set(waves.flatMap((entry) => (entry === null ? [] : [of(entry)]))),
    );
    const values = new Set(rows.flatMap((row) => [...row]));
    values.delete('');
    if (values.size < 2) return [];
    return {
      name,
      of,
      changes: rows.some((row) => row.size > 1),
      isNumber: [...values].every((value) => NUMBER.test(value)),
      values: values.size,
    };
  });
}

const MEMBER_COLUMNS = ['wave', 'account', 'verdict', 'observed', 'actor', 'audience'];

/** The files of a panel by their names. */
export function panelTables(panel: Panel, covariates: readonly Covariate[]): Map<string, string> {
  return new Map([
    ['accounts.csv', accounts(panel)],
    ['waves.csv', waves(panel)],
    ['members.csv', members(panel, covariates)],
    ['ties.csv', ties(panel)],
    ['unseen.csv', unseen(panel)],
    ['composition.csv', composition(panel)],
    ['covariates.csv', text(covariates, COVARIATE_COLUMNS)],
    ['events.csv', events(panel)],
  ]);
}

const COVARIATE_COLUMNS: Columns<Covariate> = {
  covariate: ({ name }) => name,
  kind: ({ changes }) => (changes ? 'changing' : 'constant'),
  type: ({ isNumber }) => (isNumber ? 'number' : 'code'),
  values: ({ values }) => values,
};

function text<T>(records: readonly T[], columns: Columns<T>): string {
  const { columns: header, rows } = tableOf(records, columns);
  return csvText(header, rows);
}

/** Called what they were called last. */
function accounts(panel: Panel): string {
  const last = entriesOf(panel).map((entries) => entries.findLast((entry) => entry !== null)!);
  return text(last, {
    account: (_, k) => k + 1,
    account_id: ({ accountId }) => accountId,
    handle: ({ handle }) => handle,
    name: ({ row }) => cleanText(row.name),
  });
}

function waves(panel: Panel): string {
  return text(panel.waves, {
    wave: (_, w) => w + 1,
    snapshot: ({ study }) => study.snapshot.name,
    date: ({ study }) => study.snapshot.date,
    accounts: ({ study }) => study.nodes.length,
    observed: ({ study }) => study.graph.observed.reduce((sum, one) => sum + one, 0),
    ties: ({ study }) => study.graph.edgeCount,
    unknown_ties: ({ unknownTies }) => unknownTies,
    content_hash: ({ study }) => study.snapshot.contentHash,
  });
}

/** Who is in a wave, and what is known of the account then. */
function members(panel: Panel, covariates: readonly Covariate[]): string {
  const header = [...MEMBER_COLUMNS.slice(0, 5), ...covariates.map(({ name }) => name)];
  const rows = panel.waves.flatMap(({ study, place }, w) =>
    study.nodes.map((entry, node): Cell[] => [
      w + 1,
      place[node]! + 1,
      entry.verdict,
      isObserved(entry.verdict) ? 'yes' : 'no',
      entry.row.actor,
      ...covariates.map(({ of }) => cleanText(of(entry))),
    ]),
  );
  return csvText(header, rows);
}

function ties(panel: Panel): string {
  return pairs(panel, ({ outStart, outTarget }) => edges(outStart, outTarget));
}

/** Ties of an account that was read which its reading could not show. */
function unseen(panel: Panel): string {
  return pairs(panel, ({ unseenStart, unseenTarget }) => edges(unseenStart, unseenTarget));
}

function pairs({ waves }: Panel, of: (graph: Graph) => Iterable<[number, number]>): string {
  const rows = waves.flatMap(({ study, place }, w) =>
    Array.from(of(study.graph), ([i, j]): Cell[] => [w + 1, place[i]! + 1, place[j]! + 1]),
  );
  return csvText(['wave', 'source', 'target'], rows);
}

function* edges(start: Uint32Array, target: Uint32Array): Generator<[source: number, target: number]> {
  for (let i = 0; i + 1 < start.length; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) yield [i, target[k]!];
  }
}

function composition({ memberships }: Panel): string {
  return text(memberships, {
    account: ({ account }) => account + 1,
    from: ({ from }) => from,
    to: ({ to }) => to,
    from_known: ({ fromKnown }) => fromKnown,
    to_known: ({ toKnown }) => toKnown,
  });
}

function events(panel: Panel): string {
  return text(panel.events, {
    event: ({ event }) => event,
    source: ({ source }) => source + 1,
    target: ({ target }) => target + 1,
    earliest: ({ earliest }) => earliest,
    latest: ({ latest }) => latest,
  });
}
