/** @jsxImportSource solid-js */
/** Held by the compiler alone: what is right compiles, what is wrong does not. */
import type {} from '../../jsx/solid.ts';

export const right = (
  <credit-badge
    subject="91990000MAT000026X"
    publishable-key="pk_sandbox_demo"
    purpose="supplier-directory"
    variant="card"
    load="click"
    lang="en"
    on:credit-badge-ready={(event) => event.detail.queryId?.startsWith('qry_')}
  >
    信用信息
  </credit-badge>
);

// @ts-expect-error there is no such variant
export const wrongVariant = <credit-badge variant="banner" />;
// @ts-expect-error an event has a detail of its own
export const wrongDetail = <credit-badge on:credit-badge-ready={(event) => event.detail.score} />;
