/** The folder of each language, by its code. */
export * as en from './en/all.ts';
export * as fr from './fr/all.ts';
