/** `entente roster check`: everything that is wrong with a roster, with its line and what to do. */

import { answerOptions } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, EXIT, examples, say } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { englishAnswer } from '../../cli/english-answer.ts';
import { givenOptions, isUnread, refuseUnread } from '../../cli/given-options.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { writeAnswer, writeMessage } from '../../cli/terminal.ts';
import { formatProblem, type Problem, UserError } from '../../errors.ts';
import { checkSeats, sourceDays } from '../../evidence/check-seats.ts';
import { type Evidence, NO_EVIDENCE, readEvidence } from '../../evidence/parse-evidence.ts';
import { renderEvidence } from '../../evidence/render-evidence.ts';
import { EVIDENCE_OPTION, readEvidenceText } from '../../jobs/evidence-file.ts';
import { NETWORK_OPTIONS } from '../../jobs/networks.ts';
import { FILE_ARGUMENT, readRosterText, today } from '../../jobs/roster-file.ts';
import { checkRoster, firstDifference, notCanonical } from '../../roster/check.ts';
import { NETWORKS } from '../../roster/handles.ts';
import { parseRoster, type Roster, readRoster } from '../../roster/parse.ts';
import { renderRoster } from '../../roster/render.ts';
import type { RosterRow } from '../../roster/row.ts';
import { emptyCells } from '../../roster/unstated.ts';
import { inEnglish } from '../../words/said.ts';
import { say as words } from '../../words/say.ts';
import { writeFiles } from '../../write-whole.ts';
import { checkLive } from './check-live.ts';
import { type CheckOptions, OBEYED } from './check-options.ts';
import { checkProofs } from './check-proofs.ts';
import { addLookUpOptions, unlessInterrupted } from './look-up.ts';

/** A problem of the file, or of an account behind it. */
interface Finding extends Problem {
  finding: string;
  /** Which check found it, where many rows may have the same. */
  check?: string;
}

/** The evidence beside the roster, as it is read and as it is written. */
interface EvidenceBeside {
  file: string;
  text: string;
  evidence: Evidence;
  problems: readonly Problem[];
}

