import type { Lab } from '../../inventory/lab';
import type { Desk } from '../desk';
import { Form, type Outcome } from '../forms/form';
import { TickList } from './tick-list';

/** Asks which services failed. */
export class FailedForm extends Form {
  protected override readonly submitsByEnter = false;
  private readonly list: TickList;

  constructor(
    desk: Desk,
    lab: Lab,
    private readonly write: (failed: readonly string[]) => Promise<() => Promise<void>>,
  ) {
    super(desk, { title: 'Print the cold-start sheet', cta: 'Write the sheet' });
    this.list = this.add(
      new TickList(this.main, {
        name: 'What failed',
        help: 'What falls with it comes by itself.',
        placeholder: 'Type a name, Enter ticks it',
        items: lab.inUse.map(({ path, title, kind }) => ({
          key: path,
          label: title,
          also: lab.inventory.names.namesAt(path),
          ...(kind !== undefined && { hint: kind }),
          isTicked: false,
          isFixed: false,
        })),
        done: () => this.modalEl.querySelector<HTMLElement>('.homelab-form-footer button')?.click(),
      }),
    );
  }

  protected override async submit(): Promise<Outcome> {
    const failed = [...this.list.ticked()];
    return failed.length === 0 ? 'Tick what failed.' : this.write(failed);
  }
}
