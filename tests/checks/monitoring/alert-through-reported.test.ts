import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'alert-through-reported';

const find = (pages: Pages): readonly string[] => findings(survey(pages), CHECK);
const mail = { type: 'service', runs_on: '[[pve]]' };
const pve = { type: 'host', alerts_to: '[[Mail]]' };

describe(CHECK, () => {
  it('finds a service whose alerts arrive through what falls with it', () => {
    expect(find({ 'pve.md': pve, 'Mail.md': mail })).toEqual([
      'warning pve.md: pve: its alerts arrive through Mail, which falls with it.',
    ]);
  });

  it('is silent where one way stays', () => {
    expect(find({ 'pve.md': { ...pve, alerts_to: ['[[Mail]]', 'phone'] }, 'Mail.md': mail })).toEqual([]);
    expect(find({ 'pve.md': pve, 'Mail.md': { type: 'service' } })).toEqual([]);
  });

  const watched = (kuma: object, more: object = {}): Pages => ({
    'pve.md': { type: 'host', monitored_by: '[[Kuma]]', ...more },
    'Mail.md': mail,
    'Kuma.md': { type: 'service', ...kuma },
  });

  it('takes the ways of the watcher where the page says none', () => {
    expect(find(watched({ alerts_to: '[[Mail]]' }))).toEqual([
      'warning pve.md: pve: its alerts arrive through Mail, which falls with it.',
    ]);
    expect(find(watched({ alerts_to: '[[Mail]]' }, { alerts_to: 'phone' }))).toEqual([]);
    expect(find(watched({ alerts_to: ['[[Mail]]', 'phone'] }))).toEqual([]);
    expect(find(watched({}))).toEqual([]);
  });

  it('is silent where something outside watches too, and where the watcher itself falls', () => {
    const outside = { monitored_by: ['[[Kuma]]', 'https://outside.example'] };
    expect(find(watched({ alerts_to: '[[Mail]]' }, outside))).toEqual([]);
    expect(find(watched({ alerts_to: '[[Mail]]', runs_on: '[[pve]]' }))).toEqual([]);
  });

  it('does not ask power', () => {
    expect(find({ 'pve.md': { ...pve, type: 'service', kind: 'power' }, 'Mail.md': mail })).toEqual([]);
  });
});
