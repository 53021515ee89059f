import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { paths } from '../../scripts/paths.ts';
import { serveSite } from '../../scripts/serve.ts';
import { pictures } from './pictures.ts';
import { folders, keep } from './store.ts';
import { openBrowser, take } from './take.ts';

/** Takes every picture anew from a site built under `/`. A machine that only checks never does this: whoever changes a picture has looked at it. */
const { values } = parseArgs({ options: { dir: { type: 'string', default: paths.dist } } });
const dist = resolve(values.dir);
if (process.env['CI']) {
  console.error('visual:update: refused where CI is set; pictures are taken and looked at by a person');
  process.exit(1);
}
if (!existsSync(join(dist, 'index.html'))) {
  console.error('visual:update: there is no built site here yet; run `npm run build` first');
  process.exit(1);
}
const served = await serveSite(dist, '/');
const browser = await openBrowser();
try {
  const names = new Set(pictures.map((p) => p.name));
  for (const old of existsSync(folders.kept) ? readdirSync(folders.kept) : []) if (!names.has(old.replace(/\.\w+$/, ''))) rmSync(join(folders.kept, old));
  for (const picture of pictures) console.log(`${picture.name}: ${(keep(folders.kept, picture.name, await take(browser, `${served.origin}/`, picture)) / 1000).toFixed(1)} kB`);
} finally {
  await browser.close();
  await served.close();
}
