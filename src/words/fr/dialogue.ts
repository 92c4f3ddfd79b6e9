import type { dialogue as english } from '../en/dialogue.ts';
import type { Side } from '../values.ts';
import { theCountry } from './country-names.ts';
import { count } from './numbers.ts';
import { bounded, first, postsTime } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

/** la France, « Afrique », @mfa */
const named = ({ column, side }: Side) => {
  if (side.startsWith('@')) return side;
  return column === 'country' ? theCountry(side) : fr`« ${values.value(column, side)} »`;
};

export const dialogue: typeof english = {
  unspoken: (side, time, of, tied, shown) =>
    fr`Un lien avec ${side === null ? 'nous' : named(side)}, et aucune mention de part ni d’autre, ${postsTime(time)} : ${bounded(of)} sur ${count(tied)}${of.most > shown ? `${first(shown, of.most)}, d’abord les liens réciproques, puis les plus liés` : ''}`,
};
