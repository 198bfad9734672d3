/** `npm start`: builds what is needed, starts the platform with sandbox data and the demo sites, says what to open. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '@credit-check/mock-server/cli/parse-arguments';
import { createLogger } from '@credit-check/mock-server/observe/logger';
import { demoBidders, demoSuppliers } from '@credit-check/mock-server/sandbox/data/demo-lists';
import { startPlatform } from '@credit-check/mock-server/server';
import { serveDemoSites } from './demo-sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const widget = {
  version: (JSON.parse(readFileSync(`${root}widget/package.json`, 'utf8')) as { version: string }).version,
  file: `${root}widget/dist/credit-badge.js`,
};

const parsed = parseArguments([...process.argv.slice(2), '--sandbox'], process.env);
if (parsed.kind !== 'run') {
  const usage =
    'npm start takes PORT and HOST from the environment, e.g. PORT=9000 npm start. The demo sites listen on the next port.';
  console.log(parsed.kind === 'wrong' ? `${parsed.reason}\n${usage}` : usage);
  process.exit(parsed.kind === 'wrong' ? 2 : 0);
}
const { port, host, data, limits } = parsed.arguments;

try {
  console.log('Building the badge and the page that verifies receipts …');
  await build('widget');
  await build('api-client', 'build:page');
  const platform = await startPlatform({
    port,
    host,
    data,
    limits,
    sandbox: {},
    widget,
    logger: createLogger('warn', process.stderr),
  });
  const sites = await serveDemoSites({
    platformUrl: platform.url,
    host,
    port: port === 0 ? 0 : port + 1,
    bidders: demoBidders(),
    suppliers: demoSuppliers(),
    script: await readWidgetScript(platform.url),
  });
  console.log(`
Credit platform (sandbox)   ${platform.url}
  Portal of subjects        ${platform.url}/portal
  API reference             ${platform.url}/docs
Bid opening, 40 bidders     ${sites.url}/bidders
Supplier directory          ${sites.url}/suppliers

Building the extension …    (the pages above work already; Ctrl-C ends)`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      process.once(signal, () => process.exit(1));
      await sites.close();
      await platform.close();
      process.exit(0);
    });
  }

  await build('extension');
  console.log(`
The extension is in         .output/chrome-mv3    chrome://extensions → Developer mode → Load unpacked
                            .output/firefox-mv3   about:debugging → This Firefox → Load Temporary Add-on → manifest.json
Open the bidders' page, click the extension, sign in as officer@agency, check all.`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} or ${port + 1} is taken: end what listens there or choose another, e.g. PORT=9000 npm start`
      : `npm start failed: ${message}`,
  );
  process.exit(1);
}

/** Runs a package's build quietly; its output is shown only when it fails. */
async function build(workspace: string, script = 'build'): Promise<void> {
  const child = spawn('npm', ['run', script, '-w', workspace, '--silent'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`the build of ${workspace} failed\n${output}`);
}

async function readWidgetScript(platformUrl: string): Promise<{ url: string; integrity: string }> {
  const response = await fetch(`${platformUrl}/widget/latest.json`);
  if (!response.ok) throw new Error(`${platformUrl}/widget/latest.json answered ${response.status}`);
  return (await response.json()) as { url: string; integrity: string };
}
