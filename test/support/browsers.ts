/** Finds an installed Chromium and Firefox; nothing is downloaded here. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const known: Record<BrowserName, { variable: string; commands: string[]; paths: string[]; debian: string }> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** Path of the executable, or undefined. `CHROMIUM_PATH` and `FIREFOX_PATH` win. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, paths } = known[name];
  return findExecutable([process.env[variable]]) ?? findCommand(commands) ?? findExecutable(paths);
}

/** Path of the first of these commands that is on the `PATH`, or undefined. */
export function findCommand(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return findExecutable(folders.flatMap((folder) => names.map((name) => join(folder, name))));
}

function findExecutable(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && isExecutable(path));
}

/**
 * Path of the executable.
 * @throws Error with one line that says how to get it.
 */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(howToInstall(name));
  return path;
}

/** Debian's package of a browser. */
export function debianPackage(name: BrowserName): string {
  return known[name].debian;
}

/** One line for a person whose machine has no such browser. */
export function howToInstall(name: BrowserName): string {
  const { variable, debian } = known[name];
  return `No ${name} found. Install it (Debian: apt-get install ${debian}) or set ${variable} to its executable.`;
}

/** Switches under which Chromium starts without a display, also as root and without a network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
