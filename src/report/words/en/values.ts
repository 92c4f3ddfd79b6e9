import { NETWORKS } from './names.ts';

export const values = {
  /** A value of a roster column as it is read; unknown ones as they are. */
  value: (_attribute: string, value: string): string => value,
  attribute: (attribute: string): string => attribute,
  network: (network: string): string => NETWORKS[network] ?? network,
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
};

export type ValuesWords = typeof values;
