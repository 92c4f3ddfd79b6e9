import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse.ts';
import { proposeRefresh } from '../../src/roster/refresh.ts';
import { renderRoster } from '../../src/roster/render.ts';
import { parseTerms } from '../../src/roster/wikidata.ts';
import type { TermSpec } from './wikidata-answers.ts';
import { termsAnswer } from './wikidata-answers.ts';

const TODAY = '2026-11-24';
const HEADER =
  'actor,name,kind,country,office,network,handle,account_id,account_type,since,until,wikidata,checked_at,source';

const OLD = 'old,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,,Q1,,';
const OFFICE = 'old,Old Chief,person,FR,head-of-state,x,Presidency,x:9,office,2020-01-01,,Q1,,';
const MINISTER = 'min,The Minister,person,FR,foreign-minister,x,minister,x:3,personal,2022-01-01,,Q3,,';
const MINISTRY = 'mfa,Foreign Ministry,institution,FR,foreign-ministry,x,mfa,x:4,office,,,Q4,,';

const STATE: TermSpec = {
  country: 'FR',
  office: 'head-of-state',
  item: 'Q1',
  name: 'Old Chief',
  start: '2020-01-01',
};
const NEW: TermSpec = {
  country: 'FR',
  office: 'head-of-state',
  item: 'Q2',
  name: 'Nêw Chief',
  start: '2026-05-01',
};

function refresh(rows: string[], specs: TermSpec[]) {
  const text = renderRoster(parseRoster([HEADER, ...rows, ''].join('\n'), 'r.csv'));
  const terms = parseTerms(termsAnswer(...specs), 'wikidata', TODAY);
  const { proposed, diff, findings } = proposeRefresh(text, 'data/roster.csv', terms, TODAY);
  const again = proposeRefresh(proposed, 'data/roster.csv', terms, TODAY);
  expect(again.diff, 'a second refresh proposes nothing').toBe('');
  const shuffled = proposeRefresh(text, 'data/roster.csv', [...terms].reverse(), TODAY);
  expect(shuffled, 'the order of the answer does not matter').toEqual({ proposed, diff, findings });
  return {
    diff,
    proposed,
    removed: diff.split('\n').filter((line) => /^-(?!--)/.test(line)),
    added: diff.split('\n').filter((line) => /^\+(?!\+\+)/.test(line)),
    findings: findings.map(({ kind, message }) => `${kind}: ${message}`),
  };
}

