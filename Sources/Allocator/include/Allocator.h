// Nothing to import: the target only tells jemalloc how to work.
