#ifndef INGEST_CLINUX_SHIM_H
#define INGEST_CLINUX_SHIM_H

#include <signal.h>
#include <sys/prctl.h>

// What Swift's Glibc module leaves out, because it is declared for _GNU_SOURCE only or takes variable arguments.

int syncfs(int descriptor);
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned flags);

static const unsigned ingest_rename_noreplace = 1;

// The process is killed when the thread that started it ends.
static inline int ingest_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

#endif
