import type { Unit } from '../../study/study.ts';
import { form, units } from './plain.ts';

export const groups = {
  without: (without: number, column: string, unit: Unit) =>
    `${units(without, unit)} ${form(without, 'has', 'have')} no value of ${column}, and ${form(without, 'is', 'are')} in no group.`,
};
