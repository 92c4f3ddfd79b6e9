import { curly } from '../../curly.ts';

export const definitions = {
  graphDefinition: (_measure: string, definition: string): string => curly(definition),
};

export type DefinitionsWords = typeof definitions;
