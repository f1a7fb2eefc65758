import { fitName, textWidth } from '../../src/picture/fit-text';

const WIDTH = 100;
const SIZE = 13;

describe('fitName', () => {
  it('needs one line where it fits', () => {
    expect(fitName('NAS', WIDTH, SIZE)).toEqual(['NAS']);
  });

  it('breaks between words, or after a sign that joins them', () => {
    expect(fitName('Home Assistant', WIDTH, SIZE)).toEqual(['Home', 'Assistant']);
    expect(fitName('proxmox-backup', WIDTH, SIZE)).toEqual(['proxmox-', 'backup']);
  });

  it('breaks a long word anywhere, and cuts what two lines do not hold', () => {
    const [first = '', second = '', ...rest] = fitName('x'.repeat(200), WIDTH, SIZE);
    expect(rest).toEqual([]);
    expect(first).toMatch(/^x+$/);
    expect(second).toMatch(/^x+…$/);
    for (const line of [first, second]) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(WIDTH);
  });

  it('keeps an emoji with its parts together', () => {
    const family = '👩‍🚒';
    const lines = fitName(family.repeat(20), WIDTH, SIZE);
    expect(lines.join('').replaceAll(family, '')).toBe('…');
  });

  it('breaks a name of letters without blanks', () => {
    expect(fitName('日本語のとても長い名前', WIDTH, SIZE)).toHaveLength(2);
  });
});
