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
    fr`Énumérés : les {n} derniers sur {m} ; --top {k} les énumère tous.`,
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
    fr`Abonnements rompus par des personnes : {n}, comptés dans les totaux, sans nom ; --persons dit combien chacune en a rompu.`,
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed: --persons names them.',
    fr`Abonnements rompus par des personnes, comptés et non énumérés : {n} ; --persons les nomme.`,
  ],
  [
    'By the log {log}, from {from} to its last sweep at {to}: {there}; {back}. Its stretches: -s {name}.',
    fr`Selon le journal {log}, de {from} à son dernier relevé à {to} : {there} ; {back}. Ses périodes : -s {name}.`,
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

const COUNTRIES: Templates = [
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
    "A cluster's number is the one in the report of {name}, or without one its place by size; a report set against an earlier snapshot (--against) carries on the numbers of that one.",
    fr`Le numéro d’un groupe est celui du rapport de {name}, ou sans rapport son rang par taille ; un rapport face à un instantané antérieur (--against) en reprend les numéros.`,
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
  ...STATUS,
  ...TITLES_IN_FRENCH,
  ...REASONS,
  ...CELLS,
  ...MEANINGS,
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

function wordText(word: string, language: Language): string {
  const office = word.replaceAll(' ', '-');
  if ((OFFICES as readonly string[]).includes(office)) return language.value('office', office);
  const place = word.replace(/^the /, '');
  const country = /^[A-Z]/.test(place) ? findCountry(place) : undefined;
  if (country !== undefined && word.length >= 4) return language.country(country.code);
  return /^[A-Z]/.test(word) ? language.value('region', word) : (COLUMN_WORDS[word] ?? word);
}
