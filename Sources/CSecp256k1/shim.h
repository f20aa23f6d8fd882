#ifndef PAYCHAN_CSECP256K1_SHIM_H
#define PAYCHAN_CSECP256K1_SHIM_H

#include <secp256k1.h>
#include <secp256k1_extrakeys.h>
#include <secp256k1_recovery.h>
#include <secp256k1_schnorrsig.h>
#include <string.h>

/* `memset` that the optimiser may not remove: for memory that held a secret. */
static inline void paychan_wipe(void *pointer, size_t count) {
  memset(pointer, 0, count);
  __asm__ __volatile__("" : : "r"(pointer) : "memory");
}

/* Copies a secret byte by byte: what `memcpy` moves stays in vector registers, which the dynamic
 * linker may save on the stack much later. */
static inline void paychan_copy(unsigned char *to, const unsigned char *from, size_t count) {
  const volatile unsigned char *byte = from;
  while (count--) *to++ = *byte++;
}

/* Overwrites the stack where calls before this one had their frames: the library clears its secrets
 * there in a way that optimisers remove (before its version 0.6), and registers are spilled. Then it
 * moves zeros of some lengths, which go through the registers through which secrets were moved. */
static __attribute__((noinline)) void paychan_wipe_stack(void) {
  static const volatile size_t lengths[] = {40, 80, 160};
  unsigned char frames[8192];
  paychan_wipe(frames, sizeof frames);
  for (int index = 0; index < 3; index++) {
    memmove(frames + 1024, frames, lengths[index]);
    __asm__ __volatile__("" : : "r"(&frames[0]) : "memory");
  }
}

#endif
