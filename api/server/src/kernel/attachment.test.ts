import { attachmentHeader } from "./attachment";

describe("a file handed to the browser", () => {
  it("keeps its French name beside a plain one", () => {
    expect(attachmentHeader("Dossier d’été.pdf")).toBe(
      "attachment; filename=\"Dossier dete.pdf\"; filename*=UTF-8''Dossier%20d%E2%80%99%C3%A9t%C3%A9.pdf",
    );
  });

  it.each(['a"b.csv', "a\r\nset-cookie: x.csv", "a\\b.csv", "a\u202eb.csv"])(
    "can't break out of the header: %j",
    (name) => {
      const header = attachmentHeader(name);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(header.match(/"/g)).toHaveLength(2);
    },
  );
});
