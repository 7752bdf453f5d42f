import ArgumentParser
import CanonicalJSON
import DecreeBatch
import Glibc

enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
  case bar, json, none

  /// A bar on a terminal that can take one away again, nothing in a pipe.
  static var suitable: ProgressStyle {
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    return isatty(STDERR_FILENO) == 1 && terminal != "dumb" ? .bar : .none
  }
}

/// Shows on standard error how far a batch is.
final class ProgressDisplay {
  private let style: ProgressStyle
  private let language: Language
  private let total: Int?
  private var isShown = false
  private var last = -1.0

  /// - Parameter total: counts the inputs, where that can be done beforehand; asked only where it is shown.
  init(style: ProgressStyle, console: Console, total: () -> Int?) {
    self.style = console.isQuiet ? .none : style
    language = console.language
    self.total = self.style == .none ? nil : total()
  }

  func show(_ progress: WorkProgress) {
    switch style {
    case .none: return
    case .bar:
      write("\r\u{1b}[K" + line(progress, room: terminalWidth(STDERR_FILENO) - 1))
      isShown = true
    case .json:
      guard progress.seconds - last >= 1 || progress.done == total else { return }
      last = progress.seconds
      write(String(decoding: json(progress).canonicalBytes(), as: UTF8.self) + "\n")
    }
  }

  /// Takes the bar away, so that a line can be written.
  func clear() {
    guard isShown else { return }
    write("\r\u{1b}[K")
    isShown = false
  }

  /// What does not fit into the terminal's line would leave a new one each time: the bar goes first.
  private func line(_ progress: WorkProgress, room: Int) -> String {
    let words = words(progress)
    guard let total, total > 0, words.unicodeScalars.count + 25 <= room else {
      return String(words.prefix(max(0, room)))
    }
    let filled = min(24, 24 * progress.done / total)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled) + " " + words
  }

  private func words(_ progress: WorkProgress) -> String {
    let rate = progress.seconds > 0 ? Double(progress.done) / progress.seconds : 0
    var line = String(progress.done) + (total.map { "/\($0)" } ?? "")
    line += language.of(english: ", \(Int(rate))/s", russian: ", \(Int(rate))/с")
    if progress.failed > 0 {
      line += language.of(english: ", \(progress.failed) failed", russian: ", не удалось \(progress.failed)")
    }
    if let total, rate > 0, progress.done < total {
      let left = clock(Int((Double(total - progress.done) / rate).rounded(.up)))
      line += language.of(english: ", \(left) left", russian: ", осталось \(left)")
    }
    return line
  }

  private func json(_ progress: WorkProgress) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("done", .integer(progress.done)), .init("failed", .integer(progress.failed)),
      .init("seconds", .number((progress.seconds * 10).rounded() / 10)),
    ]
    if let total { members.append(.init("total", .integer(total))) }
    return .object(members)
  }

  private func write(_ text: String) { try? writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// `0:07`, `12:30`, `3:05:00`.
private func clock(_ seconds: Int) -> String {
  let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
  let minutes = seconds / 60
  return minutes < 60
    ? "\(minutes):\(two(seconds % 60))" : "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
}
