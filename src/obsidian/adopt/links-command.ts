import { proposeLinks } from '../../adoption/link-names';
import type { Desk } from '../desk';
import { previewProposals } from '../proposals/preview-modal';

/** Shows which plain names would become links, and writes those that a person leaves ticked. */
export async function turnNamesIntoLinks(desk: Desk): Promise<void> {
  const lab = await desk.freshLab();
  const hasPages = lab.inventory.services.length > 0;
  await previewProposals(desk, {
    title: 'Turn names into links',
    what: 'names turned into links',
    proposals: proposeLinks(lab),
    empty: hasPages
      ? 'No plain name on the pages means a note, so there is nothing to write.'
      : 'No service page is recognised yet. Run Check my notes first: it says which notes look like some.',
  });
}
