import Glibc

/// A program of the system that turns a document into one that we read ourselves.
struct ExternalProgram: Sendable {
  var path: String

  /// The first program of these names on the search path.
  init?(_ names: String...) {
    let search = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for name in names {
      for folder in search.split(separator: ":") where folder.hasPrefix("/") {
        let path = "\(folder)/\(name)"
        if access(path, X_OK) == 0 {
          self.path = path
          return
        }
      }
    }
    return nil
  }

  struct Result: Sendable {
    var status: Int32
    var output: [UInt8]
  }

  /// Runs the program without a shell, in a process group of its own, and ends the whole group when it is done or its
  /// time is up. It sees no standard input and a bare environment; its standard output becomes a file of the folder.
  ///
  /// - Parameters:
  ///   - seconds: how long it may take.
  ///   - limit: how many bytes of output are taken.
  /// - Throws: `ReadingError` `program-timeout`, `limit-inflated-bytes` or `program-failed`.
  func run(_ arguments: [String], in folder: TemporaryFolder, seconds: Int, limit: Int) throws -> Result {
    let child = try spawn(arguments, in: folder)
    guard let status = wait(for: child, milliseconds: seconds * 1000, folder: folder, limit: limit) else {
      kill(-child, SIGKILL)
      _ = reap(child, options: 0)
      throw ReadingError(
        code: "program-timeout",
        english: "\(path) has not finished within \(seconds) seconds and \(limit) bytes, and was stopped",
        russian: "\(path): не уложилась в \(seconds) с и \(limit) байт и была остановлена")
    }
    // Whatever the program has left running.
    kill(-child, SIGKILL)
    defer { folder.remove(Self.outputName) }
    guard let output = folder.read(Self.outputName, limit: limit) else {
      throw ReadingError.limit(.inflatedBytes, limit, in: "the output of \(path)")
    }
    return Result(status: status, output: output)
  }

  private static let outputName = "standard-output"

  private func spawn(_ arguments: [String], in folder: TemporaryFolder) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let output = "\(folder.path)/\(Self.outputName)"
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    let environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder.path)", "TMPDIR=\(folder.path)", "LC_ALL=C.UTF-8",
      "TZ=UTC",
    ]
    var child = pid_t()
    let status = withCStrings([path] + arguments) { argv in
      withCStrings(environment) { envp in posix_spawn(&child, path, &actions, &attributes, argv, envp) }
    }
    guard status == 0 else { throw failure(String(cString: strerror(status))) }
    return child
  }

  /// The exit status of the program; `nil` where its time is up or its output too large.
  private func wait(for child: pid_t, milliseconds: Int, folder: TemporaryFolder, limit: Int) -> Int32? {
    let deadline = Self.now() + milliseconds
    var pause: UInt32 = 500
    while true {
      if let status = reap(child, options: WNOHANG) { return status }
      guard Self.now() < deadline, folder.size(of: Self.outputName) <= limit else { return nil }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  private func reap(_ child: pid_t, options: Int32) -> Int32? {
    var status: Int32 = 0
    var result = waitpid(child, &status, options)
    while result < 0, errno == EINTR { result = waitpid(child, &status, options) }
    guard result == child else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// Milliseconds of a clock that only goes forward; it measures the time limit and reaches no output.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }

  private func failure(_ reason: String) -> ReadingError {
    ReadingError(
      code: "program-failed", english: "\(path) could not be started (\(reason))",
      russian: "не удалось запустить \(path) (\(reason))")
  }
}

extension ReadingError {
  /// The format needs a program that is not there.
  static func missingProgram(_ packages: [String]) -> ReadingError {
    let list = packages.joined(separator: " or ")
    return ReadingError(
      code: "program-missing",
      english: "this format needs a program that is not installed; install the package \(list)",
      russian: "для этого формата нужна программа, которой здесь нет; установите пакет "
        + packages.joined(separator: " или "))
  }
}
