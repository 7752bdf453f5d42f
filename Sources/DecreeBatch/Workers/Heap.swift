import CLinux

/// Keeps freed memory for the next document or the next list, up to a bound: by itself the allocator gives the heap's
/// end back after each small document, and the system clears the same pages anew, which took a third of a batch's time.
package func keepFreedMemory() {
  mallopt(M_TRIM_THRESHOLD, 64 << 20)
  mallopt(M_TOP_PAD, 1 << 20)
}
