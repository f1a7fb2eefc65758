import { debounce, type Setting } from 'obsidian';
import type { Lab } from '../inventory/lab';

/** What the row needs of the settings and of the vault. */
export interface FoundationSource {
  readonly text: () => string;
  readonly store: (text: string) => Promise<void>;
  /** The lab as the settings now have it. */
  readonly lab: () => Promise<Lab>;
}

/**
 * Draws the field for what everything stands on. Names without a page are stored all the same, since the page may come later; a
 * `validate` would refuse them, so that this row keeps its own value. Returns what to do when it goes.
 */
export function drawFoundation(row: Setting, source: FoundationSource): () => void {
  let asked = 0;
  const say = async (): Promise<void> => {
    const mine = ++asked;
    const sentence = await unmatched(source);
    if (mine === asked) row.setErrorMessage(sentence);
  };
  // Half a name has no page: it is not spoken of while a person types.
  const saySoon = debounce(() => void say(), 500, true);
  row.addTextArea((area) => {
    area.inputEl.rows = 4;
    area.setPlaceholder('[[UPS]]').setValue(source.text());
    area.onChange(async (text) => {
      await source.store(text);
      saySoon();
    });
  });
  void say();
  return () => {
    asked++;
    saySoon.cancel();
  };
}

/** Which names lead to no page; null where all do. */
async function unmatched({ text, lab }: FoundationSource): Promise<string | null> {
  if (text().trim() === '') return null;
  const { linkProblems } = (await lab()).inventory;
  const problems = linkProblems.filter(({ path, property }) => path === '' && property === 'foundation');
  const missing = problems.filter(({ kind }) => kind !== 'ambiguous').map(({ link }) => link.target);
  const sentences = problems
    .filter(({ kind }) => kind === 'ambiguous')
    .map(({ link, candidates }) => `${link.target} may mean ${candidates.join(' or ')}.`);
  if (missing.length > 0) sentences.unshift(`There is no service page yet for ${[...new Set(missing)].join(', ')}.`);
  return sentences.length === 0 ? null : `Saved. ${sentences.join(' ')}`;
}
