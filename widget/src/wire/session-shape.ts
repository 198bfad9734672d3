/** The shape of what a session is good for, as the platform tells its frame. A test holds it against the contract's schema. */
import { subjectSchemes } from '@credit-check/domain/contract/subject';
import { basisShape, purposeShape } from './answer-shape.ts';
import type { Shape } from './shape.ts';

export const embedSessionShape: Shape = {
  object: {
    origin: 'string',
    subjects: { arrayOf: { object: { scheme: { oneOf: subjectSchemes }, id: 'string' } } },
    basis: basisShape,
    purpose: purposeShape,
    'consentId?': 'string',
    expiresAt: 'instant',
  },
};
