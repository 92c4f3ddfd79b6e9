import type { editionApart as english } from '../en/edition-apart.ts';
import { on } from './lists.ts';
import { count, counted, form, list } from './numbers.ts';
import { fr } from './spacing.ts';

export const editionApart: typeof english = {
  pairs: ({ close, apart }, there) => {
    const known = there.mutual + there['one-way'] + there.null;
    if (known === 0)
      return fr`D’aucune paire qui se suit ${on(close)} on ne connaît les deux sens ${on(apart)}.`;
    const open =
      there.unknown === 0 ? '' : ` Pour ${count(there.unknown)} de plus, un sens au moins n’y est pas connu.`;
    return fr`Sur ${counted(known, 'paire qui se suit', 'paires qui se suivent')} ${on(close)} et dont les deux sens sont connus ${on(apart)}, ${list(
      [
        there.mutual === 0
          ? 'aucune ne s’y suit'
          : `${count(there.mutual)} ${form(there.mutual, 's’y suit', 's’y suivent')} aussi`,
        ...(there['one-way'] === 0
          ? []
          : [
              `${count(there['one-way'])} ${form(there['one-way'], 'y est liée', 'y sont liées')} à sens unique`,
            ]),
        ...(there.null === 0
          ? []
          : [`${count(there.null)} ${form(there.null, 'n’y est pas liée', 'n’y sont pas liées')}`]),
      ],
    )}.${open}`;
  },
  apart:
    'Paires qui se suivent sur un réseau et ne sont pas liées sur l’autre, de chaque réseau tour à tour, par nombre d’abonnés',
  countries:
    'Pays et organisations sûrement plus liés sur un réseau que sur l’autre, par paires d’acteurs présents sur les deux, par écart décroissant',
};
