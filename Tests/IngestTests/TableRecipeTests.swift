import Foundation
import Testing

private let jq = ["/usr/bin/jq", "/usr/local/bin/jq"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

/// `recipes/items.jq` makes of plans the tables that it says.
@Suite(.enabled(if: jq != nil)) struct TableRecipeTests {
  private static let order = """
    РАСПОРЯЖЕНИЕ
    от 15 января 2021 г. № 1-2
    Об утверждении плана
    План мероприятий на 2021 год
    №\tМероприятие\tОтветственный\tСрок\tИсточник
    1.1\tСоздать "группу"\tКомитет культуры; отдел ЖКХ (по согласованию)\tс 1 по 31 марта\tбюджет
    1.2\tПровести сбор\tКомитет культуры\tв рабочем порядке\t–
    """

  private let archive: Archive

  init() throws {
    archive = try Archive()
    for year in ["2021", "2022"] { try archive.add("\(year)/план; 1.txt", Self.order) }
    let files = [
      "--ndjson", archive.output("plans.ndjson").path, "--report", archive.output("report.json").path,
    ]
    _ = try Tool.run(["batch", archive.input.path] + files)
    let rules = try Tool.run(["validate", "--rules", "--lang", "ru"]).output
    _ = try archive.scratch.file("rules.txt", rules)
  }

  private func table(_ arguments: String..., files: [String] = ["report.json", "plans.ndjson"]) throws
    -> [String]
  {
    let recipe = Tool.fixtures.appending(path: "../../recipes/items.jq").path
    let process = Process()
    process.executableURL = URL(filePath: try #require(jq))
    process.arguments = ["-rnf", recipe] + arguments + files
    process.currentDirectoryURL = archive.scratch.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }

  @Test func hasARowForEachItemOfEachFile() throws {
    let lines = try table()
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix(#""document","sha256","kind","issuer","date","number","year","plan","item""#))
    #expect(lines[1].contains(#""Создать ""группу""","Комитет культуры; Отдел ЖКХ (по согласованию)""#))
    #expect(lines[1].contains(#","2021-03-31","interval",,"2021-03-01","Источник: бюджет","","","line 6","#))
    #expect(lines[1].hasSuffix(#"/2021/план; 1.txt","2021""#) && lines[3].contains(#"/2022/план; 1.txt""#))
    #expect(lines[2].contains("these words were not understood as a deadline: «в рабочем порядке»"))
    #expect(try table(files: ["plans.ndjson"]).count == 5)
  }

  @Test func hasARowForEachParty() throws {
    let lines = try table("--arg", "each", "party")
    #expect(lines.count == 7)
    #expect(lines[1].contains(#","Комитет культуры","",,"#) && lines[2].contains(#","Отдел ЖКХ","","yes","#))
  }

  @Test func isForExcelInRussian() throws {
    let lines = try table("--arg", "lang", "ru", "--rawfile", "rules", "rules.txt")
    #expect(lines[0].hasPrefix("\u{FEFF}\"Файл\";\"Вид акта\";\"Орган\";\"Дата акта\";\"Номер акта\";"))
    let cells = lines[2].split(separator: "\";\"", omittingEmptySubsequences: false)
    #expect(cells.count == lines[0].split(separator: ";").count)
    // Excel takes 1.2 and 1-2 for days.
    #expect(cells.contains("№ 1-2") && cells.contains("п. 1.2") && cells.contains("«в рабочем порядке»"))
    #expect(cells.contains("Слова в графе срока не поняты как срок: «в рабочем порядке»"))
    #expect(cells.last == "строка 7\"")
  }
}
