// For Node: there the wasm lies beside this file and is read at once, so there is nothing to wait for. `init` is there so that
// the same lines run in a page.
import { readFileSync } from "node:fs";
import { Simulator, initSync } from "./merchant_simulator_api.js";

const exports = initSync({ module: readFileSync(new URL("merchant_simulator_api_bg.wasm", import.meta.url)) });

export default async function init() {
  return exports;
}
export { Simulator, initSync };
