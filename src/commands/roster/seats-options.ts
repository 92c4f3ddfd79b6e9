/** What the questions about seats have in common: of which roster or snapshot, and which seats. */
import type { Command } from 'commander';
import { type Context, deskOf } from '../../cli/context.ts';
import type { Form } from '../../cli/given-options.ts';
import { type QuestionOptions, whereOption } from '../../cli/question-options.ts';
import { repeated } from '../../cli/repeated.ts';
import { MOST, whole } from '../../cli/whole-number.ts';
import { UserError } from '../../errors.ts';
import { HORIZON_MONTHS } from '../../evidence/seat-presence.ts';
import { EVIDENCE_OPTION, readEvidenceFile } from '../../jobs/evidence-file.ts';
import { FILE_ARGUMENT, readRosterText, today } from '../../jobs/roster-file.ts';
import { openStudy } from '../../open/open-study.ts';
import {
  type KnownSeats,
  type SeatFilter,
  seatsOfRoster,
  seatsOfStudy,
} from '../../questions/roster/known-seats.ts';
import { parseRoster } from '../../roster/parse.ts';
import { withEvidence } from '../../study/with-evidence.ts';
import { say } from '../../words/say.ts';

export interface SeatsOptions extends QuestionOptions, SeatFilter {
  where?: string[];
  on?: string;
  evidence?: string;
  horizon?: number;
}

export function seatsOptions(command: Command): Command {
  return whereOption(
    command
      .argument(...FILE_ARGUMENT)
      .option(
        '-s, --snapshot <NAME>',
        'in place of a roster a snapshot, an edition, the folder of an archive, or LOG@YYYY-MM-DD',
      )
      .option('--on <DATE>', 'who held the seats then, and what was known (default: today)')
      .option('--network <NETWORKS>', 'only these; by commas, or repeated', repeated)
      .option('--country <COUNTRY>', 'a code or a name')
      .option('--region <REGION>', 'an M49 region or subregion, such as Africa or "Western Europe"')
      .option('--office <OFFICE>', 'such as head-of-state or foreign-ministry')
      .option(...EVIDENCE_OPTION)
      .option(
        '--horizon <MONTHS>',
        `for how long a search that found none counts (default: ${HORIZON_MONTHS})`,
        whole('--horizon', 1, MOST.months),
      ),
    'seats',
  );
}

/** What refuses `--on` where it is of what is sealed. */
export function formOf({ snapshot }: SeatsOptions): Form | undefined {
  return snapshot === undefined ? undefined : { says: say.idle.ofSealed };
}

export async function knownSeats(
  context: Context,
  options: SeatsOptions,
  asked: string | undefined,
): Promise<KnownSeats> {
  const { horizon, snapshot } = options;
  if (snapshot !== undefined) {
    if (asked !== undefined) {
      throw new UserError(`a roster, ${asked}, and a snapshot, ${snapshot}, are named; name one of them`);
    }
    const study = await openStudy(deskOf(context, options), snapshot);
    if (options.evidence === undefined) return seatsOfStudy(study, horizon);
    return seatsOfStudy(withEvidence(study, readEvidenceFile(options.evidence, '-')), horizon);
  }
  const { file, text } = readRosterText(asked);
  const roster = parseRoster(text, file);
  const evidence = readEvidenceFile(options.evidence, file);
  return seatsOfRoster(file, roster, evidence, options.on ?? today(context), horizon);
}
