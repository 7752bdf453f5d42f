import Glibc

/// The user's wish to end, as Ctrl-C, SIGTERM and SIGHUP say it. While it is being watched, the signals wait to be
/// asked for instead of ending the process. One that is ignored (SIGHUP under `nohup`) goes on being ignored.
///
/// Where nobody asks, because what we write to takes nothing or a disk does not answer, the third signal ends the process,
/// or else half a minute after the first: a run may be ended at any moment, and the same command goes on.
package struct Interruption: Sendable {
  /// Begins to watch.
  package init() {
    // What a handler uses must be there before it is called.
    signalsTold = signalsCome
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      handle(number) { _ in
        signalsCome += 1
        // As shells tell of a process that Ctrl-C has ended.
        if signalsCome > 2 { _exit(130) }
        if signalsCome == 1 { alarm(30) }
      }
    }
    handle(SIGALRM) { _ in _exit(130) }
  }

  /// Whether a signal has come since this was last asked.
  func happened() -> Bool {
    defer { signalsTold = signalsCome }
    return signalsCome > signalsTold
  }
}

// A handler sees nothing but global variables, and these are of one thread.
nonisolated(unsafe) private var signalsCome: sig_atomic_t = 0
nonisolated(unsafe) private var signalsTold: sig_atomic_t = 0

/// What waits for a file or a pipe goes on waiting; `poll` returns.
private func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = handler
  action.sa_flags = SA_RESTART
  sigaction(number, &action, nil)
  // Who started us may have it held back.
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, number)
  sigprocmask(SIG_UNBLOCK, &signals, nil)
}

private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  guard sigaction(number, nil, &action) == 0 else { return false }
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    == unsafeBitCast(SIG_IGN, to: Int.self)
}
