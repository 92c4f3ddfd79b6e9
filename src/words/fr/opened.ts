import type { opened as english } from '../en/opened.ts';
import { count } from './numbers.ts';
import { fr } from './spacing.ts';

export const opened: typeof english = {
  derived: (name, source) =>
    fr`${name} est dérivé de ${source} : les liens rompus avant sa lecture y sont invisibles`,
  newest: (name, network, date) => `instantané ${name} (${network}, ${date})`,
  drawn: (name, draws, column) =>
    fr`${name} : ${count(draws)} réseaux aléatoires sont tirés${column === null ? '' : `, une fois pour toutes, pour ${column}`}`,
  measured: (name, keeper) =>
    fr`${name} : ses mesures sont calculées, ${keeper === null ? 'une fois pour toutes' : fr`sans être gardées ; entente ${keeper === 'seal' ? 'seal' : 'report ou import'} les garde`}`,
  changed: (name, column) =>
    fr`${name} : ${column === null ? 'les mesures gardées' : `les chiffres du hasard gardés pour ${column}`} ont été modifiés depuis ; le calcul est refait`,
  passedOver: (name) => fr`${name} est illisible, et laissé de côté`,
};
