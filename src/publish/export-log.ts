/** Writes the log of a watch as text by month, and says what became of it. */
import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import type { Store } from '../store/driver.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type WrittenLog, writeLog } from '../store/write-log.ts';

export async function exportLog(
  context: Context,
  options: SharedOptions,
  { store, watch }: { store: Store; watch: WatchRecord },
  dir: string,
): Promise<void> {
  const terms = publicationTerms(watch.network);
  const exportedAt = new Date(context.runtime.now()).toISOString();
  const written = await writeLog(store, watch, { dir, terms, exportedAt });
  say(context, options, `${watch.name}: ${writtenText(written, dir)}`);
  if (written.unpublishable.length === 0) return;
  const [first, ...others] = written.unpublishable;
  const files = `${first}${others.length === 0 ? '' : ` and ${count(others.length, 'other file')}`}`;
  const told = `${files}: for you alone; take out what manifest.json lists as unpublishable before you publish ${dir}`;
  say(context, options, `${told}. ${terms.statement}`);
}

/** What an export has written, in words. */
function writtenText({ hash, written, unchanged }: WrittenLog, dir: string): string {
  const files = `${count(written, 'file')} written, ${unchanged} unchanged`;
  return `exported to ${dir}, ${files}; hash of the export ${hash}`;
}
