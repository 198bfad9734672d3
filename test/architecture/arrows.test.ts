import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isTest,
  packageOf,
  type Room,
  readSources,
  resolveRelative,
  roomOf,
  rooms,
  root,
  type Source,
  withoutComments,
} from './sources.ts';

/** Who may import whom. A new arrow is a decision: it belongs in ARCHITECTURE.md first, then here. */
const arrows: Record<Room, readonly Room[]> = {
  domain: [],
  'api-client': ['domain'],
  widget: ['domain', 'api-client'],
  extension: ['domain', 'api-client', 'widget'],
  'mock-server': ['domain'],
  examples: ['domain', 'api-client', 'widget', 'extension', 'mock-server'],
  test: ['domain', 'api-client', 'widget', 'extension', 'mock-server', 'examples'],
  bench: ['domain', 'api-client', 'widget', 'extension', 'mock-server', 'examples', 'test'],
};

const sources = readSources();
const shipped = sources.filter((source) => !isTest(source) && !isTestSupport(source));

describe('import direction', () => {
  it('has something to look at', () => {
    for (const room of ['domain', 'api-client', 'widget', 'extension', 'mock-server'] as const) {
      expect(sources.some((source) => source.room === room)).toBe(true);
    }
  });

  it('follows the arrows of the house', () => {
    const wrong = shipped.flatMap((source) =>
      source.imports
        .map((specifier) => ({ specifier, to: roomOf(source, specifier) }))
        .filter(({ to }) => to !== undefined && to !== source.room && !arrows[source.room].includes(to))
        .map(({ specifier }) => `${source.path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never reaches into another room by a relative path', () => {
    const wrong = shipped
      .filter((source) => source.room !== 'test' && source.room !== 'bench')
      .flatMap((source) =>
        source.imports
          .filter((specifier) => {
            const target = resolveRelative(source, specifier);
            return target !== undefined && target.split('/')[0] !== source.room;
          })
          .map((specifier) => `${source.path} → ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no circles of files', () => {
    expect(findCircle(new Map(shipped.map((source) => [source.path, relativeImports(source)])))).toEqual([]);
  });

  it.each(['domain/src', 'api-client/src', 'widget/src', 'extension', 'mock-server/src'])(
    'has no circles of folders in %s',
    (place) => {
      expect(findCircle(foldersOf(place))).toEqual([]);
    },
  );

  it('is declared in each package.json', () => {
    const wrong = rooms
      .filter((room) => room !== 'test' && room !== 'bench')
      .flatMap((room) => {
        const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'));
        const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies };
        return shipped
          .filter((source) => source.room === room && source.path.startsWith(`${room}/src/`))
          .flatMap((source) =>
            source.imports
              .map(packageOf)
              .filter((name) => name !== undefined && name !== `@credit-check/${room}` && !(name in declared))
              .map((name) => `${source.path} → ${name}`),
          );
      });
    expect(wrong).toEqual([]);
  });

  it('keeps domain free of a platform: its compiler knows no DOM and no Node, and nothing reads clock or chance', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'domain/tsconfig.json'), 'utf8'));
    const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    const known = { ...base, ...compilerOptions };
    expect(known.types).toEqual([]);
    expect(known.lib.filter((lib: string) => /dom|worker/i.test(lib))).toEqual([]);
    const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
    const wrong = shipped.filter(({ room, text }) => room === 'domain' && forbidden.test(withoutComments(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

function isTestSupport(source: Source): boolean {
  return /(^|\/)(test|testing)-[a-z-]+\.ts$|vitest(\.[a-z]+)?\.config\.ts$|\/testing\//.test(source.path);
}

type Graph = ReadonlyMap<string, readonly string[]>;

/** The first circle found, as it is walked; empty where there is none. */
function findCircle(graph: Graph): string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const target of graph.get(node) ?? []) {
      const circle = visit(target, [...trail, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Which folders right below the place import from which; a file that lies there itself stands for itself. */
function foldersOf(place: string): Graph {
  const folderOf = (path: string) => path.split('/')[place.split('/').length]!;
  const inside = shipped.filter(({ path }) => path.startsWith(`${place}/`));
  const folders = Map.groupBy(inside, ({ path }) => folderOf(path));
  return new Map(
    [...folders].map(([folder, files]) => [
      folder,
      files
        .flatMap(relativeImports)
        .filter((target) => target.startsWith(`${place}/`) && folderOf(target) !== folder)
        .map(folderOf),
    ]),
  );
}

/** Type imports, too: two files that name each other's types are one file in two halves. */
function relativeImports(source: Source): string[] {
  return source.imports.map((specifier) => resolveRelative(source, specifier)).filter((target) => target !== undefined);
}
