/** One screen about one account: who it is, how it could be read, its ties, its measures with their ranks, and its circle. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { formatAmount } from '../../cli/number-column.ts';
import { picked } from '../../cli/picked.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isObserved } from '../../roster/verdict.ts';
import { type Across, across } from '../../study/across.ts';
import { UNDECIDED_BELOW } from '../../study/cluster-profiles.ts';
import { deriveStudy } from '../../study/derive-study.ts';
import { askedName } from '../../study/group.ts';
import type { MeasuredAccounts } from '../../study/measured-accounts.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { MeasureOfAccount } from '../../values/measured.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells, called, party } from '../ask.ts';
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
  // Who it is and was is told of any year, in which it may have been of the group or not.
  const rosters = past.map(ofRoster);
  const own = rosters[past.indexOf(asked)] ?? ofRoster(asked);
  const ids = across(own, rosters);
  return {
    sentence: [
      say.show.account(party(entry), true),
      counted?.sentence ?? say.show.notThere(entry.verdict, entry.basis),
    ],
    sections: [
      aboutSection(own, entry, clusterCell(measured, measures)),
      historySection(rosters, ids, entry),
      ...identitySections(
        accountMoments(rosters, ids, entry.accountId),
        actorMoments(rosters, ids, row.actor),
      ),
      measureSection(measures),
      ...(isNode ? [similarSection(asked, entry)] : []),
    ],
    facts: { account: called(entry), account_id: entry.accountId || null, ...counted?.facts },
    notes: [...shortNotes([entry]), ...clusterNotes(asked, measures, past)],
  };
}

/** With all entries of its roster, members of the group or not. */
function ofRoster(study: OpenStudy): OpenStudy {
  return study.group === null ? study : deriveStudy(study, { entries: study.group.all });
}

/** Where there is an earlier snapshot, a report may number clusters otherwise. */
function clusterNotes(
  asked: OpenStudy,
  measures: readonly MeasureOfAccount[],
  past: readonly OpenStudy[],
): Said[] {
  const isInCluster = measures.some(({ measure, value }) => measure === 'cluster' && value !== null);
  if (!isInCluster || !past.some(({ snapshot }) => snapshot.date < asked.snapshot.date)) return [];
  return [say.show.clusterNumber(askedName(asked))];
}

function countTies(
  asked: OpenStudy,
  entry: StudyEntry,
): { sentence: Sentence; facts: Record<string, number | null> } {
  const ties = tiesOf(asked, entry);
  const pairs = ties.others.map((other) => ({ there: ties.to(other), back: ties.from(other) }));
  const follows = pairs.filter(({ there }) => there.state === 'yes').length;
  const followers = pairs.filter(({ back }) => back.state === 'yes').length;
  const mutual = pairs.filter(({ there, back }) => pairState(there, back) === 'mutual').length;
  const unknown = pairs.filter(({ there, back }) => pairState(there, back) === 'unknown').length;
  const observed = isObserved(entry.verdict);
  return {
    sentence: say.show.ties({ others: pairs.length, followers, unknown }, { follows, mutual }, observed),
    facts: {
      others: pairs.length,
      follows: observed ? follows : null,
      followers,
      mutual: observed ? mutual : null,
      unknown_pairs: unknown,
    },
  };
}

function aboutSection({ entries }: OpenStudy, entry: StudyEntry, cluster: Sentence | ''): Section {
  const { row } = entry;
  const place = countryByCode(row.country);
  const others = entries.filter(
    (other) => row.actor !== '' && other.row.actor === row.actor && other.accountId !== entry.accountId,
  );
  const { accountId, verdict, basis, reason, audienceCount } = entry;
  const counts = [entry.declaredCount, entry.listedCount, entry.outsideCount] as const;
  const rows: readonly (readonly [item: string, isKnown: boolean, value: Cell | Sentence])[] = [
    ['name', row.name !== '', row.name],
    ['actor', row.actor + row.kind !== '', say.show.actor(row.actor, row.kind)],
    [
      'country',
      row.country !== '',
      place === undefined ? row.country : say.show.place(row.country, place.subregion || place.region),
    ],
    ['office', row.office + row.host !== '', say.show.office(row.office, row.host)],
    ['account', row.account_type + accountId !== '', say.show.accountType(row.account_type, accountId)],
    ['other accounts', others.length > 0, others.map(called).join(', ')],
    ['tenure', row.since + row.until !== '', say.show.tenure(row.since, row.until)],
    ['verdict', true, say.status.verdict(verdict, basis)],
    ['reason', reason !== '', say.show.reason(reason)],
    ['audience', audienceCount !== null, say.show.audience(audienceCount ?? 0)],
    ['follows', counts.some((count) => count !== null), say.show.follows(...counts)],
    ['cluster', cluster !== '', cluster],
  ];
  return {
    name: 'about',
    title: say.show.about(),
    columns: ['item', 'value'],
    types: { value: 'text' },
    rows: rows.filter(([, isKnown]) => isKnown).map(([item, , value]) => [item, value]),
  };
}

function clusterCell(measured: MeasuredAccounts, measures: readonly MeasureOfAccount[]): Sentence | '' {
  const figure = (name: string) => measures.find(({ measure }) => measure === name)?.value ?? null;
  const id = figure('cluster');
  if (id === null) return '';
  const stability = figure('cluster_stability');
  return say.show.cluster({
    id,
    members: measured.cluster(id),
    stability:
      stability === null ? null : { text: formatAmount(stability), isStable: stability >= UNDECIDED_BELOW },
  });
}

function historySection(past: readonly OpenStudy[], ids: Across, { accountId }: StudyEntry): Section {
  const { columns, rows } = tableOf(
    accountId === ''
      ? []
      : past.flatMap((study) =>
          ids.entries(study, accountId).map((entry) => ({ ...entry, of: study.snapshot })),
        ),
    {
      snapshot: ({ of }) => of.name,
      date: ({ of }) => of.date,
      handle: ({ handle }) => handle,
      held_by: ({ row }) => row.name,
      office: ({ row }) => row.office,
      since: ({ row }) => row.since,
      until: ({ row }) => row.until,
      verdict: ({ verdict }) => verdict,
      audience: ({ audienceCount }) => audienceCount,
    },
  );
  return {
    name: 'history',
    title: say.show.history(),
    columns,
    rows,
    shown: {
      ...picked({ columns, rows }, ['snapshot', 'date', 'handle', 'held_by', 'verdict', 'audience']),
      optional: ['audience'],
    },
  };
}

function similarSection(asked: OpenStudy, entry: StudyEntry): Section {
  const { ranked, onFollows } = findSimilar(asked, entry);
  return {
    name: 'similar',
    title: say.similar.alike(onFollows ? 'follows-and-followers' : 'followers'),
    columns: [...ACCOUNT_COLUMNS, 'similarity'],
    rows: ranked.slice(0, SIMILAR).map(({ other, similarity }) => [...accountCells(other), similarity]),
  };
}
