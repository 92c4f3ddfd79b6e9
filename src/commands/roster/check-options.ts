import type { LookUpOptions } from './look-up.ts';

export interface CheckOptions extends LookUpOptions {
  fix?: boolean;
  stale: string;
  live?: string;
}
