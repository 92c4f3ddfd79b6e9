import type { deskNotes as english } from '../en/desk-notes.ts';
import { count, counted, form } from './numbers.ts';
import { called, endedByPersons, minuteOfDay } from './phrases.ts';
import { fr } from './spacing.ts';
import { verdicts } from './verdicts.ts';

const byPersonsText = (follows: number): string =>
  `${endedByPersons(follows)}, car des listes de qui ne suit plus qui ont servi à harceler`;

const WITHOUT_POSTS = 'qui se tait, qui parle avec nous et de quoi parle la région est inconnu';

export const deskNotes: typeof english = {
  noPostsLogged: (log) =>
    fr`${log} ne garde pas les messages : ${WITHOUT_POSTS} ; entente watch --activity les garde.`,
  noPostsHeld: (snapshot) => fr`${snapshot} n’a pas de messages : ${WITHOUT_POSTS}.`,
  begins: (at) =>
    fr`Le journal commence le ${minuteOfDay(at)} : aucun lien formé ou rompu avant n’est compté comme nouveau ou rompu. De ceux qui existaient alors, on sait qu’ils existaient, et depuis quand là où leur trace le dit.`,
  postsSince: (at) =>
    fr`Les messages sont connus depuis le ${minuteOfDay(at)} ; qui parle avec nous, ce qui se publie et ce dont parle la région se comptent à partir de là.`,
  asOfSweep: (log, swept, to) =>
    fr`Qui attend d’être suivi, qui ne suit pas en retour et la place des pays sont ceux du dernier relevé de ${log}, le ${minuteOfDay(swept)} ; ce qui a bougé est connu jusqu’au ${minuteOfDay(to)}.`,
  renewed: (follows) =>
    `${counted(follows, 'abonnement rompu puis renoué', 'abonnements rompus puis renoués')} dans cette durée, et rien n’en est énuméré.`,
  byPersons: (follows) => `${byPersonsText(follows)}.`,
  namedWhereAsked: (follows) => fr`${byPersonsText(follows)} ; les noms se demandent (--persons).`,
  namedWhereAskedOnPage: (follows) => fr`${byPersonsText(follows)} ; [[les noms se demandent]].`,
  noEarlier: fr`Il n’y a pas d’instantané antérieur : ce qui est nouveau et ce qui est rompu est inconnu.`,
  newSince: (snapshot, earlier) =>
    fr`Est nouveau ce que ${snapshot} a et que ${earlier} n’a pas, chacun à sa date ; ce qui est venu et reparti entre les deux n’est pas vu. Une veille le dit quand il arrive : entente watch.`,
  perhapsEnded: (follows) =>
    `On ignore si ${counted(follows, 'abonnement de l’étranger qui existait alors est rompu', 'abonnements de l’étranger qui existaient alors sont rompus')}.`,
  cameAlong: (follows) =>
    `${counted(follows, 'abonnement est venu', 'abonnements sont venus')} avec des comptes absents de la liste d’alors, et ${form(follows, 'n’est pas dit nouveau', 'ne sont pas dits nouveaux')}.`,
  lost: fr`Les abonnements d’un compte disparu ou sorti de la liste, et ceux vers lui, sont perdus avec lui : personne ne les a rompus.`,
  silentSince: fr`« Se tait depuis » est le premier jour entier sans message ; d’un dernier message dont seule la semaine est connue, « au plus tôt » et « dernier message » en sont le premier et le dernier jour.`,
  gone: (gone, all, first) =>
    fr`${count(gone)} des ${counted(all, 'compte')} de la liste ${form(gone, 'n’est pas sur le réseau, et n’est compté', 'ne sont pas sur le réseau, et ne sont comptés')} nulle part : ${first.map(({ account, verdict }) => `${called(account)} (${verdicts.verdict(verdict)})`).join(', ')}${gone > first.length ? ` et ${counted(gone - first.length, 'autre')}` : ''}.`,
};
