/** @jest-environment ./tests/host/environment.cjs */
import { failurePicture } from '../../../src/picture/failure-picture';
import { failurePaint, plainPaint } from '../../../src/picture/paint';
import { type VisibleGraph, visibleGraph } from '../../../src/picture/visible-graph';
import { labOf, type PlainPages } from '../../support/services';
import { all, camera, canvasOf, click, key, mouse, one, paper, pointer, ROOM, service, wheel } from './canvas-on-page';

const graph = (pages: PlainPages, foundation: readonly string[] = []): VisibleGraph =>
  visibleGraph(labOf(pages, { foundation }));
const LAB = graph({ web: { runs_on: ['vm'] }, wiki: { runs_on: ['vm'] }, vm: { runs_on: ['host'] }, host: {} });
/** So many that lines to what all stand on are badges. */
const MANY = graph({
  hub: {},
  ...Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`s${i}`, { uses: ['hub'] }])),
});
const focused = (): string | null => document.activeElement?.getAttribute('data-path') ?? null;

describe('a mouse on the picture', () => {
  it('selects by a click, adds with Shift, and clears beside everything', () => {
    const { asked } = canvasOf(LAB);
    click(service('web.md').querySelector('rect') ?? paper());
    click(service('vm.md'), { shiftKey: true });
    click(one('svg'));
    expect(asked).toEqual(['select web.md', 'select vm.md adds', 'clear']);
  });

  it('opens by a double click, with Mod, and with the middle button', () => {
    const { asked } = canvasOf(LAB);
    mouse(service('web.md'), 'dblclick', { detail: 2 });
    click(service('vm.md'), { ctrlKey: true });
    mouse(service('host.md'), 'auxclick', { button: 1 });
    expect(asked).toEqual(['open web.md', 'open vm.md', 'open host.md']);
  });

  it('does not take back with the second click of two what the first did', () => {
    const { asked } = canvasOf(LAB);
    click(service('web.md'));
    click(service('web.md'), { detail: 2 });
    mouse(service('web.md'), 'dblclick', { detail: 2 });
    expect(asked).toEqual(['select web.md', 'open web.md']);
  });

  it('opens the menu of a service, and leaves that of the page elsewhere', () => {
    const { asked } = canvasOf(LAB);
    expect(mouse(service('web.md'), 'contextmenu')).toBe(false);
    expect(mouse(paper(), 'contextmenu')).toBe(true);
    expect(asked).toEqual(['menu web.md']);
  });

  it('tells once that it is over a service', () => {
    const { asked } = canvasOf(LAB);
    const el = service('web.md');
    mouse(el, 'mouseover', { relatedTarget: paper() });
    mouse(el, 'mouseover', { relatedTarget: el.querySelector('rect') });
    mouse(paper(), 'mouseover', { relatedTarget: el });
    expect(asked).toEqual(['hover web.md']);
  });

  it('drags the picture, and a drag is no click', () => {
    const { asked } = canvasOf(LAB);
    const before = camera();
    const el = service('web.md');
    pointer(el, 'pointerdown', 100, 100);
    pointer(el, 'pointermove', 102, 101);
    expect(camera()).toEqual(before);
    pointer(el, 'pointermove', 130, 120);
    pointer(el, 'pointermove', 150, 110);
    pointer(el, 'pointerup', 150, 110);
    mouse(el, 'click');
    expect(asked).toEqual([]);
    expect(camera()).toEqual({ x: before.x + 50, y: before.y + 10, scale: before.scale });
  });

  it('stops dragging when the button was let go elsewhere', () => {
    canvasOf(LAB);
    pointer(paper(), 'pointerdown', 100, 100);
    pointer(paper(), 'pointermove', 130, 100);
    const before = camera();
    pointer(paper(), 'pointermove', 200, 100, { isDown: false });
    expect(camera()).toEqual(before);
  });

  it('moves the picture never out of sight', () => {
    canvasOf(LAB);
    pointer(paper(), 'pointerdown', 0, 0);
    pointer(paper(), 'pointermove', -9000, -9000);
    expect(camera().x).toBeGreaterThan(-ROOM.width);
    expect(camera().y).toBeGreaterThan(-ROOM.height);
    pointer(paper(), 'pointermove', 9000, 9000);
    expect(camera().x).toBeLessThan(ROOM.width);
    expect(camera().y).toBeLessThan(ROOM.height);
  });

  it('zooms with the wheel, and what is under it stays there', () => {
    canvasOf(LAB);
    const before = camera();
    expect(wheel({ deltaY: -100, clientX: 300, clientY: 200 })).toBe(false);
    const after = camera();
    expect(after.scale).toBeGreaterThan(before.scale);
    expect((300 - after.x) / after.scale).toBeCloseTo((300 - before.x) / before.scale);
    expect((200 - after.y) / after.scale).toBeCloseTo((200 - before.y) / before.scale);
  });

  it('shows a hub by its count and by a badge', () => {
    const { asked } = canvasOf(MANY);
    click(all('.homelab-graph-folded rect')[0] ?? paper());
    click(all('.homelab-graph-badge text')[0] ?? paper());
    expect(asked).toEqual(['hub hub.md', 'hub hub.md']);
  });

  it('selects a part of the base in the band as in its layer', () => {
    const { asked } = canvasOf(graph({ web: { runs_on: ['host'] }, host: {} }, ['host']));
    click(all('.homelab-graph-base[data-path="host.md"]')[0] ?? paper());
    expect(asked).toEqual(['select host.md']);
  });
});

