import { isoWithOffset } from '../../dates';
import { stamp } from '../../lifecycle/stamp';
import { noteName } from '../../notes/note';
import type { NoteDraft } from '../../templates/record-note';
import { CHANGE_JUST_MADE } from '../../templates/built-in-templates';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { shortTitle } from '../forms/short-title';
import { linkTo } from '../link-to';
import { servicesIn } from './named-records';
import type { Parameters } from './parameters';
import { CannotDo, type Word, written } from './word';

/** `homelab-ops:change`: that a change was just made, as the last task of a playbook records it. */
export const CHANGE: Word = {
  name: 'change',
  writes: true,
  about: 'Records a change that was just made',
  flags: {
    title: { value: '<text>', description: 'What was changed', required: true },
    service: { value: '<name>[,<name>...]', description: 'What it was made to, by path, name or alias' },
    started: { value: '<time>', description: 'When it began; otherwise when it was over' },
    at: { value: '<time>', description: 'When it was over: 22:10, "yesterday 23:50"; otherwise now' },
    status: { value: '<done|failed|rolled-back>', description: 'How it ended; otherwise done' },
    type: { value: '<standard|normal|emergency>', description: 'Otherwise standard: small and often done' },
    outcome: { value: '<text>', description: 'How it went, in a line' },
    text: { value: '<text>', description: 'What exactly was done' },
  },
  async answer(desk, parameters, format) {
    const { inventory } = await desk.freshLab();
    const services = servicesIn(inventory, parameters, 'service');
    const at = parameters.time('at', desk.now(), desk.zone) ?? desk.now();
    const { path } = await createRecord(desk, draftOf(desk, parameters, services, at), { text: CHANGE_JUST_MADE, at });
    const facts = { path, title: noteName(path), at: isoWithOffset(at, desk.zone) };
    return written(format, `Recorded ${path}`, facts, parameters);
  },
};

function draftOf(desk: Desk, parameters: Parameters, services: readonly string[], at: number): NoteDraft {
  const { app, zone } = desk;
  const began = parameters.time('started', desk.now(), zone) ?? at;
  if (began > at) throw new CannotDo('started= lies behind at=: it cannot have ended before it began');
  const title = parameters.needed('title');
  // The name of a note need not hold all of its title.
  const words = new Set([title, parameters.line('text') ?? title]);
  return {
    kind: 'change',
    title: shortTitle(title),
    properties: {
      status: parameters.oneOf('status', ['done', 'failed', 'rolled-back']) ?? 'done',
      changeType: parameters.oneOf('type', ['standard', 'normal', 'emergency']) ?? 'standard',
      services: services.length > 0 ? services.map((path) => linkTo(app, path)) : undefined,
      started: stamp(began, zone),
      finished: stamp(at, zone),
      outcome: parameters.line('outcome'),
    },
    sections: { '': [...words].join('\n\n') },
  };
}
