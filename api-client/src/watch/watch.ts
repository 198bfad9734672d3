import { systemClock } from '../system-clock.ts';
import { createWatch, type Watch } from './create-watch.ts';

/** `watch` for a context that has answers but no client, such as a page that got them in a message. */
export const watch: Watch = /* @__PURE__ */ createWatch(systemClock);
