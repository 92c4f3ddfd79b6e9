import { OF_ANSWERS } from '../../cli/answer-options.ts';
import type { LookUpOptions } from './look-up.ts';

/** What a check obeys at its end. */
export const OBEYED: readonly string[] = ['fix', 'stale', 'live', 'evidence', 'proofs', ...OF_ANSWERS];

export interface CheckOptions extends LookUpOptions {
  fix?: boolean;
  stale: string;
  live?: string;
  evidence?: string;
  proofs?: boolean;
}
