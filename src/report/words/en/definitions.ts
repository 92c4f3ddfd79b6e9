import { NODE_DEFINITIONS, type NodeColumn } from '../../../graph/measures.ts';
import { curly } from '../curly.ts';

export const definitions = {
  nodeDefinition: (column: NodeColumn): string => curly(NODE_DEFINITIONS[column]),
  graphDefinition: (_measure: string, definition: string): string => curly(definition),
};

export type DefinitionsWords = typeof definitions;
