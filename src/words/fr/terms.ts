import type { Source, Unit } from '../../study/study.ts';
import { counted } from './numbers.ts';

/** What the nodes of the graph are called; all of them masculine. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  actor: ['acteur', 'acteurs'],
  country: ['pays ou organisation', 'pays et organisations'],
};

/**
 * Words that sections share, and that go with what is studied.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function terms(unit: Unit, source: Source) {
  const [one, many] = UNITS[unit];
  const [studied, ofStudied, inStudied] =
    source !== 'import'
      ? ['la liste', 'de la liste', 'dans la liste']
      : ['le réseau', 'du réseau', 'dans le réseau'];
  return {
    unit,
    source,
    one,
    many,
    /** « de comptes », « d’acteurs » */
    ofMany: /^[aeiouh]/.test(many) ? `d’${many}` : `de ${many}`,
    nodes: (value: number) => counted(value, one, many),
    foreign: (value: number) => counted(value, `${one} étranger`, `${many} étrangers`),
    /** What it was made from. */
    sealed: source === 'edition' ? 'édition' : 'instantané',
    studied,
    ofStudied,
    inStudied,
    entryWord: source !== 'import' ? 'une entrée' : 'un compte',
    /** How much there is at all. */
    listed: (entries: number) =>
      source !== 'import'
        ? `La liste a ${counted(entries, 'entrée')}`
        : `Le réseau importé compte ${counted(entries, 'compte')}`,
  };
}

export type Terms = ReturnType<typeof terms>;
