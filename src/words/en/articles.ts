/** Articles of institutions in English sentences. */

/** A sentence that begins with a name in a sentence: its article gets its capital. */
export const begun = (sentence: string): string => sentence.replace(/^the /, 'The ');
