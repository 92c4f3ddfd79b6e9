/** Figure: the mutual ties between all accounts, with clusters, and names for the best connected. */

import { rankNodes } from '../../graph/ranks.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { ClusterProfile } from '../../study/cluster-profiles.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphLayout } from '../facts/graph-layout.ts';
import { placedName } from '../words/account-text.ts';
import { type ClusterMark, clusterMarks, MARKED_CLUSTERS, markShape, valuesInName } from './cluster-marks.ts';
import { type Box, nearestFree, type Point, placeLabels } from './label-placement.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  INK,
  NARROW,
  px,
  type Room,
  svgLine,
  svgText,
} from './svg.ts';
import { fitName, fitText, textWidth, wrapText } from './text-width.ts';

export const NETWORK = 'network';

/**
 * How much there is room for: ties beyond `ties` are thinned, evenly over all accounts; `labels` of the best connected
 * have their names, and `ofCluster` in each cluster; `name` is the size of a cluster's name, `called` its greatest width.
 */
const ROOMS = {
  wide: { width: 860, tallest: 800, ties: 8000, labels: 20, ofCluster: 2, label: 240, name: 16, called: 420 },
  narrow: {
    width: NARROW,
    tallest: 460,
    ties: 2500,
    labels: 10,
    ofCluster: 1,
    label: 175,
    name: 12,
    called: 290,
  },
} as const;
const PAD = 16;
/** More accounts without a tie than this are a carpet of marks: they are counted, not drawn. */
const MOST_APART = 1000;
/** Room for their number. */
const CAPTION = 24;
/** Room between the network and those without a tie, who stand below it, and for the line that counts them. */
const BELOW = 18;
const LINE = 12;
const LABEL_SIZE = 11;

/** Places in the picture. */
interface Scene {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  width: number;
  height: number;
}

/** `null` where there is no mutual tie to draw. */
export function graphFigure(facts: Facts, layout: GraphLayout, room: Room): Figure | null {
  const { study, measured, clusters, language } = facts;
  const { network: words } = language.figure;
  const { pairCount } = layout.mutual;
  if (pairCount === 0) return null;
  const apart = layout.apart.reduce((sum, one) => sum + one, 0);
  const drawn = apart <= MOST_APART ? null : layout.apart.map((one) => 1 - one);
  const scene = placeScene(layout, drawn, room);
  const { cluster } = measured.clusters;
  const markOf = clusterMarks(clusters);
  const every = Math.ceil(pairCount / ROOMS[room].ties);
  const caption = drawn === null ? scene.y[layout.apart.indexOf(1)]! - 10 : scene.height - PAD;
  const plot = { x: 0, y: 0, width: scene.width, height: apart > 0 ? caption - LINE : scene.height };
  const names = clusterLabels(facts, scene, room, plot);
  const body = [
    ...tieLines(layout, scene, cluster, every, markOf),
    ...drawMarks(facts, scene, drawn, markOf),
    ...names.flatMap((name) => clusterLabel(name, ROOMS[room].name, markOf)),
    ...accountLabels(facts, scene, names, room, plot),
  ];
  if (apart > 0) {
    const text = drawn === null ? words.apart(apart) : words.apartUndrawn(apart);
    body.push(svgText(scene.width / 2, caption, text, { size: 11, anchor: 'middle', fill: GREY }));
  }
  const named = clusters.filter(isMarked);
  const { observed } = facts.read;
  const rings = observed.some((one, i) => one === 0 && (drawn === null || drawn[i] === 1));
  const key = drawLegend(legend(facts, names, rings), scene.width, scene.height + 4);
  const shown = scene.height + 4 + key.height;
  const told = clusters.length === 0 ? [] : wrapText(words.clusters, LABEL_SIZE, scene.width);
  body.push(
    ...key.parts,
    ...told.map((line, k) => svgText(0, shown + 12 + k * LINE, line, { size: LABEL_SIZE, fill: GREY })),
  );
  return framedFigure({
    id: NETWORK,
    title: words.title,
    unit: `${words.unit(every)}${placesText(facts, layout)}`,
    source: sourceLine(facts),
    alt: words.alt(
      study.nodes.length,
      pairCount,
      named.map((profile) => clusterText(language, profile)),
      {
        smaller: clusters.length - named.length,
        others: study.nodes.length - named.reduce((sum, { members }) => sum + members.length, 0),
      },
    ),
    width: ROOMS[room].width,
    height: shown + 4 + told.length * LINE,
    plot: shown,
    body,
  });
}

