import {
  backends,
  signIn,
  startInstance,
  testDatabase,
  waitFor,
  type Instance,
  type QueueBackend,
  type TestDatabase,
} from "../support";

jest.setTimeout(180_000);

interface DossierState {
  readonly id: string;
  readonly job: { readonly state: string; readonly progressRatio: number; readonly failureReason: string | null };
  readonly files: readonly { readonly name: string; readonly url: string; readonly sha256: string }[];
}
const dossiers = `query Dossiers { cpomDossiers { id job { id state progressRatio failureReason } files { id name url sha256 } } }`;
const generate = `mutation Generate($input: GenerateCpomDossierInput!) { generateCpomDossier(input: $input) { ok error { message } dossier { id } } }`;

describe.each(backends)("a worker killed in the middle of a dossier, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let instance: Instance;
  beforeAll(async () => {
    database = await testDatabase();
    backend = await startBackend();
    instance = await startInstance({
      appUrl: database.appUrl,
      home: database.home,
      ...(backend.queueUrl === undefined ? {} : { queueUrl: backend.queueUrl }),
      demo: true,
      env: { PALIER_CONFORMANCE: "1" },
    });
  });
  afterAll(async () => {
    await instance.close();
    await backend.close();
    await database.close();
  });

  it("ends once all the same", async () => {
    const director = await signIn(instance.url, "direction@demo.example");
    const read = async (): Promise<DossierState | undefined> =>
      (await director.query<{ cpomDossiers: DossierState[] }>(dossiers)).cpomDossiers[0];
    await director.query(generate, { input: { title: "Dossier interrompu" } });
    await waitFor("the work has begun", async () => {
      const state = (await read())?.job;
      return state?.state === "RUNNING" && state.progressRatio > 0 && state.progressRatio < 1;
    });
    instance.worker().kill("SIGKILL");
    await instance.startWorker();
    const ended = await waitFor(
      "the dossier ends",
      async () => {
        const dossier = await read();
        return dossier?.job.state === "DONE" || dossier?.job.state === "FAILED" ? dossier : null;
      },
      90_000,
    );
    expect(ended.job).toMatchObject({ state: "DONE", failureReason: null });
    expect(ended.files.map(({ name }) => name).toSorted()).toEqual([
      "annexe.xlsx",
      "dossier.docx",
      "dossier.pdf",
      "lignage.json",
    ]);
    const { rows } = await database.owner.query<{ done: string; dossiers: string }>(
      "select (select count(*) from job_done d join outbox o on o.id = d.job_id where o.kind like 'cpom.%') as done, (select count(*) from cpom_dossier) as dossiers",
    );
    expect(rows).toEqual([{ done: "1", dossiers: "1" }]);
    for (const file of ended.files) expect((await director.fetch(file.url)).status).toBe(200);
  });
});
