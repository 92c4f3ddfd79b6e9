import { expect, test } from 'vitest';
import { buildModel, tieBoundsOf, tiesOf } from '../../src/map-page/map-model.ts';
import { editionLayers } from './edition-map.ts';

const layers = editionLayers();
const [bluesky, mastodon, all] = layers as [(typeof layers)[0], (typeof layers)[0], (typeof layers)[0]];

test('a layer a network, and one of all together', () => {
  expect(layers.map(({ name, layerOf, network, date }) => [name, layerOf, network, date])).toEqual([
    ['bluesky', 'hand-2026', 'bluesky', '2026-06-01'],
    ['mastodon', 'hand-2026', 'mastodon', '2026-06-11'],
    ['all', 'hand-2026', 'bluesky + mastodon', '2026-06-11'],
  ]);
  expect(layers.map(({ id }) => id.join(' '))).toEqual([
    'ann bob cat dan',
    'ann bob eve',
    'ann bob cat dan eve',
  ]);
});

test('an actor has the same place, cluster and networks on each', () => {
  const of = (layer: typeof all, id: string) => {
    const node = layer.id.indexOf(id);
    const on = layer.attributes.find(({ name }) => name === 'on_networks')!;
    return [layer.x[node], layer.y[node], layer.cluster[node], on.values[on.place[node]!]];
  };
  for (const id of ['ann', 'bob']) {
    expect(of(bluesky, id)).toEqual(of(all, id));
    expect(of(mastodon, id)).toEqual(of(all, id));
  }
  const on = ['ann', 'bob', 'cat', 'dan', 'eve'].map((id) => of(all, id)[3]);
  expect(on).toEqual(['bluesky + mastodon', 'bluesky + mastodon', 'bluesky', 'bluesky', 'mastodon']);
});

test('ties are those of the layer, and what is unknown on one network is no more unknown than it is there', () => {
  const models = { bluesky: buildModel(bluesky), mastodon: buildModel(mastodon), all: buildModel(all) };
  const named = (name: keyof typeof models, id: string) => {
    const model = models[name];
    const ties = tiesOf(model, model.nodeOf.get(id)!);
    return Object.fromEntries(
      Object.entries(ties)
        .filter(([, nodes]) => nodes.length > 0)
        .map(([tie, nodes]) => [tie, nodes.map((node) => model.data.id[node]).sort()]),
    );
  };
  expect(named('bluesky', 'ann')).toEqual({ mutual: ['bob', 'cat'] });
  expect(named('mastodon', 'ann')).toEqual({ in: ['bob'], 'out-unknown': ['eve'] });
  expect(named('all', 'ann')).toEqual({ mutual: ['bob', 'cat'], 'out-unknown': ['eve'] });
  const eve = models.mastodon.nodeOf.get('eve')!;
  expect(tieBoundsOf(models.mastodon, eve).mutual).toEqual({ least: 0, most: 1 });
  expect(mastodon.value.mutual?.[eve]).toBeNull();
  expect(mastodon.mutualMax[eve]).toBe(1);
});
