import type { Modal } from 'obsidian';
import type { Desk } from '../desk';
import { previewProposals, type PreviewWords } from './preview-modal';

/**
 * Shows a preview in the place of the form from which it comes: two windows, one behind the other, are no sight on a phone. Whoever
 * turns away from the preview is back in the form, with all that was filled in. False: the person turned away.
 */
export async function previewBehind(form: Modal, desk: Desk, words: PreviewWords): Promise<boolean> {
  const focused = form.modalEl.ownerDocument.activeElement;
  form.containerEl.addClass('homelab-behind');
  try {
    const isDone = await previewProposals(desk, words);
    if (isDone) return true;
  } finally {
    // Whatever went wrong in front, what was filled in is seen again.
    form.containerEl.removeClass('homelab-behind');
  }
  if (focused?.instanceOf(HTMLElement)) focused.focus();
  return false;
}
