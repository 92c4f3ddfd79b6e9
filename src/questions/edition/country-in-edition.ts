/** One screen about a country in an edition: how far it reaches, its seats and accounts, what changed, and who waits for an answer. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { type CountryReach, reachOf } from '../../edition/country-reach.ts';
import type { Edition } from '../../edition/edition.ts';
import { followerFlow, type NewlyCounted } from '../../edition/follower-flow.ts';
import { type ActorMultiplex, multiplexOf } from '../../edition/multiplex.ts';
import { changesOnNetworks, type NetworkChanges } from '../../edition/network-changes.ts';
import { stateOn } from '../../edition/pair-state.ts';
import { voicesOf } from '../../edition/voices.ts';
import type { ProofName } from '../../evidence/proofs.ts';
import { isProofOf, type PresenceOn } from '../../evidence/seat-presence.ts';
import { hasEdge } from '../../graph/graph.ts';
import { rankBounds } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { isObserved, type Verdict } from '../../roster/verdict.ts';
import type { ChangedPair } from '../../study/country-changes.ts';
import { countryPartners } from '../../study/country-partners.ts';
import { countryStandings, type Standing } from '../../study/country-standing.ts';
import { countryTasks } from '../../study/country-tasks.ts';
import { type CountryTies, countryTies, relationsOf, tiesAbroad } from '../../study/country-ties.ts';
import { isMassFollower } from '../../study/mass-followers.ts';
import type { EditionNetwork } from '../../study/open-study.ts';
import { GROUP_OF_TWENTY, neighbouringStates, type PeerGroup, peerGroup } from '../../study/peer-groups.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { SeatPresence } from '../../study/study-presence.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { party } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { seatsOfStudy } from '../roster/known-seats.ts';
import { stillFollows } from '../screens/country-changes.ts';
import { regionSection } from '../screens/country-screen.ts';
import { partnerSection } from '../screens/tasks.ts';
import { silentAmong, type ToDoOf, toDoSection } from '../screens/to-do.ts';
import { aboutEdition } from './about-edition.ts';
import { ACTOR_COLUMNS, actorCells, TOGETHER } from './actor-cells.ts';
import {
  REACH_FIGURES,
  type ReachOfEdition,
  reachOfEdition,
  reachRows,
  reachSection,
} from './country-reach.ts';
import { mutualCells, NOT_THERE, unionOf } from './union-cells.ts';

/** Of those who joined a network, so many are named. */
const NAMED = 3;

/** Of those who were not read, so many are shown. */
const UNREAD_SHOWN = 20;

/** What the screens of all countries draw on, computed once. */
export interface EditionCountries extends ReachOfEdition {
  edition: Edition;
  seats: readonly SeatPresence[];
  between: CountryTies;
  standings: readonly Standing[];
  over: readonly ActorMultiplex[];
  united: readonly ActorMultiplex[];
  /** Actors that posted nothing on any network they are on, where that is known; `null` where no posts are. */
  silent: ToDoOf['silent'];
  /** Against an earlier edition; `null` without one. */
  since: { earlier: Edition; reach: ReachOfEdition; on: readonly NetworkChanges[] } | null;
}

export function editionCountries(edition: Edition, earlier: Edition | null): EditionCountries {
  const between = countryTies(edition.together);
  return {
    ...reachOfEdition(edition),
    edition,
    seats: seatsOfStudy(edition.together).seats,
    between,
    standings: countryStandings(edition.together, between),
    over: multiplexOf(edition),
    united: multiplexOf({ ...edition, networks: [unionOf(edition)] }),
    silent: silentIn(edition),
    since:
      earlier === null
        ? null
        : { earlier, reach: reachOfEdition(earlier), on: changesOnNetworks(earlier, edition) },
  };
}

function silentIn(edition: Edition): ToDoOf['silent'] {
  const days = edition.networks.flatMap(({ accounts }) => accounts.activity?.days ?? []);
  if (days.length === 0) return null;
  const voices = voicesOf(edition);
  const accounts = edition.together.nodes.filter((_, place) => {
    const { speaksOn, open } = voices[place]!;
    return speaksOn.length + open.length === 0;
  });
  return { accounts, days: Math.min(...days) };
}

