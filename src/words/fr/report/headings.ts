import type { Headings } from '../../en/report/headings.ts';

export const headings: Headings = {
  reciprocity: 'Réciprocité',
  clusters: 'Communautés',
  isolates: 'Isolés et distances',
  mixing: 'Liens entre groupes',
};
