#pragma once
#include <stdbool.h>
#include <xlsxwriter.h>

/// Whether libxlsxwriter is installed: it is loaded when it is first needed, and only workbooks are written with it.
bool gz_xlsx_is_there(void);

/// The version of the library's interface that this was built for, as the names of packages end in it.
const char *gz_xlsx_version(void);

/// A file in memory, which the library writes to by its path under /proc; less than 0 where there is none.
int gz_memory_file(void);

// The library's texts are `const` in newer releases only, so what holds them is filled here.

/// The properties of a document.
static inline lxw_doc_properties gz_xlsx_properties(char *title, char *subject, char *author, char *comments, time_t created) {
  lxw_doc_properties properties = {
      .title = title, .subject = subject, .author = author, .comments = comments, .created = created};
  return properties;
}

/// A column of a table under its header.
static inline lxw_table_column gz_xlsx_column(char *header, lxw_format *format) {
  lxw_table_column column = {.header = header, .header_format = format};
  return column;
}

/// A table of columns, which end in NULL, without stripes and without filters.
static inline lxw_table_options gz_xlsx_table(char *name, lxw_table_column **columns) {
  lxw_table_options options = {
      .name = name, .columns = columns, .no_autofilter = 1, .no_banded_rows = 1, .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
      .style_type_number = 1};
  return options;
}
