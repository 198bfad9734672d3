/** Reads the house as text: which files there are and what each imports. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const rooms = [
  'domain',
  'api-client',
  'widget',
  'extension',
  'mock-server',
  'examples',
  'test',
  'bench',
] as const;
export type Room = (typeof rooms)[number];

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly room: Room;
  readonly text: string;
  /** Module specifiers as written, type imports included. */
  readonly imports: readonly string[];
}

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;

/** Every TypeScript source of the house, tests too. */
export function readSources(): Source[] {
  const paths = globSync('{domain,api-client,widget,extension,mock-server,examples,test,bench}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (path) => path.includes('node_modules') || path.includes('dist'),
  });
  return paths.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const posixPath = path.replaceAll('\\', '/');
    return {
      path: posixPath,
      room: posixPath.split('/')[0] as Room,
      text,
      imports: [...withoutComments(text).matchAll(SPECIFIER)].map((match) => match[2]!),
    };
  });
}

/** The file a relative specifier means, from the root; undefined for packages. */
export function resolveRelative(from: Source, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.normalize(posix.join(posix.dirname(from.path), specifier));
}

/** The room an import leads to; undefined for packages that are not ours. */
export function roomOf(from: Source, specifier: string): Room | undefined {
  const ours = /^@credit-check\/([a-z-]+)/.exec(specifier)?.[1];
  const target = ours ?? resolveRelative(from, specifier)?.split('/')[0];
  return rooms.find((room) => room === target);
}

/** The package a bare specifier names: `@scope/name` or `name`. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export function isTest(source: Source): boolean {
  return /\.(test|spec)\.tsx?$/.test(source.path);
}

/** Lines that are comments alone are left out. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
}
