/** How words in values are compared: without regard to case, spaces, `-` and `_`; a link or a tag sign around one is tolerated. */
export function wordKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/^\[\[|\]\]$|^#/g, '')
    .replace(/[\s_-]+/g, '');
}
