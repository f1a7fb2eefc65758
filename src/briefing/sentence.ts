import { noteName } from '../notes/note';

/** A page that a sentence names. */
export interface Mention {
  readonly path: string;
  readonly title: string;
}

/** A sentence with pages in it: a view draws these as links, Markdown as wikilinks, a message for the household by name. */
export type Sentence = readonly (string | Mention)[];

/** What may stand in a sentence. */
export type SentencePart = string | number | Mention | Sentence;

/** Any record, or a path, as a sentence names it. */
export function mention(path: string): Mention {
  return { path, title: noteName(path) };
}

/** A sentence as a template: pages stay pages, text next to text becomes one. */
export function sentence(strings: TemplateStringsArray, ...parts: readonly SentencePart[]): Sentence {
  const all = strings.flatMap((text, index): readonly (string | Mention)[] => {
    const part = parts[index];
    if (part === undefined) return [text];
    return typeof part === 'object' ? [text, ...('path' in part ? [part] : part)] : [text, String(part)];
  });
  return joined(all);
}

/** Pages in a row: `A`, `A and B`, `A, B and C`, `A, B, C and 4 more`. It never says `and 1 more`: that one is named. */
export function listed(records: readonly Mention[], most = 3): Sentence {
  const shown = records.length > most + 1 ? records.slice(0, most) : records;
  const rest = records.length - shown.length;
  return joined(
    shown.flatMap((record, index): readonly (string | Mention)[] => {
      const isLast = index === shown.length - 1;
      const before = index === 0 ? '' : isLast && rest === 0 ? ' and ' : ', ';
      const { path, title } = record;
      return [before, { path, title }, isLast && rest > 0 ? ` and ${rest} more` : ''];
    }),
  );
}

/** The sentence with its pages by their names. */
export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.title)).join('');
}

function joined(parts: readonly (string | Mention)[]): Sentence {
  const out: (string | Mention)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (part !== '') out.push(part);
  }
  return out;
}
