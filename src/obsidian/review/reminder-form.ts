import { Notice } from 'obsidian';
import { WEEKDAYS, type Weekday } from '../../report/next-look';
import type { Desk } from '../desk';
import { choiceField, type ChoiceField, type Option } from '../forms/fields';
import { Form } from '../forms/form';
import { keepReminder, reminderOf } from './reminder';

const OFF: Option<string> = { value: 'off', label: 'Not on this device' };
const REMIND = 'Remind me';

/** On which day of the week this device reminds of the review, or that it does not. */
export class ReminderForm extends Form {
  private readonly day: ChoiceField<string>;

  constructor(desk: Desk) {
    super(desk, { title: 'Remind me weekly on this device', cta: REMIND });
    this.modalEl.addClass('homelab-review-form');
    const days = WEEKDAYS.map((label, at): Option<string> => ({ value: String(at + 1), label }));
    const before = reminderOf(desk.app);
    this.day = this.add(
      choiceField(this.main, {
        name: 'Day',
        help: 'Kept on this device alone.',
        options: [OFF, ...days],
        value: before === null ? '7' : String(before.weekday),
        onChange: () => this.offer(this.day.value() === OFF.value ? 'Do not remind me' : REMIND),
      }),
    );
  }

  protected submit(): Promise<null> {
    const { app } = this.desk;
    const day = Number(this.day.value());
    const label = WEEKDAYS[day - 1];
    const before = reminderOf(app);
    if (label === undefined) keepReminder(app, null);
    else keepReminder(app, { ...before, weekday: day as Weekday });
    new Notice(label === undefined ? 'No reminder on this device.' : `You are reminded on ${label}s, on this device.`);
    return Promise.resolve(null);
  }
}
