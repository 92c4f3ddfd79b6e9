/** What a page says in place of what it does not show. */
export const onPage = {
  logHidden: (log: string, network: string) =>
    `${log} is a log of ${network}, whose terms let profiles be shown on this machine alone; ask it there, or seal a day of it: entente seal ${log} --at DATE`,
  /** How accounts were read is not shown. */
  readingHidden: (snapshot: string, network: string) =>
    `how ${snapshot} was read says what profiles of ${network} state, which may be shown on this machine alone; ask it there: entente status ${snapshot}`,
};
