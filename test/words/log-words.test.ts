/** What logs, alerts, feeds and crawls say, in each language: the variants that no golden shows. */
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';
import type { Party } from '../../src/words/values.ts';

const speakFrench = speaking(wordsIn('fr'));
const french = (said: Sentence) => speakFrench(said).replace(/\s/g, ' ');

const ann: Party = {
  accountId: 'did:a',
  handle: 'ann.test',
  name: 'Ann',
  kind: 'person',
  country: 'KE',
  office: 'head-of-state',
  host: '',
};
const ministry: Party = {
  ...ann,
  handle: 'mfa.test',
  name: 'Foreign Ministry of the Netherlands (simulated)',
  kind: 'institution',
  country: 'NL',
  office: 'foreign-ministry',
};
const stranger: Party = { ...ann, name: '', handle: '', country: '', office: '', kind: '' };
const [noon, one] = ['2026-06-01T12:00:00Z', '2026-06-01T13:00:00Z'];
const atOne = { from: one, to: one };
const between = { from: noon, to: one };

test.each([
  [
    say.news.tie('formed', ministry, ann, null, atOne),
    'Simulated: The Netherlands’ foreign ministry now follows Kenya’s head of state, Ann (at 2026-06-01 13:00:00 UTC).',
    'Simulé : Le ministère des Affaires étrangères des Pays-Bas suit désormais Ann, chef de l’État du Kenya (le 2026-06-01 13:00:00 UTC).',
  ],
  [
    say.news.tie('mutual ended', ann, ministry, noon, between),
    'Simulated: Kenya’s head of state, Ann, no longer follows the Netherlands’ foreign ministry, but was still followed when last seen, at 2026-06-01 12:00:00 UTC (between 2026-06-01 12:00:00 UTC and 2026-06-01 13:00:00 UTC).',
    'Simulé : Ann, chef de l’État du Kenya, ne suit plus le ministère des Affaires étrangères des Pays-Bas, qui suivait toujours quand son compte a été vu pour la dernière fois, le 2026-06-01 12:00:00 UTC (entre le 2026-06-01 12:00:00 UTC et le 2026-06-01 13:00:00 UTC).',
  ],
  [
    say.news.account('renamed', stranger, 'new.test', atOne),
    'did:a has another handle, @new.test (at 2026-06-01 13:00:00 UTC).',
    'did:a : nouvel identifiant, @new.test (le 2026-06-01 13:00:00 UTC).',
  ],
  [
    say.news.account('suspended', stranger, '', atOne),
    'did:a is suspended (at 2026-06-01 13:00:00 UTC).',
    'did:a : compte suspendu (le 2026-06-01 13:00:00 UTC).',
  ],
  [
    say.news.silent(stranger, 48, noon),
    'did:a has posted nothing for 2 days, since 2026-06-01 12:00:00 UTC.',
    'did:a n’a rien publié depuis le 2026-06-01 12:00:00 UTC, soit 2 jours.',
  ],
  [
    say.news.unseen(stranger, 1, noon),
    'Whom did:a follows could not be seen for 1 hour, since 2026-06-01 12:00:00 UTC.',
    'did:a : on n’a pas pu voir qui ce compte suit pendant 1 heure, depuis le 2026-06-01 12:00:00 UTC.',
  ],
  [
    say.news.severalUnseen(3, 6, between),
    'Whom 3 accounts follow could not be seen for 6 hours, the first since 2026-06-01 12:00:00 UTC, the last since 2026-06-01 13:00:00 UTC.',
    'Les abonnements de 3 comptes n’ont pas pu être vus pendant 6 heures, le premier depuis le 2026-06-01 12:00:00 UTC, le dernier depuis le 2026-06-01 13:00:00 UTC.',
  ],
  [
    say.news.loss(2, 40, atOne),
    'The streams have missed 2 of 40 events, as the sweep at 2026-06-01 13:00:00 UTC found.',
    'Les flux ont manqué 2 événements sur 40, comme l’a montré le relevé fait le 2026-06-01 13:00:00 UTC.',
  ],
  [
    say.news.mention(stranger, ann, 'quote', one),
    'did:a mentioned Kenya’s head of state, Ann, in a post that quotes another (at 2026-06-01 13:00:00 UTC).',
    'did:a a mentionné Ann, chef de l’État du Kenya, dans un message qui en cite un autre (le 2026-06-01 13:00:00 UTC).',
  ],
  [
    say.news.feed('days', { is: 'events', kinds: ['ended'], sides: ['FR', 'DE'], where: [] }, true),
    'days: ended, FR – DE (simulated)',
    'days : abonnements rompus, FR – DE (simulé)',
  ],
  [
    say.news.feed('days', { is: 'alerts', sides: ['FR'] }, true),
    'days: alerts about France (simulated)',
    'days : alertes à propos de la France (simulé)',
  ],
  [
    say.news.feed('days', { is: 'dialogue', sides: [] }, false),
    'days: who speaks with whom',
    'days : qui parle avec qui',
  ],
])('news: %#', (said, inEnglish, inFrench) => {
  expect(ENGLISH.say(said)).toBe(inEnglish);
  expect(french(said)).toBe(inFrench);
});

const asked = { since: null, last: null, of: null, where: [] };

