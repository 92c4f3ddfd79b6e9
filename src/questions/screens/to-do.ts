/** What a country may do first: whom to follow back, what to restore, what to look after at home, with whom to make a tie. */
import { countPosts } from '../../activity/post-counts.ts';
import type { Section } from '../../cli/answer.ts';
import { type Graph, hasEdge } from '../../graph/graph.ts';
import { groupBy } from '../../group-by.ts';
import { organisationsAround } from '../../roster/regional-organisations.ts';
import { isNode } from '../../roster/verdict.ts';
import { byWeight } from '../../study/account-weight.ts';
import { type ChangedPair, type CountryChanges, droppedByUs } from '../../study/country-changes.ts';
import type { CountryTasks } from '../../study/country-tasks.ts';
import { type CountryTies, nodesOfCountry, relationsOf } from '../../study/country-ties.ts';
import { unsearchedSeats } from '../../study/missing-offices.ts';
import { GROUP_OF_TWENTY, PERMANENT_MEMBERS, type PeerGroup } from '../../study/peer-groups.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { NAMED_IN_ALL } from '../../values/named-in-all.ts';
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
  /** Ids of those abroad whom it stopped following of late, beside what changed. */
  dropped?: readonly string[];
  /** Accounts of the study that posted nothing in so many days; `null` where no posts are known. */
  silent: { accounts: readonly StudyEntry[]; days: number } | null;
  /** Of the study. */
  networks: readonly string[];
  /** Those of them on which a node follows any of these. */
  followsOn: (node: number, those: readonly number[]) => readonly string[];
}

/** Accounts that posted nothing; `null` where there are no posts. */
export function dormantOf(active: ActiveNodes | null): ToDoOf['silent'] {
  if (active === null) return null;
  const { nodes, activity } = active;
  return silentBy(nodes, countPosts(activity).dormant, activity.days);
}

/** The same by what was counted of each. */
export function silentBy(
  nodes: readonly StudyEntry[],
  dormant: readonly string[],
  days: number,
): NonNullable<ToDoOf['silent']> {
  return { accounts: nodes.filter((_, node) => dormant[node] === 'yes'), days };
}

/** Tells whether an account is among those. */
export function silentAmong(silent: ToDoOf['silent']): (one: Pick<StudyEntry, 'accountId'>) => boolean {
  const ids = new Set(silent?.accounts.map(({ accountId }) => accountId));
  return ({ accountId }) => ids.has(accountId);
}

export function onOneNetwork({ snapshot: { network } }: Study): Pick<ToDoOf, 'networks' | 'followsOn'> {
  return { networks: [network], followsOn: () => [network] };
}

