import type { AskedOfLog, events as english } from '../en/events.ts';
import { theCountry } from './country-names.ts';
import { count, counted, form } from './numbers.ts';
import { endedByPersons, lastText, where } from './phrases.ts';
import { fr } from './spacing.ts';

const accountsText = (accounts: number | null) =>
  accounts === null ? '' : `${counted(accounts, 'événement')} de comptes`;

const asked = ({ since, last, of, where: conditions }: AskedOfLog) =>
  [
    since === null ? '' : ` depuis le ${since}`,
    last === null ? '' : ` sur ${lastText(last)}`,
    of === null ? '' : `, de ou vers ${theCountry(of)}`,
    conditions.length === 0 ? '' : `, de ou vers des comptes${where(conditions)}`,
  ].join('');

export const events: typeof english = {
  happened(log, { formed, ended, accounts }, of) {
    const made = formed === null ? '' : counted(formed, 'abonnement formé', 'abonnements formés');
    const broken =
      ended === null
        ? ''
        : made === ''
          ? counted(ended, 'abonnement rompu', 'abonnements rompus')
          : `${count(ended)} ${form(ended, 'rompu', 'rompus')}`;
    const ties = [made, broken].filter((text) => text !== '').join(' et ');
    const [first, ...more] = [ties, accountsText(accounts)].filter((text) => text !== '');
    return fr`${log} : ${[`${first}${asked(of)}`, ...more].join(fr` ; `)}.`;
  },
  unseen: (log, of, accounts) =>
    fr`${log} : ce qui s’est formé et rompu${asked(of)} est inconnu, car rien de ce temps n’a été vu${accounts === null ? '' : fr` ; ${accountsText(accounts)}`}.`,
  posts: (log, posts, accounts, of) =>
    fr`${log} : ${counted(posts, 'message')} de ${counted(accounts, 'compte')}${asked(of)}.`,
  cut: (listed, of) =>
    fr`${form(listed, 'Énuméré : le dernier', `Énumérés : les ${count(listed)} derniers`)} sur ${count(of)} ; --top ${of} les énumère tous.`,
  cutOnPage: (listed, of) =>
    fr`${form(listed, 'Énuméré : le dernier', `Énumérés : les ${count(listed)} derniers`)} sur ${count(of)} ; [[demander plus de lignes]].`,
  byPersonsOnPage: (follows) =>
    fr`${endedByPersons(follows)} ; le bureau d’un pays nomme les siens là où on le demande.`,
  byPersons: (follows) => fr`${endedByPersons(follows)} : --persons les nomme.`,
  postNames:
    'Les noms sont ceux de la liste qu’un message nomme ou à qui il répond. Ce que son auteur a supprimé n’y est pas, ni le texte d’aucun.',
  postsBefore: (days) =>
    `De chaque compte, les messages ${form(days, 'du jour', `des ${count(days)} jours`)} d’avant le journal y sont aussi, et entente status dit de qui ils n’ont pas été vus.`,
  noDay: (option, text) => fr`${option} ${text} n’est pas un jour ; écrivez AAAA-MM-JJ`,
  twoSides: '--between prend deux côtés, comme FR DE ou @mfa.example.org FR:mission',
  postsAlone: fr`--kind post n’énumère que des messages ; demandez les autres genres à part`,
  noPosts: (log) => fr`${log} ne tient pas les messages ; observez-le avec --activity`,
};
