/** What `npm run server -- admin --help` says. */
import { bases, purposeCodes } from '@credit-check/domain/contract/purpose';
import { organizationKinds } from '../../administration/organizations.ts';

export const adminUsage = `Usage: npm run server -- admin <what> <act> [options] --data DIR | --database URL

  organization create --id ID --name NAME --kind KIND [--bases A,B]
  organization change --id ID [--name NAME] [--bases A,B]
  organization list

  staff invite --organization ID --login LOGIN --role ROLE [--bases A,B]
  staff change --organization ID --login LOGIN --role ROLE [--bases A,B]
  staff remove --organization ID --login LOGIN
  staff list   --organization ID
               The role "administrator" manages staff and keys of the organisation in the portal.

  key issue    --organization ID --type secret|publishable [--origins A,B] [--purposes A,B] [--label TEXT]
  key restrict --organization ID --key ID [--origins A,B] [--purposes A,B]
  key rotate   --organization ID --key ID [--overlap-hours N]
  key revoke   --organization ID --key ID
  key list     --organization ID
               A key is shown once; the platform keeps only its hash.

  identity-provider connect    --id ID --name NAME --issuer URL --client-id ID [--client-secret-file FILE]
                               --login-claim CLAIM [--organization ID]
  identity-provider disconnect --id ID
  identity-provider list
               OpenID Connect. With --organization it signs in that organisation's invited staff, without one
               subjects by real name: the claim holds their resident ID number or USCC. Redirect address to
               register there: <public URL>/sign-in/return

  acts [--organization ID]     who administered what, newest first

  --data DIR       folder of the platform (default: CREDIT_DATA or .data); it may be running
  --database URL   PostgreSQL (default: DATABASE_URL)
  --json           lists as JSON

Kinds: ${organizationKinds.join(', ')}
Bases: ${bases.join(', ')} (default: those of the kind that need no duty: public, authorized)
Purposes: ${purposeCodes.join(', ')}
`;
