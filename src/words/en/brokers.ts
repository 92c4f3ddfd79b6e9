import type { Unit } from '../../study/study.ts';
import { capital } from '../capital.ts';
import type { Condition, Ranked } from '../values.ts';
import { count, decimal, form } from './numbers.ts';
import { unitsWord, unitWord, where } from './phrases.ts';
import { counted } from './plain.ts';
import { leads } from './rank.ts';

export const brokers = {
  title: (unit: Unit) => `The ${unitsWord(unit)} on most of the shortest chains between others`,
  failed: 'Betweenness could not be computed: the notes say why.',
  none: (unit: Unit, conditions: readonly Condition[]) =>
    `No ${unitWord(unit)}${where(conditions)} lies on a shortest chain of follows between two others.`,
  leads: (ranked: Ranked, value: number) =>
    `${leads(ranked)} with a betweenness of ${decimal(value, 4)}${ranked.first!.nodes === 1 ? '' : ' each'}. That is the mean share of the shortest chains of follows between two other ${unitsWord(ranked.unit)} that run through it.`,
  massFollowers: (first: number, unit: Unit) =>
    `The first ${first === 1 ? 'follows' : `${count(first)} each follow`} more than half of all other ${unitsWord(unit)}, which alone puts ${form(first, 'it', 'them')} on many chains.`,
  knownEdges: (edges: number, unit: Unit) =>
    `Path, walk and spectral measures are computed on the ${counted(edges, 'known follow')}; unknown ties could change them. ${capital(unitsWord(unit))} whose follows were not read also have these measures, from known ties only; they are often too low. Betweenness, closeness, eigenvector centrality and PageRank have no interval, so it is not known how far apart two neighbours in such a ranking are.`,
};
