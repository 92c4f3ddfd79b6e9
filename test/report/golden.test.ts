/** Golden reports: a study, an earlier one and the researcher's prose go in; every byte of the report is compared. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphFiles } from '../../src/publish/graph-files.ts';
import { parsePublishedSeries } from '../../src/report/facts/published-series.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { readProse } from '../../src/report/files/write.ts';
import { renderReport } from '../../src/report/render-report.ts';
import type { Study } from '../../src/study/study.ts';
import { OPTIONS, studyFrom } from './study-from.ts';

const CASES = join(import.meta.dirname, '../golden/report');
const SERIES = join(import.meta.dirname, '../../data/published-series.csv');
const PUBLISHED = parsePublishedSeries(readFileSync(SERIES, 'utf8'), SERIES);
const UPDATE = process.env.UPDATE_GOLDEN === '1' && process.env.CI === undefined;

function render(directory: string): Map<string, string> {
  const study = readStudy(join(directory, 'input.json'));
  const earlier = join(directory, 'earlier.json');
  const options = {
    ...OPTIONS,
    by: ['region', ...study.snapshot.extraColumns.filter((name) => name === 'bloc')],
  };
  const against = existsSync(earlier) ? readStudy(earlier) : null;
  const files = renderReport(study, options, readProse(directory), {
    against,
    published: PUBLISHED,
    graphFiles,
  });
  return new Map(files.map((file) => [file.path, [...fileChunks(file)].join('')]));
}

function readStudy(path: string): Study {
  return studyFrom(JSON.parse(readFileSync(path, 'utf8')));
}

function listFiles(directory: string, below = ''): string[] {
  return readdirSync(join(directory, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return statSync(join(directory, path)).isDirectory() ? listFiles(directory, path) : [path];
  });
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const directory = join(CASES, name);
  const expected = join(directory, 'expected');
  const report = render(directory);

  if (UPDATE) {
    rmSync(expected, { recursive: true, force: true });
    for (const [path, text] of report) {
      mkdirSync(dirname(join(expected, path)), { recursive: true });
      writeFileSync(join(expected, path), text);
    }
  }

  test('has the expected files and no others', () => {
    expect([...report.keys()].sort()).toEqual(listFiles(expected).sort());
  });

  test.each([...report.keys()])('%s is as expected, to the byte', (path) => {
    expect(report.get(path)).toBe(readFileSync(join(expected, path), 'utf8'));
  });
});