/** @param top rows of its long lists that a terminal or a page is shown. */
export function countryInEdition(of: EditionCountries, code: string, top: number): SectionedAnswer {
  const { edition, states, reach, standings } = of;
  const own = standings.find((one) => one.code === code);
  const peers = own === undefined ? null : peerGroup(standings, own);
  const places = edition.actors.flatMap(({ row }, place) => (row.country === code ? [place] : []));
  const followed = followersSince(of, code);
  const waiting = unansweredSection(of, code, top);
  const beside = tableNotes(of, code);
  const reached = reachOf(reach.together, code);
  const { ranked, ...counted } = reached?.following ?? { ranked: null };
  return aboutEdition(edition, 'show', {
    sentence: [
      say.editionCountry.lead(
        code,
        places.length,
        edition.networks.map(({ network, nodeOf }, k) => ({
          network,
          actors: places.filter((place) => nodeOf[place]! >= 0).length,
          state: states.get(code)?.[k] ?? 'unknown',
        })),
      ),
      ...(ranked === null || Number.isNaN(ranked.rank)
        ? []
        : [
            say.editionCountry.reached({
              ...(counted as NonNullable<typeof reached>['following']),
              ...ranked,
            }),
            ...placeInRegion(reach.together, code),
            ...addedBy(edition, places),
          ]),
      ...followed.balance,
      ...followed.flow,
    ],
    sections: [
      ...(peers === null ? [] : [toDoSection(edition.together, toDoOf(of, code, peers))]),
      reachSection('standing', say.editionCountry.standing(), reachRows(of, code)),
      apparatusSection(of, code, places),
      actorSection(of, places),
      ...(of.since === null ? [] : [changeSection(of, code, top), historySection(of, code)]),
      waiting,
      ...partnersSection(of, code, peers?.neighbours ?? [], top),
      ofActors(regionSection(edition.together, code)),
      unreadSection(edition, code, top),
    ],
    main: 'actors',
    facts: { country: code, actors: places.length },
    notes: [
      ...standingNotes(of, code),
      ...beside.changes,
      ...(waiting.rows.length < 2 ? [] : beside.unanswered),
    ],
  });
}

/** Its rank by the share of followers among the countries of its region; none for one of no region, or alone in it. */
function placeInRegion(all: readonly CountryReach[], code: string): Sentence[] {
  const { region } = reachOf(all, code)!;
  const those = all.filter((one) => one.region === region);
  if (region === '' || those.length < 2) return [];
  const place = those.findIndex((one) => one.code === code);
  const shares = those.map(({ following }) => following.share);
  const bounds = rankBounds(
    shares,
    those.map(({ following }) => following.shareMost),
    place,
  );
  const rank = 1 + shares.filter((share) => share > shares[place]!).length;
  return [say.editionCountry.inRegion(region, { rank, ...bounds, of: those.length })];
}

/** What each network but that of most followers adds to the others; nothing where it is on one alone. */
function addedBy({ networks, actors }: Edition, own: readonly number[]): Sentence[] {
  const there = networks.filter(({ nodeOf }) => own.some((place) => nodeOf[place]! >= 0));
  const abroad = [...actors.keys()].filter((place) => !own.includes(place));
  const isFollower = (network: EditionNetwork) => (place: number) =>
    own.some((one) => stateOn(network, place, one) === 'yes');
  const isMutual = (network: EditionNetwork, [one, other]: readonly [number, number]) =>
    stateOn(network, one, other) === 'yes' && stateOn(network, other, one) === 'yes';
  const followers = there.map((network) => abroad.filter(isFollower(network)));
  const isFollowed = (network: EditionNetwork) => (place: number) =>
    own.some((one) => stateOn(network, one, place) === 'yes');
  const followed = there.map((network) => abroad.filter(isFollowed(network)));
  const pairs = own.flatMap((one) => abroad.map((other) => [one, other] as const));
  const mutual = there.map((network) => pairs.filter((pair) => isMutual(network, pair)));
  const most = followers.findIndex(({ length }) => followers.every((those) => those.length <= length));
  const onlyHere = <T>(of: readonly (readonly T[])[], k: number) => {
    const elsewhere = new Set(of.filter((_, other) => other !== k).flat());
    return of[k]!.filter((one) => !elsewhere.has(one)).length;
  };
  return there.flatMap(({ network }, k) =>
    k === most
      ? []
      : [
          say.editionCountry.adds(
            network,
            there.filter((_, other) => other !== k).map((other) => other.network),
            {
              followers: onlyHere(followers, k),
              followed: onlyHere(followed, k),
              mutual: onlyHere(mutual, k),
            },
          ),
          ...unreadThere(there[k]!, own),
        ],
  );
}

