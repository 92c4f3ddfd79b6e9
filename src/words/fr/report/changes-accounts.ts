import { capital } from '../../capital.ts';
import type { ChangesAccountsWords } from '../../en/report/changes-accounts.ts';
import { countryName } from '../country-names.ts';
import { others } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function changesAccounts({ inStudied, many, ofStudied }: Terms): ChangesAccountsWords {
  return {
    accountsUntold: `Rien n’est dit des ${many}, car l’un des instantanés est dérivé d’un autre.`,
    accountsSame: `Les mêmes ${many}, sous les mêmes identifiants et dans les mêmes fonctions.`,
    happened: 'Ce qui est arrivé',
    which: 'Lesquels',
    listed: (names, rest) => fr`${names.join(fr` ; `)}${rest > 0 ? fr` ; et ${others(rest)}` : ''}`,
    event: (at) => ({
      joined: `entré ${inStudied}`,
      left: `sorti ${ofStudied}`,
      'left-office': 'a quitté ses fonctions',
      'changed-office': 'a changé de fonction',
      'handed-over': 'transmis à un autre titulaire',
      renamed: 'renommé',
      'gone-unobservable': `lisible ${at.inEarlier}, ne l’est plus`,
      'came-back': `absent ou illisible ${at.inEarlier}, lisible ${at.inLater}`,
    }),
    happenedTo: (event, which) => fr`${capital(event)} : ${which}`,
    eventOf: (name, was, is) => fr`${name}, ${was} → ${is}`,
    leftOffice: (name, office, successor) => fr`${name}, ${office}, fonction reprise par ${successor}`,
    posting: (office, host) => fr`${office} (${countryName(host)})`,
  };
}
