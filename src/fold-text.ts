/** Text as it is compared where people type names: without case, accents and typographic apostrophes. */

export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase()
    .trim();
}