describe('holders of an office', () => {
  test('who agree with Wikidata are left alone', () => {
    const { diff, findings } = refresh([OLD, MINISTRY], [STATE]);
    expect([diff, findings]).toEqual(['', []]);
  });

  test('are replaced by a new holder: rows end, the office account is handed over', () => {
    const { removed, added, findings } = refresh(
      [OLD, OFFICE, MINISTRY],
      [{ ...STATE, end: '2026-05-01' }, NEW],
    );
    expect(removed.sort()).toEqual([`-${OLD}`, `-${OFFICE}`].sort());
    expect(added.sort()).toEqual(
      [
        '+old,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,2026-05-01,Q1,2026-11-24,',
        '+old,Old Chief,person,FR,head-of-state,x,Presidency,x:9,office,2020-01-01,2026-05-01,Q1,2026-11-24,',
        '+new-chief,Nêw Chief,person,FR,head-of-state,x,,,personal,2026-05-01,,Q2,2026-11-24,https://www.wikidata.org/wiki/Q2',
        '+new-chief,Nêw Chief,person,FR,head-of-state,x,Presidency,x:9,office,2026-05-01,,Q2,2026-11-24,https://www.wikidata.org/wiki/Q2',
      ].sort(),
    );
    expect(findings).toEqual([
      'new-holder: Nêw Chief (Q2) holds the office after Old Chief from 2026-05-01 on',
    ]);
  });

  test('without a known account get a row that says so', () => {
    const { added } = refresh([OLD], [NEW]);
    expect(added).toContain(
      '+new-chief,Nêw Chief,person,FR,head-of-state,x,,,personal,2026-05-01,,Q2,2026-11-24,https://www.wikidata.org/wiki/Q2',
    );
  });

  test('whose start is not known to the day begin when the predecessor ended, or today', () => {
    const { start: _, ...undated } = NEW;
    expect(refresh([OLD], [undated, { ...STATE, end: '2026-04-30' }]).added.join()).toContain(
      '2026-04-30,,Q2',
    );
    expect(refresh([OLD], [undated]).added.join()).toContain('2026-11-24,,Q2');
  });

  test('whose term has ended without a successor are ended', () => {
    const { added, findings } = refresh([OLD, MINISTRY], [{ ...STATE, end: '2026-06-30' }]);
    expect(added).toEqual([
      '+old,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,2026-06-30,Q1,2026-11-24,',
    ]);
    expect(findings).toEqual(['ended: the term of Old Chief ended on 2026-06-30']);
    expect(refresh([OLD], [{ ...STATE, died: '2026-06-30' }]).findings).toEqual(findings);
  });

  test('who have ended on an unknown day are for a person to settle', () => {
    const { diff, findings } = refresh([OLD], [{ ...STATE, end: '?' }]);
    expect([diff, findings]).toEqual([
      '',
      ['conflict: the term of Old Chief has ended, on a day that Wikidata does not know'],
    ]);
  });

  test('about whom Wikidata says nothing are left alone', () => {
    expect(refresh([OLD, MINISTER], []).diff).toBe('');
  });

  test('move from a lower office with their accounts, and are entered once where they hold two', () => {
    const promoted = { country: 'FR', item: 'Q3', name: 'The Minister', start: '2026-05-01' };
    const { added, findings } = refresh(
      [OLD, MINISTER],
      [
        { ...promoted, office: 'head-of-state' },
        { ...promoted, office: 'foreign-minister', start: '2022-01-01' },
      ],
    );
    expect(added.sort()).toEqual([
      '+min,The Minister,person,FR,foreign-minister,x,minister,x:3,personal,2022-01-01,2026-05-01,Q3,2026-11-24,',
      '+min,The Minister,person,FR,head-of-state,x,minister,x:3,personal,2026-05-01,,Q3,2026-11-24,https://www.wikidata.org/wiki/Q3',
      '+old,Old Chief,person,FR,head-of-state,x,OldChief,x:1,personal,2020-01-01,2026-05-01,Q1,2026-11-24,',
    ]);
    expect(findings).toEqual([
      'new-holder: The Minister (Q3) holds the office after Old Chief from 2026-05-01 on',
    ]);
  });

  test('leave the account of a lower office to whoever follows there', () => {
    const officeAccount = MINISTER.replace('minister,x:3,personal', 'ministeroffice,x:33,office');
    const { added } = refresh(
      [OLD, MINISTER, officeAccount],
      [
        { country: 'FR', office: 'head-of-state', item: 'Q3', name: 'The Minister', start: '2026-05-01' },
        { country: 'FR', office: 'foreign-minister', item: 'Q7', name: 'Next Minister', start: '2026-05-10' },
      ],
    );
    expect(added.filter((line) => line.includes('ministeroffice'))).toEqual([
      '+min,The Minister,person,FR,foreign-minister,x,ministeroffice,x:33,office,2022-01-01,2026-05-10,Q3,2026-11-24,',
      '+next-minister,Next Minister,person,FR,foreign-minister,x,ministeroffice,x:33,office,2026-05-10,,Q7,2026-11-24,https://www.wikidata.org/wiki/Q7',
    ]);
  });

  test('of two offices at once do not come twice', () => {
    const both = OLD.replace('head-of-state', 'head-of-government');
    const elsewhere = OLD.replace('old,Old Chief,person,FR', 'chief,A Chief,person,DE')
      .replace('OldChief,x:1', 'c,x:5')
      .replace('Q1', 'Q5');
    const { diff, findings } = refresh(
      [both, elsewhere],
      [STATE, { ...STATE, office: 'head-of-government' }],
    );
    expect([diff, findings]).toEqual(['', []]);
  });

  test('of several countries are entered in the one where the roster has their predecessor', () => {
    const office = 'au-crown,The Crown,institution,AU,head-of-state,x,,,office,,,,,';
    const minister = MINISTER.replace('min,The Minister', 'au-min,Their Minister')
      .replace('FR', 'AU')
      .replace('minister,x:3', 'auminister,x:31')
      .replace('Q3', 'Q31');
    const abroad = { country: 'AU' };
    expect(refresh([OLD, office, minister], [STATE, { ...STATE, ...abroad }])).toMatchObject({
      diff: '',
      findings: [],
    });
    const { findings } = refresh([OLD, office, minister], [NEW, { ...NEW, ...abroad }]);
    expect(findings).toEqual([
      'new-holder: Nêw Chief (Q2) holds the office after Old Chief from 2026-05-01 on',
    ]);
  });

  test('get an item that the roster lacks by their name', () => {
    const { added, findings } = refresh([OLD.replace('Q1', '')], [STATE]);
    expect(added).toEqual([`+${OLD}`]);
    expect(findings).toEqual(['item: Old Chief is Q1 in Wikidata']);
  });
});

