/** What changed between two snapshots, or the figures of several. */

import type { ComparedColumn } from '../../changes/measure-changes.ts';
import { findPanel } from '../../changes/panel.ts';
import type { ComparedAccount } from '../../changes/side.ts';
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { loadStudy } from '../../open/load-study.ts';
import { logsOf } from '../../open/logs.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot, openTogether } from '../../open/open-snapshot.ts';
import { isSnapshotName } from '../../open/snapshot-names.ts';
import { comparedSide } from '../../study/compared-side.ts';
import { isOfLog } from '../../study/log-origin.ts';
import type { LoneStudy } from '../../study/open-study.ts';
import { withSharedIds } from '../../study/shared-ids.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { ofGroup } from '../ask.ts';
import { typed } from '../column-types.ts';
import { accountSentence, askedOf } from './account.ts';
import { clustersAnswer, compareClusters } from './clusters.ts';
import { type Diff, diffOf, type Year } from './compare-study.ts';
import { countryAnswer, countrySentence, refuseOfCountry } from './country.ts';
import { accountIdentity, identityAnswer } from './identity.ts';
import { logTimes } from './log-times.ts';
import { type MeasuresAsked, measuresAnswer } from './measures.ts';
import { isRankTable, RANK_TABLES, ranksAnswer } from './ranks.ts';
import { cautions, eventSentence, logNotes, mutualSentences, tieSentences } from './remarks.ts';
import { accountSection, countSpared, mutualSection, type Of, tieSection } from './sections.ts';
import { seriesAnswer } from './series.ts';
import { summaryAnswer } from './summary.ts';

/** One of the years, of which some ties can be read alone. */
type OpenYear = Year & { study: LoneStudy };

export const DIFF_PARTS = [
  'ties',
  'accounts',
  'mutuals',
  'measures',
  ...RANK_TABLES,
  'clusters',
  'graph',
  'identity',
] as const;

export interface DiffAsked {
  old: string;
  new: string;
  /** An account or a country, for its own changes; or further snapshots, for the figures of all of them. */
  more?: readonly string[] | undefined;
  /** One part of the changes in full; a summary where absent. */
  show?: (typeof DIFF_PARTS)[number] | undefined;
  /** With measures, graph or several snapshots: of the accounts that are in every one of them. */
  panel?: boolean | undefined;
  /** With measures: groups in place of accounts; with graph: how groups mix. */
  by?: string | undefined;
  /** With measures: only this one. */
  measure?: ComparedColumn | undefined;
  /** With clusters or graph: runs of the clustering. */
  runs?: number | undefined;
  /** With ranks, former, movers or busiest: rows up to this rank; all where absent. */
  top?: number | undefined;
  /** Of days of a log: names the persons who ended a follow; else they are counted. */
  persons?: boolean | undefined;
  /** For a snapshot keyed by handle: account ids of the network by folded handle. */
  aliases?: ((network: string) => ReadonlyMap<string, string>) | undefined;
}

export function diff(desk: Desk, question: DiffAsked): Answer | SectionedAnswer {
  const { more = [] } = question;
  const [word] = more;
  const account = more.length === 1 && !isSnapshotName(desk, word!) ? word! : null;
  const names = [question.old, question.new, ...(account === null ? more : [])];
  const asked = askedMeasures(question, names.length, account);
  const years = openYears(desk, names, question);
  const found =
    names.length === 2
      ? changes(desk, years, account, asked, question)
      : question.show === 'identity'
        ? identityAnswer(years, null)
        : seriesAnswer(years, asked);
  const told = { ...found, notes: [...(found.notes ?? []), ...cautions(years)] };
  return typed(ofGroup(years.at(-1)!.study, told));
}

function openYears(desk: Desk, names: readonly string[], { aliases }: DiffAsked): OpenYear[] {
  const studies: LoneStudy[] = [];
  const load = (at: Desk, name: string) => {
    const opened = openSealedSnapshot(at, name);
    if (desk.opened?.has(name) !== true) desk.leaving?.push(() => opened.store.close());
    refuseBeside(opened.snapshot, studies, names.length);
    const study = loadStudy(opened, true);
    studies.push(study);
    return study;
  };
  return withSharedIds(openTogether(desk, names, load)).map((study) => ({
    study,
    side: comparedSide(study, aliases?.(study.snapshot.network) ?? new Map()),
  }));
}

/** The years with those ties alone that the account or the country has: of all ties most are of others. */
function withTiesOf(
  years: readonly OpenYear[],
  { account, country }: Of,
  { aliases }: DiffAsked,
): readonly Year[] {
  const goByOtherIds = aliases !== undefined || years.some(({ study }) => study.snapshot.isNumbered);
  if (goByOtherIds || (account === undefined && country === undefined)) return years;
  const isAsked = ({ accountId, row }: StudyEntry) =>
    account === undefined ? row.country === country : accountId === account.accountId;
  const ids = new Set(
    years.flatMap(({ study }) => study.entries.filter(isAsked).map(({ accountId }) => accountId)),
  );
  return years.map(({ study }) => {
    const around = study.around(ids);
    return { study: around, side: comparedSide(around, new Map()) };
  });
}

