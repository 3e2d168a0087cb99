// SPDX-License-Identifier: Apache-2.0
//
// What REST takes and answers, as types: makes ui/src/generated/rest.d.ts of the description that the appliance serves at
// /api/openapi.json. The build of bundles/web makes that description; without it there is nothing to check against.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DESCRIPTION = join(ROOT, '../bundles/web/target/classes/openapi/rest.json');
const TYPES = join(ROOT, 'ui/src/generated/rest.d.ts');

if (!existsSync(DESCRIPTION)) {
  console.error('REST is not described yet: build it first, mvn -q process-classes -pl bundles/web -am');
  process.exit(1);
}
/** What is described as an object without saying of what can be anything, such as the value of a setting. */
function transform({ type, properties, additionalProperties }) {
  return type === 'object' && !properties && !additionalProperties
    ? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)
    : undefined;
}

mkdirSync(dirname(TYPES), { recursive: true });
writeFileSync(TYPES, astToString(await openapi(pathToFileURL(DESCRIPTION), { transform })));
