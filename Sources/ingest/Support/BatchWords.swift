import DecreeBatch
import Glibc

// What `ingest batch` says of its results and its failures.

extension Failure {
  init?(_ result: FileResult) {
    guard let reason = result.reason else { return nil }
    self.init(
      ExitCodes.findings, reason.code, of: result.path, english: reason.english, russian: reason.russian)
  }

  /// - Parameter folder: what is written to and can be gone on with.
  init(_ failure: BatchFailure, folder: FilePath? = nil) {
    let wayOn =
      failure.isOfTheRoom && folder != nil
      ? (
        english: "; what is done is kept, and the same command goes on from there",
        russian: "; сделанное сохранено, та же команда продолжит с этого места"
      ) : (english: "", russian: "")
    switch failure {
    case .cannotWrite(let path, let error):
      let name = path == FilePath("-") ? "stdout" : path.text
      self.init(
        ExitCodes.cannotWrite, "cannot-write",
        of: name, english: "cannot be written: \(error.english)\(wayOn.english)",
        russian: "не удаётся записать: \(error.russian)\(wayOn.russian)")
    case .cannotKeep(let reason):
      self.init(
        ExitCodes.cannotWrite, reason.code, of: folder?.text, english: reason.english + wayOn.english,
        russian: reason.russian + wayOn.russian)
    case .foreign(let path):
      self.init(
        ExitCodes.cannotWrite, "output-exists",
        english: "\(path.text) is there already and is not of our making; nothing was replaced",
        russian: "\(path.text) уже есть и создан не этой программой; ничего не затёрто")
    case .replacesInput(let path):
      self = .replacesInput(path)
    case .noWorker(let error):
      self.init(
        ExitCodes.ourFault, "no-worker",
        english:
          "no process can be started to read with: \(error.english); try a smaller --jobs",
        russian:
          "не запускается читающий процесс: \(error.russian); попробуйте меньшее --jobs")
    case .busy(let path):
      self.init(
        ExitCodes.cannotWrite, "busy", of: path.text,
        english: "another run is writing there; wait for its end",
        russian: "туда уже пишет другой запуск; дождитесь его конца")
    }
  }
}

extension Failure {
  /// The document itself would be lost.
  static func replacesInput(_ path: FilePath) -> Failure {
    Failure(
      ExitCodes.cannotWrite, "output-is-input",
      english: "\(path.text) is to be read, and the output would take its place; nothing was written",
      russian: "\(path.text) — входной документ, результат затёр бы его; ничего не записано")
  }
}

extension BatchFailure {
  /// Whether the folder was good and then had no room left.
  fileprivate var isOfTheRoom: Bool {
    switch self {
    case .cannotKeep: true
    case .cannotWrite(_, let error): [ENOSPC, EDQUOT].contains(error.code)
    case .busy, .noWorker, .foreign, .replacesInput: false
    }
  }
}

extension Language {
  /// `10 files in 2.1 s: 7 read, 2 read with warnings, 1 failed, 0 skipped; 240 items; 4 files done before`.
  func summary(of summary: BatchSummary) -> String {
    let seconds =
      String(Int((summary.seconds * 10).rounded()) / 10) + of(english: ".", russian: ",")
      + String(Int((summary.seconds * 10).rounded()) % 10)
    let number = { (status: FileResult.Status) in summary.byStatus[status] ?? 0 }
    let parts = of(
      english: "\(number(.read)) read, \(number(.warned)) read with warnings, \(number(.failed)) failed, "
        + "\(number(.skipped)) skipped",
      russian: "прочитано без предупреждений \(number(.read)), с предупреждениями \(number(.warned)), "
        + "не удалось \(number(.failed)), пропущено \(number(.skipped))")
    return of(
      english: "\(count(summary.files, .file)) in \(seconds) s: ",
      russian: "\(count(summary.files, .file)) за \(seconds) с: ")
      + parts + "; " + count(summary.counts.items, .item) + doneBefore(summary.doneBefore)
  }

  private func doneBefore(_ files: Int) -> String {
    guard files > 0 else { return "" }
    return of(
      english: "; \(count(files, .file)) done before",
      russian: "; готово с прошлого раза: \(count(files, .file))")
  }

  func wayOn(kept: Bool) -> String {
    kept
      ? of(
        english: "interrupted; what is done is kept, and the same command goes on from there",
        russian: "прервано; сделанное сохранено, та же команда продолжит с этого места")
      : of(
        english: "interrupted; with --output instead of --ndjson a run can go on where it stopped",
        russian: "прервано; с ключом --output вместо --ndjson работу можно продолжить с места остановки")
  }

  func place(ofUnfinished file: FilePath) -> String {
    of(
      english: "the plans so far are in \(file.text)",
      russian: "планы, прочитанные до этого, — в файле \(file.text)")
  }
}