describe('fingers on the picture', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const touch = { kind: 'touch' };

  it('open the menu when they stay, which is no tap', () => {
    const { asked } = canvasOf(LAB);
    pointer(service('web.md'), 'pointerdown', 10, 10, touch);
    jest.advanceTimersByTime(600);
    expect(asked).toEqual(['menu web.md']);
    mouse(service('web.md'), 'contextmenu');
    pointer(service('web.md'), 'pointerup', 10, 10, touch);
    mouse(service('web.md'), 'click');
    expect(asked).toEqual(['menu web.md']);
  });

  it('open no menu when they move', () => {
    const { asked } = canvasOf(LAB);
    pointer(service('web.md'), 'pointerdown', 10, 10, touch);
    pointer(service('web.md'), 'pointermove', 40, 10, touch);
    jest.advanceTimersByTime(600);
    expect(asked).toEqual([]);
  });

  it('zoom by a pinch, about the middle of the two', () => {
    canvasOf(LAB);
    const before = camera();
    pointer(paper(), 'pointerdown', 300, 300, { ...touch, id: 1 });
    pointer(paper(), 'pointerdown', 400, 300, { ...touch, id: 2 });
    pointer(paper(), 'pointermove', 500, 300, { ...touch, id: 2 });
    const after = camera();
    expect(after.scale).toBeCloseTo(before.scale * 2);
    expect((400 - after.x) / after.scale).toBeCloseTo((350 - before.x) / before.scale);
  });

  it('scroll a note that the picture is in', () => {
    canvasOf(LAB, { isEmbedded: true });
    const before = camera();
    pointer(paper(), 'pointerdown', 10, 10, touch);
    pointer(paper(), 'pointermove', 10, 90, touch);
    expect(camera()).toEqual(before);
  });
});

describe('the wheel within a note', () => {
  it('scrolls the note, and zooms with Ctrl alone', () => {
    canvasOf(LAB, { isEmbedded: true });
    const before = camera();
    expect(wheel({ deltaY: 100 })).toBe(true);
    expect(camera()).toEqual(before);
    expect(wheel({ deltaY: -10, ctrlKey: true })).toBe(false);
    expect(camera().scale).toBeGreaterThan(before.scale);
  });
});

