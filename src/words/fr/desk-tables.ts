import type { Behind, Beside, deskTables as english } from '../en/desk-tables.ts';
import { ofTheCountry } from './country-names.ts';
import { atLeast, unseenText } from './desk.ts';
import { count, counted, form, list } from './numbers.ts';
import { bounded, first, firstByWeight, firstToAnswer, lastText, postsTime, ranksAmong } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const MOVES = {
  new_followers: 'Comptes étrangers qui nous suivent désormais',
  newly_followed: 'Nos nouveaux abonnements à l’étranger',
  dropped_us: 'Comptes étrangers qui ont cessé de nous suivre',
  dropped_by_us: 'Comptes étrangers que nous avons cessé de suivre',
};

const BEHIND: Readonly<Record<Behind, string>> = {
  dormant: 'les comptes dormants',
  dropped: 'ceux que nous avons cessé de suivre dans la période',
};

const BESIDE: Readonly<Record<Beside, string>> = {
  none: ', des organisations qui ont à peu près autant de comptes',
  bordering: ', d’abord des voisins, puis ceux de sa région qui ont à peu près autant de comptes',
  nearest:
    ', d’abord les plus proches de sa partie du monde, puis ceux de sa région qui ont à peu près autant de comptes',
  named: '',
};

const BY_PERSONS = ['par une personne, non énuméré', 'par des personnes, non énumérés'] as const;

function movesText(listed: number, persons: number): string {
  if (persons === 0) return count(listed);
  if (listed > 0) return `${count(listed)}, et ${counted(persons, ...BY_PERSONS)}`;
  return `${count(persons)}, ${form(persons, ...BY_PERSONS)}`;
}

export const deskTables: typeof english = {
  period: (last) =>
    last === null
      ? 'En chiffres, depuis l’instantané antérieur'
      : `En chiffres, ${lastText(last)} et la période précédente`,
  moves: (table, listed, isLeast, persons, shown) =>
    fr`${MOVES[table]} : ${atLeast(isLeast)}${movesText(listed, persons)}${first(shown, listed)}`,
  departed: (shown, of) =>
    fr`Comptes étrangers qui nous étaient liés et qui ont disparu ou quitté la liste : ${count(of)}${first(shown, of)}`,
  waiting: (near, number, shown, of, behind) =>
    fr`Abonnés à l’étranger qu’aucun des nôtres ne suit : ${bounded(number)}${firstToAnswer(near, shown, of)}${of > shown && behind.length > 0 ? `, comme ${list(behind.map((who) => BEHIND[who]))}` : ''}`,
  noAnswer: (number, shown) =>
    fr`Comptes étrangers que nous suivons et qui ne suivent aucun des nôtres : ${bounded(number)}${firstByWeight(shown, number.most)}`,
  dialogue: (time, shown, of) =>
    fr`Qui parle avec nous, ${postsTime(time)} : mentions et réponses par nos comptes, et celles qu’ils reçoivent${first(shown, of)}`,
  silent: (silent, known, days) =>
    fr`Nos comptes sans message depuis ${days} jours ou plus : ${count(silent)} sur ${count(known)} dont les messages sont connus`,
  hashtags: (region, time, shown, of) =>
    fr`Ce dont parle la région (${values.value('region', region)}), ${postsTime(time)} : mots-dièses, d’après les comptes qui les emploient${first(shown, of)}`,
  beside: (codes, chosen, ranked, isOpen) =>
    `Où nous en sommes${codes.length === 0 ? '' : ` à côté de ${codes.join(', ')}${BESIDE[chosen]}`}${ranksAmong(ranked, isOpen)}`,
  besideOnPage: (codes, chosen, ranked, isOpen) =>
    `Où nous en sommes${codes.length === 0 ? '' : ` à côté ${list(codes.map(ofTheCountry))}${BESIDE[chosen]}`}${ranksAmong(ranked, isOpen)}`,
  posted: (time) =>
    fr`Ce que nous et eux publions, ${postsTime(time)} : messages originaux, sans les partages, des comptes dont tous sont connus, et la moyenne par compte et par jour`,
  happened: (events) => fr`Ce qui est arrivé à nos comptes : ${count(events)}`,
  unseen: (counts, shown, of) =>
    fr`Ce qui n’a pu être vu pour nous : ${unseenText(counts) || 'rien'}${of > shown ? fr` ; de l’étranger, ${form(shown, 'le premier', `les ${count(shown)} premiers`)}` : ''}`,
  unseenPosts: (isOurs) =>
    fr`ce qu’il publie : on ne peut conclure qu’il ${isOurs ? 'se tait' : 'ne nous mentionne pas'}`,
  unseenFollows: (isOurs) =>
    isOurs ? 'qui il suit, et à qui il répond' : 's’il nous suit, et s’il a cessé de nous suivre',
  missedFollows: (isOurs) =>
    isOurs
      ? fr`qui il s’est mis à suivre ou a cessé de suivre dans la lacune ; qui il suit à présent est connu`
      : fr`s’il s’est mis à nous suivre ou a cessé dans la lacune ; s’il nous suit à présent est connu`,
  missed: 'un temps dans une lacune',
  notReadYet: 'pas encore lu',
  partlyShown: 'certains de ses abonnements ne peuvent être montrés par cette lecture',
  postsNotRead: 'ses messages n’ont pas été lus',
};
