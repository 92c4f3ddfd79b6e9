/** The links of a document that stay with it: those within it, and to files beside it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Without what is shown as code, in which nothing is a link or a heading. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()#]/g, ''));
}

export interface DocumentLink {
  /** As it is written. */
  target: string;
  /** The file or folder it leads to, from the root. */
  to: string;
  /** What follows its `#`. */
  anchor: string | undefined;
}

export function linksOf(path: string, text: string): DocumentLink[] {
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .map((target) => {
      const [file, anchor] = target.split('#') as [string, string?];
      return { target, to: file === '' ? path : join(dirname(path), decodeURIComponent(file)), anchor };
    });
}