/** Whose follows on a network were not read to the end, so that it may add more. */
function unreadThere({ network, nodeOf, actors }: EditionNetwork, own: readonly number[]): Sentence[] {
  const unread = own
    .filter((place) => nodeOf[place]! >= 0)
    .map((place) => actors.nodes[nodeOf[place]!]!)
    .filter(({ verdict }) => !isObserved(verdict));
  return unread.length === 0 ? [] : [say.editionCountry.unreadThere(network, unread.map(party))];
}

/** What it may do first, over all networks; what it broke off on one and is tied by on another needs no mending. */
function toDoOf(
  { edition, between, since, silent }: EditionCountries,
  code: string,
  peers: PeerGroup,
): ToDoOf {
  const { together } = edition;
  const changes = (since?.on ?? []).map(({ network: { actorOf }, of }) => {
    const { ended, home } = of(code);
    return {
      ended: ended
        .map((pair) => ({ ...pair, own: actorOf[pair.own]!, other: actorOf[pair.other]! }))
        .filter(({ by, own, other }) => by !== 'us' || !hasEdge(together.graph, own, other)),
      home: home
        .map(({ source, target }) => ({ source: actorOf[source]!, target: actorOf[target]! }))
        .filter(({ source, target }) => !hasEdge(together.graph, source, target)),
    };
  });
  return {
    code,
    tasks: countryTasks(together, code, tiesAbroad(together, code)),
    between,
    peers,
    changes:
      since === null
        ? null
        : { ended: changes.flatMap(({ ended }) => ended), home: changes.flatMap(({ home }) => home) },
    silent,
    networks: edition.networks.map(({ network }) => network),
    followsOn: (node, those) => followsOn(edition, node, those),
  };
}

/** Its neighbours before all others. */
function partnersSection(
  { between }: EditionCountries,
  code: string,
  neighbours: readonly string[],
  top: number,
): Section[] {
  const partners = countryPartners(between, code, { chance: null, mentions: null }).filter(
    ({ made, received }) => made + received > 0,
  );
  const isNear = (one: (typeof partners)[number]) => neighbours.includes(one.code);
  const near = partners.filter(isNear);
  const shown = Math.max(top, near.length);
  const section = partnerSection([...near, ...partners.filter((one) => !isNear(one))], shown);
  return [
    near.length === 0
      ? section
      : { ...section, title: say.editionCountry.partners(Math.min(shown, partners.length), partners.length) },
  ];
}

/** How it is counted, and the members of the Group of Twenty with which surely nothing ties it. */
export function standingNotes({ between }: EditionCountries, code: string): Sentence[] {
  const untied = relationsOf(between, code).flatMap(({ code: other, to, from }) =>
    GROUP_OF_TWENTY.includes(other) && to === 'no' && from === 'no' ? [other] : [],
  );
  return [say.editionCountry.rule(), ...(untied.length === 0 ? [] : [say.editionCountry.untied(untied)])];
}

/** How its followers became as many as they are: how many they were, then with whom they came and went, and who began and stopped. */
export function followersSince(
  { edition, since, reach }: EditionCountries,
  code: string,
): { balance: Sentence[]; flow: Sentence[] } {
  const nothing = { balance: [], flow: [] };
  if (since === null) return nothing;
  const { earlier, on, reach: then } = since;
  const names = on.map(({ network: { network } }) => network);
  const { newlyCounted, ...flow } = followerFlow(earlier, edition, names, code);
  if (newlyCounted.length + Object.values(flow).filter((count) => count > 0).length === 0) return nothing;
  const [before, now] = [then.reach, reach].map((each) => reachOf(each.together, code)?.following);
  const isWhole = [earlier, edition].every(({ networks }) => networks.length === names.length);
  return {
    balance:
      before === undefined || now === undefined || !isWhole
        ? []
        : [
            say.editionCountry.balance(
              earlier.date,
              [before, now].map(({ known, most }) => ({ least: known, most })),
            ),
          ],
    flow: [
      ...(newlyCounted.length === 0 ? [] : [newlyCountedSentence(edition, earlier.date, newlyCounted)]),
      ...(Object.values(flow).every((count) => count === 0) ? [] : [say.editionCountry.flow(flow)]),
    ],
  };
}