/** How far the picture is from the earlier year's; '' where there is none. */
function placesText({ change, language }: Facts, { displacement }: GraphLayout): string {
  if (change === null || Number.isNaN(displacement)) return '';
  return language.figure.network.moved(change.old.snapshot.name, displacement);
}

function clusterName(language: Language, { name }: ClusterProfile): string {
  return cleanText(language.clusterName(name));
}

/** The cluster's name and size. */
function clusterText(language: Language, profile: ClusterProfile): string {
  return language.figure.network.cluster(clusterName(language, profile), profile.members.length);
}

/** Whether the cluster has a mark of its own. */
function isMarked({ id }: ClusterProfile): boolean {
  return id <= MARKED_CLUSTERS;
}

/** @param drawn 1 where the account has a mark; `null` where all have. */
function placeScene({ x, y, radius, apart }: GraphLayout, drawn: Uint8Array | null, room: Room): Scene {
  const across = bodyWidth(ROOMS[room].width);
  const counts = (i: number) => drawn === null || drawn[i] === 1;
  const least = (values: Float64Array) =>
    values.reduce(
      (found, value, i) => (counts(i) ? Math.min(found, value - radius[i]!) : found),
      Number.POSITIVE_INFINITY,
    );
  const most = (values: Float64Array) =>
    values.reduce(
      (found, value, i) => (counts(i) ? Math.max(found, value + radius[i]!) : found),
      Number.NEGATIVE_INFINITY,
    );
  const left = least(x);
  const top = least(y);
  const width = most(x) - left;
  const height = most(y) - top;
  const scale = Math.min((across - 2 * PAD) / width, (ROOMS[room].tallest - 2 * PAD) / height);
  const below = drawn === null && apart.includes(1) ? BELOW : 0;
  const indent = (across - width * scale) / 2;
  return {
    x: x.map((value) => indent + (value - left) * scale),
    y: y.map((value, i) => PAD + (value - top) * scale + below * apart[i]!),
    radius: radius.map((value) => value * scale),
    width: across,
    height: height * scale + below + 2 * PAD + (drawn === null ? 0 : CAPTION),
  };
}

/** One path an account and kind of tie, so that lines over lines grow darker. */
function tieLines(
  { mutual }: GraphLayout,
  { x, y }: Scene,
  cluster: Int32Array,
  every: number,
  markOf: (id: number) => ClusterMark,
): string[] {
  const between: string[] = [];
  const inside: string[] = [];
  let count = 0;
  for (let i = 0; i < mutual.size; i++) {
    let grey = '';
    let coloured = '';
    for (let k = mutual.start[i]!; k < mutual.start[i + 1]!; k++) {
      const j = mutual.neighbour[k]!;
      if (j < i || count++ % every !== 0) continue;
      const line = `M${px(x[i]!)} ${px(y[i]!)}L${px(x[j]!)} ${px(y[j]!)}`;
      if (cluster[i] === cluster[j]) coloured += line;
      else grey += line;
    }
    if (grey !== '') between.push(`<path d="${grey}"/>`);
    if (coloured !== '') inside.push(`<path d="${coloured}" stroke="${markOf(cluster[i]!).colour}"/>`);
  }
  return [
    `<g fill="none" stroke="#555555" stroke-width="0.5" stroke-opacity="0.1">`,
    ...between,
    `</g><g fill="none" stroke-width="0.5" stroke-opacity="0.18">`,
    ...inside,
    '</g>',
  ];
}

/** The large marks first, so that none hides a small one; pale where the cluster is not decided, a ring where an account's follows are not known. */
function drawMarks(
  { clusters, measured, read: { observed } }: Facts,
  { x, y, radius }: Scene,
  drawn: Uint8Array | null,
  markOf: (id: number) => ClusterMark,
): string[] {
  const shown = Array.from(radius.keys()).filter((i) => drawn === null || drawn[i] === 1);
  const order = shown.sort((i, j) => radius[j]! - radius[i]! || i - j);
  const undecided = new Set(clusters.flatMap((cluster) => cluster.undecided));
  return order.map((i) => {
    const look = { ...markOf(measured.clusters.cluster[i]!), pale: undecided.has(i) };
    const mark = markShape(look, x[i]!, y[i]!, radius[i]!);
    return observed[i] === 1 ? mark : `${mark}${unknownRing(x[i]!, y[i]!, radius[i]!)}`;
  });
}

function unknownRing(x: number, y: number, radius: number): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius + 3)}" fill="none" stroke="${INK}" stroke-width="1" stroke-dasharray="2 2"/>`;
}

/** Where a cluster's name stands, its mark before it. */
interface ClusterLabel extends Box {
  id: number;
  text: string;
}

