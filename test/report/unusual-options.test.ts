/** A command that would not give its table is not printed: the prompt draws and clusters as is usual where it takes no other. */
import { expect, test } from 'vitest';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { OPTIONS } from './study-from.ts';
import { world } from './words/two-years.ts';

function commandsOf(options: Partial<typeof OPTIONS>): string[] {
  const files = renderReport(world(2024), { ...OPTIONS, draws: 2, runs: 2, ...options }, [], {
    against: world(2023),
  });
  const text = [...fileChunks(files.find(({ path }) => path === 'report.md')!)].join('');
  return [...text.matchAll(/^At the prompt: `entente (.*)`$/gm)].map(([, command]) => command!);
}

const ranking = /^rank (mutual|in_degree) --top /;
const clusters = /^diff .* --show clusters/;

test('ranges of ranks are drawn with the usual seed at the prompt', () => {
  expect(commandsOf({}).filter((command) => ranking.test(command)).length).toBeGreaterThan(1);
  const others = commandsOf({ seed: 7 });
  expect(others.filter((command) => ranking.test(command))).toEqual([]);
  expect(others).toContainEqual(expect.stringMatching(/^rank one_way_out /));
});

test('clusters of two years are those of mutual ties at the prompt', () => {
  expect(commandsOf({})).toContainEqual(expect.stringMatching(clusters));
  expect(commandsOf({ clustersOf: 'directed' })).not.toContainEqual(expect.stringMatching(clusters));
});
