import { BROKER_DEFINITIONS, type BrokerRole } from '../../../graph/broker-roles.ts';
import { NODE_DEFINITIONS, type NodeColumn } from '../../../graph/measures.ts';
import { curly } from '../../curly.ts';

export const definitions = {
  nodeDefinition: (column: NodeColumn): string => curly(NODE_DEFINITIONS[column]),
  /** Of the count in each role, and of the two that stand beside it. */
  brokerDefinition: {
    ...BROKER_DEFINITIONS,
    max: 'the greatest count in that role, however the unknown ties turn out',
    expected: 'mean count in that role in the random networks in which follows are tested',
  } satisfies Record<BrokerRole | 'max' | 'expected', string> as Readonly<
    Record<BrokerRole | 'max' | 'expected', string>
  >,
  graphDefinition: (_measure: string, definition: string): string => curly(definition),
};

export type DefinitionsWords = typeof definitions;
