import type { Zone } from '../dates';
import type { Note, VaultContents } from '../notes/note';
import type { Settings } from '../settings';
import { notesLookedAt } from './looked-at';
import { type Mapping, withMappings } from './mapping';
import { proposeFolders, proposeTags } from './propose-places';
import { proposeOrder } from './propose-order';
import { proposeProperties } from './propose-properties';
import { proposeTypes } from './propose-types';

/**
 * What the notes of a vault seem to mean, from the types to the dates: each step takes for granted what is sure of those before it,
 * so that nothing is told twice. Wants the properties of all notes, not only of those that are records by now.
 */
export function proposeMappings(contents: VaultContents, settings: Settings, zone: Zone): readonly Mapping[] {
  const notes = notesLookedAt(contents, settings);
  const steps: readonly ((notes: readonly Note[], settings: Settings) => readonly Mapping[])[] = [
    proposeTypes,
    proposeTags,
    proposeFolders,
  ];
  const types = steps.reduce<readonly Mapping[]>(
    (found, step) => [
      ...found,
      ...step(
        notes,
        withMappings(
          settings,
          found.filter(({ isSure }) => isSure),
        ),
      ),
    ],
    [],
  );
  // What a property is called is seen on guesses as well.
  const read = withMappings(settings, types);
  const properties = proposeProperties(notes, read, zone);
  const order = proposeOrder(notes, withMappings(read, properties));
  return [...types, ...properties, ...order];
}
