/** Registered behind the page's script for sites a person has turned on; on no other page is there anything of either. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startedPageScript } from '../features/page-world.ts';

export default defineUnlistedScript(() => startedPageScript()?.follow(true));
