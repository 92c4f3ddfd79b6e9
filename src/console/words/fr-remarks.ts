/** Remarks, sentences, titles and reasons of the prompt, in French. */

import { findCountry } from '../../roster/country-names.ts';
import { OFFICES } from '../../roster/dictionary.ts';
import { type ReadBasis, verdictMeaning } from '../../roster/read-basis.ts';
import { FEED_MEANING, isVerdict, VERDICTS } from '../../roster/verdict.ts';
import type { Language } from '../../words/en/report/language.ts';
import { REASONS } from '../../words/fr/reasons.ts';
import { named } from '../../words/fr/roster-names.ts';
import { fr } from '../../words/fr/spacing.ts';
import { FEED_MEANINGS, verdicts } from '../../words/fr/verdicts.ts';
import { type Templates, translator } from '../../words/templates.ts';
import { COLUMN_WORDS } from './fr-columns.ts';
import { PAIRS_IN_FRENCH } from './fr-pairs.ts';
import { REFUSALS_IN_FRENCH } from './fr-refusals.ts';
import { TITLES_IN_FRENCH } from './fr-titles.ts';

const BASES: readonly ReadBasis[] = ['crawl', 'log', 'file', 'ties', 'word', 'assumed'];

/** What verdicts mean, alone and with their reason. */
const MEANINGS: Templates = VERDICTS.flatMap((verdict) =>
  BASES.map((basis) => [verdictMeaning(verdict, basis), verdicts.verdictMeaning(verdict, basis)] as const),
);

const POSTS: Templates = [
  [
    '{name} logs no posts: who is silent, who speaks with us and what the region speaks of is unknown; entente watch --activity logs them.',
    fr`{name} ne tient pas les messages : qui se tait, qui parle avec nous et de quoi parle la région est inconnu ; entente watch --activity les tient.`,
  ],
  [
    '{name} holds no posts: who is silent, who speaks with us and what the region speaks of is unknown.',
    fr`{name} n’a pas de messages : qui se tait, qui parle avec nous et de quoi parle la région est inconnu.`,
  ],
  [
    'Silent since is the first whole day without a post; of a last post that is known by its week alone, earliest and last post are the first and the last day of that.',
    fr`« Se tait depuis » est le premier jour entier sans message ; d’un dernier message dont seule la semaine est connue, « au plus tôt » et « dernier message » en sont le premier et le dernier jour.`,
  ],
];

const LOGS: Templates = [
  [
    'The log begins at {time}: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it. Posts are known from {from} on, and who speaks with us, what is posted and what the region speaks of are counted from there.',
    fr`Le journal commence à {time} : aucun lien formé ou rompu avant n’est compté comme nouveau ou rompu. De ceux qui existaient alors, on sait qu’ils existaient, et depuis quand là où leur trace le dit. Les messages sont connus depuis {from} ; qui parle avec nous, ce qui se publie et ce dont parle la région se comptent à partir de là.`,
  ],
  [
    'The log begins at {time}: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it.',
    fr`Le journal commence à {time} : aucun lien formé ou rompu avant n’est compté comme nouveau ou rompu. De ceux qui existaient alors, on sait qu’ils existaient, et depuis quand là où leur trace le dit.`,
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed, as lists of who dropped whom have been used to harass; they are named where that is asked for (--persons).',
    fr`Abonnements rompus par des personnes, comptés et non nommés : {n}, car des listes de qui ne suit plus qui ont servi à harceler ; [[les noms se demandent]].`,
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed, as lists of who dropped whom have been used to harass.',
    fr`Abonnements rompus par des personnes, comptés et non nommés : {n}, car des listes de qui ne suit plus qui ont servi à harceler.`,
  ],
  [
    'Who waits, who does not answer and how countries stand is as of the last sweep of {log}, at {time}; what moved is told up to {to}.',
    fr`Qui attend, qui ne répond pas et la place des pays sont au dernier relevé de {log}, à {time} ; ce qui a bougé est dit jusqu’à {to}.`,
  ],
  [
    '{n} follow(s) ended and formed again within the time, and none of that is listed.',
    fr`Abonnements rompus et renoués dans cette durée, non listés : {n}.`,
  ],
  [
    'Follows from and to an account that is gone or left the roster are lost with it: nobody ended them.',
    fr`Les abonnements d’un compte disparu ou sorti de la liste, et ceux vers lui, sont perdus avec lui : personne ne les a rompus.`,
  ],
];

/** Who is gone, by handle and verdict. */
const GONE: Templates = VERDICTS.flatMap((verdict) => [
  [`{who} (${verdict}), {rest}`, `{who} (${verdicts.verdict(verdict)}), {rest}`] as const,
  [`{who} (${verdict}) and {n} more`, `{who} (${verdicts.verdict(verdict)}) et {n} autres`] as const,
  [`{who} (${verdict})`, `{who} (${verdicts.verdict(verdict)})`] as const,
]);