/** What members of the clusters share, and how many they are, as near to their middle as there is room beside the marks. */
function clusterLabels(
  { clusters, language }: Facts,
  { x, y, radius }: Scene,
  room: Room,
  plot: Box,
): ClusterLabel[] {
  const { name: size, called: widest } = ROOMS[room];
  const dots = Array.from(radius, (r, i) => ({ x: x[i]!, y: y[i]!, radius: r }));
  const placed: ClusterLabel[] = [];
  for (const { id, name, members } of clusters.filter(isMarked)) {
    const values = valuesInName(name);
    if (values === '') continue;
    const shared = cleanText(language.clusterName(values));
    const called = room === 'narrow' ? shared : language.figure.network.cluster(shared, members.length);
    const text = fitText(called, size, widest, true);
    const [middleX, middleY] = [x, y].map((values) => median(members.map((node) => values[node]!)));
    const box = nearestFree(
      { x: middleX!, y: middleY! },
      { width: size * 1.4 + textWidth(text, size, true), height: size * 1.3 },
      plot,
      dots,
      placed,
    );
    if (box !== null) placed.push({ ...box, id, text });
  }
  return placed;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function clusterLabel(
  { x, y, height, id, text }: ClusterLabel,
  size: number,
  markOf: (id: number) => ClusterMark,
): string[] {
  return [
    markShape(markOf(id), x + size / 2, y + height / 2, size * 0.45),
    svgText(x + size * 1.3, y + height / 2 + size * 0.35, text, { size, bold: true, rim: true }),
  ];
}

/** The best connected of all, and of each cluster. */
function accountLabels(
  facts: Facts,
  { x, y, radius }: Scene,
  names: readonly ClusterLabel[],
  room: Room,
  plot: Box,
): string[] {
  const { labels: most, ofCluster, label: widest } = ROOMS[room];
  const { study, measured, clusters } = facts;
  const known = measured.nodes.mutual_min;
  const ofClusters = clusters.filter(isMarked).map(({ members }) =>
    rankNodes(members.map((node) => known[node]!))
      .slice(0, ofCluster)
      .map(({ node }) => members[node]!),
  );
  const chosen = new Set([
    ...rankNodes(known)
      .slice(0, most)
      .map(({ node }) => node),
    ...ofClusters.flat(),
  ]);
  const point = (node: number): Point => ({ x: x[node]!, y: y[node]! });
  const large = Array.from(radius.keys()).filter((node) => chosen.has(node) || radius[node]! > 6);
  const labels = placeLabels(
    [...chosen].map((node) => ({
      ...point(node),
      radius: Math.max(0, radius[node]! - 3),
      text: fitName(placedName(facts, study.nodes[node]!), LABEL_SIZE, widest),
    })),
    large.map(point),
    plot,
    LABEL_SIZE,
    Array.from(radius, (r, node) => ({ ...point(node), radius: r })),
    names,
  );
  return labels.flatMap(({ x: labelX, y: labelY, text, lead }) => [
    ...(lead === null ? [] : [svgLine(lead[0].x, lead[0].y, lead[1].x, lead[1].y, INK, 0.7)]),
    svgText(labelX, labelY, text, { size: LABEL_SIZE, rim: true }),
  ]);
}

/** Clusters that the picture does not name, with their marks, and the ring where it is drawn. */
function legend(facts: Facts, names: readonly ClusterLabel[], rings: boolean): LegendItem[] {
  const { clusters, language } = facts;
  const { network: words } = language.figure;
  const markOf = clusterMarks(clusters);
  const item = (id: number, text: string) => ({
    mark: (x: number, y: number) => markShape(markOf(id), x + 9, y, 6),
    text,
  });
  const named = clusters.filter(isMarked);
  const others = clusters.length - named.length;
  return [
    ...named
      .filter(({ id }) => names.every((name) => name.id !== id))
      .map((profile) => item(profile.id, clusterText(language, profile))),
    ...(others > 0
      ? [item(0, words.smaller(others))]
      : facts.measured.clusters.sizes[0]! > 0
        ? [item(0, words.noCluster)]
        : []),
    ...(clusters.some(({ undecided }) => undecided.length > 0)
      ? [
          {
            mark: (x: number, y: number) => markShape({ ...markOf(1), pale: true }, x + 9, y, 6),
            text: words.undecided,
          },
        ]
      : []),
    ...(rings
      ? [
          {
            mark: (x: number, y: number) => `${markShape(markOf(0), x + 9, y, 4)}${unknownRing(x + 9, y, 4)}`,
            text: words.unknown,
          },
        ]
      : []),
  ];
}
