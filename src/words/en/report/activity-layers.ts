export const activityLayers = {
  layers: {
    heading: 'Mentions and reposts beside follows',
    explain:
      'Who mentions or answers whom, and who passes on or quotes whose posts, are two more networks over the same accounts (mentions.csv, reposts.csv). A tie counts once, however often it was used; a weight counts each time. Where the posts of an account could not all be read, its mentions and reposts of others are at least those counted.',
    layer: 'Network',
    ties: 'Ties',
    weight: 'Times',
    reciprocity: 'Returned',
    density: 'Density',
    without: 'Accounts without a known tie',
    clusters: 'Clusters',
    name: { follows: 'follows', mentions: 'mentions', reposts: 'reposts' },
    pair: 'First and second',
    shared: 'Shared ties',
    jaccard: 'Share of either',
    ofFirst: 'Share of the first',
    ofSecond: 'Share of the second',
    and: (one: string, other: string) => `${one} and ${other}`,
    correlation:
      'Whether those who are followed are also heard: Spearman’s rank correlation ρ, from −1 to 1, of four rankings. Cha et al. (2010) found on Twitter that a large following says little of mentions and reposts, the “million follower fallacy”.',
    measure: {
      in_degree: 'followers in the roster',
      audience: 'audience',
      mentions_in: 'mentions received',
      reposts_in: 'reposts received',
    },
    compared: 'Accounts',
    leftOut: 'Left out, unknown',
  },
};

export type ActivityLayersWords = typeof activityLayers;
