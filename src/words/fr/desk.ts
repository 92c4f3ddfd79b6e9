import { capital } from '../capital.ts';
import type { DeskPeriod, desk as english, Moved, UnseenCounts, UnseenSides } from '../en/desk.ts';
import { countryName, theCountry } from './country-names.ts';
import { count, counted, date, form } from './numbers.ts';
import { daysText, lastText, timeText } from './phrases.ts';
import { fr } from './spacing.ts';

export const desk: typeof english = {
  moved: (code, period, moved, unseen) =>
    fr`${capital(theCountry(code))}, ${periodText(period)} : ${moved === null ? 'ce qui est nouveau est inconnu' : movedText(moved, unseen)}.`,
  waiting({ least, most }, silent, dropped) {
    if (most === 0)
      return fr`Personne à l’étranger n’attend d’être suivi en retour ; ${silenceText(silent)}.`;
    const accounts = `${least === most ? '' : `${count(least)} à `}${counted(most, 'compte étranger attend', 'comptes étrangers attendent')}`;
    return fr`${accounts} d’être ${form(most, 'suivi', 'suivis')} en retour${droppedText(dropped, most)} ; ${silenceText(silent)}.`;
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
    const { last, from, to, isWhole } = period;
    const time =
      isWhole && (last.unit === 'week' || last.unit === 'day') ? daysText(from, to) : timeText(from, to);
    return isWhole ? time : `${time}, tout ce que le journal a sur ${lastText(last)}`;
  }
  const { date: day, earlier } = period;
  return earlier === null ? `au ${date(day)}` : daysText(earlier.date, day);
}

function droppedText(dropped: number, most: number): string {
  if (dropped === 0) return '';
  return `, ${dropped === most ? '' : `dont ${count(dropped)} `}depuis que nous avons cessé de ${form(dropped, 'le', 'les')} suivre`;
}

function silenceText(silent: Parameters<typeof english.waiting>[1]): string {
  if (silent === null || silent.known === 0) return 'on ignore qui des nôtres se tait';
  const { silent: number, known, all, days } = silent;
  const whose = known === all ? '' : ' dont les messages sont connus';
  if (number === 0) return `aucun des nôtres${whose} n’est silencieux depuis ${days} jours`;
  if (all === 1) return `notre compte est silencieux depuis ${days} jours ou plus`;
  return `${number} de nos ${known} comptes${whose} ${form(number, 'est silencieux', 'sont silencieux')} depuis ${days} jours ou plus`;
}

export const atLeast = (isLeast: boolean): string => (isLeast ? 'au moins ' : '');

function movedText(moved: Moved, { us, them }: UnseenSides): string {
  const { dropped_us: lost, mutual_broken: broken, departed } = moved;
  return [
    `${newText(moved, them)}, ${lost === 0 ? 'aucun perdu' : `${atLeast(them > 0)}${counted(lost, 'perdu')}`}`,
    oursText(moved, us),
    ...(broken === 0 ? [] : [counted(broken, 'lien réciproque rompu', 'liens réciproques rompus')]),
    ...(departed === 0
      ? []
      : [
          counted(
            departed,
            'compte étranger qui nous était lié est parti',
            'comptes étrangers qui nous étaient liés sont partis',
          ),
        ]),
  ].join(fr` ; `);
}

function newText({ new_followers: follows, new_follower_accounts: accounts }: Moved, unseen: number): string {
  if (follows === 0) return 'aucun nouvel abonnement de l’étranger';
  const by = accounts === follows ? '' : `, de ${counted(accounts, 'compte')}`;
  return `${atLeast(unseen > 0)}${counted(follows, 'nouvel abonnement', 'nouveaux abonnements')} de l’étranger${by}`;
}

function oursText({ newly_followed: made, dropped_by_us: ended }: Moved, unseen: number): string {
  if (made + ended === 0) return 'nous n’avons commencé ni cessé de suivre personne';
  const least = atLeast(unseen > 0);
  const did = [
    ...(made === 0 ? [] : [`avons noué ${least}${counted(made, 'abonnement')}`]),
    ...(ended === 0
      ? []
      : [
          `${made === 0 ? '' : 'en '}avons rompu ${least}${made === 0 ? counted(ended, 'abonnement') : count(ended)}`,
        ]),
  ];
  return `nous ${did.join(' et ')}`;
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
