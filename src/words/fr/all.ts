/** All that is said in French, by where it is said. */
export { page } from './page.ts';
export { language as report } from './report/language.ts';
export { words } from './words.ts';
