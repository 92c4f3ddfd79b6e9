/** The command that writes a report again as its manifest says. */

import { shellWord } from '../cli/shell-word.ts';
import { peersText } from '../questions/peers.ts';
import { weightsText } from '../questions/rank/influence-weights.ts';
import { REPORT_DEFAULTS } from '../report/files/report-file.ts';
import { askedTexts } from '../study/group.ts';
import type { ReportManifest, SnapshotMention } from '../study/report-manifest.ts';
import type { PairsOptions } from '../study/report-options.ts';

/** What a report is set against, newest first. */
export function earlierThan({ against, clusterChain }: ReportManifest): SnapshotMention[] {
  return against === null ? [] : [against, ...clusterChain];
}

/** What the report of a snapshot or of an edition is set against, newest first. */
export function earlierReports(manifest: ReportManifest): SnapshotMention[] {
  return manifest.edition === null ? earlierThan(manifest) : [manifest.edition.against ?? []].flat();
}

/**
 * With every option in which the report differs from the default; version and prose are not of the command.
 * @param usualBy what reports of the snapshot compare where nothing is asked for.
 */
export function reportAgain(manifest: ReportManifest, directory: string, usualBy: readonly string[]): string {
  // Files of a group may be gone; the report in the folder has whom they name.
  const isKept = manifest.options.among?.files.length !== 0;
  const words = optionWords(manifest, usualBy).flatMap(({ key, words: own }) =>
    key === 'among' && isKept ? [] : own,
  );
  return ['entente report', ...[manifest.snapshot, ...words, '--out', directory].map(shellWord)].join(' ');
}

/** Lists the same options by their keys in `ReportOptions`, or by `against`, `log`, `author`, `licence` and `url`. */
export function optionWords(
  manifest: ReportManifest,
  usualBy: readonly string[],
): { key: string; words: string[] }[] {
  const usual = REPORT_DEFAULTS;
  const {
    by,
    lang,
    unit,
    runs,
    clustersOf,
    draws,
    seed,
    weights,
    png,
    peers,
    persons,
    pairs,
    evidence,
    among,
    publication,
  } = manifest.options;
  return Object.entries({
    against: earlierReports(manifest).flatMap(({ name }) => ['--against', name]),
    log: manifest.log === null ? [] : ['--log', manifest.log.name],
    lang: unlessUsual('--lang', lang.join(), usual.lang.join()),
    by: by.join() === usualBy.join() ? [] : ['--by', ...by],
    unit: manifest.edition === null ? unlessUsual('--unit', unit, usual.unit) : [],
    runs: unlessUsual('--runs', String(runs), String(usual.runs)),
    clustersOf: unlessUsual('--clusters-of', clustersOf, usual.clustersOf),
    draws: unlessUsual('--draws', String(draws), String(usual.draws)),
    seed: unlessUsual('--seed', String(seed), String(usual.seed)),
    weights: unlessUsual('--weights', weightsText(weights), weightsText(usual.weights)),
    png: png ? ['--png'] : [],
    persons: persons ? ['--persons'] : [],
    peers: peersText(peers).flatMap((text) => ['--peers', text]),
    pairs: pairs === null ? [] : pairsWords(pairs),
    evidence: evidence === null ? [] : ['--evidence', evidence.file],
    among: askedTexts(among).flatMap((text) => ['--among', text]),
    author: unlessUsual('--author', publication.author, ''),
    licence: unlessUsual('--licence', publication.licence, ''),
    url: unlessUsual('--url', publication.url, ''),
  }).map(([key, words]) => ({ key, words }));
}

function pairsWords({ file, countries, of, with: terms, logit }: PairsOptions): string[] {
  return [
    ...(file === null ? [] : ['--dyads', file.name, ...unlessUsual('--dyads-licence', file.licence, '')]),
    ...(countries == null
      ? []
      : ['--countries', countries.name, ...unlessUsual('--countries-licence', countries.licence, '')]),
    ...unlessUsual('--of', of, 'any'),
    ...unlessUsual('--with', terms.join(), ''),
    ...(logit ? ['--logit'] : []),
  ];
}

function unlessUsual(flag: string, value: string, usual: string): string[] {
  return value === usual ? [] : [flag, value];
}
