/** `entente diff`: what changed between two snapshots, or the figures of several. */
import { Option } from 'commander';
import type { Answer, Section, SectionedAnswer } from '../cli/answer.ts';
import { answerOptions } from '../cli/answer-options.ts';
import type { DefineCommand, SharedOptions } from '../cli/context.ts';
import { answer, examples } from '../cli/context.ts';
import { MOST, wholeNumber } from '../cli/whole-number.ts';
import { compareSnapshots } from '../compare/compare-snapshots.ts';
import { headlineFigures } from '../compare/figure-series.ts';
import { COMPARED_COLUMNS, type ComparedColumn } from '../compare/measure-changes.ts';
import { induceGraph } from '../compare/panel.ts';
import type { ComparedAccount } from '../compare/side.ts';
import { UserError } from '../errors.ts';
import { accountSentence, askedAccount } from '../questions/diff/account.ts';
import { clustersAnswer } from '../questions/diff/clusters.ts';
import type { Year } from '../questions/diff/compare-study.ts';
import { accountIdentity, identityAnswer } from '../questions/diff/identity.ts';
import { type MeasuresAsked, measuresAnswer } from '../questions/diff/measures.ts';
import {
  accountSection,
  mutualCounts,
  mutualSection,
  tieCounts,
  tieSection,
} from '../questions/diff/sections.ts';
import { seriesAnswer } from '../questions/diff/series.ts';
import { type Diff, keyNote, tieSentence, warnings } from '../questions/diff/words.ts';
import { loadStudy } from '../questions/load-study.ts';
import { openSealedSnapshot } from '../questions/open-snapshot.ts';
import { isSnapshotName } from '../questions/snapshot-names.ts';
import { comparedSide } from '../study/compared-side.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import { readAliases } from './import/aliases.ts';

const SECTIONS = ['ties', 'accounts', 'mutuals', 'measures', 'clusters', 'graph', 'identity'] as const;

interface DiffOptions extends SharedOptions {
  show?: (typeof SECTIONS)[number];
  panel?: boolean;
  by?: string;
  measure?: ComparedColumn;
  runs?: string;
  aliases?: string;
}

export const defineDiff: DefineCommand = (command, context) => {
  command
    .argument('<OLD>', 'the older snapshot: its name or archive')
    .argument('<NEW>', 'the newer one')
    .argument(
      '[MORE...]',
      'an account, by handle, account id, actor or country:office, for its own changes; or further snapshots, for the figures of all of them',
    )
    .addOption(
      new Option('--show <SECTION>', 'one part of the changes in full; default a summary').choices(SECTIONS),
    )
    .option(
      '--panel',
      'with measures, graph or several snapshots: of the accounts that are in every one of them',
    )
    .option('--by <COLUMN>', 'with measures: groups in place of accounts; with graph: how groups mix')
    .addOption(new Option('--measure <MEASURE>', 'with measures: only this one').choices(COMPARED_COLUMNS))
    .option('--runs <N>', `with clusters or graph: runs of the clustering (default: ${STUDY_DEFAULTS.runs})`)
    .option(
      '--aliases <FILE>',
      'for a snapshot keyed by handle: CSV with columns handle and account_id, such as a roster',
    )
    .addHelpText(
      'after',
      `
For every old tie exactly one of: kept; remade; ended; lost, its account is gone; not comparable now; left, an
account is off the roster. For every new tie one of: kept; remade; formed; not comparable before; joined. A tie that
could not be seen in one of the years is not comparable, never ended. Where both snapshots have the keys of records, a
tie that is in both under another key is remade: it ended and was made again in between.
${examples(
  'entente diff sandbox-2025 sandbox-2026',
  'entente diff sandbox-2025 sandbox-2026 mfa-fr.test',
  'entente diff sandbox-2025 sandbox-2026 --show measures --measure mutual_share --panel',
  'entente diff sandbox-2025 sandbox-2026 --show graph --runs 10',
  'entente diff sandbox-2025 sandbox-2026 --show identity',
)}`,
    )
    .action((oldName: string, newName: string, more: string[]) => {
      const options = command.optsWithGlobals<DiffOptions>();
      const [word] = more;
      const account = more.length === 1 && !isSnapshotName(context, options, word!) ? word! : null;
      const names = [oldName, newName, ...(account === null ? more : [])];
      const asked = askedMeasures(options, names.length, account);
      const years = openYears(names, options);
      const found =
        names.length === 2
          ? changes(years, account, asked, options)
          : options.show === 'identity'
            ? identityAnswer(years, null)
            : seriesAnswer(years, asked);
      answer(context, options, { ...found, notes: [...(found.notes ?? []), ...warnings(years)] });
    });
  answerOptions(command);

  function openYears(names: readonly string[], options: DiffOptions): Year[] {
    const opened = names.map((name) => openSealedSnapshot(context, options, name));
    const networks = [...new Set(opened.map(({ snapshot }) => snapshot.network))];
    if (networks.length > 1) {
      throw new UserError(
        `${networks.join(' and ')} are different networks, with different accounts; compare snapshots of one network`,
      );
    }
    const doubles = opened
      .map(({ snapshot }) => snapshot.name)
      .filter((name, k, all) => all.indexOf(name) < k);
    if (names.length > 2 && doubles.length > 0) {
      throw new UserError(`${doubles[0]} is named twice; a series has each snapshot once`);
    }
    const aliases = options.aliases === undefined ? new Map() : readAliases(options.aliases, networks[0]!);
    return opened.map((snapshot) => {
      const study = loadStudy(snapshot, { forComparison: true });
      return { study, side: comparedSide(study, aliases) };
    });
  }
};

