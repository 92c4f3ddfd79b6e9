/** Titles of tables of what moves, in French. */

export const LIVE_TABLES: Readonly<Record<string, string>> = {
  rising: 'En hausse',
  falling: 'En baisse',
  coverage: 'Dont les messages ne sont pas tous connus',
  lines: 'Qui mentionne qui',
  countries: 'Classement',
  unranked: 'Sans rang',
};
