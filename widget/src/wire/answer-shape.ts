/** The shape of what the platform answers. A test holds it against the contract's schemas, member by member. */
import { statuses } from '@credit-check/domain/contract/answer';
import { categories } from '@credit-check/domain/contract/categories';
import { annotationKinds, polarities } from '@credit-check/domain/contract/disclosed';
import { problemCodes } from '@credit-check/domain/contract/problems';
import { bases, purposeCodes } from '@credit-check/domain/contract/purpose';
import { subjectKinds, subjectSchemes } from '@credit-check/domain/contract/subject';
import { supersededReasons } from '@credit-check/domain/contract/superseded';
import type { Shape } from './shape.ts';

const strings: Shape = { arrayOf: 'string' };

export const basisShape: Shape = { oneOf: bases };
export const purposeShape: Shape = {
  object: { code: { oneOf: purposeCodes }, 'reference?': 'string', 'note?': 'string' },
};

const annotated = {
  annotations: {
    arrayOf: {
      object: { kind: { oneOf: annotationKinds }, since: 'instant', text: 'string', 'dueOn?': 'day' },
    },
  },
} as const satisfies Record<string, Shape>;

const disclosure: Shape = { object: { endsAt: { anyOf: ['instant', { oneOf: [null] }] }, rules: strings } };

const measure: Shape = {
  object: {
    code: 'string',
    name: 'string',
    authority: 'string',
    legalBasis: 'string',
    'method?': 'string',
    'endsOn?': 'day',
  },
};

const listing: Shape = {
  object: {
    id: 'string',
    listName: 'string',
    authority: 'string',
    listedOn: 'day',
    grounds: 'string',
    legalBasis: strings,
    documentNumber: 'string',
    measures: { arrayOf: measure },
    removalConditions: 'string',
    'removalProcedure?': 'string',
    remedies: 'string',
    ...annotated,
    disclosure,
  },
};

const record: Shape = {
  object: {
    id: 'string',
    catalogueItem: { object: { code: 'string', name: 'string' } },
    polarity: { oneOf: polarities },
    title: 'string',
    facts: 'string',
    'document?': { object: { type: 'string', number: 'string', authority: 'string', date: 'day' } },
    provider: 'string',
    determinedOn: 'day',
    'conductEndedOn?': 'day',
    ...annotated,
    disclosure,
  },
};

const evaluation: Shape = {
  object: {
    id: 'string',
    publisher: 'string',
    name: 'string',
    result: 'string',
    asOf: 'day',
    ...annotated,
    note: { oneOf: ['reference only'] },
    'disclosure?': disclosure,
  },
};

const receipt: Shape = {
  anyOf: [
    {
      object: {
        statement: 'string',
        proof: 'string',
        openings: strings,
        'releases?': { arrayOf: { object: { statement: 'string', proof: 'string' } } },
      },
    },
    { object: { queryId: 'string', index: 'integer' } },
  ],
};

export const answerShape: Shape = {
  object: {
    queryId: 'string',
    asOf: 'instant',
    refreshBy: 'instant',
    basis: basisShape,
    purpose: purposeShape,
    'jurisdiction?': 'string',
    source: { object: { name: 'string', url: 'string' } },
    subject: {
      object: { scheme: { oneOf: subjectSchemes }, id: 'string', kind: { oneOf: subjectKinds }, 'name?': 'string' },
    },
    status: { oneOf: statuses },
    scope: { anyOf: [{ oneOf: ['all'] }, { arrayOf: { oneOf: categories } }] },
    severeListings: { arrayOf: listing },
    records: { arrayOf: record },
    evaluations: { arrayOf: evaluation },
    notices: { arrayOf: { object: { code: 'string', text: 'string' } } },
    receipt,
  },
};

export const problemShape: Shape = {
  object: {
    type: 'string',
    title: 'string',
    status: 'integer',
    code: { oneOf: problemCodes },
    'detail?': 'string',
    'errors?': { arrayOf: { object: { pointer: 'string', message: 'string' } } },
    'queryId?': 'string',
    'requestId?': 'string',
  },
};

export const batchAnswerShape: Shape = {
  object: {
    results: {
      arrayOf: {
        anyOf: [
          { object: { ok: { oneOf: [true] }, answer: answerShape } },
          { object: { ok: { oneOf: [false] }, problem: problemShape } },
        ],
      },
    },
  },
};

export const supersededShape: Shape = { object: { queryId: 'string', reason: { oneOf: supersededReasons } } };