describe('keys on the picture', () => {
  it('have one stop, at the first service', () => {
    canvasOf(LAB);
    const stops = all('[tabindex="0"]');
    expect(stops.map((el) => el.getAttribute('data-path'))).toEqual(['web.md']);
  });

  it('walk along the lines and the rows, and take the stop along', () => {
    canvasOf(LAB);
    service('web.md').focus();
    const way = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowRight', 'End'].map((name) => {
      key(document.activeElement ?? paper(), name);
      return focused();
    });
    expect(way).toEqual(['vm.md', 'host.md', 'vm.md', 'web.md', 'wiki.md', 'host.md']);
    expect(all('[tabindex="0"]').map((el) => el.getAttribute('data-path'))).toEqual(['host.md']);
  });

  it('open, select, clear and show the menu', () => {
    const { asked } = canvasOf(LAB);
    const el = service('web.md');
    expect(key(el, 'Enter')).toBe(false);
    key(el, 'Enter', { ctrlKey: true });
    key(el, ' ');
    key(el, 'Escape');
    key(el, 'ContextMenu');
    mouse(el, 'contextmenu');
    key(el, 'F10', { shiftKey: true });
    expect(asked).toEqual(['open web.md', 'open web.md', 'select web.md adds', 'clear', 'menu web.md', 'menu web.md']);
  });

  it('zoom and fit', () => {
    canvasOf(LAB);
    const fitted = camera();
    const el = service('web.md');
    key(el, '+');
    expect(camera().scale).toBeCloseTo(fitted.scale * 1.25);
    key(el, '-');
    key(el, '-');
    expect(camera().scale).toBeCloseTo(fitted.scale / 1.25);
    key(el, '0');
    expect(camera()).toEqual(fitted);
  });

  it('leave all others to the app', () => {
    const { asked } = canvasOf(LAB);
    expect(key(service('web.md'), 'p', { ctrlKey: true })).toBe(true);
    expect(key(service('web.md'), 'ArrowDown', { ctrlKey: true })).toBe(true);
    expect(key(service('web.md'), 'Tab')).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('the camera', () => {
  it('shows all at first, and does not enlarge what is small', () => {
    canvasOf(LAB);
    expect(camera().scale).toBe(1);
    canvasOf(graph(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]))));
    expect(camera().scale).toBeLessThan(1);
  });

  it('stays where a person moved it when the lab changes, and the service with the focus where it was', () => {
    const { canvas } = canvasOf(LAB);
    canvas.reveal('host.md');
    canvas.zoomBy(2);
    const where = (): readonly number[] => {
      const [x = 0, y = 0] = (/translate\((.*?)\)/.exec(service('host.md').getAttribute('transform') ?? '')?.[1] ?? '')
        .split(' ')
        .map(Number);
      return [camera().x + x * camera().scale, camera().y + y * camera().scale];
    };
    const before = where();
    canvas.show(
      graph({ new: { runs_on: ['web'] }, web: { runs_on: ['host'] }, host: {}, more: { runs_on: ['host'] } }),
    );
    expect(where()).toEqual(before);
    expect(camera().scale).toBeCloseTo(2);
    expect(focused()).toBe('host.md');
  });

  it('goes on showing all while nobody moves it', () => {
    const { canvas } = canvasOf(LAB);
    canvas.show(graph(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]))));
    expect(camera().scale).toBeLessThan(1);
  });

  it('begins where a large picture can be read: at what is selected, else at what matters; all of it within a note', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]));
    const { canvas } = canvasOf(graph(many));
    expect(camera().scale).toBeCloseTo(0.7);
    const before = camera();
    canvas.begin(['s7.md']);
    expect(camera()).not.toEqual(before);
    expect(camera().scale).toBeCloseTo(0.7);
    canvas.fit();
    expect(camera().scale).toBeLessThan(0.7);
    canvasOf(graph(many), { isEmbedded: true });
    expect(camera().scale).toBeLessThan(0.7);
  });

  it('brings a service to the middle, large enough to be read', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]));
    const { canvas } = canvasOf(graph(many));
    canvas.fit();
    canvas.reveal('s42.md');
    const [left = 0, top = 0] = (
      /translate\((.*?)\)/.exec(service('s42.md').getAttribute('transform') ?? '')?.[1] ?? ''
    )
      .split(' ')
      .map(Number);
    const { x, y, scale } = camera();
    expect(scale).toBeCloseTo(0.7);
    const rect = one('.homelab-graph-service[data-path="s42.md"] rect');
    const middle = (at: number, size: string): number => (at + Number(rect.getAttribute(size)) / 2) * scale;
    expect(Math.abs(x + middle(left, 'width') - ROOM.width / 2)).toBeLessThan(1);
    expect(Math.abs(y + middle(top, 'height') - ROOM.height / 2)).toBeLessThan(1);
  });

  it('brings a service into sight', () => {
    const { canvas } = canvasOf(graph(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]))));
    canvas.zoomBy(10);
    canvas.reveal('s0.md');
    expect(focused()).toBe('s0.md');
    const first = camera();
    canvas.reveal('s299.md');
    expect(camera()).not.toEqual(first);
    canvas.reveal('gone.md');
    expect(focused()).toBe('s299.md');
  });
});

