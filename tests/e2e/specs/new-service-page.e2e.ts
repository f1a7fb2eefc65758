import { expect } from '@wdio/globals';
import { pickCommand, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { chips, choose, discard, enter, focusedField, keepEditing, submit, tapLikely } from '../pages/fill-in';
import { fieldValue, modal, modalText, modalTitle, openMore, waitForText, waitUntilClosed } from '../pages/form';
import { dismissQuestion } from '../pages/given';
import { dismissNotices, editorText, note, notePaths, openNote, openPath } from '../pages/notes';
import { shot } from '../pages/screen';

const CTA = 'Create page';
const EMPTY = `\`\`\`homelab-ops
view: service
\`\`\`

%% In a sentence or two: what it is for, and who notices when it is gone. %%

## When it does not work

%% What to look at first, and how to start it again. %%
`;
const GRAFANA = `---
type: service
kind: container
runs_on:
  - "[[docker-vm]]"
depends_on:
  - "[[Caddy]]"
  - "[[Prometheus]]"
backup:
  - "[[Nightly VMs to PBS]]"
users:
  - Mara
url: https://grafana.home.arpa
---
${EMPTY}`;

describe('a new service page', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('is asked for in a few fields, and creates the pages that it names', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('New service page');
    await modal();
    expect(await focusedField()).toBe('Name');
    await shot('new-service-empty');
    await type('Grafana');
    await choose('Kind', 'cont', 'container');
    await choose('Runs on', 'docker', 'docker-vm');
    await choose('Depends on', 'Cad', 'Caddy');
    await choose('Depends on', 'Prometheus', 'Create page');
    await tapLikely('Used by', 'Mara');
    expect(await chips('Depends on')).toEqual(['Caddy', 'Prometheus\nnew page']);
    await shot('new-service');
    await openMore();
    await enter('Address', 'https://grafana.home.arpa');
    await choose('Backup', 'nightly', 'Nightly VMs');
    await shot('new-service-more');
    await submit(CTA);
    await waitUntilClosed();
    expect(await openPath()).toBe('Services/Grafana.md');
    expect(await note('Services/Grafana.md')).toBe(GRAFANA);
    expect(await note('Services/Prometheus.md')).toBe(`---\ntype: service\n---\n${EMPTY}`);
  });

  it('runs on the machine from whose page it was started', async () => {
    await openNote('Services/Platform/docker-vm.md');
    await runCommand('new-service-page');
    await waitForText('docker-vm');
    expect(await chips('Runs on')).toEqual(['docker-vm']);
    await pressEscape();
    await waitUntilClosed();
  });

  it('takes what it runs on for a machine, where that has no page', async () => {
    await openNote('Notes/Shopping list.md');
    await runCommand('new-service-page');
    await modal();
    await type('Wallabag');
    await choose('Runs on', 'Attic server', 'Create page');
    await submit(CTA);
    await waitUntilClosed();
    expect(await note('Services/Attic server.md')).toBe(`---\ntype: service\nkind: host\n---\n${EMPTY}`);
  });

  it('closes without a question while nothing was typed, and else asks first', async () => {
    await runCommand('new-service-page');
    await modal();
    await type('Grafana, the other one');
    await pressEscape();
    expect(await modalTitle()).toBe('Discard what you typed?');
    await shot('discard');
    await keepEditing();
    expect(await fieldValue('Name')).toBe('Grafana, the other one');
    expect(await focusedField()).toBe('Name');
    await type('!');
    expect(await fieldValue('Name')).toBe('Grafana, the other one!');
    await discard();
    expect(await notePaths()).not.toContain('Services/Grafana, the other one!.md');
  });

  it('says what is missing, and which name is taken', async () => {
    await runCommand('new-service-page');
    await modal();
    await pressEnter();
    await waitForText('Say what it is called.');
    await shot('new-service-missing');
    await type('nas');
    await pressEnter();
    await waitForText('There is a page of that name: Services/Hardware/NAS.md');
    await shot('new-service-taken');
    expect(await modalText()).not.toContain('Say what it is called.');
    await discard();
  });

  for (const [name, path] of [
    ['CON', 'Services/CON_.md'],
    ['AC/DC: live? *today* <3|4.', 'Services/AC-DC - live today 3-4.md'],
    ['../../Elsewhere', 'Services/-..-Elsewhere.md'],
  ] as const) {
    it(`takes "${name}", and finds a name that every system accepts`, async () => {
      await openNote('Notes/Shopping list.md');
      await runCommand('new-service-page');
      await modal();
      await type(name);
      await submit(CTA);
      await waitUntilClosed();
      expect(await openPath()).toBe(path);
      expect((await editorText()).text).toBe(`---\ntype: service\n---\n${EMPTY}`);
    });
  }

  it('has room for long names', async () => {
    const long = 'Kubernetes-cluster-for-everything-that-the-children-have-installed-since-last-summer';
    await runCommand('new-service-page');
    await modal();
    await type(`${long} and which nobody has dared to switch off`);
    await choose('Runs on', long, 'Create page');
    await choose('Runs on', 'The old laptop below the stairs which is always on', 'Create page');
    await choose('Used by', 'Grandmother Wilhelmine and everybody who visits her on Sundays', 'Use');
    await shot('new-service-long');
    await discard();
  });
});
