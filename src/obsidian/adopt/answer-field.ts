import type { Choice as Suggested } from '../../adoption/question-words';
import type { Question } from '../../adoption/questions';
import type { Lab } from '../../inventory/lab';
import { ChipsField } from '../forms/chips-field';
import type { Choice } from '../forms/choice';
import { machineProperties } from '../forms/machine-kind';
import { pageChoice, PagesField, serviceChoices, textChoice } from '../forms/pages-field';
import type { Desk } from '../desk';

/** What one types an answer into, where there is more to answer than a closed list holds. */
export interface AnswerField {
  readonly field: ChipsField;
  /** The choice of a suggestion, so that it can be taken as if it had been chosen in the list. */
  readonly choiceOf: (suggested: Suggested) => Choice;
  /** What would be written; pages that are to be made are made. */
  readonly values: () => Promise<readonly string[]>;
}

const PLACEHOLDERS: Readonly<Record<Question['takes'], string>> = {
  choice: '',
  kind: 'Or another kind',
  people: 'A name, or several',
  services: 'A page, or the name of a new one',
  'secret-place': 'A page or a place, never the secret',
  words: 'A page, an address or words',
};

/** Null: one of the choices it is. */
export function answerField(
  parent: HTMLElement,
  question: Question,
  { desk, lab, onChange }: { readonly desk: Desk; readonly lab: Lab; readonly onChange: () => void },
): AnswerField | null {
  const { takes, several, key } = question;
  const words = {
    name: 'Answer',
    placeholder: PLACEHOLDERS[takes],
    onChange,
    ...(several ? {} : { most: 1 }),
  };
  switch (takes) {
    case 'choice':
      return null;
    case 'kind':
    case 'people':
      return wordsField(parent, question, words, desk);
    case 'services': {
      const ofNewPage = (title: string): Readonly<Record<string, string>> =>
        key === 'runsOn' ? machineProperties(title, desk.settings()) : {};
      return linked(new PagesField(parent, { ...words, ofNewPage, choices: without(question.path) }, desk), lab);
    }
    case 'secret-place':
    case 'words': {
      const texts = (text: string): readonly Choice[] => [textChoice(text, `Use the words "${text}"`)];
      const choices = takes === 'words' ? (): readonly Choice[] => noteChoices(desk) : without(question.path);
      return linked(new PagesField(parent, { ...words, texts, choices, createsPages: false }, desk), lab);
    }
  }
}

type Words = Pick<ConstructorParameters<typeof PagesField>[1], 'name' | 'placeholder' | 'onChange' | 'most'>;

/** Words that need no page. */
function wordsField(parent: HTMLElement, { choices }: Question, words: Words, desk: Desk): AnswerField {
  const choiceOf = ({ value, label }: Suggested): Choice => ({ key: value, label });
  const field = new ChipsField(
    parent,
    {
      ...words,
      choices: () => choices.map(choiceOf),
      fresh: (text) => [{ key: text, label: text, offer: `Use "${text}"` }],
      takesTyped: true,
    },
    desk,
  );
  return { field, choiceOf, values: () => Promise.resolve(field.chosen().map((one) => one.key)) };
}

/** A suggested link is the page that it leads to, so that it is not offered twice. */
function linked(field: PagesField, { inventory }: Lab): AnswerField {
  const choiceOf = ({ value }: Suggested): Choice => {
    const [path, ...others] = inventory.find(value);
    return path !== undefined && others.length === 0 ? pageChoice(path) : textChoice(value, value);
  };
  return { field, choiceOf, values: () => field.links() };
}

/** Nothing runs on itself. */
function without(path: string): (lab: Lab) => readonly Choice[] {
  return (lab) => serviceChoices(lab).filter(({ key }) => key !== path);
}

function noteChoices({ app }: Desk): readonly Choice[] {
  return app.vault.getMarkdownFiles().map(({ path }) => pageChoice(path));
}
