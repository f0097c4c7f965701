#pragma once
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
/* Swift does not see how memory that Cairo has freed goes back to the system. */
#include <malloc.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Swift does not see memfd_create, which some headers only show on request. 1 is MFD_CLOEXEC. */
static inline int memory_file(const char *name) { return (int)syscall(SYS_memfd_create, name, 1u); }
