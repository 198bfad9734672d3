/** Requests with an `Idempotency-Key` that are under way in this process, by credential and key. */
export interface InFlight {
  get(id: string): InFlightRequest | undefined;
  /** Holds the request until its answer has settled. */
  hold(id: string, request: InFlightRequest): void;
}

export interface InFlightRequest {
  readonly bodyHash: string;
  readonly answer: Promise<unknown>;
}

export function createInFlight(): InFlight {
  const requests = new Map<string, InFlightRequest>();
  return {
    get: (id) => requests.get(id),
    hold(id, request) {
      requests.set(id, request);
      const release = () => requests.delete(id);
      request.answer.then(release, release);
    },
  };
}
