import { capital } from '../capital.ts';
import type { CountryTasksWords } from '../en/country-tasks.ts';
import { count, counted, form, list } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryTasks({ foreign, many, one, nodes, inStudied }: Terms): CountryTasksWords {
  const rest = (value: number) => (value === 0 ? '' : ` Pour ${count(value)}, on l’ignore.`);
  const names = (those: readonly string[]) => (those.length === 0 ? '' : fr` : ${list(those)}`);
  return {
    tasks: 'À faire',
    nothingToDo: 'Rien ne ressort.',
    unanswered: ({ least, most }, shown) =>
      most === 0
        ? fr`Tout ${one} étranger qui le suit est suivi par l’un des siens.`
        : fr`**Répondre.** ${least === most ? capital(foreign(least)) : `Au moins ${count(least)} et au plus ${foreign(most)}`} ${form(most, 'le suit sans être suivi', 'le suivent sans être suivis')} par aucun des siens${shown === 0 ? '' : fr` ; les premiers par la fonction (chefs d’État et de gouvernement, ministres et ministères des Affaires étrangères et organisations avant tous les autres), puis par le nombre d’abonnés ${inStudied}`}.`,
    followsOurs: 'Suit',
    isFollowed: 'Suivi en retour',
    notFollowed: { no: 'non', unknown: 'inconnu' },
    counterparts: fr`**Homologues**, fonction par fonction : ${many} étrangers de même fonction.`,
    abroadCount: 'À l’étranger',
    theyAreFollowed: 'Il suit',
    theyFollow: 'Le suivent',
    bothWays: 'Les deux',
    noTieAtAll: 'Aucun lien',
    firstApart: 'Premiers sans lien',
    hosts: (value, of, unknown, those) =>
      fr`**Pays hôtes.** ${value === 0 ? 'Aucune' : count(value)} des ${counted(of, 'mission (ou ambassadeur)', 'missions (ou ambassadeurs)')} à l’étranger ${form(value, 'n’est pas suivie', 'ne sont pas suivies')} par le ministère du pays hôte${names(those)}.${rest(unknown)}`,
    ownMissions: (value, of, unknown, those) =>
      fr`**Propres missions.** ${value === 0 ? 'Aucune' : count(value)} sur ${count(of)} ${form(value, 'n’est pas suivie', 'ne sont pas suivies')} par leur propre ministère${names(those)}.${rest(unknown)}`,
    silent: (value, date, those, unknown) =>
      fr`**Silencieux.** ${value === 0 ? `Aucun ${one}` : nodes(value)} sans message depuis le ${date}${names(those)}.${rest(unknown)}`,
    lost: (value, date, those, unknown) =>
      fr`**Perdus.** ${value === 0 ? 'Aucun abonnement venant de l’étranger n’a été rompu' : `${counted(value, 'abonnement venant de l’étranger', 'abonnements venant de l’étranger')} ${form(value, 'rompu', 'rompus')}`} depuis le ${date}${names(those)}.${unknown === 0 ? '' : ` Pour ${count(unknown)}, on ne peut se prononcer.`}`,
    andMore: (value) => `${count(value)} de plus`,
  };
}
