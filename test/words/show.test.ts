/** What is said of a country, an account, a task and an edition, in the variants that no golden has. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Said } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'), (text) => `${text} (in English)`);

/** In both languages, with plain spaces. */
const both = (said: Said) => [ENGLISH.say(said), french(said).replace(/\s/g, ' ')];

test('tasks: one number or two, all or the first, of a ministry or of the one account of an organisation', () => {
  expect(both(say.tasks.unanswered('its', { least: 12, most: 12 }, 5, 12))).toEqual([
    'Followers abroad that none of its accounts follows: 12, the first 5: leaders, foreign ministries and organisations first, then by followers',
    'Abonnés à l’étranger qu’aucun de ses comptes ne suit : 12 ; les 5 premiers : dirigeants, ministères des Affaires étrangères et organisations d’abord, puis par nombre d’abonnés',
  ]);
  expect(both(say.tasks.unanswered('ours', { least: 3, most: 5 }, 5, 5))).toEqual([
    'Followers abroad that none of ours follows: at least 3, at most 5',
    'Abonnés à l’étranger qu’aucun des nôtres ne suit : au moins 3, au plus 5',
  ]);
  expect(both(say.tasks.ministry('account', { least: 0, most: 0 }, 5, 0))).toEqual([
    'Followers abroad of its own account that this does not follow itself: 0',
    'Abonnés à l’étranger de son propre compte que celui-ci ne suit pas lui-même : 0',
  ]);
  expect(both(say.tasks.partners(5, 1200))).toEqual([
    'Partners, the first 5 of 1200 by mutual ties, then by follows',
    'Partenaires ; les 5 premiers sur 1 200, par liens réciproques, puis par abonnements',
  ]);
});

test('whom it is unknown of whether they wait for an answer', () => {
  const account = (handle: string) => ({ handle, accountId: `did:${handle}`, name: '' });
  expect(both(say.tasks.perhaps([account('a.test')], 'JP'))).toEqual([
    'It is unknown whether @a.test follows an account of Japan, which follows none of them; whoever does waits for an answer, too.',
    'On ignore si @a.test suit un des comptes du Japon, dont aucun ne le suit ; qui le fait attend, lui aussi, une réponse.',
  ]);
  expect(both(say.tasks.perhaps([account('a.test'), account('b.test')], 'US'))).toEqual([
    'It is unknown whether @a.test, @b.test follow an account of United States, which follows none of them; whoever does waits for an answer, too.',
    'On ignore si @a.test et @b.test suivent un des comptes des États-Unis, dont aucun ne les suit ; qui le fait attend, lui aussi, une réponse.',
  ]);
});
