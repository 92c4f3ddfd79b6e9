/** A broker whose follows were not read to the end has at least those that are known, in a table that counts them. */
import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import { letters, OPTIONS } from './study-from.ts';
import { textsOf } from './texts-of.ts';

test('follows of a broker that was not read are at least those known', () => {
  const study = letters('abcd', 'ad da db bd dc cd', { d: 'partial' });
  const report = textsOf(renderReport(study, { ...OPTIONS, draws: 0 }, [])).get('report.md')!;
  const brokers = report.slice(report.indexOf('## Brokers'));
  expect(brokers).toMatch(/^\| 1 \| @?D?.*\| 3 \| ≥ 3 \|/m);
});
