#pragma once
#include <brotli/encode.h>
#include <stdbool.h>

/// Whether Brotli's encoder is installed: it is loaded when it is first needed, and only faces for the web are written with it.
bool gz_brotli_is_there(void);
