/** The figures of the example vault, each worked out by hand from its notes, as of noon on 2026-11-23 in Vienna. */
import path from 'node:path';
import { readVaultFolder } from '../../../cli/vault-folder';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { createSurveyor, type Survey } from '../../../src/survey';
import { instant, NOW, ZONE, zoneOf } from '../../support/lab';
import { lines, rows } from './told';

const VAULT = path.join(__dirname, '../../../examples/homelab-vault');

function example(depth: 'home' | 'work'): Survey {
  const foundation = ['[[UPS]]', '[[Core switch]]', '[[Router]]'];
  const surveyor = createSurveyor({ ...DEFAULT_SETTINGS, depth, foundation }, zoneOf(ZONE));
  return surveyor.survey(readVaultFolder(VAULT, surveyor), instant(NOW));
}

const home = example('home');
const work = example('work');

describe('the example vault', () => {
  it('has five backups at risk: three by a job of 30 October, one on the machine of its data, one never restored', () => {
    // From 30 October 01:40 to 23 November 12:00 are 24 days; a week and a quarter of it are allowed.
    // Immich: dump of 22 November 22:30, 13 hours before. The restore tests: 8 November, 19 October.
    expect(rows('backups', home)).toEqual([
      'NAS, Paperless and Audiobookshelf | 24 days ago, wanted every 7 days | 15 days ago | Backblaze B2',
      'Immich | 13 hours ago, wanted every day | 35 days ago | NAS; all lost with NAS',
      'Vaultwarden | 13 hours ago, wanted every day | never, though wanted | PBS',
    ]);
  });

  it('tried a restore from six of seven: two jobs, Home Assistant, Immich, Mealie, Router, and not Vaultwarden', () => {
    // 15 and 8 November, 11, 19, 4 and 18 October: all within 90 days, none within a week.
    expect(lines('restores', home)).toEqual([
      'A restore was tried from 6 of 7 backups that want one, in the last 90 days.',
      'Vaultwarden has no restore from its backup on record.',
    ]);
  });

  it('has one incident open since 22 November 20:40, and one of 12 h 30 min', () => {
    expect(rows('incidents', home)).toEqual([
      '2026-11-22 Lights react slowly | SEV3 | open for 15 hours | the household, after 12 min | not known | none | none',
      '2026-11-06 NAS out of space | SEV2 | 12 h 30 min | the household, after 15 min | not known | missing | none',
    ]);
  });

  it('made two changes since 16 November, and plans one', () => {
    expect(lines('changes', home)).toEqual([
      '2 made since 2026-11-16: 2 done, 0 rolled back, 0 failed; 1 planned in the next 14 days.',
    ]);
  });

  it('has one action left, 50 days after its incident', () => {
    // From 3 October 20:20, in summer time, to 23 November 12:00: 50 days and 17 hours.
    expect(rows('actions', home)).toEqual([
      'one of the two DNS servers onto pve2 | Mara | 2026-12-12 | 50 days | 2026-10-03 DNS down after power cut',
    ]);
  });

  it('was there for so much of 30 and 90 days', () => {
    // NAS, Immich, Paperless: partial for 12 h 30 min, 0.3 of it is 225 min of 43,200: 99.479 %.
    // DNS and pve1 were out for 124 min of 129,600: 99.9043 %. Immich lost 225 + 124 = 349 min of 129,585, as 15 min were announced.
    // Home Assistant is counted on from 6 to 23 o'clock: 124 min of some 91,740 are 0.135 %.
    expect(rows('availability', home).map((row) => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
      expect.stringMatching(
        /^Home Assistant \| none recorded \| 99\.904 % \(2 h 4 min out, all of it derived\); 99\.86 % in its hours$/,
      ),
      'Jellyfin | none recorded | none recorded',
      'Immich | 99.48 % (3 h 45 min out) | 99.731 % (5 h 49 min out, 2 h 4 min derived, 15 min announced maintenance left out)',
      'Paperless | 99.48 % (3 h 45 min out) | 99.731 % (5 h 49 min out, 2 h 4 min derived)',
      'NAS | 99.48 % (3 h 45 min out) | 99.826 % (3 h 45 min out)',
      'Zigbee2MQTT | 100 % (nothing out) | 99.904 % (2 h 4 min out, all of it derived)',
      'pve1 | none recorded | 99.904 % (2 h 4 min out, 1 h 7 min announced maintenance left out)',
      'DNS | none recorded | 99.904 % (2 h 4 min out)',
    ]);
  });

  it('finished eight changes and had four incidents in 90 days', () => {
    // Since 25 August. Six changes went well: Jellyfin was rolled back, Immich caused an incident.
    expect(lines('delivery', work)).toEqual(['From 8 changes and 4 incidents in 90 days.']);
    // Announced or noticed to finished: 1 h 12, 11 h 55, 44 h 50, 50 h 41, 59 h 5 and 82 h 50 min.
    expect(rows('delivery', work).slice(0, 4)).toEqual([
      'Changes finished | 8 in 90 days, 0.6 a week',
      'Change lead time | median 47 h 46 min, worst 3 d 11 h (2026-10-17 New battery for the UPS), n = 6',
      'Change success | 6 of 8',
      'Change fail rate | 2 of 8',
    ]);
    expect(rows('delivery', home)).toEqual([]);
  });
});
