import type { CliData, CliFlags, CliHandler, ObsidianProtocolHandler } from 'obsidian';

interface CliCommand {
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** What the app's command line knows. Each name once. */
export class CommandLine {
  private readonly handlers = new Map<string, CliCommand>();

  add(command: string, flags: CliFlags | null, handler: CliHandler): void {
    if (this.handlers.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    this.handlers.set(command, { flags, handler });
  }

  remove(command: string): void {
    this.handlers.delete(command);
  }

  get names(): readonly string[] {
    return [...this.handlers.keys()];
  }

  /** `name key=value "key=two words" flag`, as typed in a shell. */
  async run(words: string): Promise<string> {
    const [name = '', ...rest] = (words.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map(unquoted);
    const command = this.handlers.get(name);
    if (!command) throw new Error(`Unknown command: ${name}`);
    const params: CliData = Object.fromEntries(rest.map(paramOf));
    for (const [flag, { required }] of Object.entries(command.flags ?? {})) {
      if (required === true && !(flag in params)) throw new Error(`Missing required parameter: ${flag}`);
    }
    const answer: unknown = await command.handler(params);
    if (typeof answer !== 'string') throw new TypeError(`${name} answers with no text`);
    return answer;
  }
}

const unquoted = (word: string): string =>
  word.replace(/"([^"]*)"|'([^']*)'/g, (_, a?: string, b?: string) => a ?? b ?? '');

function paramOf(word: string): [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, 'true'] : [word.slice(0, at).replace(/^--/, ''), word.slice(at + 1)];
}

/** What answers to `obsidian://action?key=value`. */
export class Protocols {
  private readonly handlers = new Map<string, ObsidianProtocolHandler>();

  add(action: string, handler: ObsidianProtocolHandler): void {
    if (this.handlers.has(action)) throw new Error(`Protocol action "${action}" is already registered`);
    this.handlers.set(action, handler);
  }

  remove(action: string): void {
    this.handlers.delete(action);
  }

  get names(): readonly string[] {
    return [...this.handlers.keys()];
  }

  open(url: string): unknown {
    const { host, pathname, searchParams } = new URL(url.replace(/^obsidian:/, 'http:'));
    const action = decodeURIComponent(host + pathname.replace(/\/$/, ''));
    const handler = this.handlers.get(action);
    if (!handler) throw new Error(`Nobody answers to obsidian://${action}`);
    const params = Object.fromEntries([...searchParams].map(([key, value]) => [key, value === '' ? 'true' : value]));
    return handler({ ...params, action }) as unknown;
  }
}
