import { stillAffected } from '../../src/briefing/still-affected';
import type { Frontmatter } from '../../src/notes/note';
import { survey } from '../support/lab';

function affected(incident: Frontmatter) {
  const { lab } = survey({
    'nas.md': { type: 'service', kind: 'storage', users: 'Mara' },
    'web.md': { type: 'service', data_on: 'nas', criticality: 'critical', users: ['Ida'] },
    'panel.md': { type: 'service', uses: 'web', users: ['Tom'] },
    'old.md': { type: 'service', data_on: 'nas', status: 'retired', users: ['Nobody'] },
    'Broken.md': { type: 'incident', services: ['nas', 'old'], ...incident },
  });
  const [found] = lab.inventory.incidents;
  if (!found) throw new Error('no incident');
  const { services, users } = stillAffected(lab, found);
  return [services.map(({ title }) => title), users];
}

describe('what an incident still affects', () => {
  it('is what it names and what that takes down, the most important first', () => {
    expect(affected({})).toEqual([
      ['web', 'nas', 'panel'],
      ['Ida', 'Mara', 'Tom'],
    ]);
  });

  it('is what it names alone where that still works in part', () => {
    expect(affected({ impact: 'degraded' })).toEqual([['nas'], ['Mara']]);
    expect(affected({ impact: 'partial' })).toEqual([['nas'], ['Mara']]);
  });

  it('is nothing when it is over', () => {
    expect(affected({ status: 'resolved' })).toEqual([[], []]);
    expect(affected({ resolved: '2026-11-23T10:00' })).toEqual([[], []]);
  });
});
