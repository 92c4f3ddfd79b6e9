import type { TablesWords } from '../../en/report/tables.ts';
import { count, counted, list } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function tables({ ofStudied, ofWhole, source }: Terms): TablesWords {
  return {
    first: (shown, of, files) =>
      fr`Les ${count(shown)} premières des ${count(of)} lignes de ce tableau ; toutes les données sont dans ${list(files)}.`,
    more: (rows, files) => `${counted(rows, 'ligne de plus', 'lignes de plus')}, dans ${list(files)}`,
    command: fr`À l’invite de commande :`,
    bars: 'Diagramme des premiers',
    caption: {
      verdicts:
        source !== 'import'
          ? fr`Entrées ${ofStudied}, selon ce qu’a donné la lecture de leurs abonnements`
          : 'Comptes, selon que leurs abonnements ont été lus ou non',
      offices: 'Entrées, comptes et pays par fonction, des comptes les plus nombreux aux moins nombreux',
      regions: 'Présence par région, de la plus fournie à la moins fournie',
      absent: 'Membres des Nations unies sans compte, et pourquoi',
      brokerRoles: (attribute) =>
        fr`Chaînes ouvertes selon le rôle de l’intermédiaire (${attribute}), et le premier dans chaque rôle`,
      earlier: {
        mutual: 'Le mieux relié de chaque étude',
        in_degree: 'Le plus suivi par ses pairs dans chaque étude',
      },
      seatYears:
        'Sièges et membres ayant un compte à chaque date, pour les fonctions que toutes les listes ont',
      countries: 'Pays ayant un compte, dans chaque étude',
      chance: 'Les chiffres face au hasard',
      findings: 'Genres de faits, et ce qui rend un fait extrême',
      files: 'Les fichiers de ce rapport',
      nodeColumns: 'Colonnes de nodes.csv',
      graphFigures: `Chiffres ${ofWhole}`,
      activityColumns: 'Colonnes de activity.csv',
    },
  };
}
