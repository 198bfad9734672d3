/** What frameworks know of the element, from the package as it is packed: `npm run build -w widget` comes before. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const frameworks = ['react', 'preact', 'vue', 'solid'];
/** What a site installs beside the package. */
const installed = ['react', '@types/react', 'preact', 'vue', 'solid-js', 'lit', 'zod'];
let site: string;

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'widget-types-'));
  const widget = join(site, 'node_modules/@credit-check/widget');
  mkdirSync(widget, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', site], {
    cwd: join(root, 'widget/dist'),
    encoding: 'utf8',
  });
  execFileSync('tar', ['-xzf', join(site, packed.trim()), '-C', widget, '--strip-components', '1']);
  for (const name of installed) {
    const place = join(site, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
  // The pages that hold the sources, as a stranger writes them.
  for (const name of frameworks) {
    const page = readFileSync(join(root, `widget/src/testing/jsx/${name}.tsx`), 'utf8');
    writeFileSync(join(site, `${name}.tsx`), page.replace(/'\.\.\/\.\.\/(jsx\/\w+)\.ts'/, "'@credit-check/widget/$1'"));
  }
  writeFileSync(join(site, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

it.each(['bundler', 'nodenext'])(
  'what is right compiles and what is wrong does not, resolved as %s does',
  (resolution) => {
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: [],
      jsx: 'preserve',
      module: resolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: resolution,
      skipLibCheck: true,
    };
    writeFileSync(join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.tsx'] }));
    expect(compile()).toBe('');
  },
);

it('would tell: an attribute that there is not is an error', () => {
  writeFileSync(
    join(site, 'wrong.tsx'),
    '/** @jsxImportSource preact */\nimport type {} from \'@credit-check/widget/jsx/preact\';\n<credit-badge variant="banner" />;\n',
  );
  expect(compile()).toContain('wrong.tsx');
});

/** What the compiler has to say. */
function compile(): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', site], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}
