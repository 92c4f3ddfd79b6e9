import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/errors.ts';
import { checkRoster } from '../../src/roster/check.ts';

const HEADER =
  'actor,name,kind,country,office,network,handle,host,account_type,since,until,wikidata,checked_at';
const OPTIONS = { today: '2026-11-24', staleMonths: 18 };

function check(...rows: string[]): string[] {
  return checkRoster([HEADER, ...rows, ''].join('\n'), 'r.csv', OPTIONS).map(formatProblem);
}

describe('a roster that is valid', () => {
  test('has no findings when it is current and canonical', () => {
    expect(
      check(
        'm,M,institution,FR,foreign-ministry,x,mfa,,office,,,,',
        'p,P,person,US,head-of-state,x,potus,,office,2025-05-24,,Q1,',
        'q,Q,person,US,other,x,q,,,2019-01-01,,Q2,2026-10-01',
        'z,Z,person,US,other,x,z,,,2009-01-01,2017-01-01,Q3,',
      ),
    ).toEqual([]);
  });

  test('has stale rows where no date of a person in office is recent enough', () => {
    expect(
      check(
        'a,A,person,US,other,x,a,,,2025-05-23,,,',
        'b,B,person,US,other,x,b,,,,,,2025-05-23',
        'c,C,person,US,other,x,c,,,,,,',
      ),
    ).toEqual([
      'r.csv:2: is stale: its last date is 2025-05-23 — make sure that A still holds the office and write checked_at, or until',
      'r.csv:3: is stale: its last date is 2025-05-23 — make sure that B still holds the office and write checked_at, or until',
      'r.csv:4: has neither since nor checked_at — make sure that C still holds the office and write checked_at',
    ]);
  });

  test('has doubtful rows', () => {
    expect(
      check(
        'a,A,institution,US,mission,x,a,,,,,,',
        'b,B,institution,US,other,x,b,,personal,,,Q1,',
        'c,C,institution,US,other,x,c,,office,,,Q1,2026-11-25',
      ),
    ).toEqual([
      'r.csv:2: a mission has no host — write the country or organisation it is sent to',
      'r.csv:3: an institution has a personal account — write office, or correct kind',
      'r.csv:4: wikidata Q1 stands for b as well — write the item of c, or use one actor',
      'r.csv:4: checked_at 2026-11-25 is still to come — correct it',
    ]);
  });

  test('what contradicts itself is a fault; what is missing, old or oddly named is advice', () => {
    const text = [
      `${HEADER},langauge,region`,
      'a,A,institution,US,mission,x,a,,,,,,,,',
      'b,B,institution,US,other,x,b,,personal,,,Q1,,,',
      'c,C,institution,US,other,x,c,,office,,,Q1,2026-11-25,,',
      'd,D,person,US,other,x,d,,,2019-01-01,,,,,',
      'e,E,person,US,other,x,e,,,,,,,,',
    ];
    const kinds = (...lines: string[]) =>
      checkRoster([...lines, ''].join('\n'), 'r.csv', OPTIONS).map(({ line, kind }) => `${line} ${kind}`);
    expect(kinds(...text)).toEqual([
      ...['1 advice', '1 advice', '2 advice', '3 fault', '4 fault', '4 fault', '5 advice', '6 advice'],
    ]);
    expect(kinds(HEADER)).toEqual(['1 advice']);
    expect(kinds(HEADER, text[2]!.slice(0, -2), text[1]!.slice(0, -2))).toEqual([
      '2 fault',
      '2 form',
      '3 advice',
    ]);
    expect(kinds(HEADER, text[5]!.slice(0, -2), text[5]!.slice(0, -2))).toContain('3 fault');
  });

  test('is told the line from which on it is not canonical, and how to put that right', () => {
    const rows = ['b,B,institution,US,other,x,b,,,,,,', 'a,A,institution,US,other,x,a,,,,,,'];
    expect(check(...rows)).toEqual([
      'r.csv:2: is not in canonical form from here on — run: entente roster check r.csv --fix',
    ]);
    const canonical = [HEADER, ...rows.reverse(), ''].join('\n');
    for (const text of [`\ufeff${canonical}`, canonical.replaceAll('\n', '\r\n')]) {
      const problems = checkRoster(text, 'r.csv', OPTIONS);
      expect(problems.map(({ line }) => line)).toEqual([1]);
    }
    expect(checkRoster(canonical.trimEnd(), 'r.csv', OPTIONS).map(({ line }) => line)).toEqual([3]);
  });

  test('is asked about columns of its own that look mistyped or are worked out by reports', () => {
    const text =
      'actor,name,kind,country,office,network,handle,langauge,region,party\na,A,institution,US,other,x,a,en,West,\n';
    expect(checkRoster(text, 'r.csv', OPTIONS).map(formatProblem)).toEqual([
      'r.csv:1: the column langauge is taken for one of your own — did you mean language? Else give it a name less alike',
      'r.csv:1: the column region has the name of a figure that reports work out — call it my_region',
    ]);
  });

  test('needs a row', () => {
    expect(check()).toEqual(['r.csv:1: the roster has no rows — add one for each account']);
  });
});

test('a row with a fault is not doubted as well, and the form is not judged before the faults are gone', () => {
  expect(check('b,B,person,US,other,x,b,,,,,,soon', 'a,A,person,US,other,x,a,,,,,,')).toEqual([
    'r.csv:2: checked_at "soon" is not a day — write one that exists as YYYY-MM-DD',
    'r.csv:3: has neither since nor checked_at — make sure that A still holds the office and write checked_at',
  ]);
});
