/** `entente clusters`: the clusters of a snapshot, or one of them with its members and those who bridge it to others. */

import { answer, type DefineCommand, deskOf, examples } from '../cli/context.ts';
import { besides, type Form, givenOptions } from '../cli/given-options.ts';
import { type QuestionOptions, snapshotOption } from '../cli/question-options.ts';
import { chooseSection, sectionOption } from '../cli/section-option.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { openStudy } from '../open/open-study.ts';
import { type ClustersAsked, clusters } from '../questions/clusters.ts';
import { say } from '../words/say.ts';

const OF_ALL: Form = { says: say.idle.ofAllClusters };

/** Bridges on a terminal. */
const USUAL = 10;

export const defineClusters: DefineCommand = (command, context) => {
  command
    .argument('[N]', 'the number of a cluster; without it, all of them')
    .option('--by <COLUMN>', 'also tell what members share of this column (always: region)')
    .addHelpText(
      'after',
      `
Clusters are communities of the mutual ties, found by 100 runs of the Leiden algorithm. The stability of a member is the share of
runs in which it sits with the others; below 0.8 it is undecided. What members share is told only where most have it
and chance would hardly give as many.
${examples(
  'entente clusters -s sandbox-2026',
  'entente clusters --by office -s sandbox-2026',
  'entente clusters 2 --top 5 --show bridges -s sandbox-2026',
)}`,
    )
    .action(async (number: string | undefined) => {
      const options = givenOptions<QuestionOptions & ClustersAsked>(command);
      const asked = await openStudy(deskOf(context, options), options.snapshot);
      const cluster = number === undefined ? undefined : wholeNumber('N', number, 1);
      const top = cluster === undefined ? USUAL : shownTop(context, options, USUAL);
      const found = await clusters(asked, besides(options, { cluster, top }));
      const chosen = 'sections' in found ? chooseSection(found, options) : found;
      answer(context, options, chosen, cluster === undefined ? OF_ALL : undefined);
    });
  topOption(command, 'of a cluster: how many accounts that bridge it to others', USUAL);
  sectionOption(snapshotOption(command, 'an edition, '));
};
