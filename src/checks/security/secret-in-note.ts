import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';
import { findSecrets } from '../find-secrets';

export const about: CheckAbout = {
  says: 'The note of a record holds what looks like a password, a key or a token. It is looked for where whole notes are read, and not with every survey. The report shows its line and at most its first four characters, never the secret.',
  why: 'Notes are synced, backed up and shared; whoever reads one has the key, and it stays in every old version.',
  fix: 'Change the secret where it is used, take it out of the note, and write in `secrets_in` where it is kept.',
};

/** It reads whole notes, which a survey does not have at hand: it runs where somebody asks for it. */
export const secretInNote: Check = {
  id: 'secret-in-note',
  practice: 'security',
  depth: 'home',
  severity: 'error',
  find: ({ lab, texts }) =>
    [...(texts ?? [])]
      .filter(([path]) => lab.inventory.recordAt(path) !== undefined)
      .flatMap(([path, text]) =>
        findSecrets(text).map(({ line, kind, begins }) => ({
          path,
          cause: path,
          message: `${noteName(path)}, line ${line}: this looks like ${kind}${begins === '' ? '' : ` (it begins with "${begins}")`}.`,
          fix: 'Change the secret where it is used, take it out of the note, and write in secrets_in where it is kept.',
        })),
      ),
  together: (found, cause) =>
    pathsOf(found).length > 1
      ? `${found.length} secrets seem to stand in ${titles(pathsOf(found))}`
      : `${noteName(cause)}: ${found.length} secrets seem to stand in it`,
};
