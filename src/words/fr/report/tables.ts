import type { TablesWords } from '../../en/report/tables.ts';
import { count, counted, form, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';
import { groupsOf } from '../values.ts';

export function tables({ many, ofMany, ofStudied, source }: Terms): TablesWords {
  return {
    first: (shown, of, files) =>
      fr`Les ${count(shown)} premières lignes sur ${count(of)} ; ${list(files)} les ${form(files.length, 'contient', 'contiennent')} toutes.`,
    more: (rows) => counted(rows, 'ligne de plus', 'lignes de plus'),
    command: fr`À l’invite de commande :`,
    bars: 'Diagramme des premiers',
    number: 'N°',
    caption: {
      verdicts:
        source !== 'import'
          ? 'Entrées de la liste, selon ce qu’a donné la lecture de leurs abonnements'
          : 'Comptes, selon que leurs abonnements ont été lus ou non',
      offices: 'Entrées, comptes et pays par fonction, des comptes les plus nombreux aux moins nombreux',
      regions: 'Présence par région, de la plus fournie à la moins fournie',
      absent: 'Membres des Nations unies sans compte, et pourquoi',
      pairs: `Paires ${ofMany}, selon les liens qui les unissent`,
      mixing: (attribute, tested) =>
        fr`Abonnements entre ${groupsOf(attribute)}, de la ligne à la colonne${tested ? fr` ; entre parenthèses, ce que donnerait le hasard` : ''}`,
      clusters: 'Communautés, dans l’ordre de leur numéro',
      brokerRoles: (attribute) =>
        fr`Chaînes ouvertes selon le rôle de celui du milieu (${attribute}), et le premier de chacun`,
      change: `Chiffres que l’on peut comparer quelle que soit la taille ${ofStudied}`,
      ties: 'Ce que les liens sont devenus, et pourquoi',
      busiest: `Les ${many} ayant le plus de liens réciproques noués et rompus, ensemble`,
      events: `Ce qui est arrivé aux ${many}`,
      ranks: (at) => `Les ${many} les mieux reliés ${at.inLater}, avec leur rang ${at.inEarlier}`,
      former: (at) => `Les ${many} les mieux reliés ${at.inEarlier}, et ce qu’ils sont devenus`,
      movers: 'Qui est monté et qui est descendu le plus par les liens réciproques',
      clustersThen: 'Communautés des deux années, dans l’ordre de leur numéro',
      audience: 'Les plus grandes audiences',
      actors: (of) =>
        fr`Les plus grandes audiences des acteurs qui ont plusieurs comptes, avec leur rang parmi les ${count(of)}`,
      active: 'Les comptes les plus actifs',
      conversational: 'Les comptes dont la part de réponses à d’autres est la plus élevée',
      effective: 'Les comptes dont les messages suscitent le plus d’interactions',
      joined: 'Les premiers comptes ouverts',
      growth: 'Les audiences qui croissent le plus vite, par facteur de croissance',
      influence: 'Les comptes les plus influents',
      countries: fr`Pays par influence : moyenne de leurs fonctions, chacune par son meilleur compte`,
      layers: 'Les réseaux des abonnements, des mentions et des partages',
      overlaps: 'Liens communs à deux réseaux, sur les comptes dont les deux ont été lus jusqu’au bout',
      correlations: 'Accord entre deux classements',
      topics: 'Les mots-dièses employés par le plus de comptes',
      languages: 'Langues des messages',
      reach: 'Comptes étrangers qui suivent le ministre des Affaires étrangères, le ministère ou les deux',
      earlier: {
        mutual: 'Le mieux relié de chaque étude',
        in_degree: 'Le plus suivi par ses pairs dans chaque étude',
      },
      chance: 'Les chiffres face au hasard',
      findings: 'Genres de faits, et ce qui rend un fait extrême',
      files: 'Les fichiers de ce rapport',
      nodeColumns: 'Colonnes de nodes.csv',
      graphFigures: 'Chiffres du réseau entier',
      activityColumns: 'Colonnes de activity.csv',
    },
  };
}
