import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings } from '../src/settings';

const KEYS = Object.keys(DEFAULT_SETTINGS);

describe('readSettings', () => {
  it.each([[null], [undefined], [{}], [{ unknown: 1 }], [{ depth: null, freezes: undefined }]])(
    'gives the defaults for %j',
    (data) => {
      expect(readSettings(data)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    },
  );

  it.each([['depth: work'], [[]], [7], [true]])('says that %j is no object', (data) => {
    expect(readSettings(data)).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: ['The settings are not an object; the defaults are used.'],
    });
  });

  it('takes what has the shape of its default', () => {
    const given = {
      depth: 'work',
      dayMonthOrder: 'day-first',
      typeProperty: ' isA ',
      servicesFolder: '',
      foundation: ['[[UPS]]', ' ', ' Router '],
      typeValues: { 'k8s-app': 'service', '#devices': 'host' },
      typeFolders: { 'Lab/10-Services': 'service' },
      templatesFolder: 'Lab/Templates',
      changeName: ' {{title}} ({{date}})',
    };
    const { settings, problems } = readSettings(given);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      ...given,
      typeProperty: 'isA',
      foundation: ['[[UPS]]', 'Router'],
      changeName: '{{title}} ({{date}})',
    });
    expect(problems).toEqual([]);
  });

  it('reads lists and mappings from lines, as a text field gives them', () => {
    const { settings, problems } = readSettings({
      foundation: 'UPS\r\n\n Router ',
      propertyNames: 'hypervisor: runs_on\r\n\nwartung = maintenance_window\n',
      typeFolders: 'Lab = home/10-Services: service',
      typeValues: '',
    });
    expect(settings).toMatchObject({
      foundation: ['UPS', 'Router'],
      propertyNames: { hypervisor: 'runs_on', wartung: 'maintenance_window' },
      typeFolders: { 'Lab = home/10-Services': 'service' },
      typeValues: {},
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['depth', 'deep'],
    ['depth', ['work']],
    ['dayMonthOrder', true],
    ['typeProperty', 7],
    ['foundation', 7],
    ['foundation', ['UPS', 7]],
    ['propertyNames', ['a: b']],
    ['propertyNames', { a: 1 }],
    ['propertyNames', 'hypervisor runs_on'],
    ['typeValues', 'a: service\n: vm'],
  ])('keeps the default of %s for %j and says so', (key, value) => {
    expect(readSettings({ [key]: value })).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: [`The setting ${key} cannot be read; its default is used.`],
    });
  });

  it('takes folders as the app names them', () => {
    const { settings } = readSettings({
      servicesFolder: ' /Lab//Services/ ',
      reportsFolder: '/',
      ignoredFolders: 'Old/',
    });
    expect(settings).toMatchObject({ servicesFolder: 'Lab/Services', reportsFolder: '', ignoredFolders: ['Old'] });
  });

  it('looks for the type somewhere, whatever was emptied', () => {
    expect(readSettings({ typeProperty: '  ' })).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('takes names that objects know anyway for names', () => {
    const typeValues = JSON.parse('{"__proto__": "service", "constructor": "vm"}') as Record<string, string>;
    expect(Object.entries(readSettings({ typeValues }).settings.typeValues)).toEqual([
      ['__proto__', 'service'],
      ['constructor', 'vm'],
    ]);
  });

  it('never throws, gives every setting, and reads what it gives', () => {
    const given = fc.dictionary(fc.constantFrom(...KEYS, '__proto__', 'x'), fc.oneof(fc.string(), fc.anything()));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), given), (data) => {
        const { settings } = readSettings(data);
        expect(Object.keys(settings)).toEqual(KEYS);
        expect(readSettings(settings)).toEqual({ settings, problems: [] });
      }),
    );
  });
});
