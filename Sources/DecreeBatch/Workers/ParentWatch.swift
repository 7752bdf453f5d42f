import CLinux
import DecreeDocument
import Glibc

/// Ends a worker when the process that started it is gone, and takes away what would be left of both: the programs that the
/// worker has started, and its temporary files. These are otherwise no business of a worker, which is often ended by force;
/// but a parent that was ended so cannot see to them.
struct ParentWatch {
  /// The environment's variable by which a worker is told where its temporary files are.
  static let variable = "INGEST_WORKER_FOLDER"

  private let folder = getenv(variable).map { String(cString: $0) }

  /// Begins to watch.
  init() {
    // What is written to a parent that is gone must not be the end before all is tidy.
    signal(SIGPIPE, SIG_IGN)
    if folder.map(startThread) != true { _ = ingest_die_with_parent() }
  }

  /// To be called when the input has ended: only a parent that is gone has ended it.
  func end() {
    if let folder { tidyUp(folder) }
  }
}

/// Lets a thread wait until nobody holds the other end of our input any more.
private func startThread(folder: String) -> Bool {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  // The usual eight megabytes would count against what a document may take.
  pthread_attr_setstacksize(&attributes, 1 << 20)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  var thread = pthread_t()
  let watch: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { name in
    var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    while poll(&input, 1, -1) < 0 && errno == EINTR {}
    guard let name, input.revents & Int16(POLLHUP) != 0 else { return nil }
    tidyUp(String(cString: name.assumingMemoryBound(to: CChar.self)))
    _exit(1)
  }
  return pthread_create(&thread, &attributes, watch, strdup(folder)) == 0
}

/// The reading goes on meanwhile and may make another file: until the folder itself is gone, and a program has no place to
/// write to.
private func tidyUp(_ folder: String) {
  for _ in 0..<100 where access(folder, F_OK) == 0 {
    endPrograms(of: getpid())
    TemporaryFolder.removeFolder(folder)
  }
  endPrograms(of: getpid())
}
