import type { AccountEvent } from '../../changes/account-events.ts';
import type { TieChange } from '../../changes/tie-changes.ts';
import type { Verdict } from '../../roster/verdict.ts';
import { rosterOf } from '../../study/study.ts';
import { capital } from '../capital.ts';
import type { changes as english } from '../en/changes.ts';
import type { Compared, Dated } from '../values.ts';
import { clusterName } from './cluster-names.ts';
import { countryName } from './country-names.ts';
import { momentsOf } from './moments.ts';
import { NUMBERS, ordinal } from './numbers.ts';
import { called } from './phrases.ts';
import { fr } from './spacing.ts';
import { inStudied, terms } from './terms.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const { count, counted, date, decimal, form, list, share } = NUMBERS;

const about = ({ old, new: fresh, unit, source }: Compared) => ({
  ...terms(unit, source),
  ofRoster: terms(unit, rosterOf(source)).ofStudied,
  inRoster: inStudied(rosterOf(source)),
  ...momentsOf(old, fresh),
});

const dayed = ({ name, date: day }: Dated) => `${name} (${date(day)})`;

const more = (value: number) => `${count(Math.abs(value))} de ${value < 0 ? 'moins' : 'plus'}`;

const parts = (...all: readonly (readonly [number, (value: number) => string])[]) =>
  all.filter(([value]) => value > 0).map(([value, say]) => say(value));

/** Of ties, one end of each. */
function endOf({ unit, source }: Compared, ties: number): string {
  const { one, many } = terms(unit, source);
  return unit === 'country' ? `un ${one}` : `l’un de ${form(ties, 'ses', 'leurs')} ${many}`;
}

const became = (of: Compared): Record<TieChange, string> => {
  const { one, ofRoster, inRoster, inEarlier, inLater } = about(of);
  return {
    kept: 'maintenus',
    remade: 'rompus puis renoués',
    ended: 'rompus',
    lost: `perdus avec un ${one} disparu`,
    left: `sortis ${ofRoster} avec ${endOf(of, 2)}`,
    'left-group': `sortis du groupe avec ${endOf(of, 2)}`,
    'not-comparable-now': fr`non comparables : inconnus ${inLater}`,
    formed: 'formés',
    joined: `entrés ${inRoster} avec ${endOf(of, 2)}`,
    'entered-group': `entrés dans le groupe avec ${endOf(of, 2)}`,
    'not-comparable-before': fr`non comparables : inconnus ${inEarlier}`,
  };
};

/** In the feminine: pairs, lost with one of their ends. */
const pairBecame = (of: Compared): Readonly<Record<string, string>> => {
  const { one, ofRoster, inRoster, inEarlier, inLater } = about(of);
  return {
    kept: 'maintenues',
    broken: 'rompues',
    made: 'nouées',
    lost: `perdues avec un ${one} disparu`,
    left: `sorties ${ofRoster} avec ${endOf(of, 2)}`,
    joined: `entrées ${inRoster} avec ${endOf(of, 2)}`,
    'left-group': `sorties du groupe avec ${endOf(of, 2)}`,
    'entered-group': `entrées dans le groupe avec ${endOf(of, 2)}`,
    'not-comparable-now': fr`non comparables : inconnues ${inLater}`,
    'not-comparable-before': fr`non comparables : inconnues ${inEarlier}`,
  };
};

const happened = (of: Compared): Record<AccountEvent['kind'], string> => {
  const { ofRoster, inRoster, inEarlier, inLater } = about(of);
  return {
    joined: `entré ${inRoster}`,
    left: `sorti ${ofRoster}`,
    'entered-group': 'entré dans le groupe, et déjà dans la liste avant',
    'left-group': 'sorti du groupe, et toujours dans la liste',
    'left-office': 'a quitté ses fonctions',
    'changed-office': 'a changé de fonction',
    'handed-over': 'transmis à un autre titulaire',
    renamed: 'renommé',
    'gone-unobservable': `lisible ${inEarlier}, ne l’est plus`,
    'came-back': `absent ou illisible ${inEarlier}, lisible ${inLater}`,
  };
};

