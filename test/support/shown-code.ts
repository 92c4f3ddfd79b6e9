/** Code that a document shows, with what it prints beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.ts';

/** Blocks of a language in their order; `printed` is the block of text that follows, '' where there is none. */
export function shownCode(document: string, language: string): { code: string; printed: string }[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const block = new RegExp(
    `\`\`\`${language}\\n([\\s\\S]*?)\`\`\`(?:\\n+\`\`\`text\\n([\\s\\S]*?)\`\`\`)?`,
    'g',
  );
  return [...text.matchAll(block)].map(([, code, printed = '']) => ({ code: code!, printed }));
}

/** The document with what each of these blocks prints. */
export function withPrinted(text: string, language: string, printed: readonly string[]): string {
  let k = 0;
  return text.replace(
    new RegExp(`(\`\`\`${language}\\n[\\s\\S]*?\`\`\`\\n+\`\`\`text\\n)[\\s\\S]*?\`\`\``, 'g'),
    (_, before: string) => `${before}${printed[k++]}\`\`\``,
  );
}
