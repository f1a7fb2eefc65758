import { browser, expect } from '@wdio/globals';
import { dayIn, minutesAgo, unstamped } from '../pages/clock';
import { pickCommand, runCommand, type } from '../pages/commands';
import { chips, choose, discard, enter, focusedField, submit } from '../pages/fill-in';
import { fieldValue, modal, modalTitle, openMore, waitForText } from '../pages/form';
import { dismissQuestion, writeNote } from '../pages/given';
import { dismissNotices, note, noticeWith, openNote, openPath, selectLine } from '../pages/notes';
import { shot } from '../pages/screen';
import { pickFromNoteMenu } from '../pages/surroundings';

const CTA = 'Log change';

interface Made {
  readonly services: readonly string[];
  readonly at?: string;
  readonly more?: string;
  readonly text: string;
}

function noteOf({ services, at = '<now>', more = '', text }: Made): string {
  const links = services.map((name) => `  - "[[${name}]]"\n`).join('');
  const head = `type: change\nstatus: done\nchange_type: standard\nservices:\n${links}`;
  return `---\n${head}started: ${at}\nfinished: ${at}\n${more}---\n${text}\n`;
}

describe('a change just made', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('is a line and its services', async () => {
    await openNote('Notes/Shopping list.md');
    await pickCommand('Log a change just made');
    await waitForText('Done now.');
    expect(await focusedField()).toBe('What did you change?');
    await shot('just-made-empty');
    await submit(CTA);
    await waitForText('Say in a few words what you changed.');
    await type('Restarted the resolver at 22:10');
    await waitForText('22:10.');
    await choose('Services', 'dns', 'dns1');
    await choose('Services', 'Ad blocker', 'Create page');
    await shot('just-made');
    await submit(CTA);
    await noticeWith('Logged: ');
    await shot('just-made-logged');
    const day = minutesAgo(0).slice(11) >= '22:10' ? dayIn(0) : dayIn(-1);
    expect(await openPath()).toBe('Notes/Shopping list.md');
    expect(await note(`Changes/${day} Restarted the resolver.md`)).toBe(
      noteOf({ services: ['dns1', 'Ad blocker'], at: `${day}T22:10:00`, text: 'Restarted the resolver' }),
    );
  });

  it('knows the line that is selected', async () => {
    await writeNote('Notes/Evening.md', '- Certificate of [[Caddy]] renewed by hand\n');
    await openNote('Notes/Evening.md');
    await selectLine('Caddy');
    await runCommand('log-change-just-made');
    await modal();
    expect(await fieldValue('What did you change?')).toBe('Certificate of Caddy renewed by hand');
    expect(await chips('Services')).toEqual(['Caddy']);
    await submit(CTA);
    await noticeWith('Logged: ');
    expect(unstamped(await note(`Changes/${dayIn(0)} Certificate of Caddy renewed by hand.md`))).toBe(
      noteOf({ services: ['Caddy'], text: 'Certificate of Caddy renewed by hand' }),
    );
  });

  it('knows the page whose menu it was started from, and what it puts right', async () => {
    await openNote('Services/Apps/Zigbee2MQTT.md');
    await pickFromNoteMenu('Log a change just made');
    expect(await modalTitle()).toBe('Log a change just made');
    expect(await chips('Services')).toEqual(['Zigbee2MQTT']);
    await type('Channel 25');
    await openMore();
    await enter('Outcome', 'Lights are quick again');
    await choose('Puts right', 'lights', 'Lights react slowly');
    await shot('just-made-more');
    await submit(CTA);
    await noticeWith('Logged: ');
    const incident = `${dayIn(-1)} Lights react slowly`;
    expect(unstamped(await note(`Changes/${dayIn(0)} Channel 25.md`))).toBe(
      noteOf({
        services: ['Zigbee2MQTT'],
        more: `outcome: Lights are quick again\nfixes:\n  - "[[${incident}]]"\n`,
        text: 'Channel 25',
      }),
    );
  });

  it('is about the service that the line names, and not about the page that happens to be open', async () => {
    await openNote('Services/Apps/Zigbee2MQTT.md');
    await runCommand('log-change-just-made');
    await modal();
    await type('Moved Mealie to another port');
    await browser.waitUntil(async () => (await chips('Services')).join() === 'Mealie');
    await shot('just-made-named');
    await discard();
  });

  it('does not lie ahead, and says so without losing a letter', async () => {
    await runCommand('log-change-just-made');
    await modal();
    await type(`${dayIn(1)} 22:10 New fan`);
    await submit(CTA);
    await waitForText('lies ahead');
    await shot('just-made-ahead');
    await discard();
  });
});
