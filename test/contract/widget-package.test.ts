/** The package as strangers install it: `npm run build -w widget` comes before. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../widget/dist/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, dist), 'utf8');

describe('on a server', () => {
  it('importing it draws nothing, asks nothing and needs no document', () => {
    const script = `
      globalThis.fetch = () => { throw new Error('asked'); };
      await import('${new URL('index.js', dist)}');
      await import('${new URL('define.js', dist)}');
      console.log(typeof document, process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);`;
    const args = ['--input-type=module', '--eval', script];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe('undefined 0');
  });

  it('React renders the element with its attributes and what is shown without JavaScript', async () => {
    const { CreditBadge } = (await import(
      new URL('react.js', dist).href
    )) as typeof import('@credit-check/widget/react');
    const properties = {
      subject: '91990000MAT000026X',
      publishableKey: 'pk_sandbox_demo',
      purpose: 'supplier-directory',
      onReady: () => {},
    };
    expect(renderToString(createElement(CreditBadge, properties, '信用信息'))).toBe(
      '<credit-badge subject="91990000MAT000026X" purpose="supplier-directory" publishable-key="pk_sandbox_demo">信用信息</credit-badge>',
    );
  });
});

describe('what it says of itself', () => {
  const element = JSON.parse(read('custom-elements.json')).modules[0].declarations[0];

  it('custom-elements.json names every event', () => {
    const source = readFileSync(new URL('../src/credit-badge-events.ts', dist), 'utf8');
    const events = [...source.matchAll(/'(credit-badge-[\w-]+)':/g)].map(([, name]) => name);
    expect(events.length).toBeGreaterThan(4);
    expect(element.events.map(({ name }: { name: string }) => name).sort()).toEqual(events.sort());
  });

  it('each way in has its declarations, and every file it names is there', () => {
    const { exports } = JSON.parse(read('package.json')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    for (const file of files) expect(read(file).length).toBeGreaterThan(0);
    const frameworks = ['react', 'preact', 'vue', 'solid'].map((name) => `./jsx/${name}`);
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(['.', './define', './react', ...frameworks]));
  });

  it('only what registers the element has side effects', () => {
    expect(JSON.parse(read('package.json')).sideEffects).toEqual(['./define.js', './react.js', './credit-badge.js']);
  });
});
