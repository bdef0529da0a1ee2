import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { keyedHash, sha256 } from "./keyed-hash.ts";

it("is SHA-256 and HMAC-SHA-256 as Node has them", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 100 }),
      fc.string({ maxLength: 200 }),
      (bytes, key, text) => {
        expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
        expect(Buffer.from(keyedHash(key)(text)).toString("hex")).toBe(
          createHmac("sha256", key).update(text).digest("hex"),
        );
      },
    ),
  );
});
