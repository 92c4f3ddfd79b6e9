/** Who speaks with a country, and what its region speaks of, as tables of its desk. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { say } from '../../words/say.ts';
import { dialogue } from '../dialogue/dialogue.ts';
import type { Spoken } from '../dialogue/spoken.ts';
import { hotspots } from '../hotspots/hotspots.ts';
import type { Tagged } from '../hotspots/tagged.ts';

/** With other countries: mentions by its accounts, and of them by the others'; and who is tied to it and never speaks with it. */
export function countryDialogue(spoken: Spoken, code: string, top: number): Section[] {
  const isThere = [...spoken.accounts.values()].some(({ row }) => row?.country === code);
  if (!isThere) return [];
  const { sections, facts = {} } = dialogue(
    { ...spoken, lines: null, before: null },
    { sides: [code], top: Number.POSITIVE_INFINITY },
  );
  const number = (name: string) => facts[name] as number;
  const pairs = sections.find(({ name }) => name === 'pairs')!;
  const unspoken = sections.find(({ name }) => name === 'unspoken')!;
  const rows = pairs.rows.map(([one, other, mentions, back, unread, unreadBack]): Cell[] => {
    const them = String(one === code ? other : one);
    const cells = one === code ? [mentions, back, unread, unreadBack] : [back, mentions, unreadBack, unread];
    return [them, countryByCode(them)?.name ?? them, ...(cells as Cell[])];
  });
  const columns = [
    'country',
    'country_name',
    'we_mention',
    'mentions_us',
    'unread_accounts',
    'unread_back',
  ] as const;
  return [
    {
      name: 'dialogue',
      title: say.deskTables.dialogue(spoken.time, top, rows.length),
      columns,
      rows,
      shown: { columns, rows: rows.slice(0, top) },
    },
    {
      ...unspoken,
      title: say.dialogue.unspoken(
        null,
        spoken.time,
        { least: number('unspoken'), most: number('unspoken_max') },
        number('tied_accounts'),
        top,
      ),
      shown: { ...unspoken.shown!, rows: unspoken.shown!.rows.slice(0, top) },
    },
  ];
}

/** By the accounts of the region that used them. */
export function regionHashtags(tagged: Tagged, region: string, top: number): Section | null {
  const found = hotspots(tagged, { where: [`region=${region}`], top: Number.POSITIVE_INFINITY });
  const tags = found.sections.find(({ name }) => name === 'hashtags')!;
  return {
    ...tags,
    name: 'region_hashtags',
    title: say.deskTables.hashtags(region, tagged.time, top, tags.rows.length),
    shown: { columns: tags.columns, rows: tags.rows.slice(0, top) },
  };
}
