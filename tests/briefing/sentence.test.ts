import fc from 'fast-check';
import { listed, mention, plainText, type Sentence, sentence } from '../../src/briefing/sentence';

const NAS = mention('Lab/NAS.md');
const PVE = mention('Lab/pve.md');
const many = (count: number) => Array.from({ length: count }, (_, at) => mention(`${at + 1}.md`));

describe('a sentence', () => {
  it('keeps its pages, and puts text next to text together', () => {
    expect(sentence`${2} of ${'three'} stand on ${NAS}.`).toEqual(['2 of three stand on ', NAS, '.']);
  });

  it('takes in other sentences', () => {
    const inner = sentence`${NAS} and ${PVE}`;
    expect(sentence`${inner}, ${inner}`).toEqual([NAS, ' and ', PVE, ', ', NAS, ' and ', PVE]);
    expect(sentence``).toEqual([]);
  });

  it('reads as plain text, with pages by name', () => {
    expect(plainText(sentence`${NAS} stands on ${PVE}.`)).toBe('NAS stands on pve.');
  });

  it('says the same in plain text as its template does, however it is put together', () => {
    const part = fc.oneof(fc.string(), fc.nat(), fc.constantFrom(NAS, PVE));
    fc.assert(
      fc.property(part, part, (a, b) => {
        const word = (one: string | number | typeof NAS) => (typeof one === 'object' ? one.title : String(one));
        const whole: Sentence = sentence`${sentence`<${a}`}-${b}>`;
        expect(plainText(whole)).toBe(`<${word(a)}-${word(b)}>`);
        expect(whole.some((one, at) => typeof one === 'string' && typeof whole[at + 1] === 'string')).toBe(false);
      }),
    );
  });
});

describe('pages in a row', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [2, '1 and 2'],
    [4, '1, 2, 3 and 4'],
    [5, '1, 2, 3 and 2 more'],
  ])('of %i', (count, words) => {
    expect(plainText(listed(many(count)))).toBe(words);
  });

  it('never say that there is one more: they name it', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 9 }), (count, most) => {
        const row = listed(many(count), most);
        const named = row.filter((part) => typeof part === 'object').length;
        const rest = Number(/and (\d+) more$/.exec(plainText(row))?.[1] ?? 0);
        expect(named + rest).toBe(count);
        expect(rest).not.toBe(1);
        expect(named).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
