import type { groups as english } from '../en/groups.ts';
import { units } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const groups: typeof english = {
  without: (without, column, unit) =>
    fr`${units(without, unit)} sans valeur de « ${values.attribute(column)} », et donc dans aucun groupe.`,
};