function newlyCountedSentence(edition: Edition, since: string, all: readonly NewlyCounted[]): Sentence {
  const rowOf = new Map(edition.actors.map(({ key, row }) => [key, row]));
  const first = (those: readonly NewlyCounted[]) =>
    those.slice(0, NAMED).map(({ key }) => party({ handle: '', accountId: key, row: rowOf.get(key)! }));
  const heirs = all.filter(({ tookOver }) => tookOver);
  const groups = groupBy(
    all.filter(({ tookOver }) => !tookOver),
    ({ networks }) => networks.join(' '),
  );
  return say.editionCountry.newlyCounted(
    since,
    all.length,
    [...groups.values()].map((those) => ({
      networks: those[0]!.networks,
      who: first(those),
      of: those.length,
    })),
    { who: first(heirs), of: heirs.length },
  );
}

/** The table, which counts actors here. */
function ofActors(section: Section): Section {
  const named = (columns: Section['columns']) =>
    columns.map((column) => (column === 'accounts' ? 'actors' : column));
  const { columns, shown } = section;
  return { ...section, columns: named(columns), shown: { ...shown!, columns: named(shown!.columns) } };
}

/** Each actor with its accounts on each network, then each seat that has none anywhere. */
function apparatusSection(
  { edition, seats, united }: EditionCountries,
  code: string,
  places: readonly number[],
): Section {
  const networks = edition.networks.map(({ network }) => network);
  const ofCountry = seats.filter(({ seat }) => seat.country === code);
  const seatOf = (key: string) => ofCountry.find(({ seat }) => seat.actors.includes(key));
  const onOf = (seat: SeatPresence | undefined, network: string) =>
    seat?.on.find((one) => one.network === network);
  const vacant = ofCountry.filter(({ on }) => on.every(({ state }) => state !== 'present'));
  const bounds = ['mutual_min', 'mutual_max'] as const;
  const columns = [
    ...(['actor', 'name', 'office', 'seat'] as const),
    ...networks.map((name) => own(name)),
    ...bounds,
  ];
  const inDocument = [own('holder'), ...networks.map((name) => own(name)), ...bounds];
  const types = { ...allOf([...networks, 'holder'], 'text') };
  const cells = (each: (network: string, k: number) => Cell | Sentence) => networks.map(each);
  return {
    name: 'apparatus',
    title: say.editionCountry.apparatus(),
    columns,
    types,
    rows: [
      ...places.map((place): Cell[] => {
        const { key, row, accounts } = edition.actors[place]!;
        const seat = seatOf(key);
        return [
          ...[key, row.name, row.office, seat?.seat.seat ?? ''],
          ...networks.map((network, k) =>
            accounts[k]!.length > 0 ? handlesOf(accounts[k]!).join(' ') : codedWithout(onOf(seat, network)),
          ),
          ...mutualCells(united[place]!).slice(1),
        ];
      }),
      ...vacant.map(({ seat, on }): Cell[] => [
        ...['', seat.holders.map(({ name }) => name).join(' '), seat.offices.join(' '), seat.seat],
        ...networks.map((network) => codedWithout(on.find((one) => one.network === network))),
        ...[null, null],
      ]),
    ],
    document: {
      columns: inDocument,
      types,
      rows: [
        ...places.map((place): (Cell | Sentence)[] => {
          const { key, row, accounts } = edition.actors[place]!;
          const seat = seatOf(key);
          return [
            say.editionCountry.who(
              party({ handle: '', accountId: key, row }),
              (seat?.seat.offices ?? []).filter((office) => office !== row.office),
            ),
            ...cells((network, k) => {
              const { nodeOf, actors } = edition.networks[k]!;
              if (accounts[k]!.length === 0) return without(onOf(seat, network));
              const { verdict } = actors.nodes[nodeOf[place]!]!;
              return say.editionCountry.handles(
                handlesOf(accounts[k]!),
                isObserved(verdict) ? null : verdict,
                weakProof(edition, onOf(seat, network), accounts[k]!),
              );
            }),
            ...mutualCells(united[place]!).slice(1),
          ];
        }),
        ...vacant.map(({ seat, on }): (Cell | Sentence)[] => [
          say.editionCountry.seat(
            seat.offices,
            seat.holders.map(({ name }) => name),
          ),
          ...cells((network) => without(on.find((one) => one.network === network))),
          ...[null, null],
        ]),
      ],
    },
  };
}