const COUNTRIES: Templates = [
  [
    '{n} of {m} account(s) of the roster [is|are] not on the network, and in no count: {who}.',
    fr`Des {m} comptes de la liste, {n} ne sont plus sur le réseau, et ne sont comptés nulle part : {who}.`,
  ],
  ...VERDICTS.flatMap((verdict) => [
    [
      `{who} is ${verdict}: {meaning} ({reason}).`,
      fr`{who}, ${verdicts.verdict(verdict)} : {meaning} ({reason}).`,
    ] as const,
    [`{who} is ${verdict}: {meaning}.`, fr`{who}, ${verdicts.verdict(verdict)} : {meaning}.`] as const,
  ]),
  [
    'What is new is what {name} has and {earlier} has not, each as of its day; what came and went between them is unseen. A watch tells it as it happens: entente watch.',
    fr`Est nouveau ce que {name} a et que {earlier} n’a pas, chacun à sa date ; ce qui est venu et reparti entre les deux n’est pas vu. Une veille le dit quand il arrive : entente watch.`,
  ],
  [
    'There is no earlier snapshot: what is new and what ended is unknown.',
    fr`Il n’y a pas d’instantané antérieur : ce qui est nouveau et ce qui est rompu est inconnu.`,
  ],
  [
    'Of {n} follow(s) from abroad that stood then it is unknown whether they ended.',
    fr`De {n} abonnements de l’étranger qui existaient alors, on ignore s’ils sont rompus.`,
  ],
  [
    '{n} follow(s) came with accounts that were not listed then, and are not called new.',
    fr`Abonnements venus avec des comptes absents de la liste d’alors, et qui ne sont pas dits nouveaux : {n}.`,
  ],
  [
    "A cluster's number is the one in the report of {name}, or without one its place by size; a report set against an earlier snapshot (--against) carries on the numbers of that one.",
    fr`Le numéro d’un groupe est celui du rapport de {name}, ou sans rapport son rang par taille ; un rapport face à un instantané antérieur (--against) en reprend les numéros.`,
  ],
];

