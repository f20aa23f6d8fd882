#pragma once

#include <stdbool.h>

/// Chooses whether memory that the calling thread frees is kept from then on, with what it holds,
/// and never handed out again.
void paychan_keep_freed_memory(bool keeps);
