/**
 * Builds the package as strangers install it: `dist/` is a package of its own, with domain inside and a manifest that names
 * what is not. The workspace keeps importing the sources.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const room = import.meta.dirname;
const dist = join(room, 'dist');
const input = { index: join(room, 'src/index.ts') };
/** Where `tsc -b` has left the declarations of both rooms. */
const emitted = join(room, '../.tsc');
/** What the package leaves to its own dependencies. */
const external = /^(zod|@noble\/)/;

rmSync(dist, { recursive: true, force: true });

// A module stays a file, so that a bundler takes along only what is used.
const code = await rolldown({ input, external, treeshake: false });
const { output } = await code.write({
  dir: dist,
  format: 'es',
  preserveModules: true,
  preserveModulesRoot: join(room, 'src'),
  sourcemap: false,
});
await code.close();

// A command is a file of its own: nothing of it is a module of the package.
const commands = await rolldown({
  input: Object.fromEntries(commandSources().map(([name, source]) => [name, join(room, source)])),
  external: (id) => external.test(id) || id.startsWith('node:'),
  platform: 'node',
});
const { output: commandFiles } = await commands.write({
  dir: join(dist, 'bin'),
  format: 'es',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name].mjs',
  sourcemap: false,
});
await commands.close();

const types = await rolldown({
  input: { index: join(emitted, 'api-client/src/index.d.ts') },
  external,
  plugins: [findDomain(), dts({ dtsInput: true, tsconfig: join(room, 'tsconfig.json') })],
});
await types.write({ dir: dist, format: 'es' });
await types.close();

const imported = new Set(
  [...output, ...commandFiles]
    .flatMap((file) => (file.type === 'chunk' ? file.imports : []))
    .filter((id) => external.test(id)),
);
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(imported), undefined, 2)}\n`);
copyFileSync(join(room, 'README.md'), join(dist, 'README.md'));
copyFileSync(join(room, '../LICENSE'), join(dist, 'LICENSE'));

/** Leads from the client's declarations to domain's. */
function findDomain(): Plugin {
  const prefix = '@credit-check/domain/';
  return {
    name: 'find-domain',
    resolveId: {
      order: 'pre',
      handler: (id) =>
        id.startsWith(prefix) ? join(emitted, 'domain/src', `${id.slice(prefix.length)}.d.ts`) : undefined,
    },
  };
}

/** Name and source of each command, as the workspace runs it. */
function commandSources(): [string, string][] {
  return Object.entries(JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')).bin);
}

function manifest(imports: ReadonlySet<string>) {
  const read = (path: string) => JSON.parse(readFileSync(join(room, path), 'utf8'));
  const { name, version, license, type, sideEffects, description, engines, dependencies } = read('package.json');
  const versions: Record<string, string> = { ...read('../domain/package.json').dependencies, ...dependencies };
  const needed = [...imports].map((id) =>
    id
      .split('/')
      .slice(0, id.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return {
    name,
    version,
    description,
    license,
    type,
    engines,
    sideEffects,
    bin: Object.fromEntries(commandSources().map(([command]) => [command, `./bin/${command}.mjs`])),
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    dependencies: Object.fromEntries([...new Set(needed)].sort().map((id) => [id, versions[id]])),
  };
}