const YEARS: Templates = [
  [
    'From {old} to {new}: {n} tie(s); {became}; {came}: {m} tie(s).',
    fr`De {old} à {new} : {n} liens ; {became} ; {came} : {m} liens.`,
  ],
  [
    'From {old} to {new}: {n} tie(s); {came}: {m} tie(s).',
    fr`De {old} à {new} : {n} liens ; {came} : {m} liens.`,
  ],
  ['all of them still there', 'tous maintenus'],
  ['none new', 'aucun nouveau'],
  [
    '{country} from {old} to {new}, with accounts abroad: of its own, {a} follow(s) formed and {b} ended; of theirs, {c} follow(s) formed and {d} ended; {made} mutual tie(s) made and {broken} broken; {n} follow(s) cannot be compared.',
    fr`{country}, de {old} à {new}, avec des comptes étrangers : abonnements des siens formés {a}, rompus {b} ; des autres, formés {c}, rompus {d} ; liens réciproques noués {made}, rompus {broken} ; non comparables : {n}.`,
  ],
  [
    '{country} from {old} to {new}, with accounts abroad: of its own, {a} follow(s) formed and {b} ended; of theirs, {c} follow(s) formed and {d} ended; {made} mutual tie(s) made and {broken} broken.',
    fr`{country}, de {old} à {new}, avec des comptes étrangers : abonnements des siens formés {a}, rompus {b} ; des autres, formés {c}, rompus {d} ; liens réciproques noués {made}, rompus {broken}.`,
  ],
  [
    '{who} from {old} to {new}: follows {out}, followed by {in}, mutual {both}.',
    fr`{who}, de {old} à {new} : suit {out}, suivi par {in}, réciproques {both}.`,
  ],
  [
    'Lost is a tie with an account that is suspended, deactivated or gone; left and joined are ties with accounts that left the roster or came to it: nobody ended or formed these.',
    fr`Un lien perdu est avec un compte suspendu, désactivé ou disparu ; sorti et venu, avec un compte sorti de la liste ou venu dans la liste : personne ne les a rompus ni formés.`,
  ],
  ['{arrow} ({x} ended, {y} formed)', '{arrow} (rompus {x}, formés {y})'],
  ['{arrow} ({x} ended)', '{arrow} (rompus {x})'],
  ['{arrow} ({y} formed)', '{arrow} (formés {y})'],
  ['{arrow} ({x} broken, {y} made)', '{arrow} (rompus {x}, noués {y})'],
  ['{arrow} ({x} broken)', '{arrow} (rompus {x})'],
  ['{arrow} ({y} made)', '{arrow} (noués {y})'],
  [
    'The whole graph, and its panel of {n} accounts that are in both',
    'Le graphe entier, et son panel de {n} comptes présents dans les deux',
  ],
  [
    'Of the {n} tie(s) that are in both, the keys of their records show that {m} stood throughout; of {k} it is not known.',
    fr`Des {n} liens présents dans les deux, les clés montrent que {m} ont duré tout du long ; de {k}, on l’ignore.`,
  ],
  [
    'Of the {n} tie(s) that are in both, the keys of their records show that {m} stood throughout.',
    'Des {n} liens présents dans les deux, les clés montrent que {m} ont duré tout du long.',
  ],
  [
    'Of the {n} tie(s) that are in both, the keys of their records show that {m} stood throughout and {r} ended and were made again.',
    'Des {n} liens présents dans les deux, les clés montrent que {m} ont duré tout du long et que {r} ont été rompus puis renoués.',
  ],
  [
    'Between the two days {n} follow(s) formed and ended again, and [stands|stand] on neither: {prompt}.',
    fr`Entre les deux jours, abonnements formés puis rompus, qui ne sont dans aucun : {n} ({prompt}).`,
  ],
  [
    'Measures of {units} in {old} and {new}, computed on {over}; rank_change is positive for a rise.',
    fr`Mesures ({units}), {old} et {new}, calculées sur {over} ; un écart de rang positif est une montée.`,
  ],
  ['all accounts of each', 'tous les comptes de chacun'],
  [
    'In {names}: {n} accounts with several handles, {m} with several tenures, {k} actors with several accounts.',
    fr`{names} : comptes à plusieurs noms {n}, à plusieurs mandats {m} ; acteurs à plusieurs comptes {k}.`,
  ],
  [
    'The snapshots are not in the order of their dates: {list}.',
    fr`Les instantanés ne sont pas dans l’ordre de leurs dates : {list}.`,
  ],
  [
    '{name} is derived from {source}: the ties that stood when that was read and were declared by {date}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of accounts.',
    fr`{name} est dérivé de {source} : les liens qui existaient à sa lecture et étaient déclarés au {date}. Les liens rompus avant y sont invisibles, et sa liste est la plus récente ; seuls des liens formés sont donc dits, et rien des comptes.`,
  ],
  [
    'Ids that number the rows of a table ({list}): accounts are compared by handle, or by a name that is theirs alone.',
    fr`Identifiants qui numérotent les lignes d’un tableau ({list}) : les comptes sont comparés par pseudonyme, ou par un nom qu’ils sont seuls à porter.`,
  ],
  [
    'Nothing but the number of a row names an account ({list}): accounts are compared by these numbers.',
    fr`Rien d’autre qu’un numéro de ligne ne désigne un compte ({list}) : les comptes sont comparés par ces numéros.`,
  ],
  [
    'The readings differ ({list}): a tie may be in one and not in the other for that reason alone.',
    fr`Les lectures diffèrent ({list}) : un lien peut être dans l’un et non dans l’autre pour cette seule raison.`,
  ],
];

const STATUS: Templates = [
  [
    '{name} ({network}, {date}, {state}): {n} account(s), {verdicts}; {m} post(s) of {d} day(s); {feeds} feed(s), {more}',
    fr`{name} ({network}, {date}, {state}) : comptes {n} ({verdicts}) ; messages de {d} jours : {m} ; fils {feeds} ({more})`,
  ],
  [
    '{name} ({network}, {date}, {state}): {n} account(s), {verdicts}',
    fr`{name} ({network}, {date}, {state}) : comptes {n} ({verdicts})`,
  ],
  ['sealed', 'scellé'],
  [
    'The archive of {name} was not allowed to carry posts.',
    'L’archive de {name} n’avait pas le droit de porter des messages.',
  ],
  [
    'The snapshot holds the ties of the log {log} as of {time}; it followed {streams}, and {gap} in a gap then. {loss}',
    fr`L’instantané tient les liens du journal {log} à {time} ; il suivait {streams} ; comptes alors dans une lacune : {gap}. {loss}`,
  ],
  ['{n} account(s) [was|were]', '{n}'],
  ['no accounts were', '0'],
  ...VERDICTS.map(
    (verdict) => [`${verdict}: {meaning}`, fr`${verdicts.verdict(verdict)} : {meaning}`] as const,
  ),
];