/** What there is to do; a sentence that says so where there is nothing. */
export function toDo(study: Study, of: ToDoOf): Sentence[] {
  const restored = toRestore(study, of);
  const found = [
    ...answering(study, of, restored),
    ...restoring(study, of, restored),
    ...leaving(study, of),
    ...atHome(study, of),
    ...reachingOut(study, of),
  ];
  return found.length === 0 ? [say.toDo.nothing()] : found;
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
 * Who is surely not followed, not known to post no more, and was not followed before. Members of the Group of Twenty beside
 * them, permanent members of the Security Council first, each with the offices that follow.
 */
function answering(study: Study, of: ToDoOf, restored: readonly ChangedPair[]): Sentence[] {
  const { code, tasks, between, peers, silent, changes, networks, followsOn } = of;
  const lately = new Set(of.dropped);
  const { unanswered, unansweredCount } = tasks;
  const { nodes, graph } = study;
  const isSilent = silentAmong(silent);
  const dropped = droppedByUs(changes);
  const first = unanswered
    .filter(
      ({ node, followed }) =>
        followed === 'no' &&
        !isSilent(nodes[node]!) &&
        !dropped.has(node) &&
        !lately.has(nodes[node]!.accountId),
    )
    .slice(0, NAMED);
  const followed = new Set(first.flatMap(({ follows }) => follows));
  const [only] = followed;
  const ours = nodesOfCountry(study, code);
  const weight = byWeight(study);
  const officesOf = (country: string) => [
    ...new Set(
      nodesOfCountry(study, country)
        .filter(
          (node) =>
            nodes[node]!.row.office !== 'international-organisation' &&
            ours.some((own) => hasEdge(graph, node, own)),
        )
        .sort(weight)
        .map((node) => nodes[node]!.row.office),
    ),
  ];
  const powers = relationsOf(between, code)
    .filter(
      ({ code: other, to, from }) =>
        GROUP_OF_TWENTY.includes(other) &&
        to === 'no' &&
        from === 'yes' &&
        ![...first.map(({ node }) => node), ...restored.map(({ other }) => other)].some(
          (node) => nodes[node]!.row.country === other,
        ),
    )
    .map((one) => ({ country: one.code, offices: officesOf(one.code).filter((office) => office !== '') }))
    .sort((a, b) => Number(isPermanent(b)) - Number(isPermanent(a)));
  const onNetworks = groupBy(first, ({ node, follows }) => followsOn(node, follows).join(' '));
  if (first.length === 0 && powers.length === 0) return [];
  return [
    say.toDo.answer(
      [...onNetworks.values()].map((those) => ({
        networks: followsOn(those[0]!.node, those[0]!.follows),
        who: those.map(({ node }) => party(nodes[node]!)),
      })),
      unansweredCount,
      {
        near: peers.are,
        without: silent === null ? null : networks.length > 1 ? 'dormant-everywhere' : 'dormant',
        only: followed.size === 1 && ours.length > 1 ? { ...party(nodes[only!]!), home: code } : null,
        powers,
      },
    ),
  ];
}

const isPermanent = ({ country }: { country: string }) => PERMANENT_MEMBERS.includes(country);

/** Whom an account of the country stopped following, and who still follows it: as many as there are names for. */
function toRestore(study: Study, { code, changes }: ToDoOf): ChangedPair[] {
  const { graph } = study;
  const pairs = (changes?.ended ?? []).filter(
    ({ by, own, other, isSpared }) => by === 'us' && !isSpared && hasEdge(graph, other, own),
  );
  const named = new Set<number>();
  return pairs.slice(0, NAMED).filter(({ own, other }, k) => {
    const more = [own, other, ...stillTied(study, code, other).slice(0, 1)].filter(
      (node) => !named.has(node),
    );
    if (k > 0 && named.size + more.length > NAMED_IN_ALL) return false;
    for (const node of more) named.add(node);
    return true;
  });
}

/** Accounts of the country that an account abroad is tied to both ways. */
function stillTied(study: Study, code: string, other: number): number[] {
  const { graph } = study;
  return nodesOfCountry(study, code).filter(
    (node) => hasEdge(graph, node, other) && hasEdge(graph, other, node),
  );
}

/** Each with those accounts of the country with which it is tied both ways all the same. */
function restoring(study: Study, { code }: ToDoOf, pairs: readonly ChangedPair[]): Sentence[] {
  if (pairs.length === 0) return [];
  const { nodes } = study;
  const ours = (node: number) => ({ ...party(nodes[node]!), home: code });
  return [
    say.toDo.restore(
      [...groupBy(pairs, ({ own }) => own)].map(([own, those]) => ({
        own: ours(own),
        others: those.map(({ other }) => ({
          who: party(nodes[other]!),
          tied: stillTied(study, code, other).map(ours),
        })),
      })),
    ),
  ];
}

/** Who stopped following the country and follows none of its accounts now, and which of them it still follows. */
function leaving(study: Study, { code, changes }: ToDoOf): Sentence[] {
  const { nodes, graph } = study;
  const ours = nodesOfCountry(study, code);
  const stopped = (changes?.ended ?? []).filter(({ by, isSpared }) => by !== 'us' && !isSpared);
  const gone = [...new Set(stopped.map(({ other }) => other))]
    .filter((other) => !ours.some((own) => hasEdge(graph, other, own)))
    .sort(byWeight(study));
  if (gone.length === 0) return [];
  const isFollowed = (other: number) => ours.some((own) => hasEdge(graph, own, other));
  const parties = (those: readonly number[]) => those.map((node) => party(nodes[node]!));
  return [
    say.toDo.left(parties(gone.filter(isFollowed)), parties(gone.filter((other) => !isFollowed(other)))),
  ];
}

function atHome(study: Study, { code, silent, changes, networks }: ToDoOf): Sentence[] {
  const own = (entry: StudyEntry) => ({ ...party(entry), home: code });
  const ours = study.entries.filter(({ row }) => row.country === code);
  const isSilent = silentAmong(silent);
  const postsElsewhere = ({ row: { actor } }: StudyEntry) =>
    actor !== '' && ours.some((one) => one.row.actor === actor && !isSilent(one));
  const home = {
    gone: ours.filter(({ verdict }) => !isNode(verdict)).map(own),
    silent: silent?.accounts.filter((one) => one.row.country === code && !postsElsewhere(one)).map(own) ?? [],
    unfollowed: (changes?.home ?? []).map(({ source, target }) => ({
      source: own(study.nodes[source]!),
      target: own(study.nodes[target]!),
    })),
    days: silent?.days ?? 0,
    missing: study.group === null ? unsearchedSeats(study, code, networks) : [],
  };
  const isEmpty = [home.gone, home.silent, home.unfollowed, home.missing].every(({ length }) => length === 0);
  return isEmpty ? [] : [say.toDo.atHome(home)];
}

/** Neighbours, others alike and organisations of its region that have no tie with it, and neighbours that follow it without return. */
function reachingOut(study: Study, { code, between, peers }: ToDoOf): Sentence[] {
  const relations = new Map(relationsOf(between, code).map((one) => [one.code, one]));
  const { graph } = study;
  const ours = nodesOfCountry(study, code);
  const canTie = (other: string) =>
    graph.networks === null ||
    nodesOfCountry(study, other).some((node) => ours.some((own) => shareNetwork(graph, own, node)));
  const is = (other: string, to: string, from: string) => {
    const found = relations.get(other);
    return found?.to === to && found.from === from;
  };
  const here = peers.neighbours.filter(canTie);
  const countries = (codes: readonly string[]) => codes.map((country) => ({ country }));
  const alike = peers.peers.filter(
    (other) => !here.includes(other) && canTie(other) && is(other, 'no', 'no'),
  );
  const organisations = organisationsAround(code).filter((other) => canTie(other) && is(other, 'no', 'no'));
  const untied = here.filter((other) => is(other, 'no', 'no'));
  const unfollowed = here.filter((other) => is(other, 'no', 'yes'));
  if (untied.length + unfollowed.length + alike.length + organisations.length === 0) return [];
  const sentence = say.toDo.reachOut({
    are: peers.are,
    untied: countries(untied),
    unfollowed: countries(unfollowed),
    alike: countries(untied.length === 0 ? alike : []),
    organisations: countries(organisations),
    apart: countries(peers.neighbours.filter((other) => !canTie(other))),
    absent: countries(peers.absent),
  });
  return [sentence];
}

function shareNetwork({ networks }: Graph, one: number, other: number): boolean {
  return networks === null || (networks[one]! & networks[other]!) !== 0;
}
