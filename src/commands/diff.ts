/** `entente diff`: what changed between two snapshots or editions, or the figures of several snapshots. */

import { Option } from 'commander';
import { COMPARED_COLUMNS } from '../changes/measure-changes.ts';
import { answerOptions } from '../cli/answer-options.ts';
import { answer, type DefineCommand, deskOf, examples, type SharedOptions } from '../cli/context.ts';
import { besides, type Form, givenOptions } from '../cli/given-options.ts';
import { amongOption } from '../cli/question-options.ts';
import { chooseSection } from '../cli/section-option.ts';
import { shownTop, topOption } from '../cli/top.ts';
import { MOST, whole } from '../cli/whole-number.ts';
import { DIFF_PARTS, type DiffAsked, diff } from '../questions/diff/diff.ts';
import { isRankTable } from '../questions/diff/ranks.ts';
import { diffEditions, EDITION_PARTS, openEditions } from '../questions/edition/diff-editions.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { readAliases } from './import/aliases.ts';

/** Ranks on a terminal. */
const USUAL = 10;
const OF_EDITIONS: Form = { says: say.idle.ofEditions };

export const defineDiff: DefineCommand = (command, context) => {
  command
    .argument('<OLD>', 'the older snapshot: its name or archive, or LOG@YYYY-MM-DD; or an edition')
    .argument('<NEW>', 'the newer one')
    .argument(
      '[MORE...]',
      'an account or a country, for its own changes; or further snapshots, for the figures of all of them',
    )
    .addOption(
      new Option(
        '--show <SECTION>',
        'one part of the changes in full (default: a summary); of editions one of its tables',
      ).choices([...DIFF_PARTS, ...EDITION_PARTS]),
    )
    .option(
      '--panel',
      'with measures, graph or several snapshots: of the accounts that are in every one of them',
    )
    .option('--by <COLUMN>', 'with measures: groups in place of accounts; with graph: how groups mix')
    .addOption(new Option('--measure <MEASURE>', 'with measures: only this one').choices(COMPARED_COLUMNS))
    .option(
      '--runs <N>',
      `with clusters or graph: runs of the clustering (default: ${STUDY_DEFAULTS.runs})`,
      whole('--runs', 1, MOST.runs),
    )
    .addOption(amongOption())
    .option('--persons', 'of days of a log: name the persons who ended a follow')
    .option(
      '--aliases <FILE>',
      'for a snapshot keyed by handle: CSV with columns handle and account_id, such as a roster',
    )
    .addHelpText(
      'after',
      `
For every old tie exactly one of: kept; remade; ended; lost, its account is gone; not comparable now; left, an
account is off the roster. For every new tie one of: kept; remade; formed; not comparable before; joined. With --among
also left-group and entered-group: an account is of the group in one year alone, and in both rosters. A tie that
could not be seen in one of the two is not comparable, never ended. Where both snapshots have the keys of records, a
tie that is in both under another key is remade: it ended and was made again in between.
Ranks are by mutual ties: ranks has the best connected, former those of then, movers who climbed and fell furthest, busiest
who made and broke most mutual ties.
Between two days of one log, LOG@DAY or sealed out of it, a tie that formed or ended has its time, and follows that came
and went in between are counted. Persons who ended a follow are counted and not listed there, as in entente events.
Of two editions: what became of the ties of each network, who moved between networks, and what the moves cost in ties.
${examples(
  'entente diff sandbox-2025 sandbox-2026',
  'entente diff sandbox-2025 sandbox-2026 mfa-fr.test',
  'entente diff sandbox-2025 sandbox-2026 KE',
  'entente diff sandbox-2025 sandbox-2026 --among office=head-of-state,head-of-government',
  'entente diff sandbox-2025 sandbox-2026 --show measures --measure mutual_share --panel',
  'entente diff sandbox-2025 sandbox-2026 --show graph --runs 10',
  'entente diff sandbox-2025 sandbox-2026 --show identity',
  'entente diff sandbox-2025 sandbox-2026 --show movers',
  'entente diff sandbox-2025 sandbox-2026 --show clusters --runs 10',
)}`,
    )
    .action((old: string, fresh: string, more: string[]) => {
      const options = givenOptions<SharedOptions & Omit<DiffAsked, 'aliases'> & { aliases?: string }>(
        command,
      );
      const desk = deskOf(context, options);
      const editions = openEditions({ ...desk, among: undefined }, [old, fresh], more);
      if (editions !== null) {
        if (desk.among !== undefined) throw refusal(say.diffEditions.noGroup());
        answer(context, options, chooseSection(diffEditions(...editions), options), OF_EDITIONS);
        return;
      }
      const { aliases } = options;
      const asked = {
        old,
        new: fresh,
        more,
        aliases: aliases === undefined ? undefined : (network: string) => readAliases(aliases, network),
      };
      const top = isRankTable(options.show) ? shownTop(context, options, USUAL) : options.top;
      answer(context, options, diff(desk, besides(options, { ...asked, top })));
    });
  topOption(command, 'with ranks, former, movers or busiest: the ranks up to this one', USUAL);
  answerOptions(command);
};