test.each([
  [
    say.events.happened(
      'days',
      { formed: 1, ended: null, accounts: null },
      { ...asked, since: '2026-06-01' },
    ),
    'days: 1 follow formed since 2026-06-01.',
    'days : 1 abonnement formé depuis le 2026-06-01.',
  ],
  [
    say.events.happened('days', { formed: null, ended: 2, accounts: 0 }, { ...asked, of: 'FR' }),
    'days: 2 follows ended, from or to France; 0 events of accounts.',
    'days : 2 abonnements rompus, de ou vers la France ; 0 événement de comptes.',
  ],
  [
    say.events.happened('days', { formed: null, ended: null, accounts: 3 }, asked),
    'days: 3 events of accounts.',
    'days : 3 événements de comptes.',
  ],
  [
    say.events.unseen('days', { ...asked, last: { number: 1, unit: 'hour' } }, null),
    'days: what formed and ended in the last hour is unknown, as nothing of that time was seen.',
    'days : ce qui s’est formé et rompu sur la dernière heure est inconnu, car rien de ce temps n’a été vu.',
  ],
  [
    say.now.proved('2025-07-20T00:53:45Z'),
    'Proved by a sweep on 20 July 2025, 00:53 UTC; what came later is as the streams told it.',
    'Vérifié par le relevé du 20 juillet 2025, 0 h 53 UTC ; la suite ne repose que sur les flux.',
  ],
  [
    say.alerts.list('days', 1, { of: 'FR', since: '2026-06-01' }, 2, 0),
    'days: 1 alert fired about France since 2026-06-01, 2 held back; no rule in force.',
    'days : 1 alerte déclenchée à propos de la France depuis le 2026-06-01, 2 retenues ; aucune règle en vigueur.',
  ],
  [
    say.alerts.inForce(['FR follows *', 'FR silent 7d']),
    '2 rules of alerts in force (FR follows *; FR silent 7d);',
    '2 règles d’alerte en vigueur (FR follows * ; FR silent 7d) ;',
  ],
  [
    say.alerts.waiting(2, 'there is no webhook any more'),
    '2 alerts wait for a webhook, which said last: there is no webhook any more.',
    '2 alertes attendent un webhook, qui a dit en dernier : il n’y a plus de webhook.',
  ],
  [
    say.alerts.noSide('--of', 'FR:misson', [
      { is: 'value', column: 'office', word: 'misson', known: ['mission', 'other'], near: 'mission' },
    ]),
    '--of FR:misson: "misson" is no office of rosters (mission, other); did you mean mission?',
    '--of FR:misson : « misson » n’est pas une valeur de « fonction » (mission, other) ; vouliez-vous dire mission ?',
  ],
  [
    say.status.log('days', 'bluesky', 1, 0, null, ['jetstream']),
    'days (bluesky): 1 account watched, 0 accounts in a gap; no sweep has come to its end yet; nothing comes of jetstream, which is lost.',
    'days (Bluesky) : 1 compte suivi par le journal, 0 dans une lacune ; aucun relevé n’est encore achevé ; rien ne vient plus du flux perdu jetstream.',
  ],
  [
    say.status.stopped(one, 'the money of the day is used up', true),
    'No watch of it is running: started again, it goes on from 1 June 2026, 13:00 UTC, as the money of the day is used up, or at once where that is past.',
    'Aucune veille n’est en cours : relancée, elle continue le 1er juin 2026, 13 h 00 UTC (l’argent du jour est dépensé), ou aussitôt si c’est passé.',
  ],
  [
    say.status.spent(0.5, 1, 12),
    'Paid today (UTC): $0.50 of $1.00; $12.00 since it began.',
    'Payé aujourd’hui (UTC) : 0,50 $ sur 1,00 $ ; 12,00 $ depuis le début.',
  ],
  [
    say.status.paid('x', {
      payments: [
        {
          item: 'follow',
          price: 0.01,
          itemCount: 120,
          answerCount: 2,
          lostItemCount: 20,
          lostAnswerCount: 1,
        },
      ],
      reserved: 0.305,
    }),
    "Paid $1.20: 120 follows at $0.01 in 2 answers (20 of them in 1 answer that never arrived and may have been charged) (X's price list of 2026-08-22); up to $0.305 more for questions that have no answer.",
    'Payé 1,20 $ : 120 abonnements à 0,01 $ en 2 réponses (dont 20 en 1 réponse qui n’est jamais arrivée et peut avoir été facturée) (liste de prix de X, 2026-08-22) ; et jusqu’à 0,305 $ pour des questions restées sans réponse.',
  ],
  [
    say.status.crawl(
      { name: 'begun', network: 'x', date: '2026-06-01', state: 'open' },
      { of: 3, verdicts: [['complete', 2]], pending: 1 },
      { of: 1, verdicts: [], pending: 2, posts: 0, days: 28 },
    ),
    'begun (x, 2026-06-01, open): 3 accounts, 2 complete, 1 pending; 0 posts of 28 days; 1 feed, 2 pending',
    'begun (X, 2026-06-01, en cours) : 3 comptes, 2 complets, 1 en attente ; 0 message de 28 jours ; 1 fil, 2 en attente',
  ],
])('answers: %#', (said, inEnglish, inFrench) => {
  expect(ENGLISH.say(said)).toBe(inEnglish);
  expect(french(said)).toBe(inFrench);
});
