/** Remarks, sentences, titles and reasons of the prompt, in French. */

import type { Language } from '../../report/words/en/language.ts';
import { findCountry } from '../../roster/country-names.ts';
import { OFFICES } from '../../roster/dictionary.ts';
import { begun, withArticle } from '../../roster/french-articles.ts';
import { type ReadBasis, verdictMeaning } from '../../roster/read-basis.ts';
import { FEED_MEANING, isVerdict, VERDICTS } from '../../roster/verdict.ts';
import { REGIONS } from '../../words/fr/names.ts';
import { knownReason } from '../../words/fr/reasons.ts';
import { fr } from '../../words/fr/spacing.ts';
import { VALUES } from '../../words/fr/values.ts';
import { verdicts } from '../../words/fr/verdicts.ts';
import { type Templates, translator } from '../../words/templates.ts';
import { ALERTS_IN_FRENCH } from './fr-alerts.ts';
import { COLUMN_WORDS } from './fr-columns.ts';
import { LISTINGS_IN_FRENCH } from './fr-listings.ts';
import { nameInFrench } from './fr-names.ts';
import { PAIRS_IN_FRENCH } from './fr-pairs.ts';
import { REFUSALS_IN_FRENCH } from './fr-refusals.ts';
import { TITLES_IN_FRENCH } from './fr-titles.ts';

const BASES: readonly ReadBasis[] = ['crawl', 'log', 'file', 'ties', 'word', 'assumed'];

/** What verdicts mean, alone and with their reason. */
const MEANINGS: Templates = VERDICTS.flatMap((verdict) =>
  BASES.map((basis) => [verdictMeaning(verdict, basis), verdicts.verdictMeaning(verdict, basis)] as const),
);

const FEEDS: Readonly<Record<keyof typeof FEED_MEANING, string>> = {
  complete: 'ses messages ont été lus jusqu’au début de la fenêtre',
  empty: 'il n’a rien publié dans la fenêtre',
  partial: 'la lecture s’est interrompue, ou certains de ses messages n’ont pu être lus',
  capped: 'ses messages n’ont été lus qu’aussi loin que le permet le réseau ou la limite de la collecte',
  protected: 'il ne montre ses messages qu’aux abonnés approuvés',
  hidden: 'il a des messages et n’en montre aucun',
  failed: 'le réseau n’a pas répondu pour ses messages, au dernier tour non plus',
  'not-read': 'l’instantané a été scellé avant son tour',
};

const POSTS: Templates = [
  ['Its posts were not all read: {reason}.', fr`Ses messages n’ont pas tous été lus : {reason}.`],
  [
    'A mention is a post of one side that names an account of the other or replies to it, as far as posts are known: of {n} of {m} account(s) not all are, and there may be more.',
    fr`Une mention est un message d’un côté qui nomme un compte de l’autre ou lui répond, autant que les messages soient connus : de {n} comptes sur {m}, ils ne le sont pas tous, et il peut y en avoir plus.`,
  ],
  [
    'Of {n} of {m} account(s) not all posts of this time are known: there may be more.',
    fr`De {n} comptes sur {m}, les messages de cette durée ne sont pas tous connus : il peut y en avoir plus.`,
  ],
  [
    'Names are those of the roster that a post names or answers. What its author has deleted is not there, nor the text of any.',
    'Les noms sont ceux de la liste qu’un message nomme ou à qui il répond. Ce que son auteur a supprimé n’y est pas, ni le texte d’aucun.',
  ],
  [
    'Of each account the posts of the {d} day(s) before the log are there too, and entente status says whose posts are unseen.',
    'De chaque compte, les messages des {d} jours d’avant le journal y sont aussi, et entente status dit de qui ils n’ont pas été vus.',
  ],
  [
    '{n} post(s) of {m} account(s), {a} as the stream told them and {b} as they were read; those that are deleted are in neither.',
    fr`Messages : {n}, de {m} comptes, {a} comme le flux les a dits et {b} comme ils ont été lus ; ceux qui sont supprimés ne sont nulle part.`,
  ],
  [
    'The posts of {n} accounts, such as {who}, are unseen: {reason}.',
    fr`Messages non vus, comptes : {n}, dont {who} ({reason}).`,
  ],
  ['The posts of {who} are unseen: {reason}.', fr`Messages non vus de {who} : {reason}.`],
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
  ['posts {verdict}: {meaning}', fr`messages, {verdict} : {meaning}`],
];

