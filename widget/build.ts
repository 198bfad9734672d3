/**
 * Builds `dist/`: `credit-badge.js`, the one file for a `<script>`, `frame.js` for the platform's own frame, and around them
 * the package as strangers install it, with client and domain inside and lit outside. The workspace keeps importing the
 * sources.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const room = import.meta.dirname;
const dist = join(room, 'dist');
/** Where `tsc -b` has left the declarations of all rooms. */
const emitted = join(room, '../.tsc');
const external = /^lit(\/|$)/;
/** The contract's schemas, beside tables that the badge needs, are made by calls nothing else depends on. */
const treeshake = { manualPureFunctions: ['z', 'textSchema'] };
/** Where these files run there are a document and elements. */
const define = {
  'typeof document': '"object"',
  'globalThis.HTMLElement': 'HTMLElement',
  'globalThis.customElements': 'customElements',
};
const transform = { target: 'es2022', define };
/** What an error of the client says beside its name and code. */
const says = /(new (?:AnswerMalformed|RangeError)\()'[^']*'/g;
/**
 * Of lit, as its file has it: what no template here has, which is half of what it weighs beside the parts that stand in a page,
 * and what those hold for it.
 */
const unusedInLit = [
  // Attributes of the kinds `.property=` and `?attribute=`, and what stands for a whole element.
  /"\."===e\[1\]\?\w+:"\?"===e\[1\]\?\w+:/,
  /else \w\.startsWith\(\w\)&&\(.*?removeAttribute\(\w\)\)/,
  /1===\w\.type\?(?=\w=new \w\.ctor)/,
  /:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/,
  // Expressions in comments, in `<textarea>` and the like.
  /else\{let \w=-1;for\(;.*?\.length-1\}/,
  /if\(\w\.test\(\w\.tagName\)\).*?(?=\}else if\(8)/,
  /\w\.test\(\w\[2\]\)&&\(\w=RegExp\([^)]*\)\),/,
  // `svg` and `mathml`, and templates that were compiled before.
  /2===\w\?"<svg>":3===\w\?"<math>":/,
  /\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/,
  /const \w=this\.el\.content\.firstChild;\w\.replaceWith\(\.\.\.\w\.childNodes\)/,
  /"number"==typeof \w\?(?=this\._\$AC)/,
  /:\(void 0===\w\.el&&.*?\),\w\)(?=;)/,
  // Directives: the value itself is what stands. What only they ask a part for.
  /if\(\w===\w\)(?=return \w;let \w=void 0!==\w\?\w\._\$Co)/,
  /get [$\w]+\(\)\{[^}]*\}/g,
  /setConnected\(\w\)\{[^}]*\}/,
  /,this\._\$(AN|AM|Cv)=[^,;}]+/g,
  /this\.type=[12],/g,
  // What other copies of it look for.
  /,\w+=\w\.litHtmlPolyfillSupport;[^;]*litHtmlVersions[^;]*/,
];
/** What a file of templates would have of what is left out of lit. */
const leftOut =
  /\s[.?][\w-]+=\$\{|<[\w-]+ \$\{|<!--|<(script|style|textarea|title)\b|\b(svg|mathml)`|lit\/directives?\b/;
/** For one file that pages load: what only people read weighs nothing, nor what errors and problems say beside their codes. */
const lean: Plugin = {
  name: 'lean',
  transform(code, id) {
    if (id.endsWith('/domain/src/contract/problems.ts')) return code.replaceAll(/, title: '[^']*'/g, '');
    if (id.includes('/src/errors/')) return code.replace(/super\((describe\(.*?\)|.*`)/, "super(''");
    if (id.endsWith('/lit-html/lit-html.js')) return unusedInLit.reduce(without, code);
    if (code.search(says) >= 0) return code.replaceAll(says, "$1''");
    if (id.endsWith('-styles.ts')) return code.replaceAll(/`[^`]*`/g, leanStyles);
    return id.endsWith('.view.ts') ? leanTemplates(code) : undefined;
  },
};
const entries = { index: 'src/index.ts', define: 'src/define.ts' };
/** What frameworks know of the element: declarations for the compiler, and one thin wrapper. */
const typings = ['badge-attributes', 'react', 'preact', 'vue', 'solid'].map((name) => `jsx/${name}`);

const besideDefine: Plugin = {
  name: 'beside-define',
  resolveId: (id) => (id === '@credit-check/widget/define' ? { id: './define.js', external: true } : undefined),
};

rmSync(dist, { recursive: true, force: true });
await bundle(
  { input: join(room, 'src/define.ts'), plugins: [lean], treeshake, transform },
  { file: join(dist, 'credit-badge.js'), minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
);
await bundle(
  { input: join(room, 'src/frame/frame.ts'), plugins: [lean], treeshake, transform },
  { file: join(dist, 'frame.js'), minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
);
await bundle(
  { input: inRoom(entries), external, treeshake, transform: { target: 'es2022' } },
  { dir: dist, chunkFileNames: 'element.js' },
);
await bundle(
  {
    input: inRoom({ index: '../.tsc/widget/src/index.d.ts', define: '../.tsc/widget/src/define.d.ts' }),
    external: [external, /^zod/],
    plugins: [findRooms(), dts({ dtsInput: true, tsconfig: join(room, 'tsconfig.json') })],
  },
  { dir: dist, chunkFileNames: 'element.d.ts' },
);
await bundle(
  { input: join(room, 'src/react.ts'), external: 'react', plugins: [besideDefine], transform: { target: 'es2022' } },
  { file: join(dist, 'react.js') },
);
mkdirSync(join(dist, 'jsx'));
for (const name of typings) writeFileSync(join(dist, `${name}.js`), 'export {};\n');
for (const name of ['react', ...typings]) {
  const declarations = readFileSync(join(emitted, 'widget/src', `${name}.d.ts`), 'utf8');
  writeFileSync(join(dist, `${name}.d.ts`), namedAsPublished(declarations, name.startsWith('jsx/') ? '..' : '.'));
}
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
for (const file of ['README.md', 'custom-elements.json', '../LICENSE']) {
  copyFileSync(join(room, file), join(dist, file.replace('../', '')));
}
const script = readFileSync(join(dist, 'credit-badge.js'));
console.log(`credit-badge.js ${script.length} bytes, gzip ${gzipSync(script, { level: 9 }).length}`);

/** The package's files name each other by their place. */
function namedAsPublished(declarations: string, root: string): string {
  return declarations
    .replaceAll(/'(\.[^']*)\.ts'/g, "'$1.js'")
    .replaceAll("'@credit-check/widget/define'", `'${root}/define.js'`)
    .replaceAll("'@credit-check/widget'", `'${root}/index.js'`);
}

/** @throws Error where there is nothing to leave out: the library has become another */
function without(code: string, part: RegExp): string {
  if (code.search(part) < 0) throw new Error(`nothing fits ${part}`);
  return code.replace(part, '');
}

/**
 * Templates without indents, and without quotes around words.
 * @throws Error for what is left out of lit
 */
function leanTemplates(code: string): string {
  const [found] = leftOut.exec(code) ?? [];
  if (found !== undefined) throw new Error(`what this needs is left out of lit: ${found}`);
  return code.replaceAll(/\n\s+/g, '\n').replaceAll(/(\s[\w-]+)="([\w-]+)"/g, '$1=$2');
}

/** CSS without what only people read. */
function leanStyles(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}

async function bundle(input: InputOptions, output: OutputOptions): Promise<void> {
  const made = await rolldown(input);
  await made.write({ format: 'es', ...output });
  await made.close();
}

function inRoom(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(room, file)]));
}

/** Leads from our declarations to those of the rooms below. */
function findRooms(): Plugin {
  return {
    name: 'find-rooms',
    resolveId: {
      order: 'pre',
      handler(id) {
        const [, name, path] = /^@credit-check\/([\w-]+)\/(.+)$/.exec(id) ?? [];
        return name === undefined ? undefined : join(emitted, name, 'src', `${path}.d.ts`);
      },
    },
  };
}

function manifest() {
  const read = (path: string) => JSON.parse(readFileSync(join(room, path), 'utf8'));
  const { name, version, license, type, description, dependencies } = read('package.json');
  const domain = read('../domain/package.json');
  const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  return {
    name,
    version,
    description,
    license,
    type,
    sideEffects: ['./define.js', './react.js', './credit-badge.js'],
    customElements: './custom-elements.json',
    exports: {
      '.': entry('index'),
      './define': entry('define'),
      './react': entry('react'),
      ...Object.fromEntries(typings.map((name) => [`./${name}`, entry(name)])),
      './credit-badge.js': './credit-badge.js',
      './custom-elements.json': './custom-elements.json',
    },
    // The types are those of the contract's schemas.
    dependencies: { lit: dependencies.lit, zod: domain.dependencies.zod },
    peerDependencies: { react: '>=18' },
    peerDependenciesMeta: { react: { optional: true } },
  };
}
