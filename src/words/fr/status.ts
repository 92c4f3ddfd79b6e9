import { listOf } from '../../roster/price-source.ts';
import type { ReadBasis } from '../../roster/read-basis.ts';
import { dollarsOf, type Paid, type PaidItem, type Payment } from '../../values/payment.ts';
import type { status as english } from '../en/status.ts';
import type { Named, ReadSoFar, VerdictCounts } from '../values.ts';
import { count, counted, form, list } from './numbers.ts';
import { called, minuteOfDay } from './phrases.ts';
import { reasonText } from './reasons.ts';
import { fr, SPACE } from './spacing.ts';
import { values } from './values.ts';
import { FEED_MEANINGS, verdicts } from './verdicts.ts';

const STATES = { open: 'en cours', sealed: 'scellé' };

const verdictCounts = (counts: VerdictCounts) =>
  counts.map(([verdict, number]) => verdicts.verdictCount(verdict, number)).join(', ');

const soFar = ({ verdicts, pending }: ReadSoFar) =>
  [verdictCounts(verdicts), pending > 0 ? `${count(pending)} en attente` : '']
    .filter((part) => part !== '')
    .join(', ');

const dollars = (sum: number) => {
  const [whole, places = ''] = String(Number(sum.toFixed(4))).split('.');
  return `${count(Number(whole))},${places.padEnd(2, '0')}${SPACE}$`;
};

const BASES: Readonly<Record<ReadBasis, string>> = {
  crawl: '',
  log: '',
  file: 'C’est le fichier importé qui dit quels comptes ont été lus.',
  ties: fr`Un compte est tenu pour lu si le fichier importé contient un lien qui part de lui ; sinon, on ignore qui il suit.`,
  word: fr`Tous les comptes du fichier importé sont tenus pour lus sur la parole de qui l’a importé ; un fichier de liens montre qui suit, non qui a été lu.`,
  assumed: fr`Tous les comptes qui n’étaient pas désignés comme non lus ont été tenus pour lus lors de l’importation ; un fichier de liens montre qui suit, non qui a été lu.`,
};

