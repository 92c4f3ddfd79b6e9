/** « que » before what follows: « que Samza Karrani », « qu’Edcas Graftand » */
export function que(text: string): string {
  return `${/^[aeiouàâéèêëîïôùûœ]/i.test(text) ? 'qu’' : 'que '}${text}`;
}
