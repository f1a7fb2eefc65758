import { load } from 'js-yaml';
import fc from 'fast-check';
import { type LinkText, readLinks } from '../../src/notes/wikilink';

/** `NAS` for a link of which only the name is shown, `NAS (the nas)` for one with another text, `name: x`, `address: x`. */
function show({ target, shown, form }: LinkText): string {
  const text = shown === target ? target : `${target} (${shown})`;
  return form === 'link' ? text : `${form}: ${text}`;
}

const shown = (value: unknown): readonly string[] => readLinks(value).map(show);

describe('a link in a text', () => {
  it.each([
    ['[[NAS]]', ['NAS']],
    ['![[NAS]]', ['NAS']],
    ['[[Lab/NAS]]', ['Lab/NAS (NAS)']],
    ['[[Lab/NAS|the nas]]', ['Lab/NAS (the nas)']],
    ['[[NAS\\|the nas]]', ['NAS (the nas)']],
    ['[[NAS#Disks]]', ['NAS']],
    ['[[NAS#^block|disks]]', ['NAS (disks)']],
    ['[[ NAS ]]', ['NAS']],
    ['[[NAS|]]', ['NAS']],
    ['[[Lab/NAS.md]]', ['Lab/NAS.md (NAS)']],
    ['[[../NAS]]', ['../NAS (NAS)']],
    ['[[A]], [[B|b]]', ['A', 'B (b)']],
    ['runs on [[A]] and [[B]]', ['A', 'B']],
    ['[nas](Lab/NAS.md)', ['Lab/NAS.md (nas)']],
    ['[](Lab/My%20NAS.md#Disks)', ['Lab/My NAS.md (My NAS)']],
    ['[nas](My NAS.md)', ['My NAS.md (nas)']],
    ['[nas](<Lab/My NAS.md>)', ['Lab/My NAS.md (nas)']],
    ['[nas](NAS.md "the nas")', ['NAS.md (nas)']],
    ['[nas](NAS%20(old).md)', ['NAS (old).md (nas)']],
    ['[nas](50%.md)', ['50%.md (nas)']],
    ['[C](<Lab/C%23.md>)', ['Lab/C#.md (C)']],
    ['[a](<a%5Bb%5D.md#Disks>)', ['a[b].md (a)']],
    ['[a](A.md), [b](B.md)', ['A.md (a)', 'B.md (b)']],
    ['[Kuma](https://kuma.lan/status)', ['address: https://kuma.lan/status (Kuma)']],
    ['https://kuma.lan/a,b', ['address: https://kuma.lan/a,b']],
    ['ntfy, https://ntfy.sh/lab', ['name: ntfy', 'address: https://ntfy.sh/lab']],
    ['nas', ['name: nas']],
    ['Home Assistant, nas ,', ['name: Home Assistant', 'name: nas']],
    ['Lab/NAS.md', ['name: Lab/NAS.md']],
    ['[[]]', ['name: [[]]']],
    ['', []],
    [' , ', []],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('keeps what the note has, for messages', () => {
    expect(readLinks('to [[Lab/NAS#x|y]]')[0]?.raw).toBe('[[Lab/NAS#x|y]]');
    expect(readLinks([['NAS']])[0]?.raw).toBe('[[NAS]]');
    expect(readLinks(' nas ')[0]?.raw).toBe('nas');
  });
});

describe('links in YAML', () => {
  it.each([
    ['[[NAS]]', ['NAS']],
    ['[[Lab/NAS|the nas]]', ['Lab/NAS (the nas)']],
    ['\n- [[NAS]]\n- [[VPN#Setup]]', ['NAS', 'VPN']],
    ['[[[NAS]], [[VPN]]]', ['NAS', 'VPN']],
    ['[[Smith, John]]', ['Smith, John']],
    ['[[101]]', ['101']],
    ['\n- "[[NAS]]"\n- vpn\n- 101\n-', ['NAS', 'name: vpn', 'name: 101']],
    ['[nas, vpn]', ['name: nas', 'name: vpn']],
    ['"[[A]], [[B]]"', ['A', 'B']],
    ['\n- uid: "[[NAS]]"\n  reltype: x\n- name: vpn\n- to: [[UPS]]\n  port: 3', ['NAS', 'name: vpn', 'UPS']],
    ['[[[""]], [[]]]', []],
    ['', []],
  ])('%j', (yaml, expected) => {
    expect(shown((load(`x: ${yaml}`) as { x: unknown }).x)).toEqual(expected);
  });

  it.each([[{}], [{ nas: 'media' }], [{ to: '' }], [{ to: { name: 'x' } }], [[[{ NAS: 'main' }]]], [Symbol('x')]])(
    'tells what is none: %p',
    (value) => {
      const bad: unknown[] = [];
      expect([readLinks(value, bad), bad.length]).toEqual([[], 1]);
    },
  );

  it.each(['[[#Disks]]', '[[|nas]]', ' , ', [['#Disks']], { to: '[[|nas]]' }, `[[${'x'.repeat(3000)}]]`])(
    'tells what names nothing, or too much: %j',
    (value) => {
      const bad: unknown[] = [];
      expect([readLinks(value, bad), bad.length]).toEqual([[], 1]);
    },
  );

  it('tells lists that are too deep', () => {
    const bad: unknown[] = [];
    expect(readLinks([[[[[[['x', { a: 1 }]]]]]]], bad)).toEqual([]);
    expect(bad).toHaveLength(1);
  });
});

describe('readLinks', () => {
  it('never throws, and tells everything that it does not read', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        const bad: unknown[] = [];
        const links = readLinks(value, bad);
        const isNothing = value === null || value === undefined || typeof value === 'string' || Array.isArray(value);
        expect(links.length + bad.length > 0 || isNothing).toBe(true);
      }),
    );
  });

  it('reads what it has read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const links = readLinks(text);
        expect(readLinks(links.map((link) => link.raw)).map(show)).toEqual(links.map(show));
      }),
    );
  });

  it('reads a name in brackets, quoted or not, the same', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '-', '/', '.', '|', 'é') });
    fc.assert(
      fc.property(
        name.filter((text) => text.trim() !== ''),
        (text) => {
          expect(shown([[text]])).toEqual(shown(`[[${text}]]`));
        },
      ),
    );
  });

  it('ends on lists that hold themselves or multiply', () => {
    const loop: unknown[] = ['a'];
    loop.push(loop, [loop], { to: loop });
    let bomb: unknown[] = ['a', 'b'];
    for (let level = 0; level < 60; level++) bomb = Array.from({ length: 60 }, () => bomb);
    for (const value of [loop, bomb, [bomb, bomb], { to: loop }]) {
      const bad: unknown[] = [];
      expect(readLinks(value, bad).length).toBeLessThan(3);
      expect(bad.length).toBeGreaterThan(0);
    }
  });
});