function handlesOf(accounts: readonly { handle: string; accountId: string }[]): string[] {
  return accounts.map(({ handle, accountId }) => (handle === '' ? accountId : `@${handle}`));
}

/** The best proof of accounts where it is not strong; `none` where a roster with proofs has none of them. */
function weakProof(
  { together: { seats } }: Edition,
  on: PresenceOn | undefined,
  accounts: readonly StudyEntry[],
): { proof: ProofName; seenAt: string } | 'none' | null {
  const evidence = seats?.evidence.filter(({ row }) => row === 'account') ?? [];
  if (evidence.length === 0) return null;
  if (on === undefined)
    return evidence.some((row) => accounts.some((account) => isProofOf(row, account))) ? null : 'none';
  if (on.proof === '') return 'none';
  return on.strength === 'weak' ? { proof: on.proof, seenAt: on.seen_at } : null;
}

/** What is known of a seat where it has no account; of an actor in no seat nobody looked. */
function without(on: PresenceOn | undefined): Sentence {
  if (on === undefined) return say.editionCountry.state('unknown');
  if (on.gone !== null) return say.editionCountry.gone(`@${on.gone.handle}`, on.gone.verdict);
  return on.state === 'absent'
    ? say.editionCountry.noneFound(on.seen_at)
    : say.editionCountry.state('unknown');
}

/** The same as data have it. */
function codedWithout(on: PresenceOn | undefined): string {
  if (on === undefined) return 'unknown';
  return on.gone === null ? on.state : `@${on.gone.handle} ${on.gone.verdict}`;
}

function actorSection({ edition, over, united }: EditionCountries, places: readonly number[]): Section {
  const columns = edition.networks.map(({ network }) => own(`mutual_${network}`));
  return {
    name: 'actors',
    title: say.edition.actors(),
    columns: [...ACTOR_COLUMNS, ...columns, 'mutual', 'mutual_min', 'mutual_max'],
    types: allOf(columns, 'count'),
    rows: places.map((place) => [
      ...actorCells(edition.actors[place]!),
      ...edition.networks.map(({ nodeOf }, k) =>
        nodeOf[place]! < 0 ? NOT_THERE : over[place]!.mutual.degrees[k]!.value,
      ),
      ...mutualCells(united[place]!),
    ]),
    optional: ['mutual_min'],
  };
}

const othersOf = (pairs: readonly ChangedPair[]) => new Set(pairs.map(({ other }) => other)).size;

/** What the tables of changes and of those who wait leave to be said beside them. */
export function tableNotes(
  { since }: EditionCountries,
  code: string,
): Record<'changes' | 'unanswered', Sentence[]> {
  const on = (since?.on ?? []).map(({ network: { network }, of }) => {
    const { ended, formed } = of(code);
    return { network, ended: othersOf(ended), formed: othersOf(formed) };
  });
  return {
    changes: on.every(({ ended, formed }) => ended + formed === 0) ? [] : [say.editionCountry.changed(on)],
    unanswered: [say.editionCountry.answerOrder(neighbouringStates(code).are)],
  };
}

