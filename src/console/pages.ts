/** The pages of the console, by their names, and the doors that lead to them. `page.ts` says how one is added. */
import type { Page } from './page.ts';
import { alerts } from './pages/alerts.ts';
import { compare } from './pages/compare.ts';
import { countries } from './pages/countries.ts';
import { coverage } from './pages/coverage.ts';
import { desk } from './pages/desk.ts';
import { feeds } from './pages/feeds.ts';
import { follows } from './pages/follows.ts';
import { hotspots } from './pages/hotspots.ts';
import { map } from './pages/map.ts';
import { more } from './pages/more.ts';
import { now } from './pages/now.ts';
import { pair } from './pages/pair.ts';
import { show } from './pages/show.ts';
import { sources } from './pages/sources.ts';
import { years } from './pages/years.ts';

export const PAGES = {
  desk,
  now,
  map,
  countries,
  more,
  feeds,
  hotspots,
  alerts,
  show,
  follows,
  pair,
  compare,
  years,
  coverage,
  sources,
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;

/** The pages of the navigation, in its order. */
export const DOORS = ['desk', 'now', 'map', 'countries', 'more'] as const satisfies readonly PageName[];

type Door = (typeof DOORS)[number];

/** All others, by what one wants to know. */
export const BEHIND_MORE = {
  happens: ['feeds', 'hotspots', 'alerts'],
  known: ['show', 'follows', 'pair', 'compare'],
  changed: ['years'],
  sure: ['coverage', 'sources'],
} as const satisfies Record<string, readonly Exclude<PageName, Door>[]>;

/** Whether it leads to other pages alone. */
export function isIndex(name: PageName): boolean {
  const { isIndex = false }: Page = PAGES[name];
  return isIndex;
}

/** Under which a page lies. */
export function doorOf(page: PageName): Door {
  return DOORS.find((door) => door === page) ?? 'more';
}
