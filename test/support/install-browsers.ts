/** Run before the tests: makes sure both browsers and Chinese glyphs are there, on Debian by installing them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, debianPackage, findBrowser, howToInstall } from './browsers.ts';

const missing = (['chromium', 'firefox'] satisfies BrowserName[]).filter((name) => findBrowser(name) === undefined);

if (missing.length > 0) {
  const root = process.getuid?.() === 0;
  if (!(root && existsSync('/usr/bin/apt-get'))) {
    for (const name of missing) console.error(howToInstall(name));
    process.exit(1);
  }
  const packages = [...missing.map(debianPackage), 'fonts-noto-cjk'];
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
}
