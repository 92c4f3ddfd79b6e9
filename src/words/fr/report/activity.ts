import type { ActivityWords } from '../../en/report/activity.ts';
import { fr } from '../spacing.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

export const activity: ActivityWords = {
  headings: {
    window: 'Ce qu’ils publient',
    audience: 'Les plus grandes audiences',
    joined: 'Premiers arrivés, croissance la plus rapide',
    groups: 'Comptes personnels et institutionnels, et autres groupes',
    influence: 'Influence',
    layers: 'Mentions et partages à côté des abonnements',
    active: 'Les plus actifs',
    conversational: 'La plus grande part de réponses',
    effective: 'Le plus de réactions par message',
    dormant: 'Dormants',
    topics: 'Sujets du moment',
    languages: 'Langues',
  },
  noLanguage: 'non indiquée',
  languageName: (code) => (code === '' ? 'inconnue' : (LANGUAGE_NAMES[code] ?? code)),
  withheld: fr`Des messages ont été lus pour cet instantané. Les conditions du réseau n’en permettent pas la publication : ce rapport n’a donc pas de chapitres sur l’activité ; les questions posées au terminal trouvent leur réponse dans la base.`,
  files: [
    [/^activity\.csv$/, fr`une ligne par compte : audience, messages, interactions, mentions, influence`],
    [/^activity-groups\.csv$/, 'activité par type de compte, fonction, région et langue principale'],
    [/^actor-audiences\.csv$/, fr`une ligne par acteur : les audiences de ses comptes réunies`],
    [
      /^country-influence\.csv$/,
      fr`une ligne par pays : influence, et ce que laissent ouvert les fonctions non lues`,
    ],
    [/^languages\.csv$/, 'une ligne par langue des messages'],
    [/^hashtags\.csv$/, fr`une ligne par mot-dièse et pays ; * désigne tous les comptes`],
    [
      /^layers\.csv$/,
      'chiffres des mentions et des partages, recouvrements des réseaux, corrélations de rangs',
    ],
    [/^layer-nodes\.csv$/, 'toutes les mesures de chaque compte dans les réseaux de mentions et de partages'],
    [/^mentions\.csv$/, fr`une ligne par lien : combien de fois la source mentionne la cible ou lui répond`],
    [/^reposts\.csv$/, fr`une ligne par lien : combien de fois la source partage ou cite la cible`],
    [/^office-reach\.csv$/, 'abonnés étrangers des comptes personnels des ministres et des ministères'],
  ],
};
