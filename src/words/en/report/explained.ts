export const explained = {
  heading: 'What goes with ties',
  file: (ofCountries: boolean, name: string, hash: string, path: string, licence: string) =>
    `${ofCountries ? 'What is said of countries is' : 'The pairs are'} of the file ${name} (SHA-256 ${hash}), ${path === '' ? 'which is not published with this report' : `here as [${path}](${path}) under the licence ${licence}`}.`,
} as const;

/** Texts as such, which another language has otherwise. */
type Said<T> = T extends string
  ? string
  : T extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Said<T[K]> };

export type ExplainedWords = Said<typeof explained>;
