import { capital } from '../capital.ts';
import type { seats as english, SeatsOn } from '../en/seats.ts';
import { on } from './lists.ts';
import { count, counted, list, NUMBERS } from './numbers.ts';
import { didYouMean } from './phrases.ts';
import { PROOFS } from './proofs.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';
import { VERDICT_NAMES } from './verdicts.ts';

const each = (said: string, of: readonly SeatsOn[]) => {
  const some = of.filter(({ seats }) => seats > 0);
  if (some.length === 0) return [];
  return [fr`${said} : ${list(some.map(({ network, seats }) => `${count(seats)} ${on(network)}`))}`];
};

export const seats: typeof english = {
  list: (day, all, unnamed) =>
    fr`Le ${NUMBERS.date(day)} : ${counted(all, 'siège')}${unnamed === 0 ? '' : `, dont ${count(unnamed)} sans titulaire nommé`}.`,
  known: (present, absent, unknown) =>
    `${capital(
      [
        ...each('un compte est connu', present),
        ...each('cherchés sans en trouver', absent),
        ...each('aucune recherche n’est encore valable', unknown),
      ].join(fr` ; `),
    )}.`,
  offices: (offices) => list(offices.map((office) => values.value('office', office))),
  dated: (source, date) => `${source} (${date})`,
  gone: (handle, verdict) => `${handle} (${VERDICT_NAMES[verdict]}), aucune recherche d’un autre`,
  account: (accounts, proof) => `${accounts.join(', ')}${proof === '' ? '' : ` (${PROOFS[proof]})`}`,
  noneFound: (day, search) => `cherché le ${day}, aucun trouvé (${PROOFS[search]})`,
  unlooked: 'aucune recherche encore valable',
  noColumn: (column, { nearest, known }) =>
    fr`les sièges n’ont pas de colonne ${column} ; ${didYouMean(nearest, fr`il y a ${known.join(', ')}`)}`,
};
