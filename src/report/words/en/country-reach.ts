import { count, form } from './numbers.ts';
import type { Terms } from './terms.ts';

export function countryReach({ nodes, one }: Terms) {
  return {
    reach: 'Who follows only the person, or only the office',
    oneKind: 'There is only one kind of account, so there is nothing to set apart.',
    onlyReach: (of: 'person' | 'office', value: number, names: string, unknown: number) => {
      const whom =
        of === 'person'
          ? 'a person’s own account and none of an office'
          : 'an account of an office and none of a person';
      const doubt = unknown === 0 ? '' : ` Of ${form(unknown, 'one', count(unknown))} more it is unknown.`;
      return `${value === 0 ? `No ${one}` : nodes(value)} abroad ${value < 2 ? 'follows' : 'follow'} ${whom}${names === '' ? '' : `: ${names}`}.${doubt}`;
    },
  };
}

export type CountryReachWords = ReturnType<typeof countryReach>;
