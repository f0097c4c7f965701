#pragma once
#include <stdbool.h>
#include <xlsxwriter.h>

/// Whether libxlsxwriter is installed: it is loaded when it is first needed, and only workbooks are written with it.
bool gz_xlsx_is_there(void);

/// The version of the library's interface that this was built for, as the names of packages end in it.
const char *gz_xlsx_version(void);

/// A file in memory, which the library writes to by its path under /proc; less than 0 where there is none.
int gz_memory_file(void);
