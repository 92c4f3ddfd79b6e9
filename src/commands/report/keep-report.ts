/** Makes a report again with what the one that is there was made with, and never poorer unasked. */

import { STUDY_FILE } from '../../cli/answer-language.ts';
import { canAsk, confirm } from '../../cli/confirm.ts';
import { type Context, type SharedOptions, say } from '../../cli/context.ts';
import { besides } from '../../cli/given-options.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { UserError } from '../../errors.ts';
import { type ReportWish, type SettledReport, settleReport } from '../../publish/settle-report.ts';
import { readReportManifest } from '../../report/files/write.ts';

export interface AnewOption {
  /** Whether the report that is there counts for nothing. */
  anew?: boolean;
}

/**
 * @param given what the command line wants. @param file what study.json wants, where there is one.
 * @throws UserError where something would be lost and nobody says that it may.
 */
export async function keepReport(
  context: Context,
  options: SharedOptions & AnewOption,
  report: { directory: string; name: string },
  given: ReportWish,
  file: ReportWish | null,
): Promise<SettledReport> {
  const { directory, name } = report;
  const before = options.anew === true ? null : readReportManifest(directory);
  const settle = (...wishes: ReportWish[]) => settleReport(directory, name, wishes, before);
  const settled = file === null ? settle(given) : settle(given, file);
  const { lost } = settle(given);
  if (lost.length > 0) {
    throw new UserError(
      `${directory} would lose ${lost.join('; ')}: keep it by these options, name another folder with --out, or say --anew to go without`,
    );
  }
  if (settled.lost.length > 0) {
    const what = `${directory} would lose ${settled.lost.join('; ')}, which ${STUDY_FILE} leaves out`;
    if (!canAsk(context)) {
      throw new UserError(`${what}: add it to ${STUDY_FILE} again, or say --anew to go without`);
    }
    say(context, besides(options, { quiet: false }), what);
    if (!(await confirm(context, 'Go without it?'))) throw new UserError('nothing was written');
  }
  if (settled.kept.length > 0) {
    const words = settled.kept.map(shellWord).join(' ');
    say(
      context,
      options,
      `${directory}: as the report there was made, with ${words}; --anew takes only what is asked`,
    );
  }
  return settled;
}

/** Opens what nobody has named now. @throws UserError that says who wants it, where it is not to be had. */
export function kept<T>(directory: string, words: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      `${directory} is made with ${words}, by what is there or by ${STUDY_FILE}: ${error.message}; name another one, or say --anew (and take it out of ${STUDY_FILE}) to go without`,
    );
  }
}
