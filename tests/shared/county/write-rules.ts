/** `npm run rules`: writes shared/county/rules/text.ts anew, after a rule or the table of event types has changed. */
import { writeFileSync } from 'node:fs';
import { compileRules, textFile, textModule } from './compile-rules.ts';

writeFileSync(textFile, textModule(compileRules()));
