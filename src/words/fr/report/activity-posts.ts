import type { ActivityPostsWords } from '../../en/report/activity-posts.ts';
import { count, counted, decimal, form, mean, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, each, written } from './activity-terms.ts';

export const activityPosts: ActivityPostsWords = {
  active: {
    heading: 'Les plus actifs',
    none: 'Aucun compte lu n’a écrit de message.',
    sentence: (leader, perDay, single) =>
      fr`${leader} avec ${decimal(perDay, 1)} messages originaux par jour${each(single)}.`,
    perDay: (value) => fr`${decimal(value, 1)} messages originaux par jour`,
  },
  conversational: {
    heading: 'Les plus portés au dialogue',
    none: (least) =>
      fr`Aucun compte lu n’a au moins ${count(least)} messages originaux dont une réponse à un autre.`,
    sentence: (leader, value, single, counts) =>
      fr`${leader} : ${share(value)} de ${single ? 'ses' : 'leurs'} messages répondent à d’autres${counts}.`,
    counts: (replies, own) => fr`(${count(replies)} sur ${count(own)})`,
    by: 'Les parts les plus élevées',
  },
  effective: {
    heading: 'Les plus efficaces',
    none: (least) =>
      fr`Aucun compte lu n’a d’interaction et au moins ${count(least)} messages originaux dont tous les chiffres sont connus.`,
    sentence: (leader, value, single, interval) =>
      fr`${leader} avec ${mean(value)} interactions par message original${each(single)}${interval}.`,
    interval: (low, high, rivals) =>
      fr` (intervalle à 95 % de ${mean(low)} à ${mean(high)} ; ${rivals === 0 ? 'aucun autre compte n’a d’intervalle qui recoupe celui-ci' : form(rivals, 'celui de 1 autre compte le recoupe', `ceux de ${count(rivals)} autres comptes le recoupent`)})`,
    perPost: (value) => fr`${mean(value)} interactions par message`,
    model: (resamples, least) =>
      fr`L’intervalle contient les 95 % centraux des moyennes de ${count(resamples)} rééchantillonnages des messages originaux d’un compte (bootstrap ; Efron 1979). Au-dessous de ${written(least)}, aucun compte n’est classé, car un seul message à succès suffirait à fixer le rang.`,
    by: 'Les moyennes les plus élevées',
  },
  dormant: {
    heading: 'Dormants',
    unknown: 'On ignore qui n’a rien publié, car les messages d’aucun compte n’ont tous été lus.',
    sentence: (dormant, read, days, never, unsure) =>
      dormant === 0
        ? fr`Chacun des ${accounts(read)} lus a publié quelque chose en ${counted(days, 'jour')}.`
        : fr`${count(dormant)} des ${accounts(read)} dont on le sait (${share(dormant / read)}) ${form(dormant, 'n’a', 'n’ont')} aucun message en ${counted(days, 'jour')}, partages compris : d’après leurs profils, ${count(dormant - never - unsure)} ${form(dormant - never - unsure, 'publiait auparavant et est muet', 'publiaient auparavant et sont muets')}, et ${count(never)} ${form(never, 'n’a', 'n’ont')} jamais publié${unsure === 0 ? '' : fr` ; pour ${count(unsure)} on l’ignore`}. La date de leur dernier message n’a pas été lue.`,
    silent: (names) => fr`Muets, par audience décroissante : ${names}.`,
    never: (names) => fr`N’ont jamais publié : ${names}.`,
    files: fr`[activity.csv](activity.csv) les contient tous : dormant yes ; post\\_count 0 pour qui n’a jamais publié.`,
  },
};
