import { describe, expect, it } from 'vitest';
import { demoBidders, demoSuppliers } from './demo-lists.ts';
import { sandboxFiles, sandboxScenarios } from './sandbox-files.ts';

const held = new Set(sandboxFiles().map(({ subject }) => subject.id));
const idOf = (scenario: string) => sandboxScenarios.find((known) => known.scenario === scenario)!.id;

describe('lists of the demo sites', () => {
  it('are forty bidders and eighteen suppliers, no code and no name twice', () => {
    for (const [list, length] of [
      [demoBidders(), 40],
      [demoSuppliers(), 18],
    ] as const) {
      expect(list).toHaveLength(length);
      expect(new Set(list.map(({ id }) => id)).size).toBe(length);
      expect(new Set(list.map(({ name }) => name)).size).toBe(length);
    }
  });

  it('hold one bidder the platform does not know, and none that it does not answer about', () => {
    const ids = demoBidders().map(({ id }) => id);
    expect(ids.filter((id) => !held.has(id))).toEqual(['91990000MAT099994Q']);
    for (const troubled of ['slow', 'unavailable', 'rate-limited']) expect(ids).not.toContain(idOf(troubled));
  });

  it('name every bidder and supplier as the platform does', () => {
    const names = new Map(sandboxFiles().map(({ subject }) => [subject.id, subject.name]));
    for (const { id, name } of [...demoBidders(), ...demoSuppliers()]) {
      if (held.has(id)) expect(name).toBe(names.get(id));
    }
    expect(demoSuppliers().every(({ id }) => held.has(id))).toBe(true);
  });
});
