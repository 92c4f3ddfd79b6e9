/** The rules of alerts that the desk of a country would want, as lines of the file of rules. */
import { parseSide } from '../../alerts/side.ts';
import type { Section } from '../../cli/answer.ts';
import type { Log } from '../../study/log.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** Those that are not in force; none where `of` is no country. @param inForce the texts of rules. */
export function wantedRules(log: Log, of: string | undefined, inForce: readonly string[]): Section[] {
  const code = countryOf(of);
  if (code === null) return [];
  const wanted = [
    { what: 'new' as const, when: `country!=${code} follows ${code}` },
    { what: 'lost' as const, when: `country!=${code} unfollows ${code}` },
    { what: 'broken' as const, when: `mutual ended ${code} country!=${code}` },
    // Where the log has no posts, such a rule would be refused.
    ...(log.posts.days === null ? [] : [{ what: 'silent' as const, when: `${code} silent 7d` }]),
    { what: 'gap' as const, when: `gap longer than 6h ${code}` },
  ];
  const lines = wanted
    .filter(({ when }) => !inForce.includes(when))
    .map(({ what, when }): [Sentence] => [say.alerts.line(code, what, when)]);
  if (lines.length === 0) return [];
  return [
    {
      name: 'wanted',
      title: say.alerts.wanted(code, inForce.length),
      columns: ['line'],
      wrapped: ['line'],
      rows: lines,
    },
  ];
}

/** The code of a side that is one country, whole. */
function countryOf(of: string | undefined): string | null {
  const parsed = of === undefined ? null : parseSide(of);
  if (parsed === null || 'faults' in parsed) return null;
  const [condition, ...more] = parsed.side;
  return condition?.column === 'country' && !condition.isNot && more.length === 0 ? condition.value : null;
}
