import DecreeDocument
import Glibc

/// How a worker is started: this very program, told to be one.
package struct WorkerCommand: Sendable {
  package var executable: String
  package var arguments: [String]

  package init(executable: String = "/proc/self/exe", arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }
}

/// Why no worker can be started: too many processes or open files, as a rule.
package struct WorkerStartError: Error, Sendable {
  package let cause: SystemError
}

/// A process that reads one record at a time. It leads a process group of its own, so that the programs it starts end
/// with it, and so that Ctrl-C reaches only us.
final class WorkerProcess {
  let id: pid_t
  /// Its standard input, which does not block.
  let input: Int32
  /// Its standard output.
  let output: Int32
  /// Where it makes its temporary files: one that is ended cannot take them away itself.
  private let temporaries = try? TemporaryFolder()

  init(_ command: WorkerCommand) throws(WorkerStartError) {
    let (childInput, input) = try makePipe()
    let (output, childOutput) = try makePipe()
    defer {
      close(childInput)
      close(childOutput)
    }
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    self.input = input
    self.output = output

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, childInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, childOutput, STDOUT_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    var arguments = ([command.executable] + command.arguments).map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var id: pid_t = 0
    var environment = variables(temporaries)
    defer { for variable in environment { free(variable) } }
    environment.append(nil)
    let failure = posix_spawn(&id, command.executable, &actions, &attributes, arguments, environment)
    self.id = id
    if failure != 0 {
      close(input)
      close(output)
      throw WorkerStartError(cause: SystemError(code: failure))
    }
  }

  /// Bytes of memory that are its own now.
  var memory: Int {
    guard
      let text = try? String(decoding: content(of: FilePath("/proc/\(id)/statm"), limit: 4096), as: UTF8.self)
    else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Ends it and all it has started, and waits for its end.
  ///
  /// - Returns: the signal that ended it, where one did, and the most memory that it ever had, in bytes.
  @discardableResult
  func end() -> (signal: Int32?, peakMemory: Int) {
    close(input)
    close(output)
    endPrograms(of: id)
    kill(-id, SIGKILL)
    return reap()
  }

  /// Waits for a process that has ended by itself; what it has started is ended too.
  func collect() -> (signal: Int32?, peakMemory: Int) {
    close(input)
    close(output)
    let ending = reap()
    kill(-id, SIGKILL)
    return ending
  }

  private func reap() -> (signal: Int32?, peakMemory: Int) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return (signal == 0 ? nil : signal, Int(usage.ru_maxrss) << 10)
  }
}

/// Ends what a process has started: each such program leads a group of its own.
func endPrograms(of id: pid_t) {
  guard let text = try? content(of: FilePath("/proc/\(id)/task/\(id)/children"), limit: 4096) else { return }
  for child in String(decoding: text, as: UTF8.self).split(separator: " ").compactMap({ pid_t($0) }) {
    kill(-child, SIGKILL)
  }
}

/// Our own variables, and where to make temporary files.
private func variables(_ temporaries: TemporaryFolder?) -> [UnsafeMutablePointer<CChar>?] {
  var variables: [UnsafeMutablePointer<CChar>?] = []
  var next = environ
  let replaced = (temporaries == nil ? [] : ["TMPDIR="]) + [ParentWatch.variable + "="]
  while let variable = next.pointee {
    if !replaced.contains(where: { strncmp(variable, $0, $0.utf8.count) == 0 }) {
      variables.append(strdup(variable))
    }
    next += 1
  }
  if let temporaries {
    variables += ["TMPDIR", ParentWatch.variable].map { strdup($0 + "=" + temporaries.path) }
  }
  return variables
}

private func makePipe() throws(WorkerStartError) -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw WorkerStartError(cause: .last) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}
