/** Which network addresses are private, local or otherwise not the public Internet. Pure; resolves nothing. */

import { BlockList, isIPv4, isIPv6 } from "node:net";

const BLOCKED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const BLOCKED_V6: readonly (readonly [string, number])[] = [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
];

const blocked = new BlockList();
for (const [net, bits] of BLOCKED_V4) blocked.addSubnet(net, bits, "ipv4");
for (const [net, bits] of BLOCKED_V6) blocked.addSubnet(net, bits, "ipv6");

/**
 * True for an address that no page of the public Internet has; also for what is no address at all.
 * @example isPrivateAddress("192.168.1.1") // true
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1];
  if (mapped !== undefined) return blocked.check(mapped, "ipv4");
  if (isIPv4(bare)) return blocked.check(bare, "ipv4");
  if (isIPv6(bare)) return /^::ffff:/i.test(bare) || blocked.check(bare, "ipv6");
  return true;
}
