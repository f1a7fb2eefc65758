import { ItemView, normalizePath, type WorkspaceLeaf } from 'obsidian';
import { starterService } from '../../templates/starter-notes';
import { showNotesCheck } from '../adopt/open-check';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openServiceForm } from '../new-commands';
import { writeHygieneReport } from '../report-command';
import { openSettings } from './open-settings';
import { type SetUp, setUpNotes } from './set-up';

export const FIRST_STEPS_VIEW = 'homelab-ops-first-steps';

/** What this does, in four lines; properties stand in backticks. */
const LINES: readonly string[] = [
  'Give each thing that others rely on a page: an app, a server, the router. Four properties are enough: `type`, `runs_on`, `depends_on` and `users`.',
  'Before a change you see what stands on it, who is affected and how old the backup is; the note holds the way back.',
  'When something breaks, one command opens an incident that ranks the likely causes; a line from anywhere adds to its timeline.',
  'Once a week a report says the few things that matter first. Nothing is written unless you ask for it, and nothing leaves this vault.',
];

const HINTS: readonly string[] = [
  'Checking reads the notes that you have, says which of them look like services, and changes nothing.',
  'Setting up makes folders, a service page to begin with, and tables of your services, changes, incidents and backups. What is there already stays as it is.',
];

/** A new vault has a note or two that say so. */
const FEW_NOTES = 5;

/** What a person sees who has no records yet: what this is for, three ways to begin, and what comes after. */
export class FirstStepsView extends ItemView {
  override navigation = true;
  private page: { readonly result: HTMLElement; readonly next: HTMLElement } | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return FIRST_STEPS_VIEW;
  }

  override getDisplayText(): string {
    return 'First steps';
  }

  override getIcon(): string {
    return 'server';
  }

  protected override onOpen(): Promise<void> {
    const { contentEl } = this;
    contentEl.empty();
    const page = contentEl.createDiv('homelab-first-steps');
    page.createEl('h2', { text: 'Run your homelab like production' });
    const list = page.createEl('ul');
    for (const line of LINES) drawLine(list.createEl('li'), line);
    const buttons = page.createDiv('homelab-first-steps-buttons');
    for (const text of HINTS) page.createEl('p', { cls: 'homelab-first-steps-hint', text });
    const result = page.createDiv({ cls: 'homelab-first-steps-result', attr: { 'aria-live': 'polite' } });
    const next = page.createDiv('homelab-first-steps-next');
    this.page = { result, next };
    const check = this.drawButton(buttons, 'Check my notes', () => showNotesCheck(this.desk));
    const first = this.drawButton(buttons, 'New service page', () => openServiceForm(this.desk, {}));
    this.drawButton(buttons, 'Set up homelab notes', () => this.setUp());
    // Whoever has notes begins with those.
    (this.app.vault.getMarkdownFiles().length < FEW_NOTES ? first : check).addClass('mod-cta');
    return Promise.resolve();
  }

  /** Makes what is missing, and says so. */
  async setUp(): Promise<void> {
    if (!this.page) return;
    const { result, next } = this.page;
    const setUp = await setUpNotes(this.desk);
    this.drawResult(result, setUp);
    this.drawNext(next);
    // Above the list of what was made, where a phone shows it; what went wrong goes first.
    if (setUp.problems.length > 0) result.after(next);
    else result.before(next);
  }

  private drawButton(parent: HTMLElement, text: string, run: () => void | Promise<void>): HTMLElement {
    const button = parent.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
    return button;
  }

  private drawResult(result: HTMLElement, { made, there, problems }: SetUp): void {
    result.empty();
    if (made.length === 0 && problems.length === 0) result.createEl('p', { text: 'All of it was there already.' });
    this.drawPaths(result, 'Made', made);
    if (made.length > 0 || problems.length > 0) this.drawPaths(result, 'There already, and left as it is', there);
    for (const problem of problems) result.createEl('p', { cls: 'mod-warning', text: problem });
  }

  /** What a person does next: three things, each at hand. */
  private drawNext(next: HTMLElement): void {
    const { desk } = this;
    next.empty();
    next.createEl('h3', { text: 'Next' });
    const steps = next.createEl('ol');
    const path = normalizePath(starterService(desk.settings()).path);
    const first = steps.createEl('li');
    if (this.app.vault.getFileByPath(path)) {
      first.appendText('Fill in your first service page, ');
      this.drawPath(first, path);
      first.appendText('. Then give each thing that others rely on its own, with New service page.');
    } else first.appendText('Make a page for each thing that others rely on, with New service page.');
    const second = steps.createEl('li', { text: 'Say what everything stands on: power, router, DNS. ' });
    this.drawButton(second, 'Open settings', () => openSettings(desk));
    const third = steps.createEl('li', { text: 'Then let a report say what matters first, once a week. ' });
    this.drawButton(third, 'Write the weekly report', () => writeHygieneReport(desk));
  }

  private drawPaths(parent: HTMLElement, title: string, paths: readonly string[]): void {
    if (paths.length === 0) return;
    parent.createEl('p', { text: `${title}:` });
    const list = parent.createEl('ul');
    for (const path of paths) this.drawPath(list.createEl('li'), path);
  }

  /** A file opens when it is selected; a folder only has its name. */
  private drawPath(item: HTMLElement, path: string): void {
    const { vault, workspace } = this.app;
    if (!vault.getFileByPath(path)) {
      item.setText(path);
      return;
    }
    const link = item.createEl('a', { cls: 'internal-link', text: path, href: path, attr: { 'data-href': path } });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void attempt('The note was not opened', () => workspace.openLinkText(path, '', 'tab'));
    });
  }
}

function drawLine(item: HTMLElement, line: string): void {
  line.split('`').forEach((words, at) => {
    if (at % 2 === 0) item.appendText(words);
    else item.createEl('code', { text: words });
  });
}
