import type { identity as english, Seen } from '../en/identity.ts';
import { count, list } from './numbers.ts';
import { called } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const seen = ({ first, last }: Seen) => (first === last ? `le ${first}` : `du ${first} au ${last}`);

export const identity: typeof english = {
  handles: fr`Noms : un compte renommé est le même compte`,
  holders: fr`Titulaires : un compte transmis est un seul compte à plusieurs mandats`,
  accountsOfActor: 'Acteurs à plusieurs comptes',
  renamed: (account, handles) =>
    fr`${called(account)} est un seul compte sous plusieurs noms : ${list(handles.map((one) => `@${one.handle} (${seen(one)})`))}.`,
  handedOver: (account, tenures) =>
    fr`${called(account)} est un seul compte à ${count(tenures.length)} mandats : ${list(tenures.map((one) => `${one.holder}${one.office === '' ? '' : `, ${values.value('office', one.office)}`} (${seen(one)})`))}.`,
};
