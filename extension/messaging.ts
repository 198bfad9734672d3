/** Messages between the parts of the extension: named in one table, checked by schema on both sides, sender known. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

interface Exchange {
  readonly request: z.ZodMiniType;
  readonly response: z.ZodMiniType;
}
export type MessageMap = Readonly<Record<string, Exchange>>;

export type RequestOf<M extends MessageMap, N extends keyof M> = z.output<M[N]['request']>;
export type ResponseOf<M extends MessageMap, N extends keyof M> = z.output<M[N]['response']>;
export type Handlers<M extends MessageMap> = {
  readonly [N in keyof M]: (request: RequestOf<M, N>, sender: Sender) => Promise<ResponseOf<M, N>>;
};

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** The tab of a page's script. */
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

const envelopeSchema = z.object({ to: z.string(), name: z.string(), body: z.optional(z.unknown()) });
type Envelope = z.infer<typeof envelopeSchema>;

export interface Channel<M extends MessageMap> {
  readonly to: string;
  readonly map: M;
}

/** The handler's answer to a message of this channel; undefined where the message is not for it or not from whom it may be. */
export function route<M extends MessageMap>(
  { to, map }: Channel<M>,
  handlers: Handlers<M>,
  isAllowed: (sender: Sender) => boolean,
  message: unknown,
  sender: Sender,
): Promise<unknown> | undefined {
  const envelope = z.safeParse(envelopeSchema, message);
  if (!envelope.success || envelope.data.to !== to || !isAllowed(sender)) return undefined;
  const { name, body } = envelope.data;
  const exchange = Object.hasOwn(map, name) ? map[name] : undefined;
  const handler = handlers[name];
  if (exchange === undefined || handler === undefined) return undefined;
  return answer(exchange, handler as (request: unknown, sender: Sender) => Promise<unknown>, body, sender);
}

async function answer(
  { request, response }: Exchange,
  handler: (request: unknown, sender: Sender) => Promise<unknown>,
  body: unknown,
  sender: Sender,
): Promise<unknown> {
  return z.parse(response, await handler(z.parse(request, body), sender));
}

/** Answers the messages of a channel until the signal ends it. */
export function answerMessages<M extends MessageMap>(
  channel: Channel<M>,
  handlers: Handlers<M>,
  isAllowed: (sender: Sender) => boolean,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender) => route(channel, handlers, isAllowed, message, sender);
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** A message to an extension context (the background); rejects where nobody answers it or the answer is of another form. */
export async function sendMessage<M extends MessageMap, N extends keyof M & string>(
  channel: Channel<M>,
  name: N,
  body: RequestOf<M, N>,
): Promise<ResponseOf<M, N>> {
  return checked(channel, name, await browser.runtime.sendMessage(envelopeOf(channel, name, body)));
}

/** A message to the script in a tab's page. */
export async function sendToTab<M extends MessageMap, N extends keyof M & string>(
  tabId: number,
  channel: Channel<M>,
  name: N,
  body: RequestOf<M, N>,
): Promise<ResponseOf<M, N>> {
  return checked(channel, name, await browser.tabs.sendMessage(tabId, envelopeOf(channel, name, body)));
}

function envelopeOf<M extends MessageMap>({ to, map }: Channel<M>, name: keyof M & string, body: unknown): Envelope {
  return { to, name, body: z.parse(map[name]!.request, body) };
}

function checked<M extends MessageMap, N extends keyof M>({ map }: Channel<M>, name: N, reply: unknown) {
  return z.parse(map[name]!.response, reply) as ResponseOf<M, N>;
}

/** Our own pages: the popup, the options. */
export function isExtensionPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(`${location.origin}/`) === true;
}

/** Any of our own contexts. Only they can send to a tab. */
export function isOurs({ id }: Sender): boolean {
  return id === browser.runtime.id;
}
