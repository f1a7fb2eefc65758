/** @jest-environment ./tests/host/environment.cjs */
import { askChoice, askLine, confirm } from '../../../src/obsidian/forms/ask';
import { sentence } from '../../../src/briefing/sentence';
import { click, field, fill, isWindowOpen, NOW, pause, press, shown, suggestions } from '../steps/person';
import { focused, lateEvening } from './late-evening';

const QUESTION = { title: 'Complete change', cta: 'Complete', name: 'Outcome' };

describe('asking for one line', () => {
  it('answers with what was typed, and with now', async () => {
    const { desk } = await lateEvening({});
    const answer = askLine(desk, { ...QUESTION, lines: [sentence`Of ${{ path: 'NAS.md', title: 'NAS' }}`] });
    expect(shown()).toContain('Of NAS');
    expect(focused()).toBe('Outcome');
    await fill('Outcome', ' It works ');
    await press('Enter');
    expect(await answer).toEqual({ text: 'It works', at: NOW });
  });

  it('asks for a time where one can be set back', async () => {
    const { desk } = await lateEvening({});
    const answer = askLine(desk, { ...QUESTION, time: { name: 'Ended', placeholder: 'Now' } });
    await fill('Ended', '10 min ago');
    await press('Enter');
    expect(await answer).toEqual({ text: '', at: NOW - 10 * 60_000 });
  });

  it('answers with nothing when the person turns away', async () => {
    const { desk } = await lateEvening({});
    const answer = askLine(desk, QUESTION);
    await press('Escape');
    expect(await answer).toBeNull();
  });

  it('keeps what was typed where it could not be done, and says why', async () => {
    const { desk } = await lateEvening({});
    const refusals: (string | null)[] = ['The disk is full.', null];
    const answer = askLine(desk, { ...QUESTION, submit: () => Promise.resolve(refusals.shift() ?? null) });
    await fill('Outcome', 'It works');
    await press('Enter');
    expect(shown()).toContain('The disk is full.');
    expect(field('Outcome').value).toBe('It works');
    await press('Enter');
    expect((await answer)?.text).toBe('It works');
  });

  it('submits once, however often Enter is pressed', async () => {
    const { desk } = await lateEvening({});
    const submit = jest.fn(() => Promise.resolve(null));
    const answer = askLine(desk, { ...QUESTION, submit });
    await Promise.all([press('Enter'), press('Enter')]);
    await answer;
    expect(submit).toHaveBeenCalledTimes(1);
  });
});

describe('asking for one of several', () => {
  const ITEMS = [
    { value: 1, label: 'NAS', hint: 'storage' },
    { value: 2, label: 'Router', hint: 'network' },
  ];

  it('finds by name and by what tells it from the others', async () => {
    const { desk } = await lateEvening({});
    const answer = askChoice(desk.app, 'Which?', ITEMS);
    await pause();
    const input = document.querySelector<HTMLInputElement>('.prompt-input');
    if (input) input.value = 'net';
    input?.dispatchEvent(new Event('input'));
    await pause();
    expect(suggestions()).toEqual(['Router']);
    await press('Enter');
    expect(await answer).toBe(2);
  });

  it('answers with nothing when the person turns away', async () => {
    const { desk } = await lateEvening({});
    const answer = askChoice(desk.app, 'Which?', ITEMS);
    await press('Escape');
    expect(await answer).toBeNull();
  });
});

describe('asking before something is done', () => {
  const CONFIRMATION = { title: 'Sure?', text: 'Nothing is lost.', yes: 'Go on', no: 'Not yet' };

  it('takes the button that goes on for yes, and everything else for no', async () => {
    const { desk } = await lateEvening({});
    const yes = confirm(desk.app, CONFIRMATION);
    await click('Go on');
    expect(await yes).toBe(true);
    const no = confirm(desk.app, CONFIRMATION);
    await click('Not yet');
    expect(await no).toBe(false);
    const left = confirm(desk.app, CONFIRMATION);
    await press('Escape');
    expect(await left).toBe(false);
    expect(isWindowOpen()).toBe(false);
  });

  it('has the focus where nothing is lost', async () => {
    const { desk } = await lateEvening({});
    void confirm(desk.app, CONFIRMATION);
    expect(document.activeElement?.textContent).toBe('Go on');
    void confirm(desk.app, { ...CONFIRMATION, isDestructive: true });
    expect(document.activeElement?.textContent).toBe('Not yet');
  });
});
