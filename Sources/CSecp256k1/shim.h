#ifndef PAYCHAN_CSECP256K1_SHIM_H
#define PAYCHAN_CSECP256K1_SHIM_H

#include <secp256k1.h>
#include <secp256k1_extrakeys.h>
#include <secp256k1_schnorrsig.h>

/* `memset` that the optimiser may not remove: for memory that held a secret. */
static inline void paychan_wipe(void *pointer, size_t count) {
  volatile unsigned char *byte = (volatile unsigned char *)pointer;
  while (count--) *byte++ = 0;
}

#endif
