/** `entente edition`: joins sealed snapshots of several networks by actor, or shows what is joined. */

import { Option } from 'commander';
import { answerOptions, OF_ANSWERS } from '../cli/answer-options.ts';
import {
  answer,
  type DefineCommand,
  databasePath,
  deskOf,
  examples,
  type SharedOptions,
  say,
} from '../cli/context.ts';
import { givenOptions, isUnread, refuseUnread } from '../cli/given-options.ts';
import { MOST, whole } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import { type EditionAsked, makeEdition, USUAL_WITHIN_DAYS } from '../jobs/make-edition.ts';
import { readText } from '../jobs/roster-file.ts';
import { openEdition } from '../open/open-edition.ts';
import { archiveEdition } from '../publish/archive-edition.ts';
import { EDITION_TABLES, tableOfEdition } from '../questions/edition/edition-tables.ts';
import { editions } from '../questions/edition/editions.ts';
import { STUDY_DEFAULTS, type StudyOptions } from '../study/study-options.ts';
import { say as words } from '../words/say.ts';

interface EditionOptions extends SharedOptions {
  within?: number;
  actors?: string;
  archive?: boolean;
  show?: string;
  by?: string;
  seed?: number;
  runs?: number;
  clustersOf?: StudyOptions['clustersOf'];
}

/** Options of some of its tables. */
const OF_TABLES = ['by', 'seed', 'runs', 'clustersOf'];

export const defineEdition: DefineCommand = (command, context) => {
  command
    .argument('[NAME]', 'of the edition; without it, all there are')
    .argument('[SNAPSHOT...]', 'what it joins, each of another network: names, or folders of archives')
    .option(
      '--within <DAYS>',
      `the most days between the first and the last snapshot (default: ${USUAL_WITHIN_DAYS}d)`,
      toDays,
    )
    .option(
      '--actors <FILE>',
      'a table network,account_id,actor (or handle for the id) of accounts whose actor no roster names, or another',
    )
    .addOption(
      new Option(
        '--show <TABLE>',
        'one table alone, with what is said of it (default: what is joined, and how)',
      ).choices(EDITION_TABLES),
    )
    .option(
      '--by <COLUMN>',
      'with presence and overlap: of the actors that have the same there, such as region, office or country',
    )
    .option(
      '--seed <N>',
      'with overlap and clusters: of what chance is drawn with (default: 1)',
      whole('--seed', 0),
    )
    .option(
      '--runs <N>',
      `with clusters: runs of the clustering (default: ${STUDY_DEFAULTS.runs})`,
      whole('--runs', 1, MOST.runs),
    )
    .addOption(
      new Option('--clusters-of <GRAPH>', 'with clusters: graph that is clustered (default: mutual)').choices(
        ['mutual', 'directed'],
      ),
    )
    .option('--archive', 'also write it to data/editions/NAME, as text for git')
    .addHelpText(
      'after',
      `
An edition never changes. Accounts belong to the actor that their roster names; several of one actor on one network are
taken together. Between two actors a tie on a network is yes, no, unknown, or not possible, where one of them is not there.
Tables: members (of the United Nations, by the networks they are on), presence, overlap (which ties are on two networks), apart (pairs
that follow each other on one network alone), countries and clusters (the same of them), together (actors with ties on several).
What is asked with -s EDITION is answered by network and together, or of all networks together. docs/editions.md says more.
${examples(
  'entente edition leaders-2026 sandbox-2026 mastodon-2026 # needs a snapshot of a second network',
  'entente edition leaders-2026 # needs that edition',
  'entente edition leaders-2026 --show overlap --by region # needs that edition',
  'entente edition leaders-2026 --show apart --top 20 # needs that edition',
  'entente edition',
)}`,
    )
    .action((name: string | undefined, snapshots: string[]) => {
      const options = givenOptions<EditionOptions>(command);
      const desk = deskOf(context, options);
      if (name === undefined) {
        answer(context, options, editions(databasePath(context, options)), {
          says: words.idle.editionUnnamed,
        });
        return;
      }
      const isMade = snapshots.length > 0;
      const answerOf = tableOfEdition(options);
      refuseUnread(options, {
        ...(isMade || OF_TABLES.some((name) => isUnread(options, name))
          ? {}
          : { says: words.idle.editionThere }),
        later: ['archive', ...OF_ANSWERS, ...(isMade ? ['within', 'actors'] : [])],
      });
      const made = isMade ? makeEdition(desk, asked(name, snapshots, options)) : null;
      const shown = made ?? openEdition(desk, name);
      if (made !== null) {
        say(context, options, `${name}: kept in ${desk.database}; content hash ${made.contentHash}`);
      }
      if (options.archive) say(context, options, archiveEdition(desk, name, shown));
      answer(context, options, answerOf(shown));
    });
  answerOptions(command);
};

function asked(name: string, snapshots: readonly string[], { within, actors }: EditionOptions): EditionAsked {
  const remedy = 'write lines network,account_id,actor into it';
  return {
    name,
    snapshots,
    withinDays: within ?? USUAL_WITHIN_DAYS,
    actors: actors === undefined ? undefined : { file: actors, text: readText(actors, remedy) },
  };
}

function toDays(text: string): number {
  const [, days] = /^(\d{1,5})d$/.exec(text) ?? [];
  if (days !== undefined) return Number(days);
  throw new UserError(`--within ${text} is no number of days; write it as 60d`);
}
