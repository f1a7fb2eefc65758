import fc from 'fast-check';
import { changeOf, takenBack } from '../../../src/obsidian/adopt/adopted-settings';
import { mapping, type Mapping, type MappingKind, withMappings } from '../../../src/adoption/mapping';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings';

const KINDS: readonly MappingKind[] = ['type-property', 'type-value', 'tag', 'folder', 'property', 'day-month-order'];
const word = fc.constantFrom('a', 'b', 'c', '__proto__', 'toString');
const mappings = fc.array(
  fc
    .record({ kind: fc.constantFrom(...KINDS), from: word, means: fc.constantFrom('service', 'host', 'day-first') })
    .map(({ kind, from, means }): Mapping => mapping(kind, from, means, [], { isSure: true, why: '' })),
  { maxLength: 6 },
);

describe('the settings that change', () => {
  it('are those alone', () => {
    const after = { ...DEFAULT_SETTINGS, typeValues: { vps: 'vm' }, dayMonthOrder: 'day-first' } as const;
    expect(changeOf(DEFAULT_SETTINGS, after)).toEqual({ typeValues: { vps: 'vm' }, dayMonthOrder: 'day-first' });
  });

  it('go back to what they were where nobody changed them since', () => {
    fc.assert(
      fc.property(mappings, mappings, (first, second) => {
        const before = withMappings(DEFAULT_SETTINGS, first);
        const after = withMappings(before, second);
        expect({ ...after, ...takenBack(before, after, after) }).toEqual(before);
      }),
    );
  });
});

describe('taking back', () => {
  const before: Settings = { ...DEFAULT_SETTINGS, typeValues: { vps: 'vm' }, propertyNames: { on: 'runs_on' } };
  const after: Settings = {
    ...before,
    typeProperty: 'is_a',
    typeValues: { vps: 'host', app: 'service' },
    dayMonthOrder: 'day-first',
  };

  it('leaves what a person set since', () => {
    const now: Settings = {
      ...after,
      typeProperty: 'class',
      typeValues: { ...after.typeValues, app: 'vm', mine: 'host' },
      propertyNames: { on: 'runs_on', with: 'uses' },
    };
    expect(takenBack(before, after, now)).toEqual({
      typeProperty: 'class',
      typeValues: { vps: 'vm', app: 'vm', mine: 'host' },
      dayMonthOrder: 'unset',
    });
  });
});