describe('the corners of the picture', () => {
  it('have buttons with names', () => {
    canvasOf(LAB);
    const buttons = [...document.querySelectorAll<HTMLElement>('.homelab-graph-control')];
    expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual(['Zoom in', 'Zoom to fit', 'Zoom out']);
    const fitted = camera();
    buttons[0]?.click();
    expect(camera().scale).toBeGreaterThan(fitted.scale);
    buttons[1]?.click();
    expect(camera()).toEqual(fitted);
  });

  const legend = (): readonly string[] =>
    [...document.querySelectorAll('.homelab-graph-legend li')].map((one) => one.textContent);

  it('name the kinds of lines that are drawn, and no others', () => {
    canvasOf(LAB);
    expect(legend()).toEqual(['runs on']);
    canvasOf(graph({ web: { uses: ['db'], environment: 'lab' }, db: { status: 'planned', backup_to: ['web'] } }));
    expect(legend()).toEqual(['uses', 'backup to', 'short dashes may lead up', 'lab', 'planned']);
  });

  it('have no legend within a note', () => {
    canvasOf(LAB, { isEmbedded: true });
    expect(document.querySelector('.homelab-graph-legend')).toBeNull();
  });
});

describe('names on the picture', () => {
  const drawName = (title: string): SVGElement => {
    const visible = graph({ web: {} });
    canvasOf({ ...visible, nodes: visible.nodes.map((node) => ({ ...node, title })) });
    return service('web.md');
  };
  const name = (el: Element): string => el.querySelector('.homelab-graph-name')?.textContent ?? '';

  it('are text, whatever stands in them', () => {
    const el = drawName('<img src=x onerror=alert(1)> &amp; <b>"\'</b>');
    expect(el.querySelector('img, b')).toBeNull();
    expect(el.querySelector('title')?.textContent).toBe('<img src=x onerror=alert(1)> &amp; <b>"\'</b>');
  });

  it('are cut where they are long, and whole in the title', () => {
    const long = 'x'.repeat(200);
    const el = drawName(long);
    expect(name(el)).toMatch(/^x+…$/);
    expect(el.querySelector('title')?.textContent).toBe(long);
    expect(el.getAttribute('aria-label')).toContain(long);
  });

  it.each(['שרת הקבצים', 'خادم', '🔥 Fire', 'نسخة NAS'])('stay as they are: %s', (title) => {
    expect(name(drawName(title))).toBe(title);
  });

  it('turn nothing around that follows', () => {
    expect(name(drawName('a\u202Eb'))).toBe('a b');
  });
});

describe('unusual labs', () => {
  it('draws nothing of an empty vault', () => {
    canvasOf(graph({}));
    expect(all('[data-path], .homelab-graph-line, .homelab-graph-band')).toEqual([]);
    expect(all('text')).toEqual([]);
  });

  it('draws 500 services in one loop', () => {
    const pages = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`s${i}`, { uses: [`s${(i + 1) % 500}`] }]));
    canvasOf(graph(pages));
    expect(all('.homelab-graph-service')).toHaveLength(500);
    expect(all('.homelab-graph-line')).toHaveLength(500);
  });

  it('marks a service that stands on itself', () => {
    canvasOf(graph({ web: { depends_on: ['web'] } }));
    expect(service('web.md').querySelector('.homelab-graph-loop title')?.textContent).toBe(
      'Its page says that it stands on itself',
    );
    expect(service('web.md').getAttribute('aria-label')).toBe('web, stands on itself');
  });
});