/** Ended before made, and network by network. */
function changeSection({ since }: EditionCountries, code: string, top: number): Section {
  const networks = since!.on.map(({ network, of }) => ({ network, ...of(code) }));
  const listed = (isEnd: boolean) =>
    networks.flatMap(({ network, ended, formed }) =>
      (isEnd ? ended : formed).map((pair: ChangedPair) => ({ network, pair, isEnd })),
    );
  const [ended, formed] = [listed(true), listed(false)];
  type Change = (typeof ended)[number];
  const actor = ({ network: { actors } }: Change, node: number) => actors.nodes[node]!;
  const all = [...ended, ...formed];
  const first = (changes: readonly Change[]) =>
    networks.flatMap(({ network }) => changes.filter((one) => one.network === network).slice(0, each));
  const each = Math.ceil(top / Math.max(1, networks.length));
  const shown = [...first(ended), ...first(formed)];
  const ours = (change: Change) => actor(change, change.pair.own);
  const theirs = (change: Change) => actor(change, change.pair.other);
  const table = (
    changes: readonly Change[],
    of: Readonly<Record<'change' | 'ours' | 'by' | 'now', (one: Change) => Cell | Sentence>>,
  ) =>
    tableOf(changes, {
      network: ({ network }) => network.network,
      change: of.change,
      ours: of.ours,
      actor: (change) => theirs(change).accountId,
      name: (change) => theirs(change).row.name,
      country: (change) => theirs(change).row.country,
      office: (change) => theirs(change).row.office,
      by: of.by,
      still_follows: of.now,
    });
  const types = { change: 'text', ours: 'text', by: 'text', still_follows: 'text' } as const;
  const optional = ['still_follows'];
  const nowOf = ({ network: { actors: those }, pair }: Change) => stillFollows(those.graph, pair);
  const coded = table(all, {
    change: ({ isEnd, pair }) => `${pair.isMutual ? 'mutual' : 'follow'} ${isEnd ? 'ended' : 'formed'}`,
    ours: (change) => ours(change).accountId,
    by: ({ pair }) => pair.by,
    now: nowOf,
  });
  const said = table(shown, {
    change: ({ isEnd, pair }) => say.editionCountry.change(isEnd, pair.isMutual),
    ours: (change) => say.editionCountry.who(party(ours(change))),
    by: ({ pair }) => say.editionCountry.by(pair.by, code),
    now: (change) => {
      const follows = nowOf(change);
      if (follows === 'unknown') return say.editionCountry.state('unknown');
      return follows === '' ? '' : say.editionCountry.by(follows, code);
    },
  });
  return {
    name: 'changes',
    title: say.editionCountry.changes(since!.earlier.date, shown.length, all.length),
    ...coded,
    types,
    shown: { ...said, types, optional },
    document: { ...said, types, optional },
  };
}

/** The share over all networks then and now. */
function historySection(of: EditionCountries, code: string): Section {
  const { edition, since } = of;
  const years = [
    { date: since!.earlier.date, rows: reachRows(since!.reach, code) },
    { date: edition.date, rows: reachRows(of, code) },
  ];
  const { columns, rows } = tableOf(
    REACH_FIGURES.flatMap((figure) =>
      years.flatMap(({ date, rows: all }) => {
        const row = all.find((one) => one.figure === figure && one.network === TOGETHER)!;
        return row.reach === null ? [] : [{ date, figure, reach: row.reach }];
      }),
    ),
    {
      figure: ({ figure }) => say.editionCountry.figure(figure),
      date: ({ date }) => date,
      rank: ({ reach }) => reach.ranked.rank,
      rank_best: ({ reach }) => reach.ranked.best,
      rank_worst: ({ reach }) => reach.ranked.worst,
      ranked: ({ reach }) => reach.ranked.of,
      known: ({ reach }) => reach.known,
      known_max: ({ reach }) => reach.most,
      possible: ({ reach }) => reach.possible,
      share: ({ reach }) => reach.share,
      share_max: ({ reach }) => reach.shareMost,
    },
  );
  return {
    name: 'history',
    title: say.editionCountry.history(),
    columns: columns.map(own),
    types: {
      ...allOf(['known', 'known_max', 'possible', 'ranked'], 'count'),
      ...allOf(['share', 'share_max'], 'share'),
      ...allOf(['rank', 'rank_best', 'rank_worst'], 'rank'),
      date: 'date',
      figure: 'text',
    },
    rows,
  };
}

