import { serviceFinder } from '../../src/inventory/services-in-text';
import { survey } from '../support/lab';

const finder = serviceFinder(
  survey({
    'Lab/NAS.md': { type: 'service', aliases: ['big box'] },
    'Lab/core-switch.md': { type: 'service' },
    'Lab/Switch.md': { type: 'service' },
    'Lab/Docker.md': { type: 'service' },
    'Lab/Küche.md': { type: 'service' },
    'Lab/3.md': { type: 'service' },
    'A/Pi.md': { type: 'service' },
    'B/Pi.md': { type: 'service' },
    'Changes/Disk.md': { type: 'change' },
  }).lab.inventory,
);

describe('the services that a line names', () => {
  it.each([
    ['Restarted the nas', ['Lab/NAS.md']],
    ['NAS, restarted: twice; the NAS!', ['Lab/NAS.md']],
    ['New fan for the Big Box', ['Lab/NAS.md']],
    ["The NAS's fan", ['Lab/NAS.md']],
    ['Restarted the core switch', ['Lab/core-switch.md']],
    ['Restarted core_switch', ['Lab/core-switch.md']],
    ['Moved the switch to the NAS', ['Lab/Switch.md', 'Lab/NAS.md']],
    ['Core switch and the other switch', ['Lab/core-switch.md', 'Lab/Switch.md']],
    ['Licht in der KÜCHE', ['Lab/Küche.md']],
  ])('are in %j: %j', (line, paths) => {
    expect(finder(line)).toEqual(paths);
  });

  it.each(['', 'Nasty noises', 'Dynas', 'docker-vm is new', 'A new disk', '3 reboots', 'Rebooted the Pi', '[]().*'])(
    'are none in %j',
    (line) => {
      expect(finder(line)).toEqual([]);
    },
  );
});