describe('paint', () => {
  it('draws the lines on the way of a failure that are badges otherwise, and takes them back', () => {
    const names = Array.from({ length: 45 }, (_, i) => `s${i}`);
    const pages = Object.fromEntries(names.map((name, i) => [name, i < 20 ? { runs_on: ['host'] } : {}]));
    const lab = labOf({ ...pages, host: {} });
    const visible = visibleGraph(lab);
    const { canvas } = canvasOf(visible);
    expect(all('.homelab-graph-way')).toHaveLength(0);
    canvas.paint(failurePaint(visible, failurePicture(lab, ['host.md'])), new Set(['host.md']), null);
    expect(all('.homelab-graph-way')).toHaveLength(20);
    canvas.paint(plainPaint(visible), new Set(), null);
    expect(all('.homelab-graph-way')).toHaveLength(0);
  });

  it('says in the legend what a failure looks like, while it is shown', () => {
    const lab = labOf({ web: { runs_on: ['host'] }, host: { criticality: 'critical' } });
    const visible = visibleGraph(lab);
    const { canvas } = canvasOf(visible);
    const words = (): readonly string[] =>
      [...document.querySelectorAll('.homelab-graph-legend li')].map((el) => el.textContent);
    expect(words()).toEqual(['runs on', 'critical']);
    canvas.paint(failurePaint(visible, failurePicture(lab, ['host.md'])), new Set(['host.md']), null);
    expect(words()).toEqual(['failed', 'down', 'runs on', 'critical']);
    canvas.paint(plainPaint(visible), new Set(), null);
    expect(words()).toEqual(['runs on', 'critical']);
  });

  it('breaks what is wrong with a service over two lines', () => {
    const lab = labOf({ web: { runs_on: ['host'], backup_to: ['host'], monitored_by: ['host'] }, host: {} });
    const visible = visibleGraph(lab);
    const { canvas } = canvasOf(visible);
    canvas.paint(failurePaint(visible, failurePicture(lab, ['host.md'])), new Set(), null);
    const lines = [...service('web.md').querySelectorAll('.homelab-graph-facts tspan')].map((el) => el.textContent);
    expect(lines).toEqual(['down, no backup,', 'not watched']);
  });

  it('touches only what looks different', async () => {
    const { canvas } = canvasOf(LAB);
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changed.push((target as Element).getAttribute('data-path') ?? target.nodeName);
    });
    observer.observe(one('svg'), { attributes: true, childList: true, subtree: true });
    const plain = plainPaint(LAB);
    canvas.paint(plain, new Set(), null);
    canvas.paint({ ...plain, services: new Map([...plain.services]) }, new Set(['web.md']), null);
    await Promise.resolve();
    observer.disconnect();
    expect(changed).toEqual(['web.md']);
  });

  it('says what a search found', () => {
    const { canvas } = canvasOf(LAB);
    const found = (): readonly (string | null)[] => all('[data-path]').map((el) => el.getAttribute('data-found'));
    canvas.paint(plainPaint(LAB), new Set(), new Set(['host.md']));
    expect(found()).toEqual(['true', 'false', 'false', 'false']);
    canvas.paint(plainPaint(LAB), new Set(), null);
    expect(found()).toEqual([null, null, null, null]);
  });
});

describe('a picture that is done with', () => {
  it('leaves the page, and hears nothing any more', () => {
    const { canvas, asked } = canvasOf(LAB);
    const el = service('web.md');
    canvas.unload();
    expect(document.querySelector('.homelab-graph-canvas')).toBeNull();
    click(el);
    key(el, 'Enter');
    expect(asked).toEqual([]);
  });
});
