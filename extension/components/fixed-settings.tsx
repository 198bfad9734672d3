import type { Managed } from '../managed.ts';
import { useWords } from './words-context.ts';

/** What the administrator of the person's organisation permits; absent where they permit everything. */
export function FixedSettings({ fixed }: { readonly fixed: Managed }) {
  const { texts, messages } = useWords();
  const words = texts.options.fixed;
  const { platform, purposes, languages, sites, unreadable } = fixed;
  if ([platform, purposes, languages, sites].every((value) => value === undefined) && unreadable.length === 0) {
    return null;
  }
  return (
    <section class="sheet fixed">
      <h2>{words.title}</h2>
      <p class="aside">{words.hint}</p>
      {unreadable.length > 0 && (
        <p class="notice" role="status">
          {words.unreadable(unreadable.join(', '))}
        </p>
      )}
      <dl>
        {platform !== undefined && <Fixed name={texts.options.platform} values={[platform]} />}
        {purposes && <Fixed name={words.purposes} values={purposes.map((code) => messages.purposes[code])} />}
        {languages && (
          <Fixed name={texts.options.language} values={languages.map((code) => texts.options.languages[code])} />
        )}
        {sites && <Fixed name={words.sites} values={sites} />}
      </dl>
    </section>
  );
}

function Fixed({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  const { texts } = useWords();
  return (
    <>
      <dt>{name}</dt>
      {values.length === 0 ? (
        <dd>{texts.options.fixed.nothing}</dd>
      ) : (
        values.map((value) => <dd key={value}>{value}</dd>)
      )}
    </>
  );
}
