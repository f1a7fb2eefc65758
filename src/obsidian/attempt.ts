import { Notice } from 'obsidian';

/** Does what a person asked for. What goes wrong is told to that person; nobody else would hear of it. */
export async function attempt(failed: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    new Notice(`${failed}: ${reason}`);
  }
}
