/**
 * Run before the tests: makes sure both browsers and Chinese glyphs are there, on Debian by installing them. Safari's engine
 * is installed where that is possible; elsewhere its tests are left out and say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, debianPackage, findBrowser, howToInstall } from './browsers.ts';
import { findWebKit, webkitPackages } from './webkit.ts';

const missing = (['chromium', 'firefox'] satisfies BrowserName[]).filter((name) => findBrowser(name) === undefined);

const aptGet = '/usr/bin/apt-get';
const mayInstall = process.getuid?.() === 0 && existsSync(aptGet);

if (missing.length > 0) {
  if (!mayInstall) {
    for (const name of missing) console.error(howToInstall(name));
    process.exit(1);
  }
  install([...missing.map(debianPackage), 'fonts-noto-cjk']);
}
if (mayInstall && findWebKit() === undefined) {
  try {
    install(webkitPackages);
  } catch {
    console.warn(`${webkitPackages.join(', ')}: not to be had here; the tests in WebKit are left out.`);
  }
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(aptGet, ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync(aptGet, ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
}
