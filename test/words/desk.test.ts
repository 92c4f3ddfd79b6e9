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
  ...{ new_followers: 0, new_followers_returned: 0, new_follower_accounts: 0 },
  ...{ first_time_followers: 0, first_time_followers_max: 0 },
  ...{ newly_followed: 0, newly_followed_returned: 0, dropped_us: 0, dropped_by_us: 0, departed: 0 },
};
const YEAR = { snapshot: 'b', date: '2026-06-01', earlier: { name: 'a', date: '2025-06-01' } };
const SEEN = { us: 0, them: 0 };
const moved = (more: Partial<typeof NONE>, unseen = SEEN) =>
  both(say.desk.moved('JP', YEAR, { ...NONE, ...more }, unseen)).map((text) =>
    text.replace(/^.*?\) ?: /, ''),
  );

test('what moved: none, as far as could be seen, and what is one', () => {
  expect(moved({})).toEqual([
    'no follow from abroad is new; we newly made none; no follow of us ended; we ended none.',
    'aucun nouvel abonnement de l’étranger ; aucun nouveau de notre part ; aucun abonnement à nos comptes n’a été rompu ; nous n’en avons rompu aucun.',
  ]);
  expect(moved({ newly_followed: 1, departed: 1 }, { us: 0, them: 3 })).toEqual([
    'no follow from abroad is new, as far as could be seen; we newly made 1, none of them known to be returned; no follow of us ended, as far as could be seen; we ended none; 1 account abroad that was tied to us left.',
    'aucun nouvel abonnement de l’étranger, pour ce qui a pu être vu ; 1 nouveau de notre part, sans retour connu ; aucun abonnement à nos comptes n’a été rompu, pour ce qui a pu être vu ; nous n’en avons rompu aucun ; 1 compte étranger qui nous était lié est parti.',
  ]);
  expect(moved({ dropped_us: 1, dropped_by_us: 2, departed: 2 }, { us: 1, them: 0 })).toEqual([
    'no follow from abroad is new; we newly made none, as far as could be seen; 1 follow of us ended; we ended at least 2; 2 accounts abroad that were tied to us left.',
    'aucun nouvel abonnement de l’étranger ; aucun nouveau de notre part, pour ce qui a pu être vu ; 1 abonnement à nos comptes a été rompu ; nous en avons rompu au moins 2 ; 2 comptes étrangers qui nous étaient liés sont partis.',
  ]);
});

test.each([
  [1, 1, 1, 'by 1 account of which 1 followed', 'd’un compte qui ne suivait encore aucun des nôtres ;'],
  [1, 0, 0, 'by 1 account of which 0 followed', 'd’un compte qui suivait déjà un autre des nôtres ;'],
  [1, 0, 1, 'of which 0 to 1 followed', 'd’un compte dont on ignore s’il suivait déjà un autre des nôtres ;'],
  [2, 0, 0, 'of which 0 followed', 'de 2 comptes qui suivaient tous déjà un autre des nôtres ;'],
  [2, 1, 1, 'of which 1 followed', 'de 2 comptes, dont 1 ne suivait encore aucun des nôtres ;'],
  [3, 1, 2, 'of which 1 to 2 followed', 'de 3 comptes, dont 1 à 2 ne suivaient encore aucun des nôtres ;'],
])(
  'who made new follows: of %d accounts %d to %d for the first time',
  (accounts, least, most, english, frenchPart) => {
    const follows = { new_followers: 1200, new_followers_returned: 2, new_follower_accounts: accounts };
    const [en, fr] = moved({ ...follows, first_time_followers: least, first_time_followers_max: most });
    expect(en).toContain(english);
    expect(en).toMatch(/^1,200 follows from abroad are new, .*, 2 of them returned; /);
    expect(fr).toContain(`1 200 nouveaux abonnements de l’étranger, dont 2 rendus, ${frenchPart}`);
  },
);

test('over what time: a stretch of a log that begins within it, a day alone, a country with its article', () => {
  const last = { number: 30, unit: 'day' } as const;
  const [from, to] = ['2026-06-01T00:00:00Z', '2026-06-01T02:00:00Z'];
  expect(both(say.desk.moved('EU', { log: 'log', last, from, to, isWhole: false }, null, SEEN))).toEqual([
    'European Union, log, the last 30 days, of which the log has 2026-06-01 00:00 to 2026-06-01 02:00 UTC: what is new is unknown.',
    'L’Union européenne, log, les 30 derniers jours, que le journal couvre du 2026-06-01 00:00 au 2026-06-01 02:00 UTC : ce qui est nouveau est inconnu.',
  ]);
  expect(both(say.desk.moved('PH', { ...YEAR, earlier: null }, null, SEEN))).toEqual([
    'Philippines, as of 2026-06-01: what is new is unknown.',
    'Les Philippines, au 2026-06-01 : ce qui est nouveau est inconnu.',
  ]);
});

test('who waits and who is silent: one, between two numbers, unknown', () => {
  expect(both(say.desk.waiting({ least: 1, most: 1 }, { silent: 1, known: 2, days: 7 }))).toEqual([
    '1 account abroad waits for an answer; of ours, 1 of 2 whose posts are known has posted nothing for 7 days or more.',
    '1 compte étranger attend d’être suivi en retour ; parmi les nôtres, sans message depuis 7 jours ou plus : 1 sur 2 dont les messages sont connus.',
  ]);
  expect(both(say.desk.waiting({ least: 3, most: 5 }, null))).toEqual([
    '3 to 5 accounts abroad wait for an answer; who is silent is unknown.',
    '3 à 5 comptes étrangers attendent d’être suivis en retour ; qui se tait est inconnu.',
  ]);
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
  expect(both(say.deskTables.beside([], 'nearest', 1, false))).toEqual([
    'How we stand; ranks among 1 countries and organisations',
    'Où nous en sommes ; rangs parmi 1 pays et organisations',
  ]);
  const knownFrom = '2026-06-01T00:00:00Z';
  for (const [time, english, said] of [
    [
      { last: { number: 30, unit: 'day' }, knownFrom },
      'the last 30 days, known from 2026-06-01 00:00 UTC on',
      'les 30 derniers jours, connus depuis le 2026-06-01 00:00 UTC',
    ],
    [
      { last: { number: 1, unit: 'week' }, knownFrom },
      'the last week, known from 2026-06-01 00:00 UTC on',
      'la dernière semaine, connue depuis le 2026-06-01 00:00 UTC',
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