export const changes: typeof english = {
  scope(of, then, now, both) {
    const { nodes, inEarlier, inLater } = about(of);
    return fr`${dayed(of.new)} est comparé à ${dayed(of.old)} : ${nodes(then)} ${inEarlier}, ${count(now)} ${inLater}, ${count(both)} dans les deux.`;
  },

  ties(of, then, totals, tellsEnds, now) {
    const { one, ofRoster, inRoster, ofEarlier, inLater } = about(of);
    const fates = parts(
      [
        totals.remade,
        (n) => `${count(n)} ${form(n, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps`,
      ],
      [tellsEnds ? totals.ended : 0, (n) => `${count(n)} ${form(n, 'a été rompu', 'ont été rompus')}`],
      [totals.lost, (n) => `${count(n)} ${form(n, 'a été perdu', 'ont été perdus')} avec un ${one} disparu`],
      [
        totals.left,
        (n) => `${count(n)} ${form(n, 'est sorti', 'sont sortis')} ${ofRoster} avec ${endOf(of, n)}`,
      ],
      [
        totals['left-group'],
        (n) => `${count(n)} ${form(n, 'est sorti', 'sont sortis')} du groupe avec ${endOf(of, n)}`,
      ],
      [totals['not-comparable-now'], (n) => `pour ${count(n)}, on ne peut se prononcer`],
    );
    const fresh = parts(
      [totals.formed, (n) => `${count(n)} ${form(n, 's’est formé', 'se sont formés')}`],
      [
        totals.joined,
        (n) => `${count(n)} ${form(n, 'est entré', 'sont entrés')} ${inRoster} avec ${endOf(of, n)}`,
      ],
      [
        totals['entered-group'],
        (n) => `${count(n)} ${form(n, 'est entré', 'sont entrés')} dans le groupe avec ${endOf(of, n)}`,
      ],
      [
        totals['not-comparable-before'],
        (n) => `pour ${count(n)}, on ne peut dire ${form(n, 's’il est nouveau', 's’ils sont nouveaux')}`,
      ],
    );
    const { kept } = totals;
    const stand = kept === 0 ? 'aucun ne subsiste' : `${count(kept)} ${form(kept, 'subsiste', 'subsistent')}`;
    const besides = totals.remade > 0 ? 'sont dans les deux' : 'subsistent';
    return fr`Sur ${counted(then, 'abonnement')} ${ofEarlier}, ${list([stand, ...fates])}. ${fresh.length === 0 ? 'Aucun n’est nouveau' : `Outre ceux qui ${besides}, ${list(fresh)}`} : ${counted(now, 'abonnement')} ${inLater}.`;
  },
  sum(of, all, among, withAccounts, unknown) {
    const { many } = about(of);
    return fr`Au total, ${all === 0 ? 'autant' : more(all)} : ${list([
      ...(among === 0
        ? []
        : [`${more(among)}${unknown === 0 ? '' : ' que l’on peut comparer,'} entre ${many} des deux années`]),
      ...(withAccounts === 0 ? [] : [`${more(withAccounts)} avec des ${many} venus ou partis`]),
      ...(unknown === 0 ? [] : [`${more(unknown)} parmi ceux qui ne peuvent être comparés`]),
    ])}.`;
  },
  survival(of, followed, kept) {
    const { ofEarlier, inLater } = about(of);
    return fr`${form(followed, 'De l’abonnement', `Des ${count(followed)} abonnements`)} ${ofEarlier} dont on connaît le sort ${inLater}, ${share(kept / followed)} ${form(kept, 'subsiste', 'subsistent')}.`;
  },
  keys: (stood, remade, unknown) =>
    fr`D’après les clés de leurs enregistrements, ${counted(stood, 'abonnement')} ${form(stood, 'n’a pas été rompu', 'n’ont pas été rompus')}${remade > 0 ? ` et ${count(remade)} ${form(remade, 'a été rompu puis renoué', 'ont été rompus puis renoués')} entre-temps` : ''}${unknown > 0 ? fr` ; de ${count(unknown)} ${form(unknown, 'présent', 'présents')} dans les deux, on ne le sait pas` : ''}.`,
  became: (of, change) => became(of)[change],

  pairs(of, totals) {
    const { one, ofRoster, inRoster } = about(of);
    const { kept } = totals;
    const stand =
      kept === 0 ? 'aucune ne subsiste' : `${count(kept)} ${form(kept, 'subsiste', 'subsistent')}`;
    const fates = parts(
      [totals.broken, (n) => `${count(n)} ${form(n, 'a été rompue', 'ont été rompues')}`],
      [totals.made, (n) => `${count(n)} ${form(n, 's’est nouée', 'se sont nouées')}`],
    );
    const others = parts(
      [totals.lost, (n) => `${count(n)} ${form(n, 'perdue', 'perdues')} avec un ${one}`],
      [totals.left, (n) => `${count(n)} ${form(n, 'sortie', 'sorties')} ${ofRoster}`],
      [totals.joined, (n) => `${count(n)} ${form(n, 'entrée', 'entrées')} ${inRoster}`],
      [totals['left-group'], (n) => `${count(n)} ${form(n, 'sortie', 'sorties')} du groupe`],
      [totals['entered-group'], (n) => `${count(n)} ${form(n, 'entrée', 'entrées')} dans le groupe`],
      [totals.notComparable, (n) => `${count(n)} ${form(n, 'non comparable', 'non comparables')}`],
    );
    return fr`Parmi les paires réciproques, ${list([stand, ...fates])}.${others.length === 0 ? '' : fr` Quant aux autres : ${list(others)}.`}`;
  },
  pairBecame: (of, change) => pairBecame(of)[change] ?? change,

  untold: (of) => `Rien n’est dit des ${about(of).many}, car l’un des instantanés est dérivé d’un autre.`,
  same: (of) => `Les mêmes ${about(of).many}, sous les mêmes identifiants et dans les mêmes fonctions.`,
  events(of, totals) {
    const { ofRoster, inRoster, nodes, inEarlier, inLater } = about(of);
    const verbs: Record<AccountEvent['kind'], (n: number) => string> = {
      joined: (n) => `${form(n, 'est entré', 'sont entrés')} ${inRoster}`,
      left: (n) => `${form(n, 'est sorti', 'sont sortis')} ${ofRoster}`,
      'entered-group': (n) => `${form(n, 'est entré', 'sont entrés')} dans le groupe`,
      'left-group': (n) => `${form(n, 'est sorti', 'sont sortis')} du groupe`,
      'left-office': (n) => form(n, 'a quitté ses fonctions', 'ont quitté leurs fonctions'),
      'changed-office': (n) => form(n, 'a changé de fonction', 'ont changé de fonction'),
      'handed-over': (n) => `${form(n, 'a été transmis', 'ont été transmis')} à un autre titulaire`,
      renamed: (n) => form(n, 'a été renommé', 'ont été renommés'),
      'gone-unobservable': (n) =>
        `${form(n, 'était lisible', 'étaient lisibles')} ${inEarlier} et ne ${form(n, 'l’est', 'le sont')} plus`,
      'came-back': (n) =>
        `${form(n, 'était absent ou illisible', 'étaient absents ou illisibles')} ${inEarlier} et ${form(n, 'est lisible', 'sont lisibles')} ${inLater}`,
    };
    return `${list(totals.map(([kind, n], k) => `${k === 0 ? nodes(n) : count(n)} ${verbs[kind](n)}`))}.`;
  },
  event: (of, kind) => happened(of)[kind],
  office: (office, host) =>
    fr`${values.value('office', office)}${host === '' ? '' : ` (${countryName(host)})`}`,
  verdict: (verdict) => verdicts.verdict(verdict as Verdict),

  figure(of, measure) {
    const { one, many } = about(of);
    const figures: Readonly<Record<string, string>> = {
      mutual_share_mean: `Part moyenne des autres avec lesquels un ${one} a un lien réciproque`,
      density: fr`Densité : part des abonnements possibles qui existent`,
      reciprocity: fr`Réciprocité : part des abonnements qui sont réciproques`,
      mutual_tie_share: `Part des ${many} ayant au moins un lien réciproque`,
      nodes: capital(many),
      edges: 'Abonnements',
      mutual_pairs: 'Paires réciproques',
    };
    return figures[measure] ?? measure;
  },
  share: (value) => share(value),
  count: (value) => count(value),

  notComparable(of, now, before) {
    const { ofEarlier, ofLater, inEarlier, inLater } = about(of);
    return fr`${parts(
      [
        now,
        (n) =>
          fr`${counted(n, 'abonnement')} ${ofEarlier} ne ${form(n, 'peut être comparé, car on ignore ce qu’il est devenu', 'peuvent être comparés, car on ignore ce qu’ils sont devenus')} ${inLater}`,
      ],
      [
        before,
        (n) =>
          fr`${counted(n, 'abonnement')} ${ofLater} ne ${form(n, 'peut', 'peuvent')} ${now === 0 ? form(n, 'être comparé', 'être comparés') : 'l’être non plus'}, car on ignore ${form(n, 's’il existait', 's’ils existaient')} ${inEarlier}`,
      ],
    ).join(', et ')} ; aucun ne compte comme rompu ou formé.`;
  },
  comparable(of, open) {
    const but = `sauf ceux des ${about(of).many} présents dans un seul instantané.`;
    return open === 0
      ? `Tous les liens ont pu être comparés, ${but}`
      : fr`Tous les abonnements connus ont pu être comparés, ${but} Pour ${counted(open, 'autre paire ordonnée', 'autres paires ordonnées')}, on ignore, dans l’un des deux ou dans les deux, s’il y a un abonnement.`;
  },
  goneUnread(of, gone, away) {
    const { nodes, inEarlier, inLater } = about(of);
    const unknown = `${form(gone, 'ses', 'leurs')} abonnements sont inconnus, et non rompus.`;
    return away > 0
      ? fr`Des ${nodes(gone + away)} lisibles jusqu’au bout ${inEarlier} et qui ne le sont plus ${inLater}, ${count(away)} ${form(away, 'a disparu', 'ont disparu')} du réseau, et ${form(away, 'ses', 'leurs')} liens comptent comme perdus. ${count(gone)} ${form(gone, 'existe', 'existent')} toujours : ${unknown}`
      : fr`${nodes(gone)}, ${form(gone, 'lisible', 'lisibles')} jusqu’au bout ${inEarlier}, ne ${form(gone, 'l’est', 'le sont')} plus ${inLater} : ${unknown}`;
  },

  fate: (of, fate) =>
    ({
      'left-office': 'a quitté ses fonctions',
      'left-group': 'n’est plus dans le groupe',
      'left-roster': `n’est plus ${about(of).inRoster}`,
      'left-network': 'n’est plus sur la plateforme',
      unreadable: 'n’est plus lisible',
    })[fate],
  noRanks: (of) => fr`On ne connaît ${about(of).inLater} aucun ${about(of).one} ayant un lien réciproque.`,
  moved(of, who, way, rank, mutual) {
    const { inEarlier } = about(of);
    const before = Number.isNaN(mutual.old) ? '' : `, contre ${count(mutual.old)}`;
    return fr`${called(who)} ${way === 'climbed' ? 'monte' : 'descend'} du ${ordinal(rank.old)} rang ${inEarlier} au ${ordinal(rank.new)} pour le nombre de liens réciproques : ${count(mutual.new)}${before}.`;
  },
  rankBetween: ({ best, worst }) =>
    best === worst
      ? 'Les liens inconnus ne peuvent changer ce rang.'
      : `Quels que soient les liens inconnus, ce rang est ${worst - best === 1 ? `le ${ordinal(best)} ou le ${ordinal(worst)}` : `compris entre le ${ordinal(best)} et le ${ordinal(worst)}`}.`,
  climbed: 'monte',
  fell: 'descend',
  moversNote(of, first) {
    const { many } = about(of);
    return fr`L’ordre est celui de l’écart de rang ÷ le meilleur des deux rangs, parmi les ${count(first)} premiers de l’une des deux années, les premiers exclus. Les liens réciproques noués et rompus sont ceux entre ${many} des deux années que l’on peut comparer. Le reste d’un écart est venu ou parti avec des ${many}. Un rang peut monter alors que les liens diminuent, si d’autres en perdent plus.`;
  },
  withoutRank: (of) =>
    fr`– : le ${about(of).one} n’était pas ${about(of).inStudied} ${about(of).inEarlier}, ou n’a pas été lu.`,

  clusters(of, ties, then, now, persist) {
    const { inEarlier, inLater } = about(of);
    return fr`${counted(then, 'communauté')} ${ties === 'mutual' ? 'de liens réciproques' : 'd’abonnements'} ${inEarlier}, ${count(now)} ${inLater} ; ${persist === 0 ? 'aucune ne persiste à coup sûr' : `${count(persist)} ${form(persist, 'persiste et garde son numéro et son nom', 'persistent et gardent leurs numéros et leurs noms')}`}.`;
  },
  agreement: (of, nodes, rand) =>
    fr`Sur les ${about(of).nodes(nodes)} qui sont dans une communauté les deux fois, indécis compris, l’accord des deux partages est de ${decimal(rand, 3)}. C’est l’indice de Rand ajusté, de 0 au hasard et de 1 s’ils sont identiques.`,
  unsure(of, names) {
    const n = names.length;
    return fr`${list(names.map((name) => clusterName(name, of.unit)))} ${form(n, 'garde son numéro et son nom', 'gardent leurs numéros et leurs noms')} par le seul recouvrement. Aucun ${about(of).one} n’y est à coup sûr les deux années, si bien que ${form(n, 'sa', 'leur')} persistance n’est pas certaine.`;
  },
  cluster: (of, name) => clusterName(name, of.unit),
  moves: (of, moved) =>
    fr`${moved === 0 ? `Aucun ${about(of).one} n’est passé` : `${about(of).nodes(moved)} ${form(moved, 'est passé', 'sont passés')}`} de l’une à l’autre à coup sûr.`,
  undecided(of, undecided, sureFrom) {
    const { nodes, inEarlier, inLater } = about(of);
    return fr`Pour ${nodes(undecided)}, on ne peut se prononcer, car ${form(undecided, 'il est avec sa communauté', 'ils sont avec leur communauté')} dans moins de ${count(Math.round(sureFrom * 100))} % des exécutions, ${inEarlier} ou ${inLater}.`;
  },
  parted(of, way, whole, parts) {
    const { nodes, ofEarlier, inEarlier } = about(of);
    const name = (one: { name: string }) => fr`« ${clusterName(one.name, of.unit)} »`;
    return way === 'split'
      ? fr`La communauté ${name(whole)} ${ofEarlier} s’est scindée : sur ${nodes(whole.accounts)} qui s’y trouvaient à coup sûr, ${list(parts.map((part) => fr`${count(part.accounts)} ${form(part.accounts, 'est', 'sont')} désormais dans ${name(part)}`))}.`
      : fr`La communauté ${name(whole)} est née d’une fusion : sur ${nodes(whole.accounts)} qui s’y trouvent à coup sûr, ${list(parts.map((part) => fr`${count(part.accounts)} ${form(part.accounts, 'était', 'étaient')} dans ${name(part)} ${inEarlier}`))}.`;
  },
  notCounted: (of, undecided) =>
    fr`${about(of).nodes(undecided)} ${form(undecided, 'n’est pas compté', 'ne sont pas comptés')}, faute de communauté sûre l’une des deux années.`,
  sureAlone: (of) =>
    `Restés, arrivés et partis ne comptent que les ${about(of).many} qui sont à coup sûr avec leur communauté les deux années.`,

  tieTable: 'Ce que les liens sont devenus, et pourquoi',
  pairTable: 'Ce que les liens réciproques sont devenus, et pourquoi',
  figureTable: (of, panel) =>
    fr`Parts, puis nombres, qui croissent avec ${about(of).studied} ; pour tous les ${about(of).many}, et pour le panel des ${count(panel)} présents dans les deux, avec les seuls liens entre eux`,
  eventTable: (of) => `Ce qui est arrivé aux ${about(of).many}`,
  rankTable: (of) =>
    `Les ${about(of).many} les mieux reliés ${about(of).inLater}, avec leur rang ${about(of).inEarlier}`,
  formerTable: (of) =>
    `Les ${about(of).many} les mieux reliés ${about(of).inEarlier}, et ce qu’ils sont devenus`,
  moverTable: 'Qui est monté et qui est descendu le plus par les liens réciproques',
  busiestTable: (of) => `Les ${about(of).many} ayant le plus de liens réciproques noués et rompus, ensemble`,
  clusterTable: fr`Communautés des deux années, dans l’ordre de leur numéro ; les nouvelles à la suite de celles de l’année précédente`,
  moveTable: (of) => `${capital(about(of).many)} passés à coup sûr d’une communauté à une autre`,
};
