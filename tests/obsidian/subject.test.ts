/** @jest-environment ./tests/host/environment.cjs */
import { subjectOf } from '../../src/obsidian/subject';
import { lateEvening } from './forms/late-evening';

const VAULT = {
  'NAS.md': '---\ntype: service\n---\n',
  'Jellyfin.md': '---\ntype: app\n---\n',
  'Change.md': '---\ntype: change\nservices: ["[[NAS]]", Jellyfin]\n---\n',
  'Diary.md': '# Monday\n\n- [ ] 22:10 Restart [[NAS|the box]] and [[Shopping]]\n',
  'Shopping.md': 'Milk\n',
};

describe('what a command was started from', () => {
  it('is the service whose page is open', async () => {
    const { host, desk } = await lateEvening(VAULT);
    await host.open('Jellyfin.md');
    expect(subjectOf(desk).services).toEqual(['Jellyfin.md']);
  });

  it('is what a change names, before and after the notes were read', async () => {
    const { host, desk } = await lateEvening(VAULT);
    await host.open('Change.md');
    expect(subjectOf(desk).services).toEqual(['NAS.md', 'Jellyfin.md']);
    await desk.freshLab();
    expect(subjectOf(desk).services).toEqual(['NAS.md', 'Jellyfin.md']);
  });

  it('is the selected line, as plain text, with the services that it links', async () => {
    const { host, desk } = await lateEvening(VAULT);
    const { editor } = await host.open('Diary.md');
    editor.setSelection({ line: 2, ch: 0 }, { line: 2, ch: editor.getLine(2).length });
    expect(subjectOf(desk)).toMatchObject({ services: ['NAS.md'], selection: '22:10 Restart the box and Shopping' });
  });

  it('is the note whose menu was used, not the one that is open', async () => {
    const { host, desk } = await lateEvening(VAULT);
    const { editor } = await host.open('Diary.md');
    editor.setSelection({ line: 2, ch: 0 }, { line: 2, ch: 9 });
    const file = desk.app.vault.getFileByPath('NAS.md');
    expect(subjectOf(desk, file)).toEqual({ file, record: 'service', services: ['NAS.md'], selection: '' });
  });

  it('is nothing in a note of another kind', async () => {
    const { host, desk } = await lateEvening(VAULT);
    await host.open('Shopping.md');
    expect(subjectOf(desk)).toMatchObject({ services: [], selection: '' });
  });
});
