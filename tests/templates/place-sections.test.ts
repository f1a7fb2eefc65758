import { placeSections } from '../../src/templates/place-sections';

function placed(text: string, sections: Readonly<Record<string, string>>): string {
  const result = placeSections(text, sections);
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

describe('placeSections', () => {
  it.each([
    ['## What\n\n## Why\n', { What: 'a' }, '## What\n\na\n\n## Why\n'],
    ['## What\n## Why\n', { What: 'a' }, '## What\n\na\n\n## Why\n'],
    ['## What', { What: 'a\nb' }, '## What\n\na\nb'],
    ['## 🔙 what:\nx\n', { What: 'a' }, '## 🔙 what:\nx\n\na\n'],
    ['## What\n', { Log: '- a' }, '## What\n\n## Log\n\n- a\n'],
    ['', { Log: 'a' }, '## Log\n\na\n'],
    ['## What\n', { Log: ' \n', '': '' }, '## What\n'],
    ['---\na: 1\n---\n# T\n', { '': 'top', What: 'a' }, '---\na: 1\n---\ntop\n\n# T\n\n## What\n\na\n'],
    ['# T\n', { 'Before the change': 'as of now' }, '## Before the change\n\nas of now\n\n# T\n'],
    ['# T\n\n## Before the change\n', { 'Before the change': 'x' }, '# T\n\n## Before the change\n\nx\n'],
  ])('makes of %j with %j %j', (text, sections, result) => {
    expect(placed(text, sections)).toBe(result);
  });
});
