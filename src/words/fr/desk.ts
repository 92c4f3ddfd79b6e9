import { minuteText } from '../../minute-text.ts';
import { capital } from '../capital.ts';
import type { DeskPeriod, desk as english, Moved, UnseenCounts, UnseenSides } from '../en/desk.ts';
import { countryName, theCountry } from './country-names.ts';
import { count, counted, form } from './numbers.ts';
import { lastText } from './phrases.ts';
import { fr } from './spacing.ts';

export const desk: typeof english = {
  moved: (code, period, moved, unseen) =>
    fr`${capital(theCountry(code))}, ${periodText(period)} : ${moved === null ? 'ce qui est nouveau est inconnu' : movedText(moved, unseen)}.`,
  waiting({ least, most }, silent) {
    const accounts = `${least === most ? '' : `${count(least)} à `}${counted(most, 'compte étranger attend', 'comptes étrangers attendent')}`;
    const silence =
      silent === null
        ? 'qui se tait est inconnu'
        : fr`parmi les nôtres, sans message depuis ${silent.days} jours ou plus : ${count(silent.silent)} sur ${count(silent.known)} dont les messages sont connus`;
    return fr`${accounts} d’être ${form(most, 'suivi', 'suivis')} en retour ; ${silence}.`;
  },
  unseen(counts) {
    const unseen = unseenText(counts);
    if (unseen !== '') return fr`N’ont pu être vus : ${unseen}.`;
    const { ours, abroad } = counts;
    const own = ours.accounts === 1 ? 'notre seul compte' : `nos ${count(ours.accounts)} comptes`;
    const theirs =
      abroad.accounts === 1 ? 'du seul compte étranger' : `des ${count(abroad.accounts)} comptes étrangers`;
    return `Les abonnements de ${own}${abroad.accounts === 0 ? '' : ` et ${theirs}`} ont tous pu être vus.`;
  },
  noCountry: (name) =>
    fr`${name} est un compte, et un bureau est celui d’un pays ; demandez entente show ${name}, ou nommez son pays`,
  ownPeer: (name) => fr`--peers ${name} : un pays n’est pas à côté de lui-même ; laissez-le de côté`,
  noPeer: (name, source, near) =>
    fr`--peers ${name} : ${source} n’a aucun compte d’un tel pays${near.length === 0 ? '' : fr` ; vouliez-vous dire ${near.map((code) => `${code} (${countryName(code)})`).join(', ')} ?`}`,
};

function periodText(period: DeskPeriod): string {
  if ('log' in period) {
    const { log, last, from, to, isWhole } = period;
    return `${log}, ${lastText(last)}, ${isWhole ? '' : 'que le journal couvre '}du ${minuteText(from)} au ${minuteText(to)} UTC`;
  }
  const { snapshot, date, earlier } = period;
  return earlier === null ? `au ${date}` : `de ${earlier.name} (${earlier.date}) à ${snapshot} (${date})`;
}

const asFarAs = (unseen: number) => (unseen > 0 ? ', pour ce qui a pu être vu' : '');

export const atLeast = (isLeast: boolean): string => (isLeast ? 'au moins ' : '');

function movedText(moved: Moved, { us, them }: UnseenSides): string {
  const { newly_followed: made, dropped_us: lost, dropped_by_us: ended, departed } = moved;
  return [
    newText(moved, { us, them }),
    made === 0
      ? `aucun nouveau de notre part${asFarAs(us)}`
      : `${atLeast(us > 0)}${counted(made, 'nouveau', 'nouveaux')} de notre part, ${returnedText(moved.newly_followed_returned, them)}`,
    lost === 0
      ? `aucun abonnement à nos comptes n’a été rompu${asFarAs(them)}`
      : `${atLeast(them > 0)}${counted(lost, 'abonnement')} à nos comptes ${form(lost, 'a été rompu', 'ont été rompus')}`,
    ended === 0
      ? `nous n’en avons rompu aucun${asFarAs(us)}`
      : `nous en avons rompu ${atLeast(us > 0)}${count(ended)}`,
    ...(departed === 0
      ? []
      : [
          `${counted(departed, 'compte étranger qui nous était lié est parti', 'comptes étrangers qui nous étaient liés sont partis')}`,
        ]),
  ].join(fr` ; `);
}

function newText(moved: Moved, { us, them }: UnseenSides): string {
  const { new_followers: follows } = moved;
  if (follows === 0) return `aucun nouvel abonnement de l’étranger${asFarAs(them)}`;
  return `${atLeast(them > 0)}${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} de l’étranger, ${returnedText(moved.new_followers_returned, us)}, ${makersText(moved)}`;
}

/** Who made the new follows, and how many of them are new to the country. */
function makersText(moved: Moved): string {
  const { new_follower_accounts: accounts, first_time_followers: least } = moved;
  const { first_time_followers_max: most } = moved;
  if (accounts === 1) {
    if (least === 1) return 'd’un compte qui ne suivait encore aucun des nôtres';
    return most === 0
      ? 'd’un compte qui suivait déjà un autre des nôtres'
      : 'd’un compte dont on ignore s’il suivait déjà un autre des nôtres';
  }
  if (most === 0) return `de ${count(accounts)} comptes qui suivaient tous déjà un autre des nôtres`;
  const first = `${least === most ? '' : `${count(least)} à `}${count(most)}`;
  return `de ${count(accounts)} comptes, dont ${first} ne ${form(most, 'suivait', 'suivaient')} encore aucun des nôtres`;
}

function returnedText(returned: number, unseen: number): string {
  if (returned === 0) return unseen > 0 ? 'sans retour connu' : 'sans retour';
  return `dont ${atLeast(unseen > 0)}${counted(returned, 'rendu')}`;
}

export function unseenText({ ours, abroad }: UnseenCounts): string {
  return [
    ...unseenOf(ours, 'de notre seul compte', 'de nos', 'comptes'),
    ...unseenOf(abroad, 'du seul compte étranger', 'des', 'comptes étrangers'),
  ].join(', ');
}

/** @param only where there is one account. */
function unseenOf(
  { accounts, follows, followsInGaps, posts }: UnseenCounts['ours'],
  only: string,
  those: string,
  many: string,
): string[] {
  const of = (number: number) =>
    accounts === 1 ? only : `de ${count(number)} ${those} ${count(accounts)} ${many}`;
  return [
    ...(follows === 0 ? [] : [`les abonnements ${of(follows)}`]),
    ...(followsInGaps === 0
      ? []
      : [`les abonnements ${of(followsInGaps)} pendant des lacunes qui ont pris fin`]),
    ...(posts === 0 ? [] : [`les messages ${of(posts)}`]),
  ];
}
