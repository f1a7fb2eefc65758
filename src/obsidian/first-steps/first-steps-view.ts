import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openServiceForm } from '../new-commands';
import { type SetUp, setUpNotes } from './set-up';

export const FIRST_STEPS_VIEW = 'homelab-ops-first-steps';

/** What this does, in four lines; properties stand in backticks. */
const LINES: readonly string[] = [
  'Give each thing that others rely on a page: an app, a server, the router. Four properties are enough: `type`, `runs_on`, `depends_on` and `users`.',
  'Before a change you see what stands on it, who is affected and how old the backup is; the note holds the way back.',
  'When something breaks, one command opens an incident that ranks the likely causes; a line from anywhere adds to its timeline.',
  'Once a week a report says the few things that matter first. Nothing is written unless you ask for it, and nothing leaves this vault.',
];

/** What a person sees who has no records yet: what this is for, and two ways to begin. */
export class FirstStepsView extends ItemView {
  override navigation = true;

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
    page.createEl('p', {
      cls: 'homelab-first-steps-hint',
      text: 'Setting up makes folders, a service page to begin with, and tables of your services, changes, incidents and backups. What is there already stays as it is.',
    });
    const result = page.createDiv({ cls: 'homelab-first-steps-result', attr: { 'aria-live': 'polite' } });
    this.drawButton(buttons, 'New service page', () => openServiceForm(this.desk, {})).addClass('mod-cta');
    this.drawButton(buttons, 'Set up homelab notes', async () => this.drawResult(result, await setUpNotes(this.desk)));
    return Promise.resolve();
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