/** What stands in the cells of a country's and of an account's page. */
const CELLS: Templates = [
  ['followed by {name}, unreturned', fr`suivi par {name}, sans retour`],
  ['follows {name}, unreturned', fr`suit {name}, sans retour`],
  ['{n} followers on the network', '{n} abonnés sur le réseau'],
  [
    '{n} declared, {m} listed, {k} of them outside the roster',
    fr`{n} déclarés, {m} listés, dont {k} hors de la liste`,
  ],
  ['{n} declared, {m} listed', fr`{n} déclarés, {m} listés`],
  ['{n} declared', '{n} déclarés'],
  ['{n} listed', '{n} listés'],
  [
    '{n}: {name}, {m} account(s); {sure}, stability {x}',
    fr`{n} : {name}, {m} comptes ; {sure}, stabilité {x}`,
  ],
  ['undecided', 'indécis'],
  ['since {day}', 'depuis {day}'],
  ['as the network told', 'comme le réseau l’a dit'],
  ['source {verdict}', fr`source : {verdict}`],
  ['target {verdict}', fr`cible : {verdict}`],
  ['both {verdict}', fr`les deux : {verdict}`],
  ['left', 'sorti de la liste'],
  ['joined', 'venu avec un compte'],
];

const ALL: Templates = [
  ...PAIRS_IN_FRENCH,
  ...LOGS,
  ...POSTS,
  ...COUNTRIES,
  ...YEARS,
  ...STATUS,
  ...TITLES_IN_FRENCH,
  ...REASONS,
  ...CELLS,
  ...MEANINGS,
  ...GONE,
  ...Object.entries(FEED_MEANING).map(
    ([verdict, english]) => [english, FEED_MEANINGS[verdict as keyof typeof FEED_MEANING]] as const,
  ),
];

const refusalsMade = new WeakMap<Language, (text: string) => string | null>();

/** The same of what is said in place of an answer. */
export function refusal(text: string, language: Language): string | null {
  const known =
    refusalsMade.get(language) ??
    translator(REFUSALS_IN_FRENCH, (value, name) => (name === 'country' ? wordText(value, language) : value));
  refusalsMade.set(language, known);
  return known(text);
}

const made = new WeakMap<Language, (text: string) => string | null>();

/** In French, with numbers, verdicts, offices and countries in its words; `null` for a text that is none of those. */
export function remark(text: string, language: Language): string | null {
  const known = made.get(language) ?? translator(ALL, (value) => valueText(value, language));
  made.set(language, known);
  return known(text);
}

function valueText(value: string, language: Language): string {
  if (/^\d+$/.test(value) && value.length < 12) return language.count(Number(value));
  const [, share] = /^(\d+\.\d)%$/.exec(value) ?? [];
  if (share !== undefined) return language.share(Number(share) / 100);
  const [decimals] = /(?<=^\d+\.)\d+$/.exec(value) ?? [];
  if (decimals !== undefined) return language.decimal(Number(value), decimals.length);
  if (isVerdict(value)) return verdicts.verdict(value);
  // "1103 ended, 307 lost with an account"
  const changes = value.split(', ').map((one) => /^(\d+) (.+)$/.exec(one) ?? []);
  if (changes.every(([, , what]) => Object.hasOwn(TIE_CHANGES, what ?? ''))) {
    return changes.map(([, n, what]) => `${language.count(Number(n))} ${TIE_CHANGES[what!]}`).join(', ');
  }
  // "575 complete, 26 empty"
  if (/^\d+ [a-z-]+(, \d+ [a-z-]+)*$/.test(value)) {
    return value.replace(/(\d+) ([a-z-]+)/g, (whole, number: string, verdict: string) =>
      isVerdict(verdict) ? `${verdicts.verdict(verdict)} ${language.count(Number(number))}` : whole,
    );
  }
  // "Name (@handle, head of state, Kenya)"
  const [, name, about] = /^(.*) \((.*)\)$/.exec(value) ?? [];
  if (about !== undefined) {
    return `${named(name!)} (${about
      .split(', ')
      .map((word) => wordText(word, language))
      .join(', ')})`;
  }
  return wordText(value, language);
}

/** What became of ties, after how many. */
const TIE_CHANGES: Readonly<Record<string, string>> = {
  'ended and remade in between': 'rompus et renoués entre-temps',
  ended: 'rompus',
  'lost with an account': 'perdus avec un compte',
  'not comparable now': 'non comparables après',
  'left the roster': 'sortis de la liste',
  formed: 'formés',
  'not comparable before': 'non comparables avant',
  'joined with an account': 'venus avec un compte',
};

function wordText(word: string, language: Language): string {
  const office = word.replaceAll(' ', '-');
  if ((OFFICES as readonly string[]).includes(office)) return language.value('office', office);
  const place = word.replace(/^the /, '');
  const country = /^[A-Z]/.test(place) ? findCountry(place) : undefined;
  if (country !== undefined && word.length >= 4) return language.country(country.code);
  return /^[A-Z]/.test(word) ? language.value('region', word) : (COLUMN_WORDS[word] ?? word);
}
