import type { Operation } from '@credit-check/domain/contract/operation';
import { operations } from '@credit-check/domain/contract/operations';
import { problemCodes } from '@credit-check/domain/contract/problems';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleBodies } from '../pages/examples.ts';
import { words } from '../pages/words.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const page = async (path: string) => {
  const response = await platform.app.request(path);
  return { response, text: await response.text() };
};

describe.each(['zh-CN', 'en'] as const)('/docs in %s', async (language) => {
  const { response, text } = await page(`/docs?lang=${language}`);

  it('is a page in that language with a way to the other', () => {
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${words[language].docs}</h1>`);
    expect(text).toContain('href="/docs?lang=zh-CN"');
    expect(text).toContain('href="/docs?lang=en"');
  });

  it('shows each operation, each problem code and each schema it links to', () => {
    for (const id of Object.keys(operations)) expect(text).toContain(`<section class="card" id="${id}">`);
    for (const code of problemCodes) expect(text).toContain(`id="problem-${code}"`);
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !text.includes(`id="${target}"`))).toEqual([]);
  });

  it('runs nothing and loads nothing', () => {
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(text).not.toMatch(/<script|<img|<link|<iframe|style="|onclick|src=|url\(/i);
  });
});

it('speaks Chinese unless asked otherwise', async () => {
  expect((await page('/docs')).text).toContain('<html lang="zh-CN">');
  expect((await page('/docs?lang=xx')).text).toContain('<html lang="zh-CN">');
});

it.each(Object.entries(exampleBodies))('the example of %s is one the operation takes', (id, body) => {
  const operation: Operation = operations[id as keyof typeof operations];
  expect(operation.body?.safeParse(body).success).toBe(true);
});
