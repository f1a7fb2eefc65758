import fc from 'fast-check';
import type { PictureOptions } from '../../src/picture/picture-options';
import { storedOptions } from '../../src/picture/stored-options';

describe('options that were stored', () => {
  it('are read as they were', () => {
    const options: PictureOptions = {
      focus: 'NAS.md',
      steps: 3,
      only: ['NAS.md', 'Photos.md'],
      around: 1,
      direction: 'up',
      environment: 'lab',
      kinds: ['app', ''],
      criticalities: ['critical', 'unrated'],
      states: ['backups'],
      search: 'photo',
      showImplied: true,
      showHubs: ['NAS.md'],
      showAll: true,
    };
    expect(storedOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
  });

  it.each([null, undefined, 7, 'NAS', [], [{ focus: 'NAS.md' }], { __proto__: { focus: 'NAS.md' } }])(
    'choose nothing where they are %j',
    (stored) => {
      expect(storedOptions(stored)).toEqual({});
    },
  );

  it('lose what cannot be read, and keep the rest', () => {
    const stored = {
      focus: 7,
      steps: 1.5,
      direction: 'sideways',
      environment: 'moon',
      kinds: ['app', 7, null, 'app'],
      criticalities: 'critical',
      states: ['backups', 'weather'],
      search: '',
      showAll: 'yes',
      showHubs: { length: 1 },
    };
    expect(storedOptions(stored)).toEqual({ kinds: ['app'], states: ['backups'] });
  });

  it('are never an error, whatever somebody has written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('focus', 'steps', 'kinds', 'states'), fc.jsonValue()),
        (a, b) => {
          storedOptions(a);
          const options = storedOptions(b);
          expect(storedOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
        },
      ),
    );
  });
});
