// Builds what the browser loads into src/main/resources/assets, or into the folder given as argument.
// The result is committed; .ci/check-assets builds it again and compares.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const assets = process.argv[2] ? resolve(process.argv[2]) : join(here, '../resources/assets');

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });
const used = await bundle();
await htmx();
await licences(used.add('htmx.org'));

/** Bundles our own files; answers the names of the packages whose code is in them. */
async function bundle() {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ['src/editor/editor.js', 'src/player/player.js', 'src/play/play.js', 'src/playback/playback.js', 'src/app/app.js', 'src/theme.js', 'src/css/app.css'],
    entryNames: '[name]',
    outdir: assets,
    bundle: true, minify: true, format: 'esm', target: ['chrome123', 'firefox128', 'safari17.5'], charset: 'utf8', legalComments: 'none', metafile: true,
  });
  return new Set(Object.keys(metafile.inputs).map(packageOf).filter((name) => name !== undefined));
}

/** `@scope/name` or `name` of a file under node_modules. */
function packageOf(file) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/** htmx and its SSE extension, as published, in one file. */
async function htmx() {
  const dist = join(here, 'node_modules/htmx.org/dist');
  const parts = await Promise.all(['htmx.min.js', 'ext/hx-sse.min.js'].map((file) => readFile(join(dist, file), 'utf8')));
  const withoutMaps = parts.map((text) => text.replace(/\n?\/\/# sourceMappingURL=.*\n?/, '').trimEnd());
  await writeFile(join(assets, 'htmx.js'), withoutMaps.join(';\n') + '\n');
}

/** The licence of each package whose code is in the bundle goes with it. */
async function licences(names) {
  const texts = await Promise.all([...names].sort().map(licence));
  await writeFile(join(assets, 'licences.txt'), texts.join('\n'));
}

async function licence(name) {
  const folder = join(here, 'node_modules', name);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} ${version} has no licence file in ${folder}: say by hand under which licence it is bundled.`);
  return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
}
