/** How accounts are marked: by cluster, by the value of an attribute, or by a measure. */
import { apartMark, type ClusterMark, clusterMarks, type Shape } from '../report/figures/cluster-marks.ts';
import { ON_NETWORKS } from '../report/map/layers.ts';
import type { Coded, MapMeasure, MapSnapshot } from '../report/map/map-data.ts';
import { classesOf, classOf, measureNamed, type ValueClass } from './measures.ts';
import { currentTheme } from './theme.ts';

export interface Look {
  colour: string;
  shape: Shape;
  /** An outline only. */
  hollow: boolean;
  /** An outline around a paler colour: of an account of which it is not certain where it belongs. */
  pale?: boolean;
}

/** How much of its colour a pale mark lacks inside. */
export const PALE = 0.7;

/** An attribute by whose values accounts can be told apart; '' among its values is none. */
export interface Attribute extends Coded {
  name: string;
}

/** By what marks are told apart. */
export type Colouring =
  | { by: 'cluster' }
  | { by: 'attribute'; attribute: Attribute; looks: readonly Look[] }
  | { by: 'measure'; measure: MapMeasure; classes: readonly ValueClass[] };

const OWN = ['region', 'office', 'kind'] as const;

/** Region, office and kind, and those that the report compares. */
export function attributesOf(data: MapSnapshot): Attribute[] {
  const others = data.attributes.filter(({ name }) => !(OWN as readonly string[]).includes(name));
  return [...OWN.map((name) => ({ name, ...data[name] })), ...others];
}

/**
 * @param name of an attribute or a measure; what the snapshot does not have stands for its clusters.
 * @param all of an edition the layer of all networks.
 */
export function colouring(data: MapSnapshot, name: string, all: MapSnapshot = data): Colouring {
  const named = (of: MapSnapshot) => attributesOf(of).find((each) => each.name === name);
  const attribute = named(data);
  if (attribute !== undefined) {
    const looks = name === ON_NETWORKS ? networkLooks(attribute, named(all)!) : looksOf(attribute);
    return { by: 'attribute', attribute, looks };
  }
  const measure = measureNamed(data, name);
  if (measure === undefined) return { by: 'cluster' };
  return { by: 'measure', measure, classes: classesOf(data.value[measure]!, currentTheme().ramp.length) };
}

/** What is unknown, or without a group. */
export function unknownLook(): Look {
  return { colour: currentTheme().other, shape: 'circle', hollow: true };
}

/** Accounts that came, and those that are gone, where changes are shown. */
export function joinedLook(): Look {
  return { colour: currentTheme().lines.made, shape: 'triangle', hollow: false };
}

export function goneLook(): Look {
  return { colour: currentTheme().lines.broken, shape: 'square', hollow: true };
}

/** Accounts of both years, where changes are shown. */
export function stayedLook(): Look {
  return { colour: currentTheme().other, shape: 'circle', hollow: false };
}

export function markLook({ colour, shape, hollow, cross }: ClusterMark): Look {
  return { colour, shape, hollow: hollow && !cross };
}

const marksOf = new WeakMap<MapSnapshot, ReturnType<typeof clusterMarks>>();

export function clusterLook(data: MapSnapshot, cluster: number): Look {
  const known = marksOf.get(data) ?? clusterMarks(data.clusters);
  marksOf.set(data, known);
  return markLook(known(cluster));
}

export function classLook(place: number, classes: number): Look {
  const { ramp } = currentTheme();
  const step = classes < 2 ? ramp.length - 1 : Math.round((place * (ramp.length - 1)) / (classes - 1));
  return { colour: ramp[step]!, shape: 'circle', hollow: false };
}

export function lookOf(data: MapSnapshot, by: Colouring, node: number): Look {
  if (by.by === 'cluster') {
    const look = clusterLook(data, data.cluster[node]!);
    return isUndecided(data, node) ? { ...look, hollow: false, pale: true } : look;
  }
  if (by.by === 'attribute') return by.looks[by.attribute.place[node]!]!;
  const value = data.value[by.measure]![node] ?? null;
  return value === null ? unknownLook() : classLook(classOf(by.classes, value), by.classes.length);
}

const undecidedOf = new WeakMap<MapSnapshot, ReadonlySet<number>>();

/** Whether the account sits with its cluster in too few runs to be certain. */
export function isUndecided(data: MapSnapshot, node: number): boolean {
  const known = undecidedOf.get(data) ?? new Set(data.undecided);
  undecidedOf.set(data, known);
  return known.has(node);
}

/** On every layer the same; networks are no clusters, and have not their marks. */
function networkLooks({ values }: Coded, all: Coded): Look[] {
  return values.map((value) => markLook(apartMark(all.values.indexOf(value) + 1)));
}

/** By value, with the mark of a cluster that it names; of many those of most accounts have one, and none has the mark of no cluster. */
function looksOf({ values, place }: Coded): Look[] {
  const counts = accountsByValue({ values, place });
  const order = [...counts.keys()]
    .filter((value) => values[value] !== '')
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const markOf = clusterMarks(order.map((value, k) => ({ id: k + 1, name: values[value]! })));
  return values.map((_, value) => markLook(markOf(order.indexOf(value) + 1)));
}

export function accountsByValue({ values, place }: Coded): number[] {
  const counts = values.map(() => 0);
  for (const each of place) counts[each]!++;
  return counts;
}
