/** Three things that a country may do first: whom to answer, what to look after at home, with whom to make a tie. */
import type { Section } from '../../cli/answer.ts';
import type { Graph } from '../../graph/graph.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isNode } from '../../roster/verdict.ts';
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
  /** Accounts of the country that posted nothing in so many days; `null` where no posts are known. */
  silent: { accounts: readonly StudyEntry[]; days: number } | null;
}

export function toDo(study: Study, of: ToDoOf): Sentence[] {
  return [answering(study, of), atHome(study, of), reachingOut(study, of)];
}

export function toDoSection(study: Study, of: ToDoOf): Section {
  return {
    name: 'to_do',
    title: say.toDo.title(),
    columns: ['to_do'],
    rows: toDo(study, of).map((sentence) => [sentence]),
  };
}

/** Who is surely not followed: the nearest first, then the weightiest; mass followers last. */
function answering(study: Study, { code, tasks: { unanswered, unansweredCount }, peers }: ToDoOf): Sentence {
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
  const first = unanswered
    .filter(({ followed }) => followed === 'no')
    .map(({ node }) => ({ node, distance: distance(node) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED);
  return say.toDo.answer(
    first.map(({ node }) => party(nodes[node]!)),
    unansweredCount,
    snapshot.network,
  );
}

function atHome(study: Study, { code, silent }: ToDoOf): Sentence {
  const gone = study.entries.filter(({ row, verdict }) => row.country === code && !isNode(verdict));
  return say.toDo.atHome({
    gone: gone.map((entry) => ({ ...party(entry), home: code })),
    silent: silent === null ? null : silent.accounts.map((entry) => ({ ...party(entry), home: code })),
    days: silent?.days ?? 0,
    missing: study.group === null ? missingOffices(study, code) : [],
  });
}

function reachingOut({ graph, nodes }: Study, { code, between, peers }: ToDoOf): Sentence {
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
  return say.toDo.reachOut({
    are: peers.are,
    here: here.length,
    untied: countries(here.filter((other) => is(other, 'no', 'no'))),
    unfollowed: countries(here.filter((other) => is(other, 'no', 'yes'))),
    alike: countries(
      peers.peers.filter((other) => !here.includes(other) && canTie(other) && is(other, 'no', 'no')),
    ),
    powers: countries(
      GROUP_OF_TWENTY.filter((other) => !here.includes(other) && canTie(other) && is(other, 'no', 'yes')),
    ),
    apart: countries(peers.neighbours.filter((other) => !canTie(other))),
    absent: countries(peers.absent),
  });
}

function shareNetwork({ networks }: Graph, one: number, other: number): boolean {
  return networks === null || (networks[one]! & networks[other]!) !== 0;
}
