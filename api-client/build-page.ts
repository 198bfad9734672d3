/** Builds the script of the platform's page `/verify`: one file, everything in it, for the page allows no other. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const room = import.meta.dirname;
const dist = join(room, 'verify-page/dist');

rmSync(dist, { recursive: true, force: true });
const page = await rolldown({ input: join(room, 'src/verify-page/verify-page.ts'), platform: 'browser' });
await page.write({ file: join(dist, 'verify-page.js'), format: 'es', minify: true, sourcemap: false });
await page.close();
