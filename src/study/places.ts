/** Where reports lie. */
import { dirname, join, resolve } from 'node:path';
import type { Unit } from './study.ts';

export const REPORTS = 'reports';

const LONGEST = 80;

/** Whether a report lies among those of the list, however its folder is written. */
export function isListed(directory: string): boolean {
  return dirname(resolve(directory)) === resolve(REPORTS);
}

/**
 * Reports on larger units than accounts, and on a group, lie beside the one on all accounts.
 * @param among of a group, as the option says it.
 */
export function reportDirectory(name: string, unit?: Unit, among?: readonly string[]): string {
  return join(REPORTS, reportFolder(name, unit, among));
}

/** The same below the folder of all reports. */
export function reportFolder(name: string, unit: Unit = 'account', among: readonly string[] = []): string {
  return `${nameAmong(name, among)}${unit === 'account' ? '' : `-by-${unit}`}`;
}

/** `sandbox-2026-among-office-mission`; of all accounts the name itself. */
export function nameAmong(name: string, among: readonly string[]): string {
  return among.length === 0 ? name : `${name}-among-${among.map(slug).join('-').slice(0, LONGEST)}`;
}

/** A condition, or the name of a file without its folder and ending, in letters, figures and hyphens. */
function slug(text: string): string {
  const named = text.includes('=') ? text : text.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return named
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
