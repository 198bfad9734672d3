/**
 * The script of the platform's frame (`/embed/…`). It waits for the badge of the page around it, takes the session from
 * it, and shows the answer here. The page's address is one the platform served for one origin: that of its `data-origin`.
 */
import { readClaims } from '../session/session-claims.ts';
import { type FrameLook, type FromFrame, isOpening, isToFrame, type Opening } from './frame-messages.ts';
import { FramedBadge } from './framed-badge.ts';

customElements.define('credit-badge', FramedBadge);

/** The only origin that may show this frame and give it a session. */
const origin = document.documentElement.dataset.origin;
const platformUrl = location.href.replace(/\/embed\/[^/]*$/, '');

addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (event.source !== parent || event.origin !== origin || port === undefined) return;
  if (isOpening(event.data) && isForHere(event.data.session)) show(event.data, port);
});

function isForHere(session: string): boolean {
  return readClaims(session)?.origin === origin;
}

function show({ session, subject, look }: Opening, port: MessagePort): void {
  const badge = new FramedBadge();
  Object.assign(badge, { platformUrl, session, wanted: subject, load: 'eager' });
  apply(look, badge);
  const post = (message: FromFrame) => port.postMessage(message);
  badge.onOpen = (isOpen) => post({ type: 'open', isOpen });
  tellStandings(badge, post);
  badge.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') badge.open(false);
  });

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isToFrame(data)) return;
    if (data.type === 'look') apply(data.look, badge);
    else if (data.type === 'check') void badge.check();
    else if (data.type === 'close') badge.open(false);
    else if (isForHere(data.session)) badge.renew(data.session);
  };
  document.body.replaceChildren(badge);
}

/** That something has ended or changed is told nobody: it would say that there was something. */
function tellStandings(badge: FramedBadge, post: (message: FromFrame) => void): void {
  let told = '';
  const tell = ({ detail: { queryId, code } }: HTMLElementEventMap['credit-badge-changed']) => {
    if (badge.isAskingAgain && (badge.state === 'loading' || badge.state === 'ready')) return;
    badge.isAskingAgain = false;
    const message: FromFrame = {
      type: 'standing',
      state: badge.state,
      ...(code && { code }),
      ...(queryId && { queryId }),
    };
    const text = JSON.stringify(message);
    if (text !== told) post(message);
    told = text;
  };
  badge.addEventListener('credit-badge-changed', tell);
  badge.addEventListener('credit-badge-ready', tell);
  badge.addEventListener('credit-badge-problem', tell);
}

function apply({ variant, locale, colorScheme, fontSize }: FrameLook, badge: FramedBadge): void {
  badge.variant = variant;
  const root = document.documentElement;
  root.lang = locale;
  root.dataset.variant = variant;
  root.style.colorScheme = colorScheme;
  badge.style.setProperty('--credit-badge-font-size', `${Math.min(Math.max(fontSize, 12), 24)}px`);
}
