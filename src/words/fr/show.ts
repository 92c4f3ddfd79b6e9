import { capital } from '../capital.ts';
import type { show as english } from '../en/show.ts';
import { clusterName } from './cluster-names.ts';
import { countryName, inCountry, theCountry } from './country-names.ts';
import { institutionName, nameWithArticle } from './institutions.ts';
import { count, counted, form } from './numbers.ts';
import { officeOf } from './offices.ts';
import { called, first, unknownPairs } from './phrases.ts';
import { reasonText } from './reasons.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { verdicts } from './verdicts.ts';

const reciprocal = (value: number) => counted(value, 'lien réciproque', 'liens réciproques');

const accounts = (value: number) => counted(value, 'compte');

const follow = (value: number, whom: string) => `${count(value)} ${whom} ${form(value, 'suit', 'suivent')}`;

const firstOfEach = (each: number | null) =>
  each === null ? '' : fr` ; ${form(each, 'le premier', `les ${count(each)} premiers`)} de chacun`;

const joined = (parts: readonly (string | false)[]) =>
  parts.filter((part) => part !== '' && part !== false).join(', ');

export const show: typeof english = {
  country(code, own, { others, followers, unknown }, ties) {
    const the = theCountry(code);
    const who = `${capital(the)} ${the.startsWith('les ') ? 'ont' : 'a'} ${accounts(own)}`;
    const abroad = counted(others, 'compte étranger', 'comptes étrangers');
    const theirs = own === 1 ? 'le' : 'les';
    if (ties === null)
      return fr`${who} : sur ${abroad}, ${follow(followers, theirs)} ; qui ${own === 1 ? 'il suit' : 'ils suivent'} est inconnu${unknownPairs(unknown)}.`;
    return fr`${who} : sur ${abroad}, ${own === 1 ? 'il en suit' : 'ils en suivent'} ${count(ties.follows)} et ${follow(followers, theirs)}, avec ${reciprocal(ties.mutual)}${unknownPairs(unknown)}.`;
  },
  standing: (are) =>
    are === 'none'
      ? 'Place, à côté d’organisations qui ont à peu près autant de comptes'
      : `Place, à côté ${are === 'bordering' ? 'de voisins' : 'des plus proches de sa partie du monde, puisqu’il n’a pas de frontière terrestre'} et de ceux de sa région qui ont à peu près autant de comptes`,
  accounts: 'Comptes',
  followers: 'Abonnés à l’étranger, par région',
  regions: 'Liens avec chaque région',
  soleLinks: fr`Liés par ce seul compte : des comptes étrangers, et des pays dont aucun compte n’est lié à un autre que lui`,
  changes: (earlier, { ended, unnamed, formed, perhapsEnded }, each) =>
    fr`Depuis ${earlier.name} (${earlier.date}), avec des comptes étrangers : ${counted(ended, 'lien rompu', 'liens rompus')}${unnamed === 0 ? '' : ` (dont ${count(unnamed)} par des personnes, non nommées)`}, ${count(formed)} ${form(formed, 'noué', 'noués')}${perhapsEnded === 0 ? '' : fr` ; de ${counted(perhapsEnded, 'autre', 'autres')} de l’étranger, on ignore s’${form(perhapsEnded, 'il est rompu', 'ils sont rompus')}`}${firstOfEach(each)}`,
  unreturned: (each) => `Sans retour entre pays${firstOfEach(each)}`,
  relation: (of, code) => `${of === 'followed' ? 'suivi par' : 'suit'} ${theCountry(code)}, sans retour`,
  missions: fr`Missions, avec leur hôte (son ministère, ou l’organisation) et leur propre ministère : qui suit qui ?`,
  noMinistry: (isGroup) => `absent ${isGroup ? 'du groupe' : 'de la liste'}`,
  minister: (only, shown, of) =>
    fr`Abonnés à l’étranger du compte du ministre des Affaires étrangères que le ministère n’a pas : ${count(only)}${first(shown, of)}`,

  account(who, isThere) {
    const name = who.name === '' || who.handle === '' ? '' : nameWithArticle(who);
    // A name that says office and country in French needs neither again.
    const isSaid = name !== '' && institutionName(who) !== who.name;
    const seat = isSaid
      ? ''
      : who.office === ''
        ? countryName(who.country)
        : officeOf(who.office, who.country, '');
    if (name !== '') return `${called(who)} ${isThere ? 'est' : 'était'} ${joined([name, seat])}.`;
    return seat === '' ? `${called(who)}.` : `${called(who)} (${seat}).`;
  },
  accountOnPage: (who, isThere) =>
    who.as === undefined
      ? show.account(who, isThere)
      : `${joined([who.as, who.handle !== '' && `@${who.handle}`])}.`,

  ties: ({ others, followers, unknown }, own, isRead) =>
    fr`Sur ${counted(others, 'autre compte', 'autres comptes')}, ${
      isRead
        ? `il en suit ${count(own.follows)}, ${follow(followers, 'le')} et ${counted(own.mutual, 'lien')} ${form(own.mutual, 'est réciproque', 'sont réciproques')}`
        : fr`on lui connaît ${counted(own.follows, 'abonnement')} et ${reciprocal(own.mutual)} ; ${follow(followers, 'le')}`
    }${unknown > 0 ? fr` ; avec ${count(unknown)}, un lien est inconnu` : ''}.`,
  notThere: (verdict, basis) =>
    fr`Ce compte est ${verdicts.verdict(verdict)} : ${verdicts.verdictMeaning(verdict, basis)}.`,
  about: 'À propos',
  actor: (actor, kind) => joined([actor, values.value('kind', kind)]),
  place: (code, region) => `${countryName(code)} (${code}), ${values.value('region', region)}`,
  office: (office, host) =>
    joined([values.value('office', office), host !== '' && `en poste ${inCountry(host)}`]),
  accountType: (type, accountId) => joined([values.value('account_type', type), accountId]),
  accountTypeOnPage: (type) => values.value('account_type', type),
  tenure(since, until) {
    // A whole day has its article, a year or a month none.
    const [from, to] = [since.length > 7, until.length > 7];
    if (until === '') return `depuis ${from ? 'le ' : ''}${since}`;
    const end = `${to ? 'au' : 'à'} ${until}`;
    return since === '' ? `jusqu’${end}` : `${from ? 'du' : 'de'} ${since} ${end}`;
  },
  reason: reasonText,
  audience: (followers) => `${counted(followers, 'abonné')} sur le réseau`,
  follows: (declared, listed, outside) =>
    joined([
      declared !== null && counted(declared, 'déclaré'),
      listed !== null && counted(listed, 'listé'),
      outside !== null && `dont ${count(outside)} hors de la liste étudiée`,
    ]),
  cluster: ({ id, members, stability }) =>
    fr`${id}${members === null ? '' : fr` : ${clusterName(members.name, 'account')}, ${accounts(members.accounts)}`}${stability === null ? '' : fr` ; ${stability.isStable ? 'stable' : 'indécis'}, stabilité ${stability.text.replace('.', ',')}`}`,
  clusterNumber: (snapshot) =>
    fr`Le numéro d’une communauté est celui du rapport de ${snapshot}, ou sans rapport son rang par taille ; un rapport face à un instantané antérieur (--against) en reprend les numéros.`,
  clusterNumberOnPage: (snapshot) =>
    fr`Le numéro d’une communauté est celui du rapport de ${snapshot}, ou sans rapport son rang par taille ; un rapport face à un instantané antérieur en reprend les numéros.`,
  history: 'Au fil du temps',
};
