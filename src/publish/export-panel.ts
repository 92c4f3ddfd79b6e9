/** A panel of several snapshots, for models of how a network changes: tables, and the R scripts that load them. */
import { join } from 'node:path';
import { count } from '../cli/count.ts';
import { panelScripts } from '../formats/panel-scripts.ts';
import { logsOf } from '../open/logs.ts';
import { numberNotes } from '../questions/compared-notes.ts';
import { loggedBetween } from '../questions/log/between-days.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { groupTexts } from '../study/group.ts';
import { identified } from '../study/shared-ids.ts';
import type { Study } from '../study/study.ts';
import { buildPanel, type Panel } from '../study/waves.ts';
import { ENGLISH } from '../words/speaker.ts';
import { writeFiles } from '../write-whole.ts';
import { README, requirePanelFolder } from './panel-folder.ts';
import { type Covariate, covariatesOf, panelTables } from './panel-tables.ts';

/**
 * Writes the panel into the folder.
 * @param persons whether the follows that persons have ended are listed. @param database where logs are of which studies are days.
 * @returns what is to be said of it, a line each.
 * @throws UserError where the studies are no panel, or the folder holds something else.
 */
export function exportPanel(
  studies: readonly Study[],
  directory: string,
  { persons, database }: { persons: boolean; database: string },
): string[] {
  const panel = buildPanel(studies, persons, (before, now) => loggedBetween(logsOf(database), before, now));
  const covariates = covariatesOf(panel);
  const files = new Map([
    [README, readme(panel, covariates)],
    ...panelTables(panel, covariates),
    ...panelScripts(),
  ]);
  requirePanelFolder(directory, files);
  writeFiles([...files].map(([name, text]) => [join(directory, name), text]));
  return [...summary(panel, covariates), `written: ${directory}`];
}

function summary(panel: Panel, covariates: readonly Covariate[]): string[] {
  const { waves, accountIds, events, withheldCount } = panel;
  const whole = panel.memberships.filter(({ from, to }) => from === 1 && to === waves.length).length;
  const timed = events.filter(({ earliest, latest }) => earliest === latest);
  const changing = covariates.filter(({ changes }) => changes).length;
  return [
    `${count(waves.length, 'wave')} of ${count(accountIds.length, 'account')}, ${count(whole, 'account')} in all of them`,
    ...waves.map(
      ({ study, unknownTies }, w) =>
        `${w + 1}  ${study.snapshot.name}, ${study.snapshot.date}: ${count(study.nodes.length, 'account')}, ${count(study.graph.edgeCount, 'tie')}, ${count(unknownTies, 'unknown tie')}`,
    ),
    ...numberNotes(waves.map(({ study }) => identified(study))).map(ENGLISH.say),
    ...panel.logs.map(
      ({ name, before, now }) =>
        `Between ${before.study.snapshot.name} and ${now.study.snapshot.name} events are those of the log "${name}", of which both are days`,
    ),
    `${count(covariates.length, 'covariate')}, ${changing} of them changing; ${count(events.length, 'event')}, of ${timed.length} of which the time is known${withheldCount === 0 ? '' : `; ${count(withheldCount, 'follow')} ended by persons ${withheldCount === 1 ? 'is' : 'are'} no event here: --persons lists them`}`,
  ];
}

function readme(panel: Panel, covariates: readonly Covariate[]): string {
  const { snapshot } = panel.waves[0]!.study;
  const last = panel.waves.at(-1)!.study;
  return `# A panel of ${panel.waves.map(({ study }) => study.snapshot.name).join(', ')}${last.group === null ? '' : `, among ${groupTexts(last.group).join(' and ')}`}

Who follows whom on ${snapshot.network}, in ${panel.waves.length} waves: a tie says that its source follows its target.
${snapshot.simulated ? 'The network is simulated: no real account is in it.\n' : ''}${last.group === null ? '' : 'An account is in a wave where it was of the group on its day: to enter the group or to leave it is composition.\n'}
${summary(panel, covariates)
  .map((line) => `- ${line}`)
  .join('\n')}

In R, from this folder: \`source("rsiena.R")\` for RSiena, \`source("ergm.R")\` for ergm, \`source("tergm.R")\` for tergm and btergm,
\`source("relevent.R")\` for relevent, \`source("waves.R")\` for arrays and covariates alone. Each says at its head what it makes.

- A tie that is unknown is NA, never 0.
- Who joined or left between two waves is composition (composition.csv), never a tie that formed or ended. \`from_known\` and
  \`to_known\` say how the moment is known: \`tenure\` of the roster, \`created\` with the account, \`log\` where a log has seen
  it, \`halfway\` between two waves where nobody knows, or \`wave\` where it was there when the panel began or ended.
- Between two accounts of one actor there can be no tie.
- events.csv has what formed and ended where both accounts were in both waves and the tie was known in both; \`earliest\` and
  \`latest\` are equal where the network says when. Between two days of a log it has what the log witnessed, with its times, and
  what came and went too.

${publicationTerms(snapshot.network).statement}
`;
}
