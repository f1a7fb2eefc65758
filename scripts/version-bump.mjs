// Run by `npm version`: takes the new version over into manifest.json and, when it needs a newer app, versions.json.
import { readFileSync, writeFileSync } from 'node:fs';

const file = (name) => new URL(`../${name}`, import.meta.url);
const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'));
const write = (name, value) => writeFileSync(file(name), `${JSON.stringify(value, null, 2)}\n`);

const { version } = read('package.json');
if (!/^\d+\.\d+\.\d+$/.test(version)) {
  console.log(`version-bump: the store takes versions like 1.2.3 only, not ${version}`);
  process.exit(2);
}

const manifest = { ...read('manifest.json'), version };
write('manifest.json', manifest);

const versions = read('versions.json');
if (Object.values(versions).at(-1) !== manifest.minAppVersion) {
  write('versions.json', { ...versions, [version]: manifest.minAppVersion });
}
