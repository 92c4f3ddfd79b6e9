/** What the picture is to show of the page. */
import type { ClusterName } from './cluster-names.ts';
import { handleOfAny, nameOfAny } from './gone-accounts.ts';
import { labelText } from './label-text.ts';
import { clusterName } from './language.ts';
import { goneLook, joinedLook, lookOf, stayedLook, unknownLook } from './marks.ts';
import type { Page } from './page.ts';
import type { Mark, View } from './picture.ts';
import type { Selection } from './selection.ts';

export function viewOf(page: Page, selection: Omit<Selection, 'panel' | 'spoken'>): View {
  return {
    ...selection,
    shown: page.shown.is,
    marks: marksOf(page),
    labelOf: (node) => labelText(nameOfAny(page, node), handleOfAny(page, node)),
    clusters: selection.bright === null ? clustersOf(page) : [],
  };
}

function marksOf(page: Page): Mark[] {
  const { model, colouring: by, sizes, changes, gone } = page;
  const ghosts = gone.map((): Mark => ({ ...goneLook(), radius: sizes.middle }));
  if (changes !== null) {
    const isNew = new Set(changes.joined);
    const marks = sizes.radius.map((radius, node) => ({
      ...(isNew.has(node) ? joinedLook() : stayedLook()),
      radius: isNew.has(node) ? sizes.middle : (radius ?? sizes.middle),
    }));
    return [...marks, ...ghosts];
  }
  const marks = sizes.radius.map((radius, node) =>
    radius === null
      ? { ...unknownLook(), radius: sizes.middle }
      : { ...lookOf(model.data, by, node), radius },
  );
  return [...marks, ...ghosts];
}

function clustersOf({ model, shown, words }: Page): ClusterName[] {
  const { data } = model;
  const named = data.clusters.map(({ id, name }) => ({
    text: words.clusterNamed(clusterName(name, words)),
    nodes: data.cluster.flatMap((cluster, node) => (cluster === id && shown.is[node] === 1 ? [node] : [])),
  }));
  // The middle of a handful is nowhere.
  return named.filter(({ nodes }) => nodes.length > Math.max(2, shown.count / 25));
}
