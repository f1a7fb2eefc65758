import type { Command, Editor as ApiEditor, MarkdownView as ApiMarkdownView } from 'obsidian';
import type { App } from './app';
import { surface } from './events';

/** Everything that one can do by name, by ids that begin with the plugin's. */
export class Commands {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the app's own shape
    delete this.commands[id];
  }

  /** Those that one can do now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.run(command, true));
  }

  /** False where there is no such command, or it cannot be done now. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.run(command, false);
  }

  private run(command: Command, checking: boolean): boolean {
    try {
      return this.attempt(command, checking);
    } catch (error) {
      surface(error);
      return false;
    }
  }

  /** As the app: what needs an editor comes first, and needs one that is typed into. */
  private attempt(command: Command, checking: boolean): boolean {
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    if (editorCheckCallback ?? editorCallback) {
      const view = this.app.workspace.activeEditor;
      if (view?.getMode() !== 'source') return false;
      const given = [view.editor as unknown as ApiEditor, view as unknown as ApiMarkdownView] as const;
      if (editorCheckCallback) return editorCheckCallback.call(command, checking, ...given) !== false;
      if (!checking) watch(editorCallback?.call(command, ...given));
      return true;
    }
    if (checkCallback) {
      if (checkCallback.call(command, true) === false) return false;
      if (!checking) watch(checkCallback.call(command, false));
      return true;
    }
    if (!checking) watch(callback?.call(command));
    return callback !== undefined;
  }
}

function watch(answer: unknown): void {
  if (answer instanceof Promise) answer.catch(surface);
}
