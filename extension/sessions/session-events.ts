/** Tells the extension's other contexts what of a session has changed; they read that much anew. */
import * as z from 'zod/mini';

const CHANNEL = 'check-sessions';

const changedSchema = z.object({
  id: z.string(),
  /** Keys of the batches that are new, beside the session itself and its run. */
  keys: z.array(z.string()),
});
type SessionChanged = z.infer<typeof changedSchema>;

export interface SessionEvents {
  readonly tell: (changed: SessionChanged) => void;
  readonly listen: (listener: (changed: SessionChanged) => void, signal: AbortSignal) => void;
}

/** A channel hears what others tell, never itself. */
export function openSessionEvents(): SessionEvents {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (changed) => channel.postMessage(changed),
    listen(listener, signal) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        const parsed = z.safeParse(changedSchema, data);
        if (parsed.success) listener(parsed.data);
      };
      channel.addEventListener('message', onMessage, { signal });
    },
  };
}
