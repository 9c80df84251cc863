"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openInbox = openInbox;
const smtp_server_1 = require("smtp-server");
function decodedHeader(raw, name) {
    const line = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(raw)?.[1] ?? "";
    return line
        .replaceAll(/\r\n[ \t]/g, " ")
        .replaceAll(/\?=\s+=\?/g, "?==?")
        .replaceAll(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, form, text) => form.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decodedQuoted(text.replaceAll("_", " ")));
}
function decodedQuoted(text) {
    const bytes = text
        .replaceAll(/=\r\n/g, "")
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
}
function bodyOf(raw) {
    const body = raw.slice(raw.indexOf("\r\n\r\n") + 4);
    const encoding = /^content-transfer-encoding: (\S+)/im.exec(raw)?.[1]?.toLowerCase();
    if (encoding === "base64")
        return Buffer.from(body, "base64").toString("utf8");
    return encoding === "quoted-printable" ? decodedQuoted(body) : body;
}
const failure = ({ code, message }) => Object.assign(new Error(message), { responseCode: code });
/** Opens a server that takes mail without an account, in clear, on a free port. */
async function openInbox() {
    const mails = [];
    const refusing = {};
    const server = new smtp_server_1.SMTPServer({
        authOptional: true,
        disabledCommands: ["STARTTLS", "AUTH"],
        logger: false,
        onRcptTo({ address }, _session, done) {
            const refusal = refusing.recipient?.(address) ?? null;
            done(refusal === null ? null : failure(refusal));
        },
        onData(stream, session, done) {
            const chunks = [];
            stream.on("data", (chunk) => chunks.push(chunk));
            stream.on("end", () => {
                const raw = Buffer.concat(chunks).toString("latin1");
                const mail = {
                    to: session.envelope.rcptTo.map(({ address }) => address),
                    messageId: decodedHeader(raw, "Message-ID"),
                    subject: decodedHeader(raw, "Subject"),
                    text: bodyOf(raw).replaceAll("\r\n", "\n"),
                    raw,
                };
                void (refusing.mail?.(mail) ?? Promise.resolve(null)).then((refusal) => {
                    if (refusal === null)
                        mails.push(mail);
                    done(refusal === null ? null : failure(refusal));
                });
            });
        },
    });
    // A worker that is killed breaks its connection: that is what is tried.
    server.on("error", () => undefined);
    await new Promise((listening) => {
        server.listen(0, "127.0.0.1", () => {
            listening();
        });
    });
    const { port } = server.server.address();
    return {
        url: `smtp://127.0.0.1:${String(port)}`,
        mails,
        refusing,
        close: () => new Promise((closed) => {
            server.close(() => {
                closed();
            });
        }),
    };
}
