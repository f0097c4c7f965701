#pragma once
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Swift does not see fork, as a copy of a process with several threads is not safe, nor prctl, which is variadic, nor closefrom. */
static inline pid_t process_copy(void) { return fork(); }
static inline int process_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
static inline void process_close_from(int descriptor) { closefrom(descriptor); }
