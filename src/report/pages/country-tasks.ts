/** What the ministry of a country may want to do, with its doubt. */
import { dateOfDay } from '../../activity/post-weeks.ts';
import { byWeight } from '../../study/account-weight.ts';
import type { Counterparts, Unanswered } from '../../study/country-tasks.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountCell, accountText, countryText, valueText } from '../words/account-text.ts';
import { numberColumn, tableOf } from '../words/markdown.ts';
import { boundsText } from './standing-text.ts';

const SHOWN = 10;
const NAMED = 5;
const APART = 3;

/** Sentences and tables; a sentence that says so where nothing stands out. */
export function taskBlocks(facts: Facts, code: string, { tasks, abroad }: CountryFacts): string[] {
  const { language } = facts;
  const { page } = language;
  const { unanswered, unansweredCount, counterparts, missionsAbroad, ownMissions } = tasks;
  const shown = unanswered.slice(0, SHOWN);
  const missions = (those: readonly { node: number }[]) =>
    names(
      facts,
      those.map(({ node }) => node),
    );
  const not = <T extends { followed: unknown }>(those: readonly T[]) =>
    those.filter(({ followed }) => followed === 'no');
  const unknown = (those: readonly { followed: unknown }[]) =>
    those.filter(({ followed }) => followed === 'unknown').length;
  return [
    page.unanswered(unansweredCount, shown.length),
    shown.length === 0 ? '' : unansweredTable(facts, shown),
    ...(counterparts.length === 0 ? [] : [page.counterparts, counterpartTable(facts, counterparts)]),
    missionsAbroad.length === 0
      ? ''
      : page.hosts(
          not(missionsAbroad).length,
          missionsAbroad.length,
          unknown(missionsAbroad),
          missions(not(missionsAbroad)),
        ),
    ownMissions.length === 0
      ? ''
      : page.ownMissions(
          not(ownMissions).length,
          ownMissions.length,
          unknown(ownMissions),
          missions(not(ownMissions)),
        ),
    silentSentence(facts, abroad.own),
    lostSentence(facts, code),
  ];
}

function unansweredTable(facts: Facts, shown: readonly Unanswered[]): string {
  const { study, measured, language } = facts;
  const { page, head, known } = language;
  const office = (node: number) =>
    valueText(language, 'office', study.nodes[node]!.row.office) || accountText(facts, study.nodes[node]!);
  const isOpen = shown.some(({ followed }) => followed === 'unknown');
  return tableOf(shown, [
    { head: head.account, cell: ({ node }) => accountCell(facts, study.nodes[node]!) },
    { head: page.followsOurs, cell: ({ follows }) => [...new Set(follows.map(office))].join(', ') },
    numberColumn(head.followers, ({ node }) => known(measured.nodes.in_degree[node]!)),
    numberColumn(head.mutualTies, ({ node }) => known(measured.nodes.mutual[node]!)),
    ...(isOpen
      ? [{ head: page.isFollowed, cell: ({ followed }: Unanswered) => page.notFollowed[followed] }]
      : []),
  ]);
}

function counterpartTable(facts: Facts, counterparts: readonly Counterparts[]): string {
  const { study, language } = facts;
  const { page, count } = language;
  type Name = 'followed' | 'follow' | 'mutual' | 'none';
  const bounds = (title: string, name: Name) =>
    numberColumn<Counterparts>(title, (one) => boundsText(language, one[name].least, one[name].most));
  return tableOf(counterparts, [
    { head: page.office, cell: ({ office }) => valueText(language, 'office', office) },
    numberColumn(page.abroadCount, (one) => count(one.count)),
    bounds(page.theyAreFollowed, 'followed'),
    bounds(page.theyFollow, 'follow'),
    bounds(page.bothWays, 'mutual'),
    bounds(page.noTieAtAll, 'none'),
    {
      head: page.firstApart,
      cell: ({ apart }) =>
        apart
          .slice(0, APART)
          .map((node) => countryText(language, study.nodes[node]!.row.country))
          .join(', ') || '–',
    },
  ]);
}

/** Accounts of the country that posted nothing in the window. */
function silentSentence(facts: Facts, own: readonly number[]): string {
  const { activity, language } = facts;
  if (activity === null) return '';
  const { dormant } = activity.figures;
  const silent = own.filter((node) => dormant[node] === 'yes');
  return language.page.silent(
    silent.length,
    language.date(dateOfDay(activity.activity, 0)),
    names(facts, silent),
    own.filter((node) => dormant[node] === '').length,
  );
}

/** Follows from abroad that ended since the earlier snapshot. */
function lostSentence(facts: Facts, code: string): string {
  const { change, language, study } = facts;
  if (change === null || change.comparison.old.derived) return '';
  const from = change.ties.filter(({ source, target }) => source.country !== code && target.country === code);
  const ended = from.filter((tie) => tie.change === 'ended');
  const placeOf = new Map(study.nodes.map(({ accountId }, node) => [accountId, node]));
  const gone = [...new Set(ended.flatMap(({ source }) => placeOf.get(source.accountId) ?? []))];
  return language.page.lost(
    ended.length,
    language.date(change.old.snapshot.date),
    names(facts, gone.sort(byWeight(study))),
    from.filter((tie) => tie.change.startsWith('not-comparable')).length,
  );
}

/** The first accounts in words, and how many more there are. */
function names(facts: Facts, nodes: readonly number[]): string[] {
  const { study, language } = facts;
  const first = nodes.slice(0, NAMED).map((node) => accountText(facts, study.nodes[node]!));
  const more = nodes.length - first.length;
  return more === 0 ? first : [...first, language.page.andMore(more)];
}
