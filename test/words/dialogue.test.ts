/** What is said of who speaks with whom, in each language: the variants that no golden shows. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));
const both = (sentence: Sentence) => [ENGLISH.say(sentence), french(sentence).replace(/\s/g, ' ')];

test('mentions are of all, with one side or between two, over the days of a snapshot or the last of a log', () => {
  const counted = { column: 'country', mentions: 1, pairs: 1, accounts: 2 };
  const window = { days: 90, to: '2026-06-01' };
  expect(both(say.dialogue.found('s', window, { ...counted, sides: ['FR', 'JP'] }))).toEqual([
    's, 90 days up to 2026-06-01: 1 mention between France and Japan, of 1 pair by country.',
    's, les 90 jours jusqu’au 2026-06-01 : 1 mention entre la France et le Japon, de 1 paire de pays.',
  ]);
  const hour = {
    last: { number: 1, unit: 'hour' },
    from: '2026-06-01T11:00:00.000Z',
    to: '2026-06-01T12:00:00.000Z',
    isOfLog: true,
  } as const;
  expect(both(say.dialogue.found('log', hour, { ...counted, column: 'region', sides: ['Africa'] }))).toEqual([
    'log, the last hour, 1 June 2026, 11:00 to 12:00 UTC: 1 mention with Africa, of 1 pair by region and 2 pairs of accounts.',
    'log, la dernière heure, le 1er juin 2026, de 11 h 00 à 12 h 00 UTC : 1 mention avec « Afrique », de 1 paire de régions et 2 paires de comptes.',
  ]);
});

test('who is tied and silent is counted in two numbers where posts are unread, from when posts are known', () => {
  const week = { number: 1, unit: 'week' } as const;
  const known = { last: week, knownFrom: '2026-06-01T10:12:00.000Z' };
  const fr = { column: 'country', side: 'FR' };
  expect(both(say.dialogue.unspoken(fr, known, { least: 2, most: 3 }, 9, 2))).toEqual([
    'Tied to FR and no mention either way, the last week, known from 1 June 2026, 10:12 UTC on: at least 2, at most 3 of 9 tied, the first 2: mutual ties first, then most ties',
    'Un lien avec la France, et aucune mention de part ni d’autre, la dernière semaine, connue depuis le 1er juin 2026, 10 h 12 UTC : au moins 2, au plus 3 sur 9 ; les 2 premiers, d’abord les liens réciproques, puis les plus liés',
  ]);
  expect(
    both(say.dialogue.unspoken(null, { last: week, knownFrom: null }, { least: 1, most: 1 }, 9, 5)),
  ).toEqual([
    'Tied to us and no mention either way, the last week: 1 of 9 tied',
    'Un lien avec nous, et aucune mention de part ni d’autre, la dernière semaine : 1 sur 9',
  ]);
});

test('a name that is no side leads to the nearest', () => {
  const none = { column: 'region', side: 'Nowhere' };
  expect(both(say.dialogue.noSide('s', none, []))).toEqual([
    'no account of s has region Nowhere; an account is named by @handle',
    'aucun compte de s n’a region Nowhere ; un compte se nomme par @ et son nom d’utilisateur',
  ]);
  expect(both(say.dialogue.noAccount('s', '@mfa', ['@mfa.fr']))).toEqual([
    's has no account @mfa; did you mean @mfa.fr?',
    's n’a pas de compte @mfa ; vouliez-vous dire @mfa.fr ?',
  ]);
});
