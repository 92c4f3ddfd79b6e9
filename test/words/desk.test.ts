/** What the desk of a country says, where one or none makes another sentence, in both languages. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Said } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));
const both = (said: Said) => [ENGLISH.say(said), french(said).replace(/\s/g, ' ')];

const NONE = {
  ...{ new_followers: 0, new_follower_accounts: 0, newly_followed: 0 },
  ...{ dropped_us: 0, dropped_by_us: 0, mutual_broken: 0, departed: 0 },
};
const YEAR = { snapshot: 'b', date: '2026-06-01', earlier: { name: 'a', date: '2025-06-01' } };
const SEEN = { us: 0, them: 0 };
const moved = (more: Partial<typeof NONE>, unseen = SEEN) =>
  both(say.desk.moved('JP', YEAR, { ...NONE, ...more }, unseen)).map((text) => text.replace(/^.*? ?: /, ''));

test('what moved: nothing, what is one, and at least so much', () => {
  expect(moved({})).toEqual([
    'no new follow from abroad, none lost; we followed and dropped nobody.',
    'aucun nouvel abonnement de l’étranger, aucun perdu ; nous n’avons commencé ni cessé de suivre personne.',
  ]);
  expect(moved({ newly_followed: 1, departed: 1 }, { us: 0, them: 3 })).toEqual([
    'no new follow from abroad, none lost; we made 1; 1 account abroad that was tied to us left.',
    'aucun nouvel abonnement de l’étranger, aucun perdu ; nous avons noué 1 abonnement ; 1 compte étranger qui nous était lié est parti.',
  ]);
  expect(
    moved({ dropped_us: 1, newly_followed: 3, dropped_by_us: 2, departed: 2 }, { us: 1, them: 0 }),
  ).toEqual([
    'no new follow from abroad, 1 lost; we made at least 3 and ended at least 2; 2 accounts abroad that were tied to us left.',
    'aucun nouvel abonnement de l’étranger, 1 perdu ; nous avons noué au moins 3 abonnements et en avons rompu au moins 2 ; 2 comptes étrangers qui nous étaient liés sont partis.',
  ]);
  expect(moved({ dropped_by_us: 1 })).toEqual([
    'no new follow from abroad, none lost; we ended 1.',
    'aucun nouvel abonnement de l’étranger, aucun perdu ; nous avons rompu 1 abonnement.',
  ]);
  expect(moved({ dropped_by_us: 2, mutual_broken: 2 })).toEqual([
    'no new follow from abroad, none lost; we ended 2; 2 mutual ties broken.',
    'aucun nouvel abonnement de l’étranger, aucun perdu ; nous avons rompu 2 abonnements ; 2 liens réciproques rompus.',
  ]);
  expect(moved({ new_followers: 1200, new_follower_accounts: 2 }, { us: 0, them: 1 })).toEqual([
    'at least 1,200 new follows from abroad by 2 accounts, none lost; we followed and dropped nobody.',
    'au moins 1 200 nouveaux abonnements de l’étranger, de 2 comptes, aucun perdu ; nous n’avons commencé ni cessé de suivre personne.',
  ]);
});

test('over what time: days, hours of one day or of two, what a log has of it, a day alone', () => {
  const log = (from: string, to: string, number: number, unit: 'day' | 'hour' | 'week', isWhole = true) =>
    both(say.desk.moved('KE', { log: 'log', last: { number, unit }, from, to, isWhole }, null, SEEN)).map(
      (text) => text.replace(/ ?: (what is new is unknown|ce qui est nouveau est inconnu)\.$/, ''),
    );
  expect(log('2025-06-09T00:00:00Z', '2025-06-16T00:00:00Z', 1, 'week')).toEqual([
    'Kenya, 9 to 16 June 2025',
    'Le Kenya, du 9 au 16 juin 2025',
  ]);
  expect(log('2025-12-28T10:00:00Z', '2026-01-04T10:00:00Z', 7, 'day')).toEqual([
    'Kenya, 28 December 2025 to 4 January 2026',
    'Le Kenya, du 28 décembre 2025 au 4 janvier 2026',
  ]);
  expect(log('2026-06-01T01:00:00Z', '2026-06-01T02:00:00Z', 1, 'hour')).toEqual([
    'Kenya, 1 June 2026, 01:00 to 02:00 UTC',
    'Le Kenya, le 1er juin 2026, de 1 h 00 à 2 h 00 UTC',
  ]);
  expect(log('2026-06-01T20:00:00Z', '2026-06-02T02:00:00Z', 6, 'hour')).toEqual([
    'Kenya, 1 June 2026, 20:00 to 2 June 2026, 02:00 UTC',
    'Le Kenya, du 1er juin 2026, 20 h 00, au 2 juin 2026, 2 h 00 UTC',
  ]);
  expect(log('2026-06-01T00:00:00Z', '2026-06-01T02:00:00Z', 30, 'day', false)).toEqual([
    'Kenya, 1 June 2026, 00:00 to 02:00 UTC, which is all that the log has of the last 30 days',
    'Le Kenya, le 1er juin 2026, de 0 h 00 à 2 h 00 UTC, tout ce que le journal a sur les 30 derniers jours',
  ]);
  const day = { snapshot: 'b', date: '2026-06-01', earlier: null };
  expect(both(say.desk.moved('EU', day, null, SEEN))).toEqual([
    'European Union, as of 1 June 2026: what is new is unknown.',
    'L’Union européenne, au 1er juin 2026 : ce qui est nouveau est inconnu.',
  ]);
  expect(both(say.desk.moved('FR', YEAR, NONE, SEEN))[1]).toMatch(
    /^La France, du 1er juin 2025 au 1er juin 2026 : /,
  );
});

test('who waits and who is silent: one, none, between two numbers, unknown', () => {
  expect(both(say.desk.waiting({ least: 1, most: 1 }, { silent: 1, known: 2, all: 2, days: 7 }, 0))).toEqual([
    '1 account abroad waits for an answer; 1 of our 2 has been silent for 7 days or more.',
    '1 compte étranger attend d’être suivi en retour ; 1 de nos 2 comptes est silencieux depuis 7 jours ou plus.',
  ]);
  expect(both(say.desk.waiting({ least: 1, most: 1 }, { silent: 0, known: 1, all: 2, days: 7 }, 0))).toEqual([
    '1 account abroad waits for an answer; none of ours whose posts are known has been silent for 7 days.',
    '1 compte étranger attend d’être suivi en retour ; aucun des nôtres dont les messages sont connus n’est silencieux depuis 7 jours.',
  ]);
  expect(both(say.desk.waiting({ least: 3, most: 5 }, null, 0))).toEqual([
    '3 to 5 accounts abroad wait for an answer; who of ours is silent is unknown.',
    '3 à 5 comptes étrangers attendent d’être suivis en retour ; on ignore qui des nôtres se tait.',
  ]);
  expect(both(say.desk.waiting({ least: 3, most: 5 }, null, 2))).toEqual([
    '3 to 5 accounts abroad wait for an answer, 2 of them since we stopped following them; who of ours is silent is unknown.',
    '3 à 5 comptes étrangers attendent d’être suivis en retour, dont 2 depuis que nous avons cessé de les suivre ; on ignore qui des nôtres se tait.',
  ]);
  expect(both(say.desk.waiting({ least: 1, most: 1 }, null, 1))).toEqual([
    '1 account abroad waits for an answer, since we stopped following it; who of ours is silent is unknown.',
    '1 compte étranger attend d’être suivi en retour, depuis que nous avons cessé de le suivre ; on ignore qui des nôtres se tait.',
  ]);
  expect(both(say.desk.waiting({ least: 0, most: 0 }, { silent: 0, known: 2, all: 2, days: 7 }, 0))).toEqual([
    'Nobody abroad waits for an answer; none of ours has been silent for 7 days.',
    'Personne à l’étranger n’attend d’être suivi en retour ; aucun des nôtres n’est silencieux depuis 7 jours.',
  ]);
  expect(
    both(say.desk.waiting({ least: 0, most: 0 }, { silent: 1, known: 1, all: 1, days: 7 }, 0))[0],
  ).toContain('our account has been silent for 7 days or more');
});

const SIDE = { accounts: 2, follows: 0, followsInGaps: 0, posts: 0 };

test('whom could not be seen: of one account, of several, of none', () => {
  const unseen = {
    ours: { accounts: 1, follows: 1, followsInGaps: 0, posts: 1 },
    abroad: { accounts: 1200, follows: 0, followsInGaps: 3, posts: 1 },
  };
  expect(both(say.desk.unseen(unseen))).toEqual([
    'Not seen: whom 1 of our 1 account follow, what 1 of our 1 account post, whom 3 of 1200 abroad followed in gaps that are over, what 1 of 1200 abroad post.',
    'N’ont pu être vus : les abonnements de notre seul compte, les messages de notre seul compte, les abonnements de 3 des 1 200 comptes étrangers pendant des lacunes qui ont pris fin, les messages de 1 des 1 200 comptes étrangers.',
  ]);
  expect(both(say.desk.unseen({ ours: SIDE, abroad: { ...SIDE, accounts: 1 } }))).toEqual([
    'Whom our 2 accounts and the 1 abroad follow could all be seen.',
    'Les abonnements de nos 2 comptes et du seul compte étranger ont tous pu être vus.',
  ]);
  expect(both(say.deskTables.unseen({ ours: SIDE, abroad: SIDE }, 5, 0))).toEqual([
    'What could not be seen for us: nothing',
    'Ce qui n’a pu être vu pour nous : rien',
  ]);
  expect(both(say.deskTables.unseen({ ours: SIDE, abroad: { ...SIDE, posts: 2 } }, 1, 2))[1]).toBe(
    'Ce qui n’a pu être vu pour nous : les messages de 2 des 2 comptes étrangers ; de l’étranger, le premier',
  );
});

test('titles: follows that persons ended, the first of a list, the time of posts', () => {
  expect(both(say.deskTables.moves('dropped_us', 3, true, 1, 1))).toEqual([
    'Who abroad stopped following us: at least 3, and 1 by persons, not listed; the first 1',
    'Comptes étrangers qui ont cessé de nous suivre : au moins 3, et 1 par une personne, non énuméré ; le premier',
  ]);
  expect(both(say.deskTables.moves('dropped_us', 0, true, 1, 1))).toEqual([
    'Who abroad stopped following us: at least 1, by persons, not listed',
    'Comptes étrangers qui ont cessé de nous suivre : au moins 1, par une personne, non énuméré',
  ]);
  expect(both(say.deskTables.beside([], 'nearest', 1, false))).toEqual([
    'How we stand; ranks among 1 countries and organisations',
    'Où nous en sommes ; rangs parmi 1 pays et organisations',
  ]);
  const knownFrom = '2026-06-01T00:00:00Z';
  for (const [time, english, said] of [
    [
      { last: { number: 30, unit: 'day' }, knownFrom },
      'the last 30 days, known from 1 June 2026, 00:00 UTC on',
      'les 30 derniers jours, connus depuis le 1er juin 2026, 0 h 00 UTC',
    ],
    [
      { last: { number: 1, unit: 'week' }, knownFrom },
      'the last week, known from 1 June 2026, 00:00 UTC on',
      'la dernière semaine, connue depuis le 1er juin 2026, 0 h 00 UTC',
    ],
    [{ days: 1, to: '2026-06-01' }, '1 day up to 2026-06-01', 'le jour jusqu’au 2026-06-01'],
  ] as const) {
    const [en, fr] = both(say.deskTables.posted(time));
    expect(en).toMatch(`What we and they post, ${english}: own posts`);
    expect(fr).toMatch(`Ce que nous et eux publions, ${said} : messages originaux`);
  }
});

test('remarks: who is gone, with how many more, and follows that are one', () => {
  const account = { handle: 'a.test', accountId: 'did:a', name: 'A' };
  expect(both(say.deskNotes.gone(3, 1200, [{ account, verdict: 'suspended' }]))).toEqual([
    '3 of 1,200 accounts of the roster are not on the network, and in no count: @a.test (suspended) and 2 more.',
    '3 des 1 200 comptes de la liste ne sont pas sur le réseau, et ne sont comptés nulle part : @a.test (suspendu) et 2 autres.',
  ]);
  expect(both(say.deskNotes.gone(1, 4, [{ account, verdict: 'not-found' }]))[1]).toBe(
    '1 des 4 comptes de la liste n’est pas sur le réseau, et n’est compté nulle part : @a.test (introuvable).',
  );
  expect([1, 2].map((follows) => both(say.deskNotes.perhapsEnded(follows))[1])).toEqual([
    'On ignore si 1 abonnement de l’étranger qui existait alors est rompu.',
    'On ignore si 2 abonnements de l’étranger qui existaient alors sont rompus.',
  ]);
  expect([1, 2].map((follows) => both(say.deskNotes.renewed(follows))[1])).toEqual([
    '1 abonnement rompu puis renoué dans cette durée, et rien n’en est énuméré.',
    '2 abonnements rompus puis renoués dans cette durée, et rien n’en est énuméré.',
  ]);
});
