import { lookup as resolveName, type LookupAddress, type LookupOptions } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** An address that an administrator typed and that may not be called: private, or not https. */
export class AddressForbidden extends Error {
  constructor(address: string) {
    super(`${address} is not a public address`);
    this.name = "AddressForbidden";
  }
}

const privateRanges = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  privateRanges.addSubnet(address, bits, "ipv4");
}
// Of IPv6 only the global unicast range is public; those of it that carry an IPv4 address could lead back inside.
const publicRange = new BlockList();
publicRange.addSubnet("2000::", 3, "ipv6");
for (const [address, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const) {
  privateRanges.addSubnet(address, bits, "ipv6");
}

/** May the house call this IP address on behalf of an administrator? */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !privateRanges.check(address, "ipv4");
  return family === 6 && publicRange.check(address, "ipv6") && !privateRanges.check(address, "ipv6");
}

/** Resolves and verifies in one step: what is connected to is what was verified. One private address condemns the name. */
const publicLookup: LookupFunction = (hostname, options: LookupOptions, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      done(error, "", 0);
      return;
    }
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      done(new AddressForbidden(hostname), "", 0);
    } else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

/**
 * What a request to an address that an administrator typed is made with, at both doors: sign-in providers at the front,
 * webhooks at the back. Node follows no redirection by itself, and nothing here keeps a connection.
 * @param allowPrivate true where the operator says so: private addresses and http pass.
 * @throws AddressForbidden at once for a private address; later, as the error of the request, for a name that leads to one.
 */
export function guardOf(url: URL, allowPrivate: boolean): { agent: false; lookup?: LookupFunction } {
  if (allowPrivate && (url.protocol === "https:" || url.protocol === "http:")) return { agent: false };
  if (url.protocol !== "https:") throw new AddressForbidden(url.origin);
  // A literal address is never looked up.
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw new AddressForbidden(literal);
  return { agent: false, lookup: publicLookup };
}
