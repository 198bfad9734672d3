/** Every message of the extension. */
import { locales } from '@credit-check/widget/locales/locale';
import * as z from 'zod/mini';
import { checkRequestSchema, checkRowSchema, ROWS_MAX, subjectOnPageSchema } from './checks/check-run.ts';
import type { Channel, RequestOf, ResponseOf } from './messaging.ts';
import { sessionSchema, signInOutcomeSchema } from './session.ts';

/** Browsers hand on an absent value as `null` or as nothing. */
const nothing = z.nullish(z.void());
const tab = z.object({ tabId: z.int() });

/** Our pages → the background, which holds tokens, client and results. */
export const toBackground = {
  to: 'background',
  map: {
    'session/get': { request: nothing, response: sessionSchema },
    /** Beside whoever is signed in; who signs in acts from then on. */
    'session/sign-in': { request: nothing, response: signInOutcomeSchema },
    /** Another of those who are signed in acts from now on. */
    'session/act-as': { request: z.object({ account: z.string() }), response: nothing },
    'session/sign-out': { request: nothing, response: nothing },
    /** Asks the platform: only ever sent on a click (X4). */
    'check/start': { request: checkRequestSchema, response: nothing },
    'check/cancel': { request: tab, response: nothing },
    /** Asks again about these rows of the tab's check. */
    'check/again': { request: z.extend(tab, { codes: z.array(z.string()) }), response: nothing },
    /** The platform says that this answer is no longer current. */
    'check/superseded': { request: z.extend(tab, { queryId: z.string() }), response: nothing },
    /** Takes the results off the page and forgets them. */
    'check/clear': { request: tab, response: nothing },
  },
} as const satisfies Channel<Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>>;

/** Sends a message to the background. */
export type RequestsToBackground = <N extends keyof typeof toBackground.map>(
  name: N,
  request: RequestOf<typeof toBackground.map, N>,
) => Promise<ResponseOf<typeof toBackground.map, N>>;

const codeFoundSchema = z.extend(subjectOnPageSchema, {
  /** How often the page shows it. */
  occurrences: z.int(),
});
export type CodeFound = z.infer<typeof codeFoundSchema>;

const recognisedSchema = z.object({
  codes: z.array(codeFoundSchema).check(z.maxLength(ROWS_MAX)),
  /** Codes the page holds but does not show. */
  hidden: z.array(codeFoundSchema).check(z.maxLength(ROWS_MAX)),
  /** How many more it has than are told. */
  surplus: z.int(),
  projectNumber: z.optional(z.string()),
  projectName: z.optional(z.string()),
  /** `YYYY-MM-DDTHH:mm` in Asia/Shanghai. */
  cutOff: z.optional(z.string()),
});
export type Recognised = z.infer<typeof recognisedSchema>;

/** Popup and background → the script in the page, which asks nothing of anyone. */
export const toPage = {
  to: 'page',
  map: {
    'page/recognise': { request: nothing, response: recognisedSchema },
    /** Draws results beside the codes, in place of what is drawn there. */
    'page/show': {
      request: z.object({ rows: z.array(checkRowSchema), platform: z.string(), locale: z.enum(locales) }),
      response: nothing,
    },
    'page/clear': { request: nothing, response: nothing },
    /** All badges out of sight, or back. */
    'page/toggle': { request: nothing, response: nothing },
    /** Whether the page is read on as it changes: where a person has turned that on for its site. */
    'page/follow': { request: z.object({ isOn: z.boolean() }), response: nothing },
  },
} as const satisfies Channel<Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>>;

/** The script in a page that is read on → background. */
export const fromPage = {
  to: 'from-page',
  map: {
    /** How many codes the page has shown so far. */
    'page/found': { request: z.object({ count: z.int() }), response: nothing },
  },
} as const satisfies Channel<Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>>;
