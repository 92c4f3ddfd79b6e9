/** What columns mean that are defined elsewhere in a language: measures, and the roles of brokers. */
import { BROKERS, MEASURES } from '../columns/accounts.ts';
import type { DefinitionsWords } from './en/report/definitions.ts';

type Defined = keyof typeof MEASURES | keyof typeof BROKERS;

export function definedColumns(definitions: DefinitionsWords): Record<Defined, string> {
  const measures = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((column) => [
    column,
    definitions.nodeDefinition(column),
  ]);
  const brokers = (Object.keys(BROKERS) as (keyof typeof BROKERS)[]).map((key) => [
    key,
    definitions.brokerDefinition[key.slice('broker/'.length) as keyof typeof definitions.brokerDefinition],
  ]);
  return Object.fromEntries([...measures, ...brokers]) as Record<Defined, string>;
}
