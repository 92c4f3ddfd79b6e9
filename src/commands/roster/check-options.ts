import type { LookUpOptions } from './look-up.ts';

/** What a check obeys at its end. */
export const OBEYED = ['fix', 'stale', 'live', 'format', 'out', 'fields'] as const;

export interface CheckOptions extends LookUpOptions {
  fix?: boolean;
  stale: string;
  live?: string;
}