const LOGS: Templates = [
  [
    '{stream} has told what happened up to {time}.',
    'Le flux {stream} a dit ce qui s’est passé jusqu’à {time}.',
  ],
  ['{stream} was joined at {time}.', 'Le flux {stream} est suivi depuis {time}.'],
  [
    '{stream} was lost at {time} and has told nothing since: {reason}.',
    fr`Le flux {stream} est perdu depuis {time} et n’a rien dit depuis : {reason}.`,
  ],
  ['it has not answered yet', 'il n’a pas encore répondu'],
  ['it ended ({code})', 'il s’est interrompu'],
  ['it tells nothing that can be read', 'il ne dit rien de lisible'],
  ['it told more than could be written', 'il en a dit plus qu’on n’a pu écrire'],
  ['the server answered {code}', 'le serveur a refusé'],
  [
    'The log holds {n} event(s) of ties since it began, {m} event(s) of accounts, and {k} span(s) that ended; {sweeps} [sweeps have|sweep has] proved it.',
    fr`Le journal contient {n} événements de liens depuis le début, {m} de comptes, et {k} périodes finies ; relevés qui l’ont prouvé : {sweeps}.`,
  ],
  [
    'The log begins at {time}: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it. Posts are known from {from} on, and who speaks with us, what is posted and what the region speaks of are counted from there.',
    fr`Le journal commence à {time} : aucun lien formé ou rompu avant n’est compté comme nouveau ou rompu. De ceux qui existaient alors, on sait qu’ils existaient, et depuis quand là où leur trace le dit. Les messages sont connus depuis {from} ; qui parle avec nous, ce qui se publie et ce dont parle la région se comptent à partir de là.`,
  ],
  [
    'The log begins at {time}: no tie that formed or ended before is counted as new or ended. Of those that stood then it is known that they did, and since when where their records say it.',
    fr`Le journal commence à {time} : aucun lien formé ou rompu avant n’est compté comme nouveau ou rompu. De ceux qui existaient alors, on sait qu’ils existaient, et depuis quand là où leur trace le dit.`,
  ],
  [
    'The log begins at {time}: what formed or ended before is in no count.',
    fr`Le journal commence à {time} : ce qui s’est formé ou rompu avant n’est compté nulle part.`,
  ],
  [
    'The log was pruned: it begins at {time}, and nothing is known of what was before.',
    fr`Le journal a été élagué : il commence à {time}, et de ce qui était avant, on ne sait rien.`,
  ],
  [
    'Of {n} event(s) the sweeps found {m} that no stream had told: a loss of {share} (95% interval {low} to {high}), at the least, since what formed and ended within one gap is unseen.',
    fr`Sur {n} événements, les relevés en ont trouvé {m} qu’aucun flux n’avait dits : une perte de {share} (intervalle à 95 % : {low} à {high}), au moins, car ce qui s’est formé et rompu dans une même lacune n’est pas vu.`,
  ],
  [
    'No watch of it is running: it was to go on with a sweep at {time}, as {reason}; once started again it begins with one.',
    fr`Aucune veille n’est en cours : un relevé était prévu à {time} ({reason}) ; relancée, elle commence par un relevé.`,
  ],
  [
    'No watch of it is running: started again, it goes on at {time}, as {reason}, or at once where that is past.',
    fr`Aucune veille n’est en cours : relancée, elle continue à {time} ({reason}), ou aussitôt si c’est passé.`,
  ],
  ['Next sweep: {time}, as {reason}.', fr`Prochain relevé : {time} ({reason}).`],
  ['the time between two sweeps is over', 'la durée entre deux relevés est écoulée'],
  [
    'Paid today (UTC): {sum} of {most}; {all} since it began.',
    fr`Payé aujourd’hui (UTC) : {sum} sur {most} ; {all} depuis le début.`,
  ],
  [
    'Paid today (UTC): {sum}; {all} since it began.',
    fr`Payé aujourd’hui (UTC) : {sum} ; {all} depuis le début.`,
  ],
  ['0 rules of alerts in force; {fired}', fr`Aucune règle d’alerte en vigueur ; {fired}`],
  [
    '{n} alert(s) held back: each would name a person who ended a follow. "persons": true in the file of the rules has a watch tell them from then on; {prompt} lists what they are of.',
    fr`Alertes retenues : {n}, car chacune nommerait une personne qui a cessé de suivre. Avec "persons": true dans le fichier des règles, une veille les dit désormais ; {prompt} énumère de quoi il s’agit.`,
  ],
  ['none has fired yet', 'aucune ne s’est encore déclenchée'],
  [
    '{n} alert(s) fired, the last at {time}: {alert}',
    fr`alertes déclenchées : {n}, la dernière à {time} : {alert}`,
  ],
  [
    '{n} [alert waits|alerts wait] for a webhook, which said last: {fault}.',
    fr`Alertes qui attendent un webhook : {n} ; il a dit en dernier : {fault}.`,
  ],
  ['{n} [alert waits|alerts wait] for a webhook.', fr`Alertes qui attendent un webhook : {n}.`],
  [
    '{n} [alert was|alerts were] given up, as no webhook took [it|them].',
    fr`Alertes abandonnées, faute de webhook qui les prenne : {n}.`,
  ],
  [
    'Rules, and where each is told (lines of the watch, a file of a feed, a webhook), stand in watch.json beside the study, or in the file that --alerts of entente watch names.',
    fr`Les règles, et où chacune est annoncée (lignes de la veille, fichier d’un fil, webhook), sont écrites dans watch.json à côté de l’étude, ou dans le fichier que nomme --alerts de entente watch.`,
  ],
  [
    'A rule of silence fires when an account comes to be silent for so long after the rule came into force; who was so before it is not told of. The desk of a country lists who of its own is silent.',
    fr`Une règle de silence se déclenche quand un compte en vient à se taire aussi longtemps après l’entrée en vigueur de la règle ; qui se taisait déjà avant n’est pas annoncé. Le bureau d’un pays énumère qui des siens se tait.`,
  ],
  [
    'The last {n} of {m} are listed: --top {k} lists all.',
    fr`Énumérés : les {n} derniers sur {m} ; [[demander plus de lignes]].`,
  ],
  ['No rule is in force.', 'Aucune règle n’est en vigueur.'],
  [
    'Since when {n} rule(s) hold is not known: an earlier entente did not keep it.',
    fr`Règles dont on ignore depuis quand elles sont en vigueur, un entente antérieur ne l’ayant pas gardé : {n}.`,
  ],
  [
    'Proved by a sweep at {proved}; what came later is as the streams told it.',
    fr`Vérifié par le relevé du {proved} ; la suite ne repose que sur les flux.`,
  ],
  ['No sweep has proved it yet.', 'Aucun relevé ne l’a encore prouvé.'],
  [
    '{n} follow(s) ended by persons, counted in the totals, without names: --persons says how many each has ended.',
    fr`Abonnements rompus par des personnes : {n}, comptés dans les totaux, sans nom.`,
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed: --persons names them.',
    fr`Abonnements rompus par des personnes, comptés et non nommés : {n} ; le bureau d’un pays nomme les siens là où on le demande.`,
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
    'By the log {log}, from {from} to its last sweep at {to}: {there}; {back}. Its stretches: -s {name}.',
    fr`Selon le journal {log}, de {from} à son dernier relevé à {to} : {there} ; {back}. Ses périodes : -s {name}.`,
  ],
  [
    'Follows from and to an account that is gone or left the roster are lost with it: nobody ended them.',
    fr`Les abonnements d’un compte disparu ou sorti de la liste, et ceux vers lui, sont perdus avec lui : personne ne les a rompus.`,
  ],
  ['{pair} never followed', fr`{pair} : jamais suivi`],
  ['{pair} followed throughout', fr`{pair} : suivi tout du long`],
  ['{pair} followed as long as it was seen, {rest}', fr`{pair} : suivi tant qu’on l’a vu, {rest}`],
  ['{pair} did not follow as long as it was seen, {rest}', fr`{pair} : non suivi tant qu’on l’a vu, {rest}`],
  ['unknown before {from} ({why}), {rest}', fr`inconnu avant {from} ({why}), {rest}`],
  ['unknown before {from} ({why})', fr`inconnu avant {from} ({why})`],
  ['unknown after {to} ({why})', fr`inconnu après {to} ({why})`],
  ['not read yet', 'pas encore lu'],
  ['in a gap', 'dans une lacune'],
  ['not proved since', 'non prouvé depuis'],
  ['{pair} unknown throughout', fr`{pair} : inconnu tout du long`],
  ['{pair} followed when first known, {rest}', fr`{pair} : suivi au début, {rest}`],
  ['{pair} did not follow when first known, {rest}', fr`{pair} : non suivi au début, {rest}`],
  ['formed between {from} and {to}', 'formé entre {from} et {to}'],
  ['ended between {from} and {to}', 'rompu entre {from} et {to}'],
  ['formed at {time}', 'formé à {time}'],
  ['ended at {time}', 'rompu à {time}'],
  ['{who} was deactivated at {time}.', 'Le compte {who} a été désactivé à {time}.'],
  ['{who} took the handle {handle} at {time}.', 'Le compte {who} a pris le nom {handle} à {time}.'],
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
  [
    'It is unknown whether {who} [follows|follow] an account of {country}, which follows none of them; whoever does waits for an answer, too.',
    fr`{country} : on ignore si un de ses comptes est suivi par {who} ; aucun des siens ne les suit, et qui le suit attend aussi une réponse.`,
  ],
  [
    'A mass follower follows more than half of all accounts of the roster: that it follows an account too says little.',
    fr`Qui suit en masse suit plus de la moitié des comptes de la liste : qu’il suive aussi celui-ci dit peu.`,
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
  [
    "Both accounts are {name}'s (actor {actor}): ties between them count in no measure and no list.",
    fr`Les deux comptes sont à {name} (acteur {actor}) : les liens entre eux ne comptent dans aucune mesure ni liste.`,
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
  ['Handles: a rename is the same account', fr`Noms : un compte renommé est le même compte`],
  [
    'Holders: an account handed over is one account with several tenures',
    fr`Titulaires : un compte transmis est un seul compte à plusieurs mandats`,
  ],
  ['Actors with several accounts', 'Acteurs à plusieurs comptes'],
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

const TITLES: Templates = [['Week by week, {from} to {to}', 'Semaine par semaine, du {from} au {to}']];

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
  ['95 % of means {low} to {high}', fr`95 % des moyennes entre {low} et {high}`],
  ['since {day}', 'depuis {day}'],
  ['as the network told', 'comme le réseau l’a dit'],
  ['since {day} until {end}', 'depuis {day} jusqu’à {end}'],
  ['source {verdict}', fr`source : {verdict}`],
  ['target {verdict}', fr`cible : {verdict}`],
  ['both {verdict}', fr`les deux : {verdict}`],
  ['office, {id}', 'institutionnel, {id}'],
  ['personal, {id}', 'personnel, {id}'],
  ...OFFICES.map(
    (office) =>
      [`${office}, sent to {country}`, fr`${VALUES[office] ?? office}, pays d’accueil : {country}`] as const,
  ),
  ...Object.entries(REGIONS).map(
    ([region, french]) => [`{country} ({code}), ${region}`, `{country} ({code}), ${french}`] as const,
  ),
  ['left', 'sorti de la liste'],
  ['joined', 'venu avec un compte'],
];

/** Before all others: the rules themselves read like sentences about two accounts. */
const RULES: Templates = [
  [
    '{n} rule(s) of alerts in force ({rules}); {fired}',
    fr`Règles d’alerte en vigueur : {n} ({rules}) ; {fired}`,
  ],
];

/** What stands around a reason, and what a log says in place of one. */
const BESIDE_REASONS: Templates = [
  ['what its posts received is not known', 'on ignore ce que ses messages ont reçu'],
  ['{reason}, of which a log keeps nothing', fr`{reason}, dont un journal ne garde rien`],
  ['the beginning', 'début'],
  ['the end of the log', 'fin du journal'],
  ...VERDICTS.map((verdict) => [`${verdict}, {reason}`, `${verdicts.verdict(verdict)}, {reason}`] as const),
  ['in a gap for a time', 'un temps dans une lacune'],
  ['not answered', 'sans réponse'],
  ['formed within this time', 'formé dans ce laps de temps'],
  ['ended within this time', 'rompu dans ce laps de temps'],
  ['in a gap', 'dans une lacune'],
  ['not proved since', 'sans preuve depuis'],
  ['target not watched yet', 'cible pas encore suivie par le journal'],
  ['target watched no longer', 'cible qui n’est plus suivie par le journal'],
  ['taken out of the log', 'retiré du journal'],
  ['{n} ({reason}), {rest}', '{n} ({reason}), {rest}'],
  ['{n} ({reason})', '{n} ({reason})'],
  ['not read before', 'pas lu auparavant'],
];

const ALL: Templates = [
  ...RULES,
  ...PAIRS_IN_FRENCH,
  ...LISTINGS_IN_FRENCH,
  ...LOGS,
  ...POSTS,
  ...COUNTRIES,
  ...YEARS,
  ...STATUS,
  ...TITLES,
  ...TITLES_IN_FRENCH,
  ...ALERTS_IN_FRENCH,
  ...BESIDE_REASONS,
  ...CELLS,
  ...MEANINGS,
  ...GONE,
  ...Object.entries(FEED_MEANING).map(
    ([verdict, english]) => [english, FEEDS[verdict as keyof typeof FEED_MEANING]] as const,
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
  const known =
    made.get(language) ?? translator(ALL, (value, name) => (WRITTEN[name] ?? valueText)(value, language));
  made.set(language, known);
  return known(text) ?? knownReason(text);
}

function valueText(value: string, language: Language): string {
  if (/^\d+$/.test(value) && value.length < 12) return language.count(Number(value));
  const [, share] = /^(\d+\.\d)%$/.exec(value) ?? [];
  if (share !== undefined) return language.share(Number(share) / 100);
  const [decimals] = /(?<=^\d+\.)\d+$/.exec(value) ?? [];
  if (decimals !== undefined) return language.decimal(Number(value), decimals.length);
  if (isVerdict(value)) return verdicts.verdict(value);
  const reason = knownReason(value);
  if (reason !== null) return reason;
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
    return `${nameInFrench(name!)} (${about
      .split(', ')
      .map((word) => wordText(word, language))
      .join(', ')})`;
  }
  return wordText(value, language);
}

/** What stands at a place, where that is more than its text: a name takes its article, as « le ministère ». */
const WRITTEN: Readonly<Record<string, (value: string, language: Language) => string>> = {
  proved: momentText,
  object: articled,
  subject: (value, language) => begun(articled(value, language)),
};

function articled(value: string, language: Language): string {
  const text = valueText(value, language);
  return withArticle(text) ?? text;
}

/** "20 juillet 2025, 0 h 53 UTC" */
function momentText(value: string, language: Language): string {
  const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(value) ?? [];
  return day === undefined ? value : fr`${language.date(day)}, ${String(Number(hour))} h ${minute!} UTC`;
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
