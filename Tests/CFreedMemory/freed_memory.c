#include "freed_memory.h"

#include <stdlib.h>

static _Thread_local bool keeps_freed_memory;

void paychan_keep_freed_memory(bool keeps) { keeps_freed_memory = keeps; }

// Sanitizers have a `free` of their own, which keeps freed memory for a while as well.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define PAYCHAN_SANITIZED 1
#endif
#endif

#if defined(__GLIBC__) && !defined(PAYCHAN_SANITIZED)

void __libc_free(void *block);

// Takes the place of glibc's `free` in the whole process.
void free(void *block) {
  if (!keeps_freed_memory) __libc_free(block);
}

#endif