describe('traps', () => {
  test('eight heads of state at once are a conflict for a person', () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ ...NEW, item: `Q1${i}`, name: `Chief ${i}` }));
    const { diff, findings } = refresh([OLD], many);
    expect(diff).toBe('');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      /^conflict: Wikidata has several at once: Chief 0 \(Q10\), .*Chief 7 \(Q17\)$/,
    );
  });

  test('but not where the roster has the same ones, or one statement is preferred', () => {
    const second = OLD.replace('old,Old Chief', 'co,Co Chief')
      .replace('OldChief,x:1', 'co,x:6')
      .replace('Q1', 'Q6');
    const coChief = { ...STATE, item: 'Q6', name: 'Co Chief' };
    expect(refresh([OLD, second], [STATE, coChief]).findings).toEqual([]);
    expect(refresh([OLD], [{ ...STATE, rank: 'Preferred' }, NEW]).findings).toEqual([]);
  });

  test('a former holder without an end in Wikidata does not come back', () => {
    const former = OLD.replace('2020-01-01,,Q1', '2020-01-01,2026-05-01,Q1');
    const current = 'new,New Chief,person,FR,head-of-state,x,new,,personal,2026-05-01,,Q2,,';
    expect(refresh([former, current], [STATE])).toMatchObject({
      diff: '',
      findings: [
        'conflict: Wikidata still has Old Chief (Q1), whose term ended on 2026-05-01 according to the roster',
      ],
    });
    expect(refresh([former, current], [STATE, { ...NEW, name: 'New Chief' }]).findings[0]).toMatch(
      /^conflict: Wikidata has several/,
    );
    expect(refresh([former], [STATE]).findings[0]).toMatch(/^conflict: Wikidata still has Old Chief/);
  });

  test('one who took office before the present holder of the roster does not replace them', () => {
    expect(refresh([OLD], [{ ...NEW, start: '2014-01-01' }]).findings).toEqual([
      'conflict: Wikidata has Nêw Chief (Q2) from 2014-01-01 on; the roster has Old Chief from 2020-01-01 on',
    ]);
  });

  test('a president elected but not in office yet does not replace the present one', () => {
    expect(refresh([OLD], [STATE, { ...NEW, start: '2027-01-20' }]).findings).toEqual([]);
  });

  test('a name that has changed is listed apart and changes nothing', () => {
    const { diff, findings } = refresh([OLD], [{ ...STATE, name: 'Perkin kl' }]);
    expect(diff).toBe('');
    expect(findings).toEqual(['renamed: Q1 is Old Chief in the roster and "Perkin kl" in Wikidata']);
  });

  test('a holder without an English name is for a person to settle', () => {
    const { name: _, ...nameless } = NEW;
    expect(refresh([OLD], [nameless]).findings).toEqual([
      'conflict: Wikidata has Q2, who has no English name there',
    ]);
  });

  test('a holder of the roster without an item is not replaced unseen', () => {
    expect(refresh([OLD.replace('Q1', '')], [NEW]).findings).toEqual([
      'conflict: the roster has Old Chief, without an item; Wikidata has Nêw Chief (Q2)',
    ]);
  });

  test('a holder whom the roster has for another country is for a person to settle', () => {
    const abroad =
      'new,Nêw Chief,person,NATO,international-organisation,x,NewChief,,personal,2024-10-01,,Q2,,';
    expect(refresh([OLD, abroad], [NEW])).toMatchObject({
      diff: '',
      findings: [
        'conflict: Wikidata has Nêw Chief (Q2), whom the roster has for another country or as an institution (new, NATO)',
      ],
    });
  });

  test('a deprecated statement replaces nobody', () => {
    expect(refresh([OLD], [{ ...NEW, rank: 'Deprecated' }]).findings).toEqual([]);
  });

  test('an office account that the roster gives to somebody later is a conflict, not a broken roster', () => {
    const later = 'heir,The Heir,person,FR,other,x,Presidency,x:9,office,2027-01-01,,Q9,,';
    const until = OFFICE.replace('2020-01-01,,', '2020-01-01,2027-01-01,');
    const { diff, findings } = refresh([OLD, until, later], [NEW]);
    expect(diff).toBe('');
    expect(findings[0]).toMatch(/^conflict: .* later tenure$/);
  });
});

test('git applies the patch of a refresh, and gives the proposal', () => {
  const rows = [OLD, OFFICE, MINISTER, MINISTRY];
  const text = renderRoster(parseRoster([HEADER, ...rows, ''].join('\n'), 'r.csv'));
  const { diff, proposed } = refresh(rows, [NEW]);
  const folder = mkdtempSync(join(tmpdir(), 'entente-refresh-'));
  try {
    writeFileSync(join(folder, 'roster.csv'), text);
    execFileSync('git', ['apply', '-'], {
      cwd: folder,
      input: diff.replaceAll('data/roster.csv', 'roster.csv'),
      env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
    });
    expect(readFileSync(join(folder, 'roster.csv'), 'utf8')).toBe(proposed);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
