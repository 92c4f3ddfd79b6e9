import { capital } from '../capital.ts';
import type { now as english } from '../en/now.ts';
import type { Bounds } from '../values.ts';
import { count, counted, form, share } from './numbers.ts';
import { cut, lastText, minuteOfDay, stretchText } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const range = ({ least, most }: Bounds) => `${count(least)}${most > least ? ` à ${count(most)}` : ''}`;

const byPersons = (follows: number) =>
  counted(
    follows,
    'abonnement rompu par une personne, compté',
    'abonnements rompus par des personnes, comptés',
  );

export const now: typeof english = {
  moved: (log, stretch, { formed, ended, made, broken }, posts) =>
    fr`${log}, ${stretchText(stretch)} : ${counted(formed, 'abonnement formé', 'abonnements formés')} et ${count(ended)} ${form(ended, 'rompu', 'rompus')} ; ${range(made)} ${form(made.most, 'lien réciproque noué', 'liens réciproques noués')} et ${range(broken)} ${form(broken.most, 'rompu', 'rompus')}${posts === null ? '' : fr` ; ${counted(posts, 'message')}`}.`,
  unknown: (log, stretch, hasPosts) =>
    fr`${log}, ${stretchText(stretch)} : ce qui s’est formé${hasPosts ? ', rompu et publié' : ' et rompu'} est inconnu.`,
  seen: (part, accounts) => fr`Vu : ${share(part)} du temps de ${counted(accounts, 'compte')}.`,
  nobody: 'Aucun compte n’était observé.',
  totals: (last, isBeside) => `${capital(lastText(last))}${isBeside ? ', et la même durée juste avant' : ''}`,
  timeline: (parts) =>
    fr`En ${counted(parts, 'tranche')}, la dernière à droite, chacune à l’échelle de sa plus grande`,
  accounts: (shown, of) =>
    fr`Comptes les plus en mouvement${cut(shown, of)} : liens formés et rompus, abonnés gagnés et perdus`,
  groups: (column, shown, of) =>
    `Par ${values.attribute(column)}${cut(shown, of)}, les plus en mouvement d’abord`,
  unseen: (shown, of) =>
    fr`Ce qui n’a pu être vu : comptes dont les abonnements n’ont pas été connus tout le temps${of > shown ? `, ${count(shown)} sur ${count(of)} ici` : ''}`,
  begins: (at) =>
    fr`Le journal commence le ${minuteOfDay(at)} : ce qui s’est formé ou rompu avant n’est compté nulle part.`,
  proved: (at) => fr`Vérifié par le relevé du ${minuteOfDay(at)} ; la suite ne repose que sur les flux.`,
  unproved: 'Aucun relevé ne l’a encore prouvé.',
  byPersonsOnPage: (follows) => `${byPersons(follows)} dans les totaux, sans nom.`,
  byPersons: (follows) =>
    fr`${byPersons(follows)} dans les totaux, sans nom : --persons dit combien chacune en a rompu.`,
};
