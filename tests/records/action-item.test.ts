import fc from 'fast-check';
import { readBody } from '../../cli/metadata';
import { readActionItems } from '../../src/records/action-item';
import { VIENNA } from './reading';

const LAST = '2026-12-01T22:59:59.999Z';

function items(text: string): unknown {
  return readActionItems(readBody(text), VIENNA).map(({ due, ...item }) =>
    due ? { ...item, due: new Date(due.at).toISOString() } : item,
  );
}

describe('readActionItems', () => {
  it.each([
    ['- [ ] Buy a battery', { text: 'Buy a battery', done: false }],
    ['* [ ] Buy', { text: 'Buy', done: false }],
    ['1. [ ] Buy', { text: 'Buy', done: false }],
    ['- [x] Buy', { text: 'Buy', done: true }],
    ['- [X] Buy', { text: 'Buy', done: true }],
    ['- [-] Buy', { text: 'Buy', done: true }],
    ['- [/] Buy', { text: 'Buy', done: false }],
    ['- [ ] Buy 📅 2026-12-01', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy 📅\uFE0F2026-12-01 soon', { text: 'Buy soon', done: false, due: LAST }],
    ['- [ ] 📅 2026-12-01 Buy', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy 📅 [[2026-12-01]]', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy [due:: 2026-12-01]', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy [Due::2026-12-01]', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy [due:: [[2026-12-01]]]', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy [due:: 2026-12-01 12:00] soon', { text: 'Buy soon', done: false, due: '2026-12-01T11:00:00.000Z' }],
    ['- [ ] Buy (due:: 2026-12-01)', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy due 2026-12-01', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy, due: 2026-12-01.', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy Due [[2026-12-01]]  ', { text: 'Buy', done: false, due: LAST }],
    ['- [ ] Buy due 2026-12-01 12:00', { text: 'Buy', done: false, due: '2026-12-01T11:00:00.000Z' }],
    ['- [ ] Buy due 2026-02-30', { text: 'Buy', done: false, badDue: '2026-02-30' }],
    ['- [ ] Buy due 2027-01-01 📅 2026-12-01', { text: 'Buy due 2027-01-01', done: false, due: LAST }],
    ['- [ ] Buy what is due 2026-12-01 soon', { text: 'Buy what is due 2026-12-01 soon', done: false }],
    ['- [ ] Buy what is due soon', { text: 'Buy what is due soon', done: false }],
    ['- [ ] Buy residue 2026-12-01', { text: 'Buy residue 2026-12-01', done: false }],
    ['- [ ] Buy [due:: ]', { text: 'Buy', done: false }],
    ['- [ ] Buy 📅', { text: 'Buy', done: false }],
    ['- [ ] Buy 📅 tomorrow', { text: 'Buy', done: false, badDue: 'tomorrow' }],
    ['- [ ] Buy [due:: 2026-02-30]', { text: 'Buy', done: false, badDue: '2026-02-30' }],
    ['- [ ] Buy (due:: next week)', { text: 'Buy', done: false, badDue: 'next week' }],
    ['- [ ] Buy (AA), [[UPS]] [owner:: Jo]', { text: 'Buy (AA), [[UPS]] [owner:: Jo]', done: false }],
  ])('reads %j', (line, expected) => {
    expect(items(`## Action items\n\n${line}\n`)).toEqual([expected]);
  });

  it('takes the tasks of that section alone, those below other tasks too', () => {
    const text = `- [ ] before
## Action items
- [ ] one
  with a second line
    - [ ] below one
- no task
- [ ]
### For later
- [ ] two
## Lessons
- [ ] after
`;
    expect(items(text)).toMatchObject([{ text: 'one' }, { text: 'below one' }, { text: 'two' }]);
  });

  it('reads CRLF and knows sections by their words', () => {
    expect(items('## ✅ ACTION ITEMS:\r\n\r\n- [ ] Buy 📅 2026-12-01\r\n')).toEqual([
      { text: 'Buy', done: false, due: LAST },
    ]);
  });

  it('finds none without the section or a body', () => {
    expect([items('- [ ] Buy'), readActionItems(undefined, VIENNA)]).toEqual([[], []]);
  });

  it('never throws', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('- [ ] 📅', '- [x] (due::', '[due:: [[', '## Action items'));
    fc.assert(fc.property(fc.array(line), (lines) => void items(['## Action items', ...lines].join('\n'))));
  });
});
