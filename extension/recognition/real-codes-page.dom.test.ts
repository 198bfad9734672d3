/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import saved from '../../test/fixtures/real-codes-page.html?raw';
import { findOnPage } from './find-on-page.ts';

/** Companies in the saved page, counted by hand from its table. */
const SUPPLIERS = 30;

async function findInSavedPage() {
  const page = new DOMParser().parseFromString(saved, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  return (await findOnPage(document, new AbortController().signal)).codes;
}

it('finds every real code of the saved page, in whatever dress, each with the name in its row', async () => {
  const codes = await findInSavedPage();
  const inTable = codes.filter(({ from }) => rowOf(from.node) !== undefined);
  expect(inTable).toHaveLength(SUPPLIERS);
  expect(new Set(inTable.map(({ code }) => code)).size).toBe(SUPPLIERS);
  for (const { code, checkCharacterValid, organizationCodeValid, name, from } of inTable) {
    expect({ code, checkCharacterValid, organizationCodeValid }).toEqual({
      code,
      checkCharacterValid: true,
      organizationCodeValid: true,
    });
    expect(name?.text).toBe(rowOf(from.node)?.cells[1]?.textContent);
  }
});

it('finds none of the order numbers, accounts, identity numbers, digests, permits, addresses and files', async () => {
  const codes = await findInSavedPage();
  const elsewhere = codes.filter(({ from }) => rowOf(from.node) === undefined);
  expect(elsewhere.map(({ code, checkCharacterValid }) => [code, checkCharacterValid])).toEqual([
    // The one that a label names, with a last character that does not compute: for a person to confirm (S2).
    ['91440300708461136X', false],
  ]);
});

function rowOf(node: Node): HTMLTableRowElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLTableRowElement>('#suppliers tr') ?? undefined;
}
