/** How long an edition of three networks and its report take, beside the reports of the three. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const NETWORKS = ['bluesky', 'mastodon', 'x'];

/** @param run one process, in CPU seconds and peak MB. @param command words of entente. */
export function editionTimes({ run, command, folder }) {
  execFileSync(process.execPath, [join(import.meta.dirname, 'edition-networks.mjs'), folder]);
  const database = ['--db', join(folder, 'study.sqlite')];
  const name = (network) => `three-${network}`;
  for (const network of NETWORKS) {
    const file = (kind) => [`--${kind}`, join(folder, `${kind}-${network}.csv`)];
    const dated = ['--network', network, '--date', '2026-06-01', '-s', name(network)];
    run(command('import', ...file('nodes'), ...file('edges'), ...dated, ...database));
  }
  const report = (of) => run(command('report', of, '--out', join(folder, of), ...database));
  const singles = NETWORKS.map((network) => [`entente report ${name(network)}`, report(name(network))]);
  const joined = [
    ['entente edition three …', run(command('edition', 'three', ...NETWORKS.map(name), ...database))],
    ['entente report three', report('three')],
  ];
  const sum = (times) => times.reduce((all, [, { cpu }]) => all + cpu, 0);
  return { commands: [...singles, ...joined], ratio: sum(joined) / sum(singles) };
}
