/** The pages of the console, by their names, in the order of the navigation. `page.ts` says how one is added. */
import type { Page } from './page.ts';
import { alerts } from './pages/alerts.ts';
import { compare } from './pages/compare.ts';
import { countries } from './pages/countries.ts';
import { coverage } from './pages/coverage.ts';
import { desk } from './pages/desk.ts';
import { feeds } from './pages/feeds.ts';
import { follows } from './pages/follows.ts';
import { home } from './pages/home.ts';
import { hotspots } from './pages/hotspots.ts';
import { map } from './pages/map.ts';
import { now } from './pages/now.ts';
import { pair } from './pages/pair.ts';
import { show } from './pages/show.ts';
import { years } from './pages/years.ts';

export const PAGES = {
  home,
  desk,
  now,
  feeds,
  hotspots,
  countries,
  show,
  follows,
  pair,
  compare,
  map,
  years,
  coverage,
  alerts,
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof PAGES;
