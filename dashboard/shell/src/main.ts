// SPDX-License-Identifier: Apache-2.0
import { addMessages, beginLanguages, storedLanguage, tokens, useLanguage } from '@jackfield/ui';
import * as uiInGerman from '../../ui/src/locales/de';
import { componentStyles } from './components';
import * as german from './locales/de';

beginLanguages();
addMessages({ de: uiInGerman });
addMessages({ de: german });
document.adoptedStyleSheets.push(...componentStyles, ...(tokens.styleSheet ? [tokens.styleSheet] : []));
// In the right language from the first word on.
await useLanguage(storedLanguage(), false);
await import('./console');
