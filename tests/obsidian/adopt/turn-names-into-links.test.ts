/** @jest-environment ./tests/host/environment.cjs */
import { moment } from '../forms/late-evening';
import { press as key, shown } from '../steps/person';
import { ADOPTED, foreign, FOREIGN } from './foreign';

describe('Turn names into links', () => {
  it('shows what would be a link, and writes it where the name stood', async () => {
    const { host, run } = await foreign(FOREIGN, ADOPTED);
    await run('turn-names-into-links');
    expect(shown()).toContain('pve-1 \u2192 [[pve-1]]');
    expect(host.writes).toEqual([]);
    await key('Enter', { ctrlKey: true });
    await moment(500);
    expect(host.text('Lab/Photos.md')).toBe(
      FOREIGN['Lab/Photos.md']?.replace('pve-1', '"[[pve-1]]"').replace('[Store]', '["[[Store]]"]'),
    );
    expect(host.text('Lab/Paper.md')).toBe(FOREIGN['Lab/Paper.md']?.replace('pve-1', '"[[pve-1]]"'));
    expect(host.text('Devices/Store.md')).toBe(FOREIGN['Devices/Store.md']);
    await run('turn-names-into-links');
    expect(shown()).toContain('No plain name on the pages means a note, so there is nothing to write.');
  });

  it('says where to begin when no page is recognised', async () => {
    const { run } = await foreign();
    await run('turn-names-into-links');
    expect(shown()).toContain('Run Check my notes first');
  });
});
