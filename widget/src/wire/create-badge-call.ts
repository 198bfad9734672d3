/**
 * The two query operations, read by plain shapes. The client's own `createCallOperation` knows every operation and its
 * schema, which is more than a badge may weigh.
 */
import type { Clock } from '@credit-check/api-client/clock';
import type { CallInput, CallOperation, OutputOf } from '@credit-check/api-client/transport/call-operation';
import { type Parse, readAnswer } from '@credit-check/api-client/transport/read-answer';
import type { Send } from '@credit-check/api-client/transport/send';
import type { Problem } from '@credit-check/domain/contract/problems';
import { queryPaths } from '@credit-check/domain/contract/query-paths';
import { answerShape, batchAnswerShape, problemShape } from './answer-shape.ts';
import { isOfShape, type Shape } from './shape.ts';

const shapes: Readonly<Record<keyof typeof queryPaths, Shape>> = {
  createQuery: answerShape,
  createQueryBatch: batchAnswerShape,
};

/** @throws RangeError for an operation that is not a query */
export function createBadgeCall(send: Send, { now }: Pick<Clock, 'now'>): CallOperation {
  const problem = parseBy<Problem>(problemShape);
  return <Id extends Parameters<CallOperation>[0]>(id: Id, input: CallInput) => {
    if (!isQuery(id)) throw new RangeError('a badge makes queries only');
    const forms = { answer: parseBy<OutputOf<Id>>(shapes[id]), problem };
    // Said, so that nothing a page has added to `Object.prototype` can say it.
    return send({ ...input, method: 'POST', path: queryPaths[id], isOpen: false }, (response) =>
      readAnswer(response, forms, now()),
    );
  };
}

function isQuery(id: string): id is keyof typeof queryPaths {
  return Object.hasOwn(queryPaths, id);
}

/** `T` is what the shape stands for: a test holds every shape against its schema. */
export function parseBy<T>(shape: Shape): Parse<T> {
  return (json) => (isOfShape(json, shape) ? { ok: true, value: json as T } : { ok: false, pointers: [] });
}
