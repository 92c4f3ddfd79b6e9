/**
 * How long an edition of three networks and its report take, beside the reports of the three:
 * `node edition.mjs [ACTORS TIES]`, by default 5,000 actors and 300,000 ties on each network.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRun } from './run-process.mjs';

const NETWORKS = ['bluesky', 'mastodon', 'x'];
const BIN = join(import.meta.dirname, '../../bin/entente.js');

const folder = mkdtempSync(join(tmpdir(), 'entente-editions-'));
try {
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
  printTimes(editionTimes(createRun(folder)));
} finally {
  rmSync(folder, { recursive: true });
}

/** Between the singles, so that all are measured on a machine that is as busy. */
function editionTimes(run) {
  const given = process.argv.slice(2);
  execFileSync(process.execPath, [join(import.meta.dirname, 'edition-networks.mjs'), folder, ...given]);
  const entente = (...words) => run([process.execPath, BIN, ...words, '--db', join(folder, 'study.sqlite')]);
  const name = (network) => `three-${network}`;
  for (const network of NETWORKS) {
    const file = (kind) => [`--${kind}`, join(folder, `${kind}-${network}.csv`)];
    const dated = ['--network', network, '--date', '2026-06-01', '-s', name(network)];
    entente('import', ...file('nodes'), ...file('edges'), ...dated);
  }
  const report = (of) => entente('report', of, '--out', join(folder, of));
  const first = report(name(NETWORKS[0]));
  const edition = entente('edition', 'three', ...NETWORKS.map(name));
  const second = report(name(NETWORKS[1]));
  const whole = report('three');
  return { singles: [first, second, report(name(NETWORKS[2]))], edition, whole };
}

function printTimes({ singles, edition, whole }) {
  const row = (name, cpu, peak) =>
    process.stdout.write(`| ${name} | ${cpu.toFixed(2)} | ${peak.toFixed(0)} |\n`);
  const sum = (times) => times.reduce((all, { cpu }) => all + cpu, 0);
  const highest = (times) => Math.max(...times.map(({ peak }) => peak));
  process.stdout.write('| command | CPU s | peak MB |\n|---|---|---|\n');
  NETWORKS.forEach((network, k) => {
    row(`\`entente report three-${network}\``, singles[k].cpu, singles[k].peak);
  });
  row('the three reports', sum(singles), highest(singles));
  row('`entente edition three …`', edition.cpu, edition.peak);
  row('`entente report three`', whole.cpu, whole.peak);
  row('the edition and its report', sum([edition, whole]), highest([edition, whole]));
  const ratio = (sum([edition, whole]) / sum(singles)).toFixed(2);
  process.stdout.write(`\nThe edition and its report take ${ratio} of the three reports.\n`);
}
