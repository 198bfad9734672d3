/** What the page that verifies receipts adds to the style of all pages. */
export const verifyPageStyle = `
#verify-form { margin-top: 1rem; }
[hidden] { display: none !important; }
.drop { border: 1.5px dashed var(--plain-line); border-radius: 10px; padding: 1.25rem 1rem; background: var(--paper); }
.dragging .drop { border-color: var(--accent); background: var(--objection-bg); }
.drop label, .field label { display: block; font-weight: 600; margin: 0 0 .25rem; }
.field { margin: 1rem 0 0; }
input, textarea, button { font: inherit; color: inherit; max-width: 100%; }
input[type="file"] { display: block; min-height: 2rem; width: 100%; }
textarea, input[type="text"] { width: 100%; background: var(--paper); border: 1px solid var(--plain-line); border-radius: 6px; padding: .45rem .6rem; }
textarea { font-family: var(--font-code); font-size: .85em; min-height: 7rem; resize: vertical; }
[aria-invalid] { border-color: var(--severe-line) !important; }
button { min-height: 2.4rem; margin-top: 1rem; padding: .35rem 1.5rem; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--accent-ink); cursor: pointer; }
input:focus-visible, textarea:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#verify-status:not(:empty) { margin: 1.5rem 0 .75rem; padding: .75rem 1rem; border-radius: 8px; font-weight: 600; font-size: 1.05rem; scroll-margin-top: 1rem; }
#verify-status.verified { border: 1px solid var(--plain-line); background: var(--plain-bg); color: var(--plain-ink); }
#verify-status.failed { border: 2px dashed var(--severe-line); color: var(--severe-ink); }
.unsaid { border: 1.5px dashed var(--adverse-line); color: var(--adverse-ink); border-radius: 8px; padding: .6rem .9rem; }
.objected { background: var(--objection-bg); color: var(--objection-ink); border-radius: 4px; padding: 0 .4rem; white-space: nowrap; }
summary { cursor: pointer; min-height: 24px; }
ol.slots { padding-left: 1.5rem; }
ol.slots li { padding: .2rem 0; }
`;
