import ArgumentParser
import DecreeBatch
import DecreeDocument

/// `ingest batch archive -o plans`
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: spoken(
      english: "Reads many orders: folders, patterns, lists. Goes on where it stopped.",
      russian: "Читает много документов: папки, шаблоны, списки. Продолжает с места остановки."),
    discussion: spoken(
      english: """
        The tree is mirrored: `ingest batch archive -o plans` makes plans/2021/order.docx.json of \
        archive/2021/order.docx. Of one folder the content is mirrored; of several inputs the paths are kept as they are \
        given, and of absolute ones the last name; --base says otherwise. In folders, files are taken by their \
        extensions; a file that is named is read whatever it is called.

        plans/report.json says of each input whether it was read, warned (its plan is written, and something in it wants \
        a look), failed or skipped, and why. Inputs that are done already, by the same version with the same options, are \
        not done again; --force does it. Patterns in quotes are expanded too, and ** stands for any folders.

        EXIT CODES
          0    every document was read
          1    some failed; the report says which
          64   the command line is wrong
          66   there is no such input, or no document in it
          70   a fault of ingest itself, or no process can be started to read with
          73   the output cannot be written
          130  interrupted; with --output the same command goes on, with --ndjson it begins anew
        """,
      russian: """
        Дерево папок сохраняется: после `ingest batch архив -o планы` план документа архив/2021/приказ.docx лежит в \
        планы/2021/приказ.docx.json. Если указана одна папка, сохраняется дерево внутри неё; если указано несколько, пути \
        остаются такими, как указаны, а от абсолютных — последнее имя; другое задаёт --base. В папках файлы выбираются по \
        расширению; файл, который указан сам, читается под любым именем.

        В планы/report.json о каждом файле сказано, что с ним: прочитан (read), прочитан с предупреждениями (warned: план \
        записан, но в нём есть что проверить), не прочитан (failed) или пропущен (skipped), и почему. Что уже разобрано той \
        же версией программы с теми же ключами, второй раз не разбирается; ключ --force разбирает всё заново. Шаблоны в \
        кавычках тоже раскрываются, ** значит любые папки.

        КОДЫ ВЫХОДА
          0    прочитаны все документы
          1    некоторые прочесть не удалось; какие — сказано в отчёте
          64   ошибка в командной строке
          66   такого файла или папки нет, или документов там нет
          70   ошибка самой программы, или не запускается читающий процесс
          73   не удаётся записать результат
          130  прервано; с --output та же команда продолжит работу, с --ndjson начнёт её заново
        """)
  )

  @Argument(
    help: .spoken(
      english: "Folders, files, patterns, and @FILE for a list of paths.",
      russian: "Папки, файлы, шаблоны имён; @ФАЙЛ — список путей.", russianValue: "вход"))
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: .spoken(
      english: "The folder for the plans and the report.", russian: "Папка для планов и отчёта.",
      russianValue: "папка"))
  var output: String?

  @Option(
    help: .spoken(
      english: "Write one plan a line here instead, in the order of the inputs; - is standard output.",
      russian:
        "Вместо папки: файл для планов по одному в строке, в порядке входа; - значит стандартный вывод.",
      russianValue: "файл"))
  var ndjson: String?

  @Option(
    help: .spoken(
      english: "With --ndjson: where the report goes.", russian: "Вместе с --ndjson: куда записать отчёт.",
      russianValue: "файл"))
  var report: String?

  @Option(
    help: .spoken(
      english: "A list of paths, one a line or divided by NUL; - is standard input.",
      russian: "Список путей, по одному в строке или через NUL; - значит стандартный ввод.",
      russianValue: "файл"))
  var filesFrom: String?

  @Option(
    help: .spoken(
      english: "The folder that the mirrored paths are relative to.",
      russian: "Папка, от которой отсчитываются пути в дереве.", russianValue: "папка"))
  var base: String?

  @Flag(
    help: .spoken(
      english: "Do again what is done already.", russian: "Разобрать заново и то, что уже готово."))
  var force = false

  @Flag(
    help: .spoken(
      english: "Go on where an earlier run stopped; this is so wherever there is something to go on from.",
      russian: "Продолжить прерванную работу; так делается и без ключа, если есть что продолжать."))
  var resume = false

  @Flag(
    help: .spoken(
      english: "Stop at the first file that fails.",
      russian: "Остановиться на первом файле, который прочесть не удалось."))
  var failFast = false

  @Option(
    help: .spoken(
      english: "How to show progress: bar (on a terminal), json or none.",
      russian: "Как показывать ход работы: bar — полосой (в терминале), json — строками, none — никак.",
      russianValue: "вид"))
  var progress: ProgressStyle?

  @OptionGroup var working: WorkerOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func validate() throws {
    guard (output == nil) != (ndjson == nil) else {
      throw usageError(
        english: "say where the plans go: either --output FOLDER or --ndjson FILE",
        russian: "укажите, куда записать планы: --output ПАПКА или --ndjson ФАЙЛ")
    }
    guard report == nil || ndjson != nil else {
      throw usageError(
        english: "--report goes with --ndjson; with --output the report is FOLDER/report.json",
        russian: "ключ --report нужен при --ndjson; при --output отчёт лежит в ПАПКА/report.json")
    }
    guard report == nil || report != ndjson else {
      throw usageError(
        english: "--ndjson and --report name the same file",
        russian: "в --ndjson и --report назван один и тот же файл")
    }
    guard !(resume && ndjson != nil) else {
      throw usageError(
        english: "--resume goes with --output; with --ndjson all is done anew",
        russian: "ключ --resume нужен при --output; при --ndjson всё разбирается заново")
    }
    guard !(force && resume) else {
      throw usageError(
        english: "--force and --resume contradict each other",
        russian: "ключи --force и --resume противоречат друг другу")
    }
    guard !inputs.isEmpty || filesFrom != nil else {
      throw usageError(
        english: "name a folder, a file or a list", russian: "назовите папку, файл или список")
    }
  }

  func run() throws {
    try speaking.run { console in
      let selection = InputSelection(
        operands: FilePath.arguments(inputs), listFile: filesFrom.map { FilePath(argument: $0) },
        base: base.map { FilePath(argument: $0) },
        extensions: Set(DocumentReader.formats.flatMap(\.extensions)))
      if let missing = selection.missing { throw noSuchInput(missing.text) }
      var batch = Batch(
        inputs: selection, pool: working.pool(reading, jobs: working.jobs ?? availableCores()),
        version: Ingest.configuration.version,
        options: reading.arguments.joined(separator: " "))
      batch.isForced = force
      batch.failFast = failFast
      let outcome = try told(batch, console)
      console.say(console.language.summary(of: outcome.summary))
      if outcome.ending == .interrupted { console.say(console.language.wayOn(kept: output != nil)) }
      if let file = outcome.unfinished, file != FilePath("-") {
        console.say(console.language.place(ofUnfinished: file))
      }
      if outcome.ending == .interrupted { throw ExitCodes.interrupted }
      if outcome.summary.byStatus[.failed] != nil { throw ExitCodes.findings }
      if outcome.summary.isBarren, !selection.hasLists { throw noDocuments(selection.operands) }
    }
  }

  /// Runs the batch, telling failures and progress as they come.
  private func told(_ batch: Batch, _ console: Console) throws -> BatchOutcome {
    let folder = output.map { FilePath(argument: $0) }
    let bar = ProgressDisplay(
      style: progress ?? .suitable, console: console,
      total: filesFrom == nil ? { batch.countInputs(output: folder) } : { nil })
    let observer = BatchObserver(
      failed: { result in
        bar.clear()
        if let failure = Failure(result) { console.tell(failure) }
      },
      progress: { bar.show($0) })
    defer { bar.clear() }
    do {
      if let folder { return try batch.run(into: folder, observer) }
      return try batch.run(
        intoLines: FilePath(argument: ndjson ?? "-"), report: report.map { FilePath(argument: $0) }, observer)
    } catch let failure as BatchFailure {
      throw Failure(failure, folder: folder)
    }
  }
}

/// A wrong folder must not pass for a good one; a list may well be empty.
private func noDocuments(_ operands: [FilePath]) -> Failure {
  Failure(
    ExitCodes.noSuchInput, "no-documents", of: operands.map(\.text).joined(separator: ", "),
    english: "no document was found there", russian: "документов там нет")
}

private func noSuchInput(_ path: String) -> Failure {
  Failure(
    ExitCodes.noSuchInput, "no-such-input", of: path, english: "there is no such file or folder",
    russian: "нет такого файла или папки")
}
