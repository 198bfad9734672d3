/** Safari's engine, where it is to be had: WebKitGTK, spoken to over WebDriver (W3C). On Debian `install-browsers.ts` gets it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { findFreePort } from '@credit-check/mock-server/store/testing/find-free-port';
import { findCommand } from './browsers.ts';

/** Debian's packages: the driver with its browser, and a display that nobody sees. */
export const webkitPackages = ['webkit2gtk-driver', 'xvfb'];

/** What a test needs of the engine; undefined where something is missing. */
export function findWebKit(): WebKitCommands | undefined {
  const driver = findCommand(['WebKitWebDriver']);
  const display = findCommand(['Xvfb']);
  const [browser] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser');
  return driver && display && browser ? { driver, display, browser } : undefined;
}

interface WebKitCommands {
  readonly driver: string;
  readonly display: string;
  readonly browser: string;
}

export interface WebKit {
  readonly open: (url: string) => Promise<void>;
  /** Runs a function in the page, as text, with arguments that are JSON or elements; what it returns likewise. */
  readonly run: <T, A extends readonly unknown[]>(script: (...args: A) => T, ...args: A) => Promise<T>;
  /** A person's press on an element that `run` gave. */
  readonly click: (element: unknown) => Promise<void>;
  /** A key, by its code point in WebDriver §17.4.2 or as the character itself. */
  readonly press: (key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function launchWebKit({ driver, display, browser }: WebKitCommands): Promise<WebKit> {
  // The server picks a free display and says which.
  const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1200x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(screen.stdout, 'data');
  const port = await findFreePort();
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1', TZ: 'Asia/Shanghai' };
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}/session`;
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const endAll = () => Promise.all([end(server), end(screen)]);
  const started = send<{ sessionId: string }>('POST', await answering(base), { capabilities });
  const { sessionId } = await started.catch(async (error: unknown) => {
    await endAll();
    throw error;
  });
  const post = <T>(path: string, body: unknown) => send<T>('POST', `${base}/${sessionId}/${path}`, body);

  return {
    open: (url) => post('url', { url }),
    run: (script, ...args) => post('execute/sync', { script: `return (${script}).apply(null, arguments)`, args }),
    click: (element) => post(`element/${(element as Record<string, string>)[ELEMENT]}/click`, {}),
    press: (key) =>
      post('actions', {
        actions: [{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: key })) }],
      }),
    async close() {
      await send('DELETE', `${base}/${sessionId}`).finally(endAll);
    },
  };
}

async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, { method, body: body === undefined ? null : JSON.stringify(body) });
  const { value } = (await response.json()) as { value: T };
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}

/** The driver says nothing when it listens. */
async function answering(base: string): Promise<string> {
  const until = performance.now() + 20_000;
  while (performance.now() < until) {
    const isUp = await fetch(new URL('/status', base)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return base;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
