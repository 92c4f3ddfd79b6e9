/** The console of one country: its accounts, who follows them, and where attention goes unreturned. */
import { accountFigures } from '../../activity/account-figures.ts';
import { EQUAL_WEIGHTS } from '../../activity/influence.ts';
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { hasEdge } from '../../graph/graph.ts';
import { type Country, countryByCode } from '../../roster/countries.ts';
import { isObserved } from '../../roster/verdict.ts';
import { accountTies, followersOf, followsOf } from '../../study/account-ties.ts';
import { countryMentions, countryPartners } from '../../study/country-partners.ts';
import { possibleRanks } from '../../study/country-ranking.ts';
import type { StandingName } from '../../study/country-reach.ts';
import { countRanked, countryStandings } from '../../study/country-standing.ts';
import { countryTasks } from '../../study/country-tasks.ts';
import {
  type CountryTies,
  countByRegion,
  countryTies,
  relationsOf,
  type TiesAbroad,
  tiesAbroad,
  tiesByRegion,
} from '../../study/country-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import { officeReach } from '../../study/office-reach.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { neighbouringStates, peerGroup } from '../../study/peer-groups.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import { soleLinks } from '../../study/sole-links.ts';
import type { NodeGraph, StudyEntry } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells, byCountry } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { standingProfiles } from '../countries/profiles.ts';
import { folded } from '../folded.ts';
import { unreadNotes } from '../ties/tie-listing.ts';
import { withoutNote } from '../without-value.ts';
import { changeSection, changesSince } from './country-changes.ts';
import { ranksOfCountry, whatStandsOut } from './country-lead.ts';
import { missionSection } from './missions.ts';
import { soleSection } from './sole-links.ts';
import { standingSection } from './standing.ts';
import {
  counterpartSection,
  massFollowerNotes,
  ministrySection,
  partnerSection,
  perhapsNotes,
  unansweredSection,
} from './tasks.ts';
import { onOneNetwork, silentBy, toDoSection } from './to-do.ts';

interface ScreenAsked {
  /** How many rows of a long list a terminal is shown. */
  top: number;
  active: ActiveNodes | null;
  /** Its series, as far as it is looked into. */
  past: readonly OpenStudy[];
  /** Ids of those abroad whom it stopped following of late, of a log. */
  dropped: readonly string[];
}

export function countryScreen(
  study: OpenStudy,
  { code }: Country,
  accounts: readonly StudyEntry[],
  { top, active, past, dropped }: ScreenAsked,
): SectionedAnswer {
  const ties = tiesAbroad(study, code);
  const { accountsFollowing, accountsFollowed, mutual, mutualMost, unknownPairs } = ties;
  const between = countryTies(study);
  const standings = countryStandings(study, between);
  const tasks = countryTasks(study, code, ties);
  const since = changesSince(study, past, code);
  const changes = since?.changes ?? null;
  const mentions =
    active === null ? null : countryMentions(active.nodes, between.codes, active.activity, code);
  const partners = countryPartners(between, code, { chance: null, mentions });
  const own = standings.filter((one) => one.code === code);
  const figured =
    active === null
      ? null
      : { ...active, figures: accountFigures(active.activity, active.profiles, EQUAL_WEIGHTS) };
  const silent =
    figured === null ? null : silentBy(figured.nodes, figured.figures.dormant, figured.activity.days);
  const influence = possibleRanks(standingProfiles(standings, figured).flatMap((one) => one.influence ?? []));
  const sole = soleLinks(study, ties);
  const among = { standings, sole, ties: ties.ties, influence };
  const [first] = own;
  const peers = first === undefined ? null : peerGroup(standings, first);
  const beside = [code, ...(peers?.peers ?? [])].flatMap((peer) =>
    standings.filter((one) => one.code === peer),
  );
  const abroad = ties.abroad.length;
  const rank = (name: StandingName) => {
    const found = own[0]?.[name].rank ?? Number.NaN;
    return Number.isNaN(found) ? null : found;
  };
  return {
    sentence: [
      ...(first === undefined ? [] : ranksOfCountry(among, first)),
      ...(first === undefined ? [] : whatStandsOut(study, among, first)),
      say.show.country(
        code,
        accounts.length,
        { others: abroad, followers: accountsFollowing, unknown: unknownPairs },
        accountsFollowed === null || mutual === null ? null : { follows: accountsFollowed, mutual },
      ),
    ],
    sections: [
      ...(peers === null
        ? []
        : [
            toDoSection(study, {
              ...{ code, tasks, between, peers, changes, silent, dropped },
              ...onOneNetwork(study),
            }),
            standingSection(say.show.standing(peers.are), beside, standings, influence),
          ]),
      accountSection(study, accounts),
      followerSection(study, ties),
      regionSection(study, code),
      soleSection(study, sole),
      unansweredSection(study, tasks, { changes, silent }, top),
      ...ministrySection(study, tasks, top),
      ...(since === null ? [] : [changeSection(study, since, top)]),
      counterpartSection(study, tasks),
      partnerSection(partners, top, neighbouringStates(code).codes),
      unreturnedSection(between, code, top),
      missionSection(study, code),
      ministerSection(study, code, top),
    ],
    facts: {
      country: code,
      account_count: accounts.length,
      abroad,
      accounts_followed_abroad: accountsFollowed,
      accounts_followed_abroad_max: own[0]?.followed.most ?? null,
      accounts_followed_abroad_rank: rank('followed'),
      accounts_following_abroad: accountsFollowing,
      accounts_following_abroad_max: own[0]?.following.most ?? null,
      accounts_following_abroad_rank: rank('following'),
      mutual_abroad: mutual,
      mutual_abroad_max: mutualMost,
      mutual_abroad_rank: rank('mutual'),
      ranked: countRanked(standings, 'mutual'),
      unknown_pairs: unknownPairs,
      unanswered_count: tasks.unansweredCount.least,
      unanswered_max: tasks.unansweredCount.most,
      ministry_unanswered_count: tasks.ministry?.count.least ?? null,
      ministry_unanswered_max: tasks.ministry?.count.most ?? null,
    },
    notes: [
      ...withoutNote(
        ties.abroad.filter((node) => attributeOf(study.nodes[node]!, 'region') === '').length,
        'region',
      ),
      say.standing.figures(),
      ...perhapsNotes(study, tasks, code),
      ...massFollowerNotes(study, tasks),
      ...unreadNotes({ accounts }),
    ],
  };
}

