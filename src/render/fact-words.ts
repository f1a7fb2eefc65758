import type { Sentence } from '../briefing/sentence';
import type { Fact } from '../briefing/suspect-brief';
import { sentenceMarkdown } from './sentence-markdown';

/** `Address <https://nas.lan>`: an address to tap, all else as text and links. */
export function factWords({ label, value }: Fact): string {
  return `${label} ${addressLink(value) ?? sentenceMarkdown(value)}`;
}

const ADDRESS = /^https?:\/\/[\w.~:/?#@!&'()*+,;=%-]+$/i;
/** Signs that mean something to Obsidian even in an address. */
const MARKUP = /%%|==|~~/;

/** An address to tap. What could be anything else than an address is text. */
function addressLink([text, more]: Sentence): string | null {
  if (typeof text !== 'string' || more !== undefined) return null;
  const address = text.trim();
  return ADDRESS.test(address) && !MARKUP.test(address) ? `<${address}>` : null;
}
