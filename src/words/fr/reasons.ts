/** Reasons as archives have them, sealed in English, in French. */
import { isVerdict, VERDICTS } from '../../roster/verdict.ts';
import { type Templates, translator } from '../templates.ts';
import { count } from './numbers.ts';
import { fr } from './spacing.ts';
import { verdicts } from './verdicts.ts';

export const REASONS: Templates = [
  ['what its posts received is not known', 'on ignore ce que ses messages ont reçu'],
  ['{reason}, of which a log keeps nothing', fr`{reason}, dont un journal ne garde rien`],
  ['gap from {from} to {to}: {reason}', fr`lacune ({from} – {to}) : {reason}`],
  ['gap from {from} to {to}', 'lacune ({from} – {to})'],
  ['the beginning', 'début'],
  ['the end of the log', 'fin du journal'],
  ['could not be read: {reason}', fr`n’a pu être lu : {reason}`],
  ...VERDICTS.map(
    (verdict) => [`${verdict}: {reason}`, fr`${verdicts.verdict(verdict)} : {reason}`] as const,
  ),
  ...VERDICTS.map((verdict) => [`${verdict}, {reason}`, `${verdicts.verdict(verdict)}, {reason}`] as const),
  ['it declares {n} follows and lists none', 'il déclare {n} abonnements et n’en montre aucun'],
  [
    'it declares {n} follows and lists {m}, and its last page is full',
    'il déclare {n} abonnements et en montre {m}, et sa dernière page est pleine',
  ],
  ['it declares {n} follows and lists {m}', 'il déclare {n} abonnements et en montre {m}'],
  [
    'its list lacks {n} of the {m} follows that it declares, and the network was asked about all of the roster that it does not show',
    'il manque à sa liste {n} des {m} abonnements qu’il déclare, et le réseau a été interrogé sur tous ceux de la liste étudiée qu’elle ne montre pas',
  ],
  [
    'its list lacks {n} of the {m} follows that it declares',
    'il manque à sa liste {n} des {m} abonnements qu’il déclare',
  ],
  ['it declares {n} posts and lists none', 'il déclare {n} messages et n’en montre aucun'],
  [
    'its feed ends after {n} of the {m} posts it declares{rest}',
    'son fil s’arrête après {n} des {m} messages qu’il déclare{rest}',
  ],
  [
    'its feed ends after {n} of the {m} posts it declares',
    'son fil s’arrête après {n} des {m} messages qu’il déclare',
  ],
  [', back to {day}', ', jusqu’au {day}'],
  ['read up to the limit of {n} posts{rest}', 'lu jusqu’à la limite de {n} messages{rest}'],
  [
    "the network shows an account's last {n} posts{rest}",
    'le réseau montre les {n} derniers messages d’un compte{rest}',
  ],
  ['{n} of its listed [follows|posts] could not be read', '{n} éléments de sa liste n’ont pu être lus'],
  [
    'it lists no follows and states no count to compare with',
    'il ne montre aucun abonnement et n’en déclare pas le nombre',
  ],
  ['reading broke off: {reason}', fr`la lecture s’est interrompue : {reason}`],
  ['the network answers "{answer}"', fr`le réseau répond « {answer} »`],
  ['its posts were not read', 'ses messages n’ont pas été lus'],
  ['not read yet', 'pas encore lu'],
  ['not answered', 'sans réponse'],
  ['formed within this time', 'formé dans ce laps de temps'],
  ['ended within this time', 'rompu dans ce laps de temps'],
  ['in a gap', 'dans une lacune'],
  ['not proved since', 'sans preuve depuis'],
  ['target not watched yet', 'cible pas encore suivie par le journal'],
  ['target watched no longer', 'cible qui n’est plus suivie par le journal'],
  ['taken out of the log', 'retiré du journal'],
  ['{log} as of its last sweep, {time}: {read}', fr`{log}, à son dernier relevé ({time}) : {read}`],
  [
    '{log} as of {time}: {n} of {m} account(s) [is|are] read{rest}',
    fr`{log}, à {time} : {n} comptes lus sur {m}{rest}`,
  ],
  ['{n} of {m} account(s) [is|are] read{rest}', '{n} comptes lus sur {m}{rest}'],
  ['{log} as of {time}: {n} of {m} account(s) [is|are] read', fr`{log}, à {time} : {n} comptes lus sur {m}`],
  ['{n} of {m} account(s) [is|are] read', '{n} comptes lus sur {m}'],
  ['; not read: {reasons}', fr` ; non lus : {reasons}`],
  [
    '{n} of {m} accounts were not read to the end: {accounts}',
    fr`de ses {m} comptes, pas lus jusqu’au bout : {n}, {accounts}`,
  ],
  ...VERDICTS.flatMap((verdict) => [
    [`${verdict} @{accounts}; {rest}`, fr`${verdicts.verdict(verdict)} @{accounts} ; {rest}`] as const,
    [`${verdict} @{accounts}`, `${verdicts.verdict(verdict)} @{accounts}`] as const,
  ]),
  ['{n} ({reason}), {rest}', '{n} ({reason}), {rest}'],
  ['{n} ({reason})', '{n} ({reason})'],
  ['a reading found what no stream had told', 'un relevé a trouvé ce qu’aucun flux n’avait dit'],
  ['not read before', 'pas lu auparavant'],
  ['not proved since {name}', 'sans preuve depuis {name}'],
  ['it is in the roster no more', 'il n’est plus dans la liste'],
  ['the chain of revisions is broken', 'la chaîne des révisions est rompue'],
  ['its revisions are out of order', 'ses révisions ne sont pas dans l’ordre'],
  ['the change was too large for the stream', 'le changement était trop grand pour le flux'],
  [
    'the stream told a revision that its server cannot have made yet',
    'le flux a dit une révision que son serveur ne peut pas avoir faite encore',
  ],
  [
    'it changed more than could be held while it was read',
    'il a changé plus qu’on ne pouvait retenir pendant qu’il était lu',
  ],
  ['its repository was set anew', 'son dépôt a été refait'],
  [
    'the stream told what could not be read, and not of whom',
    'le flux a dit ce qu’on n’a pu lire, sans dire de qui',
  ],
  ['the account is back', 'le compte est de retour'],
  ['its account was deleted', 'son compte a été supprimé'],
  ['the network refused to continue its list', 'le réseau a refusé de poursuivre sa liste'],
  ['the network refused to continue its posts', 'le réseau a refusé de poursuivre ses messages'],
  ['it has not answered yet', 'il n’a pas encore répondu'],
  ['it ended ({code})', 'il s’est interrompu'],
  ['it tells nothing that can be read', 'il ne dit rien de lisible'],
  ['it told more than could be written', 'il en a dit plus qu’on n’a pu écrire'],
  ['the server answered {code}', 'le serveur a répondu {code}'],
  ['the server keeps no more of that time', 'le serveur ne garde plus rien de ce moment'],
  ['its accounts have changed', 'ses comptes ont changé'],
  ['the time between two sweeps is over', 'la durée entre deux relevés est écoulée'],
  ['the money of the day is used up', 'l’argent du jour est dépensé'],
  ['{stream} has come back', 'le flux {stream} est revenu'],
  ['it has no public address', 'il n’a pas d’adresse publique'],
  ['there is no webhook any more', 'il n’y a plus de webhook'],
];

const translate = translator(REASONS, (value) => {
  if (/^\d+$/.test(value)) return count(Number(value));
  return isVerdict(value) ? verdicts.verdict(value) : value;
});

/** A server's own words stay as they came. */
export function reasonText(reason: string): string {
  return translate(reason) ?? reason;
}
