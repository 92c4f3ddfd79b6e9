/** What the map page says, by the code of a language: a file of its own, since a browser takes no other words. */
export * as en from './en/map.ts';
export * as fr from './fr/map.ts';
