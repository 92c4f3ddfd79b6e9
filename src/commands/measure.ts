/** `entente measure`: every measure of any directed edge list, without a database. */

import { Option } from 'commander';
import { type DefineCommand, deskOf, examples, type SharedOptions, say } from '../cli/context.ts';
import { besides, givenOptions, refuseUnread } from '../cli/given-options.ts';
import { amongOption } from '../cli/question-options.ts';
import { MEASURE_DEFAULTS, type MeasureEdges, measureEdges } from '../publish/measure-edges.ts';

export const defineMeasure: DefineCommand = (command, context) => {
  command
    .requiredOption('--edges <FILE>', 'ties: columns source and target; source follows target')
    .option('--nodes <FILE>', 'accounts, also those without a tie; a column account_id, id, Id or node')
    .option('--out <DIR>', 'where nodes.csv and graph.csv go', MEASURE_DEFAULTS.out)
    .option('--runs <N>', 'runs of the clustering', MEASURE_DEFAULTS.runs)
    .addOption(
      new Option('--clusters-of <GRAPH>', 'graph that is clustered')
        .choices(['mutual', 'directed'])
        .default(MEASURE_DEFAULTS.clustersOf),
    )
    .addOption(
      new Option(
        '--unit <UNIT>',
        'take together all accounts of an actor or a country, by the column of that name in --nodes',
      ).choices(['account', 'actor', 'country']),
    )
    .addOption(
      amongOption('only these accounts and the ties among them, by a column of --nodes, or a file of names'),
    )
    .option(
      '--skip-blank',
      'rows that name no account, with a blank, NA, #N/A or - at an end, are no ties between these accounts',
    )
    .option('--exact', 'exact betweenness also above 20,000 accounts, where it is sampled otherwise')
    .option('--threads <N>', 'threads for large graphs (default: all); the files are the same for any number')
    .addHelpText(
      'after',
      examples(
        'entente measure --edges reports/sandbox-2026/data/edges.csv --out measures --runs 1',
        'entente measure --edges reports/sandbox-2026/data/edges.csv --nodes reports/sandbox-2026/data/nodes.csv --unit country --out country-measures',
      ),
    )
    .action(() => {
      const options = givenOptions<SharedOptions & Omit<MeasureEdges, 'among'>>(command);
      const { among } = deskOf(context, options);
      refuseUnread(options, {
        later: ['edges', 'nodes', 'out', 'runs', 'clustersOf', 'unit', 'skipBlank', 'exact', 'threads'],
      });
      for (const line of measureEdges(besides(options, { among }))) say(context, options, line);
    });
};
