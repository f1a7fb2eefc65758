// `npm run screenshots`: every picture that README.md and docs/ show, into docs/images. Those of the app's windows are taken in the
// test host, which is not Obsidian: whoever shows one has to say so. All play on the evening on which the example vault plays.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { E2eProblem, runE2e } from './e2e.mjs';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';
import { PictureProblem, takeReportPictures } from './report-pictures.mjs';

const EVENING = { HOST_NOW: '2026-11-23T22:10:00', TZ: 'Europe/Vienna' };
const SCALE = '1.5';

async function takeScreenshots() {
  const missing = ensureInstalled();
  if (missing) throw new PictureProblem(missing);
  await takeReportPictures();
  const SHOTS = path.join(ROOT, 'docs', 'images');
  const code = await runE2e(['--spec', 'pictures/*.e2e.ts'], { ...EVENING, HOST_SCALE: SCALE, SHOTS });
  if (code !== 0) throw new PictureProblem('WebdriverIO took not all of the pictures, see above');
  removeUnseen(SHOTS);
}

/** Each is taken for a window and for a phone; the project keeps those that a page shows. */
function removeUnseen(folder) {
  const docs = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...docs.map((name) => path.join('docs', name))];
  const shown = pages.map((page) => readFileSync(path.join(ROOT, page), 'utf8')).join('\n');
  for (const name of readdirSync(folder)) {
    if (!shown.includes(`images/${name}`)) rmSync(path.join(folder, name));
  }
}

try {
  await takeScreenshots();
} catch (error) {
  if (!(error instanceof PictureProblem) && !(error instanceof E2eProblem)) throw error;
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 2;
}
