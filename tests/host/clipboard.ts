let held = '';

/** A clipboard that asks nobody for leave. */
export function fakeClipboard(): void {
  held = '';
  const clipboard = {
    writeText(text: string): Promise<void> {
      held = text;
      return Promise.resolve();
    },
    readText: () => Promise.resolve(held),
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

export function clipboardText(): string {
  return held;
}
