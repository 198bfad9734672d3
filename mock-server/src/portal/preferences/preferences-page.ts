/** *My wishes*: positive records not public (C6), requesters blocked. In force with the click. */
import { html, raw } from 'hono/html';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { putPreferences } from '../../self/put-preferences.ts';
import { findOrganizations, findPreferences, findRequesters } from '../../store/preferences.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { dataText } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import { preferencesWords } from './preferences-words.ts';

const PATH = '/portal/preferences';

export function addPreferencesPages(portal: Portal, context: Context): void {
  const { db } = context;

  portal.get(
    PATH,
    { for: subjectAudiences, label: { 'zh-CN': '我的意愿', en: 'My wishes' } },
    async ({ signedIn, language, search, formToken, page }) => {
      const text = preferencesWords[language];
      const key = subjectKey(signedIn.subject);
      const { positiveRecordsPublic, blockedRequesters } = await findPreferences(db, key);
      const requesters = await findOrganizations(db, [
        ...new Set([...(await findRequesters(db, key)), ...blockedRequesters]),
      ]);
      const body = html`${search.done === 'saved' ? html`<p class="done" role="status">${text.saved}</p>` : ''}
<form class="stack" method="post" action="${PATH}">${formToken}
<fieldset class="card"><legend><h2>${text.positive}</h2></legend>
<p class="hint">${text.positiveLead}</p>
${signedIn.audience === 'person' ? html`<p class="hint">${text.positivePerson}</p>` : ''}
${choice('radio', 'positive', 'public', text.public, positiveRecordsPublic)}
${choice('radio', 'positive', 'not-public', text.notPublic, !positiveRecordsPublic)}
</fieldset>
<fieldset class="card"><legend><h2>${text.blocked}</h2></legend>
<p class="hint">${text.blockedLead}</p>
${
  requesters.length === 0
    ? html`<p class="nothing">${text.nobody}</p>`
    : requesters.map(
        ({ id, name }) =>
          html`<input type="hidden" name="offered" value="${id}">${choice('checkbox', 'blocked', id, dataText(name), blockedRequesters.includes(id), text.block(name))}`,
      )
}
</fieldset>
<p><button>${text.save}</button></p>
</form>`;
      return page({ title: text.title, body });
    },
  );

  portal.post(PATH, { for: subjectAudiences }, async ({ signedIn, form, redirect }) => {
    const { blockedRequesters } = await findPreferences(db, subjectKey(signedIn.subject));
    const offered = form.getAll('offered').map(String);
    // Who was blocked elsewhere since the form was made is not on it, and stays.
    const kept = blockedRequesters.filter((id) => !offered.includes(id));
    const positive = form.get('positive');
    await putPreferences(context, signedIn.querier, {
      // A form that says neither leaves it as it is: what is hidden stays hidden.
      ...((positive === 'public' || positive === 'not-public') && { positiveRecordsPublic: positive === 'public' }),
      blockedRequesters: [...kept, ...form.getAll('blocked').map(String)],
    });
    return redirect(`${PATH}?done=saved`);
  });
}

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  label: Html | string,
  isChecked: boolean,
  description?: string,
): Html {
  const described = description === undefined ? '' : html` aria-label="${description}"`;
  return html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${isChecked ? raw(' checked') : ''}${described}> <span>${label}</span></label>`;
}
