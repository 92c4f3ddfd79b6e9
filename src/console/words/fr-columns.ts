/** Columns of rosters, in French. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  region: 'région',
  subregion: 'sous-région',
  office: 'fonction',
  country: 'pays',
};
