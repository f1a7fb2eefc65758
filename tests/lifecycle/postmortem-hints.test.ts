import fc from 'fast-check';
import { postmortemHints } from '../../src/lifecycle/postmortem-hints';

const excerpts = (text: string): readonly string[] => postmortemHints(text).map((one) => one.excerpt);

describe('blaming words', () => {
  it.each([
    ['Anna forgot to plug it in.', 'Anna forgot'],
    ['I broke the switch.', 'I broke'],
    ['Then he simply failed to read the log', 'he simply failed to'],
    ["They didn't bother to test.", "They didn't bother"],
    ['It was a careless edit.', 'careless'],
    ['A sloppy label', 'sloppy'],
    ['We should have tested the restore.', 'should have'],
    ["It couldn't have been worse", "couldn't have"],
    ['If only there had been a monitor.', 'If only'],
    ['The UPS was supposed to hold.', 'was supposed to'],
    ['Human error.', 'Human error'],
    ['It was my fault.', 'my fault'],
    ['Ben’s fault', 'Ben’s fault'],
    ['Nobody is to blame', 'to blame'],
    ['Obviously the disk was full.', 'Obviously'],
    ['One just has to look.', 'just'],
    ['Everyone knows that.', 'Everyone knows'],
    ['Be more careful with rm.', 'Be more careful'],
    ['Pay more attention.', 'Pay more attention'],
  ])('are hinted at in %j', (text, excerpt) => {
    expect(excerpts(text)).toContain(excerpt);
    expect(postmortemHints(text).every((one) => one.hint.endsWith('?') || one.hint.endsWith('.'))).toBe(true);
  });

  it.each([
    'Docker failed to pull the image.',
    'Proxmox broke the bridge on upgrade.',
    'The alert came just after 22:00, just as the fuse went.',
    'Lazy loading hid it; a segfault followed, and the default route.',
    'Ben: "I should have looked, obviously."',
    '> We should have known.',
    'The log says `user error` and [[Just simply stupid]], see https://x.y/human/clearly',
    '```\nhuman error\n```',
    '%% should have %%',
    '<!-- human error -->',
    'Justice, forgotten and simplify are other words.',
  ])('are not hinted at in %j', (text) => {
    expect(excerpts(text)).toEqual([]);
  });

  it('are no hint where luck is told', () => {
    expect(
      excerpts('## Where we got lucky\n\nIt could have been at night.\n\n## Impact\n\nIt could have been.'),
    ).toEqual(['could have']);
  });

  it('come with the line of the note', () => {
    expect(postmortemHints('---\ntype: incident\nx: my fault\n---\n# T\n\nfine\nmy fault\n')).toEqual([
      { line: 8, excerpt: 'my fault', hint: expect.stringContaining('root cause') as string },
    ]);
    expect(postmortemHints('---\r\ntype: incident\r\n---\r\nmy fault')[0]?.line).toBe(4);
  });
});

describe('action items', () => {
  const lacks = (item: string): string => postmortemHints(`## Action items\n\n${item}\n`)[0]?.hint ?? '';

  it.each([
    '- [ ] Anna: add an alert for a full pool 📅 2026-12-01',
    '- [ ] **Anna** – replace the battery 📅 2026-12-01',
    '- [ ] Replace the battery @anna 📅 2026-12-01 #todo',
    '- [ ] Replace the battery (Anna) [due:: 2026-12-01]',
    '- [ ] Anna: replace the battery, due 2026-12-01',
    '- [ ] Replace the battery [owner:: Anna] (due:: [[2026-12-01]])',
    '- [ ] Replace the battery – Anna 📅 2026-12-01',
    '- [ ] @anna re-test the restore 📅 2026-12-01',
    '- [ ] Mara: [[Uptime Kuma]] warns 14 days before 📅 2026-12-01',
    '- [x] done with it',
    '- [-] no longer wanted',
    '- [ ] ',
    'None',
    '- none',
    'A sentence about them.',
    '- [ ] Anna: add it 📅 2026-12-01\n  - some detail',
  ])('are fine as %j', (item) => {
    expect(lacks(item)).toBe('');
  });

  it.each([
    ['- [ ] Anna: better monitoring 📅 2026-12-01', 'Begin with a verb that says what to do.'],
    ['- [ ] Anna: the battery 📅 2026-12-01', 'Begin with a verb that says what to do.'],
    ['- [ ] Anna: investigate the lease 📅 2026-12-01', 'Say what will be different when it is done.'],
    ['- [ ] Look into DNS (Anna) 📅 2026-12-01', 'Say what will be different when it is done.'],
    ['- [ ] Replace the battery 📅 2026-12-01', 'Say who does it.'],
    ['- [ ] Anna: replace the battery', 'Give it a due date, such as 📅 2026-12-01.'],
    ['- [ ] Anna: replace the battery 📅 soon', 'Give it a due date, such as 📅 2026-12-01.'],
    [
      '- [ ] battery',
      'Begin with a verb that says what to do; say who does it; give it a due date, such as 📅 2026-12-01.',
    ],
    ['- Anna: replace it 📅 2026-12-01', 'Make it a task (- [ ]), so that it is counted.'],
  ])('such as %j get a hint', (item, hint) => {
    expect(lacks(item)).toBe(hint);
  });

  it('are looked for in their own section, its subsections included', () => {
    expect(postmortemHints('## Summary\n\n- [ ] battery\n')).toEqual([]);
    expect(
      postmortemHints('## Action items\n\n### Soon\n\n- [ ] battery\n\n## Summary\n\n- [ ] battery\n'),
    ).toHaveLength(1);
  });
});

test('any text can be read', () => {
  const pieces = fc.constantFrom(
    '## Action items',
    '- [ ] ',
    'Anna: ',
    '"',
    '`',
    '[[',
    ']]',
    '%%',
    '📅 ',
    'should have',
    '\n',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
      const text = parts.join('');
      for (const hint of postmortemHints(text)) {
        expect(hint.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
        expect(hint.excerpt).not.toBe('');
      }
    }),
  );
});
