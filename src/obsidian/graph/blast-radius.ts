import { Notice } from 'obsidian';
import { aroundFailed } from '../../picture/start-options';
import type { Desk } from '../desk';
import { subjectOf } from '../subject';
import { showDependencyGraph } from './open-graph';

/** Shows what falls with these services: they are selected, and one alone with what is around it. */
export async function showBlastRadius(desk: Desk, services: readonly string[]): Promise<void> {
  await showDependencyGraph(desk, { options: aroundFailed(services), selected: services });
}

/** Of the active note: a service page, or an incident or a change that names services. */
export async function showBlastRadiusHere(desk: Desk): Promise<void> {
  await desk.freshLab();
  const { services } = subjectOf(desk);
  if (services.length === 0) {
    new Notice('This note names no service. Open a service page, an incident or a change first.');
    return;
  }
  await showBlastRadius(desk, services);
}
