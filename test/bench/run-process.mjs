/** One process, measured. Needs bash and GNU time. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What runs a command in the folder, where it also leaves what it measures: CPU and wall seconds, peak MB.
 * What is run throws where it fails: what did not run is not fast.
 */
export function createRun(folder) {
  const said = join(folder, 'said');
  const report = join(folder, 'peak');
  return (command, { cwd = folder, env = {} } = {}) => {
    const timed = ['/usr/bin/time', '-f', '%M', '-o', report, ...command]
      .map((word) => `'${word}'`)
      .join(' ');
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `TIMEFORMAT='%3U %3S %3R'; time ${timed} >/dev/null 2>${said}`],
      { cwd, env: { ...process.env, ...env }, encoding: 'utf8' },
    );
    if (![0, 1, 3].includes(status)) {
      throw new Error(`${command.join(' ')} ended with ${status}: ${readFileSync(said, 'utf8')}`);
    }
    const [user, system, wall] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    const peak = Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024;
    return { cpu: user + system, wall, peak };
  };
}
