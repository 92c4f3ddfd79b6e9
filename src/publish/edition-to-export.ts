/** From an edition to the graph that its exports are written from: a node an actor, an edge a tie and network. */

import type { Edition, EditionActor } from '../edition/edition.ts';
import type { ExportedGraph, NodeLook, Value } from '../formats/exported-graph.ts';
import { cleanText } from '../study/clean-text.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import {
  ACTOR,
  graphToExport,
  LONGEST_TEXT,
  ofGroup,
  rosterColumns,
  textColumn,
  titleOf,
} from './export-graph.ts';

/**
 * Whether and how each actor is on each network stands with the node: `on_NETWORK` yes or no, and where it is yes its
 * accounts, its verdict and what is unknown of whom it follows there. Edges are sorted by network.
 * @param looks positions, sizes and colours by actor, where there is a layout.
 */
export function editionToExport(
  edition: Edition,
  looks: ReadonlyMap<string, NodeLook> = new Map(),
): ExportedGraph {
  const { date, networks, actors, together } = edition;
  const layers = networks.map((network, place) => layerOf(network, place));
  const ofNetworks = layers.flatMap((layer) => columnsOf(layer));
  const extra = rosterColumns(together.snapshot.extraColumns, [
    ...ACTOR.map(([column]) => column),
    ...ofNetworks.map((column) => column.name),
  ]);
  const hasDates = networks.some(({ actors: { followedAt } }) => followedAt !== null);
  const all = (values: (layer: Layer) => Iterable<Value>) => layers.flatMap((layer) => [...values(layer)]);
  const ofEdge = layers.flatMap(({ place, graph }) => Array.from(graph.source, () => place));
  const names = networks.map(({ network }) => network);
  return {
    title: titleOf(edition.together),
    description: describe(edition),
    date,
    nodeAttributes: [
      ...ACTOR.map(([column]) => textColumn(column)),
      ...ofNetworks.map((column) => textColumn(column.name)),
      ...extra.map(({ attribute }) => attribute),
    ],
    nodes: together.nodes.map((entry, k) => ({
      id: entry.accountId,
      label: cleanText(entry.row.name) || entry.accountId,
      values: [
        ...ACTOR.map(([, cell]) => cleanText(cell(entry), LONGEST_TEXT)),
        ...ofNetworks.map(({ of }) => of(actors[k]!, k)),
        ...extra.map(({ of }) => cleanText(of(entry), LONGEST_TEXT)),
      ],
      look: looks.get(entry.accountId) ?? null,
    })),
    edgeAttributes: [
      textColumn('network'),
      textColumn('mutual'),
      ...(hasDates ? [textColumn('followed_at')] : []),
    ],
    source: Uint32Array.from(layers.flatMap(({ network, graph }) => placed(network, graph.source))),
    target: Uint32Array.from(layers.flatMap(({ network, graph }) => placed(network, graph.target))),
    edgeValues: [
      ofEdge.map((place) => names[place]!),
      all(({ graph }) => graph.edgeValues[0]!),
      ...(hasDates ? [all(({ graph }) => graph.edgeValues[1] ?? Array.from(graph.source, () => null))] : []),
    ],
    layers: { networks: names, ofEdge },
    unknown: layers.flatMap(({ network, graph }) =>
      graph.unknown.map((tie) => ({ ...tie, network: network.network })),
    ),
  };
}

interface Layer {
  network: EditionNetwork;
  /** Its place among the networks of the edition. */
  place: number;
  /** As it would be exported alone, an actor a node. */
  graph: ExportedGraph;
}

function layerOf(network: EditionNetwork, place: number): Layer {
  return { network, place, graph: graphToExport(network.actors, new Map()) };
}

interface Column {
  name: string;
  of(actor: EditionActor, k: number): string;
}

function columnsOf({ network: { network, nodeOf }, place, graph }: Layer): Column[] {
  const shown = (column: string) => {
    const at = graph.nodeAttributes.findIndex(({ name }) => name === column);
    const of = (_: EditionActor, k: number) => String(graph.nodes[nodeOf[k]!]?.values[at] ?? '');
    return { name: `${column}_${network}`, of };
  };
  const listed = (column: string, cell: 'accountId' | 'handle') => ({
    name: `${column}_${network}`,
    of: ({ accounts }: EditionActor) => accounts[place]!.map((entry) => entry[cell]).join(' '),
  });
  return [
    { name: `on_${network}`, of: (_, k) => (nodeOf[k]! < 0 ? 'no' : 'yes') },
    listed('account_ids', 'accountId'),
    listed('handles', 'handle'),
    shown('verdict'),
    shown('observed'),
    shown('unknown_targets'),
  ];
}

/** Nodes of the network as actors of the edition. */
function placed({ actorOf }: EditionNetwork, nodes: Uint32Array): number[] {
  return Array.from(nodes, (node) => actorOf[node]!);
}

function describe({ name, networks, actors, contentHash, together }: Edition): string {
  const { snapshot } = together;
  return [
    `Who follows whom in the edition ${name}, an edge a tie and network: its source follows its target on the network that it names.`,
    ofGroup(together),
    ...networks.map(({ network, accounts: { snapshot: of }, actors: { nodes, graph } }) => {
      const unread = nodes.length - graph.observed.reduce((sum, one) => sum + one, 0);
      return `${network} is ${of.name} of ${of.date}: ${nodes.length} of ${actors.length} actors are on it, ${unread} of them were not observed.${of.simulated ? ' It is simulated: no real account is in it.' : ''}`;
    }),
    'Of whom an actor follows that was not observed only the edges are known, and an edge that is missing says nothing. Between two actors of whom one is not on a network, on_NETWORK no, no tie is possible there.',
    'mutual, on the same network, is yes, no or unknown; unknown_targets_NETWORK names what was left open, * for all on that network.',
    `Content hash ${contentHash}.`,
    snapshot.terms,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
