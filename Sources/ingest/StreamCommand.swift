import ArgumentParser
import DecreeBatch
import Glibc

/// `… | ingest stream | …`: what `RDD.pipe` of Spark and Hadoop streaming run.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: spoken(
      english: "Reads orders as records from standard input, and writes one line for each, in order.",
      russian: "Читает документы записями из стандартного ввода и на каждую пишет одну строку, по порядку."),
    discussion: spoken(
      english: """
        A record is one line of JSON:
          {"name": "order.docx", "content": "UEsDBBQ…"}     the document itself, in base64
          {"name": "order.docx", "path": "/orders/1.docx"}  or where it is; the name may be left out
        Its answer is one line: the plan as `ingest convert` writes it, or
          {"error": {"code": "no-plan", "message": "…"}, "name": "order.docx"}
        A record may have a "key" of any kind, which comes back as it was written. Its answer is then {"key": …, "plan": …} or {"error": …, "key": …}.

        No record ends the stream: one that crashes the reading, takes longer than --timeout or more memory than \
        --max-memory is answered with an error, and so is a line that is no record. Blank lines are passed over. \
        The exit code is 0 when all of the input was answered.
        """,
      russian: """
        Запись — одна строка JSON:
          {"name": "order.docx", "content": "UEsDBBQ…"}     сам документ, в base64
          {"name": "order.docx", "path": "/orders/1.docx"}  или где он лежит; имя можно опустить
        Ответ — одна строка: план, как его пишет `ingest convert`, или
          {"error": {"code": "no-plan", "message": "…"}, "name": "order.docx"}
        В записи может быть ключ "key" любого вида, он возвращается таким, как был. Тогда ответ — {"key": …, "plan": …} или {"error": …, "key": …}.

        Ни одна запись не обрывает поток: если чтение падает, длится дольше --timeout или требует памяти больше \
        --max-memory, в ответ приходит ошибка; то же, если строка — не запись. Пустые строки пропускаются. \
        Код выхода 0 значит, что ответ дан на весь ввод.
        """)
  )

  @OptionGroup var working: WorkerOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var speaking: ConsoleOptions

  func run() throws {
    try speaking.run { _ in
      // A record in base64 is a third longer than its document; names and keys are short.
      let longest = min(reading.limits.inputBytes, 1 << 40) / 3 * 4 + 1 << 20
      let stream = RecordStream(
        pool: working.pool(reading, jobs: working.jobs ?? 1, untrusted: true), longestLine: longest)
      do {
        try stream.run(from: STDIN_FILENO, to: STDOUT_FILENO)
      } catch let error as SystemError {
        throw Failure(
          ExitCodes.cannotWrite, "cannot-write", english: "the stream is broken: \(error.english)",
          russian: "поток прерван: \(error.russian)")
      } catch let error as WorkerStartError {
        throw Failure(.noWorker(error.cause))
      }
    }
  }
}
