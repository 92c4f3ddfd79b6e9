/** Splits what stands before the cursor into the words of the command being typed, as shells do. */

/**
 * Words of the last command of the line; the last word is the one being typed, '' after a space. Quotes and
 * backslashes are taken off; a command begins anew after `|`, `;`, `&` and `(`.
 */
export function splitCommandLine(line: string): string[] {
  let words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let k = 0; k < line.length; k++) {
    const character = line[k]!;
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && k + 1 < line.length) word += line[++k]!;
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (character === '\\' && k + 1 < line.length) word = (word ?? '') + line[++k]!;
    else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (/[|;&(]/.test(character)) {
      words = [];
      word = null;
    } else word = (word ?? '') + character;
  }
  return [...words, word ?? ''];
}
