/** Who is tied on several networks of an edition, and how evenly. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { tableOf } from '../../csv.ts';
import type { Edition } from '../../edition/edition.ts';
import type { EditionFigures } from '../../edition/edition-figures.ts';
import type { ActorMultiplex } from '../../edition/multiplex.ts';
import { networksOf } from '../../edition/presence.ts';
import { countMutualTies } from '../../graph/mutual-ties.ts';

import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Party } from '../../words/values.ts';
import { party } from '../ask.ts';
import { aboutEdition } from './about-edition.ts';

/** Rows that a document shows. */
const ACTORS_SHOWN = 20;

interface Tied extends ActorMultiplex {
  /** Place in the edition. */
  actor: number;
  /** Networks where it has an account. */
  networks: number;
}

export function togetherInEdition(of: EditionFigures): SectionedAnswer {
  const { edition, multiplex } = of;
  const order = multiplex
    .map((ties, actor): Tied => ({ ...ties, actor, networks: networksOf(edition.actors[actor]!).length }))
    .sort((x, y) => y.mutual.degree.low! - x.mutual.degree.low! || x.actor - y.actor);
  const several = order.filter(({ networks }) => networks > 1);
  return aboutEdition(edition, 'edition', {
    sentence: [...mostTies(edition, several), ...bestConnected(of)],
    sections: [actorSection(edition, several)],
    main: 'together',
    notes: [spread(several)],
  });
}

function partyAt({ actors }: Edition, actor: number): Party {
  const { key, row } = actors[actor]!;
  return party({ handle: '', accountId: key, row });
}

/** In the union, and whether that depends on a network that could not be read. */
function bestConnected({ edition, best }: EditionFigures): Sentence[] {
  if (best === null) return [];
  const { leaders, mutual, rivals, rivalsThrough } = best;
  const through = rivalsThrough
    .map(({ length }, place) => ({ network: edition.networks[place]!.network, actors: length }))
    .filter(({ actors }) => actors > 0);
  return [
    say.editionTogether.best(
      leaders.map((actor) => partyAt(edition, actor)),
      mutual,
    ),
    ...(leaders.length === 1 ? accountsOf(edition, leaders[0]!) : []),
    say.editionTogether.rivals(rivals.length, through),
  ];
}

/** Why it has fewer ties here than beside its network's accounts: several of them are one actor's. */
function accountsOf({ actors, networks }: Edition, leader: number): Sentence[] {
  return networks.flatMap(({ network, accounts, actors: joined, nodeOf }, place) => {
    const [own, ...others] = actors[leader]!.accounts[place]!;
    if (own === undefined || others.length > 0) return [];
    const node = accounts.nodes.findIndex(({ accountId }) => accountId === own.accountId);
    const ties = countMutualTies(accounts.graph).min[node]!;
    const joinedTies = countMutualTies(joined.graph).min[nodeOf[leader]!]!;
    return ties > joinedTies ? [say.editionTogether.byAccount(network, ties)] : [];
  });
}

function mostTies(edition: Edition, several: readonly Tied[]): Sentence[] {
  const known = several[0]?.mutual.degree.low ?? 0;
  if (known === 0) return [];
  const first = several.filter(({ mutual }) => mutual.degree.low === known);
  const open = several.filter((one) => !first.includes(one) && one.mutual.degree.high! >= known).length;
  const named = first.map(({ actor }) => partyAt(edition, actor));
  return [say.editionTogether.most(named, known), say.editionTogether.doubt(open)];
}

function spread(several: readonly Tied[]): Sentence {
  const known = several.flatMap(({ in: { participation } }) => participation.value ?? []);
  if (known.length === 0) return say.editionTogether.noSpread();
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return say.editionTogether.spread(known.length, mean);
}

function actorSection({ actors }: Edition, several: readonly Tied[]): Section {
  const table: Table = {
    ...tableOf(several, {
      actor: ({ actor }) => actors[actor]!.key,
      name: ({ actor }) => actors[actor]!.row.name,
      country: ({ actor }) => actors[actor]!.row.country,
      office: ({ actor }) => actors[actor]!.row.office,
      networks: ({ networks }) => networks,
      mutual_min: ({ mutual }) => mutual.degree.low,
      mutual_max: ({ mutual }) => mutual.degree.high,
      in_degree_min: ({ in: { degree } }) => degree.low,
      in_degree_max: ({ in: { degree } }) => degree.high,
      participation_in_min: ({ in: { participation } }) => participation.low,
      participation_in_max: ({ in: { participation } }) => participation.high,
    }),
    types: { networks: 'count', participation_in_min: 'amount', participation_in_max: 'amount' },
  };
  return {
    name: 'together',
    title: say.editionTogether.actors(),
    ...table,
    document: picked(table, table.columns, ACTORS_SHOWN),
  };
}
