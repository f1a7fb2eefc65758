/** @jest-environment ./tests/host/environment.cjs */
import { openAtLine, openToWrite } from '../../src/obsidian/open-note';
import { evening } from './steps/person';

const TOP = '---\ntype: change\n---\n';

async function written(body: string, heading?: string): Promise<string> {
  const { host, desk } = await evening({ 'Plan.md': TOP + body });
  const file = host.app.vault.getFileByPath('Plan.md');
  if (!file) throw new Error('There is no note');
  await openToWrite(desk, file, heading);
  const editor = host.app.workspace.activeEditor?.editor;
  editor?.replaceSelection('X');
  return (editor?.getValue() ?? '').slice(TOP.length);
}

describe('a note that is opened to be written in', () => {
  it.each([
    ['behind what the section says', '## Plan\n\nOne.\n\n## Review\n', '## Plan\n\nOne.X\n\n## Review\n'],
    ['in the empty line of an empty section', '## Plan\n\n## Review\n', '## Plan\nX\n## Review\n'],
    ['below the heading of an empty section at the end', '## Plan\n', '## Plan\nX'],
    ['likewise where the heading ends the note', 'Why.\n\n## Plan', 'Why.\n\n## Plan\nX'],
    ['above the next heading where that follows at once', '## Plan\n## Review\n', '## Plan\nX\n## Review\n'],
    ['at its end where it has no such section', 'Why.\n\n', 'Why.X\n\n'],
    ['below the properties where it has nothing else', '', 'X'],
  ])('has the cursor %s', async (_, body, after) => {
    expect(await written(body, 'Plan')).toBe(after);
  });

  it('has the cursor at its end where no section is asked for', async () => {
    expect(await written('## Plan\n\nOne.\n')).toBe('## Plan\n\nOne.X\n');
  });
});

describe('a note that is opened at a line', () => {
  async function at(body: string, line: number, isBelow: boolean): Promise<string> {
    const { host, desk } = await evening({ 'Plan.md': body });
    const file = host.app.vault.getFileByPath('Plan.md');
    if (!file) throw new Error('There is no note');
    await openAtLine(desk, file, { line, isBelow });
    const editor = host.app.workspace.activeEditor?.editor;
    editor?.replaceSelection('X');
    return editor?.getValue() ?? '';
  }

  it.each([
    ['at its end', 'One\n\nTwo\n', false, 'OneX\n\nTwo\n'],
    ['in the empty line below it', 'One\n\nTwo\n', true, 'One\nX\nTwo\n'],
    ['in a line made below it where there is none', 'One\nTwo\n', true, 'One\nX\nTwo\n'],
    ['likewise at the end of the note', 'One', true, 'One\nX'],
  ])('has the cursor %s', async (_, body, isBelow, after) => {
    expect(await at(body, 1, isBelow)).toBe(after);
  });
});
