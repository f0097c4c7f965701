#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a function: tries inputs until it is told to stop, or one does harm.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*use)(const uint8_t *data, size_t size));
