import { isOfGroup, rosterOf, type Source, type Unit } from '../../study/study.ts';
import { counted } from './numbers.ts';

/** What the nodes of the graph are called; all of them masculine. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['compte', 'comptes'],
  actor: ['acteur', 'acteurs'],
  country: ['pays ou organisation', 'pays et organisations'],
};

/** « de la liste » */
export function ofStudied(of: Source): string {
  if (isOfGroup(of)) return 'du groupe';
  return of === 'import' ? 'du réseau' : 'de la liste';
}

/** « dans la liste » */
export function inStudied(of: Source): string {
  if (isOfGroup(of)) return 'dans le groupe';
  return of === 'import' ? 'dans le réseau' : 'dans la liste';
}

/**
 * Words that sections share, and that go with what is studied.
 * @param unit what the nodes of the graph are.
 * @param of what their accounts are from.
 */
export function terms(unit: Unit, of: Source) {
  const [one, many] = UNITS[unit];
  const source = rosterOf(of);
  const isGroup = isOfGroup(of);
  const studied = isGroup ? 'le groupe' : source !== 'import' ? 'la liste' : 'le réseau';
  return {
    unit,
    source,
    isGroup,
    one,
    many,
    /** « de comptes », « d’acteurs » */
    ofMany: /^[aeiouh]/.test(many) ? `d’${many}` : `de ${many}`,
    nodes: (value: number) => counted(value, one, many),
    foreign: (value: number) => counted(value, `${one} étranger`, `${many} étrangers`),
    /** What it was made from. */
    sealed: source === 'edition' ? 'édition' : 'instantané',
    studied,
    ofStudied: ofStudied(of),
    inStudied: inStudied(of),
    ofWhole: isGroup ? 'du groupe entier' : 'du réseau entier',
    entryWord: source !== 'import' ? 'une entrée' : 'un compte',
    /** How much there is at all. */
    listed: (entries: number) =>
      source !== 'import'
        ? `${isGroup ? 'Le groupe' : 'La liste'} a ${counted(entries, 'entrée')}${isGroup ? ' de la liste' : ''}`
        : `${isGroup ? 'Le groupe' : 'Le réseau importé'} compte ${counted(entries, 'compte')}`,
  };
}

export type Terms = ReturnType<typeof terms>;
