/** @jest-environment ./tests/host/environment.cjs */
import { printColdStart } from '../../../src/obsidian/graph/cold-start-command';
import { pressCta, rest } from '../proposals/importing';
import { isWindowOpen, press, shown, suggestions } from '../steps/person';
import { chooseSuggested, graphing, tickRow, ticks } from './graphing';

const HOME = {
  'NAS.md': '---\ntype: service\nkind: storage\nip: 10.0.0.2\n---\n',
  'Photos.md': '---\ntype: service\nruns_on: "[[NAS]]"\n---\n',
  'Wiki.md': '---\ntype: service\n---\n',
  'Out.md': '---\ntype: incident\nstatus: investigating\nservices: "[[NAS]]"\nstarted: 2026-11-23T21:00\n---\n',
  'Move.md': '---\ntype: change\nstatus: scheduled\nservices: "[[Wiki]]"\nscheduled_start: 2026-11-24\n---\n',
};
const SHEET = 'Homelab/Reports/Cold start 2026-11-23.md';

describe('the cold-start sheet', () => {
  it('is of everything, of what is out, of what is ahead, or of what one chooses', async () => {
    const { run } = await graphing(HOME);
    await run('print-cold-start-sheet');
    expect(suggestions()).toEqual(['Everything', 'Out', 'Move', 'Choose services']);
    expect(shown()).toContain('open incident · NAS');
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
  });

  it('is written as a new note beside the reports, and opened', async () => {
    const { host, run } = await graphing({ ...HOME, [SHEET]: 'Mine.' });
    await run('print-cold-start-sheet');
    await chooseSuggested('Everything');
    expect(host.text(SHEET)).toBe('Mine.');
    const path = SHEET.replace('.md', ' 2.md');
    expect(host.text(path)).toContain('if everything is off: 3 services to start.');
    expect(host.text(path)).toContain('10.0.0.2');
    expect(host.app.workspace.getActiveFile()?.path).toBe(path);
  });

  it('is of what an incident names, with all that falls with it', async () => {
    const { host, run } = await graphing(HOME);
    await run('print-cold-start-sheet');
    await chooseSuggested('Out');
    expect(host.text(SHEET)).toContain('if [[NAS]] failed: 2 services to start.');
  });

  it('is of what one ticks', async () => {
    const { host, run } = await graphing(HOME);
    await run('print-cold-start-sheet');
    await chooseSuggested('Choose services');
    expect(ticks()).toEqual(['- NAS: storage', '- Photos', '- Wiki']);
    await pressCta();
    expect(shown()).toContain('Tick what failed.');
    await tickRow('Wiki');
    await pressCta();
    expect(host.text(SHEET)).toContain('if [[Wiki]] failed: 1 service to start.');
  });

  it('is not asked about where it is known what failed', async () => {
    const { host, desk } = await graphing(HOME);
    await printColdStart(desk, ['Photos.md']);
    await rest(0);
    expect(host.text(SHEET)).toContain('if [[Photos]] failed: 1 service to start.');
  });

  it('says of a vault without services where to begin', async () => {
    const { host, run } = await graphing({});
    await run('print-cold-start-sheet');
    expect(host.notices.at(-1)).toBe('There is no service in use yet. Begin with New service page.');
  });
});
