/** The command that writes a report again as its manifest says. */

import { shellWord } from '../cli/shell-word.ts';
import { peersText } from '../questions/peers.ts';
import { weightsText } from '../questions/rank/influence-weights.ts';
import { REPORT_DEFAULTS } from '../report/files/report-file.ts';
import type { ReportManifest, SnapshotMention } from '../study/report-manifest.ts';
import type { PairsOptions } from '../study/report-options.ts';

/** What a report is set against, newest first. */
export function earlierThan({ against, clusterChain }: ReportManifest): SnapshotMention[] {
  return against === null ? [] : [against, ...clusterChain];
}

/**
 * With every option in which the report differs from the default; version and prose are not of the command.
 * @param usualBy what reports of the snapshot compare where nothing is asked for.
 */
export function reportAgain(manifest: ReportManifest, directory: string, usualBy: readonly string[]): string {
  const { snapshot, options } = manifest;
  const usual = REPORT_DEFAULTS;
  const { by, lang, unit, runs, clustersOf, draws, seed, weights, png, peers, persons, publication } =
    options;
  const { pairs } = options;
  const earlier = manifest.edition === null ? earlierThan(manifest) : [manifest.edition.against ?? []].flat();
  const words = [
    ...earlier.flatMap(({ name }) => ['--against', name]),
    ...(manifest.log === null ? [] : ['--log', manifest.log.name]),
    ...unlessUsual('--lang', lang.join(), usual.lang.join()),
    ...(by.join() === usualBy.join() ? [] : ['--by', ...by]),
    ...(manifest.edition === null ? unlessUsual('--unit', unit, usual.unit) : []),
    ...unlessUsual('--runs', String(runs), String(usual.runs)),
    ...unlessUsual('--clusters-of', clustersOf, usual.clustersOf),
    ...unlessUsual('--draws', String(draws), String(usual.draws)),
    ...unlessUsual('--seed', String(seed), String(usual.seed)),
    ...unlessUsual('--weights', weightsText(weights), weightsText(usual.weights)),
    ...(png ? ['--png'] : []),
    ...(persons ? ['--persons'] : []),
    ...peersText(peers).flatMap((text) => ['--peers', text]),
    ...(pairs === null ? [] : pairsWords(pairs)),
    ...(['author', 'licence', 'url'] as const).flatMap((key) =>
      unlessUsual(`--${key}`, publication[key], ''),
    ),
  ];
  return ['entente report', ...[snapshot, ...words, '--out', directory].map(shellWord)].join(' ');
}

function pairsWords({ file, of, with: terms, logit }: PairsOptions): string[] {
  return [
    ...(file === null ? [] : ['--dyads', file.name, ...unlessUsual('--dyads-licence', file.licence, '')]),
    ...unlessUsual('--of', of, 'any'),
    ...unlessUsual('--with', terms.join(), ''),
    ...(logit ? ['--logit'] : []),
  ];
}

function unlessUsual(flag: string, value: string, usual: string): string[] {
  return value === usual ? [] : [flag, value];
}
