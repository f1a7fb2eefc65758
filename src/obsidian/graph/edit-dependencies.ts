import { Notice } from 'obsidian';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { DependenciesForm } from './dependencies-form';
import { labSoon } from '../steps/lab-soon';
import type { DependencyQuestion } from '../../proposals/propose-dependencies';
import { whichService } from './which-service';

/** `What stops if this stops?`: ticks become `depends_on` on the pages of what was ticked. */
export function askWhatStops(desk: Desk, path: string): void {
  void attempt('The question could not be asked', () => ask(desk, { path, question: 'stops' }, false));
}

/** `What does this need?`: ticks become `depends_on` on its own page. */
export function askWhatItNeeds(desk: Desk, path: string): void {
  void attempt('The question could not be asked', () => ask(desk, { path, question: 'needs' }, false));
}

/** Of the service whose page is open, else of one after the other, until the person has had enough. */
export async function askDependencies(desk: Desk, question: DependencyQuestion): Promise<void> {
  const lab = await labSoon(desk);
  const active = desk.app.workspace.getActiveFile()?.path;
  if (active !== undefined && lab.inventory.serviceAt(active)) await ask(desk, { path: active, question }, false);
  else await askNext(desk, question, []);
}

/** Of one service after the other, whichever page is open. */
export function askInTurn(desk: Desk, question: DependencyQuestion): Promise<void> {
  return askNext(desk, question, []);
}

interface Subject {
  readonly path: string;
  readonly question: DependencyQuestion;
}

const WHICH: Readonly<Record<DependencyQuestion, string>> = {
  stops: 'What stops if this stops? Choose the service',
  needs: 'What does this need? Choose the service',
};

/** @param asked the services that were asked about already: they come last. */
async function askNext(desk: Desk, question: DependencyQuestion, asked: readonly string[]): Promise<void> {
  const path = await whichService(desk, WHICH[question], { question, asked });
  if (path !== null) await ask(desk, { path, question }, true, asked);
}

async function ask(desk: Desk, subject: Subject, goesOn: boolean, asked: readonly string[] = []): Promise<void> {
  const lab = await labSoon(desk);
  if (!lab.inventory.serviceAt(subject.path)) {
    new Notice('This note is not the page of a service.');
    return;
  }
  const next = (): Promise<void> => askNext(desk, subject.question, [...asked, subject.path]);
  new DependenciesForm(desk, { subject, lab, goesOn, next }).open();
}
