import type { Headings } from '../../en/report/headings.ts';

export const headings: Headings = {
  reciprocity: 'Réciprocité',
  clusters: 'Communautés',
  countries: 'Les pays par leurs liens',
  isolates: 'Isolés et distances',
  mixing: 'Liens entre groupes',
};
