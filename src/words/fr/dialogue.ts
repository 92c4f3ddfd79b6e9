import type { dialogue as english } from '../en/dialogue.ts';
import type { Side } from '../values.ts';
import { theCountry } from './country-names.ts';
import { count, counted } from './numbers.ts';
import { bounded, cut, didYouMean, postsTime, stretchText } from './phrases.ts';
import { fr } from './spacing.ts';
import { groupsOf, values } from './values.ts';

/** la France, « Afrique », @mfa */
const named = ({ column, side }: Side) => {
  if (side.startsWith('@')) return side;
  return column === 'country' ? theCountry(side) : fr`« ${values.value(column, side)} »`;
};

const between = (column: string, sides: readonly string[]) => {
  const names = sides.map((side) => named({ column, side }));
  if (names.length === 0) return '';
  return names.length === 1 ? ` avec ${names[0]}` : ` entre ${names.join(' et ')}`;
};

export const dialogue: typeof english = {
  found: (name, time, { column, sides, mentions, pairs, accounts }) =>
    fr`${name}, ${'days' in time ? postsTime(time) : stretchText(time)} : ${counted(mentions, 'mention')}${between(column, sides)}, de ${counted(pairs, 'paire')} de ${groupsOf(values.attribute(column))}${sides.length === 2 ? '' : ` et ${counted(accounts, 'paire')} de comptes`}.`,
  before: (mentions) => `${counted(mentions, 'mention')} dans la période précédente.`,
  pairs: (column, shown, of) =>
    `Qui parle avec qui, par ${values.attribute(column)}, le plus de mentions dans les deux sens d’abord${cut(shown, of)}`,
  accounts: (shown, of) =>
    `Comptes, le plus de mentions dans les deux sens d’abord${of > shown ? `, ${counted(shown, 'paire')} sur ${count(of)}` : ''}`,
  lines: (lines) =>
    fr`Dernières lignes (${count(lines)}) : qui mentionne qui, quand, dans quel genre de message`,
  unspoken: (side, time, of, tied, shown) =>
    fr`Un lien avec ${side === null ? 'nous' : named(side)}, et aucune mention de part ni d’autre, ${postsTime(time)} : ${bounded(of)} sur ${count(tied)}${of.most > shown ? fr` ; les ${count(shown)} premiers, d’abord les liens réciproques, puis les plus liés` : ''}`,
  mention: (unread, accounts) =>
    fr`Une mention est un message d’un côté qui nomme un compte de l’autre ou lui répond, autant que les messages soient connus : de ${counted(unread, 'compte')} sur ${count(accounts)}, ils ne le sont pas tous, et il peut y en avoir plus.`,

  tooManySides: fr`nommez un côté, ou deux : entente dialogue FR DE`,
  oneSide: (names) =>
    fr`${names.join(' et ')} sont un seul côté ; nommez-en deux, ou un seul pour voir avec qui il parle`,
  noAccount: (place, name, nearest) =>
    fr`${place} n’a pas de compte ${name}${nearest.length === 0 ? '' : fr` ; ${didYouMean(nearest, '')}`}`,
  noSide: (place, { column, side }, nearest) =>
    fr`aucun compte de ${place} n’a ${column} ${side} ; ${didYouMean(nearest, 'un compte se nomme par @ et son nom d’utilisateur')}`,
  wholeWindow: (snapshot, days) =>
    fr`${snapshot} a les mentions en sommes de ${counted(days, 'jour')} ; ôtez --last, ou demandez au journal d’une veille`,
};
