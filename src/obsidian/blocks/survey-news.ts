import type { Survey } from '../../survey';
import type { Desk } from '../desk';

export interface SurveyListener {
  show(survey: Survey): void;
  /** The notes could not be read, or this not be drawn. */
  fail(reason: string): void;
}

const shared = new WeakMap<Desk, SurveyNews>();

/** The same for all who show something of the lab: whatever they are, it is surveyed once. */
export function surveyNewsOf(desk: Desk): SurveyNews {
  const before = shared.get(desk);
  if (before) return before;
  const news = new SurveyNews(desk);
  shared.set(desk, news);
  return news;
}

/** One survey for all blocks, however many there are: made when one of them is looked at, and again when the lab was read again. */
export class SurveyNews {
  private readonly listeners = new Set<SurveyListener>();
  private last: Survey | null = null;
  private isRunning = false;
  private isWanted = false;
  private stop: (() => void) | null = null;

  constructor(private readonly desk: Desk) {}

  /** Tells what is known at once, and what is new from then on. Returns the way to stop. */
  listen(listener: SurveyListener): () => void {
    this.listeners.add(listener);
    if (this.last) tell(listener, this.last);
    if (this.stop === null) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = null;
    };
  }

  /** Before the layout is ready the app does not know its notes. */
  private start(): void {
    this.stop = this.desk.onLab(() => void this.refresh());
    this.desk.app.workspace.onLayoutReady(() => void this.refresh());
  }

  private async refresh(): Promise<void> {
    this.isWanted = true;
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      while (this.isWanted && this.listeners.size > 0) {
        this.isWanted = false;
        const survey = await this.desk.survey();
        this.last = survey;
        for (const listener of [...this.listeners]) tell(listener, survey);
      }
    } catch (error) {
      for (const listener of [...this.listeners]) listener.fail(reasonOf(error));
    } finally {
      this.isRunning = false;
    }
  }
}

/** What goes wrong in one block is told in that one. */
function tell(listener: SurveyListener, survey: Survey): void {
  try {
    listener.show(survey);
  } catch (error) {
    listener.fail(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
