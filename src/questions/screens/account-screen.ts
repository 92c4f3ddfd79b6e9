/** One screen about one account: who it is, how it could be read, its ties, its measures with their ranks, and its circle. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { formatAmount } from '../../cli/number-column.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { verdictMeaning } from '../../roster/read-basis.ts';
import type { RosterRow } from '../../roster/row.ts';
import { isObserved } from '../../roster/verdict.ts';
import { type Across, across } from '../../study/across.ts';
import { UNDECIDED_BELOW } from '../../study/cluster-profiles.ts';
import type { MeasuredAccounts } from '../../study/measured-accounts.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { MeasureOfAccount } from '../../values/measured.ts';
import { ACCOUNT_COLUMNS, accountCells, called } from '../ask.ts';
import { accountMoments, actorMoments, identitySections } from '../identity-text.ts';
import { measureSection } from '../measures/measure-table.ts';
import { shortNotes } from '../short-lists.ts';
import { pairState, tiesOf } from '../ties/known-ties.ts';
import { findSimilar } from '../ties/similarity.ts';

const SIMILAR = 5;

/** @param past its series, as far as it is looked into. */
export function accountScreen(
  asked: OpenStudy,
  measured: MeasuredAccounts,
  entry: StudyEntry,
  past: readonly OpenStudy[],
): SectionedAnswer {
  const isNode = asked.byId.has(entry.accountId);
  const measures = isNode ? measured.of(entry.accountId) : [];
  const counted = isNode ? countTies(asked, entry) : null;
  const { row } = entry;
  const ids = across(asked, past);
  const country = countryByCode(row.country)?.name ?? row.country;
  const name = row.name === '' || entry.handle === '' ? '' : ` is ${row.name}`;
  const seat = [row.office, country].filter((part) => part !== '').join(' of ');
  return {
    sentence: `${called(entry)}${name}${seat === '' ? '' : `, ${seat}`}.${counted === null ? ` It is ${entry.verdict}: ${verdictMeaning(entry.verdict, entry.basis)}.` : ` ${counted.sentence}`}`,
    sections: [
      aboutSection(asked, entry, clusterText(measured, measures)),
      historySection(past, ids, entry),
      ...identitySections(accountMoments(past, ids, entry.accountId), actorMoments(past, ids, row.actor)),
      measureSection(measures),
      ...(isNode ? [similarSection(asked, entry)] : []),
    ],
    facts: { account: called(entry), account_id: entry.accountId || null, ...counted?.facts },
    notes: [...shortNotes([entry]), ...clusterNotes(asked, measures, past)],
  };
}

/** Where there is an earlier snapshot, a report may number clusters otherwise. */
function clusterNotes(
  { snapshot: { name, date } }: OpenStudy,
  measures: readonly MeasureOfAccount[],
  past: readonly OpenStudy[],
): string[] {
  const isInCluster = measures.some(({ measure, value }) => measure === 'cluster' && value !== null);
  if (!isInCluster || !past.some(({ snapshot }) => snapshot.date < date)) return [];
  return [
    `A cluster's number is the one in the report of ${name}, or without one its place by size; a report set against an earlier snapshot (--against) carries on the numbers of that one.`,
  ];
}

function countTies(
  asked: OpenStudy,
  entry: StudyEntry,
): { sentence: string; facts: Record<string, number | null> } {
  const ties = tiesOf(asked, entry);
  const pairs = ties.others.map((other) => ({ there: ties.to(other), back: ties.from(other) }));
  const follows = pairs.filter(({ there }) => there.state === 'yes').length;
  const followers = pairs.filter(({ back }) => back.state === 'yes').length;
  const mutual = pairs.filter(({ there, back }) => pairState(there, back) === 'mutual').length;
  const unknown = pairs.filter(({ there, back }) => pairState(there, back) === 'unknown').length;
  const observed = isObserved(entry.verdict);
  return {
    sentence: `Of ${pairs.length} others it ${observed ? '' : 'is known to '}follow${observed ? 's' : ''} ${follows}, ${followers} ${followers === 1 ? 'follows' : 'follow'} it, and ${mutual} ${mutual === 1 ? 'tie is' : 'ties are'} ${observed ? '' : 'known to be '}mutual${unknown > 0 ? `; with ${unknown} a tie is unknown` : ''}.`,
    facts: {
      others: pairs.length,
      follows: observed ? follows : null,
      followers,
      mutual: observed ? mutual : null,
      unknown_pairs: unknown,
    },
  };
}

