// node validate.mjs SCHEMA FILE: exits 1 and says why when the file is not what the schema of Teams 1.30 says.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const [schema, file] = process.argv.slice(2);
const packaged = dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"));
const read = path => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(read(join(packaged, "build/json-schemas/teams/v1.30", schema)));
if (!validate(read(file))) {
  console.log(validate.errors.map(error => `${error.instancePath} ${error.message}`).join("\n"));
  process.exit(1);
}
