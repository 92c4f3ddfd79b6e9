/** The roster in this repository, and the document that goes with it; UPDATE_README=1 writes its tables anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEvidence } from '../../../src/evidence/parse-evidence.ts';
import { checkRoster } from '../../../src/roster/check.ts';
import { COUNTRIES } from '../../../src/roster/countries.ts';
import { rosterCoverage } from '../../../src/roster/coverage.ts';
import { parseRoster } from '../../../src/roster/parse.ts';
import {
  renderCounts,
  renderDictionary,
  renderEvidenceDictionary,
  renderProofs,
} from '../../roster/roster-document.ts';
import { ROOT } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';

const FILE = 'data/roster.csv';
const README = join(ROOT, 'data/README.md');
const rosterText = () => readFileSync(join(ROOT, FILE), 'utf8');
const EVIDENCE = 'data/evidence.csv';
const evidence = () => parseEvidence(readFileSync(join(ROOT, EVIDENCE), 'utf8'), EVIDENCE).rows;

describe('data/roster.csv', () => {
  test('has no fault and its canonical form, says which offices wait for a successor, and was up to date on the day it was last checked', async () => {
    const { code, stdout } = await runHere(['roster', 'check', FILE, '--stale', '99y'], {
      begin: Date.parse('2026-12-01'),
    });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.every((line) => line.includes(': advice: '))).toBe(true);
    const vacant = lines.flatMap((line) => / left (\S+) on /.exec(line)?.[1] ?? []);
    expect(vacant).toEqual(['LT:head-of-government', 'RS:head-of-state']);
    const days = parseRoster(rosterText(), FILE).rows.map((row) => row.checked_at);
    const checked = days.sort().at(-1)!;
    expect(checkRoster(rosterText(), FILE, { today: checked, staleMonths: 18 })).toEqual([]);
  });

  test('covers every member of the United Nations, 150 of them with an institution on X', () => {
    const { rows } = parseRoster(rosterText(), FILE);
    const countries = new Set(rows.map(({ country }) => country));
    expect(COUNTRIES.filter(({ code, unMember }) => unMember && !countries.has(code))).toEqual([]);
    const institutions = rows.filter(({ kind, network }) => kind === 'institution' && network === 'x');
    expect(rosterCoverage(institutions).unMembersWithAccount).toBeGreaterThanOrEqual(150);
  });
});

describe('data/README.md', () => {
  test.each([
    ['dictionary', () => renderDictionary()],
    ['evidence', () => renderEvidenceDictionary()],
    ['counts', () => renderCounts(parseRoster(rosterText(), FILE), evidence())],
    ['proofs', () => renderProofs(parseRoster(rosterText(), FILE), evidence())],
  ])('has the %s that the code gives', (name, render) => {
    const document = readFileSync(README, 'utf8');
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const from = document.indexOf(open) + open.length;
    const to = document.indexOf(close);
    expect(to).toBeGreaterThan(from);
    const expected = render();
    if (process.env.UPDATE_README === '1') {
      writeFileSync(README, `${document.slice(0, from)}${expected}${document.slice(to)}`);
    } else {
      expect(document.slice(from, to)).toBe(expected);
    }
  });
});
