/** Whether a report is of the group that is asked, beside the name of its folder, which several groups may share. */
import { UserError } from '../errors.ts';
import type { AmongPart } from '../open/among.ts';
import { sha256 } from '../store/archive-text.ts';
import type { ReportManifest } from '../study/report-manifest.ts';

/** @throws UserError where files of the group that is asked are other ones than those of the report. */
export function refuseOtherGroup(
  directory: string,
  { options }: ReportManifest,
  asked: readonly AmongPart[] | undefined,
): void {
  if (asked === undefined) return;
  const files = asked.filter((part) => typeof part !== 'string');
  const own = new Set(options.among?.files.map((file) => file.sha256));
  const others = files.filter(({ text }) => !own.has(sha256(text))).map(({ file }) => file);
  if (others.length === 0 && own.size === new Set(files.map(({ text }) => text)).size) return;
  const not =
    others.length === 0 ? 'another group than is asked' : `another list than ${others.join(' and ')}`;
  throw new UserError(
    `${directory} is the report of ${not}; report yours with --out FOLDER, or leave out --among and name the folder of that one`,
  );
}
