/** What a report is made with where one is there: what is asked now, then what that one was made with. */
import { isDeepStrictEqual } from 'node:util';
import { shellWord } from '../cli/shell-word.ts';
import { UserError } from '../errors.ts';
import { type AskedGroup, askedTexts } from '../study/group.ts';
import type { ReportManifest } from '../study/report-manifest.ts';
import type { AskedReport } from './make-report.ts';
import { earlierReports, optionWords } from './report-again.ts';

/** What somebody wants of a report; what is absent is left to whoever wants something after them. */
export interface ReportWish {
  asked: AskedReport;
  /** Names of what it is set against, newest first. */
  against?: readonly string[] | undefined;
  log?: string | undefined;
}

export interface SettledReport extends ReportWish {
  against: readonly string[];
  /** Whether the pairs are those of the report that is there. */
  keepsPairs: boolean;
  /** Options that are taken from the report that is there, as one would type them. */
  kept: readonly string[];
  /** What the report that is there has and this one would not have, in words. */
  lost: readonly string[];
}

/**
 * @param wishes the first counts before the others.
 * @param before the manifest of the report that is there; `null` where there is none, or it is to count for nothing.
 * @throws UserError where that is the report of another snapshot.
 */
export function settleReport(
  directory: string,
  name: string,
  wishes: readonly ReportWish[],
  before: ReportManifest | null,
): SettledReport {
  const wish = wishes.reduceRight((later, earlier) => overlaid(later, earlier), { asked: {} });
  if (before === null) {
    return { ...wish, against: wish.against ?? [], keepsPairs: false, kept: [], lost: [] };
  }
  if (before.snapshot !== name) {
    throw new UserError(
      `${directory} holds the report of ${before.snapshot}; name another folder with --out, or put that of ${name} in its place with --anew`,
    );
  }
  const { toolVersion: _, ...options } = before.options;
  const was: ReportWish = {
    asked: options,
    against: earlierReports(before).map((one) => one.name),
    ...(before.log === null ? {} : { log: before.log.name }),
  };
  const settled = overlaid(was, wish);
  const said = new Set<string>([
    ...Object.keys(wish.asked),
    ...Object.entries(wish.asked.publication ?? {}).flatMap(([key, value]) => (value === '' ? [] : [key])),
    ...(wish.against === undefined ? [] : ['against']),
    ...(wish.log === undefined ? [] : ['log']),
  ]);
  return {
    ...settled,
    against: settled.against ?? [],
    keepsPairs: wish.asked.pairs === undefined && options.pairs !== null,
    kept: optionWords(before, []).flatMap(({ key, words }) => (said.has(key) ? [] : words)),
    lost: lossesOf(before, settled),
  };
}

function overlaid(under: ReportWish, over: ReportWish): ReportWish {
  const [below, above] = [under.asked.publication, over.asked.publication];
  const publication = {
    author: above?.author || below?.author || '',
    licence: above?.licence || below?.licence || '',
    url: above?.url || below?.url || '',
    site: above?.site || below?.site || '',
  };
  return {
    asked: {
      ...under.asked,
      ...over.asked,
      ...(below === undefined && above === undefined ? {} : { publication }),
    },
    against: over.against ?? under.against,
    log: over.log ?? under.log,
  };
}

function lossesOf(before: ReportManifest, { asked, against = [], log }: ReportWish): string[] {
  const { lang, by, unit, png, pairs, among } = before.options;
  const gone = (all: readonly string[], now: readonly string[] = all) =>
    all.filter((one) => !now.includes(one));
  const languages = gone(lang, asked.lang);
  const columns = gone(by, asked.by);
  const years = gone(
    earlierReports(before).map((one) => one.name),
    against,
  );
  return [
    ...(asked.among === undefined || isDeepStrictEqual(asked.among, among) ? [] : [lostGroup(among)]),
    ...(asked.unit === undefined || asked.unit === unit ? [] : [`its pages and tables by ${unit} (--unit)`]),
    ...(languages.length === 0 ? [] : [`its text in ${languages.join(', ')} (--lang)`]),
    ...(years.length === 0 ? [] : [`the comparison with ${years.join(', ')} (--against)`]),
    ...(before.log === null || log === before.log.name
      ? []
      : [`what the log ${before.log.name} shows (--log)`]),
    ...(columns.length === 0 ? [] : [`groups by ${columns.join(', ')} (--by)`]),
    ...(pairs === null || asked.pairs !== null
      ? []
      : ['the chapter on what goes with ties (--dyads, --countries, --with)']),
    ...(png && asked.png === false ? ['its figures as PNG (--png)'] : []),
  ];
}

function lostGroup(among: AskedGroup | null): string {
  if (among === null) return 'what it says of all accounts (no --among)';
  const texts = askedTexts(among).map((text) => `--among ${shellWord(text)}`);
  return `what it says of its group (${texts.join(' ')}${among.files.length === 0 ? '' : ', with those who were named then'})`;
}