export const defineRosterCheck: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option('--fix', 'write the file in its canonical form; with --live, also account ids it lacks')
    .option('--stale <AGE>', 'report persons in office whose newest source is older', '6m')
    .option(...EVIDENCE_OPTION)
    .option('--live <NETWORK>', `also look every account up on this network: ${NETWORKS.join(', ')}`)
    .option('--proofs', 'also ask whether the proofs of the evidence still stand');
  addLookUpOptions(command)
    .addHelpText(
      'after',
      `
Prints FILE:LINE: what is wrong — what to do. Exit code 1 where there is a fault: what cannot be read, contradicts
itself, names one account twice or is contradicted by the evidence, or with --live what the network says otherwise. What
is missing or old, such as a seat that nobody is named for, and the order of rows, is advice, and exit code 0; GitHub's
runner gets it as warnings, and faults as errors. Much of one kind is told in one line; data have each.
--live tells an account that was renamed (the same id, a new handle) from a handle that was taken over (the
same handle, another id). It goes by account_id, or else by the sealed snapshots of that network.
--proofs asks official sites whether they still link, names under domains of governments whose they are, and lists and
verifications on Bluesky whether they still name the account: a proof that is withdrawn is a fault.
${examples(
  'entente roster check',
  'entente roster check data/roster.csv --fix',
  'entente roster check --proofs   # needs the network, where the evidence has proofs',
  'entente roster check --live bluesky   # needs the network, and accounts on Bluesky',
  'entente roster check data/snapshots/sandbox-2025/roster.csv --live sandbox --db data/sandbox.sqlite',
)}`,
    )
    .action(async (asked: string | undefined) => {
      const options = givenOptions<CheckOptions>(command);
      const staleMonths = parseAge(options.stale);
      const { file, text } = readRosterText(asked);
      const beside = evidenceBeside(file, options.evidence);
      await unlessInterrupted(context, options, `${file}: interrupted; nothing is written`, async () => {
        if (options.live === undefined && !options.proofs) refuseUnread(options, { later: OBEYED });
        const checked = { options, file, text, staleMonths, beside };
        if (readRoster(text, file).problems.length > 0) checkFaulty(checked);
        else await checkSound(checked);
      });
    });
  answerOptions(command);

  interface Checked {
    options: CheckOptions;
    file: string;
    text: string;
    staleMonths: number;
    beside: EvidenceBeside | null;
  }

  /** A roster that cannot be used: neither written nor looked up. */
  function checkFaulty(checked: Checked): void {
    const { options, file, text } = checked;
    if (options.fix && file === '-') writeAnswer(context.runtime, text);
    if (options.fix) say(context, options, `${file}: not written: put the faults right first`);
    if (options.live !== undefined || options.proofs) {
      refuseUnread(options, { later: [...OBEYED, 'yes', ...Object.keys(NETWORK_OPTIONS)] });
      say(context, options, 'The accounts are not looked up before the faults of the file are put right.');
    }
    const { roster } = readRoster(text, file);
    report(checked, roster, fileFindings(checked), false);
  }

  async function checkSound(checked: Checked): Promise<void> {
    const { options, file, text, beside } = checked;
    const read = parseRoster(text, file);
    const roster = options.fix ? parseRoster(renderRoster(read), file) : read;
    const live = options.live === undefined ? null : await checkLive(context, options, roster);
    const rows = live?.rows ?? roster.rows;
    const now = options.fix ? renderRoster({ ...roster, rows }) : text;
    if (options.fix) {
      write(options, file, now, now !== text, idsAdded(roster.rows, rows));
      if (beside !== null && beside.problems.length > 0) {
        say(context, options, `${beside.file}: not written: put the faults right first`);
      } else if (beside !== null) {
        const proper = renderEvidence(beside.evidence.rows);
        write(options, beside.file, proper, proper !== beside.text, 0);
        checked.beside = evidenceOf(beside.file, proper);
      }
    }
    const sound = checked.beside?.problems.length === 0 ? checked.beside : null;
    if (options.proofs && sound === null)
      say(context, options, 'there is no evidence whose proofs could be asked');
    const withdrawn =
      options.proofs && sound !== null ? await checkProofs(context, options, roster, sound.evidence) : [];
    const found = [
      ...(live?.findings ?? []).map((finding) => ({ file, ...finding })),
      ...withdrawn.map((finding) => ({ file: sound!.file, ...finding })),
    ];
    const ofFile = fileFindings({ ...checked, text: now });
    report(checked, roster, [...found, ...ofFile], live !== null);
  }

  function fileFindings({ options, file, text, staleMonths, beside }: Checked): Finding[] {
    const named = options.evidence === undefined ? file : `${file} --evidence ${shellWord(options.evidence)}`;
    const evidence = beside?.evidence ?? NO_EVIDENCE;
    const checking = { today: today(context), staleMonths, sourceDay: sourceDays(evidence.rows) };
    const ofRoster = checkRoster(text, file, checking);
    const ofEvidence = (beside?.problems ?? []).map((problem) => ({ ...problem, kind: 'fault' as const }));
    const isSound = readRoster(text, file).problems.length === 0 && ofEvidence.length === 0;
    const ofSeats = isSound
      ? checkSeats({
          roster: parseRoster(text, file),
          evidence,
          rosterFile: file,
          evidenceFile: beside?.file ?? '',
          today: today(context),
          staleMonths,
        })
      : [];
    const line = beside === null ? undefined : firstDifference(beside.text, renderEvidence(evidence.rows));
    const form =
      line === undefined || ofEvidence.length > 0
        ? []
        : [{ file: beside!.file, line, message: notCanonical(named), kind: 'form' as const }];
    return [...ofRoster, ...ofEvidence, ...form, ...ofSeats].map(({ kind, ...problem }) => ({
      ...problem,
      finding: kind,
    }));
  }

  function write(options: CheckOptions, file: string, text: string, differs: boolean, ids: number): void {
    if (file === '-') writeAnswer(context.runtime, text);
    else if (differs) {
      writeFiles([[file, text]]);
      const added = ids === 0 ? '' : `, with ${count(ids, 'account id')} added`;
      say(context, options, `${file}: written in canonical form${added}`);
    }
  }

  function report(
    { options, file }: Checked,
    roster: Roster,
    unsorted: readonly Finding[],
    isLive: boolean,
  ): void {
    const findings = [...unsorted].sort(
      (a, b) =>
        Number(isOfFile(a)) - Number(isOfFile(b)) ||
        Number(a.file !== file) - Number(b.file !== file) ||
        (a.line ?? 0) - (b.line ?? 0),
    );
    const taken = findings.filter(({ finding }) => finding === 'taken-over').length;
    const alarm = taken === 0 ? '' : `; ${count(taken, 'account')} TAKEN OVER`;
    const isSound = findings.every(({ finding }) => finding === 'form');
    const faults = findings.filter(isFault).length;
    const ofThem =
      faults === findings.length
        ? ''
        : `, ${faults === 0 ? 'none' : faults} of them ${faults < 2 ? 'a fault' : 'faults'},`;
    const sentence = isSound
      ? `${file}: ${count(roster.rows.length, 'row')}, nothing to put right${findings.length === 0 ? '' : ' but its form'}`
      : `${file}: ${count(findings.length, 'finding')}${ofThem} in ${count(roster.rows.length, 'row')}${alarm}`;
    if (faults > 0) context.exitCode = EXIT.findings;
    if (isUnread(options, 'top') || (options.format ?? options.out ?? options.fields) !== undefined) {
      const rows = findings.map((one) => [one.file, one.line ?? null, one.finding, one.message]);
      answer(
        context,
        options,
        englishAnswer({ sentence, columns: ['file', 'line', 'finding', 'message'], rows }),
      );
      return;
    }
    const write = options.fix && file === '-' ? writeMessage : writeAnswer;
    const line = context.runtime.env.GITHUB_ACTIONS === 'true' ? annotation : toldLine;
    for (const finding of together(findings, file, isLive)) write(context.runtime, `${line(finding)}\n`);
    say(context, options, inEnglish(sentence));
    const unstated = emptyCells(roster.rows);
    if (unstated.length > 0) say(context, options, words.roster.unstated(roster.rows.length, unstated));
  }
};

