import type { ActivityWords } from '../../en/report/activity.ts';
import { count, counted, form, list, others, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, ofAll, written } from './activity-terms.ts';

export const activity: ActivityWords = {
  window: {
    heading: 'Ce qu’ils publient',
    sentence: (days, first, last) =>
      fr`Les chapitres sur l’activité portent sur les ${counted(days, 'jour')} du ${first} au ${last}, le dernier jour s’arrêtant au moment de la lecture.`,
    read: (read, of) =>
      read === of
        ? fr`Les messages ${ofAll(of)} ont tous été lus jusqu’au début de cette période.`
        : fr`Les messages de ${count(read)} des ${accounts(of)} (${share(read / of)}) ont été lus jusqu’au début de cette période. ${form(of - read, 'Pour l’autre', `Pour les ${count(of - read)} autres`)}, les chiffres qui exigent tous les messages restent vides et ne donnent pas de rang.`,
    unread: fr`Ceux dont les messages n’ont pas tous pu être lus :`,
    unreadOf: (verdict, names, rest) =>
      fr`**${verdict}** : ${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)} (activity.csv)` : ''}`,
    backTo: (name, date) => fr`${name}, dont les messages ont été lus à partir du ${date}`,
    sums: (own, replies, reposts) =>
      fr`Les comptes lus ont écrit ${counted(own, 'message')}, dont ${counted(replies, 'réponse')} à d’autres (${share(replies / own)}), et repartagé ${counted(reposts, 'message')} d’autres comptes.`,
    none: 'Les comptes lus n’ont rien écrit.',
  },
  withheld: fr`Des messages ont été lus pour cet instantané. Les conditions du réseau n’en permettent pas la publication : ce rapport n’a donc pas de chapitres sur l’activité ; les questions posées au terminal trouvent leur réponse dans la base.`,
  readOf: (read, of) =>
    read === of
      ? ''
      : fr`Seuls peuvent être classés les ${accounts(read)} dont les messages ont tous été lus, sur ${count(of)}.`,
  notRanked: {
    sentence: (value, few, unread, least) => {
      const reasons = [
        ...(few > 0
          ? [fr`${count(few)} qui ${form(few, 'a', 'ont')} moins de ${count(least)} messages originaux`]
          : []),
        ...(unread > 0 ? [fr`${count(unread)} dont les messages n’ont pas tous été lus`] : []),
      ];
      return fr`${form(value, 'Non classé', 'Non classés')} : ${accounts(value)}, ${list(reasons)} (activity.csv).`;
    },
    first: (by) => fr`${by}, qui ne tiennent qu’à une poignée de messages`,
    fewPosts: (posts, least) => fr`${written(posts)}, moins de ${count(least)}`,
    fewCounts: (known, own, least) =>
      fr`tous les chiffres connus pour ${count(known)} de ${written(own)}, moins de ${count(least)}`,
  },
  head: {
    audience: 'Audience',
    followers: 'Abonnés dans la liste',
    ownPosts: 'Messages originaux',
    postsPerDay: 'Messages originaux par jour',
    replies: 'Réponses',
    replyShare: 'Réponses à d’autres',
    reposts: 'Partages',
    activeDays: 'Jours actifs',
    interactions: 'Interactions',
    perPost: 'Interactions par message',
    interval: fr`Intervalle à 95 %`,
    mentioned: 'Mentions reçues',
    reposted: 'Partages reçus',
    reason: 'Raison',
    actor: 'Acteur',
    posts: 'Messages',
    hashtag: 'Mot-dièse',
    byCountry: 'Messages par pays',
    language: 'Langue',
    mainOf: 'Langue principale de',
    group: 'Groupe',
    read: 'Comptes lus',
    medianAudience: 'Audience médiane',
    perDayMean: 'Messages par jour, moyenne',
    dormant: 'Dormants',
    isDormant: 'Dormant',
    joined: 'Créé le',
    before: 'Avant',
    now: 'Maintenant',
    factor: 'Facteur',
    countryInfluence: 'Influence',
    influenceRange: 'Toutes fonctions comprises',
    possibleRanks: 'Rangs possibles',
    rankedOffices: 'Fonctions classées',
    bestAccounts: 'Meilleur compte de chaque fonction',
  },
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
