/** How a country stands: its ranks, what to do about them, its peers, what became of its mutual ties, and what leaves it open. */

import { joinTexts } from '../../doors/markdown-text.ts';
import { ranksOfCountry, whatStandsOut } from '../../questions/screens/country-lead.ts';
import { standingSection } from '../../questions/screens/standing.ts';
import { onOneNetwork, toDo } from '../../questions/screens/to-do.ts';
import { possibleRanks } from '../../study/country-ranking.ts';
import { rankRange, type Standing } from '../../study/country-standing.ts';
import { peerGroup } from '../../study/peer-groups.ts';
import type { RankBounds } from '../../values/bounded.ts';
import { capital } from '../../words/capital.ts';
import { say } from '../../words/say.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { silentOf } from '../facts/silent-accounts.ts';
import { accountName, accountText, countryText } from '../words/account-text.ts';
import { saidText, sectionText } from '../words/answer-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { PageContext } from './page-context.ts';
import { showOf } from './shown.ts';
import { standingText } from './standing-text.ts';

const NAMED = 4;

/** Its three ranks with their ranges and what stands out, then three things to do; nothing where it has no account. */
export function openingBlocks(context: PageContext, code: string, found: CountryFacts): string[] {
  const { facts } = context;
  const own = standingOf(facts, code);
  if (own === undefined) return [];
  const among = {
    standings: facts.standings,
    sole: found.sole,
    ties: found.abroad.ties,
    influence: possibleRanks(context.influenceOf.values()),
  };
  const tasks = toDo(facts.study, {
    code,
    tasks: found.tasks,
    between: context.between,
    peers: peerGroup(facts.standings, own),
    changes: found.changes,
    silent: silentOf(facts),
    ...onOneNetwork(facts.study),
  });
  return [
    `**${saidText(facts, ranksOfCountry(among, own))}**`,
    joinTexts(
      [saidText(facts, whatStandsOut(facts.study, among, own)), followersSentence(facts, code, found)],
      ' ',
    ),
    `## ${facts.language.page.toDo}`,
    tasks.map((task, k) => `${k + 1}. ${saidText(facts, task)}`).join('\n'),
  ];
}

/** By how many its followers are more or fewer than then; '' where that cannot be told. */
function followersSentence(facts: Facts, code: string, { changes }: CountryFacts): string {
  const { change, earlierStandings, language } = facts;
  const isOld = earlierStandings[0]?.standings.some((one) => one.code === code) ?? false;
  if (change === null || changes === null || change.comparison.old.derived || !isOld) return '';
  return language.page.followersBalance(momentsOf(facts, change).inEarlier, changes.followers);
}

function standingOf({ standings }: Facts, code: string): Standing | undefined {
  return standings.find((one) => one.code === code);
}

/** A table of the country among its peers, and what became of its ties; nothing where it has no account. */
export function standingBlocks(context: PageContext, code: string): string[] {
  const own = standingOf(context.facts, code);
  if (own === undefined) return [];
  return [
    ...besideBlocks(context, own),
    changeSentence(context, own),
    audienceSentence(context, own),
    openSentence(context, own),
  ];
}

function besideBlocks({ facts, influenceOf }: PageContext, own: Standing): string[] {
  const { standings, options, language } = facts;
  const { page } = language;
  const named = Object.hasOwn(options.peers, own.code) ? options.peers[own.code]! : null;
  const { are, neighbours, peers } = peerGroup(standings, own);
  const shown = [own.code, ...(named ?? peers)].flatMap((code) => standingOf(facts, code) ?? []);
  const absent = (named ?? []).filter((code) => standingOf(facts, code) === undefined);
  const influence = possibleRanks(influenceOf.values());
  const names = (codes: readonly string[]) => codes.map((code) => countryText(language, code));
  return [
    sectionText(facts, 'show', standingSection(say.show.standing(are), shown, standings, influence), {
      command: named === null ? showOf(facts, own.code, 'standing') : null,
      titled: false,
    }),
    page.besideIt(
      named === null ? page.peersOf(are, neighbours.length) : page.peersNamed(names(named)),
      names(absent),
      influence.size,
    ),
  ];
}

/** Whether a rank lies in both ranges. */
function overlap(a: RankBounds, b: RankBounds): boolean {
  return a.best <= b.worst && b.best <= a.worst;
}

/** Its rank then, and what made its ties as many as they are now. */
function changeSentence({ facts }: PageContext, own: Standing): string {
  const { code } = own;
  const { standings, earlierStandings, change, countries, language } = facts;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  const old = oldStandings.find((one) => one.code === code);
  const changes = countries.get(code)?.changes ?? null;
  if (change === null || old === undefined || changes === null) return '';
  const at = momentsOf(facts, change);
  const figure = standingText(language, old, 'mutual');
  const ranges = [rankRange(standings, 'mutual', own), rankRange(oldStandings, 'mutual', old)] as const;
  const { made = 0, broken = 0 } = changes.mutual;
  const { derived } = change.comparison.old;
  const hasClimbed = own.mutual.rank < old.mutual.rank && broken > made;
  const isSure = hasClimbed && !overlap(...ranges);
  return joinTexts(
    [
      Number.isNaN(old.mutual.rank)
        ? ''
        : language.page.rankThenWas(capital(at.inEarlier), ranges[1], figure),
      ...(derived
        ? []
        : [
            isSure
              ? language.page.climbedWithLoss(
                  figure,
                  standingText(language, own, 'mutual'),
                  own.mutual.known - old.mutual.known,
                  changes.mutual,
                )
              : language.page.mutualBalance(changes.mutual),
            hasClimbed && !isSure ? language.page.unsureRise(old.mutual.rank, own.mutual.rank) : '',
          ]),
    ],
    ' ',
  );
}

/** Followers on the whole network, summed over its accounts, and who alone has most of them; '' where none is known. */
function audienceSentence({ audience, facts }: PageContext, { code }: Standing): string {
  const { language, study, activity } = facts;
  const group = audience.get(code);
  if (group === undefined || group.audience.known === 0) return '';
  const { known, total } = group.audience;
  const of = activity!.figures.columns.audience;
  const first = group.nodes.toSorted((a, b) => (of[b]! || 0) - (of[a]! || 0))[0]!;
  const most = known > 1 && 2 * of[first]! > total ? first : null;
  return language.page.audienceIs(
    known < group.nodes.length ? language.page.atLeast(total) : language.count(total),
    known,
    most === null ? null : { name: accountText(facts, study.nodes[most]!), has: of[most]! },
  );
}

/** Whose follows are not known, so that figures have bounds. */
function openSentence({ facts }: PageContext, { code }: Standing): string {
  const { study, language } = facts;
  const { graph, nodes } = study;
  const unread = [...nodes.keys()].filter((node) => graph.observed[node] === 0);
  const ours = (node: number) => nodes[node]!.row.country === code;
  const first = [...unread.filter(ours), ...unread.filter((node) => !ours(node))];
  let hidden = 0;
  for (let node = 0; node < graph.size; node++) {
    for (let k = graph.unseenStart[node]!; k < graph.unseenStart[node + 1]!; k++) {
      if (ours(node) !== ours(graph.unseenTarget[k]!)) hidden++;
    }
  }
  return language.page.openBy(
    unread.length,
    language.someOf(
      first.map((node) => accountName(facts, nodes[node]!)),
      NAMED,
    ),
    hidden,
  );
}