export const status: typeof english = {
  crawl: ({ name, network, date, state }, accounts, feeds) =>
    fr`${name} (${values.network(network)}, ${date}, ${STATES[state]}) : ${counted(accounts.of, 'compte')}, ${soFar(accounts)}${feeds === null ? '' : fr` ; ${counted(feeds.posts, 'message')} ${form(feeds.days, 'd’un jour', `de ${count(feeds.days)} jours`)} ; ${counted(feeds.of, 'fil')}, ${soFar(feeds)}`}`,
  verdicts: (snapshot, counts) => fr`${snapshot} : ${verdictCounts(counts)}`,
  feedVerdicts: (snapshot, posts, days, counts) =>
    fr`${snapshot} : ${counted(posts, 'message')} ${form(days, 'd’un jour', `de ${count(days)} jours`)} ; fils ${verdictCounts(counts) || 'non commencés'}`,
  verdict: (verdict, basis) => fr`${verdicts.verdict(verdict)} : ${verdicts.verdictMeaning(verdict, basis)}`,
  feedVerdict: (verdict) => fr`messages, ${verdicts.verdict(verdict)} : ${FEED_MEANINGS[verdict]}`,
  claim({ basis, observed, unobserved, capped, state }) {
    const word = 'sur la parole de qui l’a importé';
    const named = (file: string, taken: string) =>
      file === '' ? '' : `Les comptes nommés dans ${file} sont tenus pour ${taken} ${word}.`;
    return [
      BASES[basis],
      state === ''
        ? ''
        : fr`Sa colonne ${state} dit de chaque ligne si le lien existe ; ce qu’elle laisse ouvert est inconnu, comme ce qu’elle ne liste pas d’un compte pour lequel elle liste aussi des liens absents ou ouverts.`,
      named(observed, 'lus'),
      named(unobserved, 'non lus'),
      capped === ''
        ? ''
        : `Les listes des comptes nommés dans ${capped} sont tenues pour coupées à une limite ${word}.`,
    ]
      .filter((text) => text !== '')
      .join(' ');
  },
  postsWithheld: (snapshot) => `L’archive de ${snapshot} n’avait pas le droit de porter des messages.`,
  paid: (network, paid) => `Payé ${paidText(network, paid)}.`,
  paidOf: (snapshot, network, paid) => fr`${snapshot} : payé ${paidText(network, paid)}`,
  oneAccount: (rows, accountId) => `${oneAccount(rows, accountId)}.`,
  oneAccountIn: (snapshot, rows, accountId) => fr`${snapshot} : ${oneAccount(rows, accountId)}`,
  logs: (names) =>
    fr`Journaux de cette base : ${names.join(', ')} ; plus sur l’un d’eux : entente status LOG.`,
  crawling: (pid, since) => `Le processus ${pid} le collecte depuis ${since}.`,
  noSnapshot: (logs, database) =>
    fr`Il n’y a pas d’instantané, et ${counted(logs, 'journal', 'journaux')} dans ${database} ; plus sur l’un d’eux : entente status LOG.`,
  log: (name, network, watched, gaps, sweptAt, lost) =>
    fr`${name} (${values.network(network)}) : ${counted(watched, 'compte suivi par le journal', 'comptes suivis par le journal')}, ${count(gaps)} dans une lacune ; ${sweptAt === null ? 'aucun relevé n’est encore achevé' : `dernière vérification par un relevé le ${minuteOfDay(sweptAt)}`}${lost.length === 0 ? '' : fr` ; rien ne vient plus ${form(lost.length, 'du flux perdu', 'des flux perdus')} ${list(lost)}`}.`,
  holds: (ties, accounts, spans, sweeps) =>
    fr`Le journal contient ${counted(ties, 'événement')} de liens depuis le début, ${count(accounts)} de comptes, et ${counted(spans, 'période achevée', 'périodes achevées')} ; ${counted(sweeps, 'relevé l’a vérifié', 'relevés l’ont vérifié')}.`,
  nextSweep: (at, reason) => fr`Prochain relevé : le ${minuteOfDay(at)} (${reasonText(reason)}).`,
  stopped: (at, reason, isPaid) =>
    isPaid
      ? fr`Aucune veille n’est en cours : relancée, elle continue le ${minuteOfDay(at)} (${reasonText(reason)}), ou aussitôt si c’est passé.`
      : fr`Aucune veille n’est en cours : un relevé était prévu le ${minuteOfDay(at)} (${reasonText(reason)}) ; relancée, elle commence par un relevé.`,
  spent: (day, most, all) =>
    fr`Payé aujourd’hui (UTC) : ${dollars(day)}${most === null ? '' : ` sur ${dollars(most)}`} ; ${dollars(all)} depuis le début.`,
  posts: (posts, accounts, told, read) =>
    fr`${counted(posts, 'message')} de ${counted(accounts, 'compte')}, ${count(told)} comme le flux les a dits et ${count(read)} comme ils ont été lus ; ceux qui sont supprimés n’y sont pas.`,
  postsUnseen(accounts, some, reason) {
    const named = some.map(called).join(', ');
    return fr`Les messages de ${some.length < accounts ? `${counted(accounts, 'compte')}, dont ${named},` : named} n’ont pas été vus : ${reasonText(reason)}.`;
  },
};

function oneAccount(rows: readonly Named[], accountId: string): string {
  return fr`${list(rows.map(called))} sont un seul compte, ${accountId}, et la première ligne vaut pour toutes ; ôtez les autres de la liste, ou mettez fin à leur mandat`;
}

const ITEMS: Readonly<Record<PaidItem, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  profile: ['profil', 'profils'],
  follow: ['abonnement', 'abonnements'],
  post: ['message', 'messages'],
};

function paidText(network: string, { payments, reserved }: Paid): string {
  const held =
    reserved === 0 ? '' : fr` ; et jusqu’à ${dollars(reserved)} pour des questions restées sans réponse`;
  const lists = new Set(
    payments.flatMap(({ price }) => {
      const listed = listOf(network, price);
      return listed === null ? [] : [`liste de prix de ${values.network(network)}, ${listed.readOn}`];
    }),
  );
  return fr`${dollars(dollarsOf(payments))}${payments.length === 0 ? '' : fr` : `}${payments.map(payment).join(', ')}${lists.size === 0 ? '' : ` (${[...lists].join(fr` ; `)})`}${held}`;
}

function payment({ item, price, itemCount, answerCount, lostItemCount, lostAnswerCount }: Payment): string {
  const came = answerCount === 0 ? '' : ` en ${counted(answerCount, 'réponse')}`;
  const lost =
    lostAnswerCount === 0
      ? ''
      : ` (dont ${count(lostItemCount)} en ${counted(lostAnswerCount, 'réponse')} ${form(lostAnswerCount, 'qui n’est jamais arrivée et peut avoir été facturée', 'qui ne sont jamais arrivées et peuvent avoir été facturées')})`;
  return `${counted(itemCount, ...ITEMS[item])} à ${dollars(price)}${came}${lost}`;
}
