/** Where reports lie. */
import { join } from 'node:path';
import type { Unit } from './study.ts';

export const REPORTS = 'reports';

/** Reports on larger units than accounts lie beside the one on accounts. */
export function reportDirectory(name: string, unit: Unit = 'account'): string {
  return join(REPORTS, unit === 'account' ? name : `${name}-by-${unit}`);
}
