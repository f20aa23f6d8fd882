/* The hashes of nettle, with one signature for `*_digest` whatever its version:
 * nettle 4.0 always writes the whole digest and dropped the length argument. */

#ifndef PAYCHAN_CNETTLE_SHIM_H
#define PAYCHAN_CNETTLE_SHIM_H

#include <nettle/hmac.h>
#include <nettle/ripemd160.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/version.h>
#include <string.h>

#if NETTLE_VERSION_MAJOR >= 4
#define PAYCHAN_DIGEST(call, context, size, out) call(context, out)
#else
#define PAYCHAN_DIGEST(call, context, size, out) call(context, size, out)
#endif

static inline void paychan_sha256_digest(struct sha256_ctx *context, uint8_t *out) {
  PAYCHAN_DIGEST(sha256_digest, context, SHA256_DIGEST_SIZE, out);
}

static inline void paychan_ripemd160_digest(struct ripemd160_ctx *context, uint8_t *out) {
  PAYCHAN_DIGEST(ripemd160_digest, context, RIPEMD160_DIGEST_SIZE, out);
}

static inline void paychan_sha1_digest(struct sha1_ctx *context, uint8_t *out) {
  PAYCHAN_DIGEST(sha1_digest, context, SHA1_DIGEST_SIZE, out);
}

static inline void paychan_hmac_sha512_digest(struct hmac_sha512_ctx *context, uint8_t *out) {
  PAYCHAN_DIGEST(hmac_sha512_digest, context, SHA512_DIGEST_SIZE, out);
}

/* `memset` that the optimiser may not remove: for contexts that held a secret. */
static inline void paychan_hash_wipe(void *pointer, size_t count) {
  memset(pointer, 0, count);
  __asm__ __volatile__("" : : "r"(pointer) : "memory");
}

#endif
