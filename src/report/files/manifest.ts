/** `manifest.json`: what a report was made from and with, and the hash of each of its files. */

import { claimText, readClaim } from '../../roster/read-basis.ts';
import { isObserved } from '../../roster/verdict.ts';
import { logOrigin } from '../../study/log-origin.ts';
import type { Publication } from '../../study/publication.ts';
import { placeOf } from '../../study/report-layout.ts';
import { FORMAT, MANIFEST_PATH, type ReportFront, type ReportSize } from '../../study/report-manifest.ts';
import type { Study } from '../../study/study.ts';
import type { EditionFacts } from '../facts/edition-facts.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import type { MapPage } from '../map/map-html.ts';
import { type HashedFile, hashedFile } from './hashed-file.ts';
import type { ProseFile, ReportFile } from './report-file.ts';

/** The manifest over the files given, which are hashed when it is read; no clock, no machine, no runtime version. */
export function manifestFile(
  facts: Facts,
  files: readonly HashedFile[],
  prose: readonly ProseFile[],
  {
    page,
    renderer,
    front,
  }: {
    page: MapPage | null;
    renderer: string | undefined;
    front: Readonly<Record<string, ReportFront>>;
  },
): ReportFile {
  const { study, options, measured, change, spells, activity } = facts;
  const size: ReportSize = {
    accounts: study.accounts.length,
    observed: study.accounts.filter(({ verdict }) => isObserved(verdict)).length,
    follows: figureOf(facts, 'edges'),
    mutual_pairs: figureOf(facts, 'mutual_pairs'),
  };
  const manifest = () => ({
    format: FORMAT,
    tool: 'entente',
    tool_version: options.toolVersion,
    snapshot: described(study),
    size,
    front,
    ...(facts.edition === null ? {} : { edition: joinedOf(facts.edition) }),
    against: change === null ? null : described(change.old),
    ...(change === null || change.chain.length === 0 ? {} : { cluster_chain: change.chain.map(described) }),
    ...(spells === null || spells.log === null
      ? {}
      : { log: { name: spells.log.name, content_hash: spells.log.contentHash } }),
    options: {
      lang: options.lang,
      unit: options.unit,
      by: options.by,
      runs: options.runs,
      clusters_of: options.clustersOf,
      draws: options.draws,
      seed: options.seed,
      ...(activity === null ? {} : { weights: options.weights }),
      png: options.png,
      ...(Object.keys(options.peers).length === 0 ? {} : { peers: options.peers }),
      ...(change === null || change.spared === null
        ? {}
        : { persons: false, withheld_unfollows: change.spared }),
      ...(options.persons ? { persons: true } : {}),
      ...(options.pairs === null ? {} : { pairs: options.pairs }),
      ...(options.evidence === null ? {} : { evidence: options.evidence }),
      ...(options.among === null ? {} : { among: options.among }),
    },
    ...statedOf(options.publication),
    seeds: {
      cluster_runs: `1…${options.runs}`,
      published_clusters: measured.clusters.seed,
      null_models: options.seed,
    },
    ...(renderer === undefined ? {} : { png_renderer: renderer }),
    map_page:
      page === null
        ? null
        : hashes([
            hashedFile({ path: 'main.js', chunks: page.script }),
            hashedFile({ path: 'map.css', chunks: page.style }),
          ]),
    prose: hashes(prose.map(({ path, text }) => hashedFile({ path, chunks: text }))),
    files: hashes(files, placeOf),
  });
  const chunks = {
    *[Symbol.iterator]() {
      yield `${JSON.stringify(manifest(), null, 2)}\n`;
    },
  };
  return { path: MANIFEST_PATH, chunks };
}

/** The snapshots that an edition joins, and the earlier edition whose moves are told. */
function joinedOf({ edition, moved }: EditionFacts): object {
  const against =
    moved === null ? null : { name: moved.earlier.name, content_hash: moved.earlier.contentHash };
  return { networks: edition.networks.map(({ accounts }) => described(accounts)), against };
}

/** Author, licence and address, as far as they are stated. */
function statedOf(publication: Publication): { publication?: object } {
  const stated = Object.entries(publication).filter(([, text]) => text !== '');
  return stated.length === 0 ? {} : { publication: Object.fromEntries(stated) };
}

function described({ snapshot, entries }: Study): Record<string, unknown> {
  const read = claimText(readClaim(snapshot, entries));
  const { name, network, date, origin, meaning, simulated, contentHash, paid } = snapshot;
  const log = logOrigin(snapshot.options);
  const more = {
    ...(log === null ? {} : { log }),
    ...(read === '' ? {} : { read }),
    ...(paid === undefined ? {} : { paid }),
  };
  return { name, network, date, origin, meaning, simulated, content_hash: contentHash, ...more };
}

function hashes(files: readonly HashedFile[], place = (path: string) => path): Record<string, string> {
  const placed = files.map((file) => [place(file.path), file.sha256()] as const);
  return Object.fromEntries(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
