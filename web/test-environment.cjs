const { TestEnvironment } = require("jest-environment-jsdom");

const FROM_NODE = [
  "TextEncoder",
  "TextDecoder",
  "fetch",
  "Request",
  "Response",
  "Headers",
  "FormData",
  "Blob",
  "File",
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "AbortController",
  "AbortSignal",
  "structuredClone",
];

/** jsdom without the network: the web platform's classes that jsdom lacks come from Node, all together (one alone is not enough). */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    // jsdom's parser knows no margin boxes of a printed page: that one complaint is not about our code.
    const { virtualConsole } = this.dom;
    const listeners = virtualConsole.listeners("jsdomError");
    virtualConsole.removeAllListeners("jsdomError");
    virtualConsole.on("jsdomError", (error) => {
      if (error.type !== "css parsing") for (const listener of listeners) listener(error);
    });
    for (const name of FROM_NODE) if (globalThis[name] !== undefined) this.global[name] = globalThis[name];
  }
};
