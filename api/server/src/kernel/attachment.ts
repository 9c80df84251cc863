/** A name as `Content-Disposition` takes it: the plain one for old readers, the whole one beside it (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]|["\\]/g, "");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
