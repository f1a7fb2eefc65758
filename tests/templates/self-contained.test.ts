import fc from 'fast-check';
import { readBody } from '../../cli/metadata';
import { saysSomething, sectionText } from '../../src/notes/sections';
import { BUILT_IN_TEMPLATES } from '../../src/templates/built-in-templates';
import { placeSections } from '../../src/templates/place-sections';
import { selfContained } from '../../src/templates/self-contained';

function placed(text: string, sections: Readonly<Record<string, string>>): string {
  const result = placeSections(text, sections);
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

describe('selfContained', () => {
  it.each([
    ['a\n\n- b\n', 'a\n\n- b'],
    ['```\ncode\n```', '```\ncode\n```'],
    ['```\ncode', '```\ncode\n```'],
    ['~~~~sh\ncode', '~~~~sh\ncode\n~~~~'],
    ['<!-- why', '<!-- why\n-->'],
    ['%% why', '%\\% why'],
    ['%% why\n\nnot %%', '%% why\n\nnot %%'],
    ['up by 50%% and %% more %%', 'up by 50%\\% and %\\% more %\\%'],
    ['$$\nx', '$\\$\nx'],
    ['```sh\necho ${x%%.*}\nkill $$\n```', '```sh\necho ${x%%.*}\nkill $$\n```'],
    ['%%\n```\n%%\n```\n', '%\\%\n```\n%%\n```'],
    ['- ```\n  code', '- ```\n  code'],
    ['<pre>a  b</pre>', '<pre>a  b</pre>'],
    ['<pre>\na\n\nb</pre>', '\\<pre>\na\n\nb</pre>'],
    ['- <pre>\nx', '- \\<pre>\nx'],
    ['<?php', '\\<?php'],
    ['<present>\n<!--', '<present>\n<!--\n-->'],
  ])('makes of %j %j', (text, result) => {
    expect(selfContained(text)).toBe(result);
  });

  const line = fc.constantFrom(
    ...[
      '```',
      '````',
      '~~~',
      '`',
      '<!--',
      '-->',
      '%%',
      '%% a %%',
      '<!-- a -->',
      '> ```',
      '- ```',
      '  ```',
      '    a',
      '- a',
    ],
    ...[
      '',
      'a',
      '> a',
      '1. a',
      '---',
      '===',
      '> <!--',
      '- %%',
      '```sh',
      '%%%',
      '$$',
      '$$ a $$',
      '<?',
      '<pre>',
      '> <script',
      '</pre>',
      '<!DOCTYPE',
      '?>',
      '<div>',
      'a $$',
      'a %% b',
      '| a | b |',
    ],
  );
  const words = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

  it('lets no text swallow the headings below it, or what stands there', () => {
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(BUILT_IN_TEMPLATES.change, '## What\n## Plan\n## Rollback plan'),
        (one, two, template) => {
          const text = placed(template, {
            What: selfContained(one),
            Plan: selfContained(two),
            'Rollback plan': 'put it back',
          });
          const body = readBody(text);
          const titles = body.headings.map((heading) => heading.heading);
          expect(titles).toEqual(expect.arrayContaining(['What', 'Plan', 'Rollback plan']));
          expect(sectionText(body, 'Rollback plan')?.trim()).toBe('put it back');
          expect(saysSomething(sectionText(body, 'Rollback plan') ?? '')).toBe(true);
          if (!/%%|\$\$|</.test(one)) for (const kept of one.split('\n')) expect(text).toContain(kept);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
