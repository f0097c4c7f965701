#define _GNU_SOURCE
#include <sys/mman.h>

#include "loading.h"

#include "include/xlsx.h"

// Its structures change from version to version, so only the one that this was built for will do.
static const char *const names[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
static struct gz_library xlsx = {names, NULL};

bool gz_xlsx_is_there(void) { return gz_library_is_there(&xlsx); }

const char *gz_xlsx_version(void) { return LXW_SOVERSION; }

int gz_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

GZ_LAZY(xlsx, lxw_workbook *, workbook_new, (const char *path), (path))
GZ_LAZY(xlsx, lxw_error, workbook_close, (lxw_workbook * book), (book))
GZ_LAZY(xlsx, void, lxw_workbook_free, (lxw_workbook * book), (book))
GZ_LAZY(xlsx, char *, lxw_strerror, (lxw_error error), (error))
GZ_LAZY(xlsx, lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
GZ_LAZY(xlsx, lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
GZ_LAZY(xlsx, lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
GZ_LAZY(
    xlsx, lxw_error, workbook_set_custom_property_string, (lxw_workbook * book, const char *name, const char *value),
    (book, name, value))
GZ_LAZY(
    xlsx, lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format), (sheet, row, column, number, format))
GZ_LAZY(
    xlsx, lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format), (sheet, row, column, text, format))
GZ_LAZY(
    xlsx, lxw_error, worksheet_write_url_opt,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format, const char *text, const char *tip),
    (sheet, row, column, url, format, text, tip))
GZ_LAZY(
    xlsx, lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format), (sheet, first, last, width, format))
GZ_LAZY(
    xlsx, lxw_error, worksheet_add_table,
    (lxw_worksheet * sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, lxw_table_options *options),
    (sheet, top, left, bottom, right, options))
GZ_LAZY(xlsx, void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
GZ_LAZY(xlsx, void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
GZ_LAZY(xlsx, void, format_set_font_name, (lxw_format * format, const char *name), (format, name))
GZ_LAZY(xlsx, void, format_set_font_size, (lxw_format * format, double size), (format, size))
GZ_LAZY(xlsx, void, format_set_font_color, (lxw_format * format, lxw_color_t color), (format, color))
GZ_LAZY(xlsx, void, format_set_bold, (lxw_format * format), (format))
GZ_LAZY(xlsx, void, format_set_underline, (lxw_format * format, uint8_t style), (format, style))
GZ_LAZY(xlsx, void, format_set_num_format, (lxw_format * format, const char *code), (format, code))
GZ_LAZY(xlsx, void, format_set_align, (lxw_format * format, uint8_t place), (format, place))
GZ_LAZY(xlsx, void, format_set_text_wrap, (lxw_format * format), (format))
GZ_LAZY(xlsx, void, format_set_bottom, (lxw_format * format, uint8_t style), (format, style))
