import fc from 'fast-check';
import {
  choice,
  choices,
  duration,
  isNothing,
  links,
  linksOrText,
  many,
  names,
  number,
  one,
  type Property,
  text,
  textOfPair,
  when,
  wordIn,
  yesOrNo,
} from '../../src/records/property';
import { wordKey } from '../../src/records/property-words';
import { readLinks } from '../../src/notes/wikilink';
import { plain, reading, VIENNA } from './reading';

const MINUTES = number('minutes', { unit: /min$/, fits: (value) => value < 100 });
const PLACE = choice({ inside: ['in', 'at-home'], outside: [] });
const SIGN_IN = choices({ none: [], mfa: ['2fa'], sso: [] });

describe('one', () => {
  const yell = one('no x', (value) => (value.includes('x') ? null : value.toUpperCase()));

  it.each([
    ['a', 'A'],
    [' a ', 'A'],
    [12, '12'],
    [true, 'TRUE'],
    [['a'], 'A'],
    [[['a']], 'A'],
    ['[[Folder/a|b]]', 'A'],
    [[['Folder/a#b']], 'FOLDER/A#B'],
    ['[[a#b]]', 'A'],
    ['see [[a]]', 'SEE [[A]]'],
  ])('reads %j', (value, expected) => {
    expect(reading(yell, value)).toBe(expected);
  });

  it.each([[['a', 'b']], [{ a: 1 }], [[{ a: 1 }]], ['x'], [Symbol('a')], [() => 'a']])('does not read %p', (value) => {
    expect(reading(yell, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('many', () => {
  const numbers = many('digits', (value) => (/^\d+$/.test(value) ? Number(value) : null), { split: /,/ });

  it.each([
    [7, [7]],
    ['7', [7]],
    ['7, 8', [7, 8]],
    [
      ['7', [8], null, ''],
      [7, 8],
    ],
  ])('reads %j', (value, expected) => {
    expect(reading(numbers, value)).toEqual(expected);
  });

  it('keeps what it can read beside what it cannot', () => {
    expect(reading(numbers, ['7', 'x', '8, y', { a: 1 }])).toEqual({ read: [7, 8], bad: ['x', '8, y', { a: 1 }] });
  });
});

describe('text', () => {
  it.each([
    ['a, b', 'a, b'],
    [60, '60'],
    [['10.0.0.1', 'fd00::1', ''], '10.0.0.1, fd00::1'],
    ['[[Places/Cellar|down there]]', 'Cellar'],
    [[['Cellar']], 'Cellar'],
    [{ rack: 'top' }, 'rack: top'],
  ])('reads %j', (value, expected) => {
    expect(reading(text(), value)).toBe(expected);
  });

  it('does not read a group of properties', () => {
    expect(reading(text(), { a: 1, b: 2 })).toEqual({ read: undefined, bad: [{ a: 1, b: 2 }] });
  });
});

describe('links', () => {
  it.each([
    ['[[NAS]]', ['NAS']],
    ['[[Services/NAS|the nas]], [[VPN#Setup]]', ['Services/NAS', 'VPN']],
    ['nas, vpn', ['nas', 'vpn']],
    [
      [[['NAS']], '[[VPN]]', 'router', 101],
      ['NAS', 'VPN', 'router', '101'],
    ],
    [
      [{ uid: '[[NAS]]', reltype: 'x' }, { to: [['VPN']] }],
      ['NAS', 'VPN'],
    ],
  ])('reads %j', (value, expected) => {
    expect(reading(links(), value)).toEqual(expected);
  });

  it('reads no mapping as a name', () => {
    expect(reading(links(), [{ nas: 'media' }])).toEqual({ read: [], bad: [{ nas: 'media' }] });
  });
});

describe('linksOrText', () => {
  it('takes what YAML makes a mapping of for the text that was meant', () => {
    expect(reading(linksOrText(), ['[[NAS]]', { offsite: 'B2' }])).toEqual(['NAS', 'offsite: B2']);
    expect(reading(linksOrText(), { 'See first': '[[Runbook]]' })).toEqual(['Runbook']);
    expect(reading(linksOrText(), { a: 1, b: 2 })).toEqual({ read: [], bad: [{ a: 1, b: 2 }] });
  });

  it('tells addresses from words', () => {
    const { value } = linksOrText().read('https://ntfy.sh/lab?a=1,2', VIENNA);
    expect(value).toMatchObject([{ target: 'https://ntfy.sh/lab?a=1,2', form: 'address' }]);
  });
});

describe('names', () => {
  it('reads links by what they show', () => {
    expect(reading(names(), ['[[People/Mara|Mum]]', 'Jo, Kim', [['People/Ann']]])).toEqual(['Mum', 'Jo', 'Kim', 'Ann']);
  });
});

/** Words that people write where there is nothing to name, or not yet. */
const PLACEHOLDERS = [
  'none',
  'nothing',
  'nobody',
  'no',
  'false',
  'n/a',
  'na',
  'tbd',
  'todo',
  '?',
  '??',
  '???',
  'unknown',
  'bare metal',
  '-',
];

describe('a placeholder', () => {
  it.each([...PLACEHOLDERS, 'None', ' N/A ', 'TBD', 'bare-metal', 'Baremetal', '--'])(
    'says nothing among names, and stays in links, for a page may bear that name: %j',
    (words) => {
      expect(reading(names(), words)).toEqual([]);
      expect(reading(names(), [words, 'NAS'])).toEqual(['NAS']);
      expect(reading(names(), `NAS, ${words}`)).toEqual(['NAS']);
      expect(reading(links(), words)).toEqual([words.trim()]);
    },
  );

  it('is a name where it is a part of one, or written as a link', () => {
    expect(reading(links(), ['nobody else', 'No-IP', 'Todoist', '[[None]]'])).toEqual([
      'nobody else',
      'No-IP',
      'Todoist',
      'None',
    ]);
    expect(reading(names(), '[[People/Nobody]]')).toEqual(['Nobody']);
  });

  it.each(PLACEHOLDERS)('is text where text is allowed: %j', (words) => {
    expect(reading(linksOrText(), words)).toEqual([words]);
    expect(reading(text(), words)).toBe(words);
  });
});

describe('when', () => {
  const begin = when('first');

  it.each([
    ['2026-11-23', '2026-11-22T23:00:00.000Z'],
    ['2026-11-23T12:00', '2026-11-23T11:00:00.000Z'],
    ['2026-11-23 12:00:30', '2026-11-23T11:00:30.000Z'],
    ['2026-11-23T12:00Z', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:00+05:30', '2026-11-23T06:30:00.000Z'],
    ['[[2026-11-23]]', '2026-11-22T23:00:00.000Z'],
    ['[[Journal/2026-11-23|that Monday]]', '2026-11-22T23:00:00.000Z'],
    [[['2026-11-23']], '2026-11-22T23:00:00.000Z'],
  ])('reads %j', (value, expected) => {
    expect(reading(begin, value)).toBe(expected);
  });

  it('takes the last moment of a day for what ends, and none of it from a time', () => {
    expect(reading(when('last'), '2026-11-23')).toBe('2026-11-23T22:59:59.999Z');
    expect(reading(when('last'), '2026-11-23T12:00')).toBe('2026-11-23T11:00:00.000Z');
  });

  it.each(['soon', '2026-02-30', 2026, '23.11.2026', '2026-11', true])('does not read %j', (value) => {
    expect(reading(begin, value)).toEqual({ read: undefined, bad: [value] });
  });

  it('reads day and month in the order that a setting names', () => {
    expect(reading(begin, '3/4/2026', { ...VIENNA, dayMonthOrder: 'day-first' })).toBe('2026-04-02T22:00:00.000Z');
    expect(reading(begin, '3/4/2026', { ...VIENNA, dayMonthOrder: 'month-first' })).toBe('2026-03-03T23:00:00.000Z');
  });
});

describe('duration', () => {
  const HOUR = 3600_000;
  it.each([
    ['90m', 1.5 * HOUR],
    ['12h', 12 * HOUR],
    ['1d', 24 * HOUR],
    ['2w', 336 * HOUR],
    ['3mo', 2160 * HOUR],
    ['1y', 8760 * HOUR],
    ['90 days', 2160 * HOUR],
    ['daily', 24 * HOUR],
    ['Weekly', 168 * HOUR],
    ['monthly', 720 * HOUR],
    ['quarterly', 2160 * HOUR],
    ['yearly', 8760 * HOUR],
    ['P1DT12H', 36 * HOUR],
  ])('reads %s', (value, expected) => {
    expect(reading(duration(), value)).toBe(expected);
  });

  it.each([24, 'often', '-1d', 0])('does not read %j', (value) => {
    expect(reading(duration(), value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('number', () => {
  it.each([
    [45, 45],
    ['45', 45],
    ['45 min', 45],
    ['0.5min', 0.5],
  ])('reads %j', (value, expected) => {
    expect(reading(MINUTES, value)).toBe(expected);
  });

  it.each([100, '45%', '0x10', '1e1', -1, 'min', Infinity, NaN])('does not read %j', (value) => {
    expect(reading(MINUTES, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('yesOrNo', () => {
  it.each([
    [true, true],
    ['True', true],
    ['yes', true],
    [false, false],
    ['NO', false],
    [[false], false],
  ])('reads %j', (value, expected) => {
    expect(reading(yesOrNo(), value)).toBe(expected);
  });

  it.each([0, 1, 'maybe'])('does not read %j', (value) => {
    expect(reading(yesOrNo(), value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('choice', () => {
  it.each(['inside', 'IN', 'At Home', 'at_home', '[[at-home]]', '#inside', ['inside']])('reads %j', (value) => {
    expect(reading(PLACE, value)).toBe('inside');
  });

  it.each(['constructor', '__proto__', 'toString', 'beside', ''])('does not read %j', (value) => {
    expect(reading(PLACE, value)).toEqual({ read: undefined, bad: [value] });
  });

  it('says which words there are', () => {
    expect([PLACE.expected, SIGN_IN.expected]).toEqual(['inside or outside', 'none, mfa or sso']);
  });
});

describe('choices', () => {
  it.each(['mfa + sso', 'MFA,SSO', ['2FA', 'sso'], [['mfa'], ['sso']]])('reads %j', (value) => {
    expect(reading(SIGN_IN, value)).toEqual(['mfa', 'sso']);
  });
});

describe('wordIn', () => {
  it('knows no word that is not there', () => {
    expect([wordIn({ a: 1 }, ' A '), wordIn({ a: 1 }, 'b'), wordIn({}, 'valueOf')]).toEqual([1, null, null]);
  });
});

describe('textOfPair', () => {
  it.each([
    [{ offsite: 'B2' }, 'offsite: B2'],
    [{ offsite: null }, 'offsite: '],
    [{ at: 3 }, 'at: 3'],
    [{ a: { b: 1 } }, null],
    [{ a: 1, b: 2 }, null],
    [{}, null],
    ['a: b', null],
    [['a'], null],
    [null, null],
  ])('makes of %j %j', (value, expected) => {
    expect(textOfPair(value)).toBe(expected);
  });
});

describe('isNothing', () => {
  it.each([[null], [undefined], [''], [' \n'], [[]], [[null, '', [[]]]]])('holds for %j', (value) => {
    expect(isNothing(value)).toBe(true);
  });

  it.each([[0], [false], ['a'], [[0]], [{}], [['', [false]]]])('does not hold for %j', (value) => {
    expect(isNothing(value)).toBe(false);
  });

  it('ends on what aliases make', () => {
    const loop: unknown[] = [];
    loop.push(loop, loop);
    let bomb: unknown[] = [''];
    for (let level = 0; level < 60; level++) bomb = Array.from({ length: 60 }, () => bomb);
    expect([isNothing(loop), isNothing(bomb)]).toEqual([false, false]);
  });
});

const NAMING: readonly Property<unknown>[] = [names()];
const READERS: readonly Property<unknown>[] = [
  ...NAMING,
  links(),
  linksOrText(),
  text(),
  when('last'),
  duration(),
  yesOrNo(),
  MINUTES,
  PLACE,
  SIGN_IN,
];

/** Whether nothing but placeholders stands in a value. */
function namesNothing(value: unknown): boolean {
  const bad: unknown[] = [];
  const found = readLinks(value, bad);
  const words = ['', ...PLACEHOLDERS.map(wordKey)];
  return bad.length === 0 && found.every(({ form, target }) => form === 'name' && words.includes(wordKey(target)));
}

describe('every reader', () => {
  it('never throws, tells everything it does not read, and says the same twice', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    const word = fc.constantFrom(...PLACEHOLDERS, 'NAS', '[[none]]');
    const placeholders = fc.oneof(word, fc.array(word));
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: anything }, placeholders), (value) => {
        for (const reader of READERS) {
          const read = reader.read(value, VIENNA);
          expect(reader.read(value, VIENNA)).toEqual(read);
          if (isNothing(value)) continue;
          const isSilent = NAMING.includes(reader) && namesNothing(value);
          const isEmpty = read.value === undefined || (Array.isArray(read.value) && read.value.length === 0);
          expect([isEmpty && read.bad.length === 0, plain(value)]).toEqual([isSilent, plain(value)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends on lists that hold themselves or multiply', () => {
    const loop: unknown[] = ['a'];
    loop.push(loop, [loop], { to: loop });
    let bomb: unknown[] = ['a'];
    for (let level = 0; level < 60; level++) bomb = Array.from({ length: 60 }, () => bomb);
    for (const reader of READERS) {
      for (const value of [loop, bomb]) expect(reader.read(value, VIENNA).bad.length).toBeGreaterThan(0);
    }
  });
});
