#pragma once
#include <zip.h>
#include <stdbool.h>

/// Whether libzip is installed: it is loaded when it is first needed, and only workbooks are read and written with it.
bool gz_zip_is_there(void);
