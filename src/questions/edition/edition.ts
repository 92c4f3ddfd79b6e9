/** What an edition joins, and how: its networks, who is on how many, and what could not be joined. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { csvLine, tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import { joinedAccounts } from '../../edition/joined-accounts.ts';
import { type NetworkSize, networkSizes } from '../../edition/network-sizes.ts';
import { perhapsOne } from '../../edition/perhaps-one.ts';
import { networksOf } from '../../edition/presence.ts';
import { possibleTies } from '../../graph/possible-ties.ts';
import { daysBetween } from '../../roster/dates.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { called } from '../ask.ts';
import { aboutEdition } from './about-edition.ts';
import { goneSection } from './gone-section.ts';

export function edition(of: Edition, sizes: readonly NetworkSize[] = networkSizes(of)): SectionedAnswer {
  const { name, from, date, networks, actors, absent, withinDays } = of;
  const on = actorsByNetworks(of);
  const several = on.reduce((sum, { actors: there }, k) => (k === 0 ? sum : sum + there), 0);
  const gone = goneSection(of);
  const united = unitedSection(of);
  const unjoined = unjoinedSection(of);
  const perhaps = perhapsSection(of);
  return aboutEdition(of, 'edition', {
    sentence: [
      say.edition.joins(
        name,
        networks.map(({ network }) => network),
        { from, to: date, within: withinDays },
      ),
      say.edition.reach(actors.length, on),
    ],
    sections: [snapshotSection(sizes), presenceSection(of, on), gone, united, unjoined, perhaps].filter(
      ({ name: section, rows }) => section === 'snapshots' || rows.length > 0,
    ),
    main: 'snapshots',
    facts: {
      actors: actors.length,
      on_several: several,
      absent: absent.length,
      gone: gone.rows.length,
      united: united.rows.length,
      unjoined: unjoined.rows.length,
      perhaps_one: perhaps.rows.length,
      days: daysBetween(from, date),
      within_days: withinDays,
    },
    notes: [
      ...tiesInEdition(of),
      ...(perhaps.rows.length === 0
        ? []
        : [say.edition.joinAgain(networks.map(({ accounts }) => accounts.snapshot.name))]),
    ],
  });
}

/** Which ties there can be, and between whom. */
export function tiesInEdition(of: Edition): Sentence[] {
  const { actors, together } = of;
  const unjoined = unjoinedAccounts(of).length;
  return [
    say.edition.states(),
    say.edition.possible(actors.length * (actors.length - 1), possibleTies(together.graph)),
    ...(unjoined === 0 ? [] : [say.edition.standAlone(unjoined)]),
  ];
}

/** On one network, on two, up to all. */
function actorsByNetworks({ networks, actors }: Edition) {
  return networks.map((_, k) => ({
    networks: k + 1,
    actors: actors.filter((actor) => networksOf(actor).length === k + 1).length,
  }));
}

const FIGURES = {
  accounts: ({ accounts }: NetworkSize) => accounts,
  actors: ({ nodes }: NetworkSize) => nodes,
  observed: ({ observedSources }: NetworkSize) => observedSources,
  follows: ({ edges }: NetworkSize) => edges,
  mutual_pairs: ({ mutualPairs }: NetworkSize) => mutualPairs,
  unknown_ties: ({ unknownTies }: NetworkSize) => unknownTies,
};

/** What is said of each network of an edition, in the order of files. */
export const NETWORK_COLUMNS = {
  network: ({ network }: NetworkSize) => network,
  snapshot: ({ snapshot }: NetworkSize) => snapshot,
  date: ({ date }: NetworkSize) => date,
  content_hash: ({ contentHash }: NetworkSize) => contentHash,
  ...FIGURES,
};

function snapshotSection(sizes: readonly NetworkSize[]): Section {
  const { network, snapshot, date, content_hash } = NETWORK_COLUMNS;
  return {
    name: 'snapshots',
    title: say.edition.snapshots(),
    ...tableOf(sizes, { network, snapshot, date, ...FIGURES, content_hash }),
    document: tableOf(sizes, { network, date, ...FIGURES }),
  };
}

function presenceSection({ absent }: Edition, on: ReturnType<typeof actorsByNetworks>): Section {
  return {
    name: 'presence',
    title: say.edition.presence(),
    ...tableOf([...on].reverse().concat({ networks: 0, actors: absent.length }), {
      on_networks: ({ networks }) => networks,
      actors: ({ actors }) => actors,
    }),
  };
}

function unitedSection({ networks, actors }: Edition): Section {
  const united = actors.flatMap((actor) =>
    actor.accounts.flatMap((accounts, k) =>
      accounts.length > 1 ? [{ actor, network: networks[k]!, accounts }] : [],
    ),
  );
  return {
    name: 'united',
    title: say.edition.united(),
    ...tableOf(united, {
      actor: ({ actor }) => actor.key,
      name: ({ actor }) => actor.row.name,
      country: ({ actor }) => actor.row.country,
      office: ({ actor }) => actor.row.office,
      network: ({ network }) => network.network,
      handles: ({ accounts }) => accounts.map(called).join(' '),
    }),
    types: { handles: 'text' },
  };
}

function unjoinedAccounts({ networks, stated }: Edition) {
  return joinedAccounts(
    networks.map(({ accounts }) => accounts),
    stated,
  ).filter(({ joined }) => joined === 'none');
}

function unjoinedSection(of: Edition): Section {
  return {
    name: 'unjoined',
    title: say.edition.unjoined(),
    ...tableOf(unjoinedAccounts(of), {
      network: ({ network }) => network,
      account_id: ({ accountId }) => accountId,
      handle: ({ handle }) => handle,
    }),
  };
}

function perhapsSection(of: Edition): Section {
  return {
    name: 'perhaps_one',
    title: say.edition.perhapsOne(),
    ...tableOf(perhapsOne(of), {
      actor: ({ actor }) => actor.key,
      name: ({ actor }) => actor.row.name,
      country: ({ actor }) => actor.row.country,
      network: ({ network }) => network,
      handle: ({ account }) => account.handle,
      line: ({ actor, network, account }) => csvLine([network, account.accountId, actor.key]).trimEnd(),
    }),
    wrapped: ['line'],
  };
}
