/** @jest-environment ./tests/host/environment.cjs */
import { SurveyNews } from '../../../src/obsidian/blocks/survey-news';
import type { Survey } from '../../../src/survey';
import { graphApp, LAB, pause, rest } from '../graph/graph-in-app';

async function news(): Promise<{
  readonly news: SurveyNews;
  readonly log: string[];
  readonly listen: (name: string, show?: (survey: Survey) => void) => () => void;
  readonly change: () => Promise<void>;
  readonly survey: jest.SpyInstance;
}> {
  const { plugin, host } = await graphApp(LAB);
  // The plugin listens for itself as well: here only what is told to these listeners counts.
  const desk = Object.create(plugin['desk'], {
    survey: { value: () => plugin['desk'].survey(), writable: true },
  }) as (typeof plugin)['desk'];
  const made = new SurveyNews(desk);
  const log: string[] = [];
  return {
    news: made,
    log,
    listen: (name, show) =>
      made.listen({
        show: (survey) => {
          show?.(survey);
          log.push(`${name}: ${survey.lab.inventory.services.length}`);
        },
        fail: (reason) => log.push(`${name}: ${reason}`),
      }),
    async change() {
      host.change('New.md', '---\ntype: service\n---\n');
      await rest();
    },
    survey: jest.spyOn(desk, 'survey'),
  };
}

describe('the news of the lab', () => {
  it('are surveyed once for all who listen', async () => {
    const { listen, log, survey, change } = await news();
    listen('one');
    listen('two');
    await pause();
    expect(log).toEqual(['one: 7', 'two: 7']);
    listen('three');
    expect(log.at(-1)).toBe('three: 7');
    await change();
    expect(log.slice(3)).toEqual(['one: 8', 'two: 8', 'three: 8']);
    expect(survey).toHaveBeenCalledTimes(2);
  });

  it('are not worked out while nobody listens, and are new for who comes back', async () => {
    const { listen, log, survey, change } = await news();
    const stop = listen('one');
    await pause();
    stop();
    await change();
    expect(log).toEqual(['one: 7']);
    expect(survey).toHaveBeenCalledTimes(1);
    listen('two');
    await pause();
    expect(log.slice(1)).toEqual(['two: 7', 'two: 8']);
  });

  it('go on for the others where one of them cannot be drawn, or the notes not be read', async () => {
    const { listen, log, survey, change } = await news();
    listen('one', () => {
      throw new Error('No room');
    });
    listen('two');
    await pause();
    expect(log).toEqual(['one: No room', 'two: 7']);
    survey.mockRejectedValueOnce(new Error('No disk'));
    await change();
    expect(log.slice(2)).toEqual(['one: No disk', 'two: No disk']);
  });
});
