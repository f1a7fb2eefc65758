/** What the card of a service says: the state of the practices, what it hangs together with, and what happened to it lately. */
import { isActive } from '../inventory/dependency-graph';
import type { Survey } from '../survey';
import { backupsPart } from './card-backups';
import { carriesPart, fallsPart, standsOnPart } from './card-neighbours';
import type { CardPart } from './card-part';
import { changesPart, incidentsPart } from './card-records';
import { type PracticeState, practiceStates } from './practice-states';

export interface ServiceCard {
  readonly path: string;
  readonly title: string;
  /** What its page says of it in words: `host`, `production`, `critical`. */
  readonly facts: readonly string[];
  /** Of each practice; empty where it is not in use, and nothing is judged. */
  readonly practices: readonly PracticeState[];
  /** Those that have something to say. */
  readonly parts: readonly CardPart[];
}

/** Null where there is no such service. */
export function serviceCard(survey: Survey, path: string): ServiceCard | null {
  const service = survey.lab.inventory.serviceAt(path);
  if (!service) return null;
  const { title, kind, environment, criticality, status } = service;
  const isInUse = isActive(service);
  const facts = [kind, environment, criticality, isInUse ? undefined : status];
  const parts = [
    standsOnPart(survey, path),
    carriesPart(survey, path),
    ...(isInUse ? [fallsPart(survey, path), backupsPart(survey, service)] : []),
    changesPart(survey, path),
    incidentsPart(survey, path),
  ];
  return {
    path,
    title,
    facts: facts.filter((fact) => fact !== undefined),
    practices: isInUse ? practiceStates(survey, service) : [],
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}
