/** What a country may do first: whom to follow back, what to restore, what to look after at home, with whom to make a tie. */
import type { Section } from '../../cli/answer.ts';
import { type Graph, hasEdge } from '../../graph/graph.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isNode } from '../../roster/verdict.ts';
import type { CountryChanges } from '../../study/country-changes.ts';
import type { CountryTasks } from '../../study/country-tasks.ts';
import { type CountryTies, relationsOf } from '../../study/country-ties.ts';
import { isMassFollower } from '../../study/mass-followers.ts';
import { missingOffices } from '../../study/missing-offices.ts';
import { GROUP_OF_TWENTY, type PeerGroup } from '../../study/peer-groups.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { party } from '../ask.ts';

const NAMED = 3;

export interface ToDoOf {
  code: string;
  tasks: CountryTasks;
  between: CountryTies;
  peers: PeerGroup;
  /** Since an earlier study; `null` where there is none. */
  changes: Pick<CountryChanges, 'ended' | 'home'> | null;
  /** Accounts of the study that posted nothing in so many days; `null` where no posts are known. */
  silent: { accounts: readonly StudyEntry[]; days: number } | null;
}

export function toDo(study: Study, of: ToDoOf): Sentence[] {
  return [answering(study, of), ...restoring(study, of), atHome(study, of), ...reachingOut(study, of)];
}

export function toDoSection(study: Study, of: ToDoOf): Section {
  return {
    name: 'to_do',
    title: say.toDo.title(),
    columns: ['to_do'],
    rows: toDo(study, of).map((sentence) => [sentence]),
  };
}

/**
 * Who is surely not followed and not known to post no more: the nearest first, then the weightiest; mass followers last.
 * Members of the Group of Twenty beside them.
 */
function answering(study: Study, of: ToDoOf): Sentence {
  const { code, tasks, between, peers, silent } = of;
  const { unanswered, unansweredCount } = tasks;
  const { nodes, graph, snapshot } = study;
  const own = countryByCode(code);
  const distance = (node: number) => {
    const { country } = nodes[node]!.row;
    const other = countryByCode(country);
    const isMass = isMassFollower(graph, node) === 'yes' ? 4 : 0;
    if (peers.neighbours.includes(country)) return isMass;
    if (own === undefined || other === undefined || own.region !== other.region) return isMass + 3;
    return isMass + (own.subregion === other.subregion && own.subregion !== '' ? 1 : 2);
  };
  const isSilent = new Set(silent?.accounts.map(({ accountId }) => accountId));
  const first = unanswered
    .filter(({ node, followed }) => followed === 'no' && !isSilent.has(nodes[node]!.accountId))
    .map(({ node, follows }) => ({ node, follows, distance: distance(node) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED);
  const followed = new Set(first.flatMap(({ follows }) => follows));
  const [only] = followed;
  const powers = relationsOf(between, code).filter(
    ({ code: other, to, from }) =>
      GROUP_OF_TWENTY.includes(other) &&
      to === 'no' &&
      from === 'yes' &&
      !first.some(({ node }) => nodes[node]!.row.country === other),
  );
  return say.toDo.answer(
    first.map(({ node }) => party(nodes[node]!)),
    unansweredCount,
    snapshot.network,
    {
      only:
        followed.size === 1 && nodes.filter(({ row }) => row.country === code).length > 1
          ? { ...party(nodes[only!]!), home: code }
          : null,
      powers: powers.map((one) => ({ country: one.code })),
    },
  );
}

/** Whom an account of the country stopped following, and who still follows it; at most three. */
function restoring({ nodes, graph }: Study, { code, changes }: ToDoOf): Sentence[] {
  const still = (changes?.ended ?? []).filter(
    ({ by, own, other, isSpared }) => by === 'us' && !isSpared && hasEdge(graph, other, own),
  );
  const pairs = [...groupBy(still.slice(0, NAMED), ({ own }) => own)].map(([own, those]) => ({
    own: { ...party(nodes[own]!), home: code },
    others: those.map(({ other }) => party(nodes[other]!)),
  }));
  return pairs.length === 0 ? [] : [say.toDo.restore(pairs)];
}

function atHome(study: Study, { code, silent, changes }: ToDoOf): Sentence {
  const own = (entry: StudyEntry) => ({ ...party(entry), home: code });
  const gone = study.entries.filter(({ row, verdict }) => row.country === code && !isNode(verdict));
  return say.toDo.atHome({
    gone: gone.map(own),
    silent: silent?.accounts.filter(({ row }) => row.country === code).map(own) ?? null,
    unfollowed: (changes?.home ?? []).map(({ source, target }) => ({
      source: own(study.nodes[source]!),
      target: own(study.nodes[target]!),
    })),
    days: silent?.days ?? 0,
    missing: study.group === null ? missingOffices(study, code) : [],
  });
}

/** Nothing of an organisation with whose likes all have a tie. */
function reachingOut({ graph, nodes }: Study, { code, between, peers }: ToDoOf): Sentence[] {
  const relations = new Map(relationsOf(between, code).map((one) => [one.code, one]));
  const nodesOf = (country: string) =>
    [...nodes.keys()].filter((node) => nodes[node]!.row.country === country);
  const ours = nodesOf(code);
  const canTie = (other: string) =>
    graph.networks === null ||
    nodesOf(other).some((node) => ours.some((own) => shareNetwork(graph, own, node)));
  const is = (other: string, to: string, from: string) => {
    const found = relations.get(other);
    return found?.to === to && found.from === from;
  };
  const here = peers.neighbours.filter(canTie);
  const countries = (codes: readonly string[]) => codes.map((country) => ({ country }));
  const alike = peers.peers.filter(
    (other) => !here.includes(other) && canTie(other) && is(other, 'no', 'no'),
  );
  if (peers.are === 'none' && alike.length === 0) return [];
  const sentence = say.toDo.reachOut({
    are: peers.are === 'nearest' ? 'nearest' : 'bordering',
    here: here.length,
    untied: countries(here.filter((other) => is(other, 'no', 'no'))),
    unfollowed: countries(here.filter((other) => is(other, 'no', 'yes'))),
    alike: countries(alike),
    apart: countries(peers.neighbours.filter((other) => !canTie(other))),
    absent: countries(peers.absent),
  });
  return [sentence];
}

function shareNetwork({ networks }: Graph, one: number, other: number): boolean {
  return networks === null || (networks[one]! & networks[other]!) !== 0;
}
