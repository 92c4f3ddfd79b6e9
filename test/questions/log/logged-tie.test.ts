/** What is said of the time of a tie: no more than was seen, and the rest by name. */
import { expect, test } from 'vitest';
import type { LanguageCode } from '../../../src/language-codes.ts';
import { spellsOf } from '../../../src/log/tie-at.ts';
import { type LoggedTarget, tieHistory } from '../../../src/log/tie-history.ts';
import { loggedTie } from '../../../src/questions/log/logged-tie.ts';
import type { Spell } from '../../../src/values/log-spells.ts';
import { wordsIn } from '../../../src/words/languages.ts';

const BEGIN = Date.UTC(2026, 5, 1);
const at = (second: number) => BEGIN + second * 1000;
const TARGET: LoggedTarget = { accountId: 'b', cohort: 1, unwatchedAt: null };

function said(
  seen: readonly (readonly [number, number])[],
  stood: boolean | number = false,
  lang: LanguageCode = 'en',
): string {
  const known = { target: 'b', key: 'k', followedAt: null, doubt: null, cid: null };
  const spells: ReadonlyMap<string, Spell[]> =
    stood === false
      ? new Map()
      : spellsOf([
          { ...known, kind: 'formed', from: null, to: at(seen[0]![0]) },
          ...(stood === true ? [] : [{ ...known, kind: 'ended' as const, from: at(stood), to: at(stood) }]),
        ]);
  const spans = seen.map(([from, to]) => ({
    ...{ accountId: 'a', proof: 'reading' as const, cohort: 1 },
    ...{ from: at(from), to: at(to) },
  }));
  const history = tieHistory({ spells, spans, isKeyed: true, beginsAt: null }, TARGET);
  const tie = loggedTie(history, { from: at(0), to: at(40) });
  const text = wordsIn(lang).ties.inLog('l', '2026-06-01T00:00:00Z', null, named('a'), named('b'), tie, []);
  return text.split('@b')[1]!.replace(/^[\s:]+|[\s;]+$/g, '');
}

const named = (handle: string) => ({ handle, accountId: handle, name: '' });

test('of all of the time nothing is said that was not seen in all of it', () => {
  expect(said([[0, 40]])).toBe('never followed');
  expect(said([[0, 60]], true)).toBe('followed throughout');
  expect(said([[0, 1]])).toBe(
    'did not follow as long as it was seen, unknown after 2026-06-01T00:00:01Z (not proved since)',
  );
  expect(said([[10, 30]], true)).toBe(
    'followed as long as it was seen, unknown before 2026-06-01T00:00:10Z (not read yet), unknown after 2026-06-01T00:00:30Z (not proved since)',
  );
});

test('what came after the last that is known is named beside what was known', () => {
  expect(said([[0, 40]], 20)).toBe('followed when first known, ended at 2026-06-01T00:00:20Z');
  expect(said([[0, 30]], 20)).toBe(
    'followed when first known, ended at 2026-06-01T00:00:20Z, unknown after 2026-06-01T00:00:30Z (not proved since)',
  );
});

test('the same in French', () => {
  expect(said([[0, 60]], true, 'fr')).toBe('suivi tout du long');
  expect(said([[0, 30]], 20, 'fr')).toBe(
    'suivi quand on l’a vu d’abord, rompu le 2026-06-01 00:00:20 UTC, inconnu après le 2026-06-01 00:00:30 UTC (sans preuve depuis)',
  );
});
