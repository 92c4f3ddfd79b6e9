/** Whether the clusters of every two networks of an edition are the same, over the actors that are on both. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { tableOf } from '../../csv.ts';
import type { EditionFigures, PairOfNetworks } from '../../edition/edition-figures.ts';
import { testedFigure } from '../../graph/chance.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { aboutEdition } from './about-edition.ts';

export function clustersInEdition({ edition, pairs }: EditionFigures): SectionedAnswer {
  const table: Table = { ...clusterTable(pairs), types: { a: 'network', b: 'network' } };
  // What chance gives stands in the sentence.
  const shown = ['a', 'b', 'actors', 'clusters_of_a', 'clusters_of_b', 'rand'] as const;
  return aboutEdition(edition, 'edition', {
    sentence: pairs.flatMap(clusterSentence),
    sections: [
      {
        name: 'clusters',
        title: say.editionClusters.agreement(),
        ...table,
        document: picked(table, shown),
      },
    ],
    main: 'clusters',
  });
}

/** None where no chance is drawn. */
export function clusterSentence({ clusters }: PairOfNetworks): Sentence[] {
  if (clusters === null) return [];
  const { a, b, actors, test } = clusters;
  return Number.isNaN(test.observed)
    ? [say.editionClusters.none([a, b])]
    : [say.editionClusters.agree([a, b], actors, test.observed, testedFigure(test))];
}

export function clusterTable(pairs: readonly PairOfNetworks[]) {
  return tableOf(
    pairs.flatMap(({ clusters }) => clusters ?? []),
    {
      a: ({ a }) => a,
      b: ({ b }) => b,
      actors: ({ actors }) => actors,
      clusters_of_a: ({ clustersOfA }) => clustersOfA,
      clusters_of_b: ({ clustersOfB }) => clustersOfB,
      rand: ({ test }) => test.observed,
      expected: ({ test }) => test.mean,
      sd: ({ test }) => test.sd,
      p: ({ test }) => test.p,
    },
  );
}
