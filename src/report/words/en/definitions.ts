import { NODE_DEFINITIONS, type NodeColumn } from '../../../graph/measures.ts';

export const definitions = {
  nodeDefinition: (column: NodeColumn): string => NODE_DEFINITIONS[column],
  graphDefinition: (_measure: string, definition: string): string => definition,
};

export type DefinitionsWords = typeof definitions;
