/** Copies a text. False where the system does not allow it; the person then copies it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Of the window that the person is in: that of another is refused.
    await activeWindow.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
