import type { Mapping } from '../../adoption/mapping';
import { withArticle } from '../../adoption/propose-types';

/** A part of a sentence: words, or what stands so in notes or settings. */
export type Part = string | { readonly code: string };

/** What a mapping says, as a sentence without its end. */
export function mappingParts({ kind, from, means }: Mapping): readonly Part[] {
  switch (kind) {
    case 'type-property':
      return ['The property ', { code: from }, ' says what a note is'];
    case 'type-value':
      return ['The type ', { code: from }, ` means ${withArticle(means)}`];
    case 'tag':
      return ['The tag ', { code: from }, ` means ${withArticle(means)}`];
    case 'folder':
      return ['Each note in ', { code: `${from}/` }, ` is ${withArticle(means)}`];
    case 'property':
      return ['The property ', { code: from }, ' means ', { code: means }];
    case 'day-month-order':
      return ['Dates such as ', { code: from }, ` have the ${means === 'day-first' ? 'day' : 'month'} first`];
  }
}

export function partWords(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

export function drawParts(el: HTMLElement, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'string') el.appendText(part);
    else el.createEl('code', { text: part.code });
  }
}
