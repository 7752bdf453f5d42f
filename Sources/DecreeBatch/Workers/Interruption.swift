import Glibc

/// The user's wish to end, as Ctrl-C, SIGTERM and SIGHUP say it. While it is being watched, the signals wait to be
/// asked for instead of ending the process. One that is ignored (SIGHUP under `nohup`) goes on being ignored.
package struct Interruption: Sendable {
  private let numbers: [Int32]

  /// Begins to watch.
  package init() {
    numbers = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    var signals = signals
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  private var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    return signals
  }

  /// Whether a signal has come since this was last asked.
  func happened() -> Bool {
    var signals = signals
    var atOnce = timespec()
    return sigtimedwait(&signals, nil, &atOnce) > 0
  }
}

private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  guard sigaction(number, nil, &action) == 0 else { return false }
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    == unsafeBitCast(SIG_IGN, to: Int.self)
}
