// One report, one thread: the compiler is native and keeps the thread busy; the worker goes on answering the queue meanwhile.
const { dirname, join } = require("node:path");
const { parentPort, workerData } = require("node:worker_threads");
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");

const { template, fonts, data, standard, attachments, creationTimestamp } = workerData;
const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths: fonts }] });
const inputs = { data };
try {
  for (const { name, bytes } of attachments) compiler.mapShadow(join(dirname(template), name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  if (compiled.result === null || compiled.hasError()) {
    parentPort.postMessage({ error: problems(compiled.takeDiagnostics()) });
  } else {
    const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp });
    parentPort.postMessage({ pdf });
  }
} catch (error) {
  parentPort.postMessage({ error: describe(error) });
} finally {
  // The cache belongs to the whole process: without this each report would stay in memory.
  compiler.evictCache(0);
}

function problems(diagnostics) {
  if (diagnostics === null) return "no diagnostics";
  return diagnostics.shortDiagnostics.map((each) => JSON.stringify(each)).join("\n");
}

function describe(error) {
  if (Array.isArray(error?.shortDiagnostics)) return problems(error);
  return error instanceof Error ? error.message : String(error);
}
