import { capital } from '../../capital.ts';
import type { CoverageWords } from '../../en/report/coverage.ts';
import { log } from '../log.ts';
import { count, counted, form, list, others, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { status } from '../status.ts';
import type { Terms } from '../terms.ts';
import { VERDICT_NAMES } from '../verdicts.ts';

const members = (value: number, of: number) =>
  fr`${count(value)} des ${count(of)} États membres des Nations unies (${share(value / of)})`;

const besideMembers = (countries: number, organisations: number) =>
  list([
    ...(countries === 0
      ? []
      : [counted(countries, 'autre pays ou territoire', 'autres pays et territoires')]),
    ...(organisations === 0
      ? []
      : [counted(organisations, 'organisation internationale', 'organisations internationales')]),
  ]);

export function coverage({ entryWord, inStudied, listed, many, nodes, source }: Terms): CoverageWords {
  return {
    heading: 'Couverture',
    roster: (entries, value) =>
      source === 'import' && entries === value
        ? fr`Le réseau importé compte ${counted(value, 'compte')} : ${form(value, 'c’est le nœud', 'ce sont les nœuds')} du graphe`
        : fr`${listed(entries)} ; ${nodes(value)} ${form(value, 'existe à cette date et est le nœud', 'existent à cette date et sont les nœuds')} du graphe`,
    rosterOfUnits: (entries, accounts, units, unitless) =>
      fr`${listed(entries)} ; ${counted(accounts, 'compte')} ${form(accounts, 'existe', 'existent')} à cette date. Ils sont réunis en ${nodes(units)}, les nœuds du graphe${unitless === 0 ? '' : fr` ; ${counted(unitless, 'compte')} n’${form(unitless, 'appartient', 'appartiennent')} à aucun et ${form(unitless, 'est laissé', 'sont laissés')} de côté`}.`,
    absentEntries: (value, why) =>
      fr`${count(value)} ${form(value, 'entrée ne correspond', 'entrées ne correspondent')} alors à aucun compte : ${why}.`,
    shared: (names, rest) =>
      fr`Des entrées sont un seul compte, pour lequel vaut la première : ${names.map((each) => list(each)).join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)} (coverage.csv)` : ''}.`,
    holders: (persons, institutions, office) =>
      fr`Les comptes appartiennent à ${list([
        ...(persons > 0 ? [counted(persons, 'personne')] : []),
        ...(institutions > 0 ? [counted(institutions, 'institution')] : []),
      ])}.${office === 0 ? '' : ` Parmi ceux que tiennent des personnes, ${count(office)} ${form(office, 'est attaché à la fonction et passe', 'sont attachés à la fonction et passent')} au successeur.`}`,
    noCountry: source !== 'import' ? 'La liste n’indique aucun pays.' : '',
    emptyIn: (column, empty) => fr`${column} (${counted(empty, 'compte')})`,
    unstated: (columns) =>
      fr`Vides ${inStudied} : ${columns}. Ce qui compare les comptes selon ces colonnes les laisse de côté.`,
    onlyCountry: (country, accounts, others) =>
      others === 0
        ? fr`Tous sont d’un même pays : ${country}.`
        : fr`${counted(accounts, 'compte est', 'comptes sont')} d’un même pays, ${country} ; pour les autres, aucun n’est indiqué.`,
    members: (value, of, others, organisations) =>
      fr`${members(value, of)} ont au moins un de ces comptes${others + organisations === 0 ? '' : `, ainsi que ${besideMembers(others, organisations)}`}.`,
    ofMembers: (value, others, organisations) =>
      fr`Des comptes de ${counted(value, 'État membre', 'États membres')} des Nations unies en font partie${others + organisations === 0 ? '' : `, ainsi que de ${besideMembers(others, organisations)}`}.`,
    apart: (names, apart, members) =>
      fr`${counted(apart, 'autre État membre n’a', 'autres États membres n’ont')} qu’un compte compté à part, comme celui du gouvernement${names.length === 0 ? '' : fr` : ${list(names)}`}. Avec ${form(apart, 'lui', 'eux')}, ${count(members)} en ont un.`,
    allObserved: (taken, of) =>
      `${form(of, 'Ses abonnements', 'Les abonnements de tous')} ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout.`,
    observed: (observed, of, taken) =>
      observed === 0
        ? fr`${form(of, `Ses abonnements ${taken ? 'ne sont pas tenus pour lus' : 'n’ont pas été lus'}`, `Les abonnements d’aucun des ${nodes(of)} ${taken ? 'ne sont tenus pour lus' : 'n’ont été lus'}`)} jusqu’au bout : ce qui ne figure pas parmi les liens connus peut exister.`
        : fr`Les abonnements de ${nodes(observed)} (${share(observed / of)}) ${taken ? 'sont tenus pour lus' : 'ont été lus'} jusqu’au bout ; un abonnement qui n’y figure pas est donc tenu pour absent.`,
    short: (lists, lacks, open, settled) =>
      fr`À ${counted(lists, 'liste lue', 'listes lues')} jusqu’au bout, il manque ${count(lacks)} des abonnements que ${form(lists, 'son compte déclare', 'leurs comptes déclarent')} (coverage.csv, shortfall), les profils comptant aussi des comptes disparus.${open === 0 ? '' : fr` Pour ${count(open)} d’entre elles, il en manque plus que n’en expliquent de tels comptes : ceux qu’${form(open, 'elle ne montre pas sont inconnus', 'elles ne montrent pas sont inconnus')}, et les bornes n’en comptent pas plus qu’il n’en manque à ${form(open, 'celle-ci', 'chacune')}.`}${settled === 0 ? '' : fr` Sur ceux que ${count(settled)} d’entre elles ne ${form(settled, 'montre', 'montrent')} pas, le réseau a été interrogé.`}`,
    claim: status.claim,
    log: log.origin,
    verdict: 'Verdict',
    entries: source !== 'import' ? 'Entrées' : 'Comptes',
    inGraph: 'Dans le graphe',
    itsFollows: 'Ses abonnements',
    all: 'tous',
    notAll: 'pas tous',
    unseen:
      source !== 'import'
        ? fr`${capital(many)} qui n’ont pu être observés :`
        : fr`Qui n’a pas été lu jusqu’au bout :`,
    unseenOf: (verdict, names, rest) =>
      fr`**${VERDICT_NAMES[verdict]}** : ${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)} (coverage.csv)` : ''}`,
    seatless: (value, of, shares) =>
      fr`La liste n’a aucun siège ${form(value, 'de l’autre membre, dont', `des ${count(value)} autres membres, dont`)} on ne sait rien : sur les ${count(of)}, ${shares} ont un compte.`,
    places: ({ all, some, none, open }, networks) => {
      const isTwo = networks === 2;
      const found = [
        ...(all === 0 ? [] : [[all, `sur les ${isTwo ? 'deux' : count(networks)} réseaux`] as const]),
        ...(some === 0
          ? []
          : [[some, isTwo ? 'sur un seul' : `sur certains des ${count(networks)}`] as const]),
      ].map(([seats, where], k) =>
        k === 0
          ? `${counted(seats, 'siège')} ${form(seats, 'a', 'ont')} un compte ${where}`
          : `${count(seats)} ${where}`,
      );
      const others = [
        ...(none === 0 ? [] : [`pour ${count(none)}, rien n’a été trouvé sur aucun`]),
        ...(open === 0 ? [] : [`pour ${count(open)}, on ne sait pas`]),
      ];
      return fr`${[found.join(', '), capital(others.join(fr` ; `))]
        .map((said) => said && `${said}.`)
        .join(' ')
        .trim()}`;
    },
    without: {
      absent: (names) =>
        fr`Membres dont chaque siège a été cherché sans qu’aucun compte soit trouvé : ${names}.`,
      unknown: (names) => fr`Membres dont aucun siège n’a de compte connu : ${names}.`,
    },
    evidence: (file, hash) =>
      fr`Tout cela repose sur ${file} (SHA-256 ${hash}), et non sur les preuves scellées.`,
    snapshot: 'Date',
    seats: 'Sièges',
    present: 'Un compte',
    absent: 'Aucun trouvé',
    unlooked: 'Sans recherche valable',
    seatShare: 'Part des sièges',
    memberShare: 'Part des membres',
    unMembers: 'Membres de l’ONU',
    withAccount: 'avec un compte',
    accounts: 'Comptes',
    persons: 'Personnes',
    institutions: 'Institutions',
    observedHead: 'Observés',
    pages: (path, isEdition) =>
      fr`Chaque pays et organisation ayant ${isEdition ? 'un compte existant sur l’un des réseaux' : `${entryWord} ${inStudied}`} a [sa propre page](${path}).`,
    absentMembers: (absent, unlisted, cut) =>
      fr`${counted(absent, 'membre')} des Nations unies ${form(absent, 'n’a', 'n’ont')} aucun compte dans le graphe${cut ? ' (countries.csv)' : ''} : pour ${count(unlisted)}, aucune entrée n’existe ${inStudied}, ce qui dit que rien n’y a été inscrit, et non qu’il n’y en a pas ; pour ${count(absent - unlisted)}, tous les comptes inscrits avaient disparu à cette date.`,
    listed: fr`La liste, ligne par ligne dans coverage.csv, a été dressée ou choisie par l’auteur de l’étude ; les sièges sont ceux qu’elle nomme.`,
    frame: fr`La liste a été dressée ou choisie par l’auteur de l’étude, avec une ligne par compte trouvé. Les fonctions qu’elle contient sont celles du tableau. Si un pays n’a pas de ligne pour une fonction, soit personne n’a cherché de compte, soit aucun n’a été trouvé : la liste ne permet pas de le dire, et les parts de pays portent donc sur ce qui y figure.`,
    office: 'Fonction',
    officeCountries: 'Pays et organisations',
    why: 'Raison',
    noEntry: `aucune entrée ${inStudied}`,
    lost: (name, verdict) => fr`${name} : ${verdict}`,
  };
}