function isOfFile({ finding }: Finding): boolean {
  return finding === 'fault' || finding === 'advice' || finding === 'form';
}

/** What a network says otherwise is one too. */
function isFault({ finding }: Finding): boolean {
  return finding !== 'advice' && finding !== 'form';
}

function toldLine(finding: Finding): string {
  const message = isFault(finding) ? finding.message : `advice: ${finding.message}`;
  return formatProblem({ ...finding, message });
}

/** As GitHub's runner shows it at the line of the file. */
function annotation(finding: Finding): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const file = data(finding.file).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = finding.line === undefined ? '' : `,line=${finding.line}`;
  return `::${isFault(finding) ? 'error' : 'warning'} file=${file}${place}::${data(formatProblem(finding))}`;
}

function idsAdded(before: readonly RosterRow[], after: readonly RosterRow[]): number {
  return after.filter((row, k) => row.account_id !== before[k]!.account_id).length;
}

/** Advice that so many rows may have is told in one line, so that no other drowns in it. */
const TOGETHER: Readonly<Record<string, (rows: number) => string>> = {
  undated: (rows) => `${rows} rows of persons in office have neither since nor checked_at`,
  stale: (rows) => `${rows} rows of persons in office are stale`,
  'stale-source': (rows) => `${rows} holders whom the evidence names are stale`,
  unnamed: (rows) => `nobody is named who holds ${rows} seats`,
};
const MOST_APART = 10;

/** @param isLive whether a network was asked, whose answers count for more. */
function together(findings: readonly Finding[], file: string, isLive: boolean): Finding[] {
  const many = Object.entries(TOGETHER).flatMap(([check, tell]) => {
    const of = findings.filter((finding) => finding.check === check);
    if (of.length <= (isLive ? 1 : MOST_APART)) return [];
    const message = `${tell(of.length)}; list them with: entente roster check ${shellWord(file)} --format csv`;
    return [{ check, finding: { file, message, finding: 'advice' } }];
  });
  const codes = many.map(({ check }) => check);
  return [
    ...findings.filter(({ check = '' }) => !codes.includes(check)),
    ...many.map(({ finding }) => finding),
  ];
}

/** Without one that is named, and none beside the roster, there is none. */
function evidenceBeside(roster: string, asked: string | undefined): EvidenceBeside | null {
  const read = readEvidenceText(asked, roster);
  return read === null ? null : evidenceOf(read.file, read.text);
}

function evidenceOf(file: string, text: string): EvidenceBeside {
  return { file, text, ...readEvidence(text, file) };
}

/** Months of `18m` or `2y`. */
function parseAge(text: string): number {
  const parts = /^([1-9]\d{0,2})(m|y)$/.exec(text);
  if (parts === null) {
    throw new UserError(`--stale ${text} is no age; write months or years, such as 18m or 2y`);
  }
  return Number(parts[1]) * (parts[2] === 'y' ? 12 : 1);
}
