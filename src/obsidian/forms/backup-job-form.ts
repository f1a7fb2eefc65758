import { Notice } from 'obsidian';
import { isFilledIn, setProperties } from '../../lifecycle/set-properties';
import { stamp } from '../../lifecycle/stamp';
import { noteName } from '../../notes/note';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { linkTo } from '../link-to';
import { openToWrite } from '../open-note';
import { editRecord } from '../write-note';
import { type DurationField, durationField } from './duration-field';
import { textField, type TextField, timeField, type TimeField } from './fields';
import { Form, type Outcome } from './form';
import { NamesField, peopleIn } from './names-field';
import { PagesField, textChoice } from './pages-field';
import { type Prefill, wordsOf } from './prefill';

/** One job that covers many services. It is linked on their pages, so that they count as backed up. */
export class BackupJobForm extends Form {
  private readonly name: TextField;
  private readonly covers: PagesField;
  private readonly target: PagesField;
  private readonly every: DurationField;
  private readonly last: TimeField;
  private readonly window: TextField;
  private readonly testEvery: DurationField;
  private readonly owner: NamesField;

  constructor(desk: Desk, prefill: Prefill) {
    super(desk, { title: 'New backup job', cta: 'Create backup job' });
    const { main, more } = this;
    const [first] = prefill.services ?? [];
    this.name = this.add(
      textField(main, {
        name: 'Name',
        placeholder: 'Nightly to the NAS',
        value: wordsOf(prefill) || (first === undefined ? '' : `Backup of ${noteName(first)}`),
        required: 'Say what it is called.',
      }),
    );
    this.covers = this.add(
      new PagesField(main, { name: 'Covers', placeholder: 'Services', value: prefill.services ?? [] }, desk),
    );
    const texts = (text: string): ReturnType<typeof textChoice>[] => [
      textChoice(`offsite: ${text}`, `"${text}" is a place outside the lab`),
      textChoice(text, `Use the words "${text}"`),
    ];
    this.target = this.add(
      new PagesField(main, { name: 'Copies go to', placeholder: 'NAS, or a place outside', texts }, desk),
    );
    this.every = this.add(durationField(main, { name: 'How often', placeholder: 'Daily, weekly, 12h' }));
    this.last = this.add(
      timeField(
        main,
        {
          name: 'Last backup',
          placeholder: 'Today 03:00, or empty',
          refuse: (at) => (at > desk.now() ? 'The last backup cannot lie in the future.' : null),
        },
        desk,
      ),
    );
    this.window = this.add(textField(more, { name: 'Runs between', placeholder: '03:00-04:00' }));
    this.testEvery = this.add(durationField(more, { name: 'Try a restore every', placeholder: '90d' }));
    this.owner = this.add(new NamesField(more, { name: 'Owner', most: 1, known: peopleIn }, desk));
  }

  protected override async submit(): Promise<Outcome> {
    const { desk } = this;
    await this.covers.links();
    const target = await this.target.links();
    const last = this.last.at();
    const properties = {
      backupTo: target.length > 0 ? target : undefined,
      backupEvery: this.every.value() || undefined,
      backupWindow: this.window.value() || undefined,
      lastBackup: last === null ? undefined : stamp(last, desk.zone),
      restoreTestEvery: this.testEvery.value() || undefined,
      owner: this.owner.names()[0],
    };
    const title = this.name.value();
    const file = await createRecord(desk, { kind: 'backup-job', title, properties, sections: {} });
    await this.linkFrom(this.covers.paths(), linkTo(desk.app, file.path));
    return () => openToWrite(desk, file);
  }

  /** What a page says of its backup is its owner's word: such a page is left as it is, and named. */
  private async linkFrom(paths: readonly string[], link: string): Promise<void> {
    const { desk } = this;
    const left: string[] = [];
    for (const path of paths) {
      await editRecord(desk.app, path, (_text, frontmatter) => {
        const context = { frontmatter, settings: desk.settings(), now: desk.now(), zone: desk.zone };
        if (!isFilledIn('service', 'backup', context)) return setProperties('service', { backup: link }, context);
        left.push(noteName(path));
        return [];
      });
    }
    if (left.length > 0) new Notice(`Left as it was, because it says already how it is backed up: ${left.join(', ')}.`);
  }
}
