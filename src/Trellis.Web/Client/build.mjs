import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sass from 'sass';

const here = import.meta.dirname;
const wwwroot = join(here, '../wwwroot');
const dist = join(wwwroot, 'dist');
const assets = join(wwwroot, 'assets');

for (const folder of [dist, assets]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

const { css } = sass.compile(join(here, 'src/app.scss'), {
  style: 'compressed',
  importers: [new sass.NodePackageImporter(here)],
  quietDeps: true
});
writeFileSync(join(dist, 'app.css'), css);

const scripts = { absWorkingDir: here, outdir: dist, bundle: true, minify: true, target: 'es2020', logLevel: 'warning' };
await build({ ...scripts, entryPoints: ['src/app.ts', { in: 'src/room/room.ts', out: 'room' }], format: 'esm', sourcemap: true });
await build({ ...scripts, entryPoints: ['src/supported.ts'], format: 'iife' });

cpSync(join(here, 'node_modules/nhsuk-frontend/dist/nhsuk/assets/images'), join(assets, 'images'), { recursive: true });
