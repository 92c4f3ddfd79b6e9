/** Who speaks with a country, and what its region speaks of, as tables of its desk. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { dialogue } from '../dialogue/dialogue.ts';
import type { Spoken } from '../dialogue/spoken.ts';
import { hotspots } from '../hotspots/hotspots.ts';
import type { Tagged } from '../hotspots/tagged.ts';

/** With other countries: mentions by its accounts, and of them by the others'; and who is tied to it and never speaks with it. */
export function countryDialogue(spoken: Spoken, code: string, top: number): Section[] {
  const isThere = [...spoken.accounts.values()].some(({ row }) => row?.country === code);
  if (!isThere) return [];
  const { sections } = dialogue(spoken, { sides: [code], top });
  const pairs = sections.find(({ name }) => name === 'pairs')!;
  const unspoken = sections.find(({ name }) => name === 'unspoken')!;
  const rows = pairs.rows.map(([one, other, mentions, back, unread, unreadBack]): Cell[] => {
    const them = String(one === code ? other : one);
    const cells = one === code ? [mentions, back, unread, unreadBack] : [back, mentions, unreadBack, unread];
    return [them, countryByCode(them)?.name ?? them, ...(cells as Cell[])];
  });
  return [
    {
      name: 'dialogue',
      title: `Who speaks with us, ${spoken.phrase}: mentions and replies by our accounts, and of them${listed(pairs, top)}`,
      columns: ['country', 'country_name', 'we_mention', 'mentions_us', 'unread_accounts', 'unread_back'],
      rows,
    },
    { ...unspoken, title: unspoken.title.replace(`Tied to ${code}`, 'Tied to us') },
  ];
}

/** By the accounts of the region that used them. */
export function regionHashtags(tagged: Tagged, region: string, top: number): Section | null {
  const found = hotspots(tagged, { where: [`region=${region}`], top });
  const tags = found.sections.find(({ name }) => name === 'hashtags')!;
  return {
    ...tags,
    name: 'region_hashtags',
    title: `Hot in ${region}, ${tagged.phrase}: hashtags by the accounts that used them${listed(tags, top)}`,
  };
}

function listed({ rows }: Section, top: number): string {
  return rows.length === top ? `, the first ${top}` : '';
}
