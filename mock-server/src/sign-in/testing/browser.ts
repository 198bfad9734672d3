/** As much of a browser as a sign-in needs: cookies by path, and no redirect followed unseen. */
export interface Browser {
  get(url: string): Promise<Response>;
  /** Posts a form as a page of `origin` would. */
  post(url: string, form: Readonly<Record<string, string>>, origin?: string): Promise<Response>;
  readonly cookies: readonly Cookie[];
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** The attributes as they came, lower-case. */
  readonly attributes: readonly string[];
}

export function createBrowser(): Browser {
  let cookies: Cookie[] = [];

  async function send(url: string, init: RequestInit): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = cookies.filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')));
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        accept: 'text/html',
        cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) cookies = withCookie(cookies, parseCookie(line));
    return response;
  }

  return {
    get: (url) => send(url, {}),
    post: (url, form, origin = new URL(url).origin) =>
      send(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin } }),
    get cookies() {
      return cookies;
    },
  };
}

function parseCookie(line: string): Cookie {
  const [pair = '', ...attributes] = line.split(/; */);
  const equals = pair.indexOf('=');
  const lower = attributes.map((attribute) => attribute.toLowerCase());
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), path, attributes: lower };
}

function withCookie(cookies: readonly Cookie[], cookie: Cookie): Cookie[] {
  const others = cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
  return isDeletion(cookie) ? others : [...others, cookie];
}

/** Servers delete a cookie by an end at the epoch. */
function isDeletion({ attributes }: Cookie): boolean {
  return attributes.includes('expires=thu, 01 jan 1970 00:00:00 gmt');
}
