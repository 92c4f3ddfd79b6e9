/** Articles of institutions that are called by their office, as « Ambassade de France au Japon ». */

const ARTICLES: readonly (readonly [begins: RegExp, article: string, ofIt: string])[] = [
  [/^(?:Ministère des Affaires étrangères|Gouvernement) d/, 'le ', 'du '],
  [/^Mission d/, 'la ', 'de la '],
  [/^Ambassade d/, 'l’', 'de l’'],
];

/** « le ministère des Affaires étrangères de l’Inde »; undefined for a name that is none of an institution. */
export const withArticle = (name: string): string | undefined => put(name, 1);

/** « du ministère des Affaires étrangères de l’Inde », and undefined likewise. */
export const ofInstitution = (name: string): string | undefined => put(name, 2);

function put(name: string, which: 1 | 2): string | undefined {
  const found = ARTICLES.find(([begins]) => begins.test(name));
  return found === undefined ? undefined : `${found[which]}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A sentence that begins with a name in a sentence: its article gets its capital. */
export const begun = (sentence: string): string => sentence.replace(/^l(?=[ea] |es |’)/, 'L');
