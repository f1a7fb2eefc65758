import type { Mention } from '../../briefing/sentence';
import type { Finding } from '../../checks/run-checks';
import type { NoteContext } from '../../lifecycle/set-properties';
import type { NoteEdit } from '../../notes/edit-note';
import type { FindingAction } from '../../report/finding-actions';
import type { Desk } from '../desk';
import { textField, type TextField } from '../forms/fields';
import { linkTo } from '../link-to';
import { NOT_WRITTEN, StepForm } from '../steps/step-form';
import { offerUndo, writeEdits } from './undo';

type ReplaceAction = Extract<FindingAction, { does: 'replace' }>;

/** Puts another value in the place of one that cannot be read, or that leads nowhere. */
export class ReplaceForm extends StepForm {
  private readonly value: TextField;

  constructor(
    desk: Desk,
    private readonly finding: Finding,
    private readonly page: Mention,
    private readonly action: ReplaceAction,
  ) {
    super(desk, { title: action.label, cta: 'Write' }, page);
    const [likeliest] = action.likely;
    const value = likeliest === undefined ? action.from : linkTo(desk.app, likeliest);
    this.value = this.add(
      textField(this.main, { name: action.property, value, required: 'Write something, or close the form.' }),
    );
    this.drawLikely();
  }

  /** Where several are likely, each is one press away. */
  private drawLikely(): void {
    const { desk, action } = this;
    if (action.likely.length < 2) return;
    const list = this.main.createDiv('homelab-choices');
    for (const path of action.likely) {
      const button = list.createEl('button', { cls: 'homelab-choice', attr: { type: 'button' } });
      button.createSpan({ cls: 'homelab-choice-label', text: path.replace(/\.md$/, '') });
      button.addEventListener('click', () => {
        this.value.fill(linkTo(desk.app, path));
        this.value.focus();
      });
    }
  }

  protected override build(): void {
    this.tell([[this.finding.message], [this.finding.fix]]);
  }

  protected async submit(): Promise<string | null> {
    const { desk, page, action } = this;
    const value = this.value.value();
    if (value === action.from) return 'That is what stands there already.';
    const written = await writeEdits(desk, page.path, (context) => editsFor(action, value, context));
    if (!written) return NOT_WRITTEN;
    offerUndo(desk, `Written to ${page.title}: ${action.property}.`, written);
    return null;
  }
}

/** One item of a list, or one of several links in a text, and nothing beside it. */
function editsFor(
  { property, from, likely }: ReplaceAction,
  value: string,
  { frontmatter }: NoteContext,
): readonly NoteEdit[] {
  const isAlone = typeof frontmatter?.[property] !== 'object' && likely.length === 0;
  return isAlone ? [{ kind: 'set-property', property, value }] : [{ kind: 'replace-list-item', property, from, value }];
}
