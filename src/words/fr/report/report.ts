import { capital } from '../../capital.ts';
import type { HeadWords, ReportWords, SubPageWords } from '../../en/report/report.ts';
import { counted, list } from '../numbers.ts';
import { fr, SPACE } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function head({ many, one }: Terms): HeadWords {
  return {
    rank: 'Rang',
    account: capital(one),
    accounts: capital(many),
    country: 'Pays',
    region: 'Région',
    mutualTies: 'Liens réciproques',
    followers: 'Abonnés',
    followersInGroup: 'abonnés dans le groupe',
    share: 'Part',
    meaning: 'Signification',
  };
}

export function report({ many, nodes, unit }: Terms): ReportWords {
  return {
    otherLanguages: (links) => fr`Dans une autre langue : ${list(links)}.`,
    methodTitle: 'Méthode, données et définitions',
    methodOf: (title, path) => fr`Pour le rapport [${title}](${path}).`,
    simulated: (value) =>
      unit === 'country'
        ? fr`**Données simulées.** Les comptes des ${nodes(value)} de ce rapport et leurs liens sont inventés ; rien ici ne concerne de vraies personnes ni de vrais pays.`
        : fr`**Données simulées.** Les ${nodes(value)} de ce rapport, leurs noms et leurs liens sont inventés ; rien ici ne concerne de vraies personnes.`,
    rehearsed: fr`**Données simulées.** Ceci est un essai à blanc : les comptes et leurs noms sont ceux d’une liste, et tout le reste, à commencer par qui suit qui, est inventé. Rien ici ne concerne les personnes qu’ils désignent.`,
    derived: (source, date) =>
      fr`**Réseau dérivé.** Il contient les liens de ${source} qui subsistaient à sa lecture et avaient été déclarés au plus tard le ${date}. Les liens déjà rompus alors sont invisibles : un lien qui manque ici a pu exister.`,
    contents: 'Sommaire',
    skip: 'Aller au texte',
    take: {
      heading: 'Utiliser cette figure',
      copy: 'Copier la légende',
      copied: 'Légende copiée.',
      credit: (licence) => fr`Figure : entente, ${licence === '' ? 'licence non indiquée' : licence}.`,
    },
    folder: (pages) =>
      `Les liens vers les tableaux et les ${pages ? 'pages des pays' : 'figures'} mènent dans le dossier dont cette page fait partie.`,
    index: {
      heading: 'Rapports',
      about: fr`Qui suit qui, du plus récent au plus ancien. Chaque rapport peut être refait à l’octet près à partir de son instantané scellé.`,
      simulated: 'données simulées',
      among: (group) => fr`parmi ${group}`,
      accounts: (value) => counted(value, 'compte'),
      follows: (value) => fr`${counted(value, 'abonnement')} entre ${many}`,
      mutual: (value) => counted(value, 'lien réciproque', 'liens réciproques'),
      against: (snapshot) => fr`comparé à ${snapshot}`,
      hash: (hash) => fr`empreinte du contenu ${hash}`,
      byCountry: 'Par pays',
      aboutCountries: 'Les pages de chaque pays et de chaque organisation qui en a plusieurs.',
    },
  };
}

export const subPage: SubPageWords = {
  simulated:
    '**Données simulées.** Comptes, noms et liens sont inventés ; rien ici ne concerne de vraies personnes.'.replace(
      ' ;',
      `${SPACE};`,
    ),
  partOf: (path, snapshot, date) =>
    fr`Fait partie du [rapport](${path}) sur l’instantané ${snapshot}, ${date}.`,
  partOfEdition: (path, edition, date) =>
    fr`Fait partie du [rapport](${path}) sur l’édition ${edition}, ${date}.`,
};
