/** On what it rests that accounts count as read, for the text of the report. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { type ReadClaim, readClaim } from '../../roster/read-basis.ts';
import { logOrigin } from '../../study/log-origin.ts';
import type { Facts } from '../facts/facts.ts';

/** What counts as read and on whose word, with names of files as Markdown. */
export function claimOf({ study: { snapshot, entries } }: Facts): ReadClaim {
  const claim = readClaim(snapshot, entries);
  return {
    basis: claim.basis,
    observed: escapeMarkdown(claim.observed),
    unobserved: escapeMarkdown(claim.unobserved),
    capped: escapeMarkdown(claim.capped),
    state: escapeMarkdown(claim.state),
  };
}

/** How the log was made out of which the snapshot was sealed; '' where it was not out of one. */
export function logSentence({ study: { snapshot }, language }: Facts): string {
  const log = logOrigin(snapshot.options);
  if (log === null) return '';
  const streams = log.streams?.map((stream) => escapeMarkdown(stream)) ?? null;
  return language.coverage.log({ ...log, name: escapeMarkdown(log.name), streams });
}
