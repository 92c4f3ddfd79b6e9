import { capital } from '../../capital.ts';
import type { CountrySoleLinksWords } from '../../en/report/country-sole-links.ts';
import { que } from '../elision.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

interface Side {
  countries: number;
  perhaps: number;
  unknown: number;
  names: string;
  perhapsNames: string;
}

const mostOf = ({ countries, perhaps, unknown }: Side) => countries + perhaps + unknown;

function those(side: Side): string {
  const { countries: least } = side;
  const most = mostOf(side);
  if (most === 0) return 'aucun pays ni aucune organisation';
  const range = least === most ? '' : least === 0 ? 'au plus ' : `au moins ${count(least)} et au plus `;
  return `${range}${counted(most, 'pays ou organisation', 'pays et organisations')}`;
}

export function countrySoleLinks({ many }: Terms): CountrySoleLinksWords {
  const named = ({ names, perhapsNames, unknown }: Side) => {
    const open = [
      ...(perhapsNames === '' ? [] : [perhapsNames]),
      ...(unknown === 0 ? [] : [`jusqu’à ${counted(unknown, 'autre')}`]),
    ];
    return fr`${names === '' ? '' : fr` : ${names}`}${open.length === 0 ? '' : fr`. En doute : ${open.join(' et ')}`}`;
  };
  const verb = (side: Side, one: string, several: string) => form(mostOf(side), one, several);
  return {
    sole: 'Par un seul compte',
    soleFirst: (account, following, followed) =>
      fr`${capital(those(following))} ne ${verb(following, 'suit', 'suivent')}, parmi ses ${many}, ${que(account)}${named(following)}. Ce compte ${mostOf(followed) === 0 ? 'n’est seul à suivre' : 'est seul à suivre'} ${those(followed)}${named(followed)}. Tous les ${many} sont dans [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value, rank) => fr`${value} (${rank})`,
    withRankHead: (what) => fr`${what} (rang)`,
    posts: (posts, share) => fr`${count(posts)} (${share})`,
  };
}
