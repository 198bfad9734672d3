import { useWords } from './words-context.ts';

/** How a check goes, in three steps. */
export function Welcome({ onSettings }: { readonly onSettings: () => void }) {
  const { welcome } = useWords().texts;
  return (
    <>
      <header>
        <img src="/icon/48.png" width={40} height={40} alt="" />
        <h1>{welcome.title}</h1>
      </header>
      <p>{welcome.lead}</p>
      <ol>
        {welcome.steps.map(({ title, text }) => (
          <li key={title} class="sheet">
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="aside">{welcome.promise}</p>
      <button type="button" class="primary" onClick={onSettings}>
        {welcome.openSettings}
      </button>
    </>
  );
}
