/** What is told where a logistic model has no end: more of a term makes a tie certain. */
export const PERFECTLY_TOLD =
  'the terms tell pairs with a tie from those without, all or nearly all of them, so that log-odds have no end; leave a term out, or --logit';
