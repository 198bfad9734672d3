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
import { checkFor, type Shape } from './shape.ts';

/** For `createAsk`, which makes queries only. */
export function createBadgeCall(send: Send, { now }: Pick<Clock, 'now'>): CallOperation {
  const problem = parseBy<Problem>(problemShape);
  const answers = { createQuery: parseBy(answerShape), createQueryBatch: parseBy(batchAnswerShape) };
  return <Id extends Parameters<CallOperation>[0]>(id: Id, input: CallInput) => {
    const query = id as keyof typeof queryPaths;
    const forms = { answer: answers[query] as Parse<OutputOf<Id>>, problem };
    // Said, so that nothing a page has added to `Object.prototype` can say it.
    return send({ ...input, method: 'POST', path: queryPaths[query], isOpen: false }, (received) =>
      readAnswer(received, forms, now()),
    );
  };
}

/** `T` is what the shape stands for: a test holds every shape against its schema. */
export function parseBy<T>(shape: Shape): Parse<T> {
  const fits = checkFor(shape);
  return (json) => (fits(json) ? { ok: true, value: json as T } : { ok: false, pointers: [] });
}
