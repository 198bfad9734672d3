/** C3: what is never collected, found by the names of fields wherever they stand in what a provider sends (BT55, GX57). */
import { type ProhibitedAttribute, prohibitedAttributes } from '../contract/record-input.ts';

/** Further names, as tables and forms write them. Compared without case, spaces, hyphens and underscores. */
const otherNames: Readonly<Record<ProhibitedAttribute, readonly string[]>> = {
  religion: ['religiousbelief', '宗教', '宗教信仰'],
  genes: ['gene', 'genome', 'dna', '基因'],
  fingerprints: ['fingerprint', '指纹', '指紋'],
  bloodType: ['bloodgroup', '血型'],
  medicalHistory: ['disease', 'diseases', 'illness', '疾病', '病史', '疾病史', '疾病和病史'],
};

const attributeByName = new Map(
  prohibitedAttributes.flatMap((attribute) =>
    [attribute, ...otherNames[attribute]].map((name) => [normalise(name), attribute] as const),
  ),
);

/** The prohibited attributes that `input`, parsed JSON from outside, carries as a field at any depth; each once. */
export function findProhibitedData(input: unknown): ProhibitedAttribute[] {
  const found = new Set<ProhibitedAttribute>();
  const left: unknown[] = [input];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      const attribute = attributeByName.get(normalise(name));
      if (attribute !== undefined) found.add(attribute);
      const inner = (value as Readonly<Record<string, unknown>>)[name];
      // Most of what a record holds is text.
      if (typeof inner === 'object') left.push(inner);
    }
  }
  return prohibitedAttributes.filter((attribute) => found.has(attribute));
}

function normalise(name: string): string {
  const lower = name.toLowerCase();
  // Few names hold such a character: looking is cheaper than replacing.
  return /[\s_-]/.test(lower) ? lower.replaceAll(/[\s_-]/g, '') : lower;
}
