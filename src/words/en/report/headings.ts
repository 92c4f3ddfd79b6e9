/** Of chapters whose words are those of their questions. */
export const headings = {
  reciprocity: 'Reciprocity',
  clusters: 'Clusters',
  countries: 'Countries by ties',
  isolates: 'Isolates and reach',
  mixing: 'Mixing between groups',
};

export type Headings = typeof headings;
