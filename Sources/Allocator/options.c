// What jemalloc reads at the start. Two arenas: what one thread frees is then there for the others, while a large document
// goes from thread to thread. Pages go back to the system a twentieth of a second after they were freed rather than after
// ten seconds: the cells of a table must be gone by the time that its items are there.
const char *malloc_conf = "narenas:2,dirty_decay_ms:50";