function accountSection({ nodes, graph }: NodeGraph, accounts: readonly StudyEntry[]): Section {
  return {
    name: 'accounts',
    title: say.show.accounts(),
    columns: ['handle', 'name', 'office', 'host', 'verdict', 'follows', 'followers', 'mutual'],
    rows: [...accounts].sort(byCountry).map((entry): Cell[] => {
      const { handle, row, verdict } = entry;
      const about = [handle, row.name, row.office, row.host, verdict];
      const node = nodes.indexOf(entry);
      if (node < 0) return [...about, null, null, null];
      const ties = accountTies(graph, node, () => true);
      const known = (number: number) => (isObserved(verdict) ? number : null);
      return [...about, known(followsOf(ties).length), followersOf(ties).length, known(ties.mutual.length)];
    }),
    optional: ['host'],
  };
}

/** Known followers of each account from abroad, by region. */
function followerSection(study: NodeGraph, { abroad, ties }: TiesAbroad): Section {
  const regions = [...countByRegion(study, abroad).keys()].sort();
  const rows = ties.map((one) => ({
    entry: study.nodes[one.node]!,
    followers: countByRegion(study, followersOf(one)),
  }));
  return {
    name: 'followers',
    title: say.show.followers(),
    columns: ['handle', ...regions.map(own)],
    types: allOf(regions, 'count'),
    rows: rows
      .sort((a, b) => byCountry(a.entry, b.entry))
      .map(({ entry, followers }) => [entry.handle, ...regions.map((region) => followers.get(region) ?? 0)]),
  };
}

export function regionSection(study: NodeGraph, code: string): Section {
  const { columns, rows } = tableOf(tiesByRegion(study, code), {
    region: ({ region }) => region,
    accounts: ({ accounts }) => accounts,
    followed_by: ({ followedBy }) => followedBy,
    followed_by_max: ({ followedByMost }) => followedByMost,
    follows: ({ follows }) => follows,
    follows_max: ({ followsMost }) => followsMost,
    mutual: ({ mutual }) => mutual,
    mutual_max: ({ mutualMost }) => mutualMost,
    unknown_pairs: ({ unknownPairs }) => unknownPairs,
  });
  const shown = ['region', 'accounts', 'followed_by', 'follows', 'mutual', 'unknown_pairs'] as const;
  return {
    name: 'regions',
    title: say.show.regions(),
    columns,
    rows,
    shown: { columns: shown, rows: rows.map(folded(columns, shown)) },
  };
}

/** Countries in one direction only: no account of the other side is known to follow back, and none may. */
function unreturnedSection(between: CountryTies, code: string, top: number): Section {
  const relations = relationsOf(between, code);
  const followed = relations
    .filter(({ to, from }) => to === 'yes' && from === 'no')
    .map((other) => ({
      relation: say.show.relation('followed', code),
      code: other.code,
      number: other.follows,
    }));
  const following = relations
    .filter(({ to, from }) => from === 'yes' && to === 'no')
    .map((other) => ({
      relation: say.show.relation('follows', code),
      code: other.code,
      number: other.followedBy,
    }));
  const lists = [followed, following].map((list) => list.sort((a, b) => b.number - a.number));
  const cells = ({ relation, code, number }: (typeof followed)[number]): (Cell | Sentence)[] => [
    relation,
    code,
    countryByCode(code)?.name ?? code,
    number,
  ];
  const columns = ['relation', 'country', 'country_name', 'follows'] as const;
  const rows = lists.flat().map(cells);
  const first = lists.flatMap((list) => list.slice(0, top)).map(cells);
  return {
    name: 'unreturned',
    title: say.show.unreturned(first.length < rows.length ? top : null),
    columns,
    rows,
    shown: { columns, rows: first },
  };
}

/** Who abroad follows the foreign minister's own account and is known to follow none of the ministry's. */
function ministerSection(study: NodeGraph, code: string, top: number): Section {
  const { nodes, graph } = study;
  const columns = ['minister', ...ACCOUNT_COLUMNS] as const;
  const office = officeReach(study, code);
  const rows =
    office === null
      ? []
      : office.minister.flatMap((minister) =>
          office.reach.yes.no
            .filter((node) => hasEdge(graph, node, minister))
            .map((node) => nodes[node]!)
            .sort(byCountry)
            .map((other) => [nodes[minister]!.handle, ...accountCells(other)]),
        );
  const only = office?.reach.yes.no.length ?? 0;
  return {
    name: 'minister_reach',
    title: say.show.minister(only, top, rows.length),
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, top) },
  };
}
