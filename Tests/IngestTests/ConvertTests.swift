import CanonicalJSON
import Foundation
import Testing

@Suite struct ConvertTests {
  private let order = "tochka-rosta-2021/input.txt"

  @Test func writesOneLineOfJSONAndNothingElse() throws {
    let result = try Tool.run([order])
    #expect(result.status == 0)
    #expect(result.text.hasSuffix("}\n"))
    #expect(result.text.filter { $0 == "\n" }.count == 1)
  }

  @Test func readsStandardInput() throws {
    let bytes = try Data(contentsOf: Tool.fixtures.appending(path: order))
    let named = try Tool.run(["-"], input: bytes)
    #expect(named.text.contains(#""name":"-""#))
    #expect(try Tool.run([], input: bytes).output == named.output)
  }

  @Test(arguments: [
    ["LANG": "C"], ["LANG": "ru_RU.UTF-8"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Vladivostok"], [:],
  ])
  func writesTheSameBytesAnywhere(environment: [String: String]) throws {
    #expect(try Tool.run([order], environment: environment).output == Tool.run([order]).output)
  }

  @Test(arguments: ["windows-1251", "utf-16", "crlf"])
  func readsTheSamePlanFromAnotherEncoding(name: String) throws {
    let text = try String(contentsOf: Tool.fixtures.appending(path: order), encoding: .utf8)
    let bytes: Data? =
      switch name {
      case "windows-1251": text.replacing("\u{2011}", with: "-").data(using: .windowsCP1251)
      case "utf-16": text.data(using: .utf16)
      default: Data(text.replacing("\n", with: "\r\n").utf8)
      }
    let other = try Tool.run(["-"], input: try #require(bytes)).text
    let same = try Tool.run(["-"], input: Data(text.utf8)).text
    #expect(withoutSource(other) == withoutSource(same))
  }

  private func withoutSource(_ json: String) -> Substring {
    json[..<(json.range(of: #","source":"#)?.lowerBound ?? json.endIndex)]
  }

  @Test func speaksTheLanguageThatItIsAskedFor() throws {
    #expect(try Tool.run([order, "--lang", "ru"]).messages.contains("20 пунктов"))
    #expect(try Tool.run([order], environment: ["LC_ALL": "ru_RU.UTF-8"]).messages.contains("20 пунктов"))
    #expect(try Tool.run([order], environment: ["LANG": "en_US.UTF-8"]).messages.contains("20 items"))
  }

  @Test func isQuietWhenAsked() throws {
    let result = try Tool.run([order, "--quiet"])
    #expect(result.messages.isEmpty)
    #expect(!result.output.isEmpty)
  }

  @Test func tellsEachDiagnosticWithItsPlace() throws {
    let lines = try Tool.run([order]).messages.split(separator: "\n")
    let variant = lines.filter { $0.contains("[party-alias-variant]") }
    #expect(variant.count == 1, "the order's slip is told once")
    #expect(variant.first?.hasPrefix("\(order):16: warning: ") == true)
  }

  @Test func tellsThemFromTheBeginningToTheEnd() throws {
    let lines = try Tool.run([order]).messages.split(separator: "\n").dropLast()
    let numbers = lines.compactMap { Int($0.dropFirst(order.count + 1).prefix { $0 != ":" }) }
    #expect(numbers.count == lines.count && numbers == numbers.sorted())
    #expect(Set(numbers).count > 5)
  }

  @Test func writesAFileWholeOrNotAtAll() throws {
    let scratch = try Scratch()
    let target = scratch.folder.appending(path: "plan.json")
    let result = try Tool.run([order, "--output", target.path])
    #expect(result.output.isEmpty)
    #expect(try Data(contentsOf: target) == Tool.run([order]).output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["plan.json"])
    #expect(try Tool.run([order, "-o", "/nowhere/plan.json"]).status == 73)
  }
}
