/** The verifier of an evidence pack: built with the extension, put into `verify.html`, never run by the extension itself. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(async () => {
  await import('@credit-check/api-client/verify-page/verify-page');
});
