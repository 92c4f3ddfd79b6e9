/** Versions of the tool, and what CHANGELOG.md says of the figures that changed between two of them. */

/** Below 0 where `a` is the older version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('-')[0]!.split('.').map(Number));
  for (let k = 0; k < 3; k += 1) {
    const difference = (left![k] ?? 0) - (right![k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What stands under "Numbers" of each version after `from` and up to `to`, newest first, as Markdown. */
export function changedNumbers(
  changelog: string,
  from: string,
  to: string,
): { version: string; text: string }[] {
  return changelog.split(/^## /m).flatMap((part) => {
    const version = /^\d+\.\d+\.\d+/.exec(part)?.[0];
    if (version === undefined) return [];
    if (compareVersions(version, from) <= 0 || compareVersions(version, to) > 0) return [];
    const text = /^### Numbers\n+([\s\S]*?)(?=^### |$(?![\s\S]))/m.exec(part)?.[1]?.trim() ?? '';
    return text === '' ? [] : [{ version, text }];
  });
}