function aboutSection({ entries }: OpenStudy, entry: StudyEntry, cluster: string): Section {
  const { row } = entry;
  const place = countryByCode(row.country);
  const others = entries.filter(
    (other) => row.actor !== '' && other.row.actor === row.actor && other.accountId !== entry.accountId,
  );
  const rows: [string, Cell][] = [
    ['name', row.name],
    ['actor', [row.actor, row.kind].filter((part) => part !== '').join(', ')],
    [
      'country',
      place === undefined
        ? row.country
        : `${place.name} (${row.country}), ${place.subregion || place.region}`,
    ],
    [
      'office',
      [row.office, row.host && `sent to ${countryByCode(row.host)?.name ?? row.host}`]
        .filter(Boolean)
        .join(', '),
    ],
    ['account', [row.account_type, entry.accountId].filter((part) => part !== '').join(', ')],
    ['other accounts', others.map(called).join(', ')],
    ['tenure', tenureText(row)],
    ['verdict', `${entry.verdict}: ${verdictMeaning(entry.verdict, entry.basis)}`],
    ['reason', entry.reason],
    ['audience', entry.audienceCount === null ? '' : `${entry.audienceCount} followers on the network`],
    ['follows', followsText(entry)],
    ['cluster', cluster],
  ];
  return {
    name: 'about',
    title: 'About',
    columns: ['item', 'value'],
    types: { value: 'text' },
    rows: rows.filter(([, value]) => value !== ''),
  };
}

function tenureText({ since, until }: RosterRow): string {
  if (since === '' && until === '') return '';
  return [since === '' ? '' : `since ${since}`, until === '' ? '' : `until ${until}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the profile states, and what the reading listed. */
function followsText({ declaredCount, listedCount, outsideCount }: StudyEntry): string {
  const parts = [
    declaredCount === null ? '' : `${declaredCount} declared`,
    listedCount === null ? '' : `${listedCount} listed`,
    outsideCount === null ? '' : `${outsideCount} of them outside the roster`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function clusterText(measured: MeasuredAccounts, measures: readonly MeasureOfAccount[]): string {
  const figure = (name: string) => measures.find(({ measure }) => measure === name)?.value ?? null;
  const id = figure('cluster');
  if (id === null) return '';
  const cluster = measured.cluster(id);
  const stability = figure('cluster_stability');
  const sure =
    stability === null
      ? ''
      : `; ${stability < UNDECIDED_BELOW ? 'undecided' : 'stable'}, stability ${formatAmount(stability)}`;
  return `${id}${cluster === null ? '' : `: ${cluster.name}, ${count(cluster.accounts, 'account')}`}${sure}`;
}

function historySection(past: readonly OpenStudy[], ids: Across, { accountId }: StudyEntry): Section {
  const moments = past.flatMap((study) =>
    accountId === ''
      ? []
      : ids.entries(study, accountId).map((entry) => ({ snapshot: study.snapshot, entry })),
  );
  return {
    name: 'history',
    title: 'Over time',
    columns: ['snapshot', 'date', 'handle', 'held_by', 'office', 'since', 'until', 'verdict', 'audience'],
    rows: moments.map(({ snapshot, entry: { handle, row, verdict, audienceCount } }) => [
      snapshot.name,
      snapshot.date,
      handle,
      row.name,
      row.office,
      row.since,
      row.until,
      verdict,
      audienceCount,
    ]),
    shown: {
      columns: ['snapshot', 'date', 'handle', 'held_by', 'verdict', 'audience'],
      rows: moments.map(({ snapshot, entry: { handle, row, verdict, audienceCount } }) => [
        snapshot.name,
        snapshot.date,
        handle,
        row.name,
        verdict,
        audienceCount,
      ]),
      optional: ['audience'],
    },
  };
}

function similarSection(asked: OpenStudy, entry: StudyEntry): Section {
  const { ranked, onFollows } = findSimilar(asked, entry);
  return {
    name: 'similar',
    title: `Most similar by ${onFollows ? 'follows and followers' : 'followers'}`,
    columns: [...ACCOUNT_COLUMNS, 'similarity'],
    rows: ranked.slice(0, SIMILAR).map(({ other, similarity }) => [...accountCells(other), similarity]),
  };
}
