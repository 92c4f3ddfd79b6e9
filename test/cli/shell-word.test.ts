/** A command that a user is told to type reaches the program as it is meant. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/cli/shell-word.ts';
import { reportAgain } from '../../src/publish/report-again.ts';
import { REPORT_DEFAULTS } from '../../src/report/files/report-file.ts';
import type { ReportManifest } from '../../src/study/report-manifest.ts';

test('a plain word stays as it is', () => {
  for (const word of ['leaders-2026', 'reports/a.b', 'popularity=1,trust=2', 'http://127.0.0.1:80/']) {
    expect(shellWord(word)).toBe(word);
  }
});

test.each(["l'été 2026", '$(date) `id` "x" \\', '', 'a;b&c|d>e*f?g#h~'])(
  '%j comes through a shell',
  (text) => {
    expect(execFileSync('bash', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);

test('a report is written again into the folder it is in, by the columns it has', () => {
  const options = {
    ...REPORT_DEFAULTS,
    by: ['region', 'party list'],
    peers: { FR: ['DE', 'GB'] },
    toolVersion: '0.0.0',
  };
  const manifest = {
    snapshot: 'leaders',
    options,
    against: null,
    clusterChain: [],
    edition: null,
    log: null,
  } as unknown as ReportManifest;
  expect(reportAgain(manifest, 'my reports/leaders', ['region'])).toBe(
    "entente report leaders --by region 'party list' --peers FR=DE,GB --out 'my reports/leaders'",
  );
});
