import Glibc

/// The user's wish to end, as Ctrl-C, SIGTERM and SIGHUP say it. While it is being watched, the signals wait to be
/// asked for instead of ending the process.
package struct Interruption: Sendable {
  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  /// Begins to watch.
  package init() {
    var signals = Self.signals
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether a signal has come since this was last asked.
  func happened() -> Bool {
    var signals = Self.signals
    var atOnce = timespec()
    return sigtimedwait(&signals, nil, &atOnce) > 0
  }
}
