import type { opened as english } from '../en/opened.ts';
import type { ReadOfDay } from '../values.ts';
import { count, counted } from './numbers.ts';
import { unreadOfDay } from './phrases.ts';
import { fr } from './spacing.ts';

function readText({ read, all, unread }: ReadOfDay): string {
  const left = unread.length === 0 ? '' : fr` ; non lus : ${unreadOfDay(unread)}`;
  return `${counted(read, 'compte lu', 'comptes lus')} sur ${count(all)}${left}`;
}

export const opened: typeof english = {
  derived: (name, source) =>
    fr`${name} est dérivé de ${source} : les liens rompus avant sa lecture y sont invisibles`,
  asOf: (name, instant, isLastSweep, read) =>
    fr`${name}, ${isLastSweep ? `à son dernier relevé (${instant})` : `à ${instant}`} : ${readText(read)}`,
  read: readText,
  newest: (name, network, date) => `instantané ${name} (${network}, ${date})`,
  drawn: (name, draws, column) =>
    fr`${name} : ${count(draws)} réseaux aléatoires sont tirés${column === null ? '' : `, une fois pour toutes, pour ${column}`}`,
  measured: (name, keeper) =>
    fr`${name} : ses mesures sont calculées, ${keeper === null ? 'une fois pour toutes' : fr`sans être gardées ; entente ${keeper === 'seal' ? 'seal' : 'report ou import'} les garde`}`,
  changed: (name, column) =>
    fr`${name} : ${column === null ? 'les mesures gardées' : `les chiffres du hasard gardés pour ${column}`} ont été modifiés depuis ; le calcul est refait`,
  passedOver: (name) => fr`${name} est illisible, et laissé de côté`,
};