/** The networks on which an actor follows any of these. */
function followsOn({ networks }: Edition, node: number, those: readonly number[]): string[] {
  return networks
    .filter((network) => those.some((other) => stateOn(network, node, other) === 'yes'))
    .map(({ network }) => network);
}

/** Who abroad follows an actor of the country on any network, and is not known to be followed by any; where they could be. */
function unansweredSection({ edition, silent }: EditionCountries, code: string, top: number): Section {
  const { together } = edition;
  const { nodes } = together;
  const { unanswered, unansweredCount } = countryTasks(together, code, tiesAbroad(together, code));
  type Waiting = (typeof unanswered)[number];
  const isSilent = silentAmong(silent);
  const isMass = ({ node }: Waiting) => isMassFollower(together.graph, node) === 'yes';
  type Cells = Readonly<Record<'back' | 'whom' | 'on' | 'mass', (one: Waiting) => Cell | Sentence>>;
  const table = (those: readonly Waiting[], of: Cells) =>
    tableOf(those, {
      actor: ({ node }) => nodes[node]!.accountId,
      name: ({ node }) => nodes[node]!.row.name,
      country: ({ node }) => nodes[node]!.row.country,
      office: ({ node }) => nodes[node]!.row.office,
      follows_whom: of.whom,
      on: of.on,
      followed_back: of.back,
      mass_follower: of.mass,
      dormant: ({ node }) => (isSilent(nodes[node]!) ? 'yes' : ''),
    });
  const { columns, rows } = table(unanswered, {
    whom: ({ follows }) => follows.map((node) => nodes[node]!.accountId).join(' '),
    on: ({ node, follows }) => followsOn(edition, node, follows).join(' '),
    back: ({ followed }) => followed,
    mass: ({ node }) => isMassFollower(together.graph, node),
  });
  const types = allOf(['follows_whom', 'on', 'followed_back', 'mass_follower'], 'text');
  const said = table(unanswered.slice(0, top), {
    whom: ({ follows }) => say.editionCountry.those(follows.map((node) => party(nodes[node]!))),
    on: ({ node, follows }) => say.diffEditions.on(followsOn(edition, node, follows)),
    back: ({ followed }) => (followed === 'unknown' ? say.editionCountry.state('unknown') : ''),
    mass: (one) => (isMass(one) ? say.editionCountry.isMass() : ''),
  });
  const shown = {
    columns: said.columns.map(own),
    rows: said.rows,
    types,
    optional: ['followed_back', 'mass_follower', 'dormant'],
  };
  return {
    name: 'unanswered',
    title: say.editionCountry.unanswered(unansweredCount, Math.min(top, rows.length), rows.length),
    columns: columns.map(own),
    types,
    rows,
    shown,
    document: shown,
  };
}

/** Those that were not read on a network, where that leaves a tie of the country open. */
function unreadSection({ networks, actors }: Edition, code: string, top: number): Section {
  const unread = networks.flatMap(({ network, actors: { nodes }, actorOf, nodeOf }) => {
    const isThere = actors.some(({ row }, place) => row.country === code && nodeOf[place]! >= 0);
    return nodes.flatMap(({ verdict, reason }, node) =>
      isThere && !isObserved(verdict) ? [{ network, actor: actors[actorOf[node]!]!, verdict, reason }] : [],
    );
  });
  const isOurs = ({ actor }: (typeof unread)[number]) => actor.row.country === code;
  const { columns, rows } = tableOf([...unread.filter(isOurs), ...unread.filter((one) => !isOurs(one))], {
    actor: ({ actor }) => actor.key,
    name: ({ actor }) => actor.row.name,
    country: ({ actor }) => actor.row.country,
    office: ({ actor }) => actor.row.office,
    network: ({ network }) => network,
    verdict: ({ verdict }): Verdict => verdict,
    reason: ({ reason }) => reason,
  });
  const first = { columns, rows: rows.slice(0, Math.max(top, UNREAD_SHOWN)) };
  const title = say.editionCountry.unread(first.rows.length, rows.length);
  return { name: 'unread', title, columns, rows, shown: first, document: first };
}