/** @throws UserError for a snapshot that is of another network than those before it, or in a series again. */
function refuseBeside(
  { name, network }: OpenSnapshot['snapshot'],
  before: readonly Study[],
  all: number,
): void {
  const [first] = before;
  if (first !== undefined && first.snapshot.network !== network) {
    throw refusal(say.diff.otherNetwork(first.snapshot.network, network));
  }
  if (all > 2 && before.some(({ snapshot }) => snapshot.name === name)) {
    throw refusal(say.diff.namedTwice(name));
  }
}

/** @throws UserError where an option has no meaning for what is asked. */
function askedMeasures(question: DiffAsked, snapshots: number, account: string | null): MeasuresAsked {
  const { show, panel, by, measure, runs, top } = question;
  if (snapshots > 2 && show !== undefined && show !== 'graph' && show !== 'identity') {
    throw refusal(say.diff.ofTwo(show));
  }
  const part = snapshots > 2 ? (show ?? 'graph') : show;
  const refuse = (flag: string, parts: readonly string[]) => {
    if (part === undefined || !parts.includes(part)) throw refusal(say.diff.goesWith(flag, parts));
  };
  if (panel) refuse('--panel', ['measures', 'graph']);
  if (by !== undefined) refuse('--by', ['measures', 'graph']);
  if (measure !== undefined) refuse('--measure', ['measures']);
  if (runs !== undefined) refuse('--runs', ['clusters', 'graph']);
  if (top !== undefined) refuse('--top', RANK_TABLES);
  if (
    account !== null &&
    (part === 'clusters' || part === 'graph' || isRankTable(part) || by !== undefined)
  ) {
    throw refusal(say.diff.notOfAccount(part === 'measures' ? '--by' : `--show ${part}`, account));
  }
  return {
    panel: panel === true,
    by: by ?? null,
    measure: measure ?? null,
    runs: runs ?? STUDY_DEFAULTS.runs,
  };
}

function changes(
  desk: Desk,
  years: readonly OpenYear[],
  word: string | null,
  asked: MeasuresAsked,
  question: DiffAsked,
): Answer | SectionedAnswer {
  const { show } = question;
  refuseStrangers(years[0]!, years[1]!);
  const of: Of = word === null ? {} : askedOf({ old: years[0]!, new: years[1]! }, word);
  const ofTies = show === undefined || show === 'ties' || show === 'accounts' || show === 'mutuals';
  const [old, fresh] = (ofTies ? withTiesOf(years, of, question) : years) as [Year, Year];
  const isLogged = isOfLog(...years.map(({ study }) => study));
  const diff = diffOf(
    { old, new: fresh },
    {
      times: logTimes(logsOf(desk.database), old.study, fresh.study),
      sparesPersons: isLogged && !question.persons,
    },
  );
  const { account, country } = of;
  if (country !== undefined) refuseOfCountry(country, show);
  switch (show) {
    case undefined:
      if (account !== undefined) return ofAccount(diff, account);
      if (country !== undefined) return countryAnswer(diff, country);
      return summaryAnswer(diff);
    case 'measures':
      return measuresAnswer(diff, asked, account ?? null);
    case 'graph':
      return seriesAnswer(years, asked);
    case 'identity':
      return identityAnswer(years, account ?? null);
    case 'clusters':
      return clustersAnswer(diff, compareClusters(diff, asked.runs));
    case 'ranks':
    case 'former':
    case 'movers':
    case 'busiest':
      return ranksAnswer(diff, show, question.top ?? Number.POSITIVE_INFINITY);
    default:
      return {
        sentence:
          account !== undefined
            ? accountSentence(diff, account)
            : country !== undefined
              ? countrySentence(diff, country)
              : { ties: tieSentences, accounts: eventSentence, mutuals: mutualSentences }[show](diff),
        ...{ ties: tieSection, accounts: accountSection, mutuals: mutualSection }[show](diff, of),
        notes: show === 'accounts' ? [] : logNotes(diff, countSpared(diff, of)),
      };
  }
}

function refuseStrangers(old: Year, fresh: Year): void {
  const [panel] = findPanel([old.side, fresh.side]);
  if (panel!.length > 0 || old.side.nodes.length === 0 || fresh.side.nodes.length === 0) return;
  const such = ({ study, side }: Year) => ({ name: study.snapshot.name, such: side.nodes[0]!.accountId });
  const numbered = [old, fresh].map(({ study }) => study.snapshot).filter(({ isNumbered }) => isNumbered);
  throw refusal(
    say.diff.strangers(
      such(old),
      such(fresh),
      numbered.map(({ name }) => name),
    ),
  );
}

function ofAccount(diff: Diff, account: ComparedAccount): SectionedAnswer {
  const { accountId } = account;
  return {
    sentence: accountSentence(diff, account),
    sections: [
      accountSection(diff, { account }),
      ...accountIdentity([diff.old, diff.new], accountId),
      tieSection(diff, { account }),
      mutualSection(diff, { account }),
    ],
    main: 'ties',
    notes: logNotes(diff, countSpared(diff, { account })),
  };
}