/** @throws UserError where an option has no meaning for what is asked. */
function askedMeasures(options: DiffOptions, snapshots: number, account: string | null): MeasuresAsked {
  const { show, panel, by, measure, runs } = options;
  if (snapshots > 2 && show !== undefined && show !== 'graph' && show !== 'identity') {
    throw new UserError(
      `--show ${show} compares two snapshots; several give the figures of the whole graph, or who accounts were (--show identity)`,
    );
  }
  const part = snapshots > 2 ? (show ?? 'graph') : show;
  const refuse = (flag: string, parts: readonly string[]) => {
    if (part === undefined || !parts.includes(part)) {
      throw new UserError(`${flag} goes with ${parts.map((name) => `--show ${name}`).join(' or ')}`);
    }
  };
  if (panel) refuse('--panel', ['measures', 'graph']);
  if (by !== undefined) refuse('--by', ['measures', 'graph']);
  if (measure !== undefined) refuse('--measure', ['measures']);
  if (runs !== undefined) refuse('--runs', ['clusters', 'graph']);
  if (account !== null && (part === 'clusters' || part === 'graph' || by !== undefined)) {
    throw new UserError(
      `${part === 'measures' ? '--by' : `--show ${part}`} is not of one account; leave out ${account}`,
    );
  }
  return {
    panel: panel === true,
    by: by ?? null,
    measure: measure ?? null,
    runs: runs === undefined ? STUDY_DEFAULTS.runs : wholeNumber('--runs', runs, 1, MOST.runs),
  };
}

function changes(
  years: readonly Year[],
  word: string | null,
  asked: MeasuresAsked,
  { show }: DiffOptions,
): Answer | SectionedAnswer {
  const [old, fresh] = [years[0]!, years[1]!];
  const diff: Diff = { old, new: fresh, comparison: compareSnapshots(old.side, fresh.side) };
  refuseStrangers(diff);
  const account = word === null ? null : askedAccount(diff, word);
  switch (show) {
    case undefined:
      return account === null ? { ...summary(diff), notes: keyNote(diff) } : ofAccount(diff, account);
    case 'measures':
      return measuresAnswer(diff, asked, account);
    case 'graph':
      return seriesAnswer(years, asked);
    case 'identity':
      return identityAnswer(years, account?.accountId ?? null);
    case 'clusters':
      return clustersAnswer(diff, asked.runs);
    default:
      return {
        sentence: account === null ? tieSentence(diff) : accountSentence(diff, account),
        ...{ ties: tieSection, accounts: accountSection, mutuals: mutualSection }[show](
          diff,
          account?.accountId,
        ),
      };
  }
}

function refuseStrangers({ old, new: fresh, comparison }: Diff): void {
  if (comparison.panel.old.length > 0 || old.side.nodes.length === 0 || fresh.side.nodes.length === 0) return;
  const [a, b] = [old, fresh].map(({ side }) => side.nodes[0]!.accountId);
  throw new UserError(
    `no account is in both ${old.study.snapshot.name} (such as ${a}) and ${fresh.study.snapshot.name} (such as ${b}); where one of them is keyed by handle, name the ids with --aliases FILE`,
  );
}

function summary(diff: Diff): SectionedAnswer {
  const { comparison } = diff;
  const { old, new: fresh, panel } = comparison;
  const graphs = [
    old.graph,
    fresh.graph,
    induceGraph(old.graph, panel.old),
    induceGraph(fresh.graph, panel.new),
  ];
  const figures = graphs.map(headlineFigures);
  const graph: Section = {
    name: 'graph',
    title: `The whole graph, and its panel of ${panel.old.length} accounts that are in both`,
    columns: ['measure', 'old', 'new', 'panel_old', 'panel_new'],
    rows: figures[0]!.map(({ measure }, k) => [measure, ...figures.map((year) => year[k]!.value)]),
  };
  return {
    sentence: tieSentence(diff),
    sections: [tieCounts(diff), mutualCounts(diff), graph, accountSection(diff)],
  };
}

function ofAccount(diff: Diff, account: ComparedAccount): SectionedAnswer {
  const { accountId } = account;
  return {
    sentence: accountSentence(diff, account),
    sections: [
      accountSection(diff, accountId),
      ...accountIdentity([diff.old, diff.new], accountId),
      tieSection(diff, accountId),
      mutualSection(diff, accountId),
    ],
  };
}
