import { disclose } from '@credit-check/domain/disclosure/disclose';
import { parseUscc } from '@credit-check/domain/identifiers/uscc';
import { parseInstant } from '@credit-check/domain/time/instant';
import { describe, expect, it } from 'vitest';
import { generatedFiles, generateFile, generateFiles } from './generate-files.ts';
import { GENERATED_MAX, generatedUscc } from './generated-organization.ts';
import { sandboxScenarios } from './sandbox-files.ts';

describe('generated organisations', () => {
  it('are the same for the same seed, in any portion, and others for another', () => {
    expect(generatedFiles(50, 7)).toEqual(generatedFiles(50, 7));
    expect(generatedFiles(50, 7)).toEqual([...generateFiles(60, 7)].slice(0, 50));
    expect(generateFile(49, 7)).toEqual(generatedFiles(50, 7)[49]);
    expect(generatedFiles(50, 7)).not.toEqual(generatedFiles(50, 8));
  });

  it('have valid codes in division 990000 that are never those of the contract', () => {
    const contract = new Set(sandboxScenarios.map(({ id }) => id));
    const codes = [0, 1, 30, 31, 961, 9_999_999, GENERATED_MAX - 1].map(generatedUscc);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(parseUscc(code)).toMatchObject({ ok: true, code, checkCharacterValid: true, organizationCodeValid: true });
      expect(code).toMatch(/^91990000MB/);
      expect(contract.has(code)).toBe(false);
    }
    expect(GENERATED_MAX).toBeGreaterThan(10_000_000);
    expect(() => generatedUscc(GENERATED_MAX)).toThrow(RangeError);
  });

  it('are mostly clear, some adverse, few severe, some objected to or honoured, in both jurisdictions', () => {
    const now = parseInstant('2026-11-21T10:00:00+08:00');
    const counts: Record<string, number> = {};
    const count = (what: string) => {
      counts[what] = (counts[what] ?? 0) + 1;
    };
    for (const file of generateFiles(4000, 1)) {
      const { status, records } = disclose(file, { basis: 'public', scope: 'all' }, now);
      count(status);
      count(file.subject.jurisdiction);
      if (records.some(({ annotations }) => annotations.length > 0)) count('objected');
      if (records.some(({ polarity }) => polarity === 'positive')) count('honoured');
    }
    const share = (what: string) => (counts[what] ?? 0) / 4000;
    expect(share('no-adverse-records')).toBeGreaterThan(0.8);
    expect(share('adverse-records')).toBeGreaterThan(0.05);
    expect(share('severe-list')).toBeGreaterThan(0.003);
    expect(share('severe-list')).toBeLessThan(0.03);
    expect(share('objected')).toBeGreaterThan(0.005);
    expect(share('honoured')).toBeGreaterThan(0.03);
    expect(share('bingtuan')).toBeGreaterThan(0.1);
  });
});
