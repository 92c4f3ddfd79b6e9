/**
 * The short way into `entente measure`, which starts in half the time without the rest of the program. The build
 * bundles it into `dist/measure.cjs`, as reading its forty files takes a tenth of a small job.
 */
import { parseArgs } from 'node:util';
import { writeMessage } from './cli/terminal.ts';
import { MEASURE_DEFAULTS, type MeasureEdges, measureEdges } from './publish/measure-edges.ts';

/** Does the job where all is well; whatever is not plain goes the way of every command, and is answered there. */
export async function main(): Promise<void> {
  try {
    const { options, quiet } = readOptions(process.argv.slice(3));
    const lines = measureEdges(options);
    if (!quiet) writeMessage(process, lines.map((line) => `${line}\n`).join(''));
  } catch {
    await (await import('./main.ts')).main();
  }
}

/** @throws where an option is unknown, missing or not one of its choices. */
function readOptions(words: string[]): { options: MeasureEdges; quiet: boolean } {
  const { values } = parseArgs({
    args: words,
    options: {
      edges: { type: 'string' },
      nodes: { type: 'string' },
      out: { type: 'string', default: MEASURE_DEFAULTS.out },
      runs: { type: 'string', default: MEASURE_DEFAULTS.runs },
      'clusters-of': { type: 'string', default: MEASURE_DEFAULTS.clustersOf },
      exact: { type: 'boolean' },
      unit: { type: 'string' },
      threads: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const { edges, nodes, out, runs, exact, unit, threads, quiet } = values;
  const clustersOf = values['clusters-of'];
  if (edges === undefined || edges === '-' || (clustersOf !== 'mutual' && clustersOf !== 'directed')) {
    throw new RangeError('not plain');
  }
  return {
    options: { edges, nodes, out: out!, runs: runs!, clustersOf, exact, unit, threads },
    quiet: quiet!,
  };
}
