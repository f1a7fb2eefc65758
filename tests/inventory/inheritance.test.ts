import { hostsOf, locationOf, networkOf, ownersOf } from '../../src/inventory/inheritance';
import type { Service } from '../../src/records/service';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { labOf, names, type PlainPages } from '../support/services';

function serviceIn(
  pages: PlainPages,
  name: string,
): { inventory: ReturnType<typeof labOf>['inventory']; service: Service } {
  const { inventory } = labOf(pages);
  const service = inventory.serviceAt(`${name}.md`);
  if (!service) throw new RangeError(`${name} is no service`);
  return { inventory, service };
}

const locationIn = (pages: PlainPages, name = 'app'): string | undefined => {
  const { inventory, service } = serviceIn(pages, name);
  return locationOf(inventory, service);
};

describe('what a service runs on', () => {
  it('comes nearest first, ties in the order of the note, each once', () => {
    const pages = {
      app: { runs_on: ['z', 'a'] },
      z: { runs_on: 'deep' },
      a: { runs_on: ['z', 'other'] },
      deep: { runs_on: 'bottom' },
      other: {},
      bottom: {},
    };
    const { inventory } = labOf(pages);
    expect(names(hostsOf(inventory, 'app.md').map(({ path }) => path))).toEqual(['z', 'a', 'deep', 'other', 'bottom']);
  });

  it('ends in a loop, without the service itself', () => {
    const { inventory } = labOf({ a: { runs_on: 'b' }, b: { runs_on: 'c' }, c: { runs_on: ['a', 'b'] } });
    expect(names(hostsOf(inventory, 'a.md').map(({ path }) => path))).toEqual(['b', 'c']);
  });
});

describe('what is inherited along runs_on', () => {
  it('is the value of the nearest that has one', () => {
    expect(locationIn({ app: { runs_on: 'vm' }, vm: { runs_on: 'pve' }, pve: { location: 'cellar' } })).toBe('cellar');
    expect(
      locationIn({
        app: { runs_on: ['far', 'near'] },
        far: { runs_on: 'x' },
        near: { location: 'attic' },
        x: { location: 'cellar' },
      }),
    ).toBe('attic');
  });

  it('gives way to its own', () => {
    expect(locationIn({ app: { runs_on: 'pve', location: 'desk' }, pve: { location: 'cellar' } })).toBe('desk');
  });

  it('does not come along other relations', () => {
    expect(
      locationIn({ app: { depends_on: 'pve', data_on: 'pve', uses: 'pve' }, pve: { location: 'cellar' } }),
    ).toBeUndefined();
  });

  it('ends where the hosts run on each other', () => {
    expect(locationIn({ app: { runs_on: 'a' }, a: { runs_on: 'b' }, b: { runs_on: ['a', 'app'] } })).toBeUndefined();
    expect(locationIn({ app: { runs_on: 'a' }, a: { runs_on: 'b' }, b: { runs_on: 'a', location: 'cellar' } })).toBe(
      'cellar',
    );
  });

  it('is the network and the owner too, else the default of the settings', () => {
    const settings = { ...DEFAULT_SETTINGS, defaultOwner: 'Ben', defaultNetwork: 'lan' };
    const inherited = serviceIn(
      { app: { runs_on: 'pve' }, pve: { network: 'servers', owner: ['Anna', '[[Kim]]'] } },
      'app',
    );
    expect(networkOf(inherited.inventory, inherited.service, settings)).toBe('servers');
    expect(ownersOf(inherited.inventory, inherited.service, settings)).toEqual(['Anna', 'Kim']);
    const bare = serviceIn({ app: { runs_on: 'pve' }, pve: {} }, 'app');
    expect(networkOf(bare.inventory, bare.service, settings)).toBe('lan');
    expect(ownersOf(bare.inventory, bare.service, settings)).toEqual(['Ben']);
    expect(networkOf(bare.inventory, bare.service, DEFAULT_SETTINGS)).toBeUndefined();
    expect(ownersOf(bare.inventory, bare.service, DEFAULT_SETTINGS)).toEqual([]);
  });
});
