/** What diff and spells say where the data of other tests do not: of nothing, of one, of what is unknown; in both languages. */
import { expect, test } from 'vitest';
import type { Diff } from '../../src/questions/diff/compare-study.ts';
import { logNotes } from '../../src/questions/diff/remarks.ts';
import { wordsIn } from '../../src/words/languages.ts';
import type { Sentence } from '../../src/words/said.ts';
import { say } from '../../src/words/say.ts';
import { speaking } from '../../src/words/speak.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

const french = speaking(wordsIn('fr'));
const old = { name: 'a', date: '2025-06-01' };
const fresh = { name: 'b', date: '2026-06-01' };
const of = { old, new: fresh, unit: 'account', source: 'roster' } as const;
const NONE = {
  kept: 0,
  remade: 0,
  ended: 0,
  lost: 0,
  'not-comparable-now': 0,
  left: 0,
  formed: 0,
  'not-comparable-before': 0,
  joined: 0,
  'left-group': 0,
  'entered-group': 0,
};
const nobody = { handle: '', accountId: 'x:7', name: 'Ann' };
const half = { min: 0.5, max: 0.5 };
const log = { log: 'week', from: '2025-06-01T00:00:00Z', to: '2025-06-08T12:30:00Z', where: [] };

const SAID: readonly (readonly [Sentence, english: string, french: string])[] = [
  [
    say.changes.ties(of, 1, { ...NONE, kept: 1 }, true, 1),
    'Of 1 follow in 2025, 1 remains. None is new: 1 follow in 2026.',
    'Sur 1 abonnement de 2025, 1 subsiste. Aucun n’est nouveau : 1 abonnement en 2026.',
  ],
  [
    say.changes.ties(of, 3, { ...NONE, kept: 1, remade: 1, ended: 1, formed: 1198 }, true, 1200),
    'Of 3 follows in 2025, 1 remains, 1 ended and was made again in between and 1 ended. Besides those that are there in both, 1,198 formed: 1,200 follows in 2026.',
    'Sur 3 abonnements de 2025, 1 subsiste, 1 a été rompu puis renoué entre-temps et 1 a été rompu. Outre ceux qui sont dans les deux, 1 198 se sont formés : 1 200 abonnements en 2026.',
  ],
  [
    // Of a derived snapshot, in which what is missing is not known to have ended.
    say.changes.ties(of, 3, { ...NONE, kept: 2, ended: 1, joined: 1 }, false, 3),
    'Of 3 follows in 2025, 2 remain. Besides those that remain, 1 joined the roster with an account: 3 follows in 2026.',
    'Sur 3 abonnements de 2025, 2 subsistent. Outre ceux qui subsistent, 1 est entré dans la liste avec l’un de ses comptes : 3 abonnements en 2026.',
  ],
  [
    say.changes.sum(of, 0, -2, 2, 0),
    'In all, as many: 2 fewer between accounts of both years and 2 more with accounts that came or went.',
    'Au total, autant : 2 de moins entre comptes des deux années et 2 de plus avec des comptes venus ou partis.',
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
    say.changes.clusters(of, 'mutual', 1, 2, 1),
    '1 cluster of mutual ties in 2025, 2 in 2026; 1 persists and keeps its number and name.',
    '1 communauté de liens réciproques en 2025, 2 en 2026 ; 1 persiste et garde son numéro et son nom.',
  ],
  [
    say.changes.undecided(of, 1, 0.8),
    '1 account cannot be compared, as it sits with its cluster in fewer than 80% of the runs in 2025 or in 2026.',
    'Pour 1 compte, on ne peut se prononcer, car il est avec sa communauté dans moins de 80 % des exécutions, en 2025 ou en 2026.',
  ],
  [
    say.diff.measures({ by: 'region' }, old, fresh, 1),
    "Measures of groups by region, the mean over each group's accounts, in a (2025-06-01) and b (2026-06-01), computed on the 1 account in both; rank_change is positive for a rise.",
    'Mesures par région, en moyenne sur les comptes de chaque groupe, dans a (2025-06-01) et b (2026-06-01), calculées sur le seul compte commun aux deux ; un écart de rang positif est une montée.',
  ],
  [
    say.changes.notComparable(of, 0, 1),
    '1 follow of 2026 cannot be compared because it was unknown in 2025. None of them counts as ended or formed.',
    '1 abonnement de 2026 ne peut être comparé, car on ignore s’il existait en 2025 ; aucun ne compte comme rompu ou formé.',
  ],
  [
    say.changes.parted(of, 'split', { name: 'A', accounts: 9 }, [
      { name: 'B', accounts: 8 },
      { name: 'C', accounts: 1 },
    ]),
    'Cluster “A” of 2025 has split: of 9 accounts that sit in it for sure, 8 are now in “B” and 1 are now in “C”.',
    'La communauté « A » de 2025 s’est scindée : sur 9 comptes qui s’y trouvaient à coup sûr, 8 sont désormais dans « B » et 1 est désormais dans « C ».',
  ],
  [
    say.changes.parted(of, 'merged', { name: 'A', accounts: 13 }, [
      { name: 'B', accounts: 8 },
      { name: 'C', accounts: 5 },
    ]),
    'Cluster “A” is a merger: of 13 accounts that sit in it for sure, 8 were in “B” in 2025 and 5 were in “C” in 2025.',
    'La communauté « A » est née d’une fusion : sur 13 comptes qui s’y trouvent à coup sûr, 8 étaient dans « B » en 2025 et 5 étaient dans « C » en 2025.',
  ],
  [
    say.changes.moved(of, nobody, 'fell', { old: 1, new: 22 }, { old: Number.NaN, new: 1 }),
    'Ann (x:7) fell from 1st in 2025 to 22nd among the best connected, with 1 mutual tie.',
    'Ann (x:7) descend du 1er rang en 2025 au 22e pour le nombre de liens réciproques : 1.',
  ],
  [
    say.changes.rankBetween({ best: 2, worst: 3 }),
    '2nd or 3rd, whatever is unknown.',
    'Quels que soient les liens inconnus, ce rang est le 2e ou le 3e.',
  ],
  [
    say.changes.keys(1, 1, 1),
    'By the keys of their records, 1 follow stood throughout and 1 ended and was made again in between; of 1 that is in both it is not known.',
    'D’après les clés de leurs enregistrements, 1 abonnement n’a pas été rompu et 1 a été rompu puis renoué entre-temps ; de 1 présent dans les deux, on ne le sait pas.',
  ],
  [
    say.diff.cameAndWent(1, 'week', '2025-06-02'),
    'Between the two days 1 follow formed and ended again, and stands on neither: entente events week --since 2025-06-02.',
    'Entre les deux jours, 1 abonnement s’est formé puis a été rompu, et n’est dans aucun : entente events week --since 2025-06-02.',
  ],
  [
    say.diff.strangers({ name: 'a', such: 'x:1' }, { name: 'b', such: 'x:2' }, ['b']),
    'no account is in both a (such as x:1) and b (such as x:2); ids of b number rows, and no handle or name is in both: where those differ, name the ids with --aliases FILE',
    'aucun compte n’est à la fois dans a (comme x:1) et dans b (comme x:2) ; les identifiants de b numérotent des lignes, et aucun nom d’utilisateur ni nom n’est dans les deux : s’ils diffèrent, nommez les identifiants par --aliases FICHIER',
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
    'From a of 1 June 2025 to b of 1 June 2026, on the networks that both have, the sandbox and X. Of 3 actors that the rosters of both name, 1 is on none any more and 2 are where they were.',
    'De a du 1er juin 2025 à b du 1er juin 2026, sur les réseaux communs aux deux, le bac à sable et X. Sur 3 acteurs nommés dans les listes des deux, 1 n’est plus sur aucun et 2 sont là où ils étaient.',
  ],
  [
    say.diffEditions.cost(
      { network: 'x', actors: 2, verdicts: [['moved', 1]], several: 0, unlisted: 1 },
      { ties: 1, fates: [{ fate: 'lost', ties: 1 }] },
    ),
    '2 actors are no longer on X: 1 moved, 1 without an account there in the rosters now. Of 1 known tie to or from them there, 1 was lost although both share another network.',
    '2 acteurs ne sont plus sur X : 1 déplacé, 1 absent des listes de ce réseau. Du lien connu qu’ils y avaient, 1 est perdu alors que les deux acteurs ont un autre réseau en commun.',
  ],
  [
    say.spells.answered({ ...log, snapshots: ['third'] }, 2, 1, [
      { within: 'week', share: half, band: { min: 0, max: 1 }, limits: { min: 0.25, max: 0.75 } },
    ]),
    'The log week from 2025-06-01 00:00 UTC to 2025-06-08 12:30 UTC and third: of 2 new follows of accounts that did not follow (1 of which was looked at again), 50.0% within a week (95% band 0% to 100%; with all that is unknown 25.0% to 75.0%) were returned.',
    'Le journal week, du 2025-06-01 00:00 au 2025-06-08 12:30 UTC, et third : sur 2 nouveaux abonnements à un compte qui ne suivait pas (dont 1 observé de nouveau), ont été suivis d’un retour : 50,0 % en une semaine (bande à 95 % : de 0 % à 100 % ; selon tout ce qui est inconnu : de 25,0 % à 75,0 %).',
  ],
  [say.spells.share(half, { min: 0.4, max: 0.61 }), '50.0% (40.0–61.0%)', '50,0 % (40,0–61,0 %)'],
  [say.spells.median(0, 365), '0.0–365.0 d', '0,0–365,0 j'],
  [
    say.spells.answeredTable('size'),
    'New follows that were returned, by the size of who was followed; in brackets the 95% band',
    'Nouveaux abonnements suivis d’un retour, par taille du compte suivi ; entre parenthèses, la bande à 95 %',
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
