/** What diff and spells say where the data of other tests do not: of nothing, of one, of what is unknown; in both languages. */
import { expect, test } from 'vitest';
import type { Diff } from '../../src/questions/diff/compare-study.ts';
import { logNotes } from '../../src/questions/diff/tie-remarks.ts';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));
const old = { name: 'a', date: '2025-06-01' };
const fresh = { name: 'b', date: '2026-06-01' };
const NONE = {
  remade: 0,
  ended: 0,
  lost: 0,
  'not-comparable-now': 0,
  left: 0,
  formed: 0,
  'not-comparable-before': 0,
  joined: 0,
};
const nobody = { handle: '', accountId: 'x:7', name: 'Ann' };
const half = { min: 0.5, max: 0.5 };
const log = { log: 'week', from: '2025-06-01T00:00:00Z', to: '2025-06-08T12:30:00Z', where: [] };

const SAID: readonly (readonly [Sentence, english: string, french: string])[] = [
  [
    say.diff.ties({ ...old, ties: 1 }, { ...fresh, ties: 1 }, NONE, true),
    'From a (2025-06-01) to b (2026-06-01): 1 tie; all of them still there; none new: 1 tie.',
    'De a (2025-06-01) à b (2026-06-01) : 1 lien ; maintenu ; aucun nouveau, soit 1 lien.',
  ],
  [
    say.diff.ties({ ...old, ties: 3 }, { ...fresh, ties: 1200 }, { ...NONE, remade: 1, formed: 2 }, true),
    'From a (2025-06-01) to b (2026-06-01): 3 ties; 1 ended and remade in between; 2 formed: 1,200 ties.',
    'De a (2025-06-01) à b (2026-06-01) : 3 liens ; 1 rompu puis renoué entre-temps ; 2 formés, soit 1 200 liens.',
  ],
  [
    // Of a derived snapshot, in which what is missing is not known to have ended.
    say.diff.ties({ ...old, ties: 2 }, { ...fresh, ties: 3 }, { ...NONE, joined: 1 }, false),
    'From a (2025-06-01) to b (2026-06-01): 2 ties; 1 joined with an account: 3 ties.',
    'De a (2025-06-01) à b (2026-06-01) : 2 liens ; 1 venu avec un compte, soit 3 liens.',
  ],
  [
    say.diff.account(nobody, old, fresh, {
      follows: { old: 'unknown', new: 2, gone: 0, come: 0 },
      followers: { old: 'not there', new: 1, gone: 0, come: 1 },
      mutual: { old: 5, new: 2, gone: 4, come: 1 },
    }),
    'Ann (x:7) from a (2025-06-01) to b (2026-06-01): follows unknown → 2, followed by not there → 1 (1 formed), mutual 5 → 2 (4 broken, 1 made).',
    'Ann (x:7), de a (2025-06-01) à b (2026-06-01). Abonnements : inconnus → 2 ; abonnés : compte absent → 1 (1 formé) ; liens réciproques : 5 → 2 (4 rompus, 1 noué).',
  ],
  [
    say.diff.country(
      'PH',
      old,
      fresh,
      { own: { come: 0, gone: 0 }, theirs: { come: 0, gone: null }, mutual: { come: 0, gone: 2 } },
      1,
    ),
    'Philippines from a (2025-06-01) to b (2026-06-01), with accounts abroad: of its own, no follow formed or ended; of theirs, no follow formed; 2 mutual ties broken; 1 follow cannot be compared.',
    'Les Philippines, de a (2025-06-01) à b (2026-06-01), avec des comptes étrangers. Abonnements de ses comptes : aucun formé ni rompu ; abonnements des autres : aucun formé ; liens réciproques : 2 rompus ; 1 abonnement ne peut être comparé.',
  ],
  [
    say.diff.clusters({ ...old, clusters: 1 }, { ...fresh, clusters: 2 }, 1, {
      moved: 1,
      undecided: 0,
      sureFrom: 0.8,
    }),
    '1 cluster of mutual ties in a (2025-06-01), 2 in b (2026-06-01): 1 persist. 1 account moved; of 0 it cannot be said, as they sit with their cluster in fewer than 80 % of the runs in one of the two.',
    '1 communauté de liens réciproques dans a (2025-06-01), 2 dans b (2026-06-01) : 1 persiste. 1 compte a changé de communauté.',
  ],
  [
    say.diff.measures({ by: 'region' }, old, fresh, 1),
    "Measures of groups by region, the mean over each group's accounts, in a (2025-06-01) and b (2026-06-01), computed on the 1 account in both; rank_change is positive for a rise.",
    'Mesures par région, en moyenne sur les comptes de chaque groupe, dans a (2025-06-01) et b (2026-06-01), calculées sur le seul compte commun aux deux ; un écart de rang positif est une montée.',
  ],
  [
    say.diff.keys({ inBoth: 3, stood: 1, remade: 1, unknown: 1 }),
    'Of the 3 ties that are in both, the keys of their records show that 1 stood throughout and 1 ended and were made again; of 1 it is not known.',
    'Liens présents dans les deux : 3. Les clés de leurs enregistrements montrent que 1 a duré tout du long et que 1 a été rompu puis renoué ; pour 1, on l’ignore.',
  ],
  [
    say.diff.cameAndWent(1, 'week', '2025-06-02'),
    'Between the two days 1 follow formed and ended again, and stands on neither: entente events week --since 2025-06-02.',
    'Entre les deux jours, 1 abonnement s’est formé puis a été rompu, et n’est dans aucun : entente events week --since 2025-06-02.',
  ],
  [
    say.diff.strangers({ name: 'a', such: 'x:1' }, { name: 'b', such: 'x:2' }, ['b']),
    'no account is in both a (such as x:1) and b (such as x:2); ids of b number rows, and no handle or name is in both: where those differ, name the ids with --aliases FILE',
    'aucun compte n’est à la fois dans a (comme x:1) et dans b (comme x:2) ; les identifiants de b numérotent des lignes, et aucun pseudonyme ni nom n’est dans les deux : s’ils diffèrent, nommez les identifiants par --aliases FICHIER',
  ],
  [
    say.compared.derived({ name: 'a-2023', date: '2023-06-01' }, 'a'),
    'a-2023 is derived from a: the ties that stood when that was read and were declared by 2023-06-01. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of accounts.',
    'a-2023 est dérivé de a : il contient les liens qui subsistaient quand celui-ci a été lu et avaient été déclarés au plus tard le 2023-06-01. Les liens rompus auparavant y sont invisibles, et sa liste est la plus récente ; seuls des liens formés sont donc dits, et rien des comptes.',
  ],
  [
    say.compared.readings([
      { name: 'a', meaning: 'shown' },
      { name: 'b', meaning: 'declared' },
    ]),
    'The readings differ (a: what the app shows; b: what accounts declare): a tie may be in one and not in the other for that reason alone.',
    'Les lectures diffèrent (a : ce que l’application montre ; b : ce que les comptes déclarent) : cela seul peut faire qu’un lien soit dans l’un et non dans l’autre.',
  ],
  [
    say.diffEditions.moves(old, fresh, ['sandbox', 'x'], 3, [
      { move: 'gone', actors: 1 },
      { move: 'stayed', actors: 2 },
    ]),
    'From a (2025-06-01) to b (2026-06-01), on sandbox, x: of 3 actors named in both, 1 is on none any more, 2 stayed where they were.',
    'De a (2025-06-01) à b (2026-06-01), dans le bac à sable et sur X : des 3 acteurs nommés dans les deux, 1 n’est plus sur aucun réseau, 2 sont restés où ils étaient.',
  ],
  [
    say.diffEditions.cost(1, [{ fate: 'lost', ties: 1 }]),
    'Of 1 tie of those who are on a network no more, 1 is on none though both are on another.',
    'Liens de ceux qui ne sont plus sur un réseau : 1, dont 1 qui n’est sur aucun alors que les deux acteurs sont sur un autre.',
  ],
  [
    say.spells.answered({ ...log, snapshots: ['third'] }, 2, 1, [
      { within: 'week', share: half, band: { min: 0, max: 1 }, limits: { min: 0.25, max: 0.75 } },
    ]),
    'The log week from 2025-06-01T00:00:00Z to 2025-06-08T12:30:00Z and third: of 2 new follows of accounts that did not follow (1 of which was looked at again), 50.0% within a week (95% band 0.0% to 100.0%; with all that is unknown 25.0% to 75.0%) were returned.',
    'Le journal week, du 2025-06-01 00:00 au 2025-06-08 12:30 UTC, et third : sur 2 nouveaux abonnements à un compte qui ne suivait pas (dont 1 a été regardé de nouveau), ont reçu une réponse : 50,0 % en une semaine (bande à 95 % : 0,0 à 100,0 % ; selon tout ce qui est inconnu : 25,0 à 75,0 %).',
  ],
  [say.spells.share(half, { min: 0.4, max: 0.61 }), '50.0% (40.0–61.0%)', '50,0 % (40,0–61,0 %)'],
  [say.spells.median(0, 365), '0.0–365.0 d', '0,0–365,0 j'],
  [
    say.spells.answeredTable('size'),
    'New follows that were returned, by size of who was followed',
    'Nouveaux abonnements qui ont reçu une réponse, par taille du compte suivi',
  ],
];

test.each(SAID)('%#', (sentence, english, other) => {
  expect(ENGLISH.say(sentence)).toBe(english);
  expect(french(sentence).replace(/\s/g, ' ')).toBe(other);
});

test('follows that persons ended are counted in the words of events, which name no option on a page', () => {
  const notes = logNotes({ times: null } as Diff, 2);
  expect(notes.map(ENGLISH.say)).toEqual([
    '2 follows ended by persons, counted and not listed: --persons names them.',
  ]);
  expect(notes.map(speaking(wordsIn('en'), true))).toEqual([
    'Follows that persons ended: 2, counted and not listed; the desk of a country names its own where that is asked for.',
  ]);
});
