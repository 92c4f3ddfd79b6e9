import type { ChangesWords } from '../../en/report/changes.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function changes({ many, nodes, one, studied }: Terms): ChangesWords {
  return {
    heading: 'Ce qui a changé',
    ties: 'Liens',
    mutualTies: 'Liens réciproques',
    ranks: (at) => `Rangs ${at.inEarlier} et ${at.inLater}`,
    clusters: (at) => `Communautés ${at.inEarlier} et ${at.inLater}`,
    incomparable: 'Ce qui ne peut être comparé',
    snapshot: (name, date) => fr`${name} (${date})`,
    scope: (now, then, countThen, countNow, inBoth, at) =>
      fr`${now} est comparé à ${then} : ${nodes(countThen)} ${at.inEarlier}, ${count(countNow)} ${at.inLater}, ${count(inBoth)} dans les deux.`,
    derived: (name, date) =>
      fr`${name} est dérivé d’une lecture plus tardive : il contient les liens qui subsistaient à ce moment et avaient été déclarés au plus tard le ${date}. Les liens rompus auparavant y sont invisibles, et sa liste est la plus tardive ; seuls les liens formés sont donc rapportés, et rien des ${many}.`,
    reading: {
      shown: 'ce que montre le réseau',
      declared: `ce que déclarent les ${many}`,
      given: 'ce qu’un fichier a donné',
    },
    readingsDiffer: (readings) =>
      fr`Les lectures diffèrent (${readings.map(([name, reading]) => fr`${name} : ${reading}`).join(fr` ; `)}) : cela seul peut faire qu’un lien soit dans l’un et non dans l’autre.`,
    byHandles: (names) =>
      fr`Les identifiants de ${list(names)} ne font que numéroter les lignes de ${form(names.length, 'son tableau', 'leurs tableaux')} : les ${many} sont comparés par pseudonyme, ou par un nom qu’ils sont seuls à porter.`,
    byNumbers: (names) =>
      fr`${list(names)} n’ont que des numéros de lignes pour leurs ${many}, et ne sont comparés que par eux.`,
    panel: fr`Les parts viennent d’abord, car les nombres croissent avec ${studied} ; le panel est fait des ${many} présents dans les deux instantanés, et des seuls liens entre eux.`,
    figure: 'Chiffre',
    panelAt: (moment) => `Panel, ${moment}`,
    headline: {
      mutual_share_mean: `Part moyenne des autres avec lesquels un ${one} a un lien réciproque`,
      density: fr`Densité : part des abonnements possibles qui existent`,
      reciprocity: fr`Réciprocité : part des abonnements qui sont réciproques`,
      mutual_tie_share: `Part des ${many} ayant au moins un lien réciproque`,
    },
    comparable: (open) =>
      open === 0
        ? fr`Tous les liens ont pu être comparés, sauf ceux des ${many} présents dans un seul instantané.`
        : fr`Tous les abonnements connus ont pu être comparés, sauf ceux des ${many} présents dans un seul instantané. Pour ${counted(open, 'autre paire ordonnée', 'autres paires ordonnées')}, on ignore, dans l’un des deux ou dans les deux, s’il y a un abonnement.`,
    notComparable: (now, before, at) =>
      fr`${[
        ...(now === 0
          ? []
          : [
              fr`${counted(now, 'abonnement')} ${at.ofEarlier} ne ${form(now, 'peut être comparé, car on ignore ce qu’il est devenu', 'peuvent être comparés, car on ignore ce qu’ils sont devenus')} ${at.inLater}`,
            ]),
        ...(before === 0
          ? []
          : [
              fr`${counted(before, 'abonnement')} ${at.ofLater} ne ${form(before, 'peut', 'peuvent')} ${now === 0 ? form(before, 'être comparé', 'être comparés') : 'l’être non plus'}, car on ignore ${form(before, 's’il existait', 's’ils existaient')} ${at.inEarlier}`,
            ]),
      ].join(', et ')} ; aucun ne compte comme rompu ou formé.`,
    goneUnread: (gone, away, at) =>
      away > 0
        ? fr`Des ${nodes(gone + away)} lisibles jusqu’au bout ${at.inEarlier} et qui ne le sont plus ${at.inLater}, ${count(away)} ${form(away, 'a disparu', 'ont disparu')} du réseau, et ${form(away, 'ses liens comptent comme perdus', 'leurs liens comptent comme perdus')} ; ${count(gone)} ${form(gone, 'existe', 'existent')} toujours : ${form(gone, 'ses', 'leurs')} abonnements sont inconnus, et non rompus.`
        : fr`${nodes(gone)}, ${form(gone, 'lisible', 'lisibles')} jusqu’au bout ${at.inEarlier}, ne ${form(gone, 'l’est', 'le sont')} plus ${at.inLater} : ${form(gone, 'ses', 'leurs')} abonnements sont inconnus, et non rompus.`,
    rows: fr`Chaque lien et chaque paire réciproque qui a changé, ou ne peut être comparé, chaque ${one} concerné par un événement et chaque passage sûr d’une communauté à l’autre est une ligne de changes.csv.`,
    spared: (ended) =>
      fr`Entre deux jours d’un journal, les abonnements que des personnes ont rompus sont comptés sans être listés, car des listes de qui s’est désabonné de qui servent à harceler : ${count(ended)} en tout ; ceux d’organes et d’institutions sont des lignes.`,
  };
}
