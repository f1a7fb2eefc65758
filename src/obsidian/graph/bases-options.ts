import type { BasesAllOptions, BasesPropertyId, BasesViewConfig } from 'obsidian';
import type { PictureOptions } from '../../picture/picture-options';

/** What a person has chosen in the view's menu. */
export interface BasesChoices {
  /** How many steps around the entries belong to the picture. */
  readonly steps: number;
  readonly direction: 'both' | 'up' | 'down';
  readonly colour: ColourChoice;
  readonly isWhole: boolean;
}

export type ColourChoice =
  | { readonly by: 'nothing' }
  | { readonly by: 'finding' }
  | { readonly by: 'property'; readonly property: BasesPropertyId | null };

/** What stands in the file of the base. */
const KEYS = {
  steps: 'steps',
  direction: 'direction',
  colour: 'colourBy',
  property: 'colourProperty',
  whole: 'showAllLines',
} as const;

const MOST_STEPS = 3;

/** The menu of the view. What has no meaning now is not in it. */
export function graphOptions(config: BasesViewConfig): BasesAllOptions[] {
  return [
    { type: 'slider', key: KEYS.steps, displayName: 'Steps around', min: 0, max: MOST_STEPS, step: 1, default: 0 },
    {
      type: 'dropdown',
      key: KEYS.direction,
      displayName: 'Direction of the steps',
      options: { both: 'Both', up: 'What stands on them', down: 'What they stand on' },
      default: 'both',
      shouldHide: () => readChoices(config).steps === 0,
    },
    {
      type: 'dropdown',
      key: KEYS.colour,
      displayName: 'Colour by',
      options: { nothing: 'Nothing', finding: 'Worst finding', property: 'A property' },
      default: 'nothing',
    },
    {
      type: 'property',
      key: KEYS.property,
      displayName: 'Property',
      placeholder: 'Choose a property',
      shouldHide: () => readChoices(config).colour.by !== 'property',
    },
    { type: 'toggle', key: KEYS.whole, displayName: 'Draw all lines', default: false },
  ];
}

/** Anybody may write the file: what is none of the choices is the default. */
export function readChoices(config: BasesViewConfig): BasesChoices {
  const steps = Math.round(Number(config.get(KEYS.steps) ?? 0));
  const direction = config.get(KEYS.direction);
  return {
    steps: Number.isFinite(steps) ? Math.min(Math.max(steps, 0), MOST_STEPS) : 0,
    direction: direction === 'up' || direction === 'down' ? direction : 'both',
    colour: colourChoice(config),
    isWhole: config.get(KEYS.whole) === true,
  };
}

function colourChoice(config: BasesViewConfig): ColourChoice {
  const by = config.get(KEYS.colour);
  if (by === 'property') return { by, property: config.getAsPropertyId(KEYS.property) };
  return by === 'finding' ? { by } : { by: 'nothing' };
}

/** What the picture is made of. */
export function pictureOptionsOf(
  { steps, direction, isWhole }: BasesChoices,
  paths: readonly string[],
): PictureOptions {
  return { only: paths, around: steps, direction, ...(isWhole ? { showAll: true } : {}) };
}

/** Draws all lines from now on: it stands in the file of the base, as if chosen in the menu. */
export function chooseAllLines(config: BasesViewConfig): void {
  config.set(KEYS.whole, true);
}
